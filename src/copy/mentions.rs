//! Lines that name a month: `tháng 11`, `11/2024`, `25/11/2024`, `tháng 11 năm 2024`, `2024-11-25`; and its year alone: `năm 2024`.

use std::collections::BTreeSet;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::source::Source;

/// A line that names a month or its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Number of the line, from 1.
    pub line: usize,
    /// The line without blanks around it.
    pub text: String,
}

/// Lines that name one of the months, given as year and month, or a year of them.
pub(super) fn of_months(source: &Arc<Source>, months: &BTreeSet<(i32, u32)>) -> Vec<Mention> {
    let old = Old {
        months,
        of_any_year: months.iter().map(|(_, month)| *month).collect(),
        years: months.iter().map(|(year, _)| *year).collect(),
    };
    let lines = source.text().lines().enumerate().filter(|(_, line)| old.are_named(line));
    lines.map(|(index, line)| Mention { line: index + 1, text: line.trim().to_owned() }).collect()
}

/// What belongs to the old meeting.
struct Old<'m> {
    months: &'m BTreeSet<(i32, u32)>,
    /// The months without their years.
    of_any_year: BTreeSet<u32>,
    years: BTreeSet<i32>,
}

impl Old<'_> {
    /// Whether any figures of a line name a month or a year: each is looked at once, whatever number of months there is.
    fn are_named(&self, line: &str) -> bool {
        let line: String = line.nfc().flat_map(char::to_lowercase).collect();
        let mut at = 0;
        while let Some(start) = line[at..].find(|letter: char| letter.is_ascii_digit()).map(|digit| at + digit) {
            at = start + figures(&line[start..]).len();
            if self.is_named(&line[..start], &line[start..at], &line[at..]) {
                return true;
            }
        }
        false
    }

    /// Whether figures between two parts of a line name a month or a year.
    fn is_named(&self, before: &str, typed: &str, after: &str) -> bool {
        let (month, year) = (month(typed), year(typed));
        let behind = after.strip_prefix(['/', '-', '.']).map(figures);
        let dated =
            month.zip(behind.and_then(self::year)).is_some_and(|(month, year)| self.months.contains(&(year, month)));
        let worded = month.filter(|_| before.ends_with("tháng ")).is_some_and(|month| self.has(month, after));
        let iso = || {
            let rest = after.strip_prefix('-')?;
            let month = self::month(figures(rest).get(..2)?)?;
            Some(rest[2..].starts_with('-') && self.months.contains(&(year?, month)))
        };
        let alone = || year.is_some_and(|year| self.years.contains(&year)) && is_year_alone(before);
        dated || worded || iso().unwrap_or(false) || alone()
    }

    /// Whether a month is one of those, of the year that follows it or of any where none does.
    fn has(&self, month: u32, after: &str) -> bool {
        let said = after.strip_prefix(" năm ").or_else(|| after.strip_prefix('/')).or_else(|| after.strip_prefix('-'));
        match said.map(figures).unwrap_or_default() {
            "" => self.of_any_year.contains(&month),
            typed => year(typed).is_some_and(|year| self.months.contains(&(year, month))),
        }
    }
}

/// The figures with which a text begins.
fn figures(text: &str) -> &str {
    &text[..text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len())]
}

fn month(figures: &str) -> Option<u32> {
    figures.parse().ok().filter(|month| figures.len() <= 2 && (1..=12).contains(month))
}

/// A year, which is not written with a zero before it.
fn year(figures: &str) -> Option<i32> {
    figures.parse().ok().filter(|_| !figures.starts_with('0'))
}

/// Whether a year that follows a text stands by itself: that of `tháng 3 năm 2024` belongs to its month.
fn is_year_alone(before: &str) -> bool {
    let Some(before) = before.strip_suffix("năm ") else { return false };
    let mut words = before.split_whitespace().rev();
    let number = words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    !(number && words.next() == Some("tháng"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_found_in_every_spelling_and_no_other() {
        let names = |line: &str, year: i32, month: u32| {
            let source = Source::new("a.toml", line);
            !of_months(&source, &BTreeSet::from([(year, month)])).is_empty()
        };
        for line in [
            "nhiệm vụ năm 2024",
            "năm 2024.",
            "tháng 11/2024",
            "Tháng 11",
            "25/11/2024",
            "ngày 25 tháng 11 năm 2024",
            "2024-11-25",
            "25.11.2024",
        ] {
            assert!(names(line, 2024, 11), "{line}");
        }
        for line in [
            "tháng 11/2025",
            "tháng 1/2024",
            "tháng 112",
            "111/2024",
            "tháng 12",
            "11/20245",
            "tháng 3 năm 2024",
            "năm 20245",
        ] {
            assert!(!names(line, 2024, 11), "{line}");
        }
        assert!(names("tháng 03/2026", 2026, 3) && names("tháng 3", 2026, 3) && !names("13/2026", 2026, 3));
    }
}
