//! What a template receives. Texts are marked strings; flags and names of choices are plain.

use schemars::JsonSchema;
use serde::Serialize;

use super::marker::Marker;
use super::marks::Origins;
use crate::meeting::{Change, Meeting};
use crate::notice::Notice;

/// The data of one notice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Context {
    /// What the notice says differently.
    pub notice: NoticeData,
    /// The issuer.
    pub office: OfficeData,
    /// The meeting; a letter that stands alone has none.
    pub meeting: Option<MeetingData>,
    /// What it concluded; none before it was held.
    pub conclusion: Option<ConclusionData>,
    /// The change that the notice tells of.
    pub change: Option<ChangeData>,
}

/// What the notice says differently, and its items.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoticeData {
    /// Kind: `giay-moi`.
    pub kind: &'static str,
    /// Subject in the author's words.
    pub subject: Option<String>,
    /// First paragraph in the author's words.
    pub opening: Option<String>,
    /// Last paragraph in the author's or the office's words.
    pub closing: Option<String>,
    /// Whether there is to be no last paragraph.
    pub no_closing: bool,
    /// Items of an invitation in their order.
    pub items: Vec<ItemData>,
    /// Who is invited by name.
    pub guest: Option<PersonData>,
    /// Sections of a letter, those inside others after them.
    pub sections: Vec<SectionData>,
    /// Tasks that a letter takes over from the conclusion.
    pub taken_tasks: Vec<TaskData>,
    /// Issued document that it changes or carries out: `Giấy mời số 12/GM-UBND ngày 20/11/2024`.
    pub cited: Option<String>,
    /// `giay-moi`, `thay-doi` or `cong-van`: the form of a notice of a change; else the kind.
    pub form: &'static str,
}

/// The issuer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfficeData {
    /// Official name.
    pub name: String,
    /// Name as text prints it.
    pub short: String,
}

/// A change of a meeting already called.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeData {
    /// `hoan`, `doi`, `huy`, `bo-sung`, `thay-the`, `thu-hoi` or `dinh-chinh`.
    pub action: &'static str,
    /// Who met when and where, as it was called.
    pub old: FactsData,
    /// Whether a new time is given.
    pub new_time: bool,
    /// Whether a new end is given.
    pub new_end: bool,
    /// Whether a new place is given.
    pub new_room: bool,
    /// What is added to the agenda, or the new one.
    pub content: Option<String>,
    /// Lines of those who are invited besides.
    pub attendees: Vec<String>,
    /// New sentence on papers.
    pub papers: Option<PapersData>,
    /// Why.
    pub reason: Option<String>,
    /// The change in the author's words.
    pub text: Option<String>,
}

/// An item of an invitation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ItemData {
    /// Which fact: `attendees`, `time` …; empty for free text.
    pub item: &'static str,
    /// Label: `1.`; empty for none.
    pub label: String,
    /// Labels of the sessions, where the item is theirs.
    pub labels: Vec<String>,
    /// Heading, colon included.
    pub heading: Option<String>,
    /// Whether the heading stands on a line of its own.
    pub own_line: bool,
    /// Free text.
    pub text: Option<String>,
}

/// The meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeetingData {
    /// `cuộc họp`, `hội nghị` …
    pub event: String,
    /// The same without `cuộc`, as in "Dự họp …".
    pub event_short: String,
    /// On what basis it is called.
    pub basis: Option<String>,
    /// Who calls it; the chair where nobody else does.
    pub convener: String,
    /// Whether that is not the chair.
    pub has_convener: bool,
    /// Who meets when, where and about what.
    #[serde(flatten)]
    pub facts: FactsData,
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
    /// End in the office's style.
    pub end: Option<String>,
    /// How long, as printed.
    pub duration: Option<String>,
    /// Where.
    pub room: String,
    /// Agenda.
    pub content: Option<String>,
    /// Lines of attendees, the chair's left out.
    pub attendees: Vec<String>,
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

/// A duty or a task.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TaskData {
    /// `assign`, `propose`, `request`, or empty.
    pub verb: &'static str,
    /// Who; empty where the text says it itself.
    pub who: String,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due: Option<DueData>,
    /// How often.
    pub cycle: Option<String>,
    /// To whom the work is sent.
    pub deliver: Option<DeliveryData>,
    /// Label: `-`, `1.`; empty for none.
    pub label: String,
    /// Mark at the end in the author's choice.
    pub mark: Option<String>,
    /// Whether the sentence on papers stands here.
    pub papers: bool,
    /// Whether no task with a dash follows at once.
    pub ends_list: bool,
}

/// The delivery of a duty's work.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeliveryData {
    /// Beginning in the author's words.
    pub lead: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// Number of copies, two digits.
    pub copies: Option<String>,
    /// Form of the copies.
    pub form: Option<String>,
    /// By when.
    pub due: Option<DueData>,
    /// By the time named above.
    pub as_above: bool,
}

/// A deadline.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DueData {
    /// `month`, `day` or `hour`.
    pub grain: &'static str,
    /// As printed.
    pub text: String,
}

/// The sentence on papers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PapersData {
    /// The whole sentence in the author's words.
    pub text: Option<String>,
    /// Its beginning in the author's words.
    pub lead: Option<String>,
    /// To whom.
    pub to: String,
    /// Number of copies, two digits.
    pub copies: Option<String>,
    /// Form of the copies.
    pub form: Option<String>,
    /// By when.
    pub due: Option<DueData>,
}

/// What the meeting concluded.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConclusionData {
    /// Who concludes; the chair where nobody else does.
    pub concluder: String,
    /// Whether those who were invited attended.
    pub as_invited: bool,
    /// Who attended, in the author's words.
    pub attended: Option<String>,
    /// Bodies whose leaders reported.
    pub reported: Option<String>,
    /// Paragraphs before the sections.
    pub text: Option<String>,
    /// Sections, those inside others after them.
    pub sections: Vec<SectionData>,
}

/// A section of a conclusion.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SectionData {
    /// How deep it stands, counted from 1.
    pub level: usize,
    /// Label: `1.`; empty for none.
    pub label: String,
    /// Heading.
    pub heading: Option<String>,
    /// Paragraphs before the tasks.
    pub text: Option<String>,
    /// Tasks.
    pub tasks: Vec<TaskData>,
}

impl Context {
    /// The data of a notice; origins of its values are added to `origins`.
    #[must_use]
    pub fn new(notice: &Notice, meeting: Option<&Meeting>, change: Option<&Change>, origins: &mut Origins) -> Self {
        let mut marker = Marker { origins, notice };
        let conclusion = meeting.and_then(|meeting| Some((meeting, meeting.conclusion.as_ref()?)));
        Self {
            notice: marker.notice(meeting),
            office: marker.office(),
            meeting: meeting.map(|meeting| marker.meeting(meeting)),
            conclusion: conclusion.map(|(meeting, conclusion)| marker.conclusion(meeting, conclusion)),
            change: change.map(|change| marker.change(change)),
        }
    }
}
