//! Pages of real meetings, as Markdown and as layout text, against golden files.

use std::collections::BTreeSet;

use vanthu::face::Faces;
use vanthu::write::{markdown, pdf};

use crate::support::pdf_text::layout_text;
use crate::support::repository::{documents, golden_specs};
use crate::support::snapshot;

/// Every golden file's name and the text it must hold.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for path in golden_specs() {
        let stem = path.strip_suffix(".toml").expect("a spec is TOML").replace("tests/fixtures/", "");
        for drafted in documents(&path) {
            let bytes = pdf::write(&drafted.document, Faces::embedded(), None).expect("the faces have all letters");
            pages.push((format!("pages/{stem}.{}.md", drafted.name), markdown::write(&drafted.document)));
            pages.push((format!("pages/{stem}.{}.pdf.txt", drafted.name), layout_text(&bytes)));
        }
    }
    pages
}

#[test]
fn pages_are_those_of_the_golden_files() {
    let pages = pages();
    assert!(pages.len() >= 8, "two specs give two notices each, in two formats");
    for (name, text) in &pages {
        snapshot::check(name, text);
    }
    let names: BTreeSet<_> = pages.into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, snapshot::names("pages").into_iter().collect(), "a golden file is left over");
}
