//! A range or a name whose dash has a blank on one side only: `1119 -1120`, `Kinh tế -xã hội`. In a cell it may be a negative amount, as is a
//! decimal anywhere, in an address a telephone.

use super::{Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Checks running text.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let running = |part: Part| !matches!(part, Part::Cell | Part::Contact | Part::Head);
    for line in page.lines.iter().filter(|line| running(line.part)) {
        for pair in line.words.windows(2) {
            let (one, two) = (&pair[0], &pair[1]);
            let behind = one.text.trim_end_matches(['-', '–']);
            let before = two.text.trim_start_matches(['-', '–']);
            let (left, right) = (one.text.len() - behind.len(), two.text.len() - before.len());
            // Asked first: few words have a dash.
            if (left > 0) == (right > 0) {
                continue;
            }
            let figures = one.begins_with_figure()
                && behind.ends_with(|c: char| c.is_ascii_digit())
                && before.starts_with(|c: char| c.is_ascii_digit());
            // A decimal or a percentage behind a dash of its own is below zero: `năm 2020 -1,18%`.
            let negative = right > 0 && before.trim_end_matches(',').contains([',', '%', '°']);
            let range = one.range.start + behind.len()..two.range.start + right;
            let fits = (figures && !negative) || is_name(one, two, behind, before);
            if fits && line.is_one_piece(&range) {
                let dash = if line.text[range.clone()].contains('–') { " – " } else { " - " };
                let finding = line.finding(&rules::UNEVEN_DASH, range);
                let words = &line.text[one.core_range().start..two.core_range().end];
                let quoted = line.is_quoted(one.range.start);
                let mended = |finding: Finding| if quoted { finding } else { finding.mended(dash) };
                findings.extend(finding.map(|finding| mended(finding.arg("range", words))));
            }
        }
    }
}

/// `Kinh tế -xã hội`, `Đồng Đăng- Lạng Sơn`: Vietnamese words; codes, abbreviations and foreign words may have a dash of their own.
fn is_name(one: &Word<'_>, two: &Word<'_>, behind: &str, before: &str) -> bool {
    let letters = |text: &str| text.chars().count() > 1 && text.chars().all(char::is_alphabetic);
    let small = |text: &str| text.ends_with(char::is_lowercase);
    let core = before.trim_end_matches(|c: char| !c.is_alphabetic());
    let vietnamese = !behind.is_ascii() && !core.is_ascii();
    letters(behind) && letters(core) && small(behind) && small(core) && vietnamese && !one.opened && !two.first
}
