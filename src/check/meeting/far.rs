//! A notice issued so long before or after its meeting that a year is mistyped.

use chrono::NaiveDate;

use super::when::Start;
use super::{Case, Issued};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;
use crate::standard::Kind;

/// Days between a notice and its meeting that nobody means: half a year.
const MOST_DAYS: i64 = 183;

/// Checks what calls people together, against its meeting as it stands there, and conclusions.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in &case.notices {
        let stage = &case.stages[issued.stage];
        let start = match issued.notice.kind {
            Kind::KetLuan => stage.last(),
            kind => stage.first().filter(|_| kind.invites() || kind == Kind::ThayDoi),
        };
        findings.extend(start.and_then(|start| far(case, issued, start)));
    }
}

fn far(case: &Case<'_>, issued: &Issued<'_>, start: &Start) -> Option<Finding> {
    let days = days(issued, start)?;
    let calls = issued.notice.kind != Kind::KetLuan;
    // What is issued after the meeting that it calls, or before the one it concludes, is another fault.
    let wrong = if calls { days > MOST_DAYS } else { -days > MOST_DAYS };
    let (_, span) = issued.date()?;
    let finding = Finding::new(&rules::FAR_APART).arg("months", days.abs() / 30).arg("date", start.date);
    wrong.then(|| finding.at(case.place(span)).with(case.place(start.span)))
}

/// Days from a notice to its meeting; of a month with its day left blank, from the nearest day that it may have.
fn days(issued: &Issued<'_>, start: &Start) -> Option<i64> {
    let (issue, _) = issued.date()?;
    let day = match issue {
        IssueDate::Day(day) => day,
        IssueDate::Month { year, month } => {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            let last = first.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
            start.date.clamp(first, last)
        }
        IssueDate::Blank => return None,
    };
    Some((start.date - day).num_days())
}
