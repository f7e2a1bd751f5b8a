//! Whether a file is still as it was written: a digest of all its other parts stands in a property of its own. Word writes every part
//! anew when it saves, so a file that a person has saved no longer agrees with it.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::xml::{Element, element};

/// The part that holds the digest.
pub(super) const DIGEST: &str = "docProps/custom.xml";
/// The property that holds it.
const PROPERTY: &str = "vanthu-sha256";
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

/// The part that states a digest.
pub(super) fn property(digest: &str) -> Element {
    let root = element("Properties");
    let root = root.with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties");
    let root = root.with("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
    // The identifier under which all properties of users stand; the first number is 2 (ECMA-376, part 1, 22.3).
    let property = element("property").with("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}").with("pid", 2);
    root.child(property.with("name", PROPERTY).child(element("vt:lpwstr").text(digest)))
}

/// Whether the bytes are a file that [`super::write`] made and nobody has changed since. What cannot be read was changed.
#[must_use]
pub fn is_as_written(bytes: &[u8]) -> bool {
    let Some(parts) = parts(bytes) else { return false };
    let stated = parts.iter().find(|(path, _)| path == DIGEST).and_then(|(_, part)| stated(part));
    stated.is_some_and(|stated| stated == of(parts.iter().map(|(path, part)| (path.as_str(), part.as_slice()))))
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

/// The digest that a part of properties states.
fn stated(part: &[u8]) -> Option<String> {
    let mut reader = Reader::from_reader(part);
    let mut ours = false;
    let mut digest = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) if start.local_name().as_ref() == "property" => {
                let name = start.try_get_attribute("name").ok()?;
                ours = name.is_some_and(|name| name.value.as_ref() == PROPERTY);
            }
            Event::Text(text) if ours => digest = Some(text.to_string()),
            Event::End(end) if end.local_name().as_ref() == "property" => ours = false,
            Event::Eof => return digest,
            _ => {}
        }
    }
}
