//! Findings as JSON for other programs. Keys, codes and names of severities are the same in every language and stay what they are;
//! the sentences are in the user's.

use std::collections::BTreeSet;

use serde::Serialize;

use super::visible::escaped;
use super::words::{self, Lang};
use super::{Finding, Mend, Severity};
use crate::source::Place;

#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<Entry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed: Option<Vec<Fixed<'a>>>,
    used: &'a BTreeSet<String>,
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
    fix: Option<&'a str>,
    other: Option<Other<'a>>,
}

/// A place that was mended; line and column are those of the text before.
#[derive(Serialize)]
struct Fixed<'a> {
    code: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    old: &'a str,
    new: &'a str,
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
    findings.iter().filter(|finding| finding.severity == severity).count()
}

/// All findings with their counts, as one object. Lines and columns count from 1, `end` is the first letter no longer meant;
/// a finding without a place in its file has `null` for all three. What was mended stands by itself, where mending was asked for, and
/// so do the names of the files `used` that are not built in.
#[must_use]
pub fn text(findings: &[Finding], mends: Option<&[Mend]>, used: &BTreeSet<String>, lang: Lang) -> String {
    let report = Report {
        findings: findings.iter().map(|finding| entry(finding, lang)).collect(),
        fixed: mends.map(|mends| mends.iter().map(fixed).collect()),
        used,
        errors: count(findings, Severity::Error),
        warnings: count(findings, Severity::Warning),
        hints: count(findings, Severity::Hint),
    };
    let text = serde_json::to_string_pretty(&report).expect("texts and numbers are always JSON");
    escaped(&text) + "\n"
}

fn entry(finding: &Finding, lang: Lang) -> Entry<'_> {
    let said = words::sentences(finding, lang);
    let start = finding.place.as_ref().map(|place| point(place, place.span.start));
    Entry {
        code: finding.rule.code,
        severity: finding.severity.id(),
        file: finding.file_name(),
        line: start.as_ref().map(|start| start.line),
        column: start.as_ref().map(|start| start.column),
        end: finding.place.as_ref().map(|place| point(place, place.span.end)),
        message: said.message,
        label: said.label,
        help: said.help,
        fix: finding.fix.as_deref(),
        other: finding.other.as_ref().map(|place| other(place, said.other)),
    }
}

fn fixed(mend: &Mend) -> Fixed<'_> {
    let Place { source, span } = &mend.place;
    let Point { line, column } = point(&mend.place, span.start);
    let code = mend.finding.rule.code;
    Fixed { code, file: source.name(), line, column, old: source.slice(*span), new: &mend.new }
}

fn other(place: &Place, message: Option<String>) -> Other<'_> {
    let Point { line, column } = point(place, place.span.start);
    Other { file: place.source.name(), line, column, end: point(place, place.span.end), message }
}

fn point(place: &Place, offset: usize) -> Point {
    let (line, column) = place.source.line_column(offset);
    Point { line, column }
}
