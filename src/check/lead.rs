//! The lead of a list: which kinds of places it says the list has, and how many members. Only leads that say nothing else at their
//! end are read: `UBND các xã`, `lãnh đạo 03 sở`, `05 nội dung sau`.

use std::ops::Range;

use crate::vi::words::{Word, words};

/// Kinds of places of one level: below the province until 2025, and below that.
const LEVELS: [&[&str]; 2] = [&["huyện", "quận", "thị xã", "thành phố"], &["xã", "phường", "thị trấn", "đặc khu"]];

/// Nouns of what leads count.
#[rustfmt::skip] // a table
const COUNTED: &[&str] = &[
    "sở", "ngành", "xã", "phường", "huyện", "tỉnh", "dự án", "công trình", "đơn vị", "cơ quan", "doanh nghiệp", "công ty", "trường", "nội dung",
    "nhiệm vụ", "vấn đề", "giải pháp", "nhóm", "chỉ tiêu", "đồng chí", "phương án", "yêu cầu", "kiến nghị", "khó khăn", "mục tiêu", "công việc",
];

/// Words behind a noun after which the list may be of something else.
#[rustfmt::skip] // a table
const OTHERWISE: &[&str] = &[
    "các", "những", "của", "tại", "thuộc", "cho", "với", "trong", "theo", "đến", "và", "hoặc", "có", "được", "đã", "do", "về", "từ", "mỗi", "cùng", "từng",
    "để", "phải", "là", "bị", "ở", "một", "số",
];

/// Words before a number that is no count of what follows.
#[rustfmt::skip] // a table
const NO_COUNT: &[&str] = &[
    "khoản", "điểm", "điều", "mục", "phần", "quý", "tháng", "ngày", "năm", "số", "lần", "thứ", "hơn", "gần", "khoảng", "trên", "dưới", "thiểu", "đa",
    "trong", "tới", "đến", "từ", "của", "thuộc", "tầng", "lớp", "khối", "cấp", "bảng", "biểu", "/", "-", "–",
];

/// Words between the noun and the colon that say that the list begins.
const BEGINS: &[&str] = &["sau", "đây", "như", "gồm", "chính", "cụ", "thể"];

/// The longest name of what is counted, in words with its noun.
const LONGEST: usize = 6;

/// The kinds of places that a lead names, when its last words name nothing else: `các xã, phường`.
#[derive(Debug)]
pub(super) struct Places {
    level: &'static [&'static str],
    named: Vec<&'static str>,
}

impl Places {
    /// Reads a lead without its colon.
    pub(super) fn of(lead: &str) -> Option<Self> {
        let lead = lead.trim_end().trim_end_matches(':').to_lowercase();
        let last = &lead[lead.rfind("các ")? + "các ".len()..];
        let tail: Vec<&str> = last.split([',', '/']).flat_map(|part| part.split(" và ")).map(str::trim).collect();
        let level = LEVELS.into_iter().find(|level| tail.iter().all(|kind| level.contains(kind)))?;
        let inside = |kind: &&'static str| is_word_of(&lead, kind);
        Some(Self { level, named: level.iter().copied().filter(inside).collect() })
    }

    /// The kind that a name of a list begins with, where the lead does not say it: `phường` of `phường Kỳ Lừa`.
    pub(super) fn not_named(&self, name: &str) -> Option<&'static str> {
        let name = name.strip_prefix("UBND ").unwrap_or(name);
        let begins = |kind: &&&str| {
            let rest = strip_kind(name, kind);
            rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        };
        let kind = self.level.iter().find(begins)?;
        (!self.named.contains(kind)).then_some(*kind)
    }

    /// The kinds that the lead names.
    pub(super) fn named(&self) -> &[&'static str] {
        &self.named
    }
}

/// What stands behind a kind, written with a small or a capital first letter.
fn strip_kind<'n>(name: &'n str, kind: &str) -> Option<&'n str> {
    let start = name.get(..kind.len()).filter(|start| start.to_lowercase() == kind)?;
    name[start.len()..].strip_prefix(' ')
}

fn is_word_of(text: &str, word: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word)
        .any(|(at, _)| edge(text[..at].chars().next_back()) && edge(text[at + word.len()..].chars().next()))
}

/// How many members a lead says that its list has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// The number.
    pub(super) number: usize,
    /// Bytes of number and noun in the lead.
    pub(super) range: Range<usize>,
}

impl Count {
    /// Reads a lead without its colon.
    pub(super) fn of(lead: &str) -> Option<Self> {
        Self::of_words(&words(lead))
    }

    fn of_words(all: &[Word<'_>]) -> Option<Self> {
        let mut end = all.len();
        while end > 0 && all[end - 1].is_any(BEGINS) {
            end -= 1;
        }
        let first = end.saturating_sub(LONGEST + 1);
        let at = (first..end).rev().find(|at| all[*at].begins_with_figure())?;
        let (number, noun) = (&all[at], &all[at + 1..end]);
        let figures = number.is_figures() && number.core.len() <= 2 && !number.closed && !number.opened;
        let names = COUNTED.iter().any(|counted| begins(noun, counted));
        let other = noun.iter().any(|word| word.is_any(OTHERWISE) || word.opened);
        // Only right before the list's own words may a comma stand: `03 nội dung, gồm`.
        let parted = noun.iter().rev().skip(1).any(|word| word.closed);
        let before = at.checked_sub(1).map(|before| &all[before]);
        let counts = before.is_none_or(|word| word.closed || !word.is_any(NO_COUNT) && !word.begins_with_figure());
        let each = all[..at].iter().any(|word| word.is_any(&["mỗi", "từng", "ít"]));
        let is_count = figures && names && !other && !parted && counts && !each;
        let last = all.get(at + 1 + if is_two(noun) { 1 } else { 0 })?;
        let range = number.core_range().start..last.core_range().end;
        Some(Self { number: number.core.parse().ok()?, range }).filter(|count| is_count && count.number > 1)
    }
}

fn begins(words: &[Word<'_>], name: &str) -> bool {
    let mut parts = name.split(' ');
    let mut here = words.iter();
    parts.all(|part| here.next().is_some_and(|word| word.is(part)))
}

/// Whether the noun that words begin with has two syllables.
fn is_two(words: &[Word<'_>]) -> bool {
    COUNTED.iter().any(|counted| counted.contains(' ') && begins(words, counted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_at_the_end_of_a_lead() {
        let named = |lead: &str| Places::of(lead).map(|places| places.named);
        assert_eq!(named("Đại diện lãnh đạo UBND các xã, phường:"), Some(vec!["xã", "phường"]));
        assert_eq!(named("UBND các phường và các xã"), Some(vec!["xã", "phường"]));
        assert_eq!(named("các huyện, thành phố"), Some(vec!["huyện", "thành phố"]));
        assert_eq!(named("các xã của huyện Cao Lộc"), None);
        assert_eq!(named("UBND cấp xã"), None);
    }

    #[test]
    fn kind_that_the_lead_lacks_is_known() {
        let lacks = |lead: &str, name: &str| Places::of(lead).and_then(|places| places.not_named(name));
        assert_eq!(lacks("UBND các huyện", "thành phố Lạng Sơn"), Some("thành phố"));
        assert_eq!(lacks("UBND các xã", "UBND phường Kỳ Lừa"), Some("phường"));
        assert_eq!(lacks("UBND các huyện", "xã Tân Thanh"), None);
        assert_eq!(lacks("UBND các huyện", "Thành phố hóa"), None);
        assert_eq!(lacks("UBND các xã, phường", "phường Kỳ Lừa"), None);
    }

    #[test]
    fn counts_are_read_at_the_end_of_a_lead() {
        let number = |lead: &str| Count::of(lead).map(|count| count.number);
        assert_eq!(number("Đại diện lãnh đạo 03 sở"), Some(3));
        assert_eq!(number("Thống nhất 5 nội dung trọng tâm như sau"), Some(5));
        for lead in [
            "tại khoản 3 nội dung sau",
            "mỗi xã 02 nội dung",
            "03 nhiệm vụ của các đơn vị sau",
            "hơn 10 dự án",
            "01 sở",
        ] {
            assert_eq!(number(lead), None, "{lead}");
        }
        let lead = "gồm 08 dự án sau";
        assert_eq!(Count::of(lead).map(|count| &lead[count.range]), Some("08 dự án"));
    }
}
