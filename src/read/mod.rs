//! A draft that somebody else wrote (Word, Markdown or plain text): its paragraphs as they are set, with a map back to the places of
//! the file, and the parts of a document in it. Fetches nothing, runs nothing, changes nothing.

pub mod docx;
mod letters;
mod markdown;
pub mod parts;
mod plain;

use std::ops::Range;
use std::sync::Arc;

use crate::finding::{Arg, Finding, rules};
use crate::source::{Place, Source, Span};
use crate::spec::decode::RawSpans;
use crate::standard::{Millimetres, Points};
use crate::text::Emphasis;

/// The most bytes of a file that is read as a draft. Pictures make Word files large.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// A form of drafts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Word.
    Docx,
    /// Markdown.
    Markdown,
    /// Text alone.
    Plain,
}

impl Format {
    /// The form that the ending of a file's name tells.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_lowercase().as_str() {
            "docx" | "docm" | "dotx" | "doc" => Some(Self::Docx),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// A draft as it was handed in.
#[derive(Debug)]
pub struct Manuscript {
    /// Its form.
    pub format: Format,
    /// The text, of a Word file a line a paragraph.
    pub source: Arc<Source>,
    /// Paragraphs in reading order, empty ones too.
    pub paragraphs: Vec<Paragraph>,
    /// Measures of the pages, section by section; none where the form has none.
    pub sections: Vec<Section>,
    /// Where in the main part of a Word file the letters stand, in order of the source.
    pub strokes: Vec<Stroke>,
    /// Whether it has macros, which are never run.
    pub has_macros: bool,
    /// Whether words were taken out while changes were tracked.
    pub has_deletions: bool,
}

/// Letters of one text of a run of Word's, for whoever writes beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    /// Bytes of the source.
    pub source: Span,
    /// Bytes of the part; as many as those of the source, unless the letters are one that is written as a reference.
    pub part: Span,
    /// The run.
    pub run: Span,
    /// What is said of its letters.
    pub properties: Option<Span>,
    /// The first tag of the text.
    pub tag: Span,
}

/// A paragraph.
#[derive(Debug)]
pub struct Paragraph {
    /// Its line in the source.
    pub line: Span,
    /// The text in composed letters, one blank between words and none at the ends.
    pub text: String,
    /// Label that automatic numbering gives it.
    pub label: Option<String>,
    /// Where it stands.
    pub spot: Spot,
    /// How it is set.
    pub form: Form,
    /// Stretches of one look, in order; all of the text is in one.
    pub runs: Vec<Run>,
    /// Offsets of blanks at which a line was ended by hand.
    pub breaks: Vec<usize>,
    /// Offsets of blanks that were tabs.
    pub tabs: Vec<usize>,
    /// Offsets of blanks between letters that were typed as several.
    pub wide: Vec<usize>,
    /// The way back from the text.
    pub(crate) spans: Arc<RawSpans>,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In the text.
    Flow,
    /// In a table.
    Cell {
        /// The table, counted through the file.
        table: usize,
        /// Row, from 0.
        row: usize,
        /// Cell of the row, from 0.
        column: usize,
    },
    /// In a box of its own.
    Box,
    /// Above the text of the page.
    Header,
    /// Below it.
    Footer,
    /// A note at the foot or the end.
    Note,
}

/// Which way the lines of a paragraph are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Left,
    /// In the middle.
    Centre,
    /// Right.
    Right,
    /// To both ends.
    Both,
}

/// How a paragraph is set, as it takes effect; nothing where it is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Form {
    /// Ends of lines.
    pub align: Option<Align>,
    /// How far the first line stands in.
    pub first_line: Option<Millimetres>,
    /// Gap above it.
    pub before: Option<Points>,
    /// Gap below it.
    pub after: Option<Points>,
    /// Lines in singles of the face.
    pub lines: Option<f32>,
    /// Whether a field in it prints the number of the page.
    pub numbers_pages: bool,
}

/// How letters are set, as it takes effect; nothing where it is not known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// Face of letters of ASCII.
    pub face: Option<Arc<str>>,
    /// Face of the other letters of the alphabet.
    pub marked_face: Option<Arc<str>>,
    /// Size.
    pub size: Option<Points>,
    /// Weight and slant.
    pub emphasis: Emphasis,
    /// Whether small letters are printed as capitals.
    pub capitals: bool,
    /// Whether it was put in while changes were tracked.
    pub inserted: bool,
}

/// Letters of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Bytes of the paragraph's text.
    pub range: Range<usize>,
    /// How they are set.
    pub look: Look,
}

/// Measures of the pages of a section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Section {
    /// The first paragraph behind it.
    pub end: usize,
    /// Width and height of the sheet.
    pub sheet: (Millimetres, Millimetres),
    /// Top, right, bottom and left margin; nothing for the sides where they change from page to page.
    pub margins: [Option<Millimetres>; 4],
}

impl Paragraph {
    /// Whether it has no letters.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Where a stretch of its text stands in the source.
    #[must_use]
    pub fn place(&self, source: &Arc<Source>, range: Range<usize>) -> Place {
        source.place(self.spans.of(range))
    }

    /// Looks of the letters of a stretch, with the letters.
    pub fn looks(&self, range: Range<usize>) -> impl Iterator<Item = (&Look, &str)> {
        let touched = self.runs.iter().filter(move |run| run.range.start < range.end && range.start < run.range.end);
        touched.map(move |run| (&run.look, &self.text[run.range.clone()]))
    }
}

/// Reads a draft from the bytes of its file.
///
/// # Errors
/// A finding that says in one sentence why it cannot be read.
pub fn read(name: &str, format: Format, bytes: &[u8]) -> Result<Manuscript, Finding> {
    match format {
        Format::Docx => docx::read(name, bytes),
        Format::Markdown => Ok(markdown::read(Source::decode(name, bytes)?)),
        Format::Plain => Ok(plain::read(Source::decode(name, bytes)?)),
    }
}

/// What is told of a file that cannot be read as a draft, by a word of the locale.
fn unreadable(name: &str, what: &str) -> Finding {
    let finding = Finding::new(&rules::UNREADABLE_DRAFT).arg("what", Arg::Word(format!("draft.{what}.what")));
    finding.arg("do", Arg::Word(format!("draft.{what}.do"))).in_file(name)
}
