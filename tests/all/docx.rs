//! Word files: their parts against golden files, what every one of them keeps, and whether a change of one is noticed.

mod foot;
mod held;
mod lines;
mod paragraphs;
mod sound;

use std::collections::BTreeSet;

use vanthu::document::Document;
use vanthu::write::docx;

use crate::support::docx_text::{Parts, docx_words, indented, packed, parts};
use crate::support::repository::{documents, specs};
use crate::support::snapshot;
use crate::support::words::{word_changes, words};

/// A notice of the State, one of the Party, a letter with a box of urgency and an address, and annexes with a table.
const GOLDEN: [(&str, &str); 4] = [
    ("giao-ban", "giay-moi"),
    ("tinh-uy", "ket-luan"),
    ("bo-cuc-cong-van", "cong-van.nhieu-noi"),
    ("bo-cuc-dang", "ket-luan"),
];
/// The part that differs whenever another does.
const DIGEST: &str = "docProps/custom.xml";

fn bytes(document: &Document) -> Vec<u8> {
    docx::write(document, None).expect("a package can be put together")
}

fn golden(spec: &str, name: &str) -> Document {
    let mut made = documents(&format!("tests/fixtures/specs/{spec}.toml"));
    made.retain(|drafted| drafted.name == name);
    made.pop().unwrap_or_else(|| panic!("{spec} gives no {name}")).document
}

/// The parts and documents of every spec of the repository.
fn all() -> Vec<(String, Parts, Document)> {
    let of_spec = |path: String| {
        let made = documents(&path).into_iter();
        made.map(move |made| (format!("{path} {}", made.name), parts(&bytes(&made.document)), made.document))
    };
    let all: Vec<_> = specs().into_iter().flat_map(of_spec).collect();
    assert!(all.len() > 40, "{}", all.len());
    all
}

#[test]
fn parts_are_those_of_the_golden_files() {
    let mut written = BTreeSet::new();
    for (spec, name) in GOLDEN {
        for (path, text) in parts(&bytes(&golden(spec, name))) {
            // What all files share is compared once.
            let own = ["word/document.xml", "word/styles.xml"].contains(&path.as_str());
            if path != DIGEST && (own || spec == "bo-cuc-cong-van") {
                let file = format!("docx/{spec}.{name}/{path}");
                snapshot::check(&file, &indented(&text));
                written.insert(file);
            }
        }
    }
    assert!(written.len() > 14, "{written:?}");
    assert_eq!(written, snapshot::names("docx").into_iter().collect(), "a golden file is left over");
}

#[test]
fn every_file_is_sound() {
    for (name, parts, document) in all() {
        assert_eq!(sound::faults(&parts, &document), [""; 0], "{name}");
    }
}

#[test]
fn a_lost_and_a_doubled_word_are_noticed() {
    let document = golden("giao-ban", "giay-moi");
    let expected = words(&document.text());
    for (old, new) in [("GIẤY MỜI", "GIẤY"), ("Nơi nhận", "Nơi nơi nhận")] {
        let mut parts = parts(&bytes(&document));
        let text = parts.get_mut("word/document.xml").expect("the part is there");
        assert!(text.contains(old), "{old}");
        *text = text.replace(old, new);
        assert_eq!(word_changes(&expected, &docx_words(&packed(&parts))).len(), 1, "{new}");
    }
}

#[test]
fn a_document_number_is_found_and_a_name_holds_together() {
    let made = documents("meetings/2025-12-04-thao-go-du-an.toml");
    let (document, number) = (&made[0].document, "116/KH-UBND");
    let count = document.text().matches(number).count();
    let text = &parts(&bytes(document))["word/document.xml"];
    // Only where a line would end at the hyphen a search by Word's letters does not meet it.
    let held = text.matches("116/KH</w:t><w:noBreakHyphen/>").count();
    assert!((1..=2).contains(&held), "{held}");
    assert_eq!(text.matches(number).count() + held, count);
    assert!(count > 2 * held, "{count}");
    // So is the short name of a department among the recipients.
    let short = text.matches("HC</w:t><w:noBreakHyphen/>").count();
    assert_eq!(text.matches("<w:noBreakHyphen/>").count(), held + short);
    let made = documents("meetings/2024-11-25-cua-khau-thong-minh.toml");
    assert!(parts(&bytes(&made[0].document))["word/document.xml"].contains("Đoàn\u{A0}Thanh\u{A0}Sơn"));
}

#[test]
fn the_date_of_an_annex_holds_together() {
    let reference = parts(&bytes(&golden("tinh-uy", "cong-van")))["word/document.xml"].clone();
    assert!(reference.contains("tháng\u{A0}6\u{A0}năm\u{A0}2026 của"), "the date of the letter may be parted");
}

#[test]
fn the_date_stands_in_the_properties_only() {
    let document = golden("giao-ban", "giay-moi");
    let dated = |date| parts(&docx::write(&document, date).expect("a package can be put together"));
    let (none, some) = (dated(None), dated(Some(1_732_500_000)));
    let differ: Vec<_> = none.keys().filter(|path| none[*path] != some[*path]).collect();
    assert_eq!(differ, ["docProps/core.xml", DIGEST]);
    assert!(some["docProps/core.xml"].contains(">2024-11-25T02:00:00Z</dcterms:created>"));
    assert!(!none["docProps/core.xml"].contains("dcterms:created"));
}

#[test]
fn a_change_of_any_part_is_noticed() {
    let whole = bytes(&golden("bo-cuc-cong-van", "cong-van.nhieu-noi"));
    assert!(docx::is_as_written(&whole));
    let parts = parts(&whole);
    assert!(docx::is_as_written(&packed(&parts)), "how the parts are packed says nothing");
    for path in parts.keys() {
        let mut changed = parts.clone();
        changed.get_mut(path).expect("the part is there").push(' ');
        assert_eq!(docx::is_as_written(&packed(&changed)), path == DIGEST, "{path}");
        changed.remove(path);
        assert!(!docx::is_as_written(&packed(&changed)), "{path} is gone");
    }
    let mut more = parts.clone();
    more.insert("word/comments.xml".to_owned(), "<x/>".to_owned());
    assert!(!docx::is_as_written(&packed(&more)));
    for bad in [&whole[..whole.len() / 2], b"", b"PK", b"no package"] {
        assert!(!docx::is_as_written(bad));
    }
}
