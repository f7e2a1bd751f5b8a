//! Dates and times of a spec: read, and checked against themselves (31/02, a weekday that is not the date's).

use std::ops::Range;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::advice::{self, Wanted};
use crate::finding::{Arg, Finding, rules};
use crate::source::{Place, Source, Span};
use crate::spec::decode::raw_span;
use crate::spec::{At, When};
use crate::text::Origin;
use crate::vi::{self, Moment, MomentFault};

/// Years that a spec can mean; others are slips.
const YEARS: std::ops::RangeInclusive<i32> = 1945..=2199;

/// When people meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Day.
    pub date: NaiveDate,
    /// Hour, where it is known.
    pub time: Option<NaiveTime>,
    /// Whether the weekday was typed too.
    pub names_weekday: bool,
    /// Where it was typed.
    pub place: Place,
}

impl Start {
    /// The origin of words that are made of it.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin::made(&self.place.source, self.place.span)
    }
}

/// A span of a file as a place.
#[must_use]
pub fn place(source: &Arc<Source>, span: Span) -> Place {
    source.place(span)
}

/// A weekday as a word of the locale.
fn weekday(day: Weekday) -> Arg {
    Arg::Word(format!("weekday.{}", day.to_string().to_lowercase()))
}

/// Reads a typed date or time; faults are reported at the very letters.
pub fn read(source: &Arc<Source>, typed: &At<When>, findings: &mut Vec<Finding>) -> Option<Moment> {
    read_as(source, typed, Wanted::Start, findings)
}

/// As [`read`], of what is typed for something else than a beginning.
pub fn read_as(source: &Arc<Source>, typed: &At<When>, wanted: Wanted, findings: &mut Vec<Finding>) -> Option<Moment> {
    read_text(source, Typed { text: &typed.value.0, literal: typed.span, wanted }, findings)
}

/// Text of any field with its literal, and what it is typed for.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// The text.
    pub text: &'a str,
    /// Its literal.
    pub literal: Span,
    /// What it is typed for.
    pub wanted: Wanted,
}

impl<'a> Typed<'a> {
    /// A day of issue.
    #[must_use]
    pub const fn issue(text: &'a str, literal: Span) -> Self {
        Self { text, literal, wanted: Wanted::Issue }
    }
}

/// Whether an end is an hour without a day.
#[must_use]
pub fn is_hour_alone(typed: &At<When>) -> bool {
    !typed.value.0.contains(['/', '-']) && !typed.value.0.contains("tháng")
}

/// An end as typed: an hour of the day on which it begins, or a day and hour.
pub fn read_end(
    source: &Arc<Source>,
    typed: &At<When>,
    begin: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Option<Moment> {
    if !is_hour_alone(typed) {
        return read_as(source, typed, Wanted::End, findings);
    }
    let whole = format!("{} {}", typed.value.0, vi::short_date(begin));
    read_text(source, Typed { text: &whole, literal: typed.span, wanted: Wanted::End }, findings)
}

/// The hours of a row of a timetable, `8:00` or `8:00 - 8:30`; nothing where it is other words, the place of what is no hour of a day
/// where it looks like one.
#[must_use]
pub fn hours(text: &str) -> Option<Result<Vec<NaiveTime>, Range<usize>>> {
    let mut hours = Ok(Vec::new());
    let mut start = 0;
    for part in text.split(['-', '–']) {
        let at = text[start..].find(part)? + start;
        start = at + part.len();
        let (hour, minute) = part.trim().split_once([':', 'h'])?;
        let minute = if minute.is_empty() { "0" } else { minute };
        if [hour, minute].iter().any(|figures| figures.is_empty() || !figures.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return None;
        }
        let figures = hour.parse().ok().zip(minute.parse().ok());
        let time = figures.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
        match (&mut hours, time) {
            (Ok(hours), Some(time)) => hours.push(time),
            (Ok(_), None) => {
                let first = at + part.len() - part.trim_start().len();
                hours = Err(first..first + part.trim().len());
            }
            (Err(_), _) => {}
        }
    }
    Some(hours)
}

/// As [`read`], for text of any field.
pub fn read_text(source: &Arc<Source>, typed: Typed<'_>, findings: &mut Vec<Finding>) -> Option<Moment> {
    let Typed { text, literal, wanted } = typed;
    let at = |part: Range<usize>| place(source, raw_span(source, literal, part));
    match vi::read_moment(text) {
        Ok(moment) if !YEARS.contains(&moment.year()) => {
            findings.push(advice::unreadable(text, 0..text.len(), wanted).at(at(moment.date_range)));
            None
        }
        Ok(moment) => {
            if let Some(conflict) = vi::weekday_conflict(&moment) {
                findings.push(
                    Finding::new(&rules::WRONG_WEEKDAY)
                        .arg("date", conflict.date)
                        .arg("weekday", weekday(conflict.actual))
                        .arg("typed", weekday(conflict.typed))
                        .arg("nearest", conflict.nearest)
                        .at(at(conflict.range)),
                );
            }
            Some(moment)
        }
        Err(MomentFault::Impossible { range, day, month, year }) => {
            let unit = if day.is_some() { "what.day" } else { "what.month" };
            let day = day.map(|day| format!("{day:02}/")).unwrap_or_default();
            let date = format!("{day}{}/{year}", vi::padded_month(month));
            let finding = Finding::new(&rules::IMPOSSIBLE_DATE).arg("unit", Arg::Word(unit.to_owned()));
            findings.push(finding.arg("date", date).at(at(range)));
            None
        }
        Err(MomentFault::ImpossibleTime { range }) => {
            let value = text.get(range.clone()).unwrap_or(text);
            findings.push(Finding::new(&rules::IMPOSSIBLE_HOUR).arg("value", value).at(at(range)));
            None
        }
        Err(MomentFault::Unreadable { range }) => {
            findings.push(advice::unreadable(text, range.clone(), wanted).at(at(range)));
            None
        }
    }
}
