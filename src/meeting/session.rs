//! Sessions, points on the line, and the timetable of a meeting.

use chrono::{NaiveDate, NaiveDateTime};

use super::agency::Name;
use super::schedule::Start;
use super::{Item, Person, Reader, read_items, schedule};
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::decode::raw_span;
use crate::spec::{At, MeetingSpec, PersonRef, PointSpec, SessionSpec, Several, TimetableRow, When};
use crate::text::Text;

/// A session of a meeting.
#[derive(Debug)]
pub struct Session {
    /// Heading in the author's words.
    pub heading: Option<Text>,
    /// What it is about.
    pub topic: Text,
    /// Who, when, where and about what; what the session does not say is the meeting's.
    pub facts: Facts,
    /// Its items in the author's order.
    pub items: Option<Vec<Item>>,
}

/// Who meets when and where.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Who chairs.
    pub chairs: Vec<Person>,
    /// When it begins; without an hour where the meeting is only concluded.
    pub start: Option<Start>,
    /// The hour alone, as printed.
    pub hour: Option<Text>,
    /// End as printed.
    pub end: Option<Text>,
    /// End on the calendar: as typed, else as far after the hour of the beginning as a duration in hours and minutes says.
    pub until: Option<NaiveDateTime>,
    /// How long, as printed.
    pub duration: Option<Text>,
    /// Where.
    pub room: Text,
    /// Agenda.
    pub content: Option<Text>,
    /// Lines of attendees, the chair's left out.
    pub attendees: Vec<Text>,
    /// Heads among them, each with the number of the line before which it stands.
    pub heads: Vec<(usize, Text)>,
}

/// A place from which others take part.
#[derive(Debug)]
pub struct Point {
    /// Name.
    pub name: Text,
    /// Where.
    pub room: Option<Text>,
    /// Who chairs there.
    pub chairs: Vec<Person>,
    /// Who takes part there.
    pub attendees: Vec<Text>,
}

/// A row of a timetable.
#[derive(Debug)]
pub struct TimetableEntry {
    /// When, as printed.
    pub time: Text,
    /// What happens.
    pub content: Text,
    /// Who does it.
    pub who: Option<Text>,
    /// Where.
    pub room: Option<Text>,
}

impl Facts {
    /// The chairs in one phrase: `đồng chí A, Chủ tịch và đồng chí B, Phó Chủ tịch`.
    #[must_use]
    pub fn chair(&self) -> Text {
        Text::join(self.chairs.iter().map(Person::phrase), " và ")
    }
}

/// The end of what begins at an hour and lasts some hours or minutes.
pub(super) fn lasting(start: Option<&Start>, duration: Option<&Text>) -> Option<NaiveDateTime> {
    let start = start?;
    start.date.and_time(start.time?).checked_add_signed(crate::vi::read_duration(&duration?.letters())?)
}

impl Reader<'_> {
    /// The people meant, with the titles held on the day of the meeting.
    pub(super) fn people(&mut self, typed: Option<&Several<PersonRef>>) -> Vec<Person> {
        let day = self.day();
        typed.into_iter().flat_map(|people| &people.0).map(|person| self.person(person, day)).collect()
    }

    /// A typed day with its hour, which what calls people to a meeting must have.
    pub(super) fn when(&mut self, typed: &At<When>) -> Option<Start> {
        let moment = schedule::read(self.source, typed, &mut self.findings)?;
        match (moment.date(), moment.time) {
            (Some(date), time) if time.is_some() || !self.calls => {
                let names_weekday = moment.weekday.is_some();
                Some(Start { date, time, names_weekday, place: self.place(typed.span) })
            }
            _ => {
                let finding = Finding::new(&rules::INCOMPLETE_TIME).arg("value", typed.value.0.clone());
                self.findings.push(finding.at(self.place(typed.span)));
                None
            }
        }
    }

    /// The hour of a beginning in the office's style.
    pub(super) fn hour(&self, start: Option<&Start>) -> Option<Text> {
        let start = start?;
        Some(self.own(&self.style.hour.write(start.date, Some(start.time?)), start.place.span))
    }

    /// The end of a meeting: an hour of its day, or a day and hour.
    pub(super) fn end(&mut self, typed: Option<&At<When>>, start: Option<&Start>) -> Option<(NaiveDateTime, Text)> {
        let typed = typed?;
        let &Start { date, time: start, .. } = start?;
        let moment = schedule::read_end(self.source, typed, date, &mut self.findings)?;
        let (Some(day), Some(time)) = (moment.date(), moment.time) else {
            let finding = Finding::new(&rules::INCOMPLETE_TIME).arg("value", typed.value.0.clone());
            self.findings.push(finding.at(self.place(typed.span)));
            return None;
        };
        if (day, Some(time)) <= (date, start) {
            let finding = Finding::new(&rules::END_BEFORE_BEGIN).arg("value", typed.value.0.clone());
            self.findings.push(finding.at(self.place(typed.span)));
        }
        let end = day.and_time(time);
        Some((end, self.end_text(date, end, typed.span)))
    }

    /// An end as printed: with its day where it is another than that of the beginning.
    fn end_text(&self, begin: NaiveDate, end: NaiveDateTime, typed: Span) -> Text {
        let pattern = if end.date() == begin { &self.style.hour } else { &self.style.deadline };
        self.own(&pattern.write(end.date(), Some(end.time())), typed)
    }

    /// The sessions of a meeting.
    pub(super) fn sessions(&mut self, meeting: &MeetingSpec, facts: &Facts) -> Vec<Session> {
        let timed = meeting.session.iter().any(|session| session.value.time.is_some());
        let last = meeting.session.len().saturating_sub(1);
        let read = |(index, typed): (usize, &At<SessionSpec>)| {
            let mut session = self.session(typed, facts);
            let said = typed.value.end.is_some() || typed.value.duration.is_some();
            // With times of their own, sessions that are not the last end before the meeting does.
            if !said && (!timed || index == last) {
                self.ends_with(&mut session.facts, meeting);
            }
            if !said && !timed {
                session.facts.duration.clone_from(&facts.duration);
                session.facts.until = session.facts.until.or(facts.until);
            }
            session
        };
        meeting.session.iter().enumerate().map(read).collect()
    }

    /// Gives a session the end of its meeting, unless it would end before it begins.
    fn ends_with(&self, session: &mut Facts, meeting: &MeetingSpec) {
        let end = meeting.end.as_ref().zip(session.start.as_ref()).and_then(|(typed, start)| {
            let moment = schedule::read_end(self.source, typed, start.date, &mut Vec::new())?;
            let (day, time) = (moment.date()?, moment.time?);
            let end = day.and_time(time);
            ((day, Some(time)) > (start.date, start.time)).then(|| (end, self.end_text(start.date, end, typed.span)))
        });
        if let Some((until, text)) = end {
            (session.until, session.end) = (Some(until), Some(text));
        }
    }

    fn session(&mut self, typed: &At<SessionSpec>, meeting: &Facts) -> Session {
        let session = &typed.value;
        let plain = |reader: &Self, typed: Option<&At<String>>| typed.map(|typed| reader.words.plain(typed));
        let start = session.time.as_ref().and_then(|time| self.when(time)).or_else(|| meeting.start.clone());
        let chairs = self.people(session.chair.as_ref());
        let content = self.words.rich_option(session.content.as_ref());
        let (until, end) = self.end(session.end.as_ref(), start.as_ref()).unzip();
        let duration = plain(self, session.duration.as_ref());
        if session.topic.is_none() && session.heading.is_none() && !self.session_lines {
            self.missing("topic", "meeting.session", typed.span);
        }
        let items = (!session.items.is_empty())
            .then(|| read_items(&self.words, self.source, &session.items, &mut self.findings));
        Session {
            heading: session.heading.as_ref().map(|heading| self.words.line(heading)),
            topic: plain(self, session.topic.as_ref()).unwrap_or_default(),
            facts: Facts {
                chairs: if chairs.is_empty() { meeting.chairs.clone() } else { chairs },
                hour: self.hour(start.as_ref()),
                end,
                until: until.or_else(|| lasting(start.as_ref(), duration.as_ref())),
                start,
                duration,
                room: plain(self, session.room.as_ref()).unwrap_or_else(|| meeting.room.clone()),
                content,
                heads: if session.attendees.is_empty() {
                    meeting.heads.clone()
                } else {
                    self.heads(&session.attendees)
                },
                attendees: if session.attendees.is_empty() {
                    meeting.attendees.clone()
                } else {
                    self.attendees(&session.attendees)
                },
            },
            items,
        }
    }

    pub(super) fn point(&mut self, typed: &At<PointSpec>) -> Point {
        let point = &typed.value;
        let name = point.name.as_ref().map(|name| self.words.line(name));
        if name.is_none() {
            self.missing("name", "meeting.point", typed.span);
        }
        Point {
            name: name.unwrap_or_default(),
            room: point.room.as_ref().map(|room| self.words.plain(room)),
            chairs: self.people(point.chair.as_ref()),
            attendees: self.attendees(&point.attendees),
        }
    }

    pub(super) fn timetable_entry(&mut self, typed: &At<TimetableRow>) -> TimetableEntry {
        let row = &typed.value;
        for (key, absent) in [("time", row.time.is_none()), ("content", row.content.is_none())] {
            if absent {
                self.missing(key, "meeting.timetable", typed.span);
            }
        }
        TimetableEntry {
            time: row.time.as_ref().map(|time| self.hours(time)).unwrap_or_default(),
            content: row.content.as_ref().map(|content| self.words.line(content)).unwrap_or_default(),
            who: row.body.as_ref().map(|bodies| self.bodies(bodies, None, Name::Printed)),
            room: row.room.as_ref().map(|room| self.words.plain(room)),
        }
    }

    /// Hours of a timetable in the office's style, where they are hours.
    fn hours(&mut self, typed: &At<String>) -> Text {
        let hours = match schedule::hours(&typed.value) {
            Some(Ok(hours)) => hours,
            Some(Err(range)) => {
                let value = typed.value.get(range.clone()).unwrap_or(&typed.value);
                let finding = Finding::new(&rules::IMPOSSIBLE_HOUR).arg("value", value);
                self.findings.push(finding.at(self.place(raw_span(self.source, typed.span, range))));
                return self.words.line(typed);
            }
            None => return self.words.line(typed),
        };
        if let [begin, end] = hours[..]
            && end <= begin
        {
            let finding = Finding::new(&rules::END_BEFORE_BEGIN).arg("value", typed.value.clone());
            self.findings.push(finding.at(self.place(typed.span)));
        }
        let written = hours.iter().map(|time| self.style.hour.write(NaiveDate::default(), Some(*time)));
        self.own(&written.collect::<Vec<_>>().join(" - "), typed.span)
    }
}
