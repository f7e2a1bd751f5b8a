//! An annex: number, title, what it belongs to, paragraphs, a table (PL I, III.1; HD 05, II.II.1).

use super::paginate::Flow;
use super::{Align, Setter, Setting, bold, italic};
use crate::document::Annex;
use crate::write::pdf::page::Role;

impl Setter<'_> {
    /// The rows of an annex, and what is repeated on its pages.
    pub(super) fn annex(&mut self, annex: &Annex) -> Flow {
        let standard = self.document.standard;
        let (left, width) = self.whole();
        // Long lines keep clear of the margins, as those of a subject do.
        let ends = (left + self.frame.indent, width - self.frame.indent - self.frame.indent);
        let size = self.frame.text_size;
        let centred = |kind| Setting::single(kind, ends, Align::Centre);
        let mut rows = self.rows_of(&annex.label, centred(bold(standard.annex.label_size)), Role::Title);
        rows.extend(self.rows_of(&annex.title, centred(bold(size)), Role::Title));
        rows.extend(self.rows_of(&annex.reference, centred(italic(size)), Role::Paragraph));
        self.mark_under(&mut rows, standard.subject_mark, ends, size);
        self.rows = rows;
        self.body(&annex.body);
        let mut repeated = None;
        if let Some(table) = &annex.table {
            repeated = self.table(table, !annex.body.is_empty());
        }
        Flow { rows: std::mem::take(&mut self.rows), repeated, first_foot: None }
    }
}
