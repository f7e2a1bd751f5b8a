//! Spec + office + directory → Meeting: what the spec means. Names are looked up, dates read, phrases put in.

mod agency;
mod conclusion;
pub mod directory;
mod item;
mod office;
mod page;
mod person;
mod rich;
pub mod schedule;
mod signing;
mod style;
mod task;
mod words;

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use crate::finding::{Arg, Finding, near, rules};
use crate::source::{Place, Source, Span};
use crate::spec::{At, KEYS, MeetingSpec, Spec};
use crate::text::Text;
pub use conclusion::{Attendance, Conclusion, Section};
pub use directory::Directory;
pub(crate) use item::read_items;
pub use item::{Item, ItemFact};
pub use office::{Closing, KindCustom, Office, directory_name};
pub use page::PageStyle;
pub use person::Person;
pub(crate) use signing::sign_lines;
pub use signing::{SignChain, SignLine};
pub use style::Style;
pub(crate) use style::{read_style, unprintable};
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

/// A key that must stand in a table, or before the first table.
pub(crate) fn missing_key(key: &str, table: &str) -> Finding {
    let finding = Finding::new(&rules::MISSING_KEY).arg("key", key);
    match table {
        "" => finding.arg("table", Arg::Word("what.top".to_owned())),
        table => finding.arg("table", format!("[{table}]")),
    }
}

/// Reads a spec in the light of an office; collects what is wrong.
#[derive(Debug, Clone)]
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
    has_papers: bool,
    /// Whether the author writes Vietnamese keys, once asked: to know it, the whole text is gone through.
    vietnamese: OnceCell<bool>,
}

impl<'a> Reader<'a> {
    /// A reader of one spec.
    #[must_use]
    pub fn new(source: &'a Arc<Source>, spec: &'a Spec, office: &'a Office) -> Self {
        let mut words = Words::new(source);
        let mut findings = Vec::new();
        for (name, typed) in &spec.phrases {
            words.phrase(name, typed);
            if words::RESERVED.iter().any(|(key, alias)| name == key || name == alias) {
                let finding = Finding::new(&rules::RESERVED_NAME).arg("name", name.clone());
                findings.push(finding.at(schedule::place(source, typed.span)));
            }
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
        let has_papers = spec.meeting.as_ref().is_some_and(|meeting| meeting.value.papers.is_some());
        Self {
            source,
            office,
            style,
            words,
            names: Vec::new(),
            findings,
            day: None,
            has_papers,
            vietnamese: OnceCell::new(),
        }
    }

    /// A reader of the same spec in the style of a notice.
    #[must_use]
    pub fn restyled(&self, style: &Style) -> Self {
        Self { style: style.clone(), ..self.clone() }
    }

    /// Whether a finding would be shown; else a nearest name would be looked for in vain.
    pub(super) const fn is_shown(&self) -> bool {
        self.findings.len() < near::ENOUGH
    }

    /// A span of the spec as a place.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        schedule::place(self.source, span)
    }

    /// Reports a key that must stand in a table, by the name that the author would use.
    pub fn missing(&mut self, key: &'static str, table: &str, span: Span) {
        let table = table.split('.').map(|key| self.key(key)).collect::<Vec<_>>().join(".");
        self.findings.push(missing_key(self.key(key), &table).at(self.place(span)));
    }

    /// Reports a value that is not among the allowed ones.
    pub fn refuse(&mut self, value: &str, allowed: &str, span: Span) {
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", value).arg("allowed", allowed);
        self.findings.push(finding.at(self.place(span)));
    }

    /// Reports keys of which only one may stand, where there are two.
    pub fn only_one<const N: usize>(&mut self, typed: [Option<(&'static str, Span)>; N]) {
        let mut found = typed.into_iter().flatten();
        if let (Some((first, _)), Some((second, span))) = (found.next(), found.next()) {
            let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", self.key(second));
            self.findings.push(finding.arg("other_key", self.key(first)).at(self.place(span)));
        }
    }

    /// A key in the language of the author's own keys.
    fn key<'k>(&self, key: &'k str) -> &'k str {
        let vietnamese = |key: &str| KEYS.0.iter().find(|(english, _)| *english == key).map(|(_, alias)| *alias);
        if *self.vietnamese.get_or_init(|| self.writes_vietnamese()) { vietnamese(key).unwrap_or(key) } else { key }
    }

    /// Whether more lines of the spec begin with Vietnamese keys than with English ones.
    fn writes_vietnamese(&self) -> bool {
        let first = |line: &'_ str| -> String {
            let line = line.trim_start_matches([' ', '\t', '[', '{']);
            line.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
        };
        let (mut english, mut vietnamese) = (0, 0);
        for word in self.source.text().lines().map(first) {
            english += usize::from(KEYS.0.iter().any(|(key, _)| *key == word));
            vietnamese += usize::from(KEYS.0.iter().any(|(_, alias)| *alias == word));
        }
        vietnamese > english
    }

    /// Day of the meeting, once read.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// Reports phrases that cannot be put in.
    pub fn report_endless(&mut self) {
        for span in self.words.endless() {
            self.findings.push(Finding::new(&rules::ENDLESS_PHRASE).at(self.place(span)));
        }
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
        let event = plain(self, meeting.event.as_ref()).unwrap_or_else(|| Text::plain("cuộc họp"));
        self.words.derive("event", event.clone());
        Some(Meeting {
            event,
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
