//! Rows of a timetable against each other and against the hours of the meeting. Silent over several days and where a row says when in
//! other words: such rows may stand for anything.

use chrono::{NaiveTime, TimeDelta};

use super::Case;
use super::when::read;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::schedule;
use crate::source::Span;
use crate::spec::{At, MeetingSpec, TimetableRow};

/// How long before a meeting people may gather, have their papers and sit down.
const GATHERING: TimeDelta = TimeDelta::hours(1);

/// Checks the timetable of the meeting as it was called.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let stage = &case.stages[0];
    let Some(meeting) = stage.spec.meeting.as_ref().map(|meeting| &meeting.value) else { return };
    let Some((first, last)) = stage.first().zip(stage.last()) else { return };
    let one_day = first.date == last.date && stage.ends.is_none_or(|end| end == first.date);
    let rows: Option<Vec<_>> = meeting.timetable.iter().map(begin).collect();
    let Some(rows) = rows.filter(|_| one_day) else { return };
    let amiss = |(time, span): (NaiveTime, Span), how: &str, other: Span| {
        let finding = Finding::new(&rules::TIMETABLE_AMISS).arg("time", time.format("%H:%M").to_string());
        let finding = finding.arg("how", Arg::Word(format!("timetable.{how}")));
        finding.at(case.place(span)).with(case.place(other))
    };
    let early = |time: NaiveTime| first.time.is_some_and(|start| start.signed_duration_since(time) > GATHERING);
    let end = end(case, meeting, first.date);
    for (index, (row, typed)) in rows.iter().zip(&meeting.timetable).enumerate() {
        let before = index.checked_sub(1).map(|before| (rows[before], &meeting.timetable[before].value));
        let apart = |other: &TimetableRow| typed.value.room.is_some() || other.room.is_some();
        if let Some((former, _)) = before.filter(|(former, other)| row.0 < former.0 && !apart(other)) {
            findings.push(amiss(*row, "order", former.1));
        } else if early(row.0) {
            findings.push(amiss(*row, "before", first.span));
        } else if let Some((_, span)) = end.filter(|(end, _)| row.0 > *end) {
            findings.push(amiss(*row, "after", span));
        }
    }
}

/// When a row begins, where it is said in hours.
fn begin(row: &At<TimetableRow>) -> Option<(NaiveTime, Span)> {
    let time = row.value.time.as_ref()?;
    Some((*schedule::hours(&time.value)?.ok()?.first()?, time.span))
}

/// The hour at which the meeting ends, as typed.
fn end(case: &Case<'_>, meeting: &MeetingSpec, day: chrono::NaiveDate) -> Option<(NaiveTime, Span)> {
    let typed = meeting.end.as_ref()?;
    let moment = schedule::read_end(case.source, typed, day, &mut Vec::new())?;
    let begin = read(case.source, meeting.time.as_ref()?)?.time?;
    // An end before the beginning is told as such.
    moment.time.filter(|end| *end > begin).map(|end| (end, typed.span))
}
