//! A part as a tree of elements, each with its bytes. Names have the prefix that Word gives them, whatever the file calls it. What
//! has too many elements, or too deep ones, or definitions of its own, is refused.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::package::Fault;
use crate::source::Span;

/// The most elements inside each other.
const DEEPEST: usize = 200;
/// The most elements and texts of a part.
const MOST: usize = 2_000_000;
/// Vocabularies of Word's text, as it is and as the strict form has it.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// An element.
#[derive(Debug)]
pub(super) struct Node<'x> {
    /// Name: `w:p`.
    pub(super) name: Cow<'x, str>,
    attributes: Vec<(Cow<'x, str>, String)>,
    /// What stands in it.
    pub(super) children: Vec<Child<'x>>,
    /// Bytes of the whole element.
    pub(super) span: Span,
    /// Bytes of its first tag.
    pub(super) tag: Span,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Child<'x> {
    /// An element.
    Element(Node<'x>),
    /// A letter, or several, with their bytes.
    Text(Cow<'x, str>, Span),
}

impl<'x> Node<'x> {
    /// The elements in it.
    pub(super) fn elements(&self) -> impl DoubleEndedIterator<Item = &Node<'x>> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(node) => Some(node),
            Child::Text(..) => None,
        })
    }

    /// The first element of a name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Node<'x>> {
        self.elements().find(|node| node.name == name)
    }

    /// An attribute by its name.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The value of an element of a name in it: `<w:jc w:val="center"/>`.
    pub(super) fn valued(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("w:val")
    }

    /// Whether an element of that name is there and not switched off; nothing where it is not there.
    pub(super) fn switch(&self, name: &str) -> Option<bool> {
        let value = self.child(name)?.attribute("w:val");
        Some(!matches!(value, Some("0" | "false" | "off" | "none")))
    }

    /// A whole number in an attribute; measures may have parts of one.
    pub(super) fn number(&self, name: &str) -> Option<i32> {
        let value = self.attribute(name)?.trim();
        let whole = value.split('.').next()?;
        whole.parse().ok()
    }
}

/// Reads a part.
pub(super) fn read(text: &str) -> Result<Node<'_>, Fault> {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut builder = Builder {
        text: bare,
        shift: text.len() - bare.len(),
        open: Vec::new(),
        root: None,
        count: 0,
        prefixes: Vec::new(),
    };
    let mut reader = Reader::from_str(bare);
    reader.config_mut().check_end_names = true;
    loop {
        let start = at(&reader);
        let event = reader.read_event().map_err(|_| "broken")?;
        let span = Span::new(start, at(&reader));
        match event {
            Event::Start(tag) => builder.start(&tag, span)?,
            Event::Empty(tag) => {
                builder.start(&tag, span)?;
                builder.end(span)?;
            }
            Event::End(_) => builder.end(span)?,
            Event::Text(letters) => builder.letters(letters.into_inner(), span)?,
            Event::CData(letters) => builder.letters(letters.into_inner(), span)?,
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().map_err(|_| "broken")?.map(String::from);
                let letter = letter.or_else(|| resolve_predefined_entity(&name).map(str::to_owned)).ok_or("broken")?;
                builder.letters(Cow::Owned(letter), span)?;
            }
            // Entities of its own can make a page of a few letters.
            Event::DocType(_) => return Err("bomb"),
            Event::Eof => break,
            _ => {}
        }
    }
    if builder.open.is_empty() { builder.root.ok_or("broken") } else { Err("broken") }
}

fn at(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

struct Builder<'x> {
    text: &'x str,
    /// Bytes of the mark before the text.
    shift: usize,
    open: Vec<Node<'x>>,
    root: Option<Node<'x>>,
    count: usize,
    /// Prefixes that the root gives to Word's vocabulary in place of `w`.
    prefixes: Vec<String>,
}

impl<'x> Builder<'x> {
    fn start(&mut self, tag: &BytesStart<'_>, span: Span) -> Result<(), Fault> {
        if self.open.len() >= DEEPEST || self.count >= MOST {
            return Err("bomb");
        }
        self.count += 1;
        let mut attributes = Vec::new();
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| "broken")?;
            let key = attribute.key.as_ref();
            if key.starts_with("w:rsid") {
                continue;
            }
            let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| "broken")?.into_owned();
            if self.open.is_empty() && WORD.contains(&value.as_str()) && key != "xmlns:w" {
                self.prefixes.push(key.trim_start_matches("xmlns").trim_start_matches(':').to_owned());
            }
            attributes.push((key.to_owned(), value));
        }
        let attributes =
            attributes.into_iter().map(|(key, value)| (self.named(Cow::Owned(key), true), value)).collect();
        let length = tag.name().as_ref().len();
        let typed = self.text.get(span.start + 1..span.start + 1 + length).ok_or("broken")?;
        let name = self.named(Cow::Borrowed(typed), false);
        let span = Span::new(span.start + self.shift, span.end + self.shift);
        self.open.push(Node { name, attributes, children: Vec::new(), span, tag: span });
        Ok(())
    }

    /// A name with the prefix `w` where it is one of Word's.
    fn named<'n>(&self, name: Cow<'n, str>, is_attribute: bool) -> Cow<'n, str> {
        let (prefix, local) = name.split_once(':').unwrap_or(("", &name));
        // An attribute without a prefix has no vocabulary.
        if self.prefixes.iter().any(|own| own == prefix) && !(is_attribute && prefix.is_empty()) {
            return Cow::Owned(format!("w:{local}"));
        }
        name
    }

    fn end(&mut self, span: Span) -> Result<(), Fault> {
        let mut node = self.open.pop().ok_or("broken")?;
        node.span.end = span.end + self.shift;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Child::Element(node)),
            None if self.root.is_none() => self.root = Some(node),
            None => return Err("broken"),
        }
        Ok(())
    }

    fn letters(&mut self, letters: Cow<'_, str>, span: Span) -> Result<(), Fault> {
        if self.count >= MOST {
            return Err("bomb");
        }
        let Some(parent) = self.open.last_mut() else { return Ok(()) };
        self.count += 1;
        let typed = self.text.get(span.start..span.end).unwrap_or_default();
        let letters = if typed == letters { Cow::Borrowed(typed) } else { Cow::Owned(letters.into_owned()) };
        parent.children.push(Child::Text(letters, Span::new(span.start + self.shift, span.end + self.shift)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_words_prefix_and_bytes_are_those_of_the_file() {
        let text = "\u{feff}<?xml version=\"1.0\"?><x:a xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:b x:val=\"1\">đ&amp;</x:b></x:a>";
        let root = read(text).expect("it is XML");
        assert_eq!(root.name, "w:a");
        let child = root.child("w:b").expect("it is there");
        assert_eq!((child.attribute("w:val"), &text[child.span.start..child.span.start + 4]), (Some("1"), "<x:b"));
        let Child::Text(letter, span) = &child.children[1] else { unreachable!("it is a letter") };
        assert_eq!((letter.as_ref(), &text[span.start..span.end]), ("&", "&amp;"));
    }

    #[test]
    fn what_has_definitions_or_no_end_is_refused() {
        assert_eq!(read("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>").err(), Some("bomb"));
        assert_eq!(read(&"<a>".repeat(DEEPEST + 1)).err(), Some("bomb"));
        for broken in ["", "<a>", "<a></b>", "<a>&x;</a>", "<a/><b/>", "</a>"] {
            assert_eq!(read(broken).err(), Some("broken"), "{broken}");
        }
    }
}
