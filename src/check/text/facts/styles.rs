//! Dates written in figures and dates written with `tháng` in one document. A setting: a citation may be copied as it stands.

use super::{Dated, Facts};
use crate::finding::{Finding, rules};

/// Checks the dates with a year that were typed; each document is told once.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let is_typed = |dated: &&Dated<'_>| dated.date.year.is_some() && dated.line.is_typed(&dated.date.range);
    let mut dates = facts.dates.iter().filter(is_typed);
    let Some(first) = dates.next() else { return };
    let other = dates.find(|dated| dated.date.is_spelled != first.date.is_spelled);
    findings.extend(other.and_then(|other| judge(first, other)));
}

fn judge(first: &Dated<'_>, other: &Dated<'_>) -> Option<Finding> {
    let text = |dated: &Dated<'_>| dated.line.text[dated.date.range.clone()].to_owned();
    let place = |dated: &Dated<'_>| dated.line.place(dated.date.range.clone());
    let finding = Finding::new(&rules::TWO_DATE_STYLES).arg("first", text(first)).arg("date", text(other));
    Some(finding.at(place(other)?).with(place(first)?))
}
