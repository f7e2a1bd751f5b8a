//! Which dots stand for something that is still to be written: a row too long for an ellipsis, or an ellipsis where only a number, an
//! amount or a name can follow. `các chỉ số ...` and `theo tháng ...` leave words out, and are none.

use std::ops::Range;

use super::Line;
use crate::vi::words::Word;

/// Dots in a row that end no sentence and are no ellipsis.
const BLANK_DOTS: usize = 5;
/// Words before a day that is set: dots behind `trước ngày` stand for it.
const SETTING: &[&str] = &["trước", "đến", "hết", "nhất", "vào"];
/// Words before an amount of money.
const AMOUNTS: &[&str] = &["nghìn", "ngàn", "triệu", "tỷ", "tỉ"];
/// What a person's middle name is.
const MIDDLE: &[&str] = &["Văn", "Thị"];
/// Kinds of documents of two words that a number follows, by the second.
const KINDS: &[(&str, &str)] = &[
    ("công", "văn"),
    ("công", "điện"),
    ("kế", "hoạch"),
    ("quyết", "định"),
    ("thông", "báo"),
    ("tờ", "trình"),
    ("nghị", "quyết"),
    ("nghị", "định"),
    ("báo", "cáo"),
    ("văn", "bản"),
    ("giấy", "mời"),
    ("thông", "tư"),
];

/// How many dots a letter is.
pub(super) const fn dots_of(letter: char) -> usize {
    match letter {
        '.' => 1,
        '…' => 3,
        _ => 0,
    }
}

/// Looks at bytes: asked of every word of a text.
pub(super) fn has_dots(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'.' || byte == 0xE2) && (text.contains("..") || text.contains('…'))
}

/// The dots of a word, where they are a place left open.
pub(super) fn left_open(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let word = &line.words[at];
    let start = word.text.find(['.', '…'])?;
    let row: &str = &word.text[start..];
    let end = row.find(|c| dots_of(c) == 0).unwrap_or(row.len());
    let count: usize = row[..end].chars().map(dots_of).sum();
    let range = word.range.start + start..word.range.start + start + end;
    // Dots that lead to a page number belong to a table of contents.
    let leads = row[end..].starts_with(|c: char| c.is_ascii_digit());
    if count > BLANK_DOTS || (count == BLANK_DOTS && start == 0) {
        return (!leads).then_some(range);
    }
    let alone = start == 0 && count >= 3;
    (alone && (is_symbol(&row[end..]) || is_expected(&line.words, at))).then_some(range)
}

/// Dots right before the abbreviation of a kind: `…-KL/TU`.
fn is_symbol(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next() == Some('-') && letters.next().is_some_and(char::is_uppercase) && rest.contains('/')
}

/// Whether what the dots stand for can only be a number, an amount or a name.
fn is_expected(words: &[Word<'_>], at: usize) -> bool {
    let next = |word: &str| words.get(at + 1).is_some_and(|next| next.is(word));
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return words.len() == 1 };
    let last = |back: usize| at.checked_sub(back).map(|at| &words[at]);
    let amount = words.get(at + 1).is_some_and(|word| word.is_any(AMOUNTS))
        && words.get(at + 2).is_some_and(|word| word.is("đồng"));
    if before.text.ends_with(':') {
        return amount || at + 1 == words.len();
    }
    // `ngày, tháng, năm …` lists words, and so does `theo tuần, theo tháng ...`.
    if before.closed || last(2).is_some_and(|word| word.text.ends_with(',')) {
        return false;
    }
    let ends = at + 1 == words.len() || words[at].text.ends_with([',', ';']);
    match before.core {
        "số" => {
            last(3).zip(last(2)).is_some_and(|(one, two)| KINDS.iter().any(|kind| one.is(kind.0) && two.is(kind.1)))
        }
        "ngày" => next("tháng") || last(2).is_some_and(|word| word.is_any(SETTING)),
        "tháng" | "quý" => next("năm"),
        "năm" => last(2).is_some_and(|word| has_dots(word.text)),
        "giờ" => next("phút"),
        "lúc" => true,
        "tại" => ends,
        "họp" | "tầng" => ends && last(2).is_some_and(|word| word.is_any(&["phòng", "họp"])),
        core if MIDDLE.contains(&core) => last(3).is_some_and(Word::ends_address),
        _ => amount,
    }
}
