//! A bracket or quotation mark without its partner. What one paragraph opens a later one may close, and labels (`a)`) are no
//! partners.

use super::marks::tail;
use super::{Line, Page};
use crate::finding::{Finding, rules};

/// A mark that lacks its partner: index of its line, and where it stands.
type Lone = (usize, usize);

/// Checks the brackets, then the quotation marks of the whole text.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (open, close) in [('(', ')'), ('“', '”')] {
        for (index, at) in lone(page, open, close) {
            let line = &page.lines[index];
            let mark = line.text[at..].chars().next().unwrap_or(open);
            let partner = if mark == open { close } else { open };
            let finding = line.finding(&rules::UNPAIRED_MARK, at..at + mark.len_utf8());
            findings.extend(finding.map(|finding| finding.arg("partner", partner.to_string())));
        }
    }
}

/// The marks of a kind that have no partner in the text, in reading order.
fn lone(page: &Page<'_>, open: char, close: char) -> Vec<Lone> {
    let (mut opened, mut lone): (Vec<Lone>, Vec<Lone>) = (Vec::new(), Vec::new());
    for (index, line) in page.lines.iter().enumerate().filter(|(_, line)| line.text.contains([open, close])) {
        let mut first = opened.len();
        // An odd straight mark may be the partner of a curly one.
        let straight = open == '“' && has_odd_straight(line);
        for (at, mark) in line.text.match_indices([open, close]) {
            if mark.starts_with(open) {
                opened.push((index, at));
            } else if opened.len() > first {
                // A quotation of several paragraphs opens in each and closes in the last.
                if open == '“' && opened.last().is_some_and(|(_, start)| *start == 0) {
                    opened.clear();
                } else {
                    opened.pop();
                }
            } else if !is_label(&line.text[..at]) && !straight {
                lone.extend(opened.is_empty().then_some((index, at)));
                opened.pop();
            }
            first = first.min(opened.len());
        }
        if straight {
            opened.truncate(first);
        }
    }
    lone.extend(opened);
    lone.sort_unstable();
    lone
}

/// Whether the text before a closing bracket ends with a label of a list (`a)`, `12)`, `iv)`) or a face (`:)`).
fn is_label(before: &str) -> bool {
    let word = tail(before).rsplit([' ', ',', ';', '.', '\u{A0}', '/', '"', '“', '(']).next().unwrap_or_default();
    let roman = word.bytes().all(|byte| b"ivxIVX".contains(&byte));
    let short = word.chars().count() <= 1;
    short
        || roman
        || is_numbered(word)
        || word.bytes().all(|byte| byte.is_ascii_digit())
        || word.ends_with([':', '-', '='])
}

/// `a1`, `2b`: a letter with figures.
fn is_numbered(word: &str) -> bool {
    let mut parts = word.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty());
    let letter = parts.next().is_some_and(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    letter && parts.next().is_none() && word.len() <= 4
}

/// Whether straight quotation marks are odd in number; one behind a figure means inches.
fn has_odd_straight(line: &Line<'_>) -> bool {
    let bytes = line.text.as_bytes();
    let marks =
        bytes.iter().enumerate().filter(|(at, byte)| **byte == b'"' && (*at == 0 || !bytes[at - 1].is_ascii_digit()));
    marks.count() % 2 == 1
}
