//! An annex: number, title, what it belongs to, paragraphs, a table (PL I, III.1; HD 05, II.II.1).

use super::Setter;
use super::paginate::Flow;
use super::parts::Part;
use crate::document::Annex;
use crate::write::pdf::page::Role;

impl Setter<'_> {
    /// The rows of an annex, and what is repeated on its pages.
    pub(super) fn annex(&mut self, annex: &Annex) -> Flow {
        let label = annex.label.as_ref();
        let mut rows = label.map(|label| self.part(label, Part::AnnexLabel, Role::Title)).unwrap_or_default();
        rows.extend(self.part(&annex.title, Part::AnnexTitle, Role::Title));
        let first = rows.len();
        rows.extend(self.part(&annex.reference, Part::AnnexReference, Role::Paragraph));
        self.mark_under(&mut rows, first, self.document.standard.subject_mark, Part::AnnexSigns);
        self.rows = rows;
        self.body(&annex.body);
        if let Some(table) = &annex.table {
            self.table(table, annex.body.last());
        }
        self.flow(None)
    }
}
