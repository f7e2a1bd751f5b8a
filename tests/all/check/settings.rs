//! Rules that are settings: off unless an office turns them on, so they are asked here directly.

use vanthu::Shelf;
use vanthu::check::{Case, Issued, Stage, meeting};
use vanthu::finding::rules;
use vanthu::meeting::{Reader, stages};
use vanthu::notice::{self, Setting};
use vanthu::source::Source;
use vanthu::spec;

use super::changed;
use crate::support::repository::drafts_of;

/// Codes of the settings that speak, with their lines; nobody is told of them unasked.
fn found(edits: &[(&str, &str)]) -> Vec<(usize, &'static str)> {
    let source = Source::new("a.toml", changed(edits));
    let is_setting = |rule| rules::SETTINGS.contains(&rule);
    assert!(!drafts_of(&source).findings.iter().any(|finding| is_setting(finding.rule)));
    let shelf = Shelf::new(Vec::new(), Vec::new());
    let (spec, faults) = spec::read(&source);
    assert!(faults.is_empty(), "{faults:?}");
    let issuer = spec.issuer.as_ref().map(|issuer| issuer.value.as_str()).unwrap_or_default();
    let (office, _) = shelf.office(issuer).expect("the office is built in");
    let mut reader = Reader::new(&source, &spec, office);
    let read = reader.meeting(&spec);
    let mut notices = Vec::new();
    for typed in &spec.notice {
        let kind = notice::kind(&mut reader, typed).expect("the kind is known");
        let setting = Setting { spec: &spec, meeting: read.as_ref(), change: None };
        notices.push((typed, notice::notices(&mut reader, typed, kind, setting)));
    }
    let specs = stages(&spec);
    let case = Case {
        source: &source,
        office,
        stages: Stage::all(&source, specs.iter().map(AsRef::as_ref)),
        notices: notices.iter().map(|(typed, made)| Issued { typed, notice: &made[0], stage: 0 }).collect(),
        whole: true,
    };
    let line = |place: &vanthu::source::Place| place.source.line_column(place.span.start).0;
    let settings = meeting(&case).into_iter().filter(|finding| is_setting(finding.rule));
    settings.map(|finding| (finding.place.as_ref().map_or(0, line), finding.rule.code)).collect()
}

const ISSUED: &str = "date = \"28/02/2025\"";

#[test]
fn short_notice_is_counted_in_working_days() {
    // The meeting is on Tuesday 11/3/2025.
    assert!(found(&[]).is_empty());
    assert!(found(&[(ISSUED, "date = \"06/3/2025\"")]).is_empty());
    assert_eq!(found(&[(ISSUED, "date = \"07/3/2025\"")]), [(22, "M650")]);
    assert!(found(&[(ISSUED, "date = \"10/3/2025\"\nurgency = \"khan\"")]).is_empty());
    assert!(found(&[(ISSUED, "date = \"3/2025\"")]).is_empty());
}

#[test]
fn letterhead_symbol_and_signature_of_two_offices_are_found() {
    assert_eq!(found(&[(ISSUED, "date = \"28/02/2025\"\nsymbol = \"GM-VP\"")]), [(23, "M651")]);
    assert!(found(&[(ISSUED, "date = \"28/02/2025\"\nsymbol = \"GM-UBND\"")]).is_empty());
    let own = "chain = [\"TL. Chủ tịch\", \"Chánh Văn phòng\"]";
    assert_eq!(found(&[(own, "chain = [\"Chánh Văn phòng\"]")]), [(3, "M651")]);
}
