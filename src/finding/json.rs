//! Findings as JSON for other programs. Keys, codes and names of severities are the same in every language and stay what they are;
//! the sentences are in the user's.

use serde::Serialize;

use super::words::{self, Lang};
use super::{Finding, Severity};
use crate::source::Place;

#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<Entry<'a>>,
    errors: usize,
    warnings: usize,
    hints: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end: Option<Point>,
    message: String,
    label: Option<String>,
    help: Option<String>,
    other: Option<Other<'a>>,
}

/// A line and a column, both from 1; columns count characters.
#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Other<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end: Point,
    message: Option<String>,
}

/// How many findings have a severity.
#[must_use]
pub fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.rule.severity == severity).count()
}

/// All findings with their counts, as one object. Lines and columns count from 1, `end` is the first letter no longer meant;
/// a finding without a place in its file has `null` for all three.
#[must_use]
pub fn text(findings: &[Finding], lang: Lang) -> String {
    let report = Report {
        findings: findings.iter().map(|finding| entry(finding, lang)).collect(),
        errors: count(findings, Severity::Error),
        warnings: count(findings, Severity::Warning),
        hints: count(findings, Severity::Hint),
    };
    let text = serde_json::to_string_pretty(&report).expect("texts and numbers are always JSON");
    text + "\n"
}

fn entry(finding: &Finding, lang: Lang) -> Entry<'_> {
    let said = words::sentences(finding, lang);
    let start = finding.place.as_ref().map(|place| point(place, place.span.start));
    Entry {
        code: finding.rule.code,
        severity: finding.rule.severity.id(),
        file: finding.file_name(),
        line: start.as_ref().map(|start| start.line),
        column: start.as_ref().map(|start| start.column),
        end: finding.place.as_ref().map(|place| point(place, place.span.end)),
        message: said.message,
        label: said.label,
        help: said.help,
        other: finding.other.as_ref().map(|place| other(place, said.other)),
    }
}

fn other(place: &Place, message: Option<String>) -> Other<'_> {
    let Point { line, column } = point(place, place.span.start);
    Other { file: place.source.name(), line, column, end: point(place, place.span.end), message }
}

fn point(place: &Place, offset: usize) -> Point {
    let (line, column) = place.source.line_column(offset);
    Point { line, column }
}
