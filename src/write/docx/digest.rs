//! Whether a file is still as it was written: a digest of all its other parts stands in a property of its own. Word writes every part
//! anew when it saves, so a file that a person has saved no longer agrees with it.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::xml::{Element, element};
use crate::write::Written;

/// The part that holds the digest.
pub(super) const DIGEST: &str = "docProps/custom.xml";
/// The property that holds it.
const PROPERTY: &str = "vanthu-sha256";
/// The property that holds the number of an issued notice.
const ISSUED: &str = "vanthu-issued";
/// No file of ours has parts anywhere near as large.
const MOST_BYTES: u64 = 64 << 20;

/// The digest of parts, in whatever order they are given.
pub(super) fn of<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut parts: Vec<_> = parts.filter(|(path, _)| *path != DIGEST).collect();
    parts.sort_unstable();
    let mut digest = Sha256::new();
    for (path, bytes) in parts {
        for piece in [path.as_bytes(), bytes] {
            digest.update((piece.len() as u64).to_be_bytes());
            digest.update(piece);
        }
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The part that states a digest, and the number of the notice where it is issued.
pub(super) fn properties(digest: &str, issued: Option<&str>) -> Element {
    let root = element("Properties");
    let root = root.with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties");
    let root = root.with("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
    let stated = [(PROPERTY, digest)].into_iter().chain(issued.map(|number| (ISSUED, number)));
    // The identifier under which all properties of users stand; the first number is 2 (ECMA-376, part 1, 22.3).
    root.children(stated.zip(2..).map(|((name, value), id)| {
        let property = element("property").with("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}").with("pid", id);
        property.with("name", name).child(element("vt:lpwstr").text(value))
    }))
}

/// Whether the bytes are a file that [`super::write`] made and nobody has changed since.
#[must_use]
pub fn is_as_written(bytes: &[u8]) -> bool {
    written(bytes) != Written::Otherwise
}

/// How a file stands to one that [`super::write`] made. What cannot be read was changed.
#[must_use]
pub fn written(bytes: &[u8]) -> Written {
    let Some(parts) = parts(bytes) else { return Written::Otherwise };
    let stated = parts.iter().find(|(path, _)| path == DIGEST).and_then(|(_, part)| stated(part)).unwrap_or_default();
    let digest = of(parts.iter().map(|(path, part)| (path.as_str(), part.as_slice())));
    if stated.digest == Some(digest) { Written::Whole { issued: stated.issued } } else { Written::Otherwise }
}

fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = MOST_BYTES;
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).ok()?;
        let path = file.name().ok()?.into_owned();
        let mut part = Vec::new();
        let taken = Read::take(&mut file, left).read_to_end(&mut part).ok()?;
        left = left.checked_sub(taken as u64).filter(|left| *left > 0)?;
        parts.push((path, part));
    }
    Some(parts)
}

/// What a part of properties states.
#[derive(Debug, Default)]
struct Stated {
    digest: Option<String>,
    issued: Option<String>,
}

fn stated(part: &[u8]) -> Option<Stated> {
    let mut reader = Reader::from_reader(part);
    let mut stated = Stated::default();
    let (mut property, mut value) = (String::new(), String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) if start.local_name().as_ref() == "property" => {
                let name = start.try_get_attribute("name").ok()?;
                property = name.map(|name| name.value.to_string()).unwrap_or_default();
                value.clear();
            }
            Event::Text(text) => value.push_str(&text),
            Event::GeneralRef(name) => value.push_str(resolve_predefined_entity(&name).unwrap_or_default()),
            Event::End(end) if end.local_name().as_ref() == "property" => match property.as_str() {
                PROPERTY => stated.digest = Some(value.clone()),
                ISSUED => stated.issued = Some(value.clone()),
                _ => {}
            },
            Event::Eof => return Some(stated),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_mark_of_xml_is_read_back() {
        let part = properties("abc", Some("Số: 12/TB-KH&ĐT")).into_part();
        let stated = stated(&part).expect("the part is XML");
        assert_eq!((stated.digest.as_deref(), stated.issued.as_deref()), (Some("abc"), Some("Số: 12/TB-KH&ĐT")));
        let part = properties("abc", None).into_part();
        assert_eq!(super::stated(&part).expect("the part is XML").issued, None);
    }
}
