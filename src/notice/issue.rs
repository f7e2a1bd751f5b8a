//! Number and date of issue, as far as they are known.

use chrono::{Datelike, NaiveDate};

use crate::text::{Origin, Text};

/// Number and symbol.
#[derive(Debug, Clone)]
pub enum NumberLine {
    /// Not printed.
    Hidden,
    /// A blank for the registry's stamp before the symbol.
    Blank {
        /// `GM-UBND`.
        symbol: Text,
    },
    /// Given by the registry.
    Given {
        /// `05`.
        number: Text,
        /// `GM-UBND`.
        symbol: Text,
    },
}

/// Place and date.
#[derive(Debug, Clone)]
pub enum PlaceDate {
    /// Not printed.
    Hidden,
    /// Printed, with blanks for what is not known yet.
    Printed {
        /// Place.
        place: Text,
        /// Date.
        date: IssueDate,
        /// Where it was typed.
        typed: Option<Origin>,
    },
}

/// Date of issue, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueDate {
    /// Nothing is known.
    Blank,
    /// The day is blank.
    Month {
        /// Year.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
    },
    /// All is known.
    Day(NaiveDate),
}

impl IssueDate {
    /// A day on which the directory is asked: the first of the month where only that is known.
    #[must_use]
    pub fn directory_day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Blank => None,
        }
    }

    /// The same with a blank for the day.
    #[must_use]
    pub fn without_day(self) -> Self {
        match self {
            Self::Day(day) => Self::Month { year: day.year(), month: day.month() },
            other => other,
        }
    }
}
