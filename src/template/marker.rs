//! Meeting and notice → the data of a template: texts become marked strings, so that their origins survive the template.

use super::context::{ConclusionData, DueData, ItemData, MeetingData, NoticeData, PapersData, SectionData, TaskData};
use super::marks::{Origins, unmarked};
use crate::meeting::{
    Attendance, Closing, Conclusion, Deadline, Grain, Item, ItemFact, Meeting, Papers, Section, Task, Verb,
};
use crate::notice::Notice;
use crate::spec::Printed;
use crate::text::Text;
use crate::vi;

pub(super) struct Marker<'a> {
    pub(super) origins: &'a mut Origins,
}

impl Marker<'_> {
    fn text(&mut self, text: &Text) -> String {
        self.origins.mark(text)
    }

    fn option(&mut self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.origins.mark(text))
    }

    pub(super) fn notice(&mut self, notice: &Notice, meeting: &Meeting) -> NoticeData {
        let mut number = 0;
        let closing = match &notice.closing {
            Some(Closing::Text(text)) => Some(self.text(text)),
            Some(Closing::None) | None => None,
        };
        NoticeData {
            kind: notice.kind.id(),
            subject: self.option(notice.subject.as_ref()),
            opening: self.option(notice.opening.as_ref()),
            closing,
            no_closing: matches!(notice.closing, Some(Closing::None)),
            items: notice
                .items
                .iter()
                .filter(|item| has_content(item, meeting))
                .map(|item| self.item(item, &mut number))
                .collect(),
        }
    }

    fn item(&mut self, item: &Item, number: &mut u32) -> ItemData {
        let label = match &item.label {
            None => {
                *number += 1;
                format!("{number}.")
            }
            Some(Printed::No) => String::new(),
            Some(Printed::Text(label)) => unmarked(label),
        };
        ItemData {
            item: item.fact.map_or("", ItemFact::id),
            label,
            heading: self.option(item.heading.as_ref()),
            own_line: item.own_line,
            text: self.option(item.text.as_ref()),
        }
    }

    pub(super) fn meeting(&mut self, notice: &Notice, meeting: &Meeting) -> MeetingData {
        let (time, date) = meeting.time.map_or_else(Default::default, |(date, time)| {
            (Text::plain(&notice.style.time.write(date, Some(time))), Text::plain(&notice.style.date.write(date, None)))
        });
        MeetingData {
            event: self.text(&meeting.event),
            event_short: self.text(&without_cuoc(meeting.event.clone())),
            topic: self.text(&meeting.topic),
            basis: self.option(meeting.basis.as_ref()),
            chair: self.text(&meeting.chair.phrase()),
            chair_name: self.text(&meeting.chair.name),
            chair_title: self.text(&meeting.chair.title),
            time: self.text(&time),
            date: self.text(&date),
            room: self.text(&meeting.room),
            content: self.option(meeting.content.as_ref()),
            attendees: meeting.attendees.iter().map(|line| self.text(line)).collect(),
            attendance: self.text(&Text::join(meeting.attendees.iter().cloned().map(within_sentence), "; ")),
            duties: self.tasks(&meeting.duties),
            papers: meeting.papers.as_ref().map(|papers| self.papers(papers)),
        }
    }

    fn tasks(&mut self, tasks: &[Task]) -> Vec<TaskData> {
        let followers = tasks.iter().skip(1).map(|task| task.bullet).chain([false]);
        tasks.iter().zip(followers).map(|(task, dash_follows)| self.task(task, dash_follows)).collect()
    }

    fn task(&mut self, task: &Task, dash_follows: bool) -> TaskData {
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
            bullet: task.bullet,
            papers: task.papers,
            ends_list: !(task.bullet && dash_follows),
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

    pub(super) fn conclusion(&mut self, conclusion: &Conclusion) -> ConclusionData {
        let attended = match &conclusion.attended {
            Attendance::Text(text) => Some(self.text(text)),
            Attendance::Unsaid | Attendance::AsInvited => None,
        };
        ConclusionData {
            as_invited: matches!(conclusion.attended, Attendance::AsInvited),
            attended,
            reported: self.option(conclusion.reported.as_ref()),
            text: self.option(conclusion.text.as_ref()),
            sections: conclusion.sections.iter().map(|section| self.section(section)).collect(),
        }
    }

    fn section(&mut self, section: &Section) -> SectionData {
        SectionData {
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

/// Whether there is anything to print under an item's heading.
fn has_content(item: &Item, meeting: &Meeting) -> bool {
    item.fact != Some(ItemFact::Duties) || !meeting.duties.is_empty() || meeting.papers.is_some()
}

/// `cuộc họp` is `họp` after "Dự"; other gatherings keep their name.
fn without_cuoc(event: Text) -> Text {
    let cuoc = if event.letters().starts_with("cuộc ") { "cuộc ".len() } else { 0 };
    event.without_start(cuoc)
}
