//! Ranges that end before they begin: `từ ngày 25/3 đến ngày 20/3/2026`, `giai đoạn 2030 - 2026`, `từ Điều 12 đến Điều 5`, `từ 11 giờ 30
//! đến 11 giờ 00`. One that may go over New Year or midnight is none.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Dated, Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::inside::DateInText;
use crate::vi::words::Word;

/// Words before two years that make a range of them.
const OF_YEARS: &[&str] = &["đoạn", "kỳ", "học", "năm", "khóa", "khoá"];
/// What a text numbers.
const PARTS: &[&str] = &["điều", "khoản", "mục", "chương", "trang", "tháng"];

/// Checks days, years and numbers.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let days = facts.dates.windows(2).filter_map(|pair| days(&pair[0], &pair[1]));
    findings.extend(days);
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        for at in 0..line.words.len() {
            let range = years(line, at).or_else(|| numbers(line, at)).or_else(|| hours(line, at));
            let range = range.filter(|range| !line.is_quoted(range.start));
            findings.extend(range.and_then(|range| line.finding(&rules::RANGE_REVERSED, range)));
        }
    }
}

fn days(from: &Dated<'_>, to: &Dated<'_>) -> Option<Finding> {
    if !std::ptr::eq(from.line, to.line) || from.line.is_quoted(from.date.range.start) {
        return None;
    }
    let words = &from.line.words;
    let between = words.get(from.date.words.end..to.date.words.start)?;
    let joined = matches!(between, [to] | [to, _] if to.is("đến"))
        && between.last().is_some_and(|last| last.is_any(&["đến", "ngày"]));
    let begun = from.date.words.start > 0 && words[from.date.words.start - 1].is_any(&["ngày", "từ"]);
    let reversed =
        is_before(&to.date, &from.date).filter(|_| joined && begun && !words[from.date.words.end - 1].closed)?;
    let range = from.date.range.start..to.date.range.end;
    reversed.then(|| from.line.finding(&rules::RANGE_REVERSED, range)).flatten()
}

/// Whether a day is before another, which may have its year from it; unknown where the range may go over New Year.
fn is_before(to: &DateInText, from: &DateInText) -> Option<bool> {
    if from.year.is_some() {
        return Some(to.known()? < from.known()?);
    }
    let year = to.year.unwrap_or(2000);
    let (first, last) =
        (NaiveDate::from_ymd_opt(year, from.month, from.day)?, NaiveDate::from_ymd_opt(year, to.month, to.day)?);
    Some(last < first && from.month - to.month < 6)
}

/// `2030 - 2026`, `2030-2026`, `từ năm 2030 đến năm 2026`.
fn years(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    let word = &words[at];
    let of_years = at > 0 && words[at - 1].is_any(OF_YEARS) && !words[at - 1].closed;
    if !(word.begins_with_figure() && of_years) {
        return None;
    }
    let joined = word.core.split_once(['-', '–']);
    if let Some((from, to)) = joined {
        return (year(from)? > year(to)?).then(|| core_range(line, at));
    }
    let from = year(word.core).filter(|_| !word.closed)?;
    let to = match (words.get(at + 1)?, words.get(at + 2)?) {
        (dash, _) if matches!(dash.text, "-" | "–") => at + 2,
        (until, named) if until.is("đến") && named.is("năm") => at + 3,
        (until, _) if until.is("đến") => at + 2,
        _ => return None,
    };
    let last = year(words.get(to)?.core)?;
    (from > last).then(|| core_range(line, at).start..core_range(line, to).end)
}

fn year(figures: &str) -> Option<u32> {
    let year = figures.parse().ok().filter(|_| figures.len() == 4)?;
    (1900..2200).contains(&year).then_some(year)
}

/// `từ Điều 12 đến Điều 5`.
fn numbers(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    let [from, part, first, to, again, last, ..] = words.get(at..)? else { return None };
    let same = part.is_any(PARTS) && again.is(&part.core.to_lowercase());
    let joined =
        from.is("từ") && to.is("đến") && same && ![from, part, first, to, again].iter().any(|word| word.closed);
    let number = |word: &Word<'_>| word.core.parse::<u32>().ok().filter(|_| word.is_figures());
    // Months may go over New Year.
    let over = part.is("tháng") && number(first)?.abs_diff(number(last)?) > 5;
    (joined && !over && number(first)? > number(last)?)
        .then(|| core_range(line, at + 1).start..core_range(line, at + 5).end)
}

/// `từ 11 giờ 30 đến 11 giờ 00`: both by day, and no day or night between them.
fn hours(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    let [from, first, until, last, ..] = words.get(at..)? else { return None };
    if !from.is("từ") || !first.is_figures() || !until.is("giờ") || until.closed {
        return None;
    }
    let minutes = |at: usize| words.get(at).filter(|word| word.is_figures() && word.core.len() == 2);
    let (begun, to) = match minutes(at + 3) {
        Some(minute) if !minute.closed => (clock(first, Some(minute))?, at + 4),
        _ => (clock(first, None).filter(|_| !last.closed)?, at + 3),
    };
    let [to_word, hour, named] = words.get(to..to + 3)? else { return None };
    let minute = minutes(to + 3).filter(|_| !named.closed);
    let ended = clock(hour, minute).filter(|_| to_word.is("đến") && named.is("giờ"))?;
    let end = if minute.is_some() { to + 3 } else { to + 2 };
    let behind = words.get(end + 1).filter(|_| !words[end].closed);
    // The day of the end, or that it is another, may stand behind it.
    let other_day = behind.is_some_and(|word| word.is_any(&["ngày", "hôm", "sáng", "thứ", "của"]));
    let by_day = ended >= 6 * 60 && begun <= 18 * 60 && begun - ended < 5 * 60;
    (ended < begun && by_day && !other_day).then(|| core_range(line, at + 1).start..core_range(line, end).end)
}

/// Minutes since midnight.
fn clock(hour: &Word<'_>, minute: Option<&Word<'_>>) -> Option<i32> {
    let number = |word: &Word<'_>, most: i32| {
        word.core.parse::<i32>().ok().filter(|number| word.is_figures() && (0..=most).contains(number))
    };
    Some(number(hour, 24)? * 60 + minute.map_or(Some(0), |minute| number(minute, 59))?)
}
