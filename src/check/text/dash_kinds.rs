//! Hyphens and en dashes between words in one document: which of them is right is the office's choice.

use super::{Line, Page};
use crate::finding::{Finding, rules};
use crate::source::Place;

/// One finding a document: the first en dash, with the first hyphen.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let first = |dash: &str| page.lines.iter().find_map(|line| stands(line, dash));
    if let (Some((line, at)), Some((other, there))) = (first(" – "), first(" - ")) {
        let place =
            |line: &Line<'_>, at: usize, dash: &str| -> Option<Place> { line.place(at + 1..at + 1 + dash.len()) };
        if let Some(place) = place(other, there, "-") {
            findings.extend(
                line.finding(&rules::MIXED_DASHES, at + 1..at + 1 + "–".len()).map(|finding| finding.with(place)),
            );
        }
    }
}

/// Where an author typed a dash with blanks round it.
fn stands<'l, 'p>(line: &'l Line<'p>, dash: &str) -> Option<(&'l Line<'p>, usize)> {
    let mut found = line.text.match_indices(dash).map(|(at, _)| at);
    found.find(|at| line.is_one_piece(&(*at..at + dash.len()))).map(|at| (line, at))
}
