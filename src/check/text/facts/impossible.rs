//! Days that the calendar does not have: 31/02, ngày 31 tháng 4. Certain only where the figures can be nothing but a date.

use chrono::{Datelike, NaiveDate};

use super::{Dated, Facts};
use crate::finding::{Finding, rules};
use crate::vi::inside::DateInText;

/// Checks every day that the text names.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.dates.iter().filter_map(judge));
}

fn judge(dated: &Dated<'_>) -> Option<Finding> {
    let (line, date) = (dated.line, &dated.date);
    if !is_certain(dated) || exists(date) {
        return None;
    }
    let typed = line.text[date.range.clone()].to_owned();
    let finding = Finding::new(&rules::NO_SUCH_DAY).arg("date", typed);
    // A month that is none has no last day to tell.
    let finding = finding.maybe("days", last_day(date).map(i64::from)).arg("month", i64::from(date.month));
    Some(finding.at(line.place(date.range.clone())?))
}

/// Whether the figures are a date: with `ngày` before them, or with a year and in the range of one. `31/13` alone may be anything.
fn is_certain(dated: &Dated<'_>) -> bool {
    let date = &dated.date;
    let in_range = (1..=31).contains(&date.day) && (1..=12).contains(&date.month);
    let separated = dated.line.text[date.range.clone()].contains('/') || date.is_spelled;
    let numbered = date.words.start > 0 && dated.line.words[date.words.start - 1].is("số");
    match date.year {
        Some(_) => date.is_named && date.day > 0 && date.month > 0 || (in_range && separated && !numbered),
        None => date.is_named && in_range,
    }
}

/// Without a year 29/02 is a day of some year.
fn exists(date: &DateInText) -> bool {
    last_day(date).is_some_and(|last| (1..=last).contains(&date.day))
}

fn last_day(date: &DateInText) -> Option<u32> {
    const LEAP: i32 = 2000;
    let first = NaiveDate::from_ymd_opt(date.year.unwrap_or(LEAP), date.month, 1)?;
    (28..=31).rev().find(|day| first.with_day(*day).is_some())
}
