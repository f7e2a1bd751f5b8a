//! How a date that cannot be read is to be typed. Says only what is certain of the words typed; never guesses a date.

use std::ops::Range;

use crate::finding::{Arg, Finding, rules};
use crate::vi;

/// How a moment is typed, where nothing is known of what was meant.
const MOMENT: &str = "\"14:00 25/11/2024\"";
/// How a day is typed.
const DAY: &str = "\"25/11/2024\"";
/// The parts of a day.
const HALVES: [&str; 5] = ["sáng", "trưa", "chiều", "tối", "đêm"];

/// The finding for a text that is no date, of which `range` could not be understood.
pub(crate) fn unreadable(text: &str, range: Range<usize>) -> Finding {
    let value = text.get(range.clone()).filter(|value| !value.trim().is_empty()).unwrap_or(text);
    let (word, like) = advice(text, range);
    let finding = Finding::new(&rules::UNREADABLE_DATE).arg("value", value).arg("like", like);
    finding.maybe("advice", word.map(|word| Arg::Word(format!("advice.{word}"))))
}

/// A word of the locale, and what to type.
fn advice(text: &str, range: Range<usize>) -> (Option<&'static str>, String) {
    let lower = text.to_lowercase();
    if let Some((begin, end)) = span_of_hours(text) {
        return (Some("end"), format!("\"{begin}\", end = \"{end}\""));
    }
    if lower.split_whitespace().any(|word| HALVES.contains(&word)) && hours(&lower).next().is_some() {
        return (Some("half"), "\"14:30 25/11/2024\"".to_owned());
    }
    if words_of_date(text).any(is_short_year) {
        let timed = hours(&lower).next().is_some();
        return (Some("short-year"), if timed { MOMENT } else { DAY }.to_owned());
    }
    let without = [text.get(..range.start), text.get(range.end..)].map(Option::unwrap_or_default).concat();
    if !range.is_empty() && vi::read_moment(without.trim()).is_ok() {
        let typed = without.split_whitespace().collect::<Vec<_>>().join(" ");
        let typed = typed.strip_prefix("ngày ").unwrap_or(&typed);
        return (Some("extra"), format!("\"{typed}\""));
    }
    match (has_day(&lower), hours(&lower).next().is_some()) {
        (false, true) => (Some("no-day"), MOMENT.to_owned()),
        (true, false) if !has_year(text) => (Some("no-year"), DAY.to_owned()),
        _ => (None, MOMENT.to_owned()),
    }
}

/// The beginning with its day and the end of a text such as `14:00 - 16:00 21/4/2026`.
fn span_of_hours(text: &str) -> Option<(String, String)> {
    let (before, after) = ["-", "–", "đến"].iter().find_map(|dash| text.split_once(dash))?;
    let (begin, after) = (before.trim(), after.trim());
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
