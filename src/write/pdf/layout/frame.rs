//! The measures of a document's pages, in points.

use crate::meeting::PageStyle;
use crate::standard::{Pitch, Points, Standard};

/// Where text stands on a page.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) struct Frame {
    /// Sheet.
    pub(in crate::write) sheet: (Points, Points),
    /// Left edge of the text.
    pub(in crate::write) left: Points,
    /// Top edge of the text.
    pub(in crate::write) top: Points,
    /// Width of the text.
    pub(in crate::write) width: Points,
    /// Height of the text.
    pub(in crate::write) height: Points,
    /// First-line indent.
    pub(in crate::write) indent: Points,
    /// Gap between paragraphs.
    pub(in crate::write) paragraph_gap: Points,
    /// Line spacing of the text.
    pub(in crate::write) spacing: Spacing,
    /// Size of the text.
    pub(in crate::write) text_size: Points,
    /// Room for the signature.
    pub(in crate::write) signature_gap: Points,
}

/// Line spacing.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) enum Spacing {
    /// So many single lines of the face.
    Singles(f32),
    /// From baseline to baseline, whatever the size.
    Exactly(Points),
}

impl Frame {
    pub(super) fn new(standard: &Standard, page: &PageStyle) -> Self {
        let (sheet_width, sheet_height) = standard.page.sheet;
        let (sheet_width, sheet_height) = (sheet_width.to_points(), sheet_height.to_points());
        let (left, right) = (page.left.to_points(), page.right.to_points());
        let (top, bottom) = (page.top.to_points(), page.bottom.to_points());
        Self {
            sheet: (sheet_width, sheet_height),
            left,
            top,
            width: sheet_width - left - right,
            height: sheet_height - top - bottom,
            indent: page.indent.to_points(),
            paragraph_gap: page.paragraph_gap,
            spacing: match standard.page.pitch {
                Pitch::Singles => Spacing::Singles(page.line_spacing),
                Pitch::Points => Spacing::Exactly(Points(page.line_spacing)),
            },
            text_size: page.text_size,
            signature_gap: page.signature_gap.to_points(),
        }
    }

    /// The same measures on a sheet that lies on its longer side: margins stay where the reader sees them.
    pub(super) fn landscape(self) -> Self {
        if self.sheet.0 > self.sheet.1 { self } else { self.turned() }
    }

    /// The same measures on a sheet that stands upright.
    pub(super) fn upright(self) -> Self {
        if self.sheet.0 > self.sheet.1 { self.turned() } else { self }
    }

    fn turned(self) -> Self {
        let (wide, high) = self.sheet;
        let turn = high - wide;
        Self { sheet: (high, wide), width: self.width + turn, height: self.height - turn, ..self }
    }
}
