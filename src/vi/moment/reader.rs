//! The grammar of a typed date: hour, weekday and date in any order, a comma or brackets between.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::figures::Figures;
use super::token::Tokens;
use super::{Day, Moment, MomentFault, TypedWeekday};

/// Walks over the pieces of one text.
pub(super) struct Reader {
    tokens: Tokens,
    at: usize,
    whole: Range<usize>,
    date: Option<(Day, Range<usize>)>,
    time: Option<(NaiveTime, Range<usize>)>,
    weekday: Option<TypedWeekday>,
}

impl Reader {
    pub(super) fn new(text: &str) -> Self {
        let start = text.len() - text.trim_start().len();
        let whole = start..text.trim_end().len().max(start);
        Self { tokens: Tokens::new(text), at: 0, whole, date: None, time: None, weekday: None }
    }

    /// Reads all pieces.
    pub(super) fn moment(mut self) -> Result<Moment, MomentFault> {
        while self.at < self.tokens.len() {
            self.item()?;
        }
        let Some((day, date_range)) = self.date else {
            return Err(MomentFault::Unreadable { range: self.whole });
        };
        // An hour or a weekday belongs to a day; beside a month it is a slip of the hand.
        if let Day::Month { .. } = day {
            let time = self.time.as_ref().map(|(_, range)| range);
            if let Some(range) = time.or(self.weekday.as_ref().map(|typed| &typed.range)) {
                return Err(MomentFault::Unreadable { range: range.clone() });
            }
        }
        let time = self.time.map(|(time, _)| time);
        Ok(Moment { day, date_range, weekday: self.weekday, time })
    }

    fn item(&mut self) -> Result<(), MomentFault> {
        let start = self.at;
        if start > 0 {
            self.eat_mark(',');
        }
        let bracket = self.eat_mark('(');
        while let Some("tu" | "luc" | "vao" | "hoi") = self.tokens.word(self.at) {
            self.at += 1;
        }
        if !(self.weekday()? || self.time()? || self.date()?) {
            return Err(self.unreadable(self.at));
        }
        if bracket && !self.eat_mark(')') {
            return Err(self.unreadable(start));
        }
        Ok(())
    }

    fn weekday(&mut self) -> Result<bool, MomentFault> {
        let Some((weekday, next)) = self.tokens.weekday(self.at) else {
            return Ok(false);
        };
        let range = self.tokens.span(self.at, next);
        if self.weekday.is_some() {
            return Err(MomentFault::Unreadable { range });
        }
        self.weekday = Some(TypedWeekday { weekday, range });
        self.at = next;
        Ok(true)
    }

    fn time(&mut self) -> Result<bool, MomentFault> {
        // The T of an ISO date and time.
        let joined = self.date.is_some() && self.tokens.word(self.at) == Some("t") && self.tokens.touches(self.at);
        let start = self.at + usize::from(joined);
        let Some(clock) = self.tokens.clock(start) else {
            return Ok(false);
        };
        let range = self.tokens.span(start, clock.next);
        if self.time.is_some() {
            return Err(MomentFault::Unreadable { range });
        }
        let Some(time) = NaiveTime::from_hms_opt(clock.hour, clock.minute, clock.second) else {
            return Err(MomentFault::ImpossibleTime { range });
        };
        self.time = Some((time, range));
        self.at = clock.next;
        // `14h chiều` says one thing twice; `2h chiều` leaves the half of the day to be guessed.
        if let Some(half) = self.tokens.word(self.at) {
            let hours = match half {
                "sang" => 0..=11,
                "trua" => 11..=13,
                "chieu" => 12..=18,
                "toi" => 18..=23,
                "dem" => 21..=23,
                _ => return Ok(true),
            };
            if !hours.contains(&clock.hour) {
                return Err(self.unreadable(self.at));
            }
            self.at += 1;
        }
        Ok(true)
    }

    fn date(&mut self) -> Result<bool, MomentFault> {
        let Some(figures) = self.tokens.figures(self.at) else {
            return Ok(false);
        };
        let Figures { day, month, year, first, next } = figures;
        let range = self.tokens.span(first, next);
        if self.date.is_some() {
            return Err(MomentFault::Unreadable { range });
        }
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        let known = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1));
        let Some(date) = known else {
            return Err(MomentFault::Impossible { range, day, month, year });
        };
        let day = if day.is_some() { Day::Full(date) } else { Day::Month { year, month } };
        self.date = Some((day, range));
        self.at = next;
        Ok(true)
    }

    fn eat_mark(&mut self, mark: char) -> bool {
        let eaten = self.tokens.mark(self.at) == Some(mark);
        self.at += usize::from(eaten);
        eaten
    }

    /// The fault at a piece, shown up to the next blank, and with what a lone `ngày` announces.
    fn unreadable(&self, at: usize) -> MomentFault {
        let at = at.min(self.tokens.len().saturating_sub(1));
        let announces = matches!(self.tokens.word(at), Some("ngay" | "thang" | "thu"));
        let mut last = (at + usize::from(announces)).min(self.tokens.len().saturating_sub(1));
        while self.tokens.touches(last) {
            last += 1;
        }
        MomentFault::Unreadable { range: self.tokens.span(at, last + 1) }
    }
}
