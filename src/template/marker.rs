//! Meeting and notice → the data of a template: texts become marked strings, so that their origins survive the template.

use super::context::{
    ChangeData, ConclusionData, DeliveryData, DueData, FactsData, ItemData, MeetingData, NoticeData, OfficeData,
    PapersData, PersonData, PointData, SectionData, SessionData, TaskData, TimetableData,
};
use super::items;
use super::marks::{Origins, unmarked};
use crate::meeting::{
    Attendance, Change, Closing, Conclusion, Deadline, Delivery, Facts, Grain, Item, ItemFact, Meeting, Papers, Person,
    Point, Section, Session, Task, TimetableEntry, Verb,
};
use crate::notice::{Notice, cited_phrase};
use crate::spec::Printed;
use crate::text::Text;
use crate::vi::{self, Numbering};

pub(super) struct Marker<'a> {
    pub(super) origins: &'a mut Origins,
    pub(super) notice: &'a Notice,
}

impl Marker<'_> {
    fn text(&mut self, text: &Text) -> String {
        self.origins.mark(text)
    }

    fn option(&mut self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.origins.mark(text))
    }

    fn texts(&mut self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    pub(super) fn notice(&mut self, meeting: Option<&Meeting>) -> NoticeData {
        let notice = self.notice;
        let closing = match &notice.closing {
            Some(Closing::Text(text)) => Some(self.text(text)),
            Some(Closing::None) | None => None,
        };
        let several = meeting.is_some_and(|meeting| !meeting.sessions.is_empty());
        let numbering = notice.numbering.unwrap_or(if several { Numbering::Roman } else { Numbering::Arabic });
        let items = meeting.map(|meeting| items::of_notice(notice, meeting)).unwrap_or_default();
        // A session is labelled like an item, by the session's own heading.
        let sessions = meeting.map_or(0, |meeting| meeting.sessions.len());
        NoticeData {
            kind: notice.kind.id(),
            form: notice.form.id(),
            subject: self.option(notice.subject.as_ref()),
            opening: self.option(notice.opening.as_ref()),
            closing,
            no_closing: matches!(notice.closing, Some(Closing::None)),
            items: self.items(&items, numbering, sessions),
            guest: notice.guest.as_ref().map(|guest| self.person(&guest.person)),
            sections: self.sections(&notice.sections),
            taken_tasks: self.tasks(&notice.taken_tasks),
            cited: self.option(cited_phrase(&notice.cited, &notice.style, notice.standard).as_ref()),
        }
    }

    pub(super) fn office(&mut self) -> OfficeData {
        let notice = self.notice;
        let name = Text::join(notice.issuer.iter().cloned(), " ");
        OfficeData { name: self.text(&name), short: self.text(&notice.short) }
    }

    /// Items with their labels; that of the sessions takes as many numbers as there are sessions.
    fn items(&mut self, items: &[Item], numbering: Numbering, sessions: usize) -> Vec<ItemData> {
        let mut number = 0;
        items.iter().map(|item| self.item(item, numbering, &mut number, sessions)).collect()
    }

    fn item(&mut self, item: &Item, numbering: Numbering, number: &mut usize, sessions: usize) -> ItemData {
        let several = item.fact == Some(ItemFact::Sessions);
        let mut next = || {
            *number += 1;
            numbering.label(*number).unwrap_or_default()
        };
        let (label, labels) = match &item.label {
            None if several => (String::new(), (0..sessions).map(|_| next()).collect()),
            None => (next(), Vec::new()),
            Some(Printed::No) => (String::new(), Vec::new()),
            Some(Printed::Text(label)) => (unmarked(label), Vec::new()),
        };
        ItemData {
            item: item.fact.map_or("", ItemFact::id),
            label,
            labels,
            heading: self.option(item.heading.as_ref()),
            own_line: item.own_line,
            text: self.option(item.text.as_ref()),
        }
    }

    pub(super) fn meeting(&mut self, meeting: &Meeting) -> MeetingData {
        let convener = meeting.convener.clone().unwrap_or_else(|| meeting.facts.chair());
        MeetingData {
            event: self.text(&meeting.event),
            event_short: self.text(&without_cuoc(meeting.event.clone())),
            basis: self.option(meeting.basis.clone().map(|basis| without_lead(basis, "thực hiện ")).as_ref()),
            convener: self.text(&convener),
            has_convener: meeting.convener.is_some(),
            facts: self.facts(&meeting.topic, &meeting.facts),
            sessions: meeting.sessions.iter().enumerate().map(|(index, one)| self.session(index + 1, one)).collect(),
            points: meeting.points.iter().map(|point| self.point(point)).collect(),
            timetable: meeting.timetable.iter().map(|row| self.timetable(row)).collect(),
            duties: self.tasks(&meeting.duties),
            papers: meeting.papers.as_ref().map(|papers| self.papers(papers)),
            contact: self.option(meeting.contact.as_ref()),
        }
    }

    fn facts(&mut self, topic: &Text, facts: &Facts) -> FactsData {
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
            end: self.option(facts.end.as_ref()),
            duration: self.option(facts.duration.as_ref()),
            room: self.text(&without_lead(facts.room.clone(), "tại ")),
            content: self.option(facts.content.as_ref()),
            attendees: self.texts(&facts.attendees),
            attendance: self.text(&attendance(&facts.attendees)),
        }
    }

    fn person(&mut self, person: &Person) -> PersonData {
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

    pub(super) fn change(&mut self, change: &Change) -> ChangeData {
        ChangeData {
            action: change.action.id(),
            old: self.facts(&Text::default(), &change.old),
            new_time: change.new_time,
            new_end: change.new_end,
            new_room: change.new_room,
            content: self.option(change.content.as_ref()),
            attendees: self.texts(&change.attendees),
            papers: change.papers.as_ref().map(|papers| self.papers(papers)),
            reason: self.option(change.reason.clone().map(|reason| without_lead(reason, "do ")).as_ref()),
            text: self.option(change.text.as_ref()),
        }
    }

    fn tasks(&mut self, tasks: &[Task]) -> Vec<TaskData> {
        let dashed = |task: &Task| task.label.as_deref() == Some("-");
        let followers = tasks.iter().skip(1).map(dashed).chain([false]);
        tasks.iter().zip(followers).map(|(task, dash_follows)| self.task(task, dashed(task) && dash_follows)).collect()
    }

    fn task(&mut self, task: &Task, goes_on: bool) -> TaskData {
        TaskData {
            verb: match task.verb {
                Verb::None => "",
                Verb::Assign => "assign",
                Verb::Propose => "propose",
                Verb::Request => "request",
            },
            who: self.text(&task.who),
            text: self.text(&task.text),
            due: self.due(task.due.as_ref()),
            cycle: self.option(task.cycle.as_ref()),
            deliver: task.deliver.as_ref().map(|deliver| self.delivery(deliver)),
            label: task.label.as_deref().map(unmarked).unwrap_or_default(),
            mark: task.mark.as_deref().map(unmarked),
            papers: task.papers,
            ends_list: !goes_on,
        }
    }

    fn delivery(&mut self, deliver: &Delivery) -> DeliveryData {
        DeliveryData {
            lead: self.option(deliver.lead.as_ref()),
            to: self.option(deliver.to.as_ref()),
            copies: deliver.copies.clone(),
            form: self.option(deliver.form.as_ref()),
            due: self.due(deliver.due.as_ref()),
            as_above: deliver.as_above,
        }
    }

    fn due(&mut self, due: Option<&Deadline>) -> Option<DueData> {
        due.map(|due| DueData {
            grain: match due.grain {
                Grain::Month => "month",
                Grain::Day => "day",
                Grain::Hour => "hour",
            },
            text: self.text(&due.text),
        })
    }

    fn papers(&mut self, papers: &Papers) -> PapersData {
        PapersData {
            text: self.option(papers.text.as_ref()),
            lead: self.option(papers.lead.as_ref()),
            to: self.text(&papers.to),
            copies: papers.copies.clone(),
            form: self.option(papers.form.as_ref()),
            due: self.due(papers.due.as_ref()),
        }
    }

    pub(super) fn conclusion(&mut self, meeting: &Meeting, conclusion: &Conclusion) -> ConclusionData {
        let concluder = conclusion.concluder.clone().unwrap_or_else(|| {
            // Where nobody chairs, those who called the meeting conclude it.
            let convener = || meeting.convener.clone().unwrap_or_default();
            if meeting.facts.chairs.is_empty() { convener() } else { meeting.facts.chair() }
        });
        let attended = match &conclusion.attended {
            Attendance::Text(text) => Some(self.text(text)),
            Attendance::Unsaid | Attendance::AsInvited => None,
        };
        ConclusionData {
            concluder: self.text(&concluder),
            as_invited: matches!(conclusion.attended, Attendance::AsInvited),
            attended,
            reported: self.option(conclusion.reported.as_ref()),
            text: self.option(conclusion.text.as_ref()),
            sections: self.sections(&conclusion.sections),
        }
    }

    /// Sections one after the other, those inside another after it.
    fn sections(&mut self, sections: &[Section]) -> Vec<SectionData> {
        let mut out = Vec::new();
        self.nested(sections, 1, &mut out);
        out
    }

    fn nested(&mut self, sections: &[Section], level: usize, out: &mut Vec<SectionData>) {
        for section in sections {
            out.push(self.section(section, level));
            self.nested(&section.sections, level + 1, out);
        }
    }

    fn section(&mut self, section: &Section, level: usize) -> SectionData {
        SectionData {
            level,
            label: section.label.as_deref().map(unmarked).unwrap_or_default(),
            heading: self.option(section.heading.as_ref()),
            text: self.option(section.text.as_ref()),
            tasks: self.tasks(&section.tasks),
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

/// What follows a word of the template, without the same word typed again: `tại tại Phòng họp`.
fn without_lead(value: Text, lead: &str) -> Text {
    let letters = value.letters();
    let typed = letters.char_indices().nth(lead.chars().count()).map_or(0, |(at, _)| at);
    let again = letters[..typed].to_lowercase() == lead;
    value.without_start(if again { typed } else { 0 })
}

/// `cuộc họp` is `họp` after "Dự"; other gatherings keep their name.
fn without_cuoc(event: Text) -> Text {
    let cuoc = if event.letters().starts_with("cuộc ") { "cuộc ".len() } else { 0 };
    event.without_start(cuoc)
}
