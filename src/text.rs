//! Text with the place each letter came from: what a spec's values become before a template prints them.
//! Plain text is one paragraph; rich text has paragraphs with labels and pieces in bold or italic.

use std::sync::Arc;

use crate::source::{Place, Source, Span};

/// Where a piece of text came from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The file.
    pub source: Arc<Source>,
    /// The whole literal in the file, quotes included.
    pub literal: Span,
    /// How the letters stand to it.
    pub how: How,
    /// What brought the text here, where it was not typed for this place: the name that was looked up, the field whose `{name}` it is.
    pub through: Option<Arc<Origin>>,
}

/// How printed letters stand to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// They are the typed letters from a byte of the decoded text on.
    Exact {
        /// Byte offset of the piece in the decoded text.
        offset: usize,
    },
    /// They say it in the program's words: a date written in the office's way, a number padded. Nobody typed a letter of them.
    Made,
}

impl Origin {
    /// Letters as they were typed in a literal, from a byte of its text on.
    #[must_use]
    pub fn exact(source: &Arc<Source>, literal: Span, offset: usize) -> Self {
        Self { source: Arc::clone(source), literal, how: How::Exact { offset }, through: None }
    }

    /// Words made of what was typed in a literal.
    #[must_use]
    pub fn made(source: &Arc<Source>, literal: Span) -> Self {
        Self { source: Arc::clone(source), literal, how: How::Made, through: None }
    }

    /// The whole literal as a place.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { source: Arc::clone(&self.source), span: self.literal }
    }

    /// Byte offset of the piece in the decoded text; nothing where its letters are not the typed ones.
    #[must_use]
    pub const fn offset(&self) -> Option<usize> {
        match self.how {
            How::Exact { offset } => Some(offset),
            How::Made => None,
        }
    }

    /// The origin of what follows the first bytes of the piece.
    #[must_use]
    pub fn after(mut self, bytes: usize) -> Self {
        if let How::Exact { offset } = &mut self.how {
            *offset += bytes;
        }
        self
    }

    /// The same text, brought here by something else; what brought it to that is kept.
    #[must_use]
    pub fn through(mut self, way: &Arc<Self>) -> Self {
        self.through = Some(match self.through.take() {
            Some(former) => Arc::new(Self::clone(&former).through(way)),
            None => Arc::clone(way),
        });
        self
    }

    /// Whether another is that of the letters right after so many bytes of this piece.
    #[must_use]
    pub fn goes_on(&self, bytes: usize, next: &Self) -> bool {
        let literals = |origin: &Self| (Arc::as_ptr(&origin.source), origin.literal);
        let how = match self.how {
            How::Exact { offset } => How::Exact { offset: offset + bytes },
            How::Made => How::Made,
        };
        how == next.how && self.ways().map(literals).eq(next.ways().map(literals))
    }

    /// This origin and all that brought its text here.
    pub fn ways(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |origin| origin.through.as_deref())
    }
}

/// Weight and slant of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Emphasis {
    /// Heavier type.
    pub bold: bool,
    /// Slanted type.
    pub italic: bool,
}

/// A stretch of text of one emphasis and one origin.
#[derive(Debug, Clone)]
pub struct Piece {
    /// The letters, NFC.
    pub text: String,
    /// Bold, italic.
    pub emphasis: Emphasis,
    /// Where it came from; none for words of a template or of the program.
    pub origin: Option<Origin>,
}

impl Piece {
    /// Where its letters were typed.
    #[must_use]
    pub fn typed(&self) -> Option<&Origin> {
        self.origin.as_ref().filter(|origin| origin.offset().is_some())
    }
}

/// Label of a paragraph that is a row of a table.
pub const ROW: &str = "|";
/// What stands between the cells of a row; no typed text has it, since blanks are folded.
pub const NEXT_CELL: char = '\t';

/// A paragraph: an optional label (`1.`, `a)`, `-`) and its pieces.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    /// Label as typed, without the space after it; [`ROW`] of a row of a table.
    pub label: Option<String>,
    /// The text.
    pub pieces: Vec<Piece>,
}

/// Text of one or more paragraphs.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// Never empty unless the text is.
    pub paragraphs: Vec<Paragraph>,
}

impl Text {
    /// Words of the program itself, without an origin.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        let piece = Piece { text: text.to_owned(), emphasis: Emphasis::default(), origin: None };
        Self { paragraphs: vec![Paragraph { label: None, pieces: vec![piece] }] }
    }

    /// Whether there is nothing to print.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| {
            paragraph.label.is_none() && paragraph.pieces.iter().all(|piece| piece.text.trim().is_empty())
        })
    }

    /// The letters alone, paragraphs joined by line feeds.
    #[must_use]
    pub fn letters(&self) -> String {
        let line = |paragraph: &Paragraph| {
            let label = paragraph.label.iter().map(|label| format!("{label} "));
            label.chain(paragraph.pieces.iter().map(|piece| piece.text.clone())).collect::<String>()
        };
        self.paragraphs.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Drops the first bytes of the first piece, which end at a letter's end.
    #[must_use]
    pub fn without_start(mut self, bytes: usize) -> Self {
        let first = self.paragraphs.first_mut().and_then(|paragraph| paragraph.pieces.first_mut());
        if let Some(piece) = first.filter(|piece| piece.text.is_char_boundary(bytes)) {
            piece.text.drain(..bytes);
            piece.origin = piece.origin.take().map(|origin| origin.after(bytes));
        }
        self
    }

    /// What follows a word of a template, without the same word typed again: `tại tại Phòng họp`.
    #[must_use]
    pub fn without_lead(self, lead: &str) -> Self {
        let letters = self.letters();
        let typed = letters.char_indices().nth(lead.chars().count()).map_or(0, |(at, _)| at);
        let again = letters[..typed].to_lowercase() == lead;
        self.without_start(if again { typed } else { 0 })
    }

    /// The text with its first letter in capitals, as a line of its own begins.
    #[must_use]
    pub fn capitalised(mut self) -> Self {
        let first = self.paragraphs.first_mut().and_then(|paragraph| paragraph.pieces.first_mut());
        if let Some(piece) = first
            && let Some(letter) = piece.text.chars().next()
        {
            let capital: String = letter.to_uppercase().collect();
            // Letters whose capital is longer would move the places of those after them.
            if capital.len() == letter.len_utf8() {
                piece.text.replace_range(..letter.len_utf8(), &capital);
            }
        }
        self
    }

    /// The text in brackets, unless it was typed in them.
    #[must_use]
    pub fn in_brackets(self) -> Self {
        let letters = self.letters();
        let inner = letters.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        // `(a) và (b)` begins and ends with brackets, but not with one pair of them.
        let typed = inner.is_some_and(|inner| inner.find(')').is_none_or(|close| inner[..close].contains('(')));
        if typed { self } else { Self::plain("(").then(self).then(")") }
    }

    /// Drops a mark at the end, where more words follow.
    pub fn drop_end_mark(&mut self) {
        let last = self.paragraphs.last_mut().and_then(|paragraph| paragraph.pieces.last_mut());
        if let Some(piece) = last {
            let kept = without_end_mark(&piece.text).len();
            piece.text.truncate(kept);
        }
    }

    /// This text with another following it: its first paragraph continues our last.
    #[must_use]
    pub fn then(mut self, next: impl Into<Self>) -> Self {
        let mut next = next.into().paragraphs.into_iter();
        match (self.paragraphs.last_mut(), next.next()) {
            (Some(last), Some(first)) => last.pieces.extend(first.pieces),
            (None, Some(first)) => self.paragraphs.push(first),
            (_, None) => {}
        }
        self.paragraphs.extend(next);
        self
    }

    /// The text as it stands here because of something else: a name looked up by another, a phrase by its name in braces.
    #[must_use]
    pub fn through(mut self, way: Origin) -> Self {
        let way = Arc::new(way);
        for piece in self.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.pieces) {
            piece.origin = Some(match piece.origin.take() {
                Some(origin) => origin.through(&way),
                None => Origin { how: How::Made, ..Origin::clone(&way) },
            });
        }
        self
    }

    /// Words of the program as made of what was typed somewhere.
    #[must_use]
    pub fn made_of(mut self, origin: &Origin) -> Self {
        for piece in self.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.pieces) {
            piece.origin = Some(Origin { how: How::Made, ..origin.clone() });
        }
        self
    }

    /// Texts joined by a separator.
    pub fn join(texts: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        texts.into_iter().reduce(|joined, text| joined.then(separator).then(text)).unwrap_or_default()
    }
}

/// A text without the full stop, semicolon, comma or colon at its end, also where it was typed twice (`..`); the dots of `v.v.` and
/// `...` are no end mark.
#[must_use]
pub fn without_end_mark(text: &str) -> &str {
    let text = text.trim_end();
    let twice = text.strip_suffix("..").filter(|rest| !rest.ends_with(['.', 'v']));
    if let Some(rest) = twice {
        return rest;
    }
    if text.ends_with("...") || text.ends_with("v.v.") {
        return text;
    }
    text.strip_suffix(['.', ';', ',', ':']).unwrap_or(text)
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_mark_is_dropped_and_an_ellipsis_is_not() {
        for (text, bare) in [
            ("Nhất trí.", "Nhất trí"),
            ("Nhất trí..", "Nhất trí"),
            ("gồm: đất, rừng, v.v.", "gồm: đất, rừng, v.v."),
            ("gồm: đất, rừng, v.v..", "gồm: đất, rừng, v.v."),
            ("và một số việc khác...", "và một số việc khác..."),
        ] {
            assert_eq!(without_end_mark(text), bare);
        }
    }

    #[test]
    fn brackets_stand_once() {
        for (text, printed) in [
            ("mỗi đơn vị 01 đồng chí", "(mỗi đơn vị 01 đồng chí)"),
            ("(mỗi đơn vị 01 đồng chí)", "(mỗi đơn vị 01 đồng chí)"),
            ("(a) và (b)", "((a) và (b))"),
            ("(do (b) mời)", "(do (b) mời)"),
        ] {
            assert_eq!(Text::plain(text).in_brackets().letters(), printed);
        }
    }

    #[test]
    fn joined_texts_keep_their_order() {
        let joined = Text::join(["Cao Lộc", "Văn Lãng"].map(Text::plain), ", ");
        assert_eq!(joined.letters(), "Cao Lộc, Văn Lãng");
        assert_eq!(joined.paragraphs.len(), 1);
    }
}
