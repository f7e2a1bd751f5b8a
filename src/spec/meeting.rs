//! The table `[meeting]`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, BodyRef, Id, ItemSpec, PersonRef, Printed, Several, When};

/// The meeting.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["topic"]))]
pub struct MeetingSpec {
    /// Name that the meeting keeps in calendars, whatever becomes of its file and its time; any words.
    pub id: Option<At<Id>>,
    /// What kind of meeting: `cuộc họp` unless said.
    pub event: Option<At<String>>,
    /// What it is about, as it continues "cuộc họp …".
    pub topic: Option<At<String>>,
    /// On what basis it is called, as it continues "Thực hiện …".
    pub basis: Option<At<String>>,
    /// Who holds it, where others do and this office sends people.
    pub host: Option<At<HostSpec>>,
    /// Who calls it, a person or a body; the chair unless said.
    pub convener: Option<At<PersonRef>>,
    /// Who chairs; several chair together.
    pub chair: Option<Several<PersonRef>>,
    /// When it begins; a meeting that is only concluded needs no hour.
    pub time: Option<At<When>>,
    /// When it ends: an hour of the same day, or a day and hour.
    pub end: Option<At<When>>,
    /// How long it lasts, as printed: `½ ngày`.
    pub duration: Option<At<String>>,
    /// Where.
    pub room: Option<At<String>>,
    /// What is on the agenda; rich text.
    pub content: Option<At<String>>,
    /// Who is invited, besides the chair.
    pub attendees: Vec<At<AttendeesSpec>>,
    /// Sessions with participants, time, place and content of their own.
    pub session: Vec<At<SessionSpec>>,
    /// Places from which others take part over a line.
    pub point: Vec<At<PointSpec>>,
    /// What happens when.
    pub timetable: Vec<At<TimetableRow>>,
    /// Who prepares what.
    pub duties: Vec<At<TaskSpec>>,
    /// Papers that those concerned send round before the meeting.
    pub papers: Option<At<PapersSpec>>,
    /// Whom to ask: name and telephone, as printed.
    pub contact: Option<At<String>>,
}

/// Who holds a meeting to which this office sends people.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name"]))]
pub struct HostSpec {
    /// The body that holds it: `Bộ Nông nghiệp và Môi trường`.
    pub name: Option<At<String>>,
    /// Who chairs there, as printed.
    pub chair: Option<At<String>>,
    /// The invitation received: `Giấy mời số 45/GM-BNNMT ngày 03/3/2026`.
    pub basis: Option<At<String>>,
    /// The point on the line from which this office takes part: `điểm cầu tỉnh`.
    pub point: Option<At<String>>,
}

/// A session of a meeting; what it does not say is the meeting's.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct SessionSpec {
    /// What it is about, as it follows "Nội dung 1: ".
    pub topic: Option<At<String>>,
    /// Heading instead of the derived one.
    pub heading: Option<At<String>>,
    /// Who chairs it.
    pub chair: Option<Several<PersonRef>>,
    /// When it begins.
    pub time: Option<At<When>>,
    /// When it ends.
    pub end: Option<At<When>>,
    /// How long it lasts, as printed.
    pub duration: Option<At<String>>,
    /// Where.
    pub room: Option<At<String>>,
    /// What is on its agenda; rich text.
    pub content: Option<At<String>>,
    /// Who is invited to it, besides the chair.
    pub attendees: Vec<At<AttendeesSpec>>,
    /// Its items instead of the office's.
    pub items: Vec<At<ItemSpec>>,
}

/// A place from which others take part.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name"]))]
pub struct PointSpec {
    /// Name: `Điểm cầu UBND tỉnh`.
    pub name: Option<At<String>>,
    /// Where.
    pub room: Option<At<String>>,
    /// Who chairs there.
    pub chair: Option<Several<PersonRef>>,
    /// Who takes part there.
    pub attendees: Vec<At<AttendeesSpec>>,
}

/// A row of a timetable.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["time", "content"]))]
pub struct TimetableRow {
    /// Hour, or hours from and to: `8:00`, `8:00 - 8:30`; any other text as it stands.
    pub time: Option<At<String>>,
    /// What happens.
    pub content: Option<At<String>>,
    /// Who does it.
    pub body: Option<Several<BodyRef>>,
    /// Where.
    pub room: Option<At<String>>,
}

/// A line of attendees: bodies of a group, a person, or free text; a bare string is free text.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "AttendeesSpec|text")]
#[schemars(rename = "AttendeesSpec", deny_unknown_fields, transform = super::schema::short_form_text)]
pub struct AttendeesSpec {
    /// Head of the rows from here on, on a line of its own: `* Đại biểu xã`.
    pub head: Option<At<String>>,
    /// Group of the directory, which gives the lead before the list.
    pub group: Option<At<Id>>,
    /// Lead before the list; overrides the group's.
    pub lead: Option<At<String>>,
    /// The bodies, in the order in which they are printed.
    pub bodies: Option<Several<BodyRef>>,
    /// What stands between the bodies instead of a comma.
    pub separator: Option<At<String>>,
    /// A person invited by name.
    pub person: Option<At<PersonRef>>,
    /// A note after the list, printed in brackets.
    pub note: Option<At<String>>,
    /// The whole line in the author's words; rich text.
    pub text: Option<At<String>>,
    /// Mark at the end of the line instead of the usual one.
    pub mark: Option<At<String>>,
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
    /// How often, instead of a deadline: `hằng quý`; printed after the task.
    pub cycle: Option<At<String>>,
    /// To whom the work is sent, in how many copies, by when.
    pub deliver: Option<At<DeliverSpec>>,
    /// `true` in a list of duties: the papers' sentence stands here.
    pub papers: Option<At<bool>>,
    /// `false`: a paragraph without a dash.
    pub bullet: Option<At<bool>>,
    /// Label instead of the running one; `false` for none.
    pub label: Option<At<Printed>>,
    /// Mark at the end instead of the usual one.
    pub mark: Option<At<String>>,
}

/// The delivery of a duty's work.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct DeliverSpec {
    /// Beginning instead of "gửi".
    pub lead: Option<At<String>>,
    /// To whom.
    pub to: Option<At<String>>,
    /// Number of copies (`bộ`).
    pub copies: Option<At<u32>>,
    /// Form of the copies.
    pub form: Option<At<String>>,
    /// By when.
    pub due: Option<At<When>>,
    /// `true`: by the time named above, "đảm bảo thời gian nêu trên".
    pub as_above: Option<At<bool>>,
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
