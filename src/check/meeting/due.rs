//! Deadlines of tasks: none is before the notice that sets it, or before the meeting that it comes from.

use super::when::{is_before_issue, is_earlier, read};
use super::{Case, lists};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;
use crate::source::Span;
use crate::spec::{At, SectionSpec, When};
use crate::standard::Kind;

/// Checks the conclusion against its notices and the meeting, and each letter against its own date.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    if let Some(conclusion) = &case.spec().conclusion {
        let issues: Vec<_> = case.of(Kind::KetLuan).filter_map(|issued| issued.date()).collect();
        for due in deadlines(&conclusion.value.section) {
            findings.extend(of_conclusion(case, due, &issues));
        }
    }
    for issued in &case.notices {
        let Some(date) = issued.date() else { continue };
        for due in deadlines(&issued.typed.value.section) {
            findings.extend(before_issue(case, due, date));
        }
    }
}

fn deadlines(sections: &[At<SectionSpec>]) -> Vec<&At<When>> {
    lists::tasks(sections).into_iter().filter_map(|task| task.value.due.as_ref()).collect()
}

fn of_conclusion(case: &Case<'_>, due: &At<When>, issues: &[(IssueDate, Span)]) -> Option<Finding> {
    let issue = issues.iter().find_map(|issue| before_issue(case, due, *issue));
    issue.or_else(|| {
        let start = case.stages.last()?.first()?;
        let finding = Finding::new(&rules::DUE_BEFORE_CONCLUSION).arg("due", due.value.0.clone());
        let early = is_earlier(read(case.source, due)?.day, start.date);
        early.then(|| finding.at(case.place(due.span)).with(case.place(start.span)))
    })
}

fn before_issue(case: &Case<'_>, due: &At<When>, (issue, span): (IssueDate, Span)) -> Option<Finding> {
    let finding = Finding::new(&rules::DUE_BEFORE_CONCLUSION).arg("due", due.value.0.clone());
    let early = is_before_issue(read(case.source, due)?.day, issue);
    early.then(|| finding.at(case.place(due.span)).with(case.place(span)))
}
