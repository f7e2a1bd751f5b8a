//! The paragraphs of a Word file, with what it says of each.

use quick_xml::events::Event;
use vanthu::document::Document;

use super::bytes;
use crate::support::docx_text::{attribute, events, parts};

/// Stands for the hyphen at which no line ends.
pub(super) const NO_BREAK_HYPHEN: char = '\u{2011}';
/// A paragraph of a file.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) style: String,
    pub(super) with_next: bool,
    /// Width of its cell, in twips.
    pub(super) cell: Option<f32>,
    pub(super) text: String,
}

/// The paragraphs of a part in order.
pub(super) fn paragraphs(xml: &str) -> Vec<Paragraph> {
    let mut all: Vec<Paragraph> = Vec::new();
    let (mut cell, mut shown) = (None, false);
    for event in events(xml) {
        let last = all.last_mut();
        match (event, last) {
            (Event::Start(start) | Event::Empty(start), last) => match (start.name().as_ref(), last) {
                ("w:p", _) => all.push(Paragraph { cell, ..Paragraph::default() }),
                ("w:tcW", _) => cell = Some(number(attribute(&start, "w:w"))),
                ("w:pStyle", Some(last)) => last.style = attribute(&start, "w:val").expect("a style has a name"),
                ("w:keepNext", Some(last)) => last.with_next = true,
                ("w:noBreakHyphen", Some(last)) => last.text.push(NO_BREAK_HYPHEN),
                ("w:t", _) => shown = true,
                _ => {}
            },
            (Event::Text(letters), Some(last)) if shown => last.text.push_str(&letters),
            (Event::End(end), _) => match end.name().as_ref() {
                "w:t" => shown = false,
                "w:tc" => cell = None,
                _ => {}
            },
            _ => {}
        }
    }
    all
}

/// The number of an attribute, 0 where it is not there.
pub(super) fn number(value: Option<String>) -> f32 {
    value.map_or(0.0, |value| value.parse().expect("lengths are numbers"))
}

/// The paragraphs of a document as written.
pub(super) fn of_document(document: &Document) -> Vec<Paragraph> {
    paragraphs(&parts(&bytes(document))["word/document.xml"])
}
