//! Days, hours, weekdays and halves of the day in words, against those of the meeting. One that fits is enough: an invitation may
//! well tell when people gather, or how long they stay.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Case, Fact, Said, Stage};
use crate::finding::{Finding, rules};
use crate::standard::Kind;
use crate::vi::inside::{DateInText, HourInText, dates_at, hour_at, weekday_at};
use crate::vi::words::{Word, words};
use crate::vi::{self};

/// Words between an hour and its day: `14 giờ 00 phút, sáng thứ Ba, ngày`.
const LINKS: [&str; 15] =
    ["phút", "ngày", "sáng", "chiều", "tối", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "của"];
/// The most words between an hour and its day.
const BETWEEN: usize = 5;
/// Words before a day by which something is due; it is not when people meet.
const DUE: [&str; 9] = ["trước", "chậm", "hạn", "gửi", "nộp", "xong", "hết", "đến", "sau"];
/// How many words before a day they stand.
const REACH: usize = 6;
/// Words of a paragraph that calls people.
const CALLS: [&str; 8] = ["họp", "dự", "nghị", "mời", "triệu", "việc", "lễ", "tập"];
const HALVES: [&str; 3] = ["sáng", "chiều", "tối"];

/// When the meeting is held.
pub(super) struct Held {
    first: NaiveDate,
    last: NaiveDate,
    hours: Vec<NaiveTime>,
    halves: Vec<&'static str>,
}

/// What words say of when.
#[derive(Default)]
struct Told {
    dates: Vec<DateInText>,
    hours: Vec<HourInText>,
}

/// Checks a text.
pub(super) fn check(case: &Case<'_>, said: &Said<'_>, held: Option<&Held>, findings: &mut Vec<Finding>) {
    if !said.is_opening() && !said.tells(Fact::Time) {
        return;
    }
    let Some(held) = held else { return };
    let text = said.words();
    let words = words(text);
    let told = Told::of(text, &words);
    let wrong = if said.is_opening() { opening(said, &words, &told, held) } else { item(text, &words, &told, held) };
    let wrong = wrong.or_else(|| half(said, &words, &told, held));
    findings.extend(wrong.map(|(range, known)| {
        let finding = said.finding(case, &rules::TOLD_ANOTHER_TIME, range).arg("known", known);
        let start = said.stage.first().map(|start| case.place(start.span));
        start.into_iter().fold(finding, Finding::with)
    }));
}

/// What is wrong, and what the meeting says.
type Wrong = (Range<usize>, String);

/// `Thời gian: …` tells nothing else.
fn item(text: &str, words: &[Word<'_>], told: &Told, held: &Held) -> Option<Wrong> {
    let wrong_date = |date: &&DateInText| !held.has_day(date);
    if let Some(first) = told.dates.first().filter(|_| told.dates.iter().all(|date| wrong_date(&date))) {
        return Some((first.range.clone(), held.day()));
    }
    if let Some(first) = told.hours.first().filter(|_| !told.hours.iter().any(|hour| held.has_hour(hour))) {
        return Some((first.range.clone(), held.hour()?));
    }
    let weekday = (0..words.len()).find_map(|at| weekday_at(text, words, at)).filter(|_| told.dates.is_empty())?;
    let fits =
        held.first.iter_days().take_while(|day| *day <= held.last).take(7).any(|day| day.weekday() == weekday.weekday);
    (!fits).then(|| (weekday.range, vi::weekday_name(held.first.weekday()).to_owned()))
}

/// A first paragraph tells when people meet by hour and day, or `vào ngày`.
fn opening(said: &Said<'_>, words: &[Word<'_>], told: &Told, held: &Held) -> Option<Wrong> {
    let concludes = said.issued.notice.kind == Kind::KetLuan;
    let called = words.iter().position(|word| word.is_any(&CALLS));
    let calls = |at: usize| called.is_some_and(|first| first < at);
    let due = |at: usize| words[at.saturating_sub(REACH)..at].iter().any(|word| word.is_any(&DUE));
    let mut moments = told.moments(words);
    moments.retain(|(hour, date)| {
        let at = hour.words.start.min(date.words.start);
        !due(at) && (concludes || calls(at))
    });
    if !moments.is_empty() {
        let fits = |(hour, date): &(&HourInText, &DateInText)| held.has_day(date) && held.has_hour(hour);
        if moments.iter().any(fits) {
            return None;
        }
        let (hour, date) = moments[0];
        return match held.has_day(date) {
            true => Some((hour.range.clone(), held.hour()?)),
            // What day a conclusion was held on has a rule of its own.
            false if concludes => None,
            false => Some((date.range.clone(), held.day())),
        };
    }
    if concludes {
        return None;
    }
    let on_day = |date: &&DateInText| {
        let before = &words[date.words.start.saturating_sub(3)..date.words.start];
        let named = before.last().is_some_and(|word| word.is("ngày"));
        named && before.iter().any(|word| word.is("vào")) && !due(date.words.start) && calls(date.words.start)
    };
    let days: Vec<&DateInText> = told.dates.iter().filter(on_day).collect();
    let first = days.first().filter(|_| !days.iter().any(|date| held.has_day(date)))?;
    Some((first.range.clone(), held.day()))
}

/// `Sáng ngày 10/3/2026` of a meeting in the afternoon; beside an hour the half is held against that hour.
fn half(said: &Said<'_>, words: &[Word<'_>], told: &Told, held: &Held) -> Option<Wrong> {
    if !told.hours.is_empty() || held.halves.is_empty() {
        return None;
    }
    let date = told.dates.first().filter(|date| held.has_day(date))?;
    let first = date.words.start.saturating_sub(BETWEEN);
    let at = (first..date.words.start).rev().find(|at| words[*at].is_any(&HALVES))?;
    let linked = words[at + 1..date.words.start].iter().all(|word| word.is_any(&LINKS));
    let begins = !said.is_opening() || words[..at].iter().all(|word| word.is_any(&["vào", "buổi", "trong"]));
    let wrong = linked && begins && !held.halves.iter().any(|half| words[at].is(half));
    wrong.then(|| Some((words[at].core_range(), held.hour()?))).flatten()
}

impl Told {
    fn of(text: &str, words: &[Word<'_>]) -> Self {
        let (mut told, mut behind) = (Self::default(), 0);
        for at in 0..words.len() {
            told.dates.extend(dates_at(text, words, at));
            if at >= behind
                && let Some(hour) = hour_at(text, words, at)
            {
                behind = hour.words.end;
                told.hours.push(hour);
            }
        }
        told
    }

    /// Hours that stand right before or behind a day.
    fn moments(&self, words: &[Word<'_>]) -> Vec<(&HourInText, &DateInText)> {
        let linked = |from: usize, to: usize| {
            from <= to
                && to - from <= BETWEEN
                && words[from..to].iter().all(|word| word.is_any(&LINKS) || word.core.is_empty())
        };
        let near = |hour: &HourInText, date: &DateInText| {
            linked(hour.words.end, date.words.start) || linked(date.words.end, hour.words.start)
        };
        let mut dates = self.dates.iter().peekable();
        let mut moments = Vec::new();
        for hour in &self.hours {
            while dates.next_if(|date| date.words.end + BETWEEN < hour.words.start).is_some() {}
            moments.extend(dates.clone().take(2).find(|date| near(hour, date)).map(|date| (hour, date)));
        }
        moments
    }
}

impl Held {
    pub(super) fn of(case: &Case<'_>, stage: &Stage<'_>) -> Option<Self> {
        let (first, last) = (stage.first()?.date, stage.last()?.date);
        let last = stage.ends.unwrap_or(last).max(last);
        let meeting = &stage.spec.meeting.as_ref()?.value;
        let sessions = meeting.session.iter().map(|session| &session.value);
        let typed = meeting.time.iter().chain(&meeting.end).map(|typed| typed.span);
        let typed =
            typed.chain(sessions.flat_map(|session| session.time.iter().chain(&session.end)).map(|typed| typed.span));
        let typed = typed.chain(meeting.timetable.iter().filter_map(|row| Some(row.value.time.as_ref()?.span)));
        let hours = typed.flat_map(|span| {
            let text = case.source.slice(span);
            let words = words(text.trim_matches(['"', '\'']));
            let text = text.trim_matches(['"', '\'']);
            let hours = (0..words.len()).filter_map(|at| hour_at(text, &words, at));
            hours.filter_map(|hour| NaiveTime::from_hms_opt(hour.hour, hour.minute, 0)).collect::<Vec<_>>()
        });
        let starts: Vec<NaiveTime> = stage.starts.iter().filter_map(|start| start.time).collect();
        let halves = if starts.len() == stage.starts.len() {
            starts.iter().map(|time| vi::period(*time)).collect()
        } else {
            Vec::new()
        };
        Some(Self { first, last, hours: starts.into_iter().chain(hours).collect(), halves })
    }

    fn has_day(&self, date: &DateInText) -> bool {
        let year = date.year.unwrap_or_else(|| self.first.year());
        NaiveDate::from_ymd_opt(year, date.month, date.day).is_some_and(|day| (self.first..=self.last).contains(&day))
    }

    /// Hours of the afternoon are also counted from one.
    fn has_hour(&self, hour: &HourInText) -> bool {
        let fits =
            |known: &NaiveTime| known.minute() == hour.minute && [hour.hour, hour.hour + 12].contains(&known.hour());
        self.hours.is_empty() || self.hours.iter().any(fits)
    }

    fn day(&self) -> String {
        vi::short_date(self.first)
    }

    fn hour(&self) -> Option<String> {
        self.hours.first().map(|time| format!("{:02} giờ {:02}", time.hour(), time.minute()))
    }
}
