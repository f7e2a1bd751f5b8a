//! `Thứ Năm` inside a sentence; the decree writes `thứ Năm` (30/2020, PL II, V.8.c). Many offices print the capital, in brackets
//! above all.

use super::Page;
use crate::finding::{Finding, rules};

const DAYS: &[&str] = &["hai", "ba", "tư", "năm", "sáu", "bảy"];

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        for (at, pair) in line.words.windows(2).enumerate() {
            let (word, day) = (&pair[0], &pair[1]);
            let inside =
                at.checked_sub(1).is_some_and(|before| !line.words[before].text.ends_with(['.', ':', ';', '-']));
            if word.core == "Thứ" && !word.closed && inside && day.is_capitalised() && day.is_any(DAYS) {
                let start = word.range.end - "Thứ".len();
                let finding = line.finding(&rules::WEEKDAY_CAPITAL, start..word.range.end);
                findings.extend(finding.map(|finding| finding.mended("thứ")));
            }
        }
    }
}
