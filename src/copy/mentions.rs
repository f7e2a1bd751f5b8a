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
    let lines = source.text().lines().enumerate();
    let named = |line: &str| {
        let line: String = line.nfc().flat_map(char::to_lowercase).collect();
        months.iter().any(|(year, month)| names(&line, *year, *month))
    };
    let found = lines.filter(|(_, line)| named(line));
    found.map(|(index, line)| Mention { line: index + 1, text: line.trim().to_owned() }).collect()
}

fn names(line: &str, year: i32, month: u32) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    let months = [format!("{month}"), format!("{month:02}")];
    let dated = months.iter().flat_map(|month| ['/', '-', '.'].map(|sign| format!("{month}{sign}{year}")));
    let dated = dated.collect::<Vec<_>>().into_iter().any(|needle| {
        line.match_indices(&needle)
            .any(|(at, _)| !line[..at].ends_with(digit) && !line[at + needle.len()..].starts_with(digit))
    });
    let worded = months.iter().any(|month| {
        let needle = format!("tháng {month}");
        line.match_indices(&needle).any(|(at, _)| {
            let after = &line[at + needle.len()..];
            !after.starts_with(digit) && of_year(after, year)
        })
    });
    dated || worded || names_year(line, year) || line.contains(&format!("{year}-{month:02}-"))
}

/// Whether a line names the year by itself: that of `tháng 3 năm 2024` belongs to its month.
fn names_year(line: &str, year: i32) -> bool {
    let needle = format!("năm {year}");
    line.match_indices(&needle).any(|(at, _)| {
        let mut before = line[..at].split_whitespace().rev();
        let number = before.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        let of_month = number && before.next() == Some("tháng");
        !of_month && !line[at + needle.len()..].starts_with(|letter: char| letter.is_ascii_digit())
    })
}

/// Whether what follows a month says that year, or none.
fn of_year(after: &str, year: i32) -> bool {
    let said = after.strip_prefix(" năm ").or_else(|| after.strip_prefix('/')).or_else(|| after.strip_prefix('-'));
    let digits: String = said.unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
    digits.is_empty() || digits == year.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_found_in_every_spelling_and_no_other() {
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
            assert!(names(&line.to_lowercase(), 2024, 11), "{line}");
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
