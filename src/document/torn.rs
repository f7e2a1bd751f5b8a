//! Where in a template's files a fault of its markup comes from.

use std::sync::Arc;

use super::markup::LOOSE;
use crate::source::{Place, Source, Span};

/// Where a fault of the markup comes from: the piece of the template whose tags do not fit together, else the template itself.
pub(super) fn place(problem: &str, tag: &str, templates: &[(String, Arc<Source>)]) -> Option<Place> {
    let found = |(_, source): &(String, Arc<Source>)| {
        let span = match problem {
            LOOSE => source.text().find(tag).map(|start| Span::new(start, start + tag.len())),
            _ => torn(source.text()),
        };
        span.map(|span| source.place(span))
    };
    templates.iter().find_map(found).or_else(|| {
        let (_, source) = templates.last()?;
        let wanted = [format!("</{tag}"), format!("<{tag}")];
        let last = wanted.iter().find_map(|tag| Some((source.text().rfind(tag.as_str())?, tag.len())));
        let (start, length) = last.unwrap_or_default();
        Some(source.place(Span::new(start, start + length)))
    })
}

/// Where the tags of a template, read without its loops and conditions, stop fitting together.
fn torn(template: &str) -> Option<Span> {
    let is_block = |name: &str| matches!(name, "subject" | "p" | "h");
    let mut open: Vec<(&str, Span)> = Vec::new();
    let mut in_block = false;
    for (at, _) in template.match_indices('<') {
        let rest = &template[at + 1..];
        let closes = rest.starts_with('/');
        let name = rest.trim_start_matches('/');
        let name = &name[..name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let span = Span::new(at, at + 1 + usize::from(closes) + name.len());
        if closes {
            match open.pop() {
                Some((last, _)) if last == name => in_block &= !is_block(name),
                _ => return Some(span),
            }
        } else if is_block(name) && in_block {
            return Some(span);
        } else if is_block(name) || matches!(name, "b" | "i") {
            in_block |= is_block(name);
            open.push((name, span));
        }
    }
    open.last().map(|(_, span)| *span)
}
