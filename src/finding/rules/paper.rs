//! What was typed for paper and does not get there.

use super::rules;

rules! {
    /// Text that stands in nothing that is made of its spec, in a table that is there for text.
    LOST_TEXT = error("M801");
    /// Any other value that stands in nothing that is made of its spec.
    LOST_VALUE = warning("M802");
    /// A fact that an invitation does not tell those whom it invites.
    UNTOLD_FACT = error("M803");
    /// A name in braces that stands for a fact which the spec does not say.
    UNSET_NAME = error("M804");
    /// An issued notice of a change, with more changes after it, that does not say of which it tells.
    UNSAID_CHANGE = error("M805");
    /// A day, an hour, a weekday or a half of the day in words that the meeting does not have.
    TOLD_ANOTHER_TIME = warning("M806");
    /// A room in words that is surely not that of the meeting.
    TOLD_ANOTHER_ROOM = warning("M807");
    /// Somebody in words as the chair who is not.
    TOLD_ANOTHER_CHAIR = warning("M808");
    /// A chair's title in words with or without `Phó`.
    TOLD_ANOTHER_TITLE = warning("M809");
    /// A name that differs from that of a person of the meeting by its marks alone.
    NAME_ALMOST = warning("M810");
    /// Bodies that a list of those who came, or come, leaves out.
    BODIES_LEFT_OUT = warning("M811");
    /// Bodies in a list of those who came that were not invited.
    BODIES_ADDED = warning("M812");
}
