//! A mark at the end of the subject, where no sentence ends. Abbreviations and an ellipsis keep their dots.

use super::marks::is_abbreviation;
use super::{Page, Part};
use crate::finding::{Finding, rules};

/// Checks the last line of the subject.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let Some(line) = page.lines.iter().rfind(|line| line.part == Part::Subject) else { return };
    let end = line.text.trim_end().len();
    let before = line.text[..end].trim_end_matches(['.', ';', ',']);
    let mark = &line.text[before.len()..end];
    let ellipsis = mark.contains("..") || before.ends_with('…');
    if mark.is_empty()
        || ellipsis
        || (mark == "." && is_abbreviation(before) && !before.ends_with(|c: char| c.is_ascii_digit()))
    {
        return;
    }
    findings.extend(line.finding(&rules::SUBJECT_END_MARK, before.len()..end).map(|finding| finding.mended("")));
}
