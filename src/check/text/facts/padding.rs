//! Days below 10 and months 1 and 2 without the 0 that the date of issue has (Decree 30/2020, PL I, II.4.b). A setting: for dates
//! inside a text the decree does not ask for it.

use super::{Dated, Facts};
use crate::finding::{Finding, rules};
use crate::vi::{padded_day, padded_month};

/// Checks every day that is written as a date.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let named = facts.dates.iter().filter(|dated| dated.date.is_named || dated.date.year.is_some());
    findings.extend(named.filter_map(judge));
}

fn judge(dated: &Dated<'_>) -> Option<Finding> {
    let (line, date) = (dated.line, &dated.date);
    let typed = &line.text[date.range.clone()];
    let day = typed.find(|c: char| !c.is_ascii_digit())?;
    let start = day + typed[day..].find(|c: char| c.is_ascii_digit())?;
    let end = start + typed[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len() - start);
    let month = &typed[start..end];
    // A year first is no way of an office.
    if day > 2 || !(typed[..day].len() < padded_day(date.day).len() || month.len() < padded_month(date.month).len()) {
        return None;
    }
    let month = if month.len() > 1 { month.to_owned() } else { padded_month(date.month) };
    let right = format!("{}{}{month}{}", padded_day(date.day), &typed[day..start], &typed[end..]);
    let finding = Finding::new(&rules::DATE_WITHOUT_ZERO).arg("date", typed).arg("right", right.as_str());
    Some(finding.at(line.place(date.range.clone())?).mended(right))
}
