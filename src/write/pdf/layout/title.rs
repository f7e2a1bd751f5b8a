//! Title and subject over the whole width, the standard's mark under them.

use super::row::spaced;
use super::{Align, Setter, Setting, bold};
use crate::standard::Points;
use crate::write::pdf::page::Role;

/// Room above the title.
const ABOVE: Points = Points(18.0);

impl Setter<'_> {
    /// Title and subject; the subject of a letter stands in the head.
    pub(super) fn title(&mut self) {
        let document = self.document;
        let Some(title) = &document.title else { return };
        let sizes = document.standard.type_sizes;
        let (left, width) = self.whole();
        let size = sizes.title.of(self.frame.text_size);
        let mut rows = self.rows_of(title, Setting::single(bold(size), (left, width), Align::Centre), Role::Title);
        let size = sizes.subject.of(self.frame.text_size);
        if let Some(subject) = &document.subject {
            // Long subjects keep clear of the margins, as on the sample forms.
            let inset = self.frame.indent;
            let setting = Setting::single(bold(size), (left + inset, width - inset - inset), Align::Centre);
            rows.extend(self.rows_of(subject, setting, Role::Title));
        }
        self.mark_under(&mut rows, document.standard.subject_mark, (left, width), size);
        self.rows.extend(spaced(rows, ABOVE));
    }
}
