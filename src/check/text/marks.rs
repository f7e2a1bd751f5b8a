//! Marks of punctuation and the blanks round them: `.;`, `họp ,`, `họp,sở`, `( họp`. Figures, codes, abbreviations, addresses and
//! shorthand (`C,PCVP`) keep what they have.

use std::ops::Range;

use super::{Line, Page};
use crate::finding::{Finding, Rule, rules};

/// What is wrong at a place, and what may stand there instead where that is certain.
type Fault = (&'static Rule, Range<usize>, Option<&'static str>);

/// Checks every line, at each mark in it.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        for (at, byte) in line.text.bytes().enumerate() {
            if is_mark(byte) || matches!(byte, b'(' | b')') {
                let fault = doubled(line, at).or_else(|| blank_before(line, at)).or_else(|| joined(line, at));
                if let Some((rule, range, right)) = fault.or_else(|| blank_inside(line, at)) {
                    findings.extend(finding(line, rule, range, right));
                }
            }
        }
    }
}

/// How far before a colon the words of a ratio stand, in bytes.
const RATIO: usize = 60;

/// Marks that meet are told only where one author typed both. What is quoted is for people to put right.
fn finding(line: &Line<'_>, rule: &'static Rule, range: Range<usize>, right: Option<&str>) -> Option<Finding> {
    let start = range.start;
    let finding = if line.is_one_piece(&range) { line.finding(rule, range)? } else { return None };
    Some(match right.filter(|_| !line.is_quoted(start)) {
        Some(right) => finding.mended(right),
        None => finding,
    })
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b',' | b';' | b':' | b'.')
}

/// Whether the text before a dot ends with an abbreviation: `v.v`, `TP`, `tr`, `Co`.
pub(super) fn is_abbreviation(before: &str) -> bool {
    let word = tail(before).rsplit([' ', '(', '“', '"', '/', '-']).next().unwrap_or_default();
    let vowel = |c: char| !c.is_ascii() || matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let short = word.chars().count() <= 4 && word.is_ascii() && word.starts_with(|c: char| c.is_ascii_uppercase());
    word.contains('.') || !word.chars().any(vowel) || short || word == "etc" || word == "đ"
}

/// The end of a text, as far as one looks back for a word: text of any length is gone through once.
pub(super) fn tail(text: &str) -> &str {
    tail_of(text, 24)
}

/// The last bytes of a text, whole letters only.
fn tail_of(text: &str, bytes: usize) -> &str {
    let start = text.len().saturating_sub(bytes);
    let start = (start..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    &text[start..]
}

/// Two marks where one belongs. Three dots are an ellipsis, five or more a place to fill in.
fn doubled(line: &Line<'_>, at: usize) -> Option<Fault> {
    let bytes = line.text.as_bytes();
    let alone = at == 0 || is_mark(bytes[at - 1]) || !is_mark(bytes[at]);
    if alone || !bytes.get(at + 1).is_some_and(|byte| is_mark(*byte)) {
        return None;
    }
    let end = bytes[at..].iter().position(|byte| !is_mark(*byte)).map_or(bytes.len(), |length| at + length);
    let (before, run, after) = (&line.text[..at], &line.text[at..end], &line.text[end..]);
    let figures = before.ends_with(|c: char| c.is_ascii_digit()) && run.bytes().all(|byte| matches!(byte, b',' | b';'));
    let whole = figures || before.ends_with(|c: char| c.is_alphabetic() || matches!(c, ')' | '”' | '"'));
    let goes_on = after.is_empty() || after.starts_with(|c: char| c == ' ' || c == ')' || c.is_alphabetic());
    let dots = run.bytes().all(|byte| byte == b'.');
    let allowed = if dots {
        !matches!(run.len(), 2 | 4)
    } else {
        // `xã, phường,...;` leaves out the rest of a list.
        let list = run.strip_prefix([',', ';', ':']).and_then(|rest| rest.strip_prefix("..."));
        let ellipsis = list.or_else(|| run.strip_prefix("..."));
        let rest = ellipsis.or_else(|| run.strip_prefix('.').filter(|_| is_abbreviation(before)));
        rest.is_some_and(|rest| rest.len() <= 1)
    };
    (whole && goes_on && !allowed).then_some((&rules::DOUBLED_MARK, at..end, None))
}

/// A blank before a mark that stands at the word. Ratios (`1 : 500`), file endings (`.docx`) and faces (`:)`) are none.
fn blank_before(line: &Line<'_>, at: usize) -> Option<Fault> {
    let bytes = line.text.as_bytes();
    if !is_mark(bytes[at]) || at < 2 || bytes[at - 1] != b' ' {
        return None;
    }
    let before = line.text[..at].trim_end();
    let after = line.text[at + 1..].chars().next();
    let goes_on = match bytes[at] {
        b'.' => after.is_none_or(|c| c == ' '),
        b':' => after.is_none_or(|c| c == ' ') && !before.ends_with(|c: char| c.is_ascii_digit()),
        _ => after.is_none_or(|c| c == ' ' || c.is_alphabetic()),
    };
    let word = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '”' | '"'));
    let joined = after.is_some_and(char::is_alphabetic);
    let right = match bytes[at] {
        b',' if joined => ", ",
        b',' => ",",
        b';' if joined => "; ",
        b';' => ";",
        b':' => ":",
        _ => ".",
    };
    (word && goes_on).then_some((&rules::BLANK_AT_MARK, before.len()..at + 1, Some(right)))
}

/// No blank after a comma or the like between words. Capitals before it are shorthand, single letters are points of a law.
fn joined(line: &Line<'_>, at: usize) -> Option<Fault> {
    let mark = line.text.as_bytes()[at];
    let right = match mark {
        b',' => ", ",
        b';' => "; ",
        b':' => ": ",
        b'.' => ". ",
        b')' => ") ",
        b'(' => " (",
        _ => return None,
    };
    let (before, after) = (&line.text[..at], &line.text[at + 1..]);
    let letters = |c: char| c.is_alphabetic();
    let left = &before[before.trim_end_matches(letters).len()..];
    let next = &after[..after.find(|c: char| !letters(c)).unwrap_or(after.len())];
    // Addresses, codes and foreign lists have no Vietnamese letter on either side.
    let vietnamese = !left.is_ascii() || !next.is_ascii();
    let figures = mark == b';' && before.ends_with(|c: char| c.is_ascii_digit() || c == '%');
    let word = figures || (left.chars().count() > 1 && left.ends_with(char::is_lowercase));
    let long = next.chars().count() > 1;
    let begins = || match mark {
        b'.' => begins_sentence(before, left, next),
        b')' => next.chars().all(char::is_lowercase) && tail_of(before, RATIO).contains('('),
        b':' => !is_ratio(before),
        _ => true,
    };
    (word && long && vietnamese && begins()).then_some((&rules::JOINED_AT_MARK, at..at + 1, Some(right)))
}

/// `chính.Sở`: the end of one sentence at the beginning of the next, in no address or abbreviation.
fn begins_sentence(before: &str, left: &str, next: &str) -> bool {
    let apart = before[..before.len() - left.len()].ends_with([' ', '(']);
    let mut letters = next.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    apart && capital && left.chars().all(char::is_lowercase)
}

/// `(xi măng:cát:đá)`, `tỷ số nam:nữ`: a ratio keeps its colon close.
fn is_ratio(before: &str) -> bool {
    let tail = tail_of(before, RATIO);
    let bracket = tail.rfind('(').is_some_and(|open| !tail[open..].contains(')'));
    bracket || ["tỷ lệ", "tỷ số", "tỉ lệ", "tỉ số"].iter().any(|word| tail.contains(word))
}

/// A blank on the inner side of a bracket. A box to tick, `( )`, is meant so, and `a )` is a label.
fn blank_inside(line: &Line<'_>, at: usize) -> Option<Fault> {
    let bytes = line.text.as_bytes();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if bytes[at] == b'(' && bytes.get(at + 1) == Some(&b' ') {
        let inside = letter(line.text[at + 2..].chars().next());
        return inside.then_some((&rules::BLANK_AT_MARK, at..at + 2, Some("(")));
    }
    if bytes[at] == b')' && at > 1 && bytes[at - 1] == b' ' {
        let before = &line.text[..at - 1];
        let last = tail(before).rsplit(' ').next().unwrap_or_default();
        let label = last.chars().count() <= 1 || last.bytes().all(|byte| byte.is_ascii_digit());
        let inside = !label && letter(before.chars().next_back());
        return inside.then_some((&rules::BLANK_AT_MARK, at - 1..at + 1, Some(")")));
    }
    None
}
