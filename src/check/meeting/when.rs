//! When a meeting is held at each of its stages, and how a date, a month with its day left blank, or an hour stands to it.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::meeting::{Standing, schedule, standing};
use crate::notice::IssueDate;
use crate::source::{Source, Span};
use crate::spec::{At, Spec, When};
use crate::vi::{Day, Moment};

/// More days have no meeting: each is asked for every body.
const MOST_DAYS: usize = 31;

/// A meeting as first called, or as it stands after a change.
#[derive(Debug)]
pub struct Stage<'a> {
    /// The spec as it stands.
    pub spec: &'a Spec,
    /// When the meeting and its sessions begin, from the first to the last; empty while that is not known.
    pub starts: Vec<Start>,
    /// Last day of the meeting, where the spec says when it ends.
    pub ends: Option<NaiveDate>,
}

/// A time at which people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Day.
    pub date: NaiveDate,
    /// Hour, where it is known.
    pub time: Option<NaiveTime>,
    /// Whether the weekday was typed too.
    pub names_weekday: bool,
    /// Where it was typed.
    pub span: Span,
}

impl<'a> Stage<'a> {
    /// The stages of a meeting, whose specs are given.
    pub fn all(source: &Arc<Source>, specs: impl IntoIterator<Item = &'a Spec>) -> Vec<Self> {
        let read = |(number, spec): (usize, &'a Spec)| {
            let held = standing(spec.change.iter().take(number)) == Standing::Held;
            let starts = if held { starts(source, spec) } else { Vec::new() };
            Self { spec, starts, ends: ends(source, spec) }
        };
        specs.into_iter().enumerate().map(read).collect()
    }

    /// The first time at which people meet.
    pub(super) fn first(&self) -> Option<&Start> {
        self.starts.first()
    }

    /// The last time at which people meet.
    pub(super) fn last(&self) -> Option<&Start> {
        self.starts.last()
    }

    /// Days of the meeting, in their order.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.starts.iter().map(|start| start.date).collect();
        days.dedup();
        days.truncate(MOST_DAYS);
        days
    }
}

fn starts(source: &Arc<Source>, spec: &Spec) -> Vec<Start> {
    let Some(meeting) = spec.meeting.as_ref().map(|meeting| &meeting.value) else { return Vec::new() };
    let sessions = meeting.session.iter().filter_map(|session| session.value.time.as_ref());
    let start = |typed: &At<When>| {
        let moment = read(source, typed)?;
        let names_weekday = moment.weekday.is_some();
        Some(Start { date: moment.date()?, time: moment.time, names_weekday, span: typed.span })
    };
    let mut starts: Vec<Start> = meeting.time.iter().chain(sessions).filter_map(start).collect();
    starts.sort_by_key(|start| (start.date, start.time));
    starts
}

fn ends(source: &Arc<Source>, spec: &Spec) -> Option<NaiveDate> {
    let meeting = &spec.meeting.as_ref()?.value;
    let sessions = meeting.session.iter().filter_map(|session| session.value.end.as_ref());
    meeting.end.iter().chain(sessions).filter_map(|end| read(source, end)?.date()).max()
}

/// A typed time; what is wrong with it was said when the meeting was read.
pub(super) fn read(source: &Arc<Source>, typed: &At<When>) -> Option<Moment> {
    schedule::read(source, typed, &mut Vec::new())
}

/// Whether a time is certainly after the beginning: later on its day only where both hours are known.
pub(super) fn is_after(moment: &Moment, start: &Start) -> bool {
    let hour = moment.time.zip(start.time).is_some_and(|(time, begin)| time > begin);
    is_later(moment.day, start.date) || (moment.day == Day::Full(start.date) && hour)
}

/// Whether a day, or a whole month, is after a day.
pub(super) fn is_later(day: Day, than: NaiveDate) -> bool {
    match day {
        Day::Full(date) => date > than,
        Day::Month { year, month } => (year, month) > (than.year(), than.month()),
    }
}

/// Whether a day, or a whole month, is before a day.
pub(super) fn is_earlier(day: Day, than: NaiveDate) -> bool {
    match day {
        Day::Full(date) => date < than,
        Day::Month { year, month } => (year, month) < (than.year(), than.month()),
    }
}

/// Whether a day, or a whole month, is before a date of issue; of two of which one is a month the months are compared.
pub(super) fn is_before_issue(day: Day, issue: IssueDate) -> bool {
    match issue {
        IssueDate::Blank => false,
        IssueDate::Day(date) => is_earlier(day, date),
        IssueDate::Month { year, month } => match day {
            Day::Full(date) => (date.year(), date.month()) < (year, month),
            Day::Month { year: own, month: of } => (own, of) < (year, month),
        },
    }
}

/// A date of issue as a day or a month.
pub(super) const fn issue_day(issue: IssueDate) -> Option<Day> {
    match issue {
        IssueDate::Blank => None,
        IssueDate::Day(date) => Some(Day::Full(date)),
        IssueDate::Month { year, month } => Some(Day::Month { year, month }),
    }
}
