//! How badly a phrase reads where a line ends at one of its blanks: well before words that lead what follows, badly inside a word of
//! several syllables. Knows how often syllables stand together, the words that lead, and words whose halves are common apart.

use super::usage;
use super::words::{Word, words};

/// What no line should part, as bad as it gets.
const WHOLE: u32 = 100;
/// Between a word and the number or letter that names it.
const NUMBERED: u32 = 90;
/// Between a noun and its name, and inside a name.
const NAMED: u32 = 75;
/// Behind a word that leads what follows.
const LEADING: u32 = 60;
/// Where nothing speaks for or against it.
const MIDDLING: u32 = 15;
/// Behind a mark.
const MARKED: u32 = 5;

/// Words that lead what follows, and how badly a line ends before them.
#[rustfmt::skip] // one a line would hide the list
const LEADS: &[(&str, u32)] = &[
    ("tại", 0), ("về", 0), ("trên", 5), ("nhằm", 5), ("để", 5), ("theo", 5), ("khi", 5), ("giữa", 10), ("với", 10), ("cho", 10),
    ("do", 10), ("trong", 10), ("từ", 10), ("đến", 12), ("và", 8), ("hoặc", 12), ("của", 10), ("cùng", 12), ("bằng", 15), ("qua", 15),
    ("ngoài", 15),
];

/// Words behind which a line ends as badly as behind those that lead.
const COUNTS: &[&str] = &["các", "những", "một", "mọi", "mỗi"];

/// Nouns before the name of a place.
const PLACES: &[&str] = &["tỉnh", "phố", "huyện", "xã", "phường", "thôn", "bản", "đường", "sông", "trường", "khu"];

/// Words whose halves stand oftener elsewhere, so that counts do not show them, and those of more than two syllables.
#[rustfmt::skip] // one a line would hide the list
const WORDS: &[&str] = &[
    "an toàn giao thông", "bầu cử", "ban chỉ đạo", "biến đổi khí hậu", "cơ sở dữ liệu", "cục bộ", "cụm công nghiệp", "chủ động",
    "chuyên dụng", "chuyển đổi số", "chữ ký số", "công nghiệp", "cửa khẩu", "cứu hộ", "cứu nạn", "dịch vụ công", "dứt điểm", "đầu tư công",
    "đề án", "điểm cầu", "định kỳ", "đồng chí", "giải ngân", "giải phóng mặt bằng", "giao ban", "hội đồng nhân dân", "hội nghị",
    "hội thảo", "hội trường", "khánh thành", "khảo sát", "khởi công", "khu công nghiệp", "khu kinh tế", "kỳ họp", "năm học", "nông sản",
    "nông thôn mới", "phát biểu", "phân khu", "phòng chống", "quốc gia", "sơ kết", "số hóa", "tái định cư", "tổ công tác", "tổng kết",
    "tổng thể", "thành công", "thông minh", "thực địa", "trung học cơ sở", "trung học phổ thông", "trường học", "ủy ban nhân dân",
    "uỷ ban nhân dân", "vận chuyển", "văn hóa", "ý thức",
];

/// For each blank of a phrase: where it begins, and how badly a line would end there, to 100 where none should.
#[must_use]
pub(crate) fn line_end_costs(text: &str) -> Vec<(usize, u32)> {
    let list = words(text);
    let small: Vec<String> = list.iter().map(|word| word.core.to_lowercase()).collect();
    let mut costs: Vec<u32> = (1..list.len()).map(|word| cost(&list, &small, word)).collect();
    for start in 0..list.len() {
        let length = WORDS.iter().map(|word| begun(&small[start..], word)).max().unwrap_or_default();
        // The blank before a word is that of the gap one less.
        costs.iter_mut().skip(start).take(length.saturating_sub(1)).for_each(|cost| *cost = WHOLE);
    }
    list.iter().map(|word| word.range.end).zip(costs).collect()
}

/// How many syllables a word has that begins a text; none where it does not.
fn begun(text: &[String], word: &str) -> usize {
    let mut count = 0;
    for syllable in word.split(' ') {
        if text.get(count).is_none_or(|found| found != syllable) {
            return 0;
        }
        count += 1;
    }
    count
}

/// How badly a line would end before a word.
fn cost(list: &[Word<'_>], small: &[String], at: usize) -> u32 {
    let (before, after) = (&list[at - 1], &list[at]);
    if is_dash(after) {
        return WHOLE;
    }
    if is_dash(before) {
        return MIDDLING;
    }
    if after.opened || before.closed {
        return MARKED;
    }
    if after.begins_with_figure() || after.is_roman() || after.is_letter() {
        return NUMBERED;
    }
    let lead = |word: &str| LEADS.iter().find(|(lead, _)| *lead == word).map(|(_, cost)| *cost);
    if lead(&small[at - 1]).is_some() || COUNTS.contains(&small[at - 1].as_str()) {
        return LEADING;
    }
    if let Some(cost) = lead(&small[at]) {
        return cost;
    }
    let named = PLACES.contains(&small[at - 1].as_str()) || before.is_capitalised() && !before.is_all_capitals();
    if after.is_capitalised() && named && at > 1 {
        return NAMED;
    }
    if before.is_all_capitals() && PLACES.contains(&small[at].as_str()) {
        return LEADING;
    }
    // Twice as often together as chance has it is little, a hundred times is a word.
    usage::bond(&small[at - 1], &small[at]).map_or(MIDDLING, |bond| (bond * 3 / 2).saturating_sub(10).min(WHOLE))
}

fn is_dash(word: &Word<'_>) -> bool {
    matches!(word.text, "-" | "–" | "—")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The phrase with `_` at blanks where no line should end, `|` where one ends well.
    fn drawn(text: &str) -> String {
        let mut out = text.to_owned();
        for (at, cost) in line_end_costs(text).into_iter().rev() {
            let mark = if cost >= 40 {
                "_"
            } else if cost <= 10 {
                "|"
            } else {
                " "
            };
            out.replace_range(at..=at, mark);
        }
        out
    }

    #[test]
    fn words_of_several_syllables_are_not_parted() {
        let whole = [
            "dịch_vụ",
            "xây_dựng",
            "khóa_XV",
            "năm_2026",
            "chuyển_đổi_số",
            "hội_nghị",
            "dự_án",
            "triển_khai",
            "quản_lý",
            "vướng_mắc",
            "giải_phóng_mặt_bằng",
            "nhiệm_vụ",
            "quy_hoạch",
            "tái_định_cư",
            "hội_đồng_nhân_dân",
        ];
        for word in whole {
            assert_eq!(drawn(&word.replace('_', " ")), word);
        }
    }

    #[test]
    fn lines_end_before_words_that_lead() {
        assert!(drawn("Kết luận của Chủ tịch UBND tỉnh tại cuộc họp").contains("tỉnh|tại_cuộc_họp"));
    }

    #[test]
    fn odd_texts_are_no_trouble() {
        for text in ["", " ", "-", "- -", "a", "  a  b ", "1 2 3", "( )", "“ ” , ."] {
            assert!(line_end_costs(text).iter().all(|(at, cost)| *at <= text.len() && *cost <= WHOLE), "{text}");
        }
    }
}
