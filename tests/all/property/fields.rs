//! The spec whose values are replaced, and how each value is read.

/// How a value is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Every letter is a letter.
    Plain,
    /// A backslash makes any mark a letter.
    Rich,
    /// As plain, and printed in capitals.
    Capitals,
}

use Reading::{Capitals, Plain, Rich};

/// The places of text in [`SPEC`], with how each is read.
pub(super) const FIELDS: &[(&str, Reading)] = &[
    ("file", Plain),
    ("own-file", Plain),
    ("signer-name", Plain),
    ("signer-line", Capitals),
    ("other-signer-name", Plain),
    ("phrase", Rich),
    ("event", Plain),
    ("topic", Plain),
    ("basis", Plain),
    ("chair-name", Plain),
    ("chair-title", Plain),
    ("chair-honorific", Plain),
    ("room", Plain),
    ("content", Rich),
    ("lead", Rich),
    ("body-name", Plain),
    ("note", Rich),
    ("person-name", Plain),
    ("person-title", Plain),
    ("person-honorific", Plain),
    ("attendee-text", Rich),
    ("assigned-name", Plain),
    ("task", Rich),
    ("papers-lead", Rich),
    ("papers-to", Rich),
    ("papers-form", Rich),
    ("papers-text", Rich),
    ("recipient", Plain),
    ("recipient-added", Plain),
    ("symbol", Plain),
    ("subject", Plain),
    ("opening", Rich),
    ("closing", Rich),
    ("item-heading", Rich),
    ("item-text", Rich),
    ("item-label", Plain),
    ("attended", Rich),
    ("reported-name", Plain),
    ("conclusion-text", Rich),
    ("section-heading", Rich),
    ("section-label", Plain),
    ("section-text", Rich),
    ("section-task", Rich),
];

/// Those of them that stand in the calendar.
pub(super) const IN_CALENDAR: &[&str] = &[
    "event",
    "topic",
    "chair-name",
    "chair-title",
    "chair-honorific",
    "room",
    "content",
    "lead",
    "body-name",
    "note",
    "person-name",
    "person-title",
    "person-honorific",
    "attendee-text",
];

/// Those of them that stand in every message, however long the others are.
pub(super) const IN_MESSAGE: &[&str] = &["event", "topic", "chair-name", "chair-title", "chair-honorific", "room"];

/// A spec in which every place of text is `‹name›`.
pub(super) const SPEC: &str = r#"
issuer = "ubnd-tinh-lang-son"
signer = { name = ‹signer-name›, title = "Trưởng ban", chain = ["TL Chủ tịch", ‹signer-line›] }
file = ‹file›

[check]
L102 = { level = "off", reason = "what is composed on reading comes out" }
L103 = { level = "off", reason = "letters of any alphabet come out" }

[phrases]
cum = ‹phrase›

[meeting]
event = ‹event›
topic = ‹topic›
basis = ‹basis›
chair = { name = ‹chair-name›, title = ‹chair-title›, honorific = ‹chair-honorific› }
time = "14:00 25/11/2024"
room = ‹room›
content = ‹content›

[[meeting.attendees]]
lead = ‹lead›
bodies = [{ name = ‹body-name› }]
note = ‹note›

[[meeting.attendees]]
person = { name = ‹person-name›, title = ‹person-title›, honorific = ‹person-honorific› }

[[meeting.attendees]]
text = ‹attendee-text›

[[meeting.duties]]
assign = [{ name = ‹assigned-name› }]
task = ‹task›

[[meeting.duties]]
papers = true

[meeting.papers]
lead = ‹papers-lead›
to = ‹papers-to›
copies = 3
form = ‹papers-form›
‹papers-text-key›

[[notice]]
kind = "giay-moi"
recipients = { add = [‹recipient-added›] }

[[notice]]
kind = "giay-moi"
id = "khac"
symbol = ‹symbol›
subject = ‹subject›
opening = ‹opening›
closing = ‹closing›
recipients = [‹recipient›]
signer = { name = ‹other-signer-name›, chain = ["Trưởng ban"] }
file = ‹own-file›
items = [
  { item = "content", heading = ‹item-heading›, own_line = true },
  { heading = "Trang phục: {cum}", text = ‹item-text›, label = ‹item-label› },
]

[[notice]]
kind = "ket-luan"

[conclusion]
attended = ‹attended›
reported = { name = ‹reported-name› }
text = ‹conclusion-text›

[[conclusion.section]]
heading = ‹section-heading›
label = ‹section-label›
text = ‹section-text›
tasks = [{ task = ‹section-task› }]
"#;
