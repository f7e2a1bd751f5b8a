//! What is wrong with a template, at its own line.

use std::sync::Arc;

use tera::{Error, ErrorKind, ReportError};

use crate::document::TAGS;
use crate::finding::{Finding, rules};
use crate::meeting::directory::nearest;
use crate::source::{Place, Source, Span};

/// A fault reported by the template engine.
pub(super) fn finding(error: &Error, named: &[(String, Arc<Source>)]) -> Finding {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => reported(report, named),
        other => Finding::new(&rules::TEMPLATE_FAULT).arg("message", other.to_string()),
    }
}

fn reported(report: &ReportError, named: &[(String, Arc<Source>)]) -> Finding {
    let message = report.message();
    let finding = match unknown_variable(message) {
        Some((name, known)) => {
            let near = nearest(name, known.iter().map(|known| (*known).to_owned()));
            Finding::new(&rules::UNKNOWN_VARIABLE).arg("name", name).maybe("near", near)
        }
        None => Finding::new(&rules::TEMPLATE_FAULT).arg("message", message),
    };
    let source = named.iter().find(|(name, _)| name == report.filename()).map(|(_, source)| source);
    match source {
        Some(source) => finding.at(Place { source: Arc::clone(source), span: span(source.text(), report.span()) }),
        None => finding.in_file(report.filename()),
    }
}

/// The name and the known names of a message on a variable that does not exist.
fn unknown_variable(message: &str) -> Option<(&str, Vec<&str>)> {
    if !message.contains("not found") {
        return None;
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let name = quoted.next()?;
    let known = message.split_once("Available")?.1.split_once(':')?.1;
    Some((name, known.split([',', ' ', '`']).filter(|word| !word.is_empty()).collect()))
}

/// The engine counts lines from 1 and columns from 0, in letters.
fn span(text: &str, found: &tera::Span) -> Span {
    let line_start = |line: usize| text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = |line: usize, column: usize| {
        let start = line_start(line);
        let rest = text.get(start..).unwrap_or_default();
        start + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
    };
    let start = offset(found.start_line, found.start_col);
    Span { start, end: offset(found.end_line, found.end_col).max(start) }
}

/// Tags in a template that the markup does not have.
pub(super) fn unknown_tags(source: &Arc<Source>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut rest = source.text();
    while let Some(open) = rest.find(['<', '{']) {
        rest = &rest[open..];
        let offset = source.text().len() - rest.len();
        if let Some(closed) = ["{{", "{%", "{#"].iter().zip(["}}", "%}", "#}"]).find_map(|(start, end)| {
            rest.starts_with(start).then(|| rest.find(end).map_or(rest.len(), |at| at + end.len()))
        }) {
            rest = &rest[closed..];
            continue;
        }
        let name_start = if rest.starts_with("</") { 2 } else { 1 };
        let name: String = rest[name_start..].chars().take_while(char::is_ascii_alphanumeric).collect();
        if rest.starts_with('<') && !name.is_empty() && !TAGS.contains(&name.as_str()) {
            let near = nearest(&name, TAGS.iter().map(|tag| (*tag).to_owned()));
            let span = Span { start: offset + name_start, end: offset + name_start + name.len() };
            let finding = Finding::new(&rules::UNKNOWN_TAG).arg("tag", name).maybe("near", near);
            findings.push(finding.at(Place { source: Arc::clone(source), span }));
        }
        rest = &rest[1..];
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_tags_are_found_and_expressions_passed_over() {
        let source = Source::new("x.tera", "<p>{{ a < b }}</p>\n<pp>{% if x <y %}");
        let found = unknown_tags(&source);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place.as_ref().map(|place| place.span), Some(Span { start: 20, end: 22 }));
    }
}
