//! Spec + office + directory → Meeting: what the spec means. Names are looked up, dates read, phrases put in.

mod agency;
mod conclusion;
pub mod directory;
mod office;
mod page;
mod person;
mod rich;
pub mod schedule;
mod task;
mod words;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use crate::finding::{Finding, rules};
use crate::source::{Place, Source, Span};
use crate::spec::{At, MeetingSpec, Spec};
use crate::text::Text;
pub use conclusion::{Attendance, Conclusion, Section};
pub use directory::Directory;
pub use office::{Closing, Item, ItemFact, KindCustom, Office, SignChain, SignLine, Style, directory_name};
pub(crate) use office::{read_items, read_style};
pub use page::PageStyle;
pub use person::Person;
pub use task::{Deadline, Grain, Papers, Task, Verb};
pub use words::Words;

/// A meeting: what the notices are about.
#[derive(Debug)]
pub struct Meeting {
    /// `cuộc họp`, `hội nghị` …
    pub event: Text,
    /// What it is about.
    pub topic: Text,
    /// On what basis it is called.
    pub basis: Option<Text>,
    /// Who chairs.
    pub chair: Person,
    /// Day and hour.
    pub time: Option<(NaiveDate, NaiveTime)>,
    /// Where.
    pub room: Text,
    /// Agenda.
    pub content: Option<Text>,
    /// Lines of attendees, the chair's left out.
    pub attendees: Vec<Text>,
    /// Who prepares what.
    pub duties: Vec<Task>,
    /// Papers.
    pub papers: Option<Papers>,
    /// What it concluded.
    pub conclusion: Option<Conclusion>,
}

/// Reads a spec in the light of an office; collects what is wrong.
#[derive(Debug)]
pub struct Reader<'a> {
    /// The spec's file.
    pub source: &'a Arc<Source>,
    /// The issuer.
    pub office: &'a Office,
    /// House style in force.
    pub style: Style,
    /// Placeholders in force.
    pub words: Words<'a>,
    /// Names of people met, which a line may not break.
    pub names: Vec<String>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    day: Option<NaiveDate>,
}

impl<'a> Reader<'a> {
    /// A reader of one spec.
    #[must_use]
    pub fn new(source: &'a Arc<Source>, spec: &'a Spec, office: &'a Office) -> Self {
        let mut words = Words::new(source);
        for (name, typed) in &spec.phrases {
            words.phrase(name, typed);
        }
        if let Some(meeting) = &spec.meeting {
            let meeting = &meeting.value;
            let typed = [
                ("topic", &meeting.topic),
                ("basis", &meeting.basis),
                ("room", &meeting.room),
                ("event", &meeting.event),
            ];
            for (name, typed) in typed {
                if let Some(typed) = typed {
                    words.phrase(name, typed);
                }
            }
        }
        let style = office.style.clone();
        Self { source, office, style, words, names: Vec::new(), findings: Vec::new(), day: None }
    }

    /// A span of the spec as a place.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        schedule::place(self.source, span)
    }

    /// Reports a key that must stand in a table.
    pub fn missing(&mut self, key: &'static str, table: &str, span: Span) {
        let finding = Finding::new(&rules::MISSING_KEY).arg("key", key).arg("table", table);
        self.findings.push(finding.at(self.place(span)));
    }

    /// Day of the meeting, once read.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// The meeting of a spec.
    pub fn meeting(&mut self, spec: &Spec) -> Option<Meeting> {
        let Some(typed) = &spec.meeting else {
            self.missing("meeting", "", Span { start: 0, end: 0 });
            return None;
        };
        let meeting = &typed.value;
        self.require(typed);
        let time = meeting.time.as_ref().and_then(|time| self.when(time));
        self.day = time.map(|(date, _)| date);
        let day = self.day;
        let chair = meeting.chair.as_ref().map(|chair| self.person(chair, day)).unwrap_or_default();
        self.words.derive("chair", chair.phrase());
        let plain = |reader: &Self, typed: Option<&At<String>>| typed.map(|typed| reader.words.plain(typed));
        Some(Meeting {
            event: plain(self, meeting.event.as_ref()).unwrap_or_else(|| Text::plain("cuộc họp")),
            topic: plain(self, meeting.topic.as_ref()).unwrap_or_default(),
            basis: plain(self, meeting.basis.as_ref()),
            chair,
            time,
            room: plain(self, meeting.room.as_ref()).unwrap_or_default(),
            content: self.words.rich_option(meeting.content.as_ref()),
            attendees: self.attendees(&meeting.attendees),
            duties: self.tasks(&meeting.duties, "meeting.duties"),
            papers: meeting.papers.as_ref().map(|papers| self.papers(papers)),
            conclusion: spec.conclusion.as_ref().map(|conclusion| self.conclusion(conclusion)),
        })
    }

    fn require(&mut self, typed: &At<MeetingSpec>) {
        let meeting = &typed.value;
        let required = [
            ("topic", meeting.topic.is_none()),
            ("chair", meeting.chair.is_none()),
            ("time", meeting.time.is_none()),
            ("room", meeting.room.is_none()),
        ];
        for (key, absent) in required {
            if absent {
                self.missing(key, "meeting", typed.span);
            }
        }
    }
}
