//! Names of fields in templates, against those that templates receive: the engine takes an unknown one in a condition for false, so
//! no rendering would find it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use crate::finding::near::nearest;
use crate::finding::{Finding, rules};
use crate::source::{Source, Span};
use crate::template::data;

/// The fields of all data.
#[derive(Debug)]
pub(super) struct Fields {
    schema: Value,
    all: BTreeSet<String>,
}

impl Fields {
    pub(super) fn new() -> Self {
        let schema = data::schema();
        let tables = schema["definitions"].as_object().into_iter().flatten();
        let names = tables.flat_map(|(_, table)| table["properties"].as_object().into_iter().flatten());
        let all = names.map(|(name, _)| name.clone()).collect();
        Self { schema, all }
    }

    /// Fields in a template that nothing has.
    pub(super) fn unknown(&self, source: &Arc<Source>) -> Vec<Finding> {
        let text = source.text();
        paths(text).into_iter().filter_map(|path| self.fault(source, &text[path.clone()], path.start)).collect()
    }

    fn fault(&self, source: &Arc<Source>, path: &str, start: usize) -> Option<Finding> {
        let mut table = Some(&self.schema["definitions"]["Context"]);
        let mut at = start;
        for (depth, name) in path.split('.').enumerate() {
            let known = table.and_then(|table| self.properties(table));
            match known.and_then(|known| known.get(name)) {
                Some(field) => table = Some(field),
                // A name that the template itself gives may stand for any table.
                None if depth == 0 => table = None,
                None if table.is_none() && self.all.contains(name) => {}
                None => {
                    let names: Vec<String> = known
                        .map_or_else(|| self.all.iter().cloned().collect(), |known| known.keys().cloned().collect());
                    let finding = Finding::new(&rules::UNKNOWN_VARIABLE).arg("name", name);
                    let finding = finding.maybe("near", nearest(name, names));
                    return Some(finding.at(source.place(Span::new(at, at + name.len()))));
                }
            }
            at += name.len() + 1;
        }
        None
    }

    /// The fields of a table, behind references and choices.
    fn properties<'a>(&'a self, node: &'a Value) -> Option<&'a serde_json::Map<String, Value>> {
        if let Some(name) = node["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/")) {
            return self.properties(&self.schema["definitions"][name]);
        }
        let choices = ["anyOf", "allOf"].into_iter().flat_map(|key| node[key].as_array().into_iter().flatten());
        node["properties"].as_object().or_else(|| choices.into_iter().find_map(|choice| self.properties(choice)))
    }
}

/// Names with dots in the expressions of a template, texts in quotation marks and the engine's own `loop` left out.
fn paths(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|open| at + open) {
        let ends = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
        let Some((start, end)) = ends.into_iter().find(|(start, _)| text[open..].starts_with(start)) else {
            at = open + 1;
            continue;
        };
        at = text[open..].find(end).map_or(text.len(), |end| open + end + 2);
        if start != "{#" {
            of_expression(text, open + 2..at, &mut found);
        }
    }
    found
}

fn of_expression(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        let letter = rest.chars().next().unwrap_or(' ');
        let in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.';
        let length = match letter {
            '"' | '\'' | '`' => rest[1..].find(letter).map_or(rest.len(), |end| end + 2),
            _ if in_name(letter) => {
                let length = rest.find(|letter| !in_name(letter)).unwrap_or(rest.len());
                let name = &rest[..length];
                let own = name.starts_with("loop.")
                    || name.starts_with(|letter: char| letter == '.' || letter.is_ascii_digit());
                if name.contains('.') && !name.ends_with('.') && !own {
                    found.push(at..at + length);
                }
                length
            }
            _ => letter.len_utf8(),
        };
        at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown(text: &str) -> Vec<String> {
        let source = Source::new("x.tera", text);
        let spans = Fields::new().unknown(&source).into_iter().filter_map(|finding| Some(finding.place?.span));
        spans.map(|span| source.slice(span).to_owned()).collect()
    }

    #[test]
    fn unknown_fields_are_found_in_conditions() {
        assert_eq!(unknown("{% if meeting.basi and task.du %}{{ notice.guest.nam }}"), ["basi", "du", "nam"]);
        assert_eq!(unknown("{% if meeting.time.hour %}{% set x = item.labels[loop.index0] %}"), ["hour"]);
    }

    #[test]
    fn known_fields_texts_and_comments_are_passed_over() {
        assert_eq!(unknown("{#- meeting.x -#}{% include \"parts/a.tera\" %}{{ task.due.text }} { a.b } 1.5"), [""; 0]);
    }
}
