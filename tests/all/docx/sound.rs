//! What every Word file keeps: nothing set by tabs, breaks or empty paragraphs; measures of the document; whole relationships.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};
use vanthu::document::Document;
use vanthu::standard::{Mark, Millimetres};

use super::{bytes, golden};
use crate::support::docx_text::{Parts, attribute, events, parts};

const DOCUMENT: &str = "word/document.xml";

/// What is wrong with a file.
pub(super) fn faults(parts: &Parts, document: &Document) -> Vec<String> {
    let mut faults = layout_by_hand(&parts[DOCUMENT]);
    faults.extend(empty_paragraphs(&parts[DOCUMENT]));
    faults.extend(strange_styles(parts));
    faults.extend(loose_parts(parts));
    faults.extend(wrong_pages(&parts[DOCUMENT], document));
    let rules = starts(&parts[DOCUMENT], "v:line").len();
    if rules != drawn_rules(document) {
        faults.push(format!("{rules} rules"));
    }
    if !parts["word/header1.xml"].contains(" PAGE ") {
        faults.push("no page number".to_owned());
    }
    faults
}

/// Starts of elements of a name.
fn starts<'a>(xml: &'a str, name: &str) -> Vec<BytesStart<'a>> {
    let start = |event| match event {
        Event::Start(start) | Event::Empty(start) if start.name().as_ref() == name => Some(start),
        _ => None,
    };
    events(xml).into_iter().filter_map(start).collect()
}

fn layout_by_hand(xml: &str) -> Vec<String> {
    let marks = ["w:tab", "w:tabs", "w:br", "w:cr", "w:numPr", "w:ptab"];
    let mut faults: Vec<_> =
        marks.iter().filter(|mark| !starts(xml, mark).is_empty()).map(|mark| (*mark).to_owned()).collect();
    if xml.contains("___") {
        faults.push("underscores".to_owned());
    }
    faults
}

/// Paragraphs without letters, but for those that Word wants: one after a table, one in a cell with nothing to say.
fn empty_paragraphs(xml: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut style, mut letters) = (String::new(), false);
    let mut cells: Vec<(usize, usize)> = Vec::new();
    let mut after_table = false;
    for event in events(xml) {
        match event {
            Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                "w:p" => (style, letters) = (String::new(), false),
                "w:t" => letters = true,
                "w:pStyle" => style = attribute(&start, "w:val").unwrap_or_default(),
                "w:tc" => cells.push((0, 0)),
                _ => {}
            },
            Event::End(end) => match end.name().as_ref() {
                "w:p" => {
                    let wanted = style == "SauBang" && after_table;
                    if let Some((all, empty)) = cells.last_mut() {
                        *all += 1;
                        *empty += usize::from(!letters);
                    } else if !(letters || wanted) {
                        faults.push(format!("an empty paragraph {style}"));
                    }
                    // The frame of an address may stand between.
                    after_table &= style == "DiaChiCoQuan";
                }
                "w:tc" => {
                    let (all, empty) = cells.pop().expect("a cell ends after it begins");
                    if empty > 0 && all > 1 {
                        faults.push("an empty paragraph in a cell".to_owned());
                    }
                }
                "w:tbl" => after_table = true,
                _ => {}
            },
            _ => {}
        }
    }
    faults
}

/// Styles that nothing defines, and paragraphs without one.
fn strange_styles(parts: &Parts) -> Vec<String> {
    let styles = starts(&parts["word/styles.xml"], "w:style");
    let known: BTreeSet<_> = styles.iter().filter_map(|style| attribute(style, "w:styleId")).collect();
    let mut faults = Vec::new();
    for (path, xml) in parts.iter().filter(|(path, _)| path.starts_with("word/") && !path.contains("/_rels/")) {
        let used = starts(xml, "w:pStyle");
        let names = used.iter().filter_map(|style| attribute(style, "w:val"));
        faults.extend(names.filter(|name| !known.contains(name)).map(|name| format!("style {name} in {path}")));
        if used.len() != starts(xml, "w:p").len() {
            faults.push(format!("a paragraph without a style in {path}"));
        }
        if ["w:sz", "w:rFonts", "w:ind", "w:jc"].iter().any(|name| !starts(xml, name).is_empty())
            && path != "word/styles.xml"
        {
            faults.push(format!("direct formatting in {path}"));
        }
    }
    let faces = starts(&parts["word/styles.xml"], "w:rFonts");
    if faces.iter().any(|face| attribute(face, "w:ascii").as_deref() != Some("Times New Roman")) {
        faults.push("another face".to_owned());
    }
    let languages = starts(&parts["word/styles.xml"], "w:lang");
    if languages.is_empty() || languages.iter().any(|tag| attribute(tag, "w:val").as_deref() != Some("vi-VN")) {
        faults.push("another language".to_owned());
    }
    faults
}

/// Relationships to parts that are not there, and parts of unknown content.
fn loose_parts(parts: &Parts) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        for relation in starts(&parts[path], "Relationship") {
            let target = format!("{folder}{}", attribute(&relation, "Target").expect("a relationship has a target"));
            if !parts.contains_key(&target) {
                faults.push(format!("no part {target}"));
            }
        }
    }
    let types = starts(&parts["[Content_Types].xml"], "Override");
    let known: BTreeSet<_> = types.iter().filter_map(|kind| attribute(kind, "PartName")).collect();
    let ours = parts.keys().filter(|path| !path.ends_with(".rels") && *path != "[Content_Types].xml");
    faults.extend(ours.filter(|path| !known.contains(&format!("/{path}"))).map(|path| format!("content of {path}")));
    faults
}

/// Sections whose margins are not those of the document, or whose first page is not told apart.
fn wrong_pages(xml: &str, document: &Document) -> Vec<String> {
    let page = document.measures();
    let twips = |length: Millimetres| (length.0 * 1440.0 / 25.4).round().to_string();
    let expected = [("w:top", page.top), ("w:right", page.right), ("w:bottom", page.bottom), ("w:left", page.left)];
    let mut faults = Vec::new();
    for margins in starts(xml, "w:pgMar") {
        let wrong = |(name, length): &(&str, Millimetres)| attribute(&margins, name) != Some(twips(*length));
        faults.extend(expected.iter().filter(|side| wrong(side)).map(|(name, _)| format!("margin {name}")));
    }
    let sections = document.annexes.len() + 1;
    for name in ["w:sectPr", "w:pgMar", "w:titlePg", "w:headerReference"] {
        let count = starts(xml, name).len();
        if count != sections {
            faults.push(format!("{count} {name} in {sections} sections"));
        }
    }
    faults
}

/// How many rules the standard draws: under the national name, and where its marks are rules under issuer, subject and annexes.
fn drawn_rules(document: &Document) -> usize {
    let ruled = |mark: Mark, count: usize| if mark == Mark::Rule { count } else { 0 };
    let titles = document.annexes.len() + usize::from(document.title.is_some());
    1 + ruled(document.standard.issuer_mark, 1) + ruled(document.standard.subject_mark, titles)
}

#[test]
fn every_fault_is_noticed() {
    let document = golden("bo-cuc-dang", "ket-luan");
    let sound = parts(&bytes(&document));
    assert_eq!(faults(&sound, &document), [""; 0]);
    let empty = "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/></w:pPr></w:p>";
    let broken = [
        (DOCUMENT, "<w:t xml", "<w:tab/><w:t xml", "w:tab"),
        (DOCUMENT, "<w:t xml", "<w:br/><w:t xml", "w:br"),
        (DOCUMENT, "VĂN", "___", "underscores"),
        (DOCUMENT, "</w:tbl>", &format!("</w:tbl>{empty}"), "an empty paragraph NoiDung"),
        (DOCUMENT, "</w:tc>", &format!("{empty}</w:tc>"), "an empty paragraph in a cell"),
        (DOCUMENT, "\"TenLoai\"", "\"Khac\"", "style Khac in word/document.xml"),
        (DOCUMENT, "<w:pStyle w:val=\"TenLoai\"/>", "", "a paragraph without a style in word/document.xml"),
        (DOCUMENT, "<w:r>", "<w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr>", "direct formatting in word/document.xml"),
        (DOCUMENT, "w:left=\"1701\"", "w:left=\"1700\"", "margin w:left"),
        (DOCUMENT, "<w:titlePg/>", "", "0 w:titlePg in 3 sections"),
        (DOCUMENT, "v:line", "v:rect", "0 rules"),
        ("word/styles.xml", "Times New Roman", "Arial", "another face"),
        ("word/styles.xml", "vi-VN", "en-US", "another language"),
        ("word/header1.xml", " PAGE ", " DATE ", "no page number"),
        ("word/_rels/document.xml.rels", "styles.xml", "style.xml", "no part word/style.xml"),
        ("[Content_Types].xml", "/word/styles.xml", "/word/style.xml", "content of word/styles.xml"),
    ];
    for (path, old, new, fault) in broken {
        let mut parts = sound.clone();
        let part = parts.get_mut(path).expect("the part is there");
        assert!(part.contains(old), "{old}");
        *part = part.replace(old, new);
        assert!(faults(&parts, &document).contains(&fault.to_owned()), "{fault}: {:?}", faults(&parts, &document));
    }
}
