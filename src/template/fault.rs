//! What is wrong with a template, at its own line.

use std::sync::Arc;

use tera::{Error, ErrorKind};

use super::TAGS;
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::source::{Place, Source, Span};

/// Beginnings of the engine's messages on names that it does not know, and the words of the locale for such a name.
const UNKNOWN: [(&str, &str); 4] = [
    ("Unknown filter", "what.filter"),
    ("Unknown template", "what.template"),
    ("Unknown function", "what.function"),
    ("Unknown test", "what.test"),
];

/// A fault reported by the template engine.
pub(super) fn finding(error: &Error, named: &[(String, Arc<Source>)]) -> Finding {
    finding_with(error, named, |_| true)
}

/// As [`finding`], where a circle may begin in a file of the author's, told by its name: nobody can mend a built-in one.
pub(super) fn finding_with(error: &Error, named: &[(String, Arc<Source>)], is_own: impl Fn(&str) -> bool) -> Finding {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let finding = worded(report.message());
            let source = named.iter().find(|(name, _)| name == report.filename()).map(|(_, source)| source);
            match source {
                Some(source) => finding.at(source.place(span(source.text(), report.span()))),
                None => finding.in_file(report.filename()),
            }
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            // The chain may begin with templates that only lead to the circle.
            let mut circle: Vec<String> = include_chain.iter().skip_while(|name| *name != tpl).cloned().collect();
            circle.pop();
            let own = circle.iter().position(|name| is_own(name));
            circle.rotate_left(own.unwrap_or_default());
            self::circle(circle, named)
        }
        other => printed(&other.to_string(), named),
    }
}

/// A template of which there is no file.
pub(super) fn missing(name: &str) -> Finding {
    Finding::new(&rules::UNKNOWN_IN_TEMPLATE).arg("what", Arg::Word("what.template".to_owned())).arg("name", name)
}

/// A template that prints without end.
pub(super) fn too_long(template: &str, named: &[(String, Arc<Source>)]) -> Finding {
    let finding = Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word("template.too-long".to_owned()));
    let source = named.iter().find(|(name, _)| name == template).map(|(_, source)| source.name());
    finding.in_file(source.unwrap_or(template))
}

/// Templates that include each other in a circle, at the line where the first of them includes the next.
fn circle(mut circle: Vec<String>, named: &[(String, Arc<Source>)]) -> Finding {
    let Some(first) = circle.first().cloned() else { return Finding::new(&rules::CIRCULAR_INCLUDE) };
    circle.push(first.clone());
    let next = circle[1].clone();
    let finding = Finding::new(&rules::CIRCULAR_INCLUDE).arg("chain", circle);
    let Some((_, source)) = named.iter().find(|(name, _)| *name == first) else { return finding.in_file(first) };
    match ['"', '\''].iter().find_map(|mark| source.text().find(&format!("{mark}{next}{mark}"))) {
        Some(start) => finding.at(source.place(Span::new(start + 1, start + 1 + next.len()))),
        None => finding.in_file(source.name()),
    }
}

/// A fault that the engine gives only as a printed report: `error: MESSAGE`, then `--> FILE:LINE:COLUMN`.
fn printed(report: &str, named: &[(String, Arc<Source>)]) -> Finding {
    let message = report.lines().next().unwrap_or_default();
    let finding = worded(message.strip_prefix("error: ").unwrap_or(message));
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let place = place.and_then(|place| {
        let mut parts = place.trim().rsplitn(3, ':');
        let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let (_, source) = named.iter().find(|(known, _)| known == name)?;
        let start = offset(source.text(), line, usize::saturating_sub(column, 1));
        Some(source.place(Span::new(start, start)))
    });
    match place {
        Some(place) => finding.at(place),
        None => finding,
    }
}

/// The engine's English as one of our rules.
fn worded(message: &str) -> Finding {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let name = quoted.next().unwrap_or_default();
    if let Some((_, what)) = UNKNOWN.iter().find(|(start, _)| message.starts_with(start)) {
        let finding = Finding::new(&rules::UNKNOWN_IN_TEMPLATE).arg("what", Arg::Word((*what).to_owned()));
        return finding.arg("name", name);
    }
    if let Some((_, known)) = message.split_once("is not defined. Available ") {
        let known = known.split([' ', ',', '.', ':']).skip(1).filter(|word| !word.is_empty());
        let near = nearest(name, known);
        return Finding::new(&rules::UNKNOWN_VARIABLE).arg("name", name).maybe("near", near);
    }
    if let Some((found, expected)) = message.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected ")) {
        let expected = expected.trim_end_matches('.').replace('`', "");
        return Finding::new(&rules::TEMPLATE_SYNTAX).arg("found", found.replace('`', "")).arg("expected", expected);
    }
    // A field of what a notice does not have, or a loop over it; fields that no notice has were told above.
    let absent = message.starts_with("Field `") || message.starts_with("Iteration not possible");
    let key = match message {
        _ if message.contains("end of input") => "template.end",
        _ if absent => "template.absent",
        _ => "template.other",
    };
    Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word(key.to_owned()))
}

/// The engine counts lines from 1 and columns from 0, in letters.
fn span(text: &str, found: &tera::Span) -> Span {
    let start = offset(text, found.start_line, found.start_col);
    Span::new(start, offset(text, found.end_line, found.end_col).max(start))
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
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
            let near = nearest(&name, TAGS);
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
