//! What a template receives of a meeting: who meets when, where and about what, sessions, points, timetable.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ItemData, PapersData, TaskData};

/// The meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeetingData {
    /// `cuộc họp`, `hội nghị` …
    pub event: String,
    /// The same without `cuộc`, as in "Dự họp …".
    pub event_short: String,
    /// On what basis it is called.
    pub basis: Option<String>,
    /// The word before it: `Thực hiện`, or the author's own: `Theo`, `Căn cứ`.
    pub basis_lead: Option<&'static str>,
    /// Who holds it, where others do and the office sends people.
    pub host: Option<HostData>,
    /// Who calls it; the chair where nobody else does.
    pub convener: String,
    /// Whether that is not the chair.
    pub has_convener: bool,
    /// Who meets when, where and about what.
    #[serde(flatten)]
    pub facts: FactsData,
    /// All who are invited, to the whole or to a session, in one sentence.
    pub everyone: String,
    /// Days of a meeting that is held on several, in the office's style; of a span its first and its last.
    pub days: Vec<String>,
    /// Whether these are the first and the last day of a span.
    pub days_are_span: bool,
    /// Sessions.
    pub sessions: Vec<SessionData>,
    /// Points on the line.
    pub points: Vec<PointData>,
    /// Timetable.
    pub timetable: Vec<TimetableData>,
    /// Duties in their order.
    pub duties: Vec<TaskData>,
    /// The sentence on papers.
    pub papers: Option<PapersData>,
    /// Whom to ask.
    pub contact: Option<String>,
}

/// Who meets when, where and about what: of a meeting or one of its sessions.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FactsData {
    /// What it is about.
    pub topic: String,
    /// The chairs with form of address and title.
    pub chair: String,
    /// Name of the first chair.
    pub chair_name: String,
    /// Title of the first chair.
    pub chair_title: String,
    /// The chairs one by one.
    pub chairs: Vec<PersonData>,
    /// Day and hour in the office's style.
    pub time: String,
    /// Day in the office's style.
    pub date: String,
    /// The hour alone in the office's style; empty where none is known.
    pub hour: String,
    /// Day of the week, `thứ Hai`; empty where no day is known.
    pub weekday: &'static str,
    /// Part of the day, `sáng`; empty where no hour is known.
    pub period: &'static str,
    /// End in the office's style.
    pub end: Option<String>,
    /// How long, as printed.
    pub duration: Option<String>,
    /// Where.
    pub room: String,
    /// Agenda.
    pub content: Option<String>,
    /// Where, as the office words it, else `tại …`.
    pub place: String,
    /// When, in one line: as the office words it, else the time, the end and how long.
    pub when: String,
    /// Lines of attendees, the chair's left out.
    pub attendees: Vec<String>,
    /// Heads before these lines, empty where there is none; no list at all where no line has one.
    pub heads: Vec<String>,
    /// The same in one sentence.
    pub attendance: String,
}

/// A person.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PersonData {
    /// Form of address, name and title.
    pub phrase: String,
    /// Form of address.
    pub honorific: String,
    /// Name.
    pub name: String,
    /// Title; empty where none is known.
    pub title: String,
    /// What the person does there.
    pub role: Option<String>,
}

/// Who holds a meeting to which the office sends people.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HostData {
    /// The body.
    pub name: String,
    /// Who chairs there.
    pub chair: Option<String>,
    /// The invitation received.
    pub basis: Option<String>,
    /// The point on the line from which the office takes part.
    pub point: Option<String>,
}

/// A session.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SessionData {
    /// Number, counted from 1.
    pub number: usize,
    /// Heading in the author's words.
    pub heading: Option<String>,
    /// Who meets when, where and about what.
    #[serde(flatten)]
    pub facts: FactsData,
    /// Its items in their order.
    pub items: Vec<ItemData>,
}

/// A point on the line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PointData {
    /// Name.
    pub name: String,
    /// Name within a sentence: `điểm cầu UBND tỉnh`.
    pub name_inside: String,
    /// Where.
    pub room: Option<String>,
    /// The chairs there with form of address and title; empty for none.
    pub chair: String,
    /// Lines of those who take part.
    pub attendees: Vec<String>,
    /// The same in one sentence.
    pub attendance: String,
}

/// A row of a timetable.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TimetableData {
    /// When, as printed.
    pub time: String,
    /// What happens.
    pub content: String,
    /// Who does it.
    pub who: Option<String>,
    /// Where.
    pub room: Option<String>,
}
