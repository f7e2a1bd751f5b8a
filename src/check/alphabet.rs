//! Letters that are not what they look like: typed apart from their marks, or of another alphabet. Reads the texts of a source as
//! typed, because names are looked up by them before anything is printed.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::face::Faces;
use crate::finding::{Finding, letter, rules};
use crate::source::{Source, Span};
use crate::spec::decode::{RawSpans, texts};
use crate::vi;

/// One finding for each value with letters apart from their marks, and for each word with a letter of another alphabet.
#[must_use]
pub fn alphabet(source: &Arc<Source>) -> Vec<Finding> {
    // Nearly all sources have no such letter: they are not read a second time.
    if !source.text().chars().any(is_odd) && !["\\u", "\\U"].iter().any(|escape| source.text().contains(escape)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (text, literal) in texts(source) {
        findings.extend(decomposed(source, &text, literal));
        let mixed = vi::mixed(&text);
        let spans = (!mixed.is_empty()).then(|| RawSpans::new(source, literal));
        for (word, spans) in mixed.into_iter().zip(spans.iter().cycle()) {
            let finding = Finding::new(&rules::LOOK_ALIKE).arg("letter", word.letter.to_string());
            let finding = finding.arg("code", format!("U+{:04X}", u32::from(word.letter)));
            let finding = finding.arg("word", word.latin.as_str()).mended(word.latin);
            findings.push(finding.at(source.place(spans.of(word.range))));
        }
    }
    findings
}

/// Letters that nobody sees or that stand loose, in the texts of a source as typed; of a letter in a value the first is told. For a
/// source of which nothing is printed: what is printed has its letters checked there.
#[must_use]
pub fn unseen(source: &Arc<Source>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (text, literal) in texts(source) {
        let mut odd: BTreeMap<char, (usize, usize)> = BTreeMap::new();
        for (at, letter) in text.char_indices().filter(|(_, letter)| vi::trouble(*letter).is_some()) {
            odd.entry(letter).or_insert((at, 0)).1 += 1;
        }
        let spans = LazyCell::new(|| RawSpans::new(source, literal));
        for (letter, (at, times)) in odd {
            let Some(rule) = letter::rule(letter, Faces::embedded()) else { continue };
            let place = source.place(spans.of(at..at + letter.len_utf8()));
            findings.push(letter::finding(letter, rule, times).at(place));
        }
    }
    findings
}

/// Marks, Greek and Cyrillic, and the letters like `Đ`.
const fn is_odd(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{52F}' | '\u{D0}' | '\u{189}')
}

/// From the first to the last letter of a value that stands apart from marks which it could bear.
fn decomposed(source: &Arc<Source>, text: &str, literal: Span) -> Option<Finding> {
    let typed = source.slice(literal);
    let mut whole: Option<Span> = None;
    let mut letters = typed.char_indices().peekable();
    while let Some((start, _)) = letters.next() {
        let mut end = letters.peek().map_or(typed.len(), |(at, _)| *at);
        while letters.next_if(|(_, letter)| is_combining_mark(*letter)).is_some() {
            end = letters.peek().map_or(typed.len(), |(at, _)| *at);
        }
        let letter = &typed[start..end];
        if letter.chars().nth(1).is_some() && !letter.nfc().eq(letter.chars()) {
            let first = whole.map_or(literal.start + start, |span| span.start);
            whole = Some(Span::new(first, literal.start + end));
        }
    }
    let span = whole?;
    let finding = Finding::new(&rules::DECOMPOSED).at(source.place(span));
    let right = RawSpans::new(source, literal).decoded(span).map(|range| text[range].to_owned());
    Some(match right {
        Some(right) => finding.mended(right),
        None => finding,
    })
}
