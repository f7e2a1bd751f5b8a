//! Pairs of syllables that are frequent slips and never right in an official text; each syllable alone may be a word. They stand in
//! `data/slips.tsv`. A pair that other words can make by chance (`giám sát nhập khẩu`, `tiếp xúc tích cực`) names them.

use std::cell::LazyCell;
use std::sync::OnceLock;

use super::Page;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// A wrong pair with the right one.
struct Slip {
    first: &'static str,
    second: &'static str,
    right: &'static str,
    /// Words before it with which it is none, because its halves belong to other words.
    not_behind: Vec<&'static str>,
    /// Words behind it with which it is none.
    not_before: Vec<&'static str>,
    /// The words, one or two, behind it with which alone it is one, unless a mark follows; any where none is named.
    before: Vec<&'static str>,
}

static LIST: &str = include_str!("../../../data/slips.tsv");

/// The slips, in the order of their bytes.
struct Slips {
    rows: Vec<Slip>,
    /// Which marks their second syllables have: most words are told from them by it.
    seconds: [bool; MARKS],
}

const MARKS: usize = 1024;

fn slips() -> &'static Slips {
    static READ: OnceLock<Slips> = OnceLock::new();
    READ.get_or_init(|| {
        let rows: Vec<Slip> = LIST.lines().skip(1).filter_map(read).collect();
        let mut seconds = [false; MARKS];
        rows.iter().for_each(|slip| seconds[mark(slip.second)] = true);
        Slips { rows, seconds }
    })
}

/// A row: the wrong pair, the right one, and the words around it, parted by semicolons.
fn read(row: &'static str) -> Option<Slip> {
    let mut cells = row.split('\t');
    let ((first, second), right) = (cells.next()?.split_once(' ')?, cells.next()?);
    let mut words = || cells.next().filter(|cell| !cell.is_empty()).map(|cell| cell.split(';').collect());
    let (not_behind, not_before, before) = (words(), words(), words());
    let (not_behind, not_before) = (not_behind.unwrap_or_default(), not_before.unwrap_or_default());
    Some(Slip { first, second, right, not_behind, not_before, before: before.unwrap_or_default() })
}

/// Verbs of notices that `để` stands before. `đề` before them is a slip unless it ends a word, as in `vấn đề`.
const PURPOSES: &[(&str, &str)] =
    &[("báo", "cáo"), ("chỉ", "đạo"), ("theo", "dõi"), ("tháo", "gỡ"), ("triển", "khai"), ("xem", "xét")];

/// First halves of words that end in `đề`, and what an examination does with its paper.
#[rustfmt::skip] // one word a line would hide the list
const SUBJECTS: &[&str] = &[
    "bài", "bộ", "chuyên", "chủ", "câu", "in", "làm", "lô", "mệnh", "mở", "nan", "nhan", "phản", "ra", "sao", "soạn", "số", "tiêu", "tiền",
    "tựa", "vấn", "đầu", "đặt",
];

/// A number made of a word's length, first and last byte.
fn mark(word: &str) -> usize {
    let bytes = word.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) => (*first as usize * 37 + *last as usize * 5 + bytes.len()) % MARKS,
        _ => 0,
    }
}

/// Words of examinations, where `đề` is their paper.
#[rustfmt::skip] // one a line would hide the list
const EXAMS: &[(&str, &str)] = &[
    ("đáp", "án"), ("phản", "biện"), ("thí", "sinh"), ("học", "sinh"), ("ra", "đề"), ("môn", "thi"), ("kỳ", "thi"), ("đề", "thi"), ("coi", "thi"),
    ("ôn", "tập"),
];

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
        let exam = LazyCell::new(|| line.words.windows(2).any(is_of_exam));
        let purposes = (0..line.words.len()).filter(|at| is_purpose(&line.words, *at) && !*exam);
        findings.extend(purposes.filter_map(|at| {
            let finding = line.finding(&rules::MISSPELT, line.words[at].range.clone())?;
            Some(finding.arg("right", "để").mended("để"))
        }));
    }
}

/// Whether a word makes a listed pair with the one before or behind it: where that is a slip, the list says.
pub(super) fn is_listed(words: &[Word<'_>], at: usize) -> bool {
    (at > 0 && listed(words, at).is_some()) || (at + 1 < words.len() && listed(words, at + 1).is_some())
}

/// The listed pair whose second syllable stands at an index.
fn listed(words: &[Word<'_>], at: usize) -> Option<&'static Slip> {
    let slips = slips();
    let (first, second) = (&words[at - 1], &words[at]);
    if first.closed || second.opened || !slips.seconds[mark(second.core)] {
        return None;
    }
    let small = lower(first.core);
    let key = (small.as_deref().unwrap_or(first.core), second.core);
    let found = slips.rows.binary_search_by(|slip| (slip.first, slip.second).cmp(&key)).ok()?;
    Some(&slips.rows[found])
}

/// The slip whose second syllable stands at an index.
fn slip(words: &[Word<'_>], at: usize) -> Option<&'static Slip> {
    let slip = listed(words, at)?;
    let second = &words[at];
    let behind = if second.closed { &[] } else { &words[at + 1..] };
    let made = (at >= 2 && !words[at - 2].closed && words[at - 2].is_any(&slip.not_behind))
        || behind.first().is_some_and(|next| next.is_any(&slip.not_before));
    let where_one = second.closed || slip.before.is_empty() || slip.before.iter().any(|phrase| begins(behind, phrase));
    (!made && where_one).then_some(slip)
}

fn begins(words: &[Word<'_>], phrase: &str) -> bool {
    let mut parts = phrase.split(' ').enumerate();
    parts.all(|(at, part)| words.get(at).is_some_and(|word| word.is(part)))
}

/// The word with a small first letter, where it has a capital one and is no abbreviation.
fn lower(core: &str) -> Option<String> {
    let mut letters = core.chars();
    let first = letters.next().filter(|c| c.is_uppercase())?;
    if letters.next().is_some_and(char::is_uppercase) {
        return None;
    }
    Some(first.to_lowercase().chain(core[first.len_utf8()..].chars()).collect())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Whether `đề` stands at a word where only `để` makes sense: before a verb of purpose, or between `điều kiện` and a body.
fn is_purpose(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let last = at.checked_sub(1).map(|last| &words[last]).filter(|last| !last.core.is_empty());
    let (Some(last), Some(next)) = (last, words.get(at + 1)) else { return false };
    let verb = words
        .get(at + 2)
        .is_some_and(|third| PURPOSES.iter().any(|(one, two)| next.core == *one && third.core == *two) && !next.closed);
    let condition = at >= 2 && words[at - 2].is("điều") && last.core == "kiện";
    let body = condition && ["Sở", "UBND", "HĐND", "Ủy", "Ban"].contains(&next.core);
    word.core == "đề" && !word.closed && !word.opened && (verb || body) && !last.is_any(SUBJECTS)
}

fn is_of_exam(pair: &[Word<'_>]) -> bool {
    EXAMS.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two))
}

#[cfg(test)]
mod tests {
    use super::{LIST, slips};

    #[test]
    fn slips_are_in_order_and_each_stands_once() {
        let rows = &slips().rows;
        assert_eq!(rows.len(), LIST.lines().count() - 1, "a row cannot be read");
        assert!(rows.is_sorted_by(|one, next| (one.first, one.second) < (next.first, next.second)));
        assert!(rows.iter().all(|slip| slip.right != format!("{} {}", slip.first, slip.second)));
    }
}
