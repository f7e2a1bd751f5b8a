//! Words of a letter of request between people in an official document: `kính mong`. A body proposes or asks (`đề nghị`); guests are
//! invited in words of courtesy.

use super::{Page, Part};
use crate::finding::{Finding, rules};
use crate::standard::Kind;

/// The phrases, each in two words.
const PHRASES: &[(&str, &str)] = &[("kính", "mong"), ("cúi", "mong"), ("kính", "xin")];

/// Checks the text.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.kind.is_none_or(Kind::invites) {
        return;
    }
    for line in page.lines.iter().filter(|line| matches!(line.part, Part::Body(_) | Part::Subject)) {
        for pair in line.words.windows(2) {
            let said = PHRASES.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
            if said && !pair[0].closed && !line.is_quoted(pair[0].core_range().start) {
                let range = pair[0].core_range().start..pair[1].core_range().end;
                findings.extend(line.finding(&rules::PLEADING, range));
            }
        }
    }
}
