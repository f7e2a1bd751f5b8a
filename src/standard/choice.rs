//! Which standard a document follows: the State's, or the Party's in force on its date.

use chrono::NaiveDate;

use super::hd::hd36_to;
use super::{HD05, HD36, ND30, Standard};

/// What an office file's `standard` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// The State.
    State,
    /// The Party, whose standard changed on 27/5/2026.
    Party,
}

impl Family {
    /// Names in office files with their families.
    pub const NAMES: [(&'static str, Self); 4] =
        [("nd30", Self::State), ("hd36", Self::Party), ("hd05", Self::Party), ("dang", Self::Party)];

    /// The standards of the family, the one now in force last.
    #[must_use]
    pub fn standards(self) -> &'static [&'static Standard] {
        static STATE: [&Standard; 1] = [&ND30];
        static PARTY: [&Standard; 2] = [&HD36, &HD05];
        match self {
            Self::State => &STATE,
            Self::Party => &PARTY,
        }
    }

    /// The standard in force over all the days from `first` to `last`; none where it changed between them.
    #[must_use]
    pub fn in_force(self, first: NaiveDate, last: NaiveDate) -> Option<&'static Standard> {
        match self {
            Self::State => Some(&ND30),
            Self::Party if last <= hd36_to() => Some(&HD36),
            Self::Party if first > hd36_to() => Some(&HD05),
            Self::Party => None,
        }
    }

    /// The standard of that name in the family.
    #[must_use]
    pub fn named(self, id: &str) -> Option<&'static Standard> {
        self.standards().iter().copied().find(|standard| standard.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn the_party_standard_changes_on_27_may_2026() {
        let on = |date| Family::Party.in_force(date, date).map(|standard| standard.id);
        assert_eq!(on(day(2026, 5, 26)), Some("hd36"));
        assert_eq!(on(day(2026, 5, 27)), Some("hd05"));
        assert!(Family::Party.in_force(day(2026, 5, 1), day(2026, 5, 31)).is_none());
    }
}
