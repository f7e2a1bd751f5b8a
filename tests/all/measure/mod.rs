//! The finished page, read back and measured against the standard; and for each measure a page made wrong on purpose, which must
//! fail that measure and no other.

mod annex;
mod broken;
mod broken_parts;
mod fit;
mod form;
mod frame;
mod generated;
mod long;
mod matched;
mod parts;
mod rules;
mod sheet;
mod text;

use vanthu::document::Document;
use vanthu::face::Faces;
use vanthu::write::pdf::{self, Meta, Page};

use crate::support::repository;
use sheet::Sheet;

/// A measure: its name in `docs/standards.md`, and what it finds wrong.
type Measure = (&'static str, fn(&Sheet<'_>) -> Vec<String>);

/// All measures.
const MEASURES: &[Measure] = &[
    ("sheet", frame::sheet),
    ("margins", frame::margins),
    ("family", frame::family),
    ("styles", frame::styles),
    ("sizes", frame::sizes),
    ("together", frame::together),
    ("national", frame::national),
    ("rules", rules::rules),
    ("motto-rule", rules::motto_rule),
    ("issuer-rule", rules::issuer_rule),
    ("subject-rule", rules::subject_rule),
    ("issuer-sign", parts::issuer_sign),
    ("subject-sign", parts::subject_sign),
    ("number-label", parts::number_label),
    ("letter-subject", parts::letter_subject),
    ("addressees", parts::addressees),
    ("draft", parts::draft),
    ("urgency", parts::urgency),
    ("colour", parts::colour),
    ("drafter", parts::drafter),
    ("other-title", parts::other_title),
    ("recipients-underline", parts::recipients_underline),
    ("recipient-ends", parts::recipient_ends),
    ("address", parts::address),
    ("annex-pages", annex::annex_pages),
    ("annex-head", annex::annex_head),
    ("table", annex::table),
    ("table-heads", annex::table_heads),
    ("number-and-date", frame::number_and_date),
    ("blanks", frame::blanks),
    ("page-numbers", frame::page_numbers),
    ("foot", frame::foot),
    ("signature-room", frame::signature_room),
    ("indent", text::indent),
    ("pitch", text::pitch),
    ("paragraph-gap", text::paragraph_gap),
    ("justified", text::justified),
    ("gaps", text::gaps),
    ("end-mark", text::end_mark),
    ("kept", text::kept),
    ("subject", text::subject),
    ("lonely", text::lonely),
    ("text-with-signature", text::text_with_signature),
    ("blank-page", text::blank_page),
    ("overlap", text::overlap),
];

/// The names of the measures that find something wrong, with what they find.
fn failed(document: &Document, pages: &[Page]) -> Vec<(&'static str, Vec<String>)> {
    let bytes = pdf::paint(pages, &Meta::default(), Faces::embedded()).expect("the pages can be painted");
    let sheet = Sheet::read(document, &bytes);
    MEASURES.iter().map(|(name, measure)| (*name, measure(&sheet))).filter(|(_, faults)| !faults.is_empty()).collect()
}

#[test]
fn every_page_of_the_repository_measures_up() {
    let specs = repository::specs();
    assert!(!specs.is_empty());
    for spec in specs {
        for drafted in repository::documents(&spec) {
            let failed = failed(&drafted.document, &pdf::layout(&drafted.document));
            assert!(failed.is_empty(), "{spec} {}: {failed:#?}", drafted.name);
        }
    }
}

#[test]
fn the_ledger_names_every_measure() {
    let ledger = repository::text("docs/standards.md");
    for (name, _) in MEASURES {
        assert!(ledger.contains(&format!("`{name}`")), "docs/standards.md does not name {name}");
    }
}
