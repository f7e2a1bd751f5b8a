//! An office's way of writing an hour and a date: plain text with names in braces.

use std::ops::Range;

use super::{Datelike, NaiveDate, NaiveTime, Timelike, padded_day, padded_month, weekday_name, weekday_title};

/// A parsed way of writing, such as `từ {hour} giờ {minute} ngày {day}/{month}/{year} ({weekday})`.
///
/// Names are English or Vietnamese without marks: `hour`/`gio` and `minute`/`phut` in two figures,
/// `h`/`g` the hour unpadded, `day`/`ngay`, `month`/`thang` (padded as in the date line),
/// `year`/`nam`, `weekday`/`thu` for `thứ Hai`, `Weekday`/`Thu` for `Thứ Hai`, `period`/`buoi` for `sáng`, `chiều`, `tối`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
}

/// A name in braces that stands for nothing, or a brace without its other half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternFault {
    /// Bytes of the name with its braces.
    pub range: Range<usize>,
    /// The name as typed; for a lone brace, the text behind it.
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Value(Value),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Hour,
    ShortHour,
    Minute,
    Day,
    Month,
    Year,
    Weekday,
    WeekdayTitle,
    Period,
}

impl Pattern {
    /// Names of all tokens, English and Vietnamese.
    pub fn tokens() -> impl Iterator<Item = &'static str> {
        TOKENS.iter().flat_map(|(english, vietnamese, _)| [*english, *vietnamese])
    }

    /// Reads a way of writing.
    ///
    /// # Errors
    /// At the first name that stands for nothing, or brace without its other half.
    pub fn parse(text: &str) -> Result<Self, PatternFault> {
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some(step) = text[at..].find(['{', '}']) {
            let open = at + step;
            let rest = &text[open + 1..];
            let length = rest.find(['{', '}']).unwrap_or(rest.len());
            let name = &rest[..length];
            let closed = text[open..].starts_with('{') && rest[length..].starts_with('}');
            let end = open + 1 + length + usize::from(closed);
            let value = value(name.trim()).filter(|_| closed);
            let Some(value) = value else {
                return Err(PatternFault { range: open..end, name: name.to_owned() });
            };
            if step > 0 {
                parts.push(Part::Text(text[at..open].to_owned()));
            }
            parts.push(Part::Value(value));
            at = end;
        }
        if at < text.len() {
            parts.push(Part::Text(text[at..].to_owned()));
        }
        Ok(Self { parts })
    }

    /// Whether the pattern names an hour or minute, and so needs a time to be whole.
    #[must_use]
    pub fn uses_time(&self) -> bool {
        let timed = [Value::Hour, Value::ShortHour, Value::Minute, Value::Period];
        self.parts.iter().any(|part| matches!(part, Part::Value(value) if timed.contains(value)))
    }

    /// A weekday typed as words, or beside an hour a part of the day, which would be the same on every day; with its place in the
    /// pattern as it was typed, and the name that stands for the right one.
    #[must_use]
    pub fn fixed_day(&self, typed: &str) -> Option<(Range<usize>, &'static str)> {
        let fixed = FIXED.iter().filter(|(_, name)| *name != PERIOD || self.uses_time());
        fixed.flat_map(|(word, name)| found_in(typed, word).map(move |range| (range, *name))).next()
    }

    /// The date in this way of writing. Without a time, the names of hour and minute give nothing:
    /// an invented midnight would be a false statement. Ask `uses_time` first.
    #[must_use]
    pub fn write(&self, date: NaiveDate, time: Option<NaiveTime>) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Value(value) => value.write(date, time),
            })
            .collect()
    }
}

impl Value {
    fn write(self, date: NaiveDate, time: Option<NaiveTime>) -> String {
        let timed = |write: fn(NaiveTime) -> String| time.map(write).unwrap_or_default();
        match self {
            Self::Hour => timed(|time| format!("{:02}", time.hour())),
            Self::ShortHour => timed(|time| time.hour().to_string()),
            Self::Minute => timed(|time| format!("{:02}", time.minute())),
            Self::Day => padded_day(date.day()),
            Self::Month => padded_month(date.month()),
            Self::Year => format!("{:04}", date.year()),
            Self::Weekday => weekday_name(date.weekday()).to_owned(),
            Self::WeekdayTitle => weekday_title(date.weekday()).to_owned(),
            Self::Period => timed(|time| period(time).to_owned()),
        }
    }
}

/// Tokens: English, Vietnamese without marks, and what stands for them.
const TOKENS: [(&str, &str, Value); 9] = [
    ("hour", "gio", Value::Hour),
    ("h", "g", Value::ShortHour),
    ("minute", "phut", Value::Minute),
    ("day", "ngay", Value::Day),
    ("month", "thang", Value::Month),
    ("year", "nam", Value::Year),
    ("weekday", "thu", Value::Weekday),
    ("Weekday", "Thu", Value::WeekdayTitle),
    ("period", "buoi", Value::Period),
];

/// Where a word of small letters stands whole in a pattern, outside of names in braces; `tối đa` is none of the day.
fn found_in<'t>(typed: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let starts = typed.char_indices().map(|(at, _)| at);
    starts.filter_map(move |at| {
        let rest = &typed[at..];
        let length: usize = rest.chars().take(word.chars().count()).map(char::len_utf8).sum();
        let (here, after) = rest.split_at(length);
        let ends = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        let whole = ends(typed[..at].chars().next_back()) && ends(after.chars().next());
        let other = ["đa", "thiểu"].iter().any(|second| after.trim_start().starts_with(second));
        let in_braces = typed[..at].rfind('{').is_some_and(|open| !typed[open..at].contains('}'));
        (here.to_lowercase() == word && whole && !other && !in_braces).then(|| at..at + length)
    })
}

const PERIOD: &str = "{period}";

/// Words that are right on some days only, and what stands for the right one.
const FIXED: [(&str, &str); 10] = [
    ("thứ hai", "{weekday}"),
    ("thứ ba", "{weekday}"),
    ("thứ tư", "{weekday}"),
    ("thứ năm", "{weekday}"),
    ("thứ sáu", "{weekday}"),
    ("thứ bảy", "{weekday}"),
    ("chủ nhật", "{weekday}"),
    ("sáng", PERIOD),
    ("chiều", PERIOD),
    ("tối", PERIOD),
];

/// The part of the day that an hour belongs to, as invitations say it.
#[must_use]
pub fn period(time: NaiveTime) -> &'static str {
    match time.hour() {
        0..12 => "sáng",
        12..18 => "chiều",
        _ => "tối",
    }
}

fn value(name: &str) -> Option<Value> {
    TOKENS.iter().find(|(english, vietnamese, _)| name == *english || name == *vietnamese).map(|(_, _, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_typed_as_words_is_found_and_what_is_none_is_not() {
        let found = |typed: &str| {
            let pattern = Pattern::parse(typed).expect("a right pattern");
            pattern.fixed_day(typed).map(|(range, name)| (typed[range].to_owned(), name))
        };
        let day = |word: &str, name| Some((word.to_owned(), name));
        assert_eq!(found("{hour} giờ {day}/{month} (Thứ Năm)"), day("Thứ Năm", "{weekday}"));
        assert_eq!(found("{day}/{month} (chủ nhật)"), day("chủ nhật", "{weekday}"));
        assert_eq!(found("{hour} giờ, Sáng ngày {day}"), day("Sáng", "{period}"));
        for right in [
            "{thu} {day}",
            "{hour} giờ {buoi} {day}",
            "tối đa {hour} giờ",
            "sáng ngày {day}/{month}",
            "thứ {day}",
            "sángtạo {gio}",
        ] {
            assert_eq!(found(right), None, "{right}");
        }
    }

    #[test]
    fn parts_of_the_day_begin_at_noon_and_at_six() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).map(period);
        assert_eq!([0, 11, 12, 17, 18, 23].map(at), ["sáng", "sáng", "chiều", "chiều", "tối", "tối"].map(Some));
    }

    fn written(pattern: &str) -> String {
        let date = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a date of the calendar");
        let pattern = Pattern::parse(pattern).expect("a right pattern");
        pattern.write(date, NaiveTime::from_hms_opt(7, 5, 0))
    }

    #[test]
    fn styles_of_the_reference_documents_are_written() {
        assert_eq!(
            written("từ {hour} giờ {minute} ngày {day}/{month}/{year} ({weekday})"),
            "từ 07 giờ 05 ngày 03/02/2026 (thứ Ba)"
        );
        assert_eq!(
            written("từ {gio} giờ {phut} phút, ngày {ngay}/{thang}/{nam} ({Thu})"),
            "từ 07 giờ 05 phút, ngày 03/02/2026 (Thứ Ba)"
        );
        assert_eq!(written("{h}h{minute} {thu}"), "7h05 thứ Ba");
    }

    #[test]
    fn a_time_is_used_only_where_named() {
        let uses = |text| Pattern::parse(text).map(|pattern| pattern.uses_time());
        assert_eq!(uses("{g} giờ"), Ok(true));
        assert_eq!(uses("ngày {day}"), Ok(false));
        assert_eq!(uses(""), Ok(false));
    }

    #[test]
    fn no_hour_is_invented() {
        let date = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a date of the calendar");
        let pattern = Pattern::parse("{hour}h ngày {day}").expect("a right pattern");
        assert_eq!(pattern.write(date, None), "h ngày 03");
    }

    #[test]
    fn unknown_names_and_lone_braces_are_pointed_at() {
        for (text, range, name) in [
            ("lúc {giờ}", 5..12, "giờ"),
            ("{hour", 0..5, "hour"),
            ("ngày }", 6..7, ""),
            ("{{day}}", 0..1, ""),
            ("{}", 0..2, ""),
        ] {
            let fault = PatternFault { range, name: name.to_owned() };
            assert_eq!(Pattern::parse(text), Err(fault), "{text}");
        }
    }
}
