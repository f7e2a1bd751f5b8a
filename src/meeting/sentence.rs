//! Lines of a spec inside a sentence of the program.

use crate::text::Text;
use crate::vi;

/// A line as it stands inside a sentence: its first letter small unless it is a name's, its end mark dropped.
pub(crate) fn within_sentence(mut line: Text) -> Text {
    line.drop_end_mark();
    for paragraph in &mut line.paragraphs {
        paragraph.label = None;
    }
    line = Text::join(line.paragraphs.into_iter().map(|paragraph| Text { paragraphs: vec![paragraph] }), "; ");
    let whole = line.letters();
    let first = line.paragraphs.first_mut().and_then(|paragraph| paragraph.pieces.first_mut());
    if let (Some(piece), Some(letter)) = (first, vi::lower_first(&whole).chars().next())
        && let Some(old) = piece.text.chars().next()
    {
        piece.text.replace_range(..old.len_utf8(), letter.encode_utf8(&mut [0; 4]));
    }
    line
}

/// A line before a mark of the template: its own end mark dropped.
pub(crate) fn unended(line: &Text) -> Text {
    let mut line = line.clone();
    line.drop_end_mark();
    line
}

/// Lines of attendees in one sentence.
pub(crate) fn attendance(lines: &[Text]) -> Text {
    Text::join(lines.iter().cloned().map(within_sentence), "; ")
}
