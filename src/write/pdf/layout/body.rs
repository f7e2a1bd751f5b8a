//! Paragraphs of the text and of annexes.

use super::row::spaced;
use super::{Align, Setter, Setting, bold, paginate, regular};
use crate::document::{Block, BlockKind};
use crate::standard::Points;
use crate::write::pdf::page::Role;

/// Room between what stands above the text and its first line.
pub(super) const ABOVE: Points = Points(12.0);

impl Setter<'_> {
    pub(super) fn body(&mut self, blocks: &[Block]) {
        let mut first = true;
        let mut after_heading = false;
        for block in blocks {
            let heading = block.kind == BlockKind::Heading;
            let setting = Setting {
                kind: if heading { bold(self.frame.text_size) } else { regular(self.frame.text_size) },
                x: self.frame.left,
                width: self.frame.width,
                indent: self.frame.indent,
                // A heading that fills more than a line is not stretched.
                align: if heading { Align::Left } else { Align::Justify },
                spacing: self.frame.spacing,
            };
            let role = match block.kind {
                BlockKind::Heading => Role::Heading,
                BlockKind::Paragraph => Role::Paragraph,
                BlockKind::Item => Role::Item,
            };
            let mut rows = self.rows_of(block, setting, role);
            paginate::mark_breaks(&mut rows, first || after_heading);
            self.rows.extend(spaced(rows, if first { ABOVE } else { self.frame.paragraph_gap }));
            first = false;
            after_heading = heading;
        }
    }
}
