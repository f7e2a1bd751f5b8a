//! A document cited by number and date that is dated after the one that cites it: nobody can know its number yet.

use chrono::{Datelike, NaiveDate};

use super::{Citation, Facts};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;

/// Checks every citation that has its date.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.citations.iter().filter_map(|citation| judge(facts, citation)));
}

fn judge(facts: &Facts<'_>, citation: &Citation<'_>) -> Option<Finding> {
    let date = citation.date.as_ref()?;
    let day = date.known().filter(|day| is_after(*day, facts.page.date))?;
    let finding = Finding::new(&rules::CITED_BEFORE_ISSUE).arg("number", citation.core()).arg("date", day);
    Some(facts.beside_issue(finding.at(citation.line.place(date.range.clone())?)))
}

/// Whether a day is certainly after the issue: with the day of issue blank, in a later month.
fn is_after(day: NaiveDate, issue: IssueDate) -> bool {
    match issue {
        IssueDate::Blank => false,
        IssueDate::Day(issue) => day > issue,
        IssueDate::Month { year, month } => (day.year(), day.month()) > (year, month),
    }
}
