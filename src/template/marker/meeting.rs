//! Who meets when, where and about what → data of a template.

use chrono::Datelike;

use super::Marker;
use crate::meeting::schedule::Start;
use crate::meeting::{
    Facts, HeldOn, Item, Meeting, Person, Point, Session, TimetableEntry, attendance, within_sentence, worded,
};
use crate::template::context::{FactsData, HostData, MeetingData, PersonData, PointData, SessionData, TimetableData};
use crate::template::{items, wording};
use crate::text::Text;
use crate::vi::{self, Numbering};

impl Marker<'_> {
    pub(in crate::template) fn meeting(&mut self, meeting: &Meeting) -> MeetingData {
        let convener = meeting
            .convener
            .clone()
            .or_else(|| Some(meeting.host.as_ref()?.name.clone()))
            .unwrap_or_else(|| meeting.facts.chair());
        let (days, days_are_span) = match meeting.held_on() {
            HeldOn::Days(days) if days.len() > 1 => (days, false),
            HeldOn::Days(_) => (Vec::new(), false),
            HeldOn::Span(first, last) => (vec![first, last], true),
        };
        let (basis_lead, basis) = meeting.basis.clone().map(led).unzip();
        MeetingData {
            event: self.text(&meeting.event),
            event_short: self.text(&meeting.event_short()),
            basis: self.option(basis.as_ref()),
            basis_lead,
            host: meeting.host.as_ref().map(|host| HostData {
                name: self.text(&host.name),
                chair: self.option(host.chair.as_ref()),
                basis: self.option(host.basis.as_ref()),
                point: self.option(host.point.as_ref()),
            }),
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
        let (time, date) = facts.start.as_ref().map_or_else(Default::default, |start| {
            let &Start { date, time, .. } = start;
            let whole = if time.is_some() { style.time.write(date, time) } else { style.date.write(date, None) };
            let made = |text: &str| worded(text, &start.origin());
            (made(&whole), made(&style.date.write(date, None)))
        });
        let first = facts.chairs.first().cloned().unwrap_or_default();
        let mut told = FactsData {
            topic: self.text(topic),
            chair: self.text(&facts.chair()),
            chair_name: self.text(&first.name),
            chair_title: self.text(&first.title),
            chairs: facts.chairs.iter().map(|chair| self.person(chair)).collect(),
            time: self.text(&time),
            date: self.text(&date),
            hour: self.text(&facts.hour.clone().unwrap_or_default()),
            weekday: facts.start.as_ref().map_or("", |start| vi::weekday_name(start.date.weekday())),
            period: facts.start.as_ref().and_then(|start| start.time).map_or("", vi::period),
            end: self.option(facts.end.as_ref()),
            duration: self.option(facts.duration.as_ref()),
            room: self.text(&facts.room.clone().without_lead("tại ")),
            content: self.option(facts.content.as_ref()),
            attendees: self.texts(&facts.attendees),
            heads: self.heads(facts),
            attendance: self.text(&attendance(&facts.attendees)),
            when: String::new(),
            place: String::new(),
        };
        told.when = self.when(&told);
        told.place = self.place(&told);
        told
    }

    /// Where a meeting or a session is held.
    fn place(&mut self, facts: &FactsData) -> String {
        let wording = self.notice.style.place.as_deref().map(|place| self.text(&Text::plain(place)));
        let place = wording.and_then(|wording| wording::of_facts_worded(&wording, facts));
        place.unwrap_or_else(|| format!("tại {}", facts.room))
    }

    /// When a meeting or a session is held, in one line.
    fn when(&mut self, facts: &FactsData) -> String {
        let wording = self.notice.style.when.as_deref().map(|when| self.text(&Text::plain(when)));
        if let Some(when) = wording.and_then(|wording| wording::of_facts_worded(&wording, facts)) {
            return when;
        }
        let mut when = facts.time.clone();
        for (lead, fact) in [(" đến ", &facts.end), (", thời lượng ", &facts.duration)] {
            if let Some(fact) = fact {
                when = when + lead + fact;
            }
        }
        when
    }

    /// The head before each line of attendees; nothing where no line has one.
    fn heads(&mut self, facts: &Facts) -> Vec<String> {
        let Some((last, _)) = facts.heads.last() else { return Vec::new() };
        let mut heads = vec![String::new(); last + 1];
        for (line, head) in &facts.heads {
            heads[*line] = self.text(head);
        }
        heads
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
            name_inside: self.text(&within_sentence(point.name.clone())),
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

/// Words with which a basis begins; the first where its author typed none of them.
const BASIS_LEADS: [&str; 8] =
    ["Thực hiện", "Triển khai thực hiện", "Triển khai", "Theo", "Căn cứ", "Thi hành", "Trên cơ sở", "Xét"];

/// A basis apart from the word that leads to it, so that neither is said twice: `Thực hiện` + `Kế hoạch …`, `Theo` + `Kế hoạch …`.
fn led(basis: Text) -> (&'static str, Text) {
    let letters = basis.letters().to_lowercase();
    let typed = |lead: &&str| letters.strip_prefix(&lead.to_lowercase()).is_some_and(|rest| rest.starts_with(' '));
    match BASIS_LEADS.into_iter().find(typed) {
        Some(lead) => (lead, basis.without_lead(&format!("{} ", lead.to_lowercase()))),
        None => (BASIS_LEADS[0], basis),
    }
}
