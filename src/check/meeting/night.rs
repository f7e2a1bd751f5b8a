//! A meeting in the night: `02:00` typed for `14:00`. What is typed as free text is looked at where it is printed.

use chrono::Timelike;

use super::Case;
use crate::finding::{Finding, rules};

/// Checks the times of a meeting that is called.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    if case.invitations().next().is_none() {
        return;
    }
    for start in case.stages.iter().flat_map(|stage| &stage.starts) {
        if let Some(time) = start.time.filter(|time| is_night(time.hour())) {
            let hour = time.format("%H:%M").to_string();
            findings.push(Finding::new(&rules::MEETING_AT_NIGHT).arg("hour", hour).at(case.place(start.span)));
        }
    }
}

/// Whether nobody calls people together at that hour. Who travels far may well leave at five.
pub(in crate::check) const fn is_night(hour: u32) -> bool {
    hour < 5 || hour > 21
}
