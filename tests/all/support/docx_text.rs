//! Reads a DOCX back: its parts, and its words in the order in which a reader meets them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The parts of a package by path, all of them XML.
pub(crate) type Parts = BTreeMap<String, String>;

/// Styles of signs that stand in no block of the document: `*`, `-----`.
const SIGNS: [&str; 3] = ["DauDuoiCoQuan", "DauDuoiTrichYeu", "DauDuoiPhuLuc"];

/// The parts of a file.
pub(crate) fn parts(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("the file is a zip");
    let count = zip.len();
    let mut part = |index| {
        let mut file = zip.by_index(index).expect("the part can be read");
        let name = file.name().expect("names are text").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("the part is text");
        (name, text)
    };
    (0..count).map(&mut part).collect()
}

/// The file of some parts.
pub(crate) fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        zip.start_file(path, SimpleFileOptions::default()).expect("memory can be written to");
        zip.write_all(text.as_bytes()).expect("memory can be written to");
    }
    zip.finish().expect("memory can be written to").into_inner()
}

/// The value of an attribute.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = element.try_get_attribute(name).expect("attributes are well formed")?;
    Some(quick_xml::escape::unescape(&value.value).expect("attributes are well formed").into_owned())
}

/// Every event of a part; an empty element is one event.
pub(crate) fn events(xml: &str) -> Vec<Event<'_>> {
    let mut reader = Reader::from_str(xml);
    let next = || match reader.read_event().expect("the part is well formed") {
        Event::Eof => None,
        event => Some(event),
    };
    std::iter::from_fn(next).collect()
}

/// Words of a file, its page numbers left out. What stands at the foot of a section's first page is met where the section ends.
pub(crate) fn docx_words(bytes: &[u8]) -> Vec<String> {
    let parts = parts(bytes);
    super::words::words(&text(&parts, &parts["word/document.xml"]))
}

/// The letters of a part, a line a paragraph.
fn text(parts: &Parts, xml: &str) -> String {
    let (mut text, mut foot, mut line) = (String::new(), String::new(), String::new());
    let (mut shown, mut sign) = (false, false);
    for event in events(xml) {
        match event {
            Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                "w:t" => shown = true,
                "w:pStyle" => {
                    let style = attribute(&start, "w:val").expect("a style has a name");
                    sign = SIGNS.contains(&style.as_str());
                }
                "w:footerReference" => {
                    let id = attribute(&start, "r:id").expect("a reference has a name");
                    foot.push_str(&self::text(parts, &parts[&target(parts, &id)]));
                }
                "w:noBreakHyphen" => line.push('-'),
                // The end of a line that was typed.
                "w:br" => line.push(' '),
                "w:tab" | "w:sym" | "w:softHyphen" | "w:cr" => {
                    panic!("{:?} is not read", start.name())
                }
                _ => {}
            },
            Event::Text(letters) if shown => line.push_str(&letters),
            Event::GeneralRef(reference) if shown => line.push_str(&entity(&reference)),
            Event::End(end) if end.name().as_ref() == "w:t" => shown = false,
            Event::End(end) if end.name().as_ref() == "w:p" => {
                let line = std::mem::take(&mut line);
                if !sign {
                    text.push_str(&format!("{line}\n"));
                }
                text.push_str(&std::mem::take(&mut foot));
                sign = false;
            }
            _ => {}
        }
    }
    text + &foot
}

fn entity(reference: &str) -> String {
    let letter = format!("&{reference};");
    quick_xml::escape::unescape(&letter).expect("only XML's own entities are used").into_owned()
}

/// The part that a relationship of the document leads to.
fn target(parts: &Parts, id: &str) -> String {
    let found = events(&parts["word/_rels/document.xml.rels"]).into_iter().find_map(|event| match event {
        Event::Start(start) | Event::Empty(start) if attribute(&start, "Id").as_deref() == Some(id) => {
            attribute(&start, "Target")
        }
        _ => None,
    });
    format!("word/{}", found.unwrap_or_else(|| panic!("no relationship is called {id}")))
}

/// A part with an element a line, as people read it; no-break spaces are shown.
pub(crate) fn indented(xml: &str) -> String {
    let mut writer = quick_xml::Writer::new_with_indent(Vec::new(), b' ', 1);
    events(xml).into_iter().for_each(|event| writer.write_event(event).expect("memory can be written to"));
    let text = String::from_utf8(writer.into_inner()).expect("XML is text");
    text.replace('\u{A0}', "&#160;") + "\n"
}
