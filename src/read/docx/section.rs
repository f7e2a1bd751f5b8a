//! Measures of the pages of a section.

use super::styles::millimetres;
use super::tree::Node;
use crate::read::Section;

/// A sheet of Word where nothing is said: Letter.
const LETTER: (i32, i32) = (12_240, 15_840);

/// Reads `w:sectPr`; `mirrored` pages have their left and right margins in turn.
pub(super) fn section(node: &Node<'_>, end: usize, mirrored: bool) -> Section {
    let sheet = node.child("w:pgSz");
    let side = |name: &str, usual: i32| sheet.and_then(|sheet| sheet.number(name)).unwrap_or(usual);
    let margins = node.child("w:pgMar");
    let margin = |names: [&str; 2]| {
        let margins = margins?;
        let length = names.into_iter().find_map(|name| margins.number(name))?;
        // What is below nothing holds whatever the header is.
        Some(millimetres(length.saturating_abs()))
    };
    let gutter = margins.and_then(|margins| margins.number("w:gutter")).is_some_and(|gutter| gutter != 0);
    let sides = !mirrored && !gutter;
    Section {
        end,
        sheet: (millimetres(side("w:w", LETTER.0)), millimetres(side("w:h", LETTER.1))),
        margins: [
            margin(["w:top"; 2]),
            margin(["w:right", "w:end"]).filter(|_| sides),
            margin(["w:bottom"; 2]),
            margin(["w:left", "w:start"]).filter(|_| sides),
        ],
    }
}
