//! `V/v` before the subject of a document that has the name of its kind above it: only a letter has it (Decree 30/2020, PL I, II.5).

use super::{Page, Part};
use crate::finding::{Finding, rules};
use crate::standard::Kind;

/// Checks the subject of all but letters.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.kind == Some(Kind::CongVan) {
        return;
    }
    for line in page.lines.iter().filter(|line| line.part == Part::Subject) {
        let first =
            line.words.first().filter(|word| word.is_any(&["v/v", "vv"]) && word.text.contains(['/', 'v', 'V']));
        let range = first.filter(|word| word.core.contains('/')).map(|word| word.core_range());
        findings.extend(range.and_then(|range| line.finding(&rules::ABOUT_IN_NAMED_KIND, range)));
    }
}
