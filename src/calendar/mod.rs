//! Meeting → entries of a calendar: one a session, and on request one a deadline. An entry is a list of facts under the names of
//! their fields, as the meeting stands after all its changes; nobody's address is made up.

mod deadlines;
mod identity;
mod sessions;

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use crate::meeting::{Meeting, Standing};
use crate::text::Text;
use deadlines::deadlines;
pub use identity::Identity;
use sessions::sessions;
pub use sessions::told;

/// An entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Name that no other entry has, kept when the meeting is changed.
    pub uid: String,
    /// How often it was changed.
    pub sequence: u32,
    /// When it was issued, in UTC.
    pub stamp: NaiveDateTime,
    /// When it begins.
    pub begin: Begin,
    /// When it ends, where the spec says so.
    pub end: Option<NaiveDateTime>,
    /// Whether it takes place.
    pub standing: Standing,
    /// Whether those who have it in their calendar are busy meanwhile.
    pub busy: bool,
    /// What it is, in a line.
    pub summary: String,
    /// Where.
    pub place: Option<String>,
    /// All else, in lines.
    pub description: String,
}

/// When an entry begins, by the clock of Vietnam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// It takes a whole day.
    Day(NaiveDate),
    /// At an hour.
    Hour(NaiveDateTime),
}

impl Begin {
    /// The beginning for an order in time: a whole day begins at midnight.
    #[must_use]
    pub fn moment(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.into(),
            Self::Hour(moment) => moment,
        }
    }
}

/// What is wanted of a calendar.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// Deadlines of duties and tasks too.
    pub deadlines: bool,
    /// Seconds since 1970 that stand for the day of issue where no notice has one.
    pub epoch: Option<i64>,
}

/// A meeting with what its entries need besides.
#[derive(Debug)]
pub struct Occasion<'a> {
    /// The meeting after all changes.
    pub meeting: &'a Meeting,
    /// Whether it is to be held.
    pub standing: Standing,
    /// Why it was put off or called off.
    pub reason: Option<Text>,
    /// How many changes there were.
    pub changes: usize,
    /// The last day on which one of its notices was issued.
    pub issued: Option<NaiveDate>,
    /// What names it.
    pub identity: Identity,
}

/// The entries of a meeting in the order of the spec; none where its time is not known.
#[must_use]
pub fn entries(occasion: &Occasion<'_>, wanted: Wanted) -> Vec<Entry> {
    let Some(stamp) = stamp(occasion, wanted.epoch) else { return Vec::new() };
    let mut entries = sessions(occasion, stamp);
    if wanted.deadlines {
        entries.extend(deadlines(occasion, stamp));
    }
    entries
}

/// RFC 5545, 3.8.7.2 asks when an entry was made. The day of issue is the truest answer that a clock is not asked for; the day of
/// the meeting is the last.
fn stamp(occasion: &Occasion<'_>, epoch: Option<i64>) -> Option<NaiveDateTime> {
    let epoch = || DateTime::from_timestamp(epoch?, 0).map(|moment| moment.naive_utc());
    let held = || occasion.meeting.facts.start.as_ref().map(|start| start.date.into());
    occasion.issued.map(NaiveDateTime::from).or_else(epoch).or_else(held)
}

/// A text on one line, without labels of paragraphs' emphasis.
fn line(text: &Text) -> String {
    text.letters().split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `label: text` on a line of its own; nothing without a text.
fn labelled(label: &str, text: &Text) -> Option<String> {
    (!text.is_empty()).then(|| format!("{label}: {}", text.letters()))
}
