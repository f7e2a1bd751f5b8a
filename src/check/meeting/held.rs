//! A conclusion whose own words tell of another day than that of the meeting: most often the day was moved, and no change says so.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Case, Issued};
use crate::finding::{Finding, rules};
use crate::spec::At;
use crate::spec::decode::raw_span;
use crate::standard::Kind;
use crate::vi::words::{Word, words};
use crate::vi::{self, Day};

/// Words that may stand before `ngày` where a sentence begins with the day of a meeting: `Sáng ngày`, `Vào chiều ngày`.
const BEFORE: [&str; 8] = ["vào", "sáng", "chiều", "tối", "buổi", "hôm", "trong", "từ"];
/// Last words of what was held: `tại cuộc họp ngày 25/11/2024`.
const EVENTS: [&str; 6] = ["họp", "nghị", "việc", "tra", "sát", "sơ"];
/// The most words of a date: `25 tháng 11 năm 2024`.
const LONGEST: usize = 5;

/// Checks opening and subject of each conclusion.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(stage) = case.stages.last() else { return };
    let (Some(first), Some(last)) = (stage.first(), stage.last()) else { return };
    let end = stage.ends.unwrap_or(last.date).max(last.date);
    for issued in case.of(Kind::KetLuan) {
        for (text, date, range) in told(issued) {
            if !(first.date..=end).contains(&date) {
                let finding = Finding::new(&rules::HELD_ANOTHER_DAY).arg("told", date).arg("date", first.date);
                let place = case.place(raw_span(case.source, text.span, range));
                findings.push(finding.at(place).with(case.place(first.span)));
            }
        }
    }
}

/// The days of the meeting that a conclusion tells of in its own words.
fn told<'a>(issued: &Issued<'a>) -> impl Iterator<Item = (&'a At<String>, NaiveDate, Range<usize>)> {
    let notice = &issued.typed.value;
    let opening = notice.opening.as_ref().map(|text| (text, opening as fn(&[Word<'_>]) -> Option<usize>));
    let subject = notice.subject.as_ref().map(|text| (text, subject as fn(&[Word<'_>]) -> Option<usize>));
    [opening, subject].into_iter().flatten().filter_map(|(text, find)| {
        let words = words(&text.value);
        let day = find(&words)?;
        let (date, last) = date(&text.value, words.get(day + 1..)?)?;
        Some((text, date, words[day + 1].range.start..last))
    })
}

/// The word `ngày` with which a paragraph begins.
fn opening(words: &[Word<'_>]) -> Option<usize> {
    let day = words.iter().take(BEFORE.len()).position(|word| word.is("ngày"))?;
    words[..day].iter().all(|word| word.is_any(&BEFORE)).then_some(day)
}

/// The word `ngày` behind what was held.
fn subject(words: &[Word<'_>]) -> Option<usize> {
    let behind = |at: usize| words[at].is("ngày") && at > 0 && words[at - 1].is_any(&EVENTS) && !words[at - 1].closed;
    (0..words.len()).find(|at| behind(*at))
}

/// The date that begins with these words, and where it ends.
fn date(text: &str, words: &[Word<'_>]) -> Option<(NaiveDate, usize)> {
    let first = words.first()?.range.start;
    (1..=words.len().min(LONGEST)).rev().find_map(|count| {
        let core = words[count - 1].core;
        let last = words[count - 1].range.start + words[count - 1].text.find(core)? + core.len();
        let moment = vi::read_moment(text.get(first..last)?).ok()?;
        match moment.day {
            Day::Full(date) if moment.time.is_none() => Some((date, last)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, find: fn(&[Word<'_>]) -> Option<usize>) -> Option<String> {
        let words = words(text);
        let (_, last) = date(text, words.get(find(&words)? + 1..)?)?;
        Some(text[words[find(&words)? + 1].range.start..last].to_owned())
    }

    #[test]
    fn only_the_day_of_the_meeting_is_read() {
        let begins = |text: &str| of(text, opening);
        assert_eq!(begins("Ngày 08 tháng 3 năm 2024, Đoàn công tác").as_deref(), Some("08 tháng 3 năm 2024"));
        assert_eq!(begins("Chiều ngày 25/11/2024, đồng chí").as_deref(), Some("25/11/2024"));
        assert_eq!(begins("Thực hiện Kế hoạch ngày 24/10/2024"), None);
        assert_eq!(begins("Ngày 25 và 26/11/2024, đồng chí"), None);
        assert_eq!(begins("Ngày {date}, đồng chí"), None);
        let names = |text: &str| of(text, subject);
        assert_eq!(names("Kết luận tại cuộc họp ngày 25/11/2024 về").as_deref(), Some("25/11/2024"));
        assert_eq!(names("Kết luận thực hiện Thông báo ngày 02/5/2018"), None);
    }
}
