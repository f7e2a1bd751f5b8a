//! Dates of issue against the meeting: nobody is invited to a meeting that is over, and nothing is concluded before one. Where the
//! day is blank, months are compared.

use super::when::{Start, is_earlier, is_later, issue_day};
use super::{Case, Issued};
use crate::finding::{Finding, Rule, rules};
use crate::standard::Kind;
use crate::vi::Day;

/// Checks invitations, changes that give a new time, and conclusions.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in &case.notices {
        let stage = &case.stages[issued.stage];
        let changed = || issued.stage.checked_sub(1).and_then(|number| case.spec().change.get(number));
        let calls = match issued.notice.kind {
            Kind::ThayDoi => changed().is_some_and(|change| change.value.time.is_some()),
            kind => kind.invites(),
        };
        if calls {
            findings.extend(stage.last().and_then(|last| compared(case, issued, last, &rules::INVITED_TOO_LATE)));
        } else if issued.notice.kind == Kind::KetLuan {
            findings.extend(stage.first().and_then(|first| compared(case, issued, first, &rules::CONCLUDED_TOO_EARLY)));
        }
    }
}

fn compared(case: &Case<'_>, issued: &Issued<'_>, start: &Start, rule: &'static Rule) -> Option<Finding> {
    let (date, span) = issued.date()?;
    let day = issue_day(date)?;
    let wrong = if *rule == rules::INVITED_TOO_LATE { is_later } else { is_earlier };
    let shown = match day {
        Day::Full(date) => crate::vi::short_date(date),
        Day::Month { year, month } => format!("{}/{year}", crate::vi::padded_month(month)),
    };
    let finding = Finding::new(rule).arg("issued", shown).arg("date", start.date);
    wrong(day, start.date).then(|| finding.at(case.place(span)).with(case.place(start.span)))
}
