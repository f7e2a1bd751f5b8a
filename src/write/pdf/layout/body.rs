//! Paragraphs of the text and of annexes.

use super::parts::Part;
use super::row::{Row, spaced};
use super::{Setter, paginate};
use crate::document::{Block, BlockKind};
use crate::standard::Points;
use crate::write::pdf::page::Role;

/// Room between what stands above the text and its first line.
pub(in crate::write) const ABOVE: Points = Points(12.0);

impl Setter<'_> {
    pub(super) fn body(&mut self, blocks: &[Block]) {
        let mut former = None;
        for block in blocks {
            if let Some(table) = &block.table {
                self.table(table, former);
                former = Some(block);
                continue;
            }
            let role = match block.kind {
                BlockKind::Heading => Role::Heading,
                BlockKind::Paragraph | BlockKind::Table => Role::Paragraph,
                BlockKind::Item => Role::Item,
            };
            let rows = self.part(block, Part::of_text(block.kind), role);
            self.stack(rows, former);
            former = Some(block);
        }
    }

    /// Puts the lines of a paragraph under the former one, or under what stands above the text.
    pub(super) fn stack(&mut self, mut rows: Vec<Row>, former: Option<&Block>) {
        paginate::mark_breaks(&mut rows, former.is_none_or(leads));
        self.rows.extend(spaced(rows, if former.is_none() { ABOVE } else { self.frame.paragraph_gap }));
    }
}

/// Whether a paragraph stays with the next: a heading, or one that leads it with a colon.
pub(in crate::write) fn leads(block: &Block) -> bool {
    let last = block.texts().last();
    block.kind == BlockKind::Heading || last.is_some_and(|last| last.text.trim_end().ends_with(':'))
}
