//! The tables `[meeting]` and `[conclusion]`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, BodyRef, PersonRef, Printed, Several, When};

/// The meeting.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["topic", "chair", "time", "room"]))]
pub struct MeetingSpec {
    /// What kind of meeting: `cuộc họp` unless said.
    pub event: Option<At<String>>,
    /// What it is about, as it continues "cuộc họp …".
    pub topic: Option<At<String>>,
    /// On what basis it is called, as it continues "Thực hiện …".
    pub basis: Option<At<String>>,
    /// Who chairs.
    pub chair: Option<At<PersonRef>>,
    /// When it begins.
    pub time: Option<At<When>>,
    /// Where.
    pub room: Option<At<String>>,
    /// What is on the agenda; rich text.
    pub content: Option<At<String>>,
    /// Who is invited, besides the chair.
    pub attendees: Vec<At<AttendeesSpec>>,
    /// Who prepares what.
    pub duties: Vec<At<TaskSpec>>,
    /// Papers that those concerned send round before the meeting.
    pub papers: Option<At<PapersSpec>>,
}

/// A line of attendees: bodies of a group, a person, or free text.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct AttendeesSpec {
    /// Group of the directory, which gives the lead before the list.
    pub group: Option<At<String>>,
    /// Lead before the list; overrides the group's.
    pub lead: Option<At<String>>,
    /// The bodies, in the order in which they are printed.
    pub bodies: Option<Several<BodyRef>>,
    /// A person invited by name.
    pub person: Option<At<PersonRef>>,
    /// A note after the list, printed in brackets.
    pub note: Option<At<String>>,
    /// The whole line in the author's words; rich text.
    pub text: Option<At<String>>,
    /// Printed on the line of the group before, after a semicolon.
    pub same_line: Option<At<bool>>,
}

/// A duty before the meeting, or a task of its conclusion.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct TaskSpec {
    /// Who, printed after "Giao".
    pub assign: Option<Several<BodyRef>>,
    /// Who, printed without a verb.
    pub body: Option<Several<BodyRef>>,
    /// Who, printed after "Đề nghị".
    pub propose: Option<Several<BodyRef>>,
    /// Who, printed after "Yêu cầu".
    pub request: Option<Several<BodyRef>>,
    /// What is to be done; rich text; `{body}` and `{due}` stand for who and when where they are not at their usual place.
    pub task: Option<At<String>>,
    /// By when; printed after the task unless `{due}` stands in it.
    pub due: Option<At<When>>,
    /// `true` in a list of duties: the papers' sentence stands here.
    pub papers: Option<At<bool>>,
    /// `false`: a paragraph without a dash.
    pub bullet: Option<At<bool>>,
}

/// The sentence on papers: who sends what to whom, in how many copies, by when.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct PapersSpec {
    /// Beginning of the sentence, up to "gửi đến".
    pub lead: Option<At<String>>,
    /// To whom.
    pub to: Option<At<String>>,
    /// Number of copies (`bộ`).
    pub copies: Option<At<u32>>,
    /// Form of the copies: `bản giấy`.
    pub form: Option<At<String>>,
    /// By when.
    pub due: Option<At<When>>,
    /// The whole sentence in the author's words; rich text.
    pub text: Option<At<String>>,
}

/// What the meeting concluded.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ConclusionSpec {
    /// Who attended: `"as-invited"` repeats the attendees; any other text is printed; `false` leaves the sentence out.
    pub attended: Option<At<Printed>>,
    /// Bodies whose leaders reported.
    pub reported: Option<Several<BodyRef>>,
    /// Free paragraphs before the sections; rich text.
    pub text: Option<At<String>>,
    /// Sections in their order.
    pub section: Vec<At<SectionSpec>>,
}

/// A section of the conclusion: a numbered heading (or none), paragraphs, tasks.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct SectionSpec {
    /// Heading; a section without one has no number.
    pub heading: Option<At<String>>,
    /// Label before the heading instead of the running number; `false` for none.
    pub label: Option<At<Printed>>,
    /// Paragraphs before the tasks; rich text.
    pub text: Option<At<String>>,
    /// Tasks, each with who and by when.
    pub tasks: Vec<At<TaskSpec>>,
}
