//! A conclusion of a meeting that is off: put off to a time nobody has told, called off, or its invitation withdrawn.

use super::Case;
use crate::finding::{Finding, rules};
use crate::meeting::{Standing, standing};
use crate::standard::Kind;

/// Checks each conclusion against the changes of the meeting.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let changes = &case.spec().change;
    if standing(changes) == Standing::Held {
        return;
    }
    let puts_off = |change: &&_| standing([*change]) != Standing::Held;
    let Some(last) = changes.iter().rfind(puts_off).and_then(|change| change.value.action.as_ref()) else { return };
    for issued in case.of(Kind::KetLuan) {
        let span = issued.typed.value.kind.as_ref().map_or(issued.typed.span, |kind| kind.span);
        let finding = Finding::new(&rules::CONCLUDED_THOUGH_OFF).arg("action", last.value.as_str());
        findings.push(finding.at(case.place(span)).with(case.place(last.span)));
    }
}
