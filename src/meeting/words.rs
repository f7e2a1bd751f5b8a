//! Typed text → Text: rich text, placeholders, blanks folded. Everything else stays as it was typed.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::misnamed::{MOST, Misnamed, misnamed};
use super::rich::{self, Letter, Marks, RawParagraph};
use crate::source::{Source, Span};
use crate::spec::At;
use crate::text::{Emphasis, How, Origin, Paragraph, Piece, Text};

/// Names in braces that the program gives a meaning, with their Vietnamese aliases; no phrase can have them.
pub(super) const RESERVED: [(&str, &str); 13] = [
    ("topic", "chu_de"),
    ("basis", "can_cu"),
    ("room", "tai"),
    ("event", "su_kien"),
    ("chair", "chu_tri"),
    ("body", "don_vi"),
    ("due", "han"),
    ("time", "luc"),
    ("date", "ngay"),
    ("weekday", "thu"),
    ("period", "buoi"),
    ("attendees", "thanh_phan"),
    ("attended", "du_hop"),
];
/// Phrases inside phrases inside phrases: no more of them.
const DEEPEST: usize = 16;
/// The most letters that phrases may bring into one spec.
const LONGEST: usize = 1_000_000;

/// Turns typed strings of one file into text.
#[derive(Debug, Clone)]
pub struct Words<'a> {
    source: &'a Arc<Source>,
    phrases: BTreeMap<&'a str, &'a At<String>>,
    derived: BTreeMap<&'static str, Text>,
    /// Parts of derived texts, `{time:hour}`.
    parts: BTreeMap<(&'static str, &'static str), Text>,
    open: RefCell<Vec<String>>,
    inserted: Cell<usize>,
    endless: RefCell<Vec<(Span, &'static str)>>,
    misnamed: RefCell<BTreeSet<Misnamed>>,
    /// How many names were held against braces.
    compared: Cell<usize>,
    unset: RefCell<BTreeSet<Unset>>,
}

/// A name that the program gives a meaning, where it has none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unset {
    /// The literal in which it stands.
    pub literal: Span,
    /// Its bytes in the decoded text, braces included.
    pub range: Span,
    /// The name as typed.
    pub name: String,
}

impl<'a> Words<'a> {
    /// Words of a file that has no phrases.
    #[must_use]
    pub fn new(source: &'a Arc<Source>) -> Self {
        Self {
            source,
            phrases: BTreeMap::new(),
            derived: BTreeMap::new(),
            parts: BTreeMap::new(),
            open: RefCell::default(),
            inserted: Cell::new(0),
            endless: RefCell::default(),
            misnamed: RefCell::default(),
            compared: Cell::new(0),
            unset: RefCell::default(),
        }
    }

    /// Makes `{name}` stand for what was typed elsewhere in the file.
    pub fn phrase(&mut self, name: &'a str, typed: &'a At<String>) {
        self.phrases.insert(name, typed);
    }

    /// Makes `{name}` stand for a derived text.
    pub fn derive(&mut self, name: &'static str, text: Text) {
        self.derived.insert(name, text);
    }

    /// Makes `{name:part}` stand for a part of a derived text.
    pub fn derive_part(&mut self, name: &'static str, part: &'static str, text: Text) {
        self.parts.insert((name, part), text);
    }

    /// Removes a derived text, so that `{name}` is plain text again.
    pub fn forget(&mut self, name: &str) -> Option<Text> {
        self.derived.remove(name)
    }

    /// Text of a plain field: one paragraph, only placeholders are replaced.
    #[must_use]
    pub fn plain(&self, typed: &At<String>) -> Text {
        self.one_paragraph(typed, Marks::Plain)
    }

    /// Text of a plain field that may be empty.
    #[must_use]
    pub fn blank_or_plain(&self, typed: &At<crate::spec::Cell>) -> Text {
        match typed.value.0.as_str() {
            "" => Text::default(),
            text => self.plain(&At::new(text.to_owned(), typed.span)),
        }
    }

    /// Text of a rich field: paragraphs, labels, bold and italic.
    #[must_use]
    pub fn rich(&self, typed: &At<String>) -> Text {
        self.paragraphs(typed, Marks::Rich)
    }

    /// Text of a rich field that is one line: bold and italic, but no paragraphs and labels.
    #[must_use]
    pub fn line(&self, typed: &At<String>) -> Text {
        self.one_paragraph(typed, Marks::Line)
    }

    /// Text of a plain field that stands on lines of its own: each typed line is a paragraph.
    #[must_use]
    pub fn lines(&self, typed: &At<String>) -> Text {
        self.paragraphs(typed, Marks::Lines)
    }

    /// The same with bold and italic.
    #[must_use]
    pub fn starred_lines(&self, typed: &At<String>) -> Text {
        self.paragraphs(typed, Marks::StarredLines)
    }

    fn paragraphs(&self, typed: &At<String>, marks: Marks) -> Text {
        if rich::is_bare(&typed.value, marks) {
            return self.bare(typed);
        }
        let raw = rich::letters(&typed.value, marks);
        let paragraph = |raw| self.paragraph(raw, typed.span, marks.are_read());
        Text { paragraphs: raw.into_iter().map(paragraph).collect() }
    }

    fn one_paragraph(&self, typed: &At<String>, marks: Marks) -> Text {
        if rich::is_bare(&typed.value, marks) {
            return self.bare(typed);
        }
        let letters = rich::letters(&typed.value, marks).into_iter().flat_map(|line| line.letters).collect();
        let paragraph = RawParagraph { label: None, letters };
        Text { paragraphs: vec![self.paragraph(paragraph, typed.span, marks.are_read())] }
    }

    /// A text as it was typed: what the long way makes of most.
    fn bare(&self, typed: &At<String>) -> Text {
        let origin = Origin::exact(self.source, typed.span, 0);
        let piece = Piece { text: typed.value.clone(), emphasis: Emphasis::default(), origin: Some(origin) };
        Text { paragraphs: vec![Paragraph { label: None, pieces: vec![piece] }] }
    }

    /// Text of a rich field, if typed.
    #[must_use]
    pub fn rich_option(&self, typed: Option<&At<String>>) -> Option<Text> {
        typed.map(|typed| self.rich(typed))
    }

    fn paragraph(&self, raw: RawParagraph, literal: Span, rich: bool) -> Paragraph {
        let mut pieces = Pieces { source: self.source, literal, pieces: Vec::new() };
        let spans = if rich { rich::emphasis(raw.letters) } else { vec![(raw.letters, Emphasis::default())] };
        for (letters, emphasis) in spans {
            self.placeholders(&letters, rich, emphasis, &mut pieces);
        }
        Paragraph { label: raw.label, pieces: pieces.pieces }
    }

    fn placeholders(&self, letters: &[Letter], rich: bool, emphasis: Emphasis, pieces: &mut Pieces<'_>) {
        let mut at = 0;
        while at < letters.len() {
            if let Some((name, after)) = placeholder(letters, at)
                && let Some(value) = self.value(&name, rich)
            {
                let value = if self.is_derived(&name) { pieces.fitted(value, rich) } else { value };
                pieces.insert(value.through(Origin::exact(self.source, pieces.literal, letters[at].offset)), emphasis);
                at = after;
            } else {
                let unset = placeholder(letters, at).is_some_and(|(name, after)| {
                    self.note_unset(&name, pieces.literal, letters[at].offset..letters[after - 1].offset + 1)
                });
                // A name that means something is not misspelt.
                if letters[at].letter == '{' && !unset && self.compares() {
                    self.misnamed.borrow_mut().extend(misnamed(letters, at, pieces.literal, self.names()));
                }
                pieces.push(letters[at], emphasis);
                at += 1;
            }
        }
    }

    /// Whether a name stands for a fact in the program's words.
    fn is_derived(&self, name: &str) -> bool {
        let english = RESERVED.iter().find(|(_, alias)| *alias == name).map_or(name, |(key, _)| key);
        self.derived.contains_key(english)
    }

    /// Whether one more brace may be held against all names.
    fn compares(&self) -> bool {
        let compared = self.compared.get() + 1 + self.phrases.len();
        compared <= MOST && {
            self.compared.set(compared);
            true
        }
    }

    /// The names that can stand in braces; none where a file has no phrases.
    fn names(&self) -> impl Iterator<Item = &str> {
        let reserved = RESERVED.iter().flat_map(|(key, alias)| [*key, *alias]);
        let phrases = self.phrases.keys().copied().filter(|name| RESERVED.iter().all(|(key, _)| key != name));
        phrases.chain(reserved.filter(|_| !self.phrases.is_empty()))
    }

    /// What `{name}` stands for, with its emphasis where it is put into rich text.
    fn value(&self, name: &str, rich: bool) -> Option<Text> {
        let (base, part) = name.split_once(':').map_or((name, None), |(base, part)| (base, Some(part)));
        let english = RESERVED.iter().find(|(_, alias)| *alias == base).map_or(base, |(key, _)| key);
        if let Some(part) = part {
            return self.parts.get(&(english, part)).cloned();
        }
        if let Some(text) = self.derived.get(english) {
            let mut pieces = text.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
            if self.take(pieces.clone().map(|piece| piece.text.len()).sum()) {
                return Some(text.clone());
            }
            let typed = pieces.find_map(|piece| piece.origin.as_ref()).map(|origin| origin.literal);
            self.endless.borrow_mut().push((typed.unwrap_or_default(), "what.phrase-long"));
            return None;
        }
        let typed = *self.phrases.get(name).or_else(|| self.phrases.get(english))?;
        let is_plain = RESERVED.iter().any(|(key, _)| *key == english);
        let why = if self.open.borrow().iter().any(|open| open == english) {
            Some("what.phrase-loop")
        } else if self.open.borrow().len() >= DEEPEST {
            Some("what.phrase-deep")
        } else {
            (!self.take(typed.value.len())).then_some("what.phrase-long")
        };
        if let Some(why) = why {
            self.endless.borrow_mut().push((typed.span, why));
            return None;
        }
        self.open.borrow_mut().push(english.to_owned());
        let text = if rich && !is_plain { self.line(typed) } else { self.plain(typed) };
        self.open.borrow_mut().pop();
        Some(text)
    }

    /// Notes a name that would mean something if the meeting said it; whether it is one.
    fn note_unset(&self, name: &str, literal: Span, range: std::ops::Range<usize>) -> bool {
        let base = name.split(':').next().unwrap_or(name);
        let reserved = RESERVED.iter().find(|(key, alias)| base == *key || base == *alias);
        let mut unset = self.unset.borrow_mut();
        // What has a meaning and was not put in is told as too much.
        let means = |key: &str| name == base && (self.derived.contains_key(key) || self.phrases.contains_key(key));
        let is_unset = reserved.is_some_and(|(key, _)| !means(key));
        if is_unset && unset.len() < MOST {
            unset.insert(Unset { literal, range: range.into(), name: name.to_owned() });
        }
        is_unset
    }

    /// Whether one more text of that length may be put in.
    fn take(&self, length: usize) -> bool {
        let fits = self.inserted.get() <= LONGEST;
        if fits {
            self.inserted.set(self.inserted.get() + 1 + length);
        }
        fits
    }

    /// Phrases that lead back to themselves, or too deep, or to too much text; they stand as they were typed.
    /// Each with the word of the locale for what is wrong.
    pub fn endless(&self) -> Vec<(Span, &'static str)> {
        self.endless.take()
    }
}

impl Words<'_> {
    /// Names in braces that have no meaning here, in the order in which they were typed.
    pub fn unset(&self) -> BTreeSet<Unset> {
        self.unset.take()
    }

    /// Names in braces that are nearly known, in the order in which they were typed.
    pub fn misnamed(&self) -> BTreeSet<Misnamed> {
        self.misnamed.take()
    }
}

/// What the program words with an office's pattern, with the emphasis that the pattern has, made of what was typed.
#[must_use]
pub(crate) fn worded(text: &str, origin: &Origin) -> Text {
    let letters = rich::letters(text, Marks::Line).into_iter().flat_map(|line| line.letters).collect();
    let piece = |(letters, emphasis): (Vec<Letter>, Emphasis)| Piece {
        text: letters.iter().map(|letter| letter.letter).collect(),
        emphasis,
        origin: Some(Origin { how: How::Made, ..origin.clone() }),
    };
    Text {
        paragraphs: vec![Paragraph { label: None, pieces: rich::emphasis(letters).into_iter().map(piece).collect() }],
    }
}

/// The name in braces that begins at `at`, and the index after its brace.
fn placeholder(letters: &[Letter], at: usize) -> Option<(String, usize)> {
    if letters[at].letter != '{' || letters[at].escaped {
        return None;
    }
    let mut name = String::new();
    for (index, letter) in letters.iter().enumerate().skip(at + 1) {
        match letter.letter {
            '}' if !name.is_empty() => return Some((name, index + 1)),
            letter if letter.is_alphanumeric() || matches!(letter, '_' | '-' | ':') => name.push(letter),
            _ => return None,
        }
    }
    None
}

/// Pieces in the making: letters that follow each other in the file and share an emphasis make one piece.
struct Pieces<'a> {
    source: &'a Arc<Source>,
    literal: Span,
    pieces: Vec<Piece>,
}

impl Pieces<'_> {
    fn push(&mut self, letter: Letter, emphasis: Emphasis) {
        if let Some(last) = self.pieces.last_mut()
            && last.emphasis == emphasis
            && last.origin.as_ref().is_some_and(|origin| {
                origin.literal == self.literal
                    && origin.through.is_none()
                    && origin.offset().is_some_and(|offset| offset + last.text.len() == letter.offset)
            })
        {
            last.text.push(letter.letter);
            return;
        }
        let origin = Origin::exact(self.source, self.literal, letter.offset);
        self.pieces.push(Piece { text: letter.letter.to_string(), emphasis, origin: Some(origin) });
    }

    /// A fact as it stands behind what was typed: capital where a sentence begins, without a second `từ` behind `lúc`.
    fn fitted(&self, value: Text, rich: bool) -> Text {
        let before = self.pieces.last().map_or("", |piece| piece.text.as_str()).trim_end();
        let value = match before.rsplit(' ').next() {
            Some(last) if ["lúc", "từ", "vào", "hồi"].contains(&last.to_lowercase().as_str()) => {
                value.without_lead("từ ")
            }
            _ => value,
        };
        let begins = self.pieces.iter().all(|piece| piece.text.trim().is_empty()) || before.ends_with(['.', '!', '?']);
        if rich && begins { value.capitalised() } else { value }
    }

    fn insert(&mut self, value: Text, emphasis: Emphasis) {
        for (index, paragraph) in value.paragraphs.into_iter().enumerate() {
            if index > 0 {
                self.pieces.push(Piece { text: " ".to_owned(), emphasis, origin: None });
            }
            self.pieces.extend(paragraph.pieces.into_iter().map(|piece| {
                let bold = piece.emphasis.bold || emphasis.bold;
                let italic = piece.emphasis.italic || emphasis.italic;
                Piece { emphasis: Emphasis { bold, italic }, ..piece }
            }));
        }
    }
}

#[cfg(test)]
mod tests;
