//! Meaning of what a spec says: dates, names, tables that need each other.

use super::rules;

rules! {
    /// A date that no calendar has.
    IMPOSSIBLE_DATE = error("M201");
    /// A date or time that cannot be read.
    UNREADABLE_DATE = error("M202");
    /// A meeting without its day or its hour.
    INCOMPLETE_TIME = error("M203");
    /// A weekday that is not that of the date.
    WRONG_WEEKDAY = error("M204");
    /// An hour that the day does not have.
    IMPOSSIBLE_HOUR = error("M205");
    /// An end that is not after the beginning.
    END_BEFORE_BEGIN = error("M210");
    /// An office that no file describes.
    UNKNOWN_OFFICE = error("M301");
    /// A person whom the directory does not list.
    UNKNOWN_PERSON = error("M302");
    /// The place of an office in another province than the one it names.
    PLACE_ELSEWHERE = warning("M310");
    /// A body that the directory does not list.
    UNKNOWN_BODY = error("M303");
    /// Any other name that stands for nothing: a phrase, a kind, a group.
    UNKNOWN_NAME = error("M304");
    /// A person who held no title on the day.
    NO_TITLE_THEN = error("M305");
    /// A person who has left the office that the directory knows.
    LEFT_OFFICE = error("M309");
    /// A signer for whose title the office has no lines.
    NO_SIGNING_LINES = error("M306");
    /// A signer whose title signs other kinds only.
    SIGNS_OTHER_KINDS = error("M308");
    /// Two people of one name in a directory.
    SAME_PERSON = error("M307");
    /// A notice of a conclusion that the spec does not have.
    NO_CONCLUSION = error("M401");
    /// More notices of one spec than anybody means.
    TOO_MANY_NOTICES = error("M402");
    /// The papers' sentence twice among the duties.
    REPEATED_PAPERS = error("M403");
    /// More changes, sessions, guests, annexes, items or columns than anybody means.
    TOO_MANY = error("M404");
    /// A letter that takes over the tasks of a body which has none.
    NO_TASK_FOR = error("M410");
    /// A change of a meeting whose invitation was never issued.
    NOT_ISSUED = error("M411");
    /// A notice of a change in a spec that has no such change.
    NO_CHANGE = error("M412");
}
