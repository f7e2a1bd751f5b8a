//! Who meets when, where and about what → data of a template.

use chrono::Datelike;

use super::Marker;
use crate::meeting::{Facts, HeldOn, Item, Meeting, Person, Point, Session, TimetableEntry};
use crate::template::context::{FactsData, MeetingData, PersonData, PointData, SessionData, TimetableData};
use crate::template::items;
use crate::text::Text;
use crate::vi::{self, Numbering};

impl Marker<'_> {
    pub(in crate::template) fn meeting(&mut self, meeting: &Meeting) -> MeetingData {
        let convener = meeting.convener.clone().unwrap_or_else(|| meeting.facts.chair());
        let (days, days_are_span) = match meeting.held_on() {
            HeldOn::Days(days) if days.len() > 1 => (days, false),
            HeldOn::Days(_) => (Vec::new(), false),
            HeldOn::Span(first, last) => (vec![first, last], true),
        };
        MeetingData {
            event: self.text(&meeting.event),
            event_short: self.text(&meeting.event_short()),
            basis: self.option(meeting.basis.clone().map(|basis| basis.without_lead("thực hiện ")).as_ref()),
            convener: self.text(&convener),
            has_convener: meeting.convener.is_some(),
            facts: self.facts(&meeting.topic, &meeting.facts),
            everyone: self.text(&attendance(&meeting.everyone)),
            days: days
                .into_iter()
                .map(|day| self.text(&Text::plain(&self.notice.style.date.write(day, None))))
                .collect(),
            days_are_span,
            sessions: meeting.sessions.iter().enumerate().map(|(index, one)| self.session(index + 1, one)).collect(),
            points: meeting.points.iter().map(|point| self.point(point)).collect(),
            timetable: meeting.timetable.iter().map(|row| self.timetable(row)).collect(),
            duties: self.tasks(&meeting.duties),
            papers: meeting.papers.as_ref().map(|papers| self.papers(papers)),
            contact: self.option(meeting.contact.as_ref()),
        }
    }

    pub(super) fn facts(&mut self, topic: &Text, facts: &Facts) -> FactsData {
        let style = &self.notice.style;
        let (time, date) = facts.time.map_or_else(Default::default, |(date, time)| {
            let whole = if time.is_some() { style.time.write(date, time) } else { style.date.write(date, None) };
            (Text::plain(&whole), Text::plain(&style.date.write(date, None)))
        });
        let first = facts.chairs.first().cloned().unwrap_or_default();
        FactsData {
            topic: self.text(topic),
            chair: self.text(&facts.chair()),
            chair_name: self.text(&first.name),
            chair_title: self.text(&first.title),
            chairs: facts.chairs.iter().map(|chair| self.person(chair)).collect(),
            time: self.text(&time),
            date: self.text(&date),
            hour: self.text(&facts.hour.clone().unwrap_or_default()),
            weekday: facts.time.map_or("", |(day, _)| vi::weekday_name(day.weekday())),
            end: self.option(facts.end.as_ref()),
            duration: self.option(facts.duration.as_ref()),
            room: self.text(&facts.room.clone().without_lead("tại ")),
            content: self.option(facts.content.as_ref()),
            attendees: self.texts(&facts.attendees),
            attendance: self.text(&attendance(&facts.attendees)),
        }
    }

    pub(super) fn person(&mut self, person: &Person) -> PersonData {
        PersonData {
            phrase: self.text(&person.phrase()),
            honorific: self.text(&person.honorific),
            name: self.text(&person.name),
            title: self.text(&person.title),
            role: self.option(person.role.as_ref()),
        }
    }

    fn session(&mut self, number: usize, session: &Session) -> SessionData {
        let items = session.items.as_deref().unwrap_or(&self.notice.session_items);
        let items: Vec<Item> = items.iter().filter(|item| items::session_has(item, session)).cloned().collect();
        SessionData {
            number,
            heading: self.option(session.heading.as_ref()),
            facts: self.facts(&session.topic, &session.facts),
            items: self.items(&items, Numbering::Arabic, 0),
        }
    }

    fn point(&mut self, point: &Point) -> PointData {
        let chair = Text::join(point.chairs.iter().map(Person::phrase), ", ");
        PointData {
            name: self.text(&point.name),
            room: self.option(point.room.as_ref()),
            chair: self.text(&chair),
            attendees: self.texts(&point.attendees),
            attendance: self.text(&attendance(&point.attendees)),
        }
    }

    fn timetable(&mut self, row: &TimetableEntry) -> TimetableData {
        TimetableData {
            time: self.text(&row.time),
            content: self.text(&row.content),
            who: self.option(row.who.as_ref()),
            room: self.option(row.room.as_ref()),
        }
    }
}

/// A line as it stands inside a sentence: its first letter small unless it is a name's, its end mark dropped.
fn within_sentence(mut line: Text) -> Text {
    line.drop_end_mark();
    for paragraph in &mut line.paragraphs {
        paragraph.label = None;
    }
    line = Text::join(line.paragraphs.into_iter().map(|paragraph| Text { paragraphs: vec![paragraph] }), "; ");
    let whole = line.letters();
    let first = line.paragraphs.first_mut().and_then(|paragraph| paragraph.pieces.first_mut());
    if let (Some(piece), Some(letter)) = (first, vi::lower_first(&whole).chars().next())
        && let Some(old) = piece.text.chars().next()
    {
        piece.text.replace_range(..old.len_utf8(), letter.encode_utf8(&mut [0; 4]));
    }
    line
}

/// Lines of attendees in one sentence.
fn attendance(lines: &[Text]) -> Text {
    Text::join(lines.iter().cloned().map(within_sentence), "; ")
}
