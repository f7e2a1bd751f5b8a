//! How a date that cannot be read is to be typed. Says only what is certain of the words typed; never guesses a date.

use std::ops::Range;

use crate::finding::{Arg, Finding, rules};
use crate::vi::{self, Day};

/// The parts of a day, each with an hour of it.
const HALVES: [(&str, &str); 5] =
    [("sáng", "8:00"), ("trưa", "11:30"), ("chiều", "14:00"), ("tối", "19:00"), ("đêm", "22:00")];

/// What a date is typed for, which decides how it is to be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A day with its hour.
    Start,
    /// An hour, or a day with its hour.
    End,
    /// A day, with or without an hour.
    Deadline,
    /// A day.
    Day,
    /// The day of issue, or its month.
    Issue,
}

impl Wanted {
    /// How it is typed, where nothing is known of what was meant.
    const fn like(self) -> &'static str {
        match self {
            Self::Start => "\"14:00 25/11/2024\"",
            Self::End => "\"16:30\"",
            Self::Deadline => "\"25/11/2024\", \"10:00 25/11/2024\"",
            Self::Day => "\"25/11/2024\"",
            Self::Issue => "\"25/11/2024\", \"11/2024\"",
        }
    }

    /// Whether an hour has no place in it.
    const fn has_no_hour(self) -> bool {
        matches!(self, Self::Day | Self::Issue)
    }
}

/// The finding for a text that is no date, of which `range` could not be understood.
pub(crate) fn unreadable(text: &str, range: Range<usize>, wanted: Wanted) -> Finding {
    let value = text.get(range.clone()).filter(|value| !value.trim().is_empty()).unwrap_or(text);
    let (word, like) = advice(text, range, wanted);
    let finding = Finding::new(&rules::UNREADABLE_DATE).arg("value", value);
    let finding = finding.arg("like", like.unwrap_or_else(|| wanted.like().to_owned()));
    finding.maybe("advice", word.map(|word| Arg::Word(format!("advice.{word}"))))
}

/// The finding for an hour where only a day is asked for: it would be left out in silence.
pub(crate) fn hour_in_vain(text: &str, day: Day) -> Finding {
    let day = match day {
        Day::Full(date) => vi::short_date(date),
        Day::Month { year, month } => format!("{}/{year}", vi::padded_month(month)),
    };
    let finding = Finding::new(&rules::UNREADABLE_DATE).arg("value", text).arg("like", format!("\"{day}\""));
    finding.arg("advice", Arg::Word("advice.day-only".to_owned()))
}

/// A word of the locale, and what to type where that is more than an example.
fn advice(text: &str, range: Range<usize>, wanted: Wanted) -> (Option<&'static str>, Option<String>) {
    let lower = text.to_lowercase();
    let timed = hours(&lower).next().is_some();
    let half = HALVES.iter().find(|(half, _)| lower.split_whitespace().any(|word| word == *half));
    let without = [text.get(..range.start), text.get(range.end..)].map(Option::unwrap_or_default).concat();
    let without = without.split_whitespace().collect::<Vec<_>>().join(" ");
    let without = without.strip_prefix("ngày ").unwrap_or(&without);
    let reads = !range.is_empty() && vi::read_moment(without).is_ok();
    if wanted.has_no_hour() && (timed || half.is_some()) {
        return (Some("day-only"), (reads && !timed).then(|| format!("\"{without}\"")));
    }
    if let Some((begin, end)) = span_of_hours(text).filter(|_| wanted == Wanted::Start) {
        return (Some("end"), Some(format!("\"{begin}\", end = \"{end}\"")));
    }
    if let Some((_, hour)) = half {
        let (word, like) = match (timed, has_year(text)) {
            // What is lacking is the day, not how the hour is typed.
            (true, false) => return (Some(if has_day(&lower) { "year" } else { "no-day" }), None),
            (true, true) => ("half", "14:30 25/11/2024".to_owned()),
            (false, true) if reads => ("which-hour", format!("{hour} {without}")),
            (false, true) => ("which-hour", format!("{hour} 25/11/2024")),
            (false, false) => ("which-hour-and-year", format!("{hour} 25/11/2024")),
        };
        return (Some(word), Some(format!("\"{like}\"")));
    }
    if words_of_date(text).any(is_short_year) {
        return (Some("short-year"), None);
    }
    if reads && wanted != Wanted::End {
        return (Some("extra"), Some(format!("\"{without}\"")));
    }
    match (has_day(&lower), timed) {
        (false, true) if wanted != Wanted::End => (Some("no-day"), None),
        (true, _) if wanted == Wanted::End && !text.contains('/') => (None, None),
        (true, _) if !has_year(text) => (Some(if wanted == Wanted::Issue { "no-year" } else { "year" }), None),
        _ => (None, None),
    }
}

/// The beginning with its day and the end of a text such as `14:00 - 16:00 21/4/2026`.
fn span_of_hours(text: &str) -> Option<(String, String)> {
    let (before, after) = ["-", "–", "đến"].iter().find_map(|dash| text.split_once(dash))?;
    let before = before.trim();
    let (begin, after) = (before.strip_prefix("từ ").unwrap_or(before).trim(), after.trim());
    let (end, day) = after.split_once(' ')?;
    let only_hour = |text: &str| hours(text).eq([text]);
    let whole = format!("{begin} {day}");
    (only_hour(begin) && only_hour(end) && vi::read_moment(&whole).is_ok()).then(|| (whole, end.to_owned()))
}

/// Words such as `14:00`, `14h30`, `14h`.
fn hours(text: &str) -> impl Iterator<Item = &str> {
    let is_hour = |word: &&str| {
        let Some((hour, minute)) = word.split_once([':', 'h', 'g']) else { return false };
        let figures = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        !hour.is_empty() && figures(hour) && figures(minute)
    };
    let words = text.split_whitespace();
    // `14 giờ` is told by its second word.
    words.filter(move |word| is_hour(word) || *word == "giờ")
}

/// Words with strokes between figures.
fn words_of_date(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace().map(|word| word.trim_matches([',', '.', '(', ')']));
    words.filter(|word| word.contains(['/', '-']) && word.bytes().any(|byte| byte.is_ascii_digit()))
}

/// `21/4/26`.
fn is_short_year(date: &str) -> bool {
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    parts.len() == 3
        && parts.iter().all(|part| (1..=2).contains(&part.len()))
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a day or a month is named.
fn has_day(lower: &str) -> bool {
    words_of_date(lower).next().is_some() || ["ngày", "tháng"].iter().any(|word| lower.contains(word))
}

/// Whether four figures stand together.
fn has_year(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit()).any(|figures| figures.len() == 4)
}
