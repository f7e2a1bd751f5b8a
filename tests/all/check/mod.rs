//! Rules on the sense of a meeting: each found where it stands, and silent on what is right and on what only looks wrong.

mod alphabet;
mod bodies;
mod changes;
mod deadlines;
mod drafts;
mod examples;
mod facts;
mod folder;
mod frame;
mod hours;
mod known;
mod levels;
mod named;
mod paper;
mod parts;
mod people;
mod planted;
mod settings;
mod slips;
mod stages;
mod tasks;
mod times;
mod words;

use vanthu::finding::Finding;
use vanthu::source::Source;

use crate::support::repository::{drafts_of, text, told};

/// A spec in which nothing is wrong.
const GOOD: &str = "tests/fixtures/check/sau-loi-da-sua.toml";
/// The duties of the good spec, which only an invitation prints.
const DUTIES: &str = "duties = [\n  { assign = \"Sở Tài chính\", task = \"chuẩn bị báo cáo\", due = \"10/3/2025\" },\n  { assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" },\n]";

fn findings(name: &str, text: &str) -> Vec<Finding> {
    drafts_of(&Source::new(name, text)).findings
}

/// Codes with the lines on which they stand, in order.
fn found(name: &str, text: &str) -> Vec<(usize, String)> {
    lines(&findings(name, text))
}

fn lines(findings: &[Finding]) -> Vec<(usize, String)> {
    let line = |finding: &Finding| {
        let place = finding.place.as_ref().expect("a rule on a meeting has a place");
        place.source.line_column(place.span.start).0
    };
    findings.iter().map(|finding| (line(finding), finding.rule.code.to_owned())).collect()
}

/// The codes that the text itself marks with `#~ M204` at the ends of lines.
fn marked(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().enumerate().filter_map(|(at, line)| Some((at + 1, line.split_once("#~ ")?.1)));
    lines.flat_map(|(at, codes)| codes.split(' ').map(move |code| (at, code.to_owned()))).collect()
}

/// The good spec with some places changed; each must be there once.
fn changed(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text(GOOD), |spec, (old, new)| {
        assert_eq!(spec.matches(old).count(), 1, "{old}");
        spec.replacen(old, new, 1)
    })
}

/// Nothing more and nothing less than what the changed places mark is found.
fn finds(edits: &[(&str, &str)]) {
    let spec = changed(edits);
    assert_eq!(found("a.toml", &spec), marked(&spec), "{edits:#?}\n{}", told(&findings("a.toml", &spec)));
}

/// As [`finds`], where there is something to be found.
fn bad(edits: &[(&str, &str)]) {
    assert!(edits.iter().any(|(_, new)| new.contains("#~")), "{edits:?}");
    finds(edits);
}

/// Nothing is found.
fn silent(edits: &[(&str, &str)]) {
    assert!(edits.iter().all(|(_, new)| !new.contains("#~")), "{edits:?}");
    finds(edits);
}
