//! Which standard a notice follows: its office's, and of the Party's two the one in force on its date.

use chrono::{Days, NaiveDate};

use super::IssueDate;
use crate::finding::{Finding, rules};
use crate::meeting::Reader;
use crate::spec::{At, NoticeSpec};
use crate::standard::{Kind, Standard};

/// A notice without a date is issued at most this many days before the meeting it calls, or after the one it follows.
const NEAR: Days = Days::new(30);

pub(super) fn standard(
    reader: &mut Reader<'_>,
    typed: &At<NoticeSpec>,
    kind: Kind,
    date: IssueDate,
) -> &'static Standard {
    let family = reader.office.family;
    let newest = family.standards().last().copied().expect("every family has a standard");
    let by_date = days(date, kind, reader.day()).map(|(first, last)| family.in_force(first, last));
    if let Some(said) = &typed.value.standard {
        let known = matches!(date, IssueDate::Day(_)).then_some(by_date.flatten()).flatten();
        let named = family.named(&said.value).filter(|named| known.is_none_or(|known| known.id == named.id));
        if named.is_none() {
            let allowed = known.map_or_else(
                || family.standards().iter().map(|standard| standard.id).collect::<Vec<_>>().join(", "),
                |known| known.id.to_owned(),
            );
            reader.refuse(&said.value, &allowed, said.span);
        }
        return named.unwrap_or(newest);
    }
    let named = reader.office.standard.filter(|_| date == IssueDate::Blank);
    match (by_date, named) {
        (Some(Some(standard)), None) | (_, Some(standard)) => standard,
        _ => {
            let span = typed.value.date.as_ref().map_or(typed.span, |date| date.span);
            reader.findings.push(Finding::new(&rules::UNDECIDED_STANDARD).at(reader.place(span)));
            newest
        }
    }
}

/// The days between which a notice is issued, as far as is known.
fn days(date: IssueDate, kind: Kind, meeting: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
    match date {
        IssueDate::Day(day) => Some((day, day)),
        IssueDate::Month { year, month } => {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            Some((first, first.checked_add_months(chrono::Months::new(1))?.pred_opt()?))
        }
        IssueDate::Blank if kind.invites() => meeting.and_then(|day| Some((day.checked_sub_days(NEAR)?, day))),
        IssueDate::Blank => meeting.and_then(|day| Some((day, day.checked_add_days(NEAR)?))),
    }
}
