//! Dates and hours in the wording of official texts, and the patterns in which offices write them.
//! Writes only; reading what people type is `moment`'s part.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

pub use pattern::{Pattern, PatternFault, period};

mod pattern;

/// The weekday as official texts write it inside a sentence: the numeral alone has a capital
/// (Nghị định 30/2020, Phụ lục II, V.8.c); `Chủ nhật` by analogy.
#[must_use]
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// The weekday with a capital, as at the start of a line or where an office prefers it.
#[must_use]
pub(super) fn weekday_title(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// A day in two figures (Nghị định 30/2020, Phụ lục I, II.4.b: 0 before days below 10).
#[must_use]
pub fn padded_day(day: u32) -> String {
    format!("{day:02}")
}

/// A month with 0 before 1 and 2 only (Nghị định 30/2020, Phụ lục I, II.4.b; Hướng dẫn 05, 4.2).
#[must_use]
pub fn padded_month(month: u32) -> String {
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

/// A date as `25/11/2024`, padded as in the date line: `05/3/2026`, `09/01/2026`.
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    format!("{:02}/{}/{:04}", date.day(), padded_month(date.month()), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(year: i32, month: u32, day: u32) -> String {
        short_date(NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar"))
    }

    #[test]
    fn days_are_padded_and_of_the_months_only_the_first_two() {
        assert_eq!(short(2026, 3, 5), "05/3/2026");
        assert_eq!(short(2026, 1, 9), "09/01/2026");
        assert_eq!(short(2017, 2, 27), "27/02/2017");
        assert_eq!(short(2024, 11, 25), "25/11/2024");
        assert_eq!((padded_day(5), padded_month(2)), ("05".into(), "02".into()));
    }

    #[test]
    fn weekday_of_leap_day_is_right() {
        let leap = NaiveDate::from_ymd_opt(2024, 2, 29).expect("2024 is a leap year");
        assert_eq!(weekday_name(leap.weekday()), "thứ Năm");
        assert_eq!(weekday_title(leap.weekday()), "Thứ Năm");
    }
}
