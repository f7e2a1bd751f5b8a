//! Several blanks between words: one hint for all of a draft.

use super::Measured;
use crate::finding::{Finding, rules};
use crate::read::parts::Role;

/// Checks the text; blanks of a letterhead keep places free.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let (manuscript, parts) = (measured.handed.manuscript, measured.handed.parts);
    let mut count = 0_i64;
    let mut first = None;
    for at in parts.of_role(Role::Body) {
        let stretch = &parts.stretches[at];
        let paragraph = &manuscript.paragraphs[stretch.paragraph];
        for gap in paragraph.wide.iter().filter(|gap| stretch.range.contains(gap)) {
            let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | ';' | '.' | ')'));
            let (before, after) = (&paragraph.text[..*gap], &paragraph.text[*gap + 1..]);
            // `Số    /TB`, `ngày    tháng`: room to fill in.
            let blank = ["số", "ngày", "tháng", "năm"].iter().any(|lead| before.to_lowercase().ends_with(lead));
            if word(before.chars().next_back()) && word(after.chars().next()) && !blank {
                count += 1;
                first.get_or_insert_with(|| paragraph.place(&manuscript.source, *gap..*gap + 1));
            }
        }
    }
    if let Some(place) = first {
        findings.push(Finding::new(&rules::WIDE_BLANKS).arg("count", count).at(place));
    }
}
