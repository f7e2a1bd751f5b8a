//! Parts → package (Open Packaging Conventions): what each part is, what belongs to what, and the digest of it all.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::digest::{self, DIGEST};
use super::error::DocxError;
use super::xml::{Element, element};

/// A part to which others refer.
pub(super) struct Named {
    pub(super) path: &'static str,
    pub(super) id: &'static str,
}

pub(super) const THEME: &str = "word/theme/theme1.xml";
pub(super) const HEADER: Named = Named { path: "word/header1.xml", id: "rId4" };
pub(super) const FIRST_FOOTER: Named = Named { path: "word/footer1.xml", id: "rId5" };
pub(super) const EMPTY_FOOTER: Named = Named { path: "word/footer2.xml", id: "rId6" };

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE_CONTENT: &str = "application/vnd.openxmlformats-officedocument";

/// A kind of part: its path, the kind of its content, and the relationship by which it is known.
struct Kind {
    path: &'static str,
    id: &'static str,
    content: &'static str,
    relation: &'static str,
}

/// The parts that belong to the document.
const OF_DOCUMENT: [Kind; 7] = [
    Kind { path: "word/styles.xml", id: "rId1", content: "wordprocessingml.styles", relation: "styles" },
    Kind { path: "word/settings.xml", id: "rId2", content: "wordprocessingml.settings", relation: "settings" },
    Kind { path: "word/fontTable.xml", id: "rId3", content: "wordprocessingml.fontTable", relation: "fontTable" },
    Kind { path: HEADER.path, id: HEADER.id, content: "wordprocessingml.header", relation: "header" },
    Kind { path: FIRST_FOOTER.path, id: FIRST_FOOTER.id, content: "wordprocessingml.footer", relation: "footer" },
    Kind { path: THEME, id: "rId7", content: "theme", relation: "theme" },
    Kind { path: EMPTY_FOOTER.path, id: EMPTY_FOOTER.id, content: "wordprocessingml.footer", relation: "footer" },
];

/// The parts that belong to the package: path, content, relationship.
const OF_PACKAGE: [(&str, &str, &str); 3] = [
    (
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
    ),
    (
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    (
        DIGEST,
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
    ),
];

/// Packs parts, given as path and bytes; the number of the notice where it is issued is stated beside the digest.
pub(super) fn write(parts: Vec<(&'static str, Vec<u8>)>, issued: Option<&str>) -> Result<Vec<u8>, DocxError> {
    let held = |path: &str| parts.iter().any(|(part, _)| *part == path);
    let belonging: Vec<&Kind> = OF_DOCUMENT.iter().filter(|kind| held(kind.path)).collect();
    let mut all = vec![
        ("[Content_Types].xml", content_types(&belonging).into_part()),
        ("_rels/.rels", package_relations().into_part()),
        ("word/_rels/document.xml.rels", document_relations(&belonging).into_part()),
    ];
    all.extend(parts);
    let digest = digest::of(all.iter().map(|(path, bytes)| (*path, bytes.as_slice())));
    all.push((DIGEST, digest::properties(&digest, issued).into_part()));
    pack(&all)
}

/// Level 6 makes packages a fifth smaller for 1.8 times the instructions of level 1.
const LEVEL: i64 = 1;

/// The same spec gives the same bytes, on every system: the date of every file in the package is the first that a zip can state, and
/// each says that it was made on DOS and has no attributes, as those of Word do, wherever the program runs.
fn pack(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, DocxError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::default())
        .system(System::Dos)
        .external_attributes(0);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        zip.start_file(*path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(belonging: &[&Kind]) -> Element {
    let root = element("Types").with("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    let default =
        |ending: &str, content: &str| element("Default").with("Extension", ending).with("ContentType", content);
    let part = |path: &str, content: String| {
        element("Override").with("PartName", format!("/{path}")).with("ContentType", content)
    };
    root.child(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .child(default("xml", "application/xml"))
        .children(OF_PACKAGE.map(|(path, content, _)| part(path, content.to_owned())))
        .children(belonging.iter().map(|kind| part(kind.path, format!("{OFFICE_CONTENT}.{}+xml", kind.content))))
}

fn package_relations() -> Element {
    relations(
        OF_PACKAGE
            .iter()
            .zip(1..)
            .map(|((path, _, relation), number)| (format!("rId{number}"), (*relation).to_owned(), *path)),
    )
}

fn document_relations(belonging: &[&Kind]) -> Element {
    relations(belonging.iter().map(|kind| {
        let target = kind.path.trim_start_matches("word/");
        (kind.id.to_owned(), format!("{OFFICE}/{}", kind.relation), target)
    }))
}

fn relations(all: impl Iterator<Item = (String, String, &'static str)>) -> Element {
    let root = element("Relationships");
    let root = root.with("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    root.children(
        all.map(|(id, kind, target)| element("Relationship").with("Id", id).with("Type", kind).with("Target", target)),
    )
}
