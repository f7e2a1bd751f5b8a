//! What names in braces stand for beside phrases: the facts of the meeting, in a style of dates. Reads nothing by itself.

use chrono::{Datelike, Timelike};

use super::schedule::Start;
use super::{Attendance, Meeting, Reader, Style, attendance, worded};
use crate::vi;

impl Reader<'_> {
    /// Makes what the names in braces stand for that tell when people meet, in a style of dates.
    pub(super) fn derive_start(&mut self, start: Option<&Start>, style: &Style) {
        let Some(start) = start else { return };
        let (date, time, origin) = (start.date, start.time, start.origin());
        let made = |text: &str| worded(text, &origin);
        let whole = if time.is_some() { style.time.write(date, time) } else { style.date.write(date, None) };
        self.words.derive("time", made(&whole));
        self.words.derive("date", made(&style.date.write(date, None)));
        self.words.derive("weekday", made(vi::weekday_name(date.weekday())));
        if let Some(time) = time {
            self.words.derive("period", made(vi::period(time)));
            self.words.derive_part("time", "hour", made(&format!("{:02}", time.hour())));
            self.words.derive_part("time", "minute", made(&format!("{:02}", time.minute())));
        }
        let day = [
            ("day", vi::padded_day(date.day())),
            ("month", vi::padded_month(date.month())),
            ("year", date.year().to_string()),
        ];
        for (part, text) in day {
            self.words.derive_part("time", part, made(&text));
            self.words.derive_part("date", part, made(&text));
        }
    }

    /// Makes what the names in braces stand for in a notice: the facts of its meeting in the notice's own style.
    pub(crate) fn derive_facts(&mut self, meeting: &Meeting, style: &Style) {
        self.derive_start(meeting.facts.start.as_ref(), style);
        self.words.derive("attendees", attendance(&meeting.facts.attendees));
        match meeting.conclusion.as_ref().map(|conclusion| &conclusion.attended) {
            Some(Attendance::AsInvited) => self.words.derive("attended", attendance(&meeting.everyone)),
            Some(Attendance::Text(text)) => self.words.derive("attended", text.clone()),
            Some(Attendance::Unsaid) | None => {}
        }
    }
}
