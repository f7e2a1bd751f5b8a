//! Comments in a copy of a Word file, each at its words. Bytes are put between those of the file, which all stay: what people wrote, their
//! comments and their changes too.

mod anchors;
mod copy;
mod part;

use crate::read::{Manuscript, Stroke};
use crate::source::Span;

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The words in the source of the manuscript; nothing where it is about the whole file.
    pub words: Option<Span>,
    /// Its paragraphs.
    pub text: Vec<String>,
}

/// The bytes of a Word file with comments of an author added, in their order. What stands where no comment may, as in a header, is
/// commented on at the nearest words of its paragraph, or at the first of the file.
///
/// Nothing where the file is not one that [`crate::read::docx::read`] reads, or has no words.
#[must_use]
pub fn commented(bytes: &[u8], manuscript: &Manuscript, comments: &[Comment], author: &str) -> Option<Vec<u8>> {
    let mut file = copy::Copy::open(bytes)?;
    let first = part::first_number(&file)?;
    let placed: Vec<(Stroke, usize, Stroke, usize)> =
        comments.iter().map(|comment| ends(manuscript, comment)).collect::<Option<_>>()?;
    let document = file.main_text()?;
    let main = anchors::anchored(&document, &placed, first)?;
    part::add(&mut file, comments, author, first)?;
    file.replace_main(main);
    file.bytes()
}

/// The strokes with the first and the last letter of a comment's words, and how many bytes of each stand before their ends.
fn ends(manuscript: &Manuscript, comment: &Comment) -> Option<(Stroke, usize, Stroke, usize)> {
    let strokes = &manuscript.strokes;
    let touched = |span: Span| {
        let first = strokes.iter().position(|stroke| stroke.source.end > span.start)?;
        let last = strokes.iter().rposition(|stroke| stroke.source.start < span.end)?;
        (first <= last).then_some((first, last))
    };
    let in_line = |span: Span| {
        let line = manuscript.source.line_at(span.start);
        touched(line).filter(|(first, _)| strokes[*first].source.start < line.end)
    };
    let exact = comment.words.filter(|span| span.start < span.end).and_then(|span| Some((span, touched(span)?)));
    if let Some((span, (first, last))) = exact {
        let (one, two) = (strokes[first], strokes[last]);
        return Some((
            one,
            span.start.saturating_sub(one.source.start),
            two,
            span.end.min(two.source.end) - two.source.start,
        ));
    }
    let (first, last) = comment.words.and_then(in_line).unwrap_or((0, 0));
    let (one, two) = (strokes.get(first)?, strokes.get(last)?);
    Some((*one, 0, *two, two.source.end - two.source.start))
}
