//! A change of the text inside one literal: how the right words are typed there, and whether the new text says what it should.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::finding::Finding;
use crate::source::{Source, Span};
use crate::spec::decode::{clean, texts};

/// A change inside one literal.
#[derive(Debug)]
pub(super) struct Edit<'f> {
    pub(super) finding: &'f Finding,
    /// The bytes of the file that go.
    pub(super) span: Span,
    /// What is typed instead.
    pub(super) typed: String,
    /// Which value of the source it is in.
    pub(super) value: usize,
    /// The bytes of the value that go.
    pub(super) range: Range<usize>,
    /// What the value says instead.
    pub(super) right: &'f str,
}

/// The right words as they are typed in a literal. Nothing where it cannot hold them, or where nothing would change.
pub(super) fn written(source: &Source, literal: Span, span: Span, value: &str, right: &str) -> Option<String> {
    let (quoted, old) = (source.slice(literal), source.slice(span));
    // Where only composition differs, escapes and joined lines stay as they are.
    let typed = if value == right { old.nfc().collect() } else { escaped(quoted, right)? };
    (typed != old).then_some(typed)
}

/// A text with the escapes of a literal's kind.
fn escaped(literal: &str, text: &str) -> Option<String> {
    let basic = literal.starts_with('"');
    let lines = literal.starts_with("\"\"\"") || literal.starts_with("'''");
    let mut typed = String::new();
    for letter in text.chars() {
        match letter {
            '\n' if lines => typed.push('\n'),
            '\t' => typed.push('\t'),
            '"' | '\\' if basic => typed.extend(['\\', letter]),
            '\n' if basic => typed.push_str("\\n"),
            _ if letter.is_control() && basic => typed.push_str(&format!("\\u{:04X}", u32::from(letter))),
            '\'' if !basic => return None,
            _ if letter.is_control() => return None,
            _ => typed.push(letter),
        }
    }
    Some(typed)
}

/// The text with other words at some places, which are in order and do not overlap.
pub(super) fn replaced<'e>(text: &str, changes: impl Iterator<Item = (Range<usize>, &'e str)>) -> String {
    let (mut new, mut done) = (String::with_capacity(text.len()), 0);
    for (range, words) in changes {
        new.push_str(&text[done..range.start]);
        new.push_str(words);
        done = range.end;
    }
    new + &text[done..]
}

/// Whether a new text has the values of the old one, with the right words at the places of the changes and nowhere else.
pub(super) fn says_the_same(old: &Source, values: &[(String, Span)], edits: &[Edit<'_>], new: &Source) -> bool {
    let said = texts(new);
    if said.len() != values.len() || skeleton(old).is_none_or(|old| skeleton(new) != Some(old)) {
        return false;
    }
    let mut edits = edits.iter().peekable();
    values.iter().zip(&said).enumerate().all(|(index, ((text, _), (said, _)))| {
        let own = std::iter::from_fn(|| edits.next_if(|edit| edit.value == index));
        *said == clean(&replaced(text, own.map(|edit| (edit.range.clone(), edit.right))))
    })
}

/// All but the texts: keys, and values of other kinds.
fn skeleton(source: &Source) -> Option<toml::Value> {
    let mut value = toml::Value::Table(source.text().parse().ok()?);
    let mut open = vec![&mut value];
    while let Some(value) = open.pop() {
        match value {
            toml::Value::String(text) => text.clear(),
            toml::Value::Array(items) => open.extend(items),
            toml::Value::Table(table) => open.extend(table.iter_mut().map(|(_, value)| value)),
            _ => {}
        }
    }
    Some(value)
}
