//! Days on which offices rest: weekends, public holidays, days swapped for others. As announced year by year, never computed; rows of
//! an office's directory come before the built-in ones.

use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDate, Weekday};

use super::advice::Wanted;
use super::directory::Validity;
use super::schedule;
use crate::finding::Finding;
use crate::source::Source;
use crate::spec::{At, DaysRow, DirectorySpec, KEYS, decode};

/// Holidays of the solar calendar (Labour Code 45/2019/QH14, Article 112), for years that have no rows.
const FIXED: [(u32, u32, &str); 4] =
    [(1, 1, "Tết Dương lịch"), (4, 30, "Ngày Chiến thắng"), (5, 1, "Quốc tế Lao động"), (9, 2, "Quốc khánh")];

static BUILT_IN: LazyLock<Calendar> = LazyLock::new(|| {
    let source = Source::new("calendar.toml", include_str!("calendar.toml"));
    let (spec, _) = decode::decode::<DirectorySpec>(&source, &KEYS);
    Calendar::new(&source, &spec, &mut Vec::new())
});

/// Days of rest, and days of work that would be days of rest.
#[derive(Debug, Default)]
pub struct Calendar {
    rest: Vec<Days>,
    work: Vec<Days>,
}

#[derive(Debug)]
struct Days {
    name: String,
    days: Validity,
}

/// Why offices rest on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest<'a> {
    /// Saturday or Sunday.
    Weekend(Weekday),
    /// A holiday, by its name.
    Holiday(&'a str),
}

impl Calendar {
    /// The rows of a directory; what cannot be read is told.
    pub(super) fn new(source: &Arc<Source>, spec: &DirectorySpec, findings: &mut Vec<Finding>) -> Self {
        let mut read = |rows: &[At<DaysRow>]| -> Vec<Days> {
            rows.iter().filter_map(|row| Days::read(source, &row.value, findings)).collect()
        };
        Self { rest: read(&spec.rest_day), work: read(&spec.work_day) }
    }

    /// Why offices rest on a day; nothing on a day of work.
    #[must_use]
    pub fn rest(&self, day: NaiveDate) -> Option<Rest<'_>> {
        let built_in: &Self = &BUILT_IN;
        for calendar in [self, built_in] {
            if let Some(name) = Self::find(&calendar.rest, day) {
                return Some(Rest::Holiday(name));
            }
            if Self::find(&calendar.work, day).is_some() {
                return None;
            }
        }
        let fixed = FIXED.iter().find(|(month, of_month, _)| (day.month(), day.day()) == (*month, *of_month));
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        fixed.map(|(_, _, name)| Rest::Holiday(name)).or_else(|| weekend.then(|| Rest::Weekend(day.weekday())))
    }

    /// Days of work from one day until before another.
    #[must_use]
    pub fn work_days(&self, from: NaiveDate, until: NaiveDate) -> usize {
        from.iter_days().take_while(|day| *day < until).filter(|day| self.rest(*day).is_none()).count()
    }

    fn find(rows: &[Days], day: NaiveDate) -> Option<&str> {
        rows.iter().find(|row| row.days.holds(Some(day))).map(|row| row.name.as_str())
    }
}

impl Days {
    /// A row without its last day is one day.
    fn read(source: &Arc<Source>, row: &DaysRow, findings: &mut Vec<Finding>) -> Option<Self> {
        let from = schedule::read_as(source, row.from.as_ref()?, Wanted::Day, findings)?.date()?;
        let to = match &row.to {
            Some(to) => schedule::read_as(source, to, Wanted::Day, findings)?.date()?,
            None => from,
        };
        let name = row.name.as_ref().map(|name| name.value.clone()).unwrap_or_default();
        Some(Self { name, days: Validity { from: Some(from), to: Some(to) } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Directory;

    fn day(day: u32, month: u32, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("the calendar has the day")
    }

    #[test]
    fn every_built_in_row_is_read() {
        let text = include_str!("calendar.toml");
        let rows = |table: &str| text.lines().filter(|line| *line == table).count();
        assert!(rows("[[rest_day]]") > 10);
        assert_eq!(BUILT_IN.rest.len(), rows("[[rest_day]]"));
        assert_eq!(BUILT_IN.work.len(), rows("[[work_day]]"));
        // Days swapped for others are Saturdays, and no row is a weekend alone.
        let firsts = |rows: &'static [Days]| rows.iter().filter_map(|row| row.days.from);
        assert!(firsts(&BUILT_IN.work).all(|day| day.weekday() == Weekday::Sat));
        let last = |row: &Days| row.days.from.zip(row.days.to).is_some_and(|(from, to)| from <= to);
        assert!(BUILT_IN.rest.iter().all(last));
    }

    #[test]
    fn holidays_swapped_days_and_weekends_are_told_apart() {
        let calendar = Calendar::default();
        assert_eq!(calendar.rest(day(29, 1, 2025)), Some(Rest::Holiday("Tết Nguyên đán")));
        assert_eq!(calendar.rest(day(2, 5, 2025)), Some(Rest::Holiday("nghỉ lễ 30/4 và 01/5")));
        assert_eq!(calendar.rest(day(26, 4, 2025)), None);
        assert_eq!(calendar.rest(day(25, 11, 2024)), None);
        assert_eq!(calendar.rest(day(24, 11, 2024)), Some(Rest::Weekend(Weekday::Sun)));
        // Years without rows.
        assert_eq!(calendar.rest(day(2, 9, 2030)), Some(Rest::Holiday("Quốc khánh")));
        assert_eq!(calendar.rest(day(3, 9, 2030)), None);
    }

    #[test]
    fn rows_of_a_directory_come_before_the_built_in_ones() {
        let text = "[[work_day]]\nname = \"trực\"\nfrom = \"29/01/2025\"\n\
                    [[rest_day]]\nname = \"Tết Nguyên đán\"\nfrom = \"05/02/2027\"\nto = \"11/02/2027\"\n";
        let source = Source::new("d.toml", text);
        let (spec, findings) = decode::decode::<DirectorySpec>(&source, &KEYS);
        assert!(findings.is_empty(), "{findings:?}");
        let directory = Directory::new(&source, &spec).0;
        assert_eq!(directory.calendar().rest(day(29, 1, 2025)), None);
        assert_eq!(directory.calendar().rest(day(8, 2, 2027)), Some(Rest::Holiday("Tết Nguyên đán")));
        assert_eq!(directory.calendar().rest(day(28, 1, 2025)), Some(Rest::Holiday("Tết Nguyên đán")));
    }

    #[test]
    fn work_days_are_counted_over_weekends_and_holidays() {
        let calendar = Calendar::default();
        // Thursday to Monday: Thursday and Friday.
        assert_eq!(calendar.work_days(day(21, 11, 2024), day(25, 11, 2024)), 2);
        assert_eq!(calendar.work_days(day(29, 4, 2025), day(5, 5, 2025)), 1);
        assert_eq!(calendar.work_days(day(25, 11, 2024), day(25, 11, 2024)), 0);
    }
}
