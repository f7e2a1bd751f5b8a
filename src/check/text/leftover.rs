//! What a draft leaves open until somebody fills it in: `…/KH-UBND`, `ngày …`, `[ ]`, `[SỐ LƯỢNG]`, `<tên dự án>`, `xxx`, `TODO`. An annex may be a form, where
//! a blank is meant.

use super::dots::{dots_of, has_dots, left_open};
use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words that begin what is to be written in brackets: `[tên sở]`.
const ASKED: &[&str] = &["tên", "ghi", "điền", "họ"];
/// The same, where figures behind them make another sense: `[số lượng]`, `[số 12]`.
const NAMED: &[&str] = &["số", "ngày", "địa", "đơn", "nội", "thời", "chức", "nhập"];

/// How far behind a bracket its partner is looked for, in bytes: what is to be filled in is short.
const LONGEST: usize = 1000;

/// Checks all but annexes, the number and the date.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let open = |part: Part| !matches!(part, Part::Head | Part::AnnexHead | Part::Annex(_) | Part::Cell);
    for line in page.lines.iter().filter(|line| open(line.part)) {
        for at in 0..line.words.len() {
            if let Some(range) = leftover(line, at) {
                findings.extend(line.finding(&rules::LEFTOVER, range));
            }
        }
    }
}

fn leftover(line: &Line<'_>, at: usize) -> Option<std::ops::Range<usize>> {
    let word = &line.words[at];
    let whole = || Some(word.core_range());
    let first = word.text.trim_start_matches(['(', '“', '"']).as_bytes().first().copied()?;
    match first {
        b'[' => return bracket(line, word),
        b'<' | 0xE2 => {
            if let Some(range) = angle(line, word) {
                return Some(range);
            }
        }
        b'X' if is_masked_date(word.core) => return whole(),
        b'T' if word.core == "TODO" => return whole(),
        b'x' if is_row(word.core, b'x', 3) && !is_masked(line, at) => return whole(),
        b'X' if is_row(word.core, b'X', 3) && is_name(line, at) => return whole(),
        b'/' if is_unnumbered(line, at) => return whole(),
        b'_' if is_row(word.core, b'_', 3) => return whole(),
        b'?' if word.text.len() >= 3 && word.text.bytes().all(|byte| byte == b'?') => return Some(word.range.clone()),
        _ => {}
    }
    let bytes = word.text.as_bytes();
    if bytes.contains(&b'/')
        && (bytes.contains(&b'x') || bytes.contains(&b'_') || has_dots(word.text))
        && parted(word.text)
    {
        // The core has no dots at its end, where they may be the place: `15/…`.
        let core = word.core_range();
        return Some(if word.core.ends_with('/') { core.start..word.range.end } else { core });
    }
    if has_dots(word.text) { left_open(line, at) } else { None }
}

fn is_row(core: &str, letter: u8, shortest: usize) -> bool {
    core.len() >= shortest && core.bytes().all(|byte| byte == letter)
}

/// Behind figures the letters hide others: `đầu số 1900 xxxx`.
fn is_masked(line: &Line<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &line.words[before]);
    before.is_some_and(|word| !word.closed && (word.begins_with_figure() || is_row(word.core, b'x', 2)))
}

/// `ông XXX`; elsewhere the letters may be a Roman number.
fn is_name(line: &Line<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &line.words[before]);
    before.is_some_and(|word| !word.closed && word.ends_address())
}

/// `số /UBND-TH`: the symbol without its number.
fn is_unnumbered(line: &Line<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &line.words[before]);
    let symbol = line.words[at].core[1..].starts_with(char::is_uppercase);
    symbol && before.is_some_and(|word| !word.closed && word.is("số"))
}

/// `[ ]`, `[]`, `[…]`: brackets round nothing. Inside a quotation `[…]` says that words are left out.
fn bracket(line: &Line<'_>, word: &Word<'_>) -> Option<std::ops::Range<usize>> {
    let open = word.range.start + word.text.find('[')?;
    let rest = &line.text[open..];
    let close = open + rest[..rest.floor_char_boundary(LONGEST)].find(']')?;
    let inner = line.text[open + 1..close].trim();
    let empty = inner.chars().all(|c| matches!(c, '.' | '…' | '_'));
    let begins =
        |words: &[&str]| words.iter().any(|word| inner.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    let asked = begins(ASKED) || (begins(NAMED) && inner.chars().all(|c| c.is_alphabetic() || c == ' '));
    let omission = !inner.is_empty() && line.is_quoted(open);
    ((empty || asked || is_loud(inner)) && !omission).then_some(open..close + 1)
}

/// `SỐ LƯỢNG`: words in capitals that say what is to be filled in. An abbreviation alone is none.
fn is_loud(inner: &str) -> bool {
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    let plain = inner.chars().all(|c| c.is_uppercase() || c == ' ');
    plain && letters > 2 && (inner.contains(' ') || !inner.is_ascii())
}

/// `<tên dự án>`, `‹tên dự án>`: words between angles. An address, a comparison have other signs.
fn angle(line: &Line<'_>, word: &Word<'_>) -> Option<std::ops::Range<usize>> {
    let start = word.range.start + word.text.find(['<', '‹'])?;
    let sign = line.text[start..].chars().next()?.len_utf8();
    let rest = &line.text[start + sign..];
    let rest = &rest[..rest.floor_char_boundary(LONGEST)];
    let (length, mark) = rest.char_indices().find(|(_, c)| matches!(c, '>' | '›'))?;
    let inner = &rest[..length];
    let words = inner.starts_with(char::is_alphabetic) && inner.chars().all(|c| c.is_alphabetic() || c == ' ');
    (words && inner.chars().count() > 2).then_some(start..start + sign + length + mark.len_utf8())
}

/// `XX/XX/2026`.
fn is_masked_date(core: &str) -> bool {
    let parts: Vec<&str> = core.split('/').collect();
    matches!(parts[..], [day, month, year] if is_row(day, b'X', 1) && is_row(month, b'X', 1) && (is_row(year, b'X', 2) || is_row_of_figures(year)))
}

/// A part between slashes that is only dots, x or lines: `…/KH-UBND`, `xx/xx/2026`. The end mark after an ellipsis is none, and dots
/// behind words (`quần/váy/...`) leave some out.
fn parted(text: &str) -> bool {
    let text = text.strip_suffix("./.").unwrap_or(text);
    let text = text.trim_start_matches(['(', '“', '"']).trim_end_matches([')', '”', '"', ',', ';', ':']);
    if text.contains("://") || text.contains('@') || text.ends_with("/.") {
        return false;
    }
    let parts: Vec<&str> = text.split('/').collect();
    let open = |at: usize| {
        let before = at.checked_sub(1).map(|before| parts[before]);
        let figures = before.is_none_or(|part| is_row_of_figures(part) || is_placeholder(part));
        is_placeholder(parts[at]) && figures
    };
    parts.len() > 1 && parts.iter().all(|part| !part.is_empty()) && (0..parts.len()).any(open)
}

fn is_row_of_figures(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_placeholder(part: &str) -> bool {
    let dots = part.chars().map(dots_of).sum::<usize>();
    let only_dots = dots >= 3 && part.chars().all(|c| dots_of(c) > 0);
    only_dots || is_row(part, b'x', 2) || is_row(part, b'_', 2)
}
