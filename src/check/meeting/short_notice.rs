//! An invitation issued too few working days before the meeting. A setting: a call of one or two days is daily life.

use super::{Case, Issued};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;

/// Working days between an invitation and the meeting (Decision 45/2018/QĐ-TTg on meetings of State bodies).
const LEAST: usize = 3;

/// Checks invitations whose day is known; urgency is a reason.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    findings.extend(case.invitations().filter_map(|issued| short(case, issued)));
}

fn short(case: &Case<'_>, issued: &Issued<'_>) -> Option<Finding> {
    let (IssueDate::Day(day), span) = issued.date()? else { return None };
    let start =
        case.stages[issued.stage].first().filter(|start| issued.notice.urgency.is_none() && day <= start.date)?;
    let left = case.office.directory.calendar().work_days(day, start.date);
    let count = |days: usize| i64::try_from(days).unwrap_or(i64::MAX);
    let finding = Finding::new(&rules::SHORT_NOTICE).arg("days", count(left)).arg("least", count(LEAST));
    (left < LEAST).then(|| finding.at(case.place(span)).with(case.place(start.span)))
}
