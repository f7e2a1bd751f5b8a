//! Paragraphs of the text and of annexes.

use super::parts::Part;
use super::row::spaced;
use super::{Setter, paginate};
use crate::document::{Block, BlockKind};
use crate::standard::Points;
use crate::write::pdf::page::Role;

/// Room between what stands above the text and its first line.
pub(in crate::write) const ABOVE: Points = Points(12.0);

impl Setter<'_> {
    pub(super) fn body(&mut self, blocks: &[Block]) {
        let mut first = true;
        let mut after_heading = false;
        for block in blocks {
            let heading = block.kind == BlockKind::Heading;
            let part = if heading { Part::Heading } else { Part::Paragraph };
            let role = match block.kind {
                BlockKind::Heading => Role::Heading,
                BlockKind::Paragraph => Role::Paragraph,
                BlockKind::Item => Role::Item,
            };
            let mut rows = self.part(block, part, role);
            paginate::mark_breaks(&mut rows, first || after_heading);
            self.rows.extend(spaced(rows, if first { ABOVE } else { self.frame.paragraph_gap }));
            first = false;
            after_heading = heading;
        }
    }
}
