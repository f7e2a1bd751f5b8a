//! Dates, weekdays and hours inside a sentence, read from its words by the grammar of typed ones. The calendar is not asked, and
//! nothing is said of what is read: a date may be of the moon, an hour a length of time.

use std::ops::Range;

use chrono::{NaiveDate, Weekday};

use super::token::Tokens;
use crate::vi::words::Word;

/// Years that an official text can mean.
const YEARS: Range<u32> = 1900..2200;
/// A list of days before the last one, `25, 26 và 27/11`, has no more words.
const LONGEST_LIST: usize = 8;
/// More pieces than a date, an hour or a weekday has, with what may stand behind it.
const PIECES: usize = 12;

/// A day of a month as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateInText {
    /// Its bytes, from the first figure to the last.
    pub(crate) range: Range<usize>,
    /// Its words.
    pub(crate) words: Range<usize>,
    /// Day as typed.
    pub(crate) day: u32,
    /// Month as typed.
    pub(crate) month: u32,
    /// Year, where one stands there.
    pub(crate) year: Option<i32>,
    /// Whether the word `ngày` says that it is a date.
    pub(crate) is_named: bool,
    /// Whether it ends a list or a range of days.
    pub(crate) is_listed: bool,
    /// Whether it is written with `tháng`.
    pub(crate) is_spelled: bool,
}

impl DateInText {
    /// The day of the calendar, where the text gives the year and the calendar has the day.
    pub(crate) fn known(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }
}

/// A weekday as it stands in a text.
pub(crate) struct WeekdayInText {
    pub(crate) weekday: Weekday,
    pub(crate) range: Range<usize>,
}

/// An hour as it stands in a text.
pub(crate) struct HourInText {
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) range: Range<usize>,
    /// Its words.
    pub(crate) words: Range<usize>,
}

/// The dates that begin in a word: two where it is a range.
pub(crate) fn dates_at(text: &str, words: &[Word<'_>], at: usize) -> Vec<DateInText> {
    let word = &words[at];
    let joined = word.core.contains(['/', '-', '.']);
    if !word.begins_with_figure() || !(joined || words.get(at + 1).is_some_and(|next| next.is("tháng"))) {
        return Vec::new();
    }
    let mut found: Vec<DateInText> = Vec::new();
    let first = core_start(word);
    let behind_dash = word.core.match_indices(['-', '–']).map(|(at, dash)| first + at + dash.len());
    for start in [first].into_iter().chain(behind_dash) {
        if found.last().is_none_or(|last| last.range.end <= start)
            && let Some(mut date) = date(text, words, at, start)
        {
            (date.is_named, date.is_listed) = announced(words, at);
            date.is_listed |= start > first;
            found.push(date);
        }
    }
    found
}

/// A date from here on. A document's number, `31/12/2024/QĐ-UBND`, goes on behind it.
fn date(text: &str, words: &[Word<'_>], at: usize, start: usize) -> Option<DateInText> {
    let last = (at + 4).min(words.len() - 1);
    let tokens = Tokens::first(&text[start..words[last].range.end], PIECES);
    let is_spelled = tokens.word(1) == Some("thang");
    let (day, month, year, pieces) = match tokens.figures(0) {
        Some(found) if YEARS.contains(&found.year) => (found.day?, found.month, Some(found.year), found.next),
        Some(_) => return None,
        None if is_spelled || tokens.mark(1) == Some('/') => (tokens.figure(0, 2)?, tokens.figure(2, 2)?, None, 3),
        None => return None,
    };
    let inside = tokens.span(0, pieces);
    let range = start + inside.start..start + inside.end;
    if !ends_at(text, range.end) {
        return None;
    }
    let year = year.and_then(|year| i32::try_from(year).ok());
    let words = at..behind(words, at, range.end);
    Some(DateInText { range, words, day, month, year, is_named: false, is_listed: false, is_spelled })
}

/// The weekday that begins at a word, with `thứ` or `Chủ nhật` in full.
pub(crate) fn weekday_at(text: &str, words: &[Word<'_>], at: usize) -> Option<WeekdayInText> {
    let word = &words[at];
    let last = words.get(at + 1).filter(|_| word.is_any(&["thứ", "chủ"]) && !word.closed)?;
    let start = core_start(word);
    let tokens = Tokens::first(&text[start..last.range.end], PIECES);
    let (weekday, next) = tokens.weekday(0)?;
    let inside = tokens.span(0, next);
    let range = start + inside.start..start + inside.end;
    ends_at(text, range.end).then_some(WeekdayInText { weekday, range })
}

/// The hour that begins at a word: `14 giờ`, `14 giờ 00 phút`, `14h00`, `14:00`.
pub(crate) fn hour_at(text: &str, words: &[Word<'_>], at: usize) -> Option<HourInText> {
    let word = &words[at];
    let spelled = || words.get(at + 1).is_some_and(|next| next.is("giờ"));
    if !word.begins_with_figure() || !(word.core.contains(['h', 'g', ':']) || (word.is_figures() && spelled())) {
        return None;
    }
    let last = (at + 3).min(words.len() - 1);
    let start = core_start(word);
    let tokens = Tokens::first(&text[start..words[last].range.end], PIECES);
    let clock = tokens.clock(0)?;
    let inside = tokens.span(0, clock.next);
    let range = start + inside.start..start + inside.end;
    let real = clock.hour < 24 && clock.minute < 60 && ends_at(text, range.end);
    real.then(|| HourInText { hour: clock.hour, minute: clock.minute, words: at..behind(words, at, range.end), range })
}

/// Whether `ngày` stands before a date, and whether other days stand between: `ngày 25, 26/11`.
fn announced(words: &[Word<'_>], at: usize) -> (bool, bool) {
    let mut first = at;
    while first > 0 && at - first < LONGEST_LIST && !words[first].first {
        let before = &words[first - 1];
        if before.is("ngày") {
            return (!is_count(words, first - 1), first < at);
        }
        // Behind a whole date the list is over.
        let figures = before.begins_with_figure() && before.core.matches('/').count() < 2;
        let goes_on = figures || before.is_any(&["và", "đến", "-", "–", "hoặc"]);
        if !goes_on {
            break;
        }
        first -= 1;
    }
    (false, first < at)
}

/// Whether a `ngày` counts days, `02 ngày`, or says how often, `mỗi ngày`.
fn is_count(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &words[before]);
    before.is_some_and(|word| word.is_figures() || word.is_any(&["mỗi", "một", "hằng", "hàng", "nửa", "trong"]))
}

/// Where the core of a word begins in the text.
fn core_start(word: &Word<'_>) -> usize {
    word.range.start + word.text.find(word.core).unwrap_or_default()
}

/// The first word that begins behind a place.
fn behind(words: &[Word<'_>], at: usize, end: usize) -> usize {
    at + words[at..].iter().take_while(|word| word.range.start < end).count()
}

/// Whether what was read is not the beginning of something longer: of a number, a word, a path.
fn ends_at(text: &str, end: usize) -> bool {
    let mut rest = text[end..].chars();
    match rest.next() {
        Some('/' | '_' | '@') => false,
        Some('-' | '–' | '.' | ',' | ':') => !rest.next().is_some_and(char::is_alphabetic),
        next => !next.is_some_and(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vi::words::words;

    fn dates(text: &str) -> Vec<(u32, u32, Option<i32>, bool)> {
        let words = words(text);
        let found = (0..words.len()).flat_map(|at| dates_at(text, &words, at));
        found.map(|date| (date.day, date.month, date.year, date.is_named)).collect()
    }

    #[test]
    fn dates_are_read_in_each_way_of_writing() {
        assert_eq!(dates("ngày 25/11/2024."), [(25, 11, Some(2024), true)]);
        assert_eq!(dates("(31/02/2025)"), [(31, 2, Some(2025), false)]);
        assert_eq!(dates("ngày 30 tháng 02 năm 2025, tại"), [(30, 2, Some(2025), true)]);
        assert_eq!(dates("ngày 08 tháng 3/2024"), [(8, 3, Some(2024), true)]);
        assert_eq!(dates("ngày 30 tháng 4 hằng năm"), [(30, 4, None, true)]);
        assert_eq!(dates("ngày 29, 30 và 31/4"), [(31, 4, None, true)]);
        assert_eq!(dates("ngày 25-26/11/2024"), [(26, 11, Some(2024), true)]);
        assert_eq!(dates("25/11-27/11"), [(25, 11, None, false), (27, 11, None, false)]);
    }

    #[test]
    fn numbers_paths_and_counts_are_no_dates() {
        for text in
            ["1088/2 - 1089", "31/12/2024/QĐ-UBND", "30/2020/NĐ-CP", "25/11/24", "tháng 11/2024", "1.2.3", "12-13"]
        {
            assert_eq!(dates(text), [], "{text}");
        }
        assert_eq!(dates("mỗi ngày 31/4 hồ sơ"), [(31, 4, None, false)]);
        assert_eq!(dates("ngày 15/3/2025, 31/4 hộ"), [(15, 3, Some(2025), true), (31, 4, None, false)]);
        assert_eq!(dates("trong 02 ngày 31/4"), [(31, 4, None, false)]);
    }

    #[test]
    fn weekdays_and_hours_are_read() {
        let weekday = |text: &str| weekday_at(text, &words(text), 0).map(|found| (found.weekday, found.range));
        assert_eq!(weekday("(thứ Hai)"), Some((Weekday::Mon, 1.."(thứ Hai".len())));
        assert_eq!(weekday("thứ 7,"), Some((Weekday::Sat, 0.."thứ 7".len())));
        assert_eq!(weekday("thứ nhất"), None);
        assert_eq!(weekday("thứ trưởng"), None);
        let hour = |text: &str| hour_at(text, &words(text), 0).map(|found| (found.hour, found.words.end));
        assert_eq!(hour("14 giờ 00 phút, ngày"), Some((14, 4)));
        assert_eq!(hour("14h00 ngày"), Some((14, 1)));
        assert_eq!(hour("14:00"), Some((14, 1)));
        assert_eq!(hour("25h"), None);
        assert_eq!(hour("14 hộ"), None);
    }
}
