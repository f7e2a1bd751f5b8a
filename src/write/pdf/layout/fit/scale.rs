//! The order in which measures are narrowed: what is seen least first. Steps are those that programs keep exactly: Word counts line
//! spacing in parts of 240.

use crate::meeting::PageStyle;
use crate::standard::{Millimetres, Points};

/// Step of the gap between paragraphs, in pt.
const GAP_STEP: f32 = 1.0;
/// Steps of the line spacing: of single lines, and of pt.
const SPACING_STEPS: (f32, f32) = (0.025, 0.5);
/// Step of the room for the signature, in mm.
const SIGNATURE_STEP: f32 = 1.0;
/// A line spacing from which on it is one in points.
const LEAST_PITCH: f32 = 6.0;

/// Measures among which lines break differently: as chosen, with the narrowest margins, with these and the smallest type.
pub(super) fn widths(page: &PageStyle) -> Vec<PageStyle> {
    let least = page.narrowest;
    let margins = PageStyle { top: least.top, bottom: least.bottom, left: least.left, right: least.right, ..*page };
    let mut widths = vec![*page, margins, PageStyle { text_size: least.text_size, ..margins }];
    widths.dedup();
    widths
}

/// Measures among which lines break alike, from these to the narrowest: gap between paragraphs, line spacing, room for the signature.
pub(super) fn narrowed(page: &PageStyle) -> Vec<PageStyle> {
    let least = page.narrowest;
    let mut all = vec![*page];
    for gap in steps(page.paragraph_gap.0, least.paragraph_gap.0, GAP_STEP) {
        all.push(PageStyle { paragraph_gap: Points(gap), ..all[all.len() - 1] });
    }
    let (singles, pitch) = SPACING_STEPS;
    let step = if page.line_spacing < LEAST_PITCH { singles } else { pitch };
    for spacing in steps(page.line_spacing, least.line_spacing, step) {
        all.push(PageStyle { line_spacing: spacing, ..all[all.len() - 1] });
    }
    for gap in steps(page.signature_gap.0, least.signature_gap.0, SIGNATURE_STEP) {
        all.push(PageStyle { signature_gap: Millimetres(gap), ..all[all.len() - 1] });
    }
    all
}

/// What lies between two measures, the first left out.
fn steps(from: f32, to: f32, step: f32) -> impl Iterator<Item = f32> {
    let count = ((from - to) / step - 0.01).ceil().max(0.0) as usize;
    (1..=count).map(move |index| (from - step * index as f32).max(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::{HD05, ND30};

    #[test]
    fn measures_end_at_the_narrowest_and_never_widen() {
        for standard in [&ND30, &HD05] {
            let wide = PageStyle { paragraph_gap: Points(9.5), ..PageStyle::usual(standard) };
            let all = narrowed(&wide);
            for pair in all.windows(2) {
                assert!(pair[0].paragraph_gap >= pair[1].paragraph_gap && pair[0].line_spacing >= pair[1].line_spacing);
            }
            let last = all[all.len() - 1];
            assert_eq!((last.paragraph_gap, last.signature_gap), (Points(6.0), Millimetres(25.0)));
            assert!((last.line_spacing - standard.page.line_spacing.least).abs() < 0.001);
        }
    }

    #[test]
    fn chosen_measures_stay() {
        let mut page = PageStyle::usual(&ND30);
        page.narrowest.line_spacing = page.line_spacing;
        page.narrowest.right = page.right;
        page.narrowest.text_size = page.text_size;
        assert!(narrowed(&page).iter().all(|narrow| narrow.line_spacing == page.line_spacing));
        assert_eq!(widths(&page), [page]);
    }
}
