//! Changes that cannot be right: one that changes nothing, one to a time before anybody was invited, and a new beginning that leaves
//! open when the meeting ends.

use super::when::{is_before_issue, read};
use super::{Case, Stage};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::Action;
use crate::source::Span;
use crate::spec::{At, ChangeSpec, When};
use crate::vi;

/// Checks each change against the meeting as it stood before.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for (change, stages) in case.spec().change.iter().zip(case.stages.windows(2)) {
        let change = &change.value;
        let action = Action::of(change);
        // A new invitation repeats what stays as it was.
        if action != Some(Action::Replaced) {
            findings.extend(same_time(case, change, &stages[0]));
            findings.extend(same_room(case, change, &stages[0]));
        }
        findings.extend(change.time.as_ref().and_then(|time| too_early(case, time)));
        if matches!(action, Some(Action::Delayed | Action::Moved | Action::Postponed)) {
            findings.extend(open_end(case, change, [&stages[0], &stages[1]]));
        }
    }
}

/// What a finding on a change points at: the new value and the old.
fn nothing(case: &Case<'_>, value: &str, here: Span, former: Span) -> Finding {
    Finding::new(&rules::CHANGES_NOTHING).arg("value", value).at(case.place(here)).with(case.place(former))
}

/// The time at which people were to meet anyway; with another end it is repeated for that.
fn same_time(case: &Case<'_>, change: &ChangeSpec, before: &Stage<'_>) -> Option<Finding> {
    let time = change.time.as_ref().filter(|_| change.end.is_none() && !before.starts.is_empty())?;
    let old = before.spec.meeting.as_ref()?.value.time.as_ref()?;
    let moment = |typed: &At<When>| read(case.source, typed).map(|moment| (moment.day, moment.time));
    (moment(time)? == moment(old)?).then(|| nothing(case, &time.value.0, time.span, old.span))
}

fn same_room(case: &Case<'_>, change: &ChangeSpec, before: &Stage<'_>) -> Option<Finding> {
    let room = change.room.as_ref()?;
    let old = before.spec.meeting.as_ref()?.value.room.as_ref()?;
    (folded(&room.value) == folded(&old.value)).then(|| nothing(case, &room.value, room.span, old.span))
}

/// A time before the invitation to what is moved there was issued.
fn too_early(case: &Case<'_>, time: &At<When>) -> Option<Finding> {
    let day = read(case.source, time)?.date()?;
    let (_, span) = case.invitations().filter_map(super::Issued::date).find(|(issue, _)| {
        let day = vi::Day::Full(day);
        is_before_issue(day, *issue)
    })?;
    let finding = Finding::new(&rules::CHANGED_TO_EARLIER).arg("date", day);
    Some(finding.at(case.place(time.span)).with(case.place(span)))
}

/// A new beginning without a new end, where the invitation named one.
fn open_end(case: &Case<'_>, change: &ChangeSpec, [before, after]: [&Stage<'_>; 2]) -> Option<Finding> {
    let time = change.time.as_ref()?;
    let [before, after] = [before, after].map(|stage| stage.spec.meeting.as_ref().map(|meeting| &meeting.value));
    let old = before?.end.as_ref().filter(|_| after.is_some_and(|meeting| meeting.end.is_none()))?;
    let finding = Finding::new(&rules::END_LEFT_OPEN).arg("end", old.value.0.clone());
    Some(finding.at(case.place(time.span)).with(case.place(old.span)))
}
