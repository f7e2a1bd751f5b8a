//! What a draft leaves open until somebody fills it in: `…/KH-UBND`, `ngày …`, `[ ]`, `xxx`, `TODO`. An annex may be a form, where
//! a blank is meant.

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words that a number follows: dots behind them stand for it.
const BEFORE_NUMBER: &[&str] = &["số", "ngày", "tháng", "năm", "giờ", "phút", "lúc", "quý", "tầng"];

/// Dots in a row that end no sentence and are no ellipsis.
const BLANK_DOTS: usize = 5;

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
        b'T' if word.core == "TODO" => return whole(),
        b'x' if word.core.len() >= 3 && word.core.bytes().all(|byte| byte == b'x') => return whole(),
        b'_' if word.core.len() >= 3 && word.core.bytes().all(|byte| byte == b'_') => return whole(),
        b'?' if word.text.len() >= 3 && word.text.bytes().all(|byte| byte == b'?') => return Some(word.range.clone()),
        _ => {}
    }
    let bytes = word.text.as_bytes();
    if bytes.contains(&b'/') && (bytes.contains(&b'x') || has_dots(word.text)) && parted(word.text) {
        // The core has no dots at its end, where they may be the place: `15/…`.
        let core = word.core_range();
        return Some(if word.core.ends_with('/') { core.start..word.range.end } else { core });
    }
    if has_dots(word.text) { dots(line, at) } else { None }
}

/// Looks at bytes: asked of every word of a text.
fn has_dots(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'.' || byte == 0xE2) && (text.contains("..") || text.contains('…'))
}

/// `[ ]`, `[]`, `[…]`: brackets round nothing. Inside a quotation `[…]` says that words are left out.
fn bracket(line: &Line<'_>, word: &Word<'_>) -> Option<std::ops::Range<usize>> {
    let open = word.range.start + word.text.find('[')?;
    let close = open + line.text[open..].find(']')?;
    let inner = line.text[open + 1..close].trim();
    let empty = inner.chars().all(|c| matches!(c, '.' | '…' | '_'));
    let omission = !inner.is_empty() && line.is_quoted(open);
    (empty && !omission).then_some(open..close + 1)
}

/// A part between slashes that is only dots or x: `…/KH-UBND`, `xx/xx/2026`. The end mark after an ellipsis is none.
fn parted(text: &str) -> bool {
    let text = text.strip_suffix("./.").unwrap_or(text);
    let text = text.trim_start_matches(['(', '“', '"']).trim_end_matches([')', '”', '"', ',', ';', ':']);
    if text.contains("://") || text.contains('@') || text.ends_with("/.") {
        return false;
    }
    let placeholder = |part: &str| {
        let dots = part.chars().map(dots_of).sum::<usize>();
        let only_dots = dots >= 3 && part.chars().all(|c| dots_of(c) > 0);
        only_dots || (part.len() >= 2 && part.bytes().all(|byte| byte == b'x'))
    };
    let parts = || text.split('/');
    text.contains('/') && parts().all(|part| !part.is_empty()) && parts().any(placeholder)
}

/// How many dots a letter is.
const fn dots_of(letter: char) -> usize {
    match letter {
        '.' => 1,
        '…' => 3,
        _ => 0,
    }
}

/// A row of dots too long for an ellipsis, or an ellipsis where a number belongs.
fn dots(line: &Line<'_>, at: usize) -> Option<std::ops::Range<usize>> {
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
    let before = line.words[..at].last().filter(|before| !before.closed)?;
    // `ngày, tháng, năm …` lists words.
    let listed = at.checked_sub(2).is_some_and(|two| line.words[two].text.ends_with(','));
    (start == 0 && count >= 3 && !listed && before.is_any(BEFORE_NUMBER)).then_some(range)
}
