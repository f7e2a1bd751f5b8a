//! A spec taken over to a new meeting: people, attendees, items, recipients and phrases stay as they were typed, comments and layout
//! too; dates, deadlines, numbers, conclusions and changes go. What a new meeting needs is marked to be filled in. Words that were
//! typed freely are not changed: where they still name the old month or year is only said.

mod blocks;
mod edits;
mod mentions;
mod notices;
mod walk;

use std::sync::Arc;

use toml::de::DeTable;

pub use mentions::Mention;

use crate::finding::Finding;
use crate::source::{Source, Span};
use crate::spec::{self, unfilled};
use blocks::Blocks;
use walk::Walk;

/// A spec for a new meeting.
#[derive(Debug)]
pub struct Copied {
    /// Its text.
    pub text: String,
    /// How many marks it has to be filled in.
    pub marks: usize,
    /// Whether notices were set aside as comments until there is a conclusion.
    pub set_aside: bool,
    /// Lines that still name a month of the old meeting or its year.
    pub mentions: Vec<Mention>,
}

/// Takes a spec over to a new meeting.
///
/// # Errors
/// What is wrong with the TOML, where it cannot be read; other faults are copied.
pub fn copy(source: &Arc<Source>) -> Result<Copied, Vec<Finding>> {
    let (_, findings) = spec::read(source);
    let broken = findings.iter().any(|finding| crate::finding::rules::SYNTAX_RULES.contains(&finding.rule));
    // What is nested without end is not taken apart again.
    if broken {
        return Err(findings);
    }
    let Ok(tree) = DeTable::parse(source.text()) else { return Err(findings) };
    let mut walk = Walk::new(source.text());
    walk.tree(tree.get_ref());
    let blocks = Blocks::new(source.text(), &walk.values);
    let mut edits = std::mem::take(&mut walk.edits);
    let set_aside = notices::clear(source.text(), &walk, &blocks, &mut edits);
    let text = edits.apply(source.text());
    let copied = Source::new(source.name(), text);
    Ok(Copied {
        marks: unfilled::unfilled(&copied).len(),
        set_aside,
        mentions: mentions::of_months(&copied, &walk.months()),
        text: copied.text().to_owned(),
    })
}

/// The line end that a text uses.
fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The whole lines that a span touches, the last line's end included.
fn whole_lines(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at + 1);
    Span::new(start, end)
}

#[cfg(test)]
mod tests;
