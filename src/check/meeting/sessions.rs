//! Times of sessions against each other and against the day of the meeting. Sessions in different rooms may be held at one time.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::Case;
use super::when::read;
use crate::finding::near::folded;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::schedule;
use crate::source::Span;
use crate::spec::{At, MeetingSpec, SessionSpec};

/// A session that says when it begins.
struct Timed {
    begin: NaiveDateTime,
    end: Option<NaiveDateTime>,
    room: Option<String>,
    span: Span,
}

/// Checks the sessions of the meeting as it was called.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(meeting) = case.spec().meeting.as_ref().map(|meeting| &meeting.value) else { return };
    let sessions: Vec<Timed> = meeting.session.iter().filter_map(|session| timed(case, meeting, session)).collect();
    let day = meeting.time.as_ref().and_then(|time| Some((read(case.source, time)?.date()?, time.span)));
    let mut formers: BTreeMap<Option<&str>, &Timed> = BTreeMap::new();
    for session in &sessions {
        let amiss = |how: &str, other: Span| {
            let time = session.begin.format("%H:%M").to_string();
            let finding = Finding::new(&rules::SESSION_AMISS).arg("time", time).arg("date", session.begin.date());
            let finding = finding.arg("how", Arg::Word(format!("session.{how}")));
            finding.at(case.place(session.span)).with(case.place(other))
        };
        let former = formers.insert(session.room.as_deref(), session);
        if let Some((_, span)) = day.filter(|(day, _)| session.begin.date() < *day) {
            findings.push(amiss("before", span));
        } else if let Some(former) = former.filter(|former| session.begin < former.begin) {
            findings.push(amiss("order", former.span));
        } else if let Some(former) = former.filter(|former| former.end.is_some_and(|end| session.begin < end)) {
            findings.push(amiss("overlap", former.span));
        }
    }
}

fn timed(case: &Case<'_>, meeting: &MeetingSpec, session: &At<SessionSpec>) -> Option<Timed> {
    let session = &session.value;
    let time = session.time.as_ref()?;
    let moment = read(case.source, time)?;
    let begin = moment.date()?.and_time(moment.time?);
    let end = session.end.as_ref().and_then(|end| {
        let end = schedule::read_end(case.source, end, begin.date(), &mut Vec::new())?;
        Some(end.date()?.and_time(end.time?))
    });
    let room = session.room.as_ref().or(meeting.room.as_ref()).map(|room| folded(&room.value));
    Some(Timed { begin, end, room, span: time.span })
}
