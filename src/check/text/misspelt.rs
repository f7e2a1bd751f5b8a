//! Pairs of syllables that are frequent slips and never right in an official text; each syllable alone may be a word. A pair that
//! other words can make by chance (`giám sát nhập khẩu`) names them.

use super::{Line, Page};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// A word beside a pair.
#[derive(Clone, Copy)]
enum Beside {
    /// One of these stands before it.
    Last(&'static [&'static str]),
    /// One of these stands behind it.
    Next(&'static [&'static str]),
}

/// A wrong pair with the right one.
struct Slip {
    first: &'static str,
    second: &'static str,
    right: &'static str,
    /// Where the pair is none, because its halves belong to other words.
    unless: Option<Beside>,
    /// The only place where it is one.
    when: Option<Beside>,
}

use Beside::{Last, Next};

/// The slips, in the order of bytes. `kiêm điểm` and `đề` for `để` stand in documents that were sent out; the others are those that
/// Vietnamese dictionaries of spelling warn of, or one mark away from a word of every notice.
const SLIPS: &[Slip] = &[
    wrong("bào", "cáo", "báo cáo"),
    wrong("bảo", "đãm", "bảo đảm"),
    wrong("bổ", "xung", "bổ sung"),
    wrong("chau", "dồi", "trau dồi"),
    wrong("chia", "sẽ", "chia sẻ").when(Next(&["kinh", "thông", "khó", "dữ", "với"])),
    wrong("chương", "trinh", "chương trình"),
    wrong("chỉnh", "chu", "chỉn chu"),
    wrong("chủ", "chì", "chủ trì"),
    wrong("chủ", "chương", "chủ trương").unless(Next(&["trình"])),
    wrong("chử", "ký", "chữ ký"),
    wrong("công", "tac", "công tác"),
    wrong("cọ", "sát", "cọ xát"),
    wrong("giám", "xát", "giám sát"),
    wrong("giử", "gìn", "giữ gìn"),
    wrong("hổ", "trợ", "hỗ trợ"),
    wrong("khảo", "xát", "khảo sát"),
    wrong("khẩn", "chương", "khẩn trương"),
    wrong("khẫn", "trương", "khẩn trương"),
    wrong("kiêm", "điểm", "kiểm điểm"),
    wrong("kiểm", "xoát", "kiểm soát"),
    wrong("kiễm", "tra", "kiểm tra"),
    wrong("kiễm", "điểm", "kiểm điểm"),
    wrong("kế", "hoach", "kế hoạch"),
    wrong("lảnh", "đạo", "lãnh đạo"),
    wrong("nhiêm", "vụ", "nhiệm vụ"),
    wrong("nhiệm", "vu", "nhiệm vụ"),
    wrong("rà", "xoát", "rà soát"),
    wrong("suất", "sắc", "xuất sắc"),
    wrong("sát", "nhập", "sáp nhập").unless(Last(&["giám", "kiểm", "khảo", "cảnh", "trinh", "quan"])),
    wrong("sản", "suất", "sản xuất"),
    wrong("sẵn", "sàn", "sẵn sàng"),
    wrong("sửa", "chửa", "sửa chữa"),
    wrong("sữ", "dụng", "sử dụng"),
    wrong("sữa", "chữa", "sửa chữa"),
    wrong("sữa", "đổi", "sửa đổi"),
    wrong("tháo", "gở", "tháo gỡ"),
    wrong("thăm", "quan", "tham quan").unless(Next(&["trọng", "hệ", "chức", "điểm", "tâm", "khách"])),
    wrong("thực", "hiên", "thực hiện"),
    wrong("thực", "hiễn", "thực hiện"),
    wrong("trao", "dồi", "trau dồi"),
    wrong("triễn", "khai", "triển khai"),
    wrong("trách", "nhiêm", "trách nhiệm"),
    wrong("tựu", "chung", "tựu trung"),
    wrong("vương", "mắc", "vướng mắc"),
    wrong("vướng", "mắt", "vướng mắc").unless(Next(&["cá"])),
    wrong("xuất", "xắc", "xuất sắc"),
    wrong("xúc", "tích", "súc tích"),
    wrong("xử", "dụng", "sử dụng"),
    wrong("xữ", "lý", "xử lý"),
    wrong("đãm", "bảo", "đảm bảo"),
    wrong("đề", "nghi", "đề nghị"),
    wrong("đề", "suất", "đề xuất"),
    wrong("để", "nghị", "đề nghị").unless(Next(&["quyết", "định", "sự", "trình", "viện"])),
    wrong("đọc", "giả", "độc giả").unless(Next(&["mạo"])),
];

/// Verbs of notices that `để` stands before. `đề` before them is a slip unless it ends a word, as in `vấn đề`.
const PURPOSES: &[(&str, &str)] = &[
    ("báo", "cáo"),
    ("bảo", "đảm"),
    ("chỉ", "đạo"),
    ("kịp", "thời"),
    ("theo", "dõi"),
    ("tháo", "gỡ"),
    ("triển", "khai"),
    ("xem", "xét"),
];

/// First halves of words that end in `đề`, and what an examination does with its paper.
#[rustfmt::skip] // one word a line would hide the list
const SUBJECTS: &[&str] = &[
    "bài", "bộ", "chuyên", "chủ", "câu", "in", "làm", "lô", "mệnh", "mở", "nan", "nhan", "phản", "ra", "sao", "soạn", "số", "tiêu", "tiền",
    "tựa", "vấn", "đầu", "đặt",
];

/// Which marks the second syllables of the slips have: most words are told from them by it.
const SECONDS: [bool; MARKS] = {
    let mut seconds = [false; MARKS];
    let mut at = 0;
    while at < SLIPS.len() {
        seconds[mark(SLIPS[at].second)] = true;
        at += 1;
    }
    seconds
};

const MARKS: usize = 1024;

/// A number made of a word's length, first and last byte.
const fn mark(word: &str) -> usize {
    let bytes = word.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) => (*first as usize * 37 + *last as usize * 5 + bytes.len()) % MARKS,
        _ => 0,
    }
}

const fn wrong(first: &'static str, second: &'static str, right: &'static str) -> Slip {
    Slip { first, second, right, unless: None, when: None }
}

impl Slip {
    const fn unless(mut self, beside: Beside) -> Self {
        self.unless = Some(beside);
        self
    }

    const fn when(mut self, beside: Beside) -> Self {
        self.when = Some(beside);
        self
    }
}

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        for at in 1..line.words.len() {
            let Some(slip) = slip(&line.words, at) else { continue };
            let (first, second) = (&line.words[at - 1], &line.words[at]);
            let right = if first.is_capitalised() { capitalised(slip.right) } else { slip.right.to_owned() };
            let finding = line.finding(&rules::MISSPELT, first.core_range().start..second.core_range().end);
            findings.extend(finding.map(|finding| finding.arg("right", right.as_str()).mended(right)));
        }
        findings.extend((0..line.words.len()).filter_map(|at| purpose(line, at)));
    }
}

/// The slip whose second syllable stands at an index.
fn slip(words: &[Word<'_>], at: usize) -> Option<&'static Slip> {
    let (first, second) = (&words[at - 1], &words[at]);
    if first.closed || second.opened || !SECONDS[mark(second.core)] {
        return None;
    }
    let small = lower(first.core);
    let key = (small.as_deref().unwrap_or(first.core), second.core);
    let found = SLIPS.binary_search_by(|slip| (slip.first, slip.second).cmp(&key)).ok()?;
    let slip = &SLIPS[found];
    let stands = |beside: Beside| match beside {
        Last(list) => at >= 2 && words[at - 2].is_any(list),
        Next(list) => !second.closed && words.get(at + 1).is_some_and(|next| next.is_any(list)),
    };
    (!slip.unless.is_some_and(stands) && slip.when.is_none_or(stands)).then_some(slip)
}

/// The word with a small first letter, where it has a capital one.
fn lower(core: &str) -> Option<String> {
    let first = core.chars().next().filter(|c| c.is_uppercase())?;
    Some(first.to_lowercase().chain(core[first.len_utf8()..].chars()).collect())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// `đề` where only `để` makes sense: before a verb of purpose, or between `điều kiện` and a body.
fn purpose(line: &Line<'_>, at: usize) -> Option<Finding> {
    let word = line.words.get(at).filter(|word| word.core == "đề" && !word.closed && !word.opened)?;
    let last = line.words.get(at.checked_sub(1)?).filter(|last| !last.core.is_empty())?;
    let next = line.words.get(at + 1)?;
    let verb = line
        .words
        .get(at + 2)
        .is_some_and(|third| PURPOSES.iter().any(|(one, two)| next.core == *one && third.core == *two) && !next.closed);
    let condition = at >= 2 && line.words[at - 2].is("điều") && last.core == "kiện";
    let body = condition && ["Sở", "UBND", "HĐND", "Ủy", "Ban"].contains(&next.core);
    if !(verb || body) || last.is_any(SUBJECTS) {
        return None;
    }
    let finding = line.finding(&rules::MISSPELT, word.range.clone())?;
    Some(finding.arg("right", "để").mended("để"))
}

#[cfg(test)]
mod tests {
    use super::SLIPS;

    #[test]
    fn slips_are_in_order_and_each_stands_once() {
        assert!(SLIPS.is_sorted_by(|one, next| (one.first, one.second) < (next.first, next.second)));
        assert!(SLIPS.iter().all(|slip| slip.right != format!("{} {}", slip.first, slip.second)));
    }
}
