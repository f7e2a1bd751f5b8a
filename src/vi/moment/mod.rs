//! A date, with or without an hour and a weekday, as people type it: `14:00 thứ Hai 25/11/2024`.
//! Reads the whole text or reports where it stops; never guesses a century, a half of the day or
//! an order of day and month. A typed weekday is handed back unchecked.

mod clock;
mod figures;
pub(crate) mod inside;
mod reader;
mod token;

use std::ops::Range;

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Weekday};

/// What a text says about a point in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The day, or only its month.
    pub day: Day,
    /// Bytes of the date, from its first figure to its last.
    pub date_range: Range<usize>,
    /// The weekday, where one was typed.
    pub weekday: Option<TypedWeekday>,
    /// The hour, where one was typed.
    pub time: Option<NaiveTime>,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A day of the calendar.
    Full(NaiveDate),
    /// A month whose day is left blank, as in a draft before its issue.
    Month {
        /// Four figures.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
}

/// A weekday as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedWeekday {
    /// The weekday meant.
    pub weekday: Weekday,
    /// Bytes of its words, without brackets.
    pub range: Range<usize>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentFault {
    /// A date that the calendar does not have, such as 31/02.
    Impossible {
        /// Bytes of the date.
        range: Range<usize>,
        /// The day, where one was typed.
        day: Option<u32>,
        /// The month as typed.
        month: u32,
        /// The year as typed.
        year: i32,
    },
    /// An hour that the day does not have, such as 25:00.
    ImpossibleTime {
        /// Bytes of the hour.
        range: Range<usize>,
    },
    /// Words that are no part of a date, a part typed twice, or no date at all.
    Unreadable {
        /// Bytes of those words.
        range: Range<usize>,
    },
}

/// A typed weekday that is not the weekday of the date beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekdayConflict {
    /// The date typed.
    pub date: NaiveDate,
    /// Its weekday in the calendar.
    pub actual: Weekday,
    /// The weekday typed.
    pub typed: Weekday,
    /// Bytes of the weekday typed.
    pub range: Range<usize>,
    /// The date nearest to the one typed (at most three days off) that has the weekday typed.
    pub nearest: NaiveDate,
}

impl Moment {
    /// The year.
    #[must_use]
    pub fn year(&self) -> i32 {
        match self.day {
            Day::Full(date) => date.year(),
            Day::Month { year, .. } => year,
        }
    }

    /// The day of the calendar, unless only the month is known.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self.day {
            Day::Full(date) => Some(date),
            Day::Month { .. } => None,
        }
    }
}

/// Reads a date and what stands beside it: hour and weekday, in any order.
///
/// # Errors
/// When the date or hour does not exist, or any part of the text is something else.
pub fn read(text: &str) -> Result<Moment, MomentFault> {
    reader::Reader::new(text).moment()
}

/// The contradiction between a typed weekday and its date, if there is one.
#[must_use]
pub fn weekday_conflict(moment: &Moment) -> Option<WeekdayConflict> {
    let date = moment.date()?;
    let typed = moment.weekday.as_ref()?;
    let actual = date.weekday();
    if actual == typed.weekday {
        return None;
    }
    // A week has an odd number of days, so one of the two directions is always nearer.
    let ahead = i64::from(actual.days_since(typed.weekday));
    let shift = if ahead <= 3 { -ahead } else { 7 - ahead };
    Some(WeekdayConflict {
        date,
        actual,
        typed: typed.weekday,
        range: typed.range.clone(),
        nearest: date.checked_add_signed(Duration::days(shift)).unwrap_or(date),
    })
}

#[cfg(test)]
mod tests;
