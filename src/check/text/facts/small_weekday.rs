//! `thứ hai, ngày 16/3/2026`: beside a day of the calendar the weekday's own word has a capital (Decree 30/2020, PL II, V.8.c).

use chrono::Datelike;

use super::Facts;
use super::weekday::before;
use crate::finding::{Finding, rules};

/// Checks the weekdays before each day.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for dated in &facts.dates {
        let line = dated.line;
        let Some(weekday) = before(dated).filter(|weekday| !line.is_quoted(weekday.range.start)) else { continue };
        // Of a weekday that is not that of the day enough is said.
        if dated.date.known().is_none_or(|day| day.weekday() != weekday.weekday) {
            continue;
        }
        let typed = &line.text[weekday.range.clone()];
        let Some((first, day)) = typed.split_once(' ').filter(|(first, _)| first.eq_ignore_ascii_case("thứ")) else {
            continue;
        };
        let Some(letter) = day.chars().next().filter(|letter| letter.is_lowercase()) else { continue };
        let right: String = letter.to_uppercase().chain(day[letter.len_utf8()..].chars()).collect();
        let start = weekday.range.start;
        let finding = line.finding(&rules::SMALL_WEEKDAY, start..weekday.range.end);
        let right = format!("{first} {right}");
        findings.extend(finding.map(|finding| finding.arg("right", right.as_str()).mended(right)));
    }
}
