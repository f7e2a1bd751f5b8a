//! One document under two numbers: of one symbol, one day and one subject, and the figures of one are those of the other with two
//! swapped, or one changed.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Citation, Facts};
use crate::finding::{Finding, rules};

/// Words behind the date that say whose and what the document is.
const SUBJECT: usize = 8;
/// Words of a subject from `về` on; fewer tell nothing, and on one day an office issues many documents.
const LEAST: usize = 4;
/// Documents of one day and subject with which others are compared.
const MOST: usize = 20;

/// Checks the documents of a text, each against those named before it.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let mut said: BTreeMap<(String, NaiveDate, String), Vec<&Citation<'_>>> = BTreeMap::new();
    for citation in &facts.citations {
        let Some(key) = key(citation) else { continue };
        let before = said.entry(key).or_default();
        if let Some(first) = before.iter().find(|first| is_slip(number(first), number(citation))) {
            findings.extend(finding(citation, first));
        }
        if before.len() < MOST && before.iter().all(|first| number(first) != number(citation)) {
            before.push(citation);
        }
    }
}

fn key(citation: &Citation<'_>) -> Option<(String, NaiveDate, String)> {
    let date = citation.date.as_ref()?;
    let words = &citation.line.words[date.words.end..];
    let mut subject = Vec::new();
    for word in words.iter().take(SUBJECT) {
        subject.push(word.core.to_lowercase());
        if word.text.ends_with(['.', ';']) {
            break;
        }
    }
    let symbol = citation.number.symbol().collect::<Vec<_>>().join("-");
    let about = subject.iter().position(|word| word == "về").map_or(0, |about| subject.len() - about);
    (about >= LEAST && !citation.line.words[date.words.end - 1].closed).then_some((
        symbol,
        date.known()?,
        subject.join(" "),
    ))
}

fn number<'c>(citation: &'c Citation<'_>) -> &'c str {
    citation.number.number.trim_start_matches('0')
}

/// Whether two numbers have as many figures, and two neighbours are swapped or one is another.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() || one.len() < 2 {
        return false;
    }
    let differ: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
    match differ[..] {
        [_] => one.len() > 2,
        [first, second] => second == first + 1 && one[first] == other[second] && one[second] == other[first],
        _ => false,
    }
}

fn finding(citation: &Citation<'_>, first: &Citation<'_>) -> Option<Finding> {
    let finding = citation.line.finding(&rules::TWO_NUMBERS, citation.range())?.arg("first", first.core());
    Some(match first.line.place(first.range()) {
        Some(place) => finding.with(place),
        None => finding,
    })
}
