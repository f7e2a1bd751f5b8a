//! `chương trình công tác tháng 10` in what is issued in November for a meeting in November: the month of the file it was copied
//! from. Only in the opening, for a meeting may well look back at a month.

use super::Facts;
use crate::check::text::{Line, Part};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;
use chrono::Datelike;

/// Words with which an opening names its reason.
const REASONS: &[(&str, &str)] = &[("thực", "hiện"), ("căn", "cứ")];
const PROGRAMME: [&str; 5] = ["chương", "trình", "công", "tác", "tháng"];

/// Checks the first paragraph of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let body = facts.page.lines.iter().find(|line| matches!(line.part, Part::Body(_)));
    findings.extend(body.and_then(|line| judge(facts, line)));
}

fn judge(facts: &Facts<'_>, line: &Line<'_>) -> Option<Finding> {
    let words = &line.words;
    let first =
        words.windows(PROGRAMME.len()).position(|run| run.iter().zip(PROGRAMME).all(|(word, own)| word.is(own)))?;
    let reason = |at: usize| {
        words[at].is("theo") || (at > 0 && REASONS.iter().any(|(one, two)| words[at - 1].is(one) && words[at].is(two)))
    };
    let at = first + PROGRAMME.len();
    let typed = words.get(at)?;
    let (month, year) = typed.core.split_once('/').unwrap_or((typed.core, ""));
    let month: u32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year: Option<i32> = year.parse().ok();
    if !first.checked_sub(1).is_some_and(reason) || line.is_quoted(typed.range.start) {
        return None;
    }
    let months = months(facts);
    let fits = |known: &(i32, u32)| known.1 == month && year.is_none_or(|year| year == known.0);
    let own = *months.first().filter(|_| !months.iter().any(fits))?;
    let finding =
        Finding::new(&rules::OLD_PROGRAMME).arg("typed", typed.core).arg("own", format!("{}/{}", own.1, own.0));
    Some(facts.beside_issue(finding.at(line.place(super::core_range(line, at))?)))
}

/// Months of the days that the text names, and of the issue.
fn months(facts: &Facts<'_>) -> Vec<(i32, u32)> {
    let issue = match facts.page.date {
        IssueDate::Blank => None,
        IssueDate::Month { year, month } => Some((year, month)),
        IssueDate::Day(day) => Some((day.year(), day.month())),
    };
    let named = facts.dates.iter().filter_map(|dated| Some((dated.date.year?, dated.date.month)));
    issue.into_iter().chain(named).collect()
}
