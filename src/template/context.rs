//! What a template receives. Texts are marked strings; flags and names of choices are plain.

use serde::Serialize;

use super::marker::Marker;
use super::marks::Origins;
use crate::meeting::Meeting;
use crate::notice::Notice;

/// The data of one notice.
#[derive(Debug, Serialize)]
pub struct Context {
    /// What the notice says differently.
    pub notice: NoticeData,
    /// The meeting.
    pub meeting: MeetingData,
    /// What it concluded; none before it was held.
    pub conclusion: Option<ConclusionData>,
}

/// What the notice says differently, and its items.
#[derive(Debug, Serialize)]
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
}

/// An item of an invitation.
#[derive(Debug, Serialize)]
pub struct ItemData {
    /// Which fact: `attendees`, `time` …; empty for free text.
    pub item: &'static str,
    /// Label: `1.`; empty for none.
    pub label: String,
    /// Heading, colon included.
    pub heading: Option<String>,
    /// Whether the heading stands on a line of its own.
    pub own_line: bool,
    /// Free text.
    pub text: Option<String>,
}

/// The meeting.
#[derive(Debug, Serialize)]
pub struct MeetingData {
    /// `cuộc họp`, `hội nghị` …
    pub event: String,
    /// The same without `cuộc`, as in "Dự họp …".
    pub event_short: String,
    /// What it is about.
    pub topic: String,
    /// On what basis it is called.
    pub basis: Option<String>,
    /// The chair with form of address and title.
    pub chair: String,
    /// Name of the chair.
    pub chair_name: String,
    /// Title of the chair.
    pub chair_title: String,
    /// Day and hour in the office's style.
    pub time: String,
    /// Day in the office's style.
    pub date: String,
    /// Where.
    pub room: String,
    /// Agenda.
    pub content: Option<String>,
    /// Lines of attendees, the chair's left out.
    pub attendees: Vec<String>,
    /// The same in one sentence.
    pub attendance: String,
    /// Duties in their order.
    pub duties: Vec<TaskData>,
    /// The sentence on papers.
    pub papers: Option<PapersData>,
}

/// A duty or a task.
#[derive(Debug, Serialize)]
pub struct TaskData {
    /// `assign`, `propose`, `request`, or empty.
    pub verb: &'static str,
    /// Who; empty where the text says it itself.
    pub who: String,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due: Option<DueData>,
    /// Whether a dash stands before it.
    pub bullet: bool,
    /// Whether the sentence on papers stands here.
    pub papers: bool,
    /// Whether no task with a dash follows at once.
    pub ends_list: bool,
}

/// A deadline.
#[derive(Debug, Serialize)]
pub struct DueData {
    /// `month`, `day` or `hour`.
    pub grain: &'static str,
    /// As printed.
    pub text: String,
}

/// The sentence on papers.
#[derive(Debug, Serialize)]
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
#[derive(Debug, Serialize)]
pub struct ConclusionData {
    /// Whether those who were invited attended.
    pub as_invited: bool,
    /// Who attended, in the author's words.
    pub attended: Option<String>,
    /// Bodies whose leaders reported.
    pub reported: Option<String>,
    /// Paragraphs before the sections.
    pub text: Option<String>,
    /// Sections.
    pub sections: Vec<SectionData>,
}

/// A section of a conclusion.
#[derive(Debug, Serialize)]
pub struct SectionData {
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
    pub fn new(notice: &Notice, meeting: &Meeting, origins: &mut Origins) -> Self {
        let mut marker = Marker { origins };
        Self {
            notice: marker.notice(notice, meeting),
            meeting: marker.meeting(notice, meeting),
            conclusion: meeting.conclusion.as_ref().map(|conclusion| marker.conclusion(conclusion)),
        }
    }
}
