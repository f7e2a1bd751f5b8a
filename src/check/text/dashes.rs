//! A range whose dash has a blank on one side only: `1119 -1120`. In a cell it may be a negative amount, in an address a telephone.

use super::{Page, Part};
use crate::finding::{Finding, rules};

/// Checks running text.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let running = |part: Part| !matches!(part, Part::Cell | Part::Contact | Part::Head);
    for line in page.lines.iter().filter(|line| running(line.part)) {
        for pair in line.words.windows(2) {
            let (one, two) = (&pair[0], &pair[1]);
            let behind = one.text.trim_end_matches(['-', '–']);
            let before = two.text.trim_start_matches(['-', '–']);
            let (left, right) = (one.text.len() - behind.len(), two.text.len() - before.len());
            let figures = one.begins_with_figure()
                && behind.ends_with(|c: char| c.is_ascii_digit())
                && before.starts_with(|c: char| c.is_ascii_digit());
            let range = one.range.start + behind.len()..two.range.start + right;
            if figures && (left > 0) != (right > 0) && line.is_one_piece(&range) {
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
