//! What the file states of itself, its settings and its face.

use chrono::DateTime;

use super::styles::FACE;
use super::xml::{Element, element, valued};
use crate::document::Meta;

const WORD: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

/// Settings, table of faces, properties.
pub(super) fn parts(meta: &Meta, date: Option<i64>) -> [(&'static str, Vec<u8>); 3] {
    [
        ("word/settings.xml", settings(meta).into_part()),
        ("word/fontTable.xml", faces().into_part()),
        ("docProps/core.xml", core(meta, date).into_part()),
    ]
}

/// Word 2013 and later: older ways of setting are not asked for.
fn settings(meta: &Meta) -> Element {
    let mode = element("w:compatSetting").with("w:name", "compatibilityMode");
    let mode = mode.with("w:uri", "http://schemas.microsoft.com/office/word").with("w:val", 15);
    element("w:settings").with(WORD.0, WORD.1).children([
        valued("w:characterSpacingControl", "doNotCompress"),
        element("w:compat").child(mode),
        valued("w:themeFontLang", meta.language),
    ])
}

fn faces() -> Element {
    let face = element("w:font").with("w:name", FACE).children([
        valued("w:panose1", "02020603050405020304"),
        valued("w:charset", "00"),
        valued("w:family", "roman"),
        valued("w:pitch", "variable"),
    ]);
    element("w:fonts").with(WORD.0, WORD.1).child(face)
}

fn core(meta: &Meta, date: Option<i64>) -> Element {
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let root = names.into_iter().fold(element("cp:coreProperties"), |root, (name, uri)| root.with(name, uri));
    let stated = [
        ("dc:title", meta.title.as_str()),
        ("dc:subject", &meta.subject),
        ("dc:creator", &meta.author),
        ("dc:language", meta.language),
    ];
    let stated = stated.into_iter().filter(|(_, text)| !text.is_empty());
    let date = date.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let dates = date.into_iter().flat_map(|date| {
        let date = date.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        ["dcterms:created", "dcterms:modified"]
            .map(|name| element(name).with("xsi:type", "dcterms:W3CDTF").text(date.as_str()))
    });
    root.children(stated.map(|(name, text)| element(name).text(text))).children(dates)
}
