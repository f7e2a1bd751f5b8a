//! The markup that templates write: a small closed set of tags. Everything else is text.
//!
//! `<subject>` the subject · `<p label="1." end=";">` a paragraph · `<h label="1.">` a heading on its own line ·
//! `<b>`, `<i>` · `<v n="3" at="5">` a value with its origin, from a byte of it on · `<para label="-"/>` a new paragraph inside a value.

use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::ends::{end_with, go_on, label_once, relabel, trim};
use super::torn::place;
use super::{Block, BlockKind, Inline, TextInline, rows};
use crate::finding::{Arg, Finding, rules};
use crate::source::Source;
use crate::template::Origins;
use crate::text::{Emphasis, Origin, ROW};

/// The most tags of emphasis inside each other.
const DEEPEST: u32 = 20;
/// The fault of words outside all tags.
pub(super) const LOOSE: &str = "loose";

/// Subject and text of a notice.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) subject: Option<Block>,
    pub(super) body: Vec<Block>,
}

/// What markup must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whole {
    /// A subject and paragraphs.
    Notice,
    /// Paragraphs.
    Lines,
}

/// The paragraphs of markup that has no subject, each a line.
///
/// # Errors
/// A finding on the template when its markup is broken.
pub fn lines(markup: &str, templates: &[(String, Arc<Source>)]) -> Result<Vec<String>, Finding> {
    Ok(blocks(markup, &Origins::default(), templates)?.iter().map(Block::text).collect())
}

/// As [`lines`], each with where its letters came from.
///
/// # Errors
/// A finding on the template when its markup is broken.
pub fn blocks(markup: &str, origins: &Origins, templates: &[(String, Arc<Source>)]) -> Result<Vec<Block>, Finding> {
    let parsed = read(markup, origins, templates, Whole::Lines)?;
    Ok(parsed.subject.into_iter().chain(parsed.body).collect())
}

/// Reads the markup of a notice.
pub(super) fn parse(markup: &str, origins: &Origins, templates: &[(String, Arc<Source>)]) -> Result<Parsed, Finding> {
    read(markup, origins, templates, Whole::Notice)
}

/// Reads markup. A fault is shown where the template first has the tag, since the markup itself is nobody's file.
fn read(markup: &str, origins: &Origins, templates: &[(String, Arc<Source>)], whole: Whole) -> Result<Parsed, Finding> {
    let mut reader = Reader::from_str(markup);
    let mut builder =
        Builder { origins, parsed: Parsed::default(), open: None, bold: 0, italic: 0, origin: None, fault: None };
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => builder.start(&tag),
            Ok(Event::Empty(tag)) => {
                builder.start(&tag);
                builder.end(tag.name().as_ref());
            }
            Ok(Event::End(tag)) => builder.end(tag.name().as_ref()),
            Ok(Event::Text(text)) => builder.text(&text),
            Ok(Event::GeneralRef(name)) => builder.reference(&name),
            Ok(Event::CData(text)) => builder.text(&text),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                builder.fault("mismatch", &mismatched(&error.to_string()));
                break;
            }
        }
    }
    builder.done(whole).map_err(|(problem, tag)| {
        let finding = match problem {
            LOOSE => Finding::new(&rules::LOOSE_WORDS).arg("words", tag.clone()),
            _ => {
                let finding = Finding::new(&rules::TAG_FAULT).arg("tag", tag.clone());
                finding.arg("problem", Arg::Word(format!("template.{problem}")))
            }
        };
        match place(problem, &tag, templates) {
            Some(place) => finding.at(place),
            None => finding,
        }
    })
}

/// The tag that the XML reader names in its message.
fn mismatched(message: &str) -> String {
    let name = message.rsplit_once("</").map_or("p", |(_, rest)| rest);
    name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or("p").to_owned()
}

/// A block in the making.
struct Open {
    block: Block,
    subject: bool,
    end: Option<String>,
    /// Whether its author gave it the label of a part: such a line is a heading, which has no end mark.
    part: bool,
}

/// A value's place: its origin and how many bytes of it were read.
struct Value {
    origin: Origin,
    read: usize,
}

struct Builder<'a> {
    origins: &'a Origins,
    parsed: Parsed,
    open: Option<Open>,
    bold: u32,
    italic: u32,
    origin: Option<Value>,
    fault: Option<(&'static str, String)>,
}

impl Builder<'_> {
    /// Notes the first thing that is wrong.
    fn fault(&mut self, problem: &'static str, tag: &str) {
        self.fault.get_or_insert_with(|| (problem, tag.to_owned()));
    }

    /// What was read, or what is wrong with it.
    fn done(mut self, whole: Whole) -> Result<Parsed, (&'static str, String)> {
        if let Some(open) = &self.open {
            let tag = if open.subject { "subject" } else { "p" };
            self.fault("unclosed", tag);
        }
        if self.parsed.subject.is_none() && whole == Whole::Notice {
            self.fault("missing", "subject");
        }
        if self.parsed.body.is_empty() {
            self.fault("missing", "p");
        }
        self.parsed.body = rows::joined(self.parsed.body);
        self.fault.map_or(Ok(self.parsed), Err)
    }

    /// Faults of a tag that begins a block.
    fn check(&mut self, tag: &BytesStart<'_>, name: &str) {
        if self.open.is_some() {
            self.fault("nested", name);
        }
        let known = |key: &str| matches!(key, "label" | "end") && name != "subject";
        if tag.attributes().flatten().any(|attribute| !known(attribute.key.as_ref())) {
            self.fault("attribute", name);
        }
        if name == "subject" && self.parsed.subject.is_some() {
            self.fault("repeated", name);
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        let name = tag.name();
        if self.bold + self.italic > DEEPEST {
            self.fault("too-deep", name.as_ref());
        }
        if matches!(name.as_ref(), "subject" | "p" | "h") {
            self.check(tag, name.as_ref());
        }
        match name.as_ref() {
            "subject" => self.begin(BlockKind::Paragraph, None, None, true),
            "p" => {
                let label = attribute(tag, "label");
                self.begin(block_kind(label.as_deref()), label, attribute(tag, "end"), false);
            }
            "h" => self.begin(BlockKind::Heading, attribute(tag, "label"), attribute(tag, "end"), false),
            "b" => self.bold += 1,
            "i" => self.italic += 1,
            "v" => {
                let number = attribute(tag, "n").and_then(|number| number.parse().ok());
                let origin = number.and_then(|number| self.origins.get(number)).cloned();
                // A piece of a value begins after some bytes of it.
                let read = attribute(tag, "at").and_then(|bytes| bytes.parse().ok()).unwrap_or_default();
                self.origin = origin.map(|origin| Value { origin, read });
            }
            "para" => self.paragraph(attribute(tag, "label").filter(|label| !label.is_empty())),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "subject" | "p" | "h" => self.finish(),
            "b" => self.bold = self.bold.saturating_sub(1),
            "i" => self.italic = self.italic.saturating_sub(1),
            "v" => self.origin = None,
            _ => {}
        }
    }

    fn begin(&mut self, kind: BlockKind, label: Option<String>, end: Option<String>, subject: bool) {
        self.finish();
        let label = label.filter(|label| !label.is_empty());
        let block = Block { label, ..Block::empty(kind) };
        self.open = Some(Open { block, subject, end, part: false });
    }

    /// A paragraph inside a value: at the start of a block it labels that block, else it parts it.
    fn paragraph(&mut self, label: Option<String>) {
        let Some(open) = &mut self.open else { return };
        if open.subject {
            if !is_empty(&open.block) {
                open.block.inlines.push(Inline::Break);
            }
            return;
        }
        if is_empty(&open.block) {
            match (&mut open.block.label, label) {
                (None, label) => {
                    open.block.kind = block_kind(label.as_deref());
                    open.part = label.as_deref().is_some_and(is_roman);
                    open.block.label = label;
                }
                (Some(own), Some(label)) => {
                    // The template's own label stands before one of another kind.
                    if !relabel(own, &label) {
                        self.push(&format!("{label} "));
                    }
                }
                (Some(_), None) => {}
            }
            return;
        }
        let end = open.end.take();
        let part = label.as_deref().is_some_and(is_roman);
        self.begin(block_kind(label.as_deref()), label, end, false);
        if let Some(open) = &mut self.open {
            open.part = part;
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.is_some() {
            self.push(text);
        } else if !text.trim().is_empty() {
            self.fault(LOOSE, text.trim().lines().next().unwrap_or_default().trim());
        }
    }

    fn reference(&mut self, name: &str) {
        let number = |text: &str| match text.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => text.parse().ok(),
        };
        let letter = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => name.strip_prefix('#').and_then(number).and_then(char::from_u32),
        };
        match letter {
            Some(letter) => self.push(letter.encode_utf8(&mut [0; 4])),
            None => self.push(&format!("&{name};")),
        }
    }

    /// Adds text; blanks of the template fold into one space, those of a value stand as they are.
    fn push(&mut self, text: &str) {
        let Some(open) = &mut self.open else { return };
        let emphasis = Emphasis { bold: self.bold > 0, italic: self.italic > 0 };
        let (text, origin) = match &mut self.origin {
            Some(value) => {
                let origin = value.origin.clone().after(value.read);
                value.read += text.len();
                (if origin.offset().is_some() { text.to_owned() } else { folded(text) }, Some(origin))
            }
            None => (folded(text), None),
        };
        let inlines = &mut open.block.inlines;
        match inlines.last_mut() {
            Some(Inline::Text(last)) if last.emphasis == emphasis && follows(last, origin.as_ref()) => {
                last.text.push_str(&text);
            }
            _ => inlines.push(Inline::Text(TextInline { text, emphasis, origin })),
        }
    }

    fn finish(&mut self) {
        let Some(Open { mut block, subject, end, part }) = self.open.take() else { return };
        trim(&mut block);
        go_on(&mut block);
        label_once(&mut block);
        if is_empty(&block) && block.label.is_none() {
            return;
        }
        let is_row = block.label.as_deref() == Some(ROW);
        if let Some(end) = end.filter(|_| !part && !is_row) {
            end_with(&mut block, &end);
        }
        if subject {
            self.parsed.subject = Some(block);
        } else {
            self.parsed.body.push(block);
        }
    }
}

fn follows(last: &TextInline, origin: Option<&Origin>) -> bool {
    match (&last.origin, origin) {
        (None, None) => true,
        (Some(before), Some(next)) => before.goes_on(last.text.len(), next),
        _ => false,
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value: &str = &attribute.value;
    Some(quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned))
}

/// `I.`, `IV.`: the label of a part.
fn is_roman(label: &str) -> bool {
    let number = label.strip_suffix('.').unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| b"IVXL".contains(&byte))
}

pub(super) fn block_kind(label: Option<&str>) -> BlockKind {
    match label {
        Some("-" | "+" | "–" | "•") => BlockKind::Item,
        _ => BlockKind::Paragraph,
    }
}

fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if !matches!(letter, ' ' | '\t' | '\r' | '\n') {
            out.push(letter);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

fn is_empty(block: &Block) -> bool {
    block.texts().all(|inline| inline.text.trim_matches(' ').is_empty())
}

#[cfg(test)]
mod tests;
