//! Meeting and notice → the data of a template: texts become marked strings, so that their origins survive the template.

mod meeting;
mod task;

use super::context::{ChangeData, ItemData, NoticeData, OfficeData};
use super::items;
use super::marks::{Origins, unmarked};
use crate::meeting::{Change, Closing, Item, ItemFact, Meeting, unended, within_sentence};
use crate::notice::{Notice, Wording};
use crate::spec::Printed;
use crate::text::Text;
use crate::vi::Numbering;

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
            session_lines: notice.style.session_lines,
            point_sections: notice.style.point_sections,
            subject: self.option(notice.subject.as_ref()),
            opening: self.option(notice.opening.as_ref()),
            closing,
            no_closing: matches!(notice.closing, Some(Closing::None)),
            items: self.items(&items, numbering, sessions),
            guest: notice.guest.as_ref().map(|guest| self.person(&guest.person)),
            sections: self.sections(&notice.sections),
            taken_tasks: self.tasks(&notice.taken_tasks),
            cited: self.option(notice.cited_phrase().as_ref()),
            own: self.text(&notice.own_name()),
        }
    }

    /// The office's wordings, their facts still in braces.
    pub(super) fn wording(&mut self) -> Wording<String> {
        let Wording { subject, opening, closing } = &self.notice.wording;
        Wording {
            subject: self.option(subject.as_ref()),
            opening: self.option(opening.as_ref()),
            closing: self.option(closing.as_ref()),
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
        let chair_apart = items.iter().any(|item| item.fact == Some(ItemFact::Chair));
        let read = |item| ItemData { chair_apart, ..self.item(item, numbering, &mut number, sessions) };
        items.iter().map(read).collect()
    }

    fn item(&mut self, item: &Item, numbering: Numbering, number: &mut usize, sessions: usize) -> ItemData {
        let several = item.fact == Some(ItemFact::Sessions);
        let mut next = || {
            *number += 1;
            numbering.label(*number).unwrap_or_default()
        };
        let (label, labels) = match &item.label {
            None if several => (String::new(), (0..sessions).map(|_| next()).collect()),
            // A list without a heading has no line that could bear a number.
            None if item.heading.is_none() && !item.own_line && item.fact.is_some_and(ItemFact::is_list) => {
                (String::new(), Vec::new())
            }
            None => (next(), Vec::new()),
            Some(Printed::No) => (String::new(), Vec::new()),
            Some(Printed::Text(label)) => (unmarked(label), Vec::new()),
        };
        let annexed = item.fact.filter(|fact| *fact == ItemFact::Timetable);
        let annex = annexed.and_then(|fact| self.notice.annex_of(fact));
        ItemData {
            item: item.fact.map_or("", ItemFact::id),
            label,
            labels,
            heading: self.option(item.heading.as_ref()),
            own_line: item.own_line,
            bold: self.notice.style.labels.are_bold(item.own_line || several),
            capital: item.capital,
            chair_apart: false,
            text: self.option(item.text.as_ref()),
            annex: annex.map(|annex| unmarked(&annex)),
        }
    }

    pub(super) fn change(&mut self, change: &Change) -> ChangeData {
        ChangeData {
            action: change.action.id(),
            old: self.facts(&Text::default(), &change.old),
            new_time: change.new_time,
            new_end: change.new_end,
            new_room: change.new_room,
            unchanged: change.unchanged,
            content: self.option(change.content.as_ref().map(unended).as_ref()),
            attendees: change.attendees.iter().map(|line| self.text(&unended(line))).collect(),
            papers: change.papers.as_ref().map(|papers| self.papers(papers)),
            reason: self
                .option(change.reason.clone().map(|reason| within_sentence(reason.without_lead("do "))).as_ref()),
            text: self.option(change.text.as_ref()),
        }
    }
}
