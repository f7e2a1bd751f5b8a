//! A weekday beside a day of the calendar that is another. `lần thứ hai ngày …` counts, and counts no weekdays; a day without a year
//! is judged only where each year that can be meant says the same.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Dated, Facts};
use crate::check::text::Line;
use crate::finding::{Arg, Finding, rules};
use crate::notice::IssueDate;
use crate::vi::inside::{WeekdayInText, weekday_at};
use crate::vi::words::Word;

/// Words before a `thứ` that is a weekday's in whatever letters; `ngày thứ hai` is the second day.
const BEFORE: &[&str] =
    &["giờ", "phút", "sáng", "trưa", "chiều", "tối", "đêm", "vào", "từ", "hết", "trước", "đến", "lúc", "hôm"];
/// Years that a text can mean.
const YEARS: std::ops::Range<i32> = 1900..2200;
/// Another weekday so near belongs to a list or a range.
const NEAR: usize = 4;

/// Checks the weekdays beside each day.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for dates in facts.dates.chunk_by(|one, next| std::ptr::eq(one.line, next.line)) {
        let years = LazyCell::new(|| named_years(dates[0].line));
        for dated in dates.iter().filter(|dated| !dated.date.is_listed) {
            let Some(weekday) = before(dated).or_else(|| behind(dated)) else { continue };
            let days = readings(facts, dated, || years.iter().copied());
            findings.extend(judge(&days, dated, &weekday));
        }
    }
}

/// `thứ Hai ngày 25/11`, `thứ Hai, ngày 25/11/2024`, `thứ Hai (25/11)`.
pub(super) fn before(dated: &Dated<'_>) -> Option<WeekdayInText> {
    let words = &dated.line.words;
    let first = dated.date.words.start;
    let named = words.get(first.checked_sub(1)?).is_some_and(|word| word.is("ngày"));
    let at = first.checked_sub(2 + usize::from(named))?;
    let last = &words[at + 1];
    if last.closed && !last.text.ends_with(',') {
        return None;
    }
    let found = weekday_at(&dated.line.text, words, at)?;
    (is_weekday(words, at, last.closed) && is_alone(dated, at)).then_some(found)
}

/// `ngày 25/11/2024 (thứ Hai)`, `25/11, thứ Hai`.
fn behind(dated: &Dated<'_>) -> Option<WeekdayInText> {
    let words = &dated.line.words;
    let at = dated.date.words.end;
    let (date, first) = (&words[at - 1], words.get(at)?);
    let joined = !date.closed || date.text.ends_with(',');
    let found = weekday_at(&dated.line.text, words, at).filter(|_| joined)?;
    let last = &words[at + 1];
    let named = has_capital(last) && (first.opened || last.closed);
    let sure = named || is_sunday(first) || (first.opened && last.closed);
    (sure && is_alone(dated, at)).then_some(found)
}

/// Whether `thứ …` before a date names a weekday rather than counts: `Thứ hai, ngày 25/11 …` may be the second point of a list.
fn is_weekday(words: &[Word<'_>], at: usize, comma: bool) -> bool {
    let word = &words[at];
    if is_sunday(word) || word.opened {
        return true;
    }
    if word.first || words[at - 1].closed {
        return has_capital(&words[at + 1]) || (word.first && !comma);
    }
    words[at - 1].is_any(BEFORE) || words[at - 1].core.ends_with(|c: char| c.is_ascii_digit() || c == 'h')
}

fn is_sunday(word: &Word<'_>) -> bool {
    word.is("chủ")
}

/// `Hai`, and `2` as well: points are not counted so.
fn has_capital(word: &Word<'_>) -> bool {
    word.is_capitalised() || word.is_figures()
}

/// Whether no other weekday stands near: of `25 - 26/11 (thứ Hai, thứ Ba)` each has its own day.
fn is_alone(dated: &Dated<'_>, at: usize) -> bool {
    let (text, words) = (&dated.line.text, &dated.line.words);
    let near = at.saturating_sub(NEAR)..(at + 2 + NEAR).min(words.len());
    near.filter(|other| *other != at).all(|other| weekday_at(text, words, other).is_none())
}

/// A day that can only be of other weekdays than the one beside it.
fn judge(dates: &[NaiveDate], dated: &Dated<'_>, typed: &WeekdayInText) -> Option<Finding> {
    let date = *dates.first()?;
    if dates.iter().any(|date| date.weekday() == typed.weekday) {
        return None;
    }
    let line = dated.line;
    let finding = Finding::new(&rules::WEEKDAY_NOT_OF_DAY).arg("date", date);
    let finding = finding.arg("weekday", word(date.weekday())).arg("typed", word(typed.weekday));
    let finding = finding.arg("nearest", nearest(date, typed.weekday)).at(line.place(typed.range.clone())?);
    let other = line.place(dated.date.range.clone());
    Some(match other {
        Some(other) => finding.with(other),
        None => finding,
    })
}

/// The days that can be meant. One without a year is of the document's year, or across New Year of the year beside it, or of a year
/// that the line names.
fn readings<I: Iterator<Item = i32>>(facts: &Facts<'_>, dated: &Dated<'_>, named: impl Fn() -> I) -> Vec<NaiveDate> {
    let date = &dated.date;
    let (year, month) = match facts.page.date {
        _ if date.year.is_some() => return date.known().into_iter().collect(),
        IssueDate::Blank => return Vec::new(),
        IssueDate::Month { year, month } => (year, month),
        IssueDate::Day(day) => (day.year(), day.month()),
    };
    let mut years = match date.month.cmp(&month) {
        std::cmp::Ordering::Less => vec![year, year + 1],
        std::cmp::Ordering::Equal => vec![year],
        std::cmp::Ordering::Greater => vec![year, year - 1],
    };
    years.extend(named());
    let days: Vec<_> = years.iter().filter_map(|year| NaiveDate::from_ymd_opt(*year, date.month, date.day)).collect();
    // 29/02 of one year only could be that of any other.
    if days.len() == years.len() { days } else { Vec::new() }
}

/// Years that the line names: `Năm 2024, lễ khai giảng … ngày 05/9 (thứ Năm)`.
fn named_years(line: &Line<'_>) -> BTreeSet<i32> {
    let pairs = line.words.windows(2).filter(|pair| pair[0].is("năm") && pair[1].is_figures());
    pairs.filter_map(|pair| pair[1].core.parse().ok()).filter(|year| YEARS.contains(year)).collect()
}

/// The nearest day of that weekday, at most three days off.
fn nearest(date: NaiveDate, weekday: Weekday) -> NaiveDate {
    let near = (1..=3).flat_map(|days| [date - chrono::Days::new(days), date + chrono::Days::new(days)]);
    near.into_iter().find(|day| day.weekday() == weekday).unwrap_or(date)
}

fn word(weekday: Weekday) -> Arg {
    Arg::Word(format!("weekday.{}", weekday.to_string().to_lowercase()))
}
