//! A paragraph while it is read.

use super::fields::Fields;
use crate::read::letters::{BREAK, Letter};
use crate::read::{Look, Paragraph, Spot};
use crate::source::Span;

/// A paragraph that is not at its end yet.
#[derive(Debug, Default)]
pub(super) struct Open<'n, 'x> {
    pub(super) letters: Vec<Letter>,
    pub(super) looks: Vec<Look>,
    pub(super) fields: Fields,
    pub(super) numbers_pages: bool,
    /// Contents of boxes that are anchored in it.
    pub(super) boxes: Vec<&'n super::tree::Node<'x>>,
    /// The run that is read, with what is said of its letters.
    pub(super) run: Option<(Span, Option<Span>)>,
    /// Where its line begins in the source.
    pub(super) start: usize,
}

impl Open<'_, '_> {
    /// A letter that is put at the end of the source.
    pub(super) fn push(&mut self, text: &mut String, letter: char, look: usize) {
        let start = text.len();
        // A line of the source is a paragraph.
        text.push(if matches!(letter, BREAK | '\n' | '\r') { ' ' } else { letter });
        self.letters.push(Letter { letter, raw: Span::new(start, text.len()), look });
    }

    /// The number of a look.
    pub(super) fn look(&mut self, look: Look) -> usize {
        if self.looks.last() != Some(&look) {
            self.looks.push(look);
        }
        self.looks.len() - 1
    }

    /// The paragraph.
    pub(super) fn closed(self, end: usize, spot: Spot, form: crate::read::Form) -> Paragraph {
        let form = crate::read::Form { numbers_pages: self.numbers_pages, ..form };
        crate::read::letters::paragraph(Span::new(self.start, end), &self.letters, &self.looks, spot, form)
    }
}
