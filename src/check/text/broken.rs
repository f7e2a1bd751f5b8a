//! A paragraph cut in two, as text taken from a PDF is at the end of a page: one ends without a mark, the next goes on in small
//! letters.

use super::{Page, Part};
use crate::document::BlockKind;
use crate::finding::{Finding, rules};

/// Checks paragraphs and items that one without a label follows.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for pair in page.lines.windows(2) {
        let (one, two) = (&pair[0], &pair[1]);
        let plain = two.part == Part::Body(BlockKind::Paragraph) && two.label.is_none();
        // A short line may be a heading.
        let text = matches!(one.part, Part::Body(BlockKind::Paragraph | BlockKind::Item));
        let sentence = text && one.words.len() > 5;
        let open = one.text.ends_with(char::is_lowercase);
        if plain && sentence && open && two.text.starts_with(char::is_lowercase) {
            let (Some(last), Some(first)) = (one.words.last(), two.words.first()) else { continue };
            let finding = two.finding(&rules::BROKEN_PARAGRAPH, first.range.clone());
            findings.extend(finding.map(|finding| match one.place(last.range.clone()) {
                Some(place) => finding.with(place),
                None => finding,
            }));
        }
    }
}
