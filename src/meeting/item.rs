//! Items of an invitation: which facts it prints, under which headings, in which order.

use std::sync::Arc;

use super::style::unprintable;
use super::{Words, missing_key, schedule};
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::source::Source;
use crate::spec::{At, Choice, ItemSpec, Printed};
use crate::text::Text;

/// An item of an invitation.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which fact; none for free text.
    pub fact: Option<ItemFact>,
    /// Heading, colon included.
    pub heading: Option<Text>,
    /// Whether the heading stands on a line of its own.
    pub own_line: bool,
    /// Label: none lets the running number stand.
    pub label: Option<Printed>,
    /// Whether what follows the heading begins with a capital.
    pub capital: bool,
    /// Free text.
    pub text: Option<Text>,
}

/// A fact that an item prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemFact {
    /// Who chairs.
    Chair,
    /// Who is invited.
    Attendees,
    /// When.
    Time,
    /// Where.
    Room,
    /// When and where in one sentence.
    TimeRoom,
    /// Agenda.
    Content,
    /// Duties and papers.
    Duties,
    /// Sessions, each with its own items.
    Sessions,
    /// Points on the line.
    Points,
    /// Timetable.
    Timetable,
    /// Whom to ask.
    Contact,
}

impl ItemFact {
    /// All facts with their names in specs and templates.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Chair, "chair"),
        (Self::Attendees, "attendees"),
        (Self::Time, "time"),
        (Self::Room, "room"),
        (Self::TimeRoom, "time-room"),
        (Self::Content, "content"),
        (Self::Duties, "duties"),
        (Self::Sessions, "sessions"),
        (Self::Points, "points"),
        (Self::Timetable, "timetable"),
        (Self::Contact, "contact"),
    ];

    /// Whether it is printed as lines under its heading.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Attendees | Self::Duties | Self::Points | Self::Timetable)
    }

    /// Name in specs and templates.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(fact, _)| *fact == self).map_or("", |(_, id)| id)
    }
}

/// Usual headings of facts, and whether they stand on a line of their own.
const USUAL: [(ItemFact, &str, bool); 10] = [
    (ItemFact::Sessions, "", false),
    (ItemFact::Attendees, "Thành phần:", true),
    (ItemFact::Time, "Thời gian:", false),
    (ItemFact::Room, "Địa điểm:", false),
    (ItemFact::TimeRoom, "Thời gian, địa điểm:", false),
    (ItemFact::Points, "Các điểm cầu:", true),
    (ItemFact::Content, "Nội dung:", false),
    (ItemFact::Timetable, "Chương trình:", true),
    (ItemFact::Duties, "Phân công chuẩn bị:", true),
    (ItemFact::Contact, "Đầu mối liên hệ:", false),
];

impl Item {
    /// A fact under its usual heading.
    pub(crate) fn usual(fact: ItemFact) -> Self {
        let found = USUAL.iter().find(|(known, ..)| *known == fact);
        let (heading, own_line) = found.map_or(("", false), |(_, heading, own_line)| (*heading, *own_line));
        Self { fact: Some(fact), heading: Some(heading.into()), own_line, label: None, capital: false, text: None }
    }
}

/// Items of a session whose office names none.
pub(super) fn usual_session_items() -> Vec<Item> {
    [ItemFact::Attendees, ItemFact::TimeRoom, ItemFact::Content].map(Item::usual).into()
}

/// Items of an invitation whose office names none.
pub(super) fn usual_items() -> Vec<Item> {
    use ItemFact::{Attendees, Contact, Content, Duties, Points, Room, Time, Timetable};
    [Attendees, Time, Room, Points, Content, Timetable, Duties, Contact].map(Item::usual).into()
}

/// Items of an invitation, from an office file or a spec.
pub(crate) fn read_items(
    words: &Words<'_>,
    source: &Arc<Source>,
    typed: &[At<ItemSpec>],
    findings: &mut Vec<Finding>,
) -> Vec<Item> {
    let fact = |typed: &At<Choice>, findings: &mut Vec<Finding>| {
        let found = ItemFact::ALL.iter().find(|(_, id)| *id == typed.value.as_str());
        if found.is_none() {
            let near = nearest(&typed.value, ItemFact::ALL.iter().map(|(_, id)| *id));
            let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.item".to_owned()));
            let finding = finding.arg("name", typed.value.as_str()).maybe("near", near);
            findings.push(finding.at(schedule::place(source, typed.span)));
        }
        found.map(|(fact, _)| *fact)
    };
    let read = |item: &At<ItemSpec>| {
        let said = &item.value;
        if let (Some(text), Some(_)) = (&said.text, &said.item) {
            let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", "text").arg("other_key", "item");
            findings.push(finding.at(schedule::place(source, text.span)));
        } else if said.text.is_none() && said.item.is_none() {
            findings.push(missing_key("item", "items").at(schedule::place(source, item.span)));
        }
        if let Some(At { value: Printed::Text(label), span }) = &said.label {
            findings.extend(unprintable(source, label, *span));
        }
        Item {
            fact: said.item.as_ref().and_then(|item| fact(item, findings)),
            heading: said.heading.as_ref().map(|heading| words.line(heading)),
            own_line: item.value.own_line.as_ref().is_some_and(|own| own.value),
            label: item.value.label.as_ref().map(|label| label.value.clone()),
            capital: item.value.capital.as_ref().is_some_and(|capital| capital.value),
            text: words.rich_option(item.value.text.as_ref()),
        }
    };
    typed.iter().map(read).collect()
}
