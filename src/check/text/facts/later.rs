//! A document cited by number and date that is dated after the one that cites it: nobody can know its number yet.

use chrono::{Datelike, NaiveDate};

use super::{Citation, Facts};
use crate::check::text::Part;
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;
use crate::source::Place;

/// Checks every citation that has its date.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.citations.iter().filter_map(|citation| judge(facts, citation)));
}

fn judge(facts: &Facts<'_>, citation: &Citation<'_>) -> Option<Finding> {
    let date = citation.date.as_ref()?;
    let day = date.known().filter(|day| is_after(*day, facts.page.date))?;
    let finding = Finding::new(&rules::CITED_BEFORE_ISSUE).arg("number", citation.core()).arg("date", day);
    let finding = finding.at(citation.line.place(date.range.clone())?);
    Some(match issue_place(facts) {
        Some(other) => finding.with(other),
        None => finding,
    })
}

/// Whether a day is certainly after the issue: with the day of issue blank, in a later month.
fn is_after(day: NaiveDate, issue: IssueDate) -> bool {
    match issue {
        IssueDate::Blank => false,
        IssueDate::Day(issue) => day > issue,
        IssueDate::Month { year, month } => (day.year(), day.month()) > (year, month),
    }
}

/// Where the document's own date was typed.
fn issue_place(facts: &Facts<'_>) -> Option<Place> {
    let head = facts.page.lines.iter().filter(|line| line.part == Part::Head);
    head.filter_map(|line| {
        let month = line.words.iter().position(|word| word.is("tháng"))?;
        line.place(line.words[month].range.start..line.text.len())
    })
    .next()
}
