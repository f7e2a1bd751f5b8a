//! A task whose own words have another deadline than its `due`, and one task given twice with two deadlines.

use std::collections::BTreeMap;

use super::when::read;
use super::{Case, lists};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::decode::raw_span;
use crate::spec::{At, TaskSpec, When};
use crate::vi::inside;
use crate::vi::words::{Word, words};
use crate::vi::{Day, short_date};

/// Words right before a day that is a deadline.
const LIMITS: &[&str] = &["trước", "nhất", "hết", "xong"];
/// Words of what was set before, or begins by then.
const OTHER: &[&str] = &["đã", "hạn", "chỉnh", "từ", "thay", "lại", "lùi", "sơ", "bước", "đợt"];

/// Checks the tasks of the conclusion, of the meeting and of each letter.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let spec = case.spec();
    let conclusion = spec.conclusion.iter().map(|conclusion| lists::tasks(&conclusion.value.section));
    let duties = spec.meeting.iter().map(|meeting| meeting.value.duties.iter().collect::<Vec<_>>());
    let letters = case.notices.iter().map(|issued| lists::tasks(&issued.typed.value.section));
    for tasks in conclusion.chain(duties).chain(letters) {
        findings.extend(tasks.iter().filter_map(|task| other_day(case, &task.value)));
        twice(case, &tasks, findings);
    }
}

/// `task = "… gửi Sở Tài chính trước ngày 25/3/2026", due = "20/3/2026"`.
fn other_day(case: &Case<'_>, task: &TaskSpec) -> Option<Finding> {
    let (text, due) = (task.task.as_ref()?, task.due.as_ref()?);
    let Day::Full(day) = read(case.source, due)?.day else { return None };
    let said = words(&text.value);
    if said.iter().any(|word| word.is_any(OTHER)) {
        return None;
    }
    let mut limits = (0..said.len())
        .flat_map(|at| inside::dates_at(&text.value, &said, at))
        .filter(|date| is_limit(&said, date.words.start));
    let date = limits.next().filter(|_| limits.next().is_none())?;
    // With more behind it is the day of a step on the way.
    if date.words.end < said.len() {
        return None;
    }
    let other = date.known().filter(|other| *other != day)?;
    let place = case.place(raw_span(case.source, text.span, date.range));
    let finding = Finding::new(&rules::TWO_DATES_OF_TASK).arg("date", short_date(other)).arg("due", short_date(day));
    Some(finding.at(place).with(case.place(due.span)))
}

fn is_limit(said: &[Word<'_>], at: usize) -> bool {
    let before = said[..at].iter().rev().find(|word| !word.is_any(&["ngày", "là", "đến"]));
    before.is_some_and(|word| word.is_any(LIMITS))
}

/// The same words for the same bodies with two deadlines.
fn twice(case: &Case<'_>, tasks: &[&At<TaskSpec>], findings: &mut Vec<Finding>) {
    let mut said: BTreeMap<(String, String), &At<When>> = BTreeMap::new();
    for task in tasks {
        let (Some(text), Some(due)) = (&task.value.task, &task.value.due) else { continue };
        let bodies = lists::who(&task.value).into_iter().flat_map(|bodies| &bodies.0);
        let who: Vec<&str> = bodies.map(|body| case.source.slice(body.span)).collect();
        let key = (who.join(" "), folded(&text.value));
        let Some(first) = said.get(&key) else {
            said.insert(key, due);
            continue;
        };
        let days = (read(case.source, first).map(|moment| moment.day), read(case.source, due).map(|moment| moment.day));
        if let (Some(one), Some(other)) = days
            && one != other
        {
            let finding = Finding::new(&rules::TWO_DATES_OF_TASK).arg("date", due.value.0.clone());
            let finding = finding.arg("due", first.value.0.clone()).at(case.place(due.span));
            findings.push(finding.with(case.place(first.span)));
        }
    }
}
