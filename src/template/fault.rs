//! What is wrong with a template, at its own line.

mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use tera::{Error, ErrorKind};
use words::worded;

use super::TAGS;
use super::guard::{Fault, Guarded};
use super::marks::RESERVED;
use super::references::References;
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::source::{Place, Source, Span};

/// The files of a template by name.
type Files = [(String, Arc<Source>)];

/// A fault reported by the engine while it runs files, with the files as they run.
pub(super) fn finding(error: &Error, named: &Files, guarded: &[Guarded]) -> Finding {
    if let ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) = error.kind()
        && let Some(((_, source), guarded)) = named.iter().zip(guarded).find(|((name, _), _)| name == report.filename())
    {
        let Span { start, end } = span(&guarded.text, report.span());
        let (start, end) = (guarded.place(start), guarded.place(end));
        let finding = worded(report.message());
        // One name of several is unknown, but all of them say what stands there.
        let path =
            if *finding.rule == rules::UNKNOWN_VARIABLE { Span::new(start, end) } else { path(source.text(), start) };
        return finding.at(source.place(Span::new(path.start, end.max(path.end))));
    }
    if error.to_string().contains("recursion depth") {
        return components(named);
    }
    finding_with(error, named, |_| true)
}

/// A fault reported by the engine in files as they were written, where a circle may begin in a file of the author's, told by its
/// name: nobody can mend a built-in one.
pub(super) fn finding_with(error: &Error, named: &Files, is_own: impl Fn(&str) -> bool) -> Finding {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let finding = worded(report.message());
            match source_of(report.filename(), named) {
                Some(source) => finding.at(source.place(span(source.text(), report.span()))),
                None => finding.in_file(report.filename()),
            }
        }
        ErrorKind::CircularInclude { tpl, include_chain: chain }
        | ErrorKind::CircularExtend { tpl, inheritance_chain: chain } => {
            let mut circle = chain.clone();
            let back = circle.pop().unwrap_or_default();
            match circle.iter().position(|name| *name == back) {
                // The chain may begin with templates that only lead to the circle.
                Some(first) => drop(circle.drain(..first)),
                None => circle.insert(0, tpl.clone()),
            }
            let own = circle.iter().position(|name| is_own(name));
            circle.rotate_left(own.unwrap_or_default());
            self::circle(circle, named)
        }
        ErrorKind::MissingParent { current, parent } => {
            let finding = words::unknown("what.template", parent);
            match source_of(current, named).and_then(|source| place_of(source, parent)) {
                Some(place) => finding.at(place),
                None => finding.in_file(current),
            }
        }
        other => printed(&other.to_string(), named),
    }
}

/// Whether the engine was told to stop with these words.
pub(super) fn says(error: &Error, words: &str) -> bool {
    matches!(error.kind(), ErrorKind::RenderingError(report) if report.message().contains(words))
}

/// A template of which there is no file.
pub(super) fn missing(name: &str) -> Finding {
    words::unknown("what.template", name)
}

/// A template that prints without end, of those that are not built in the first: nobody can mend a built-in one.
pub(super) fn too_long(template: &str, named: &Files, used: &[String]) -> Finding {
    let finding = Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word("template.too-long".to_owned()));
    let name = source_of(template, named).map_or(template, |source| source.name());
    let own = used.iter().find(|used| *used == name).or(used.first());
    finding.in_file(own.map_or(name, String::as_str))
}

/// A fault of a template at a place, in the words of the locale.
pub(super) fn told(words: &str, place: Place) -> Finding {
    Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word(words.to_owned())).at(place)
}

/// What the engine would take and we do not.
pub(super) fn of_guard(fault: &Fault, place: Place) -> Finding {
    match fault {
        Fault::Dump => {
            Finding::new(&rules::UNKNOWN_VARIABLE).arg("name", place.source.slice(place.span)).at(place.clone())
        }
        Fault::Conditions => told("template.conditions", place),
        Fault::Gap => told("template.other", place),
    }
}

/// Templates that include or extend each other in a circle, at the line where the first of them leads to the next.
fn circle(mut circle: Vec<String>, named: &Files) -> Finding {
    let Some(first) = circle.first().cloned() else { return Finding::new(&rules::CIRCULAR_INCLUDE) };
    circle.push(first.clone());
    let next = circle[1].clone();
    let finding = Finding::new(&rules::CIRCULAR_INCLUDE).arg("chain", circle);
    let Some(source) = source_of(&first, named) else { return finding.in_file(first) };
    match place_of(source, &next) {
        Some(place) => finding.at(place),
        None => finding.in_file(source.name()),
    }
}

/// Components that call each other in a circle, at the call that closes it.
fn components(named: &Files) -> Finding {
    let calls: Vec<_> = named
        .iter()
        .flat_map(|(_, source)| {
            References::of(source.text())
                .calls
                .into_iter()
                .filter_map(move |call| Some((call.inside?, call.name, source.place(call.place))))
        })
        .collect();
    for (from, to, place) in &calls {
        // From the component that is called, back to the one that calls.
        let mut chain = vec![*to];
        let mut known = BTreeSet::from([*to]);
        let mut at = 0;
        while at < chain.len() && !known.contains(from) {
            let next = calls.iter().filter(|(inside, _, _)| *inside == chain[at]).map(|(_, next, _)| *next);
            chain.extend(next.filter(|next| known.insert(next)).collect::<Vec<_>>());
            at += 1;
        }
        if known.contains(from) {
            let chain = vec![(*from).to_owned(), (*to).to_owned()];
            return Finding::new(&rules::CIRCULAR_INCLUDE).arg("chain", chain).at(place.clone());
        }
    }
    told_of_all("template.deep", named)
}

/// A fault of which nobody can say where it is.
fn told_of_all(words: &str, named: &Files) -> Finding {
    let finding = Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word(words.to_owned()));
    finding.in_file(named.last().map_or("", |(_, source)| source.name()))
}

fn source_of<'a>(name: &str, named: &'a Files) -> Option<&'a Arc<Source>> {
    named.iter().find(|(known, _)| known == name).map(|(_, source)| source)
}

/// Where a template includes or extends another.
fn place_of(source: &Arc<Source>, name: &str) -> Option<Place> {
    let found = References::of(source.text()).files.into_iter().find(|file| file.name == name);
    found.map(|file| source.place(file.place))
}

/// A fault that the engine gives only as a printed report: `error: MESSAGE`, then `--> FILE:LINE:COLUMN`.
fn printed(report: &str, named: &Files) -> Finding {
    let message = report.lines().next().unwrap_or_default();
    let finding = worded(message.strip_prefix("error: ").unwrap_or(message));
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let place = place.and_then(|place| {
        let mut parts = place.trim().rsplitn(3, ':');
        let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let source = source_of(name, named)?;
        let start = offset(source.text(), line, usize::saturating_sub(column, 1));
        Some(source.place(Span::new(start, start)))
    });
    match place {
        Some(place) => finding.at(place),
        None => finding.in_file(named.last().map_or("", |(_, source)| source.name())),
    }
}

/// A name with its fields at a place or right before it: the engine shows the beginning of one, and of what was put in behind it the end.
fn path(text: &str, at: usize) -> Span {
    let in_path = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    if rest.starts_with(in_path) {
        return Span::new(at, at + rest.find(|letter| !in_path(letter)).unwrap_or(rest.len()));
    }
    Span::new(before.trim_end_matches(in_path).len(), at)
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

/// What a template has between its tags of the engine and no page can show: tags that the markup does not have, and letters that
/// would be marks.
pub(super) fn unprintable(source: &Arc<Source>) -> Vec<Finding> {
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
        findings.extend(unknown_tag(source, offset));
        rest = &rest[1..];
    }
    let private = source.text().match_indices(|letter| RESERVED.contains(&letter)).next();
    findings
        .extend(private.map(|(at, letter)| told("template.private", source.place(Span::new(at, at + letter.len())))));
    findings
}

/// A tag at that place, if the markup does not have it.
fn unknown_tag(source: &Arc<Source>, offset: usize) -> Option<Finding> {
    let rest = &source.text()[offset..];
    for (start, words) in
        [("<![CDATA[", "template.cdata"), ("<!--", ""), ("<!", "template.markup"), ("<?", "template.markup")]
    {
        if rest.starts_with(start) {
            let place = source.place(Span::new(offset, offset + start.len()));
            return (!words.is_empty()).then(|| told(words, place));
        }
    }
    let name_start = if rest.starts_with("</") { 2 } else { 1 };
    let name: String = rest[name_start..].chars().take_while(char::is_ascii_alphanumeric).collect();
    if !rest.starts_with('<') || name.is_empty() || TAGS.contains(&name.as_str()) {
        return None;
    }
    let near = nearest(&name, TAGS);
    let start = offset + name_start;
    let place = source.place(Span::new(start, start + name.len()));
    Some(Finding::new(&rules::UNKNOWN_TAG).arg("tag", name).maybe("near", near).at(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_tags_are_found_and_expressions_passed_over() {
        let source = Source::new("x.tera", "<p>{{ a < b }}</p>\n<pp>{% if x <y %}");
        let found = unprintable(&source);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place.as_ref().map(|place| place.span), Some(Span { start: 20, end: 22 }));
    }
}
