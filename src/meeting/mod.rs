//! Spec + office + directory → Meeting: what the spec means. Names are looked up, dates read, phrases put in.

pub(crate) mod advice;
mod agency;
mod base;
mod braces;
mod calendar;
mod change;
mod conclusion;
mod custom;
pub mod directory;
mod host;
mod item;
mod levels;
mod misnamed;
mod office;
mod page;
mod person;
pub(crate) mod rich;
pub mod schedule;
mod seat;
mod section;
mod sending;
mod sentence;
mod session;
mod signing;
mod style;
mod task;
mod whole;
pub(crate) mod wording;
mod words;

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::finding::{Arg, Finding, near, rules};
use crate::source::{Place, Source, Span};
use crate::spec::decode::RawSpans;
use crate::spec::{At, KEYS, MeetingSpec, NoticeSpec, Spec};
use crate::standard::Kind;
use crate::text::{Origin, Text};
pub use base::Base;
pub use calendar::{Calendar, Rest};
pub use change::{Action, Change, Standing, stages, standing};
pub use conclusion::{Attendance, Conclusion, is_as_invited};
pub(crate) use custom::change_form;
pub use custom::{Closing, KindCustom};
pub use directory::Directory;
pub use host::Host;
pub(crate) use item::read_items;
pub use item::{Item, ItemFact};
pub use levels::Levels;
pub use misnamed::Misnamed;
pub use office::{Office, asked_for, directory_name};
pub use page::{Fit, Narrowest, PageStyle};
pub use person::Person;
pub use section::Section;
pub(crate) use section::numbering;
pub use sending::{Deadline, Delivery, Grain, Papers};
pub(crate) use sentence::{attendance, unended, within_sentence};
pub use session::{Facts, Point, Session, TimetableEntry};
pub(crate) use signing::sign_lines;
pub use signing::{SignChain, SignLine};
pub use style::Style;
pub(crate) use style::{read_style, unprintable};
pub use task::{Task, Verb};
pub use whole::HeldOn;
use words::Unset;
pub use words::Words;
pub(crate) use words::worded;

/// A meeting: what the notices are about.
#[derive(Debug)]
pub struct Meeting {
    /// `cuộc họp`, `hội nghị` …
    pub event: Text,
    /// What it is about.
    pub topic: Text,
    /// On what basis it is called.
    pub basis: Option<Text>,
    /// Who holds it, where others do.
    pub host: Option<Host>,
    /// Who calls it, where it is not the chair.
    pub convener: Option<Text>,
    /// Who, when, where, about what.
    pub facts: Facts,
    /// Lines of all who are invited, to the whole or to a session, each once.
    pub everyone: Vec<Text>,
    /// Sessions.
    pub sessions: Vec<Session>,
    /// Points on the line.
    pub points: Vec<Point>,
    /// Timetable.
    pub timetable: Vec<TimetableEntry>,
    /// Who prepares what.
    pub duties: Vec<Task>,
    /// Papers.
    pub papers: Option<Papers>,
    /// Whom to ask.
    pub contact: Option<Text>,
    /// What it concluded.
    pub conclusion: Option<Conclusion>,
}

impl Meeting {
    /// `cuộc họp` is `họp` after "Dự"; other gatherings keep their name.
    #[must_use]
    pub fn event_short(&self) -> Text {
        let cuoc = if self.event.letters().starts_with("cuộc ") { "cuộc ".len() } else { 0 };
        self.event.clone().without_start(cuoc)
    }
}

/// Whether sessions stand on one line each in every notice that calls people to them.
fn session_lines(spec: &Spec, office: &Office) -> bool {
    let kind = |notice: &NoticeSpec| Kind::from_id(&notice.kind.as_ref()?.value);
    let calls = spec.notice.iter().map(|notice| &notice.value).filter(|notice| kind(notice).is_some_and(Kind::invites));
    let lines = |notice: &NoticeSpec| {
        let typed = notice.style.as_ref().and_then(|style| style.value.sessions.as_ref());
        typed.map_or(office.style.session_lines, |typed| typed.value.as_str() == "lines")
    };
    calls.clone().next().is_some() && calls.into_iter().all(lines)
}

/// A key that must stand in a table, or before the first table.
pub(crate) fn missing_key(key: &str, table: &str) -> Finding {
    let finding = Finding::new(&rules::MISSING_KEY).arg("key", key);
    match table {
        "" if ["meeting", "cuoc_hop"].contains(&key) => finding.arg("table", Arg::Word("what.end-meeting".to_owned())),
        "" if ["notice", "van_ban"].contains(&key) => finding.arg("table", Arg::Word("what.end-notice".to_owned())),
        "" => finding.arg("table", Arg::Word("what.top".to_owned())),
        // An inline table has no head to name.
        "here" => finding.arg("table", Arg::Word("what.here".to_owned())),
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
    /// Whether a notice of the spec calls people to the meeting, which needs an hour, a place and a chair.
    calls: bool,
    /// Whether sessions stand on one line each in every notice that calls people to them.
    session_lines: bool,
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
        let kinds = spec.notice.iter().filter_map(|notice| notice.value.kind.as_ref());
        let calls = kinds
            .map(|kind| kind.value.as_str())
            .any(|kind| kind == Kind::ThayDoi.id() || Kind::from_id(kind).is_some_and(Kind::invites));
        Self {
            source,
            office,
            style,
            words,
            names: Vec::new(),
            findings,
            day: None,
            has_papers,
            calls,
            session_lines: session_lines(spec, office),
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

    /// Where a text was typed.
    pub(crate) fn typed(&self, typed: &At<String>) -> Origin {
        Origin::exact(self.source, typed.span, 0)
    }

    /// Reports a key that must stand in a table, by the name that the author would use.
    pub fn missing(&mut self, key: &'static str, table: &str, span: Span) {
        self.missing_any(&[key], table, span);
    }

    /// Reports keys of which any one would do, the most usual first.
    pub fn missing_any(&mut self, keys: &[&'static str], table: &str, span: Span) {
        let finding = self.lacking(keys, table, span);
        self.findings.push(finding);
    }

    /// The finding on keys of which one must stand.
    pub(crate) fn lacking(&self, keys: &[&'static str], table: &str, span: Span) -> Finding {
        let table = table.split('.').map(|key| self.key(key)).collect::<Vec<_>>().join(".");
        let mut names = keys.iter().map(|key| self.key(key).to_owned());
        let finding = missing_key(&names.next().unwrap_or_default(), &table);
        let others: Vec<String> = names.collect();
        finding.maybe("others", (!others.is_empty()).then_some(others)).at(self.place(span))
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

    /// Reports what is typed beside a key that leaves no place for it.
    pub fn excludes<const N: usize>(&mut self, key: &'static str, others: [(&'static str, Option<Span>); N]) {
        for (other, span) in others.into_iter().filter_map(|(other, span)| Some((other, span?))) {
            let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", self.key(other));
            self.findings.push(finding.arg("other_key", self.key(key)).at(self.place(span)));
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

    /// Reports phrases that cannot be put in, and names in braces that are nearly those of phrases.
    pub fn report_phrases(&mut self) {
        for (span, what) in self.words.endless() {
            let finding = Finding::new(&rules::ENDLESS_PHRASE).arg("what", Arg::Word(what.to_owned()));
            self.findings.push(finding.at(self.place(span)));
        }
        // They are in the order of their literals, each of which is read once.
        let mut spans: Option<(Span, RawSpans)> = None;
        let mut spans_of = |literal: Span, range: Span| {
            let known = spans.take().filter(|(known, _)| *known == literal);
            let (_, own) = spans.insert(known.unwrap_or_else(|| (literal, RawSpans::new(self.source, literal))));
            own.of(range.start..range.end)
        };
        for Unset { literal, range, name } in self.words.unset() {
            let finding = Finding::new(&rules::UNSET_NAME).arg("name", format!("{{{name}}}"));
            self.findings.push(finding.at(schedule::place(self.source, spans_of(literal, range))));
        }
        for Misnamed { literal, range, name, near } in self.words.misnamed() {
            let span = spans_of(literal, range);
            let finding = Finding::new(&rules::MISNAMED_PHRASE).arg("name", name).arg("near", near);
            self.findings.push(finding.at(self.place(span)));
        }
    }

    /// The meeting of a spec; a letter that stands alone has none.
    pub fn meeting(&mut self, spec: &Spec) -> Option<Meeting> {
        let typed = spec.meeting.as_ref()?;
        let meeting = &typed.value;
        self.require(spec, typed);
        let first = meeting.session.iter().find_map(|session| session.value.time.as_ref());
        let start = meeting.time.as_ref().or(first).and_then(|time| self.when(time));
        self.day = start.as_ref().map(|start| start.date);
        let plain = |reader: &Self, typed: Option<&At<String>>| typed.map(|typed| reader.words.plain(typed));
        let mut facts = Facts { chairs: self.people(meeting.chair.as_ref()), start, ..Facts::default() };
        self.words.derive("chair", facts.chair());
        self.derive_start(facts.start.as_ref(), &self.style.clone());
        let event = plain(self, meeting.event.as_ref()).unwrap_or_else(|| Text::plain("cuộc họp"));
        self.words.derive("event", event.clone());
        facts.hour = self.hour(facts.start.as_ref());
        (facts.until, facts.end) = self.end(meeting.end.as_ref(), facts.start.as_ref()).unzip();
        facts.duration = plain(self, meeting.duration.as_ref());
        facts.until = facts.until.or_else(|| session::lasting(facts.start.as_ref(), facts.duration.as_ref()));
        facts.room = plain(self, meeting.room.as_ref()).unwrap_or_default();
        facts.content = self.words.rich_option(meeting.content.as_ref());
        facts.attendees = self.attendees(&meeting.attendees);
        facts.heads = self.heads(&meeting.attendees);
        self.words.derive("attendees", attendance(&facts.attendees));
        let day = self.day;
        Some(Meeting {
            event,
            topic: plain(self, meeting.topic.as_ref()).unwrap_or_default(),
            basis: plain(self, meeting.basis.as_ref()),
            convener: meeting.convener.as_ref().map(|convener| self.actor(convener, day)),
            host: meeting.host.as_ref().map(|host| self.host(host)),
            everyone: self.everyone(meeting, &facts.attendees),
            sessions: self.sessions(meeting, &facts),
            points: meeting.point.iter().map(|point| self.point(point)).collect(),
            timetable: meeting.timetable.iter().map(|row| self.timetable_entry(row)).collect(),
            facts,
            duties: self.tasks(&meeting.duties, None, "meeting.duties"),
            papers: meeting.papers.as_ref().map(|papers| self.papers(papers)),
            contact: meeting.contact.as_ref().map(|contact| self.words.line(contact)),
            conclusion: spec.conclusion.as_ref().map(|conclusion| self.conclusion(conclusion)),
        })
    }

    /// What calls people together says who, when and where; what is only concluded may leave place and chair out.
    fn require(&mut self, spec: &Spec, typed: &At<MeetingSpec>) {
        let meeting = &typed.value;
        let everywhere = |said: fn(&crate::spec::SessionSpec) -> bool| {
            !meeting.session.is_empty() && meeting.session.iter().all(|session| said(&session.value))
        };
        let concluded_by = spec.conclusion.as_ref().is_some_and(|conclusion| conclusion.value.concluder.is_some());
        let chaired = meeting.chair.is_some() || everywhere(|session| session.chair.is_some());
        let required = [
            ("topic", meeting.topic.is_none()),
            ("chair", !chaired && meeting.convener.is_none() && meeting.host.is_none() && !concluded_by),
            ("time", meeting.time.is_none() && !everywhere(|session| session.time.is_some())),
            ("room", meeting.room.is_none() && self.calls && !everywhere(|session| session.room.is_some())),
        ];
        for (key, absent) in required {
            if absent {
                self.missing(key, "meeting", typed.span);
            }
        }
    }
}
