//! Title and subject over the whole width, the standard's mark under them.

use super::Setter;
use super::parts::Part;
use super::row::spaced;
use crate::standard::Points;
use crate::write::pdf::page::Role;

/// Room above the title.
pub(in crate::write) const ABOVE: Points = Points(18.0);

impl Setter<'_> {
    /// Title and subject; the subject of a letter stands in the head.
    pub(super) fn title(&mut self) {
        let document = self.document;
        let Some(title) = &document.title else { return };
        let mut rows = self.part(title, Part::Title, Role::Title);
        let first = if document.subject.is_some() { rows.len() } else { 0 };
        if let Some(subject) = &document.subject {
            rows.extend(self.part(subject, Part::Subject, Role::Title));
        }
        self.mark_under(&mut rows, first, document.standard.subject_mark, Part::SubjectSigns);
        self.rows.extend(spaced(rows, ABOVE));
    }
}
