//! What a template receives. Texts are marked strings; flags and names of choices are plain.

mod meeting;
mod task;

use schemars::JsonSchema;
use serde::Serialize;

use super::marker::Marker;
use super::marks::Origins;
use super::wording::worded;
use crate::meeting::{Change, Meeting};
use crate::notice::{Notice, Wording};
pub(super) use meeting::{FactsData, HostData, MeetingData, PersonData, PointData, SessionData, TimetableData};
pub(super) use task::{ConclusionData, DeliveryData, DueData, PapersData, SectionData, TaskData};

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
    /// The notice itself as others cite it; its name alone while it has no number: `Giấy mời`.
    pub own: String,
    /// Whether each session stands on one line.
    pub session_lines: bool,
    /// Whether each point on the line stands under a heading of its own.
    pub point_sections: bool,
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
    /// `hoan`, `lui`, `doi`, `huy`, `bo-sung`, `thay-the`, `thu-hoi` or `dinh-chinh`.
    pub action: &'static str,
    /// Who met when and where, as it was called.
    pub old: FactsData,
    /// Whether a new time is given.
    pub new_time: bool,
    /// Whether a new end is given.
    pub new_end: bool,
    /// Whether a new place is given.
    pub new_room: bool,
    /// Whether it is said that all else stays as it was.
    pub unchanged: bool,
    /// What is added to the agenda, or the new one.
    pub content: Option<String>,
    /// Lines of those who are invited besides; of `thay-the` of all who are invited.
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
    /// Whether the heading is bold.
    pub bold: bool,
    /// Whether what follows the heading begins with a capital.
    pub capital: bool,
    /// Whether an item of its own tells of the chair.
    pub chair_apart: bool,
    /// Free text.
    pub text: Option<String>,
    /// The annex that holds what the item would print, where that is the timetable: `Phụ lục I`.
    pub annex: Option<String>,
}

impl Context {
    /// The data of a notice; origins of its values are added to `origins`.
    #[must_use]
    pub fn new(notice: &Notice, meeting: Option<&Meeting>, change: Option<&Change>, origins: &mut Origins) -> Self {
        let mut marker = Marker { origins, notice };
        let conclusion = meeting.and_then(|meeting| Some((meeting, meeting.conclusion.as_ref()?)));
        let wording = marker.wording();
        let mut context = Self {
            notice: marker.notice(meeting),
            office: marker.office(),
            meeting: meeting.map(|meeting| marker.meeting(meeting)),
            conclusion: conclusion.map(|(meeting, conclusion)| marker.conclusion(meeting, conclusion)),
            change: change.map(|change| marker.change(change)),
        };
        context.put(wording);
        context
    }

    /// Puts the office's wordings where the notice says nothing else.
    fn put(&mut self, Wording { subject, opening, closing }: Wording<String>) {
        let worded = |wording: Option<String>, context: &Self| wording.and_then(|text| worded(&text, context));
        if self.notice.subject.is_none() {
            self.notice.subject = worded(subject, self);
        }
        if self.notice.opening.is_none() {
            self.notice.opening = worded(opening, self);
        }
        if self.notice.closing.is_none() && !self.notice.no_closing {
            self.notice.closing = worded(closing, self);
        }
    }
}
