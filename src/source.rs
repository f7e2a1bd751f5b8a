//! Source text as the author typed it, and places in it. Offsets are bytes, shown columns are characters. Reads no file: the
//! command line hands over the bytes.

mod ready;

use std::sync::Arc;

pub use ready::Ready;

use crate::finding::{Arg, Finding, rules};

/// The largest input taken, in bytes. The longest real spec is under 100 kB; more is a wrong file.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// A range of bytes in a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, without, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether the two have a byte in common; an empty span counts as the byte it stands before.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end.max(other.start + 1) && other.start < self.end.max(self.start + 1)
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A text with the name under which the user knows it, and an index of its lines.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    /// Where each line begins.
    lines: Vec<usize>,
    /// How many letters begin before each block of bytes: a line of any length has columns.
    letters: Vec<usize>,
}

/// Bytes of a block whose letters are counted once.
const BLOCK: usize = 1024;

/// A span together with the source it lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: Arc<Source>,
    /// Where in it.
    pub span: Span,
}

impl Source {
    /// A source of text that is already decoded; a byte order mark at its start is dropped, line ends are kept.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let counted = text.as_bytes().chunks(BLOCK).map(letters);
        let sums = counted.scan(0, |sum, count| Some(std::mem::replace(sum, *sum + count)));
        let letters = sums.collect();
        Arc::new(Self { name: name.into(), text, lines, letters })
    }

    /// Reads the bytes of a file as UTF-8, with or without a byte order mark.
    ///
    /// # Errors
    ///
    /// A finding where the bytes are a Word file or the like, UTF-16, not UTF-8, or more than [`MAX_BYTES`].
    pub fn decode(name: impl Into<String>, bytes: &[u8]) -> Result<Arc<Self>, Finding> {
        let name = name.into();
        if bytes.len() > MAX_BYTES {
            return Err(too_large(name));
        }
        if let Some(what) = other_file(bytes) {
            return Err(Finding::new(&rules::OTHER_FILE).arg("what", Arg::Word(what.to_owned())).in_file(name));
        }
        if looks_like_utf16(bytes) {
            return Err(Finding::new(&rules::UTF16).in_file(name));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                // The text before the first bad byte is the same in the lossy copy, so its offset points at the sign put for it.
                let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
                let dropped = if bytes.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
                let start = error.valid_up_to() - dropped;
                let source = Self::new(name, String::from_utf8_lossy(bytes));
                let span = Span::new(start, start + char::REPLACEMENT_CHARACTER.len_utf8());
                Err(Finding::new(&rules::NOT_UTF8).arg("byte", format!("{byte:02X}")).at(source.place(span)))
            }
        }
    }

    /// The name as shown to the user, most often the path as typed.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, without byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a span; empty where the span is not one of this source.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The place of a span in this source.
    #[must_use]
    pub fn place(self: &Arc<Self>, span: impl Into<Span>) -> Place {
        let Span { start, end } = span.into();
        // What is missing at a text's end is pointed at there; a place never cuts a letter.
        let (start, end) = (self.text.floor_char_boundary(start), self.text.ceil_char_boundary(end));
        Place { source: Arc::clone(self), span: Span { start, end: end.max(start) } }
    }

    /// Line and column of a byte, both from 1; columns count characters, not bytes.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        let offset = self.text.floor_char_boundary(offset);
        (line, self.letters_before(offset) - self.letters_before(self.lines[line - 1]) + 1)
    }

    /// The span of the line that holds a byte, without its line end.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> Span {
        let line = self.line(offset);
        let start = self.lines[line - 1];
        let end = self.lines.get(line).copied().unwrap_or(self.text.len());
        let trimmed = self.text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(start, start + trimmed.len())
    }

    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).max(1)
    }

    fn letters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let known = self.letters.get(block).copied();
        let bytes = self.text.as_bytes();
        match known {
            Some(known) => known + letters(&bytes[block * BLOCK..offset]),
            // The text ends with a block.
            None => self.letters.last().map_or(0, |last| last + letters(&bytes[(block - 1) * BLOCK..offset])),
        }
    }
}

/// How many letters begin in some bytes of UTF-8.
fn letters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// What is told of a file of more than [`MAX_BYTES`], which need not be read for that.
#[must_use]
pub fn too_large(name: impl Into<String>) -> Finding {
    let limit = i64::try_from(MAX_BYTES / (1024 * 1024)).unwrap_or(i64::MAX);
    Finding::new(&rules::TOO_LARGE).arg("limit", limit).in_file(name)
}

/// What a file of another program is, by how it begins.
fn other_file(bytes: &[u8]) -> Option<&'static str> {
    let has = |words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    match bytes {
        [b'P', b'K', 3, 4, ..] if has(b"word/") => Some("what.word-file"),
        [b'P', b'K', 3, 4, ..] => Some("what.zip-file"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("what.old-file"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("what.pdf-file"),
        _ => None,
    }
}

/// UTF-16 by its byte order mark, or by the zero bytes of its ASCII letters.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(2048)];
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || zeros * 8 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let source = Source::new("a.toml", "chủ = \"Đoàn\"\r\nx = 1\n");
        assert_eq!(source.line_column(0), (1, 1));
        assert_eq!(source.line_column(source.text().find('=').unwrap_or(0)), (1, 5));
        assert_eq!(source.line_column(source.text().find('x').unwrap_or(0)), (2, 1));
        assert_eq!(source.line_column(source.text().len()), (3, 1));
        assert_eq!(source.slice(source.line_at(3)), "chủ = \"Đoàn\"");
    }

    #[test]
    fn offset_inside_a_letter_or_past_the_end_does_not_panic() {
        let source = Source::new("a.toml", "ủ");
        assert_eq!(source.line_column(1), (1, 1));
        assert_eq!(source.line_column(99), (1, 2));
        assert_eq!(source.line_at(99), Span::new(0, 3));
    }

    #[test]
    fn byte_order_mark_is_dropped() {
        let source = Source::decode("a.toml", "\u{feff}a = 1".as_bytes());
        assert_eq!(source.map(|source| source.text().to_owned()), Ok("a = 1".to_owned()));
    }

    #[test]
    fn notepads_unicode_is_told_from_other_encodings() {
        let utf16: Vec<u8> = "a = 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let codes = |bytes: &[u8]| Source::decode("a.toml", bytes).err().map(|finding| finding.rule.code);
        assert_eq!(codes(&[&[0xff, 0xfe], &utf16[..]].concat()), Some("S002"));
        assert_eq!(codes(&utf16), Some("S002"));
        assert_eq!(codes(b"a = \"\xd0o\xe0n\""), Some("S001"));
        assert_eq!(codes(&vec![b' '; MAX_BYTES + 1]), Some("S003"));
        assert_eq!(codes(b""), None);
    }

    #[test]
    fn first_bad_byte_has_its_line_and_column() {
        let finding = Source::decode("a.toml", b"\xef\xbb\xbfa = 1\nb = \"\xc4\x90o\xe0n\"").err();
        let place = finding.and_then(|finding| finding.place);
        assert_eq!(place.map(|place| place.source.line_column(place.span.start)), Some((2, 8)));
    }
}
