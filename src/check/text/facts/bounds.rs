//! Hours, months, quarters and years that no calendar has: `17 giờ 60`, `25 giờ 00`, `tháng 13/2026`, `quý V`, `năm 206`. A length of time
//! (`72 giờ`) has no bound.

use std::ops::Range;

use super::{Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words behind figures that count something else than minutes: `200 giờ 01 năm`.
const OF_LENGTHS: &[&str] = &["ngày", "người", "giờ", "năm", "tuần", "tháng", "lần", "ca"];

/// Checks every word that may begin a time.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        for at in 0..line.words.len() {
            let odd = hour(line, at).or_else(|| month(line, at)).or_else(|| quarter(line, at));
            let odd = odd.or_else(|| year(line, at));
            let odd = odd.filter(|odd| !line.is_quoted(odd.start));
            findings.extend(odd.and_then(|odd| line.finding(&rules::NO_SUCH_TIME, odd)));
        }
    }
}

fn figure(word: Option<&Word<'_>>) -> Option<u32> {
    word.filter(|word| word.is_figures() && word.core.len() < 5).and_then(|word| word.core.parse().ok())
}

/// `17 giờ 60`, `25 giờ 00`, `17h75`, `lúc 26 giờ`.
fn hour(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    let word = &words[at];
    if !word.begins_with_figure() {
        return None;
    }
    if let Some((hour, minute)) = word.core.split_once('h') {
        let figures = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let odd = figures(hour) && figures(minute) && (hour > "24" || minute > "59");
        return odd.then(|| core_range(line, at));
    }
    let hour = figure(Some(word))
        .filter(|hour| *hour < 100 && !word.closed && words.get(at + 1).is_some_and(|next| next.is("giờ")))?;
    let joined = |index: usize| words.get(index).is_some_and(|word| !word.closed);
    let minute = words.get(at + 2).filter(|minute| joined(at + 1) && minute.core.len() == 2);
    let is_length = |behind: usize| {
        let next = words.get(behind).filter(|next| next.is_any(OF_LENGTHS) && !words[behind - 1].closed);
        next.is_some_and(|next| !(next.is("ngày") && figure_begins(words.get(behind + 1))))
    };
    let minute = figure(minute).filter(|_| !is_length(at + 3));
    let at_hour = at > 0 && words[at - 1].is_any(&["lúc", "hồi"]);
    if let Some(minute) = minute {
        let end = core_range(line, at + 2).end;
        let behind = at + 3 + usize::from(words.get(at + 3).is_some_and(|word| word.is("phút")));
        let of_day = words.get(behind).is_some_and(|next| next.is("ngày")) && figure_begins(words.get(behind + 1));
        // `xử lý trong 48 giờ 30 phút`: a length has minutes, too, but is not said to last `48 giờ 00`.
        let no_hour = hour > 24 && (minute == 0 || at_hour || of_day);
        return (no_hour || minute > 59).then(|| word.core_range().start..end);
    }
    let of_day = words.get(at + 2).is_some_and(|next| next.is("ngày")) && figure_begins(words.get(at + 3));
    let named = at_hour || (of_day && at > 0 && words[at - 1].is_any(&["vào", "từ", "trước", "đến", "là", "gian"]));
    (hour > 24 && named).then(|| word.core_range().start..core_range(line, at + 1).end)
}

fn figure_begins(word: Option<&Word<'_>>) -> bool {
    word.is_some_and(|word| word.core.contains('/') && word.begins_with_figure())
}

/// `tháng 13/2026`, `tháng 13 năm 2026`; a thirteenth month is paid, not dated.
fn month(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    if !words[at].is("tháng")
        || words[at].closed
        || (at > 0 && words[at - 1].is_any(&["lương", "thưởng", "hai", "ba", "sáu"]))
    {
        return None;
    }
    let next = words.get(at + 1)?;
    let counted = at > 0 && words[at - 1].is_figures() && !words[at - 1].closed && !is_day(words, at);
    let with_year = match next.core.split_once('/') {
        Some((month, year)) => Some(month).filter(|_| is_year(year)),
        None => Some(next.core).filter(|_| !next.closed && of_year(words, at + 2)),
    };
    let month: u32 = with_year.filter(|_| !counted)?.parse().ok()?;
    (!(1..=12).contains(&month)).then(|| words[at].core_range().start..core_range(line, at + 1).end)
}

/// Whether the figure before `tháng` is a day: `ngày 10 tháng 13`.
fn is_day(words: &[Word<'_>], at: usize) -> bool {
    at > 1 && words[at - 2].is("ngày")
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.starts_with(['1', '2']) && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn of_year(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is("năm")) && words.get(at + 1).is_some_and(|year| is_year(year.core))
}

/// `quý V`, `quý 5/2026`.
fn quarter(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    let next = words.get(at + 1).filter(|_| words[at].is("quý") && !words[at].closed)?;
    let (name, year) = next.core.split_once('/').unwrap_or((next.core, ""));
    let dated = is_year(year) || (year.is_empty() && of_year(words, at + 2));
    let odd = match name {
        "V" | "VI" | "VII" | "VIII" => true,
        _ => dated && name.len() == 1 && matches!(name.as_bytes()[0], b'0' | b'5'..=b'9'),
    };
    let end = core_range(line, at + 1).end;
    odd.then(|| words[at].core_range().start..end)
}

/// `tháng 3 năm 206`, `quý I năm 20226`, `25/3/206`: a year that lost a figure, or has one too many.
fn year(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = &line.words;
    let word = &words[at];
    let is_odd = |part: &str| {
        matches!(part.len(), 3 | 5) && part.starts_with("20") && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if word.is("năm") && at > 1 {
        let next = words.get(at + 1).filter(|next| is_odd(next.core) && !word.closed)?;
        let named = words[at - 2].is_any(&["tháng", "quý"]) && !words[at - 1].closed;
        return named.then(|| word.core_range().start..next.core_range().end);
    }
    let mut parts = word.core.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let small =
        |part: &str, most: u32| part.len() < 3 && part.parse::<u32>().is_ok_and(|part| (1..=most).contains(&part));
    let odd = parts.next().is_none() && small(day, 31) && small(month, 12) && is_odd(year);
    odd.then(|| core_range(line, at))
}
