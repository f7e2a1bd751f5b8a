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

/// The text with all changes, which are in order and do not overlap.
pub(super) fn applied(text: &str, edits: &[Edit<'_>]) -> String {
    let mut new = text.to_owned();
    for edit in edits.iter().rev() {
        new.replace_range(edit.span.start..edit.span.end, &edit.typed);
    }
    new
}

/// Whether a new text has the values of the old one, with the right words at the places of the changes and nowhere else.
pub(super) fn says_the_same(old: &Source, values: &[(String, Span)], edits: &[Edit<'_>], new: &Source) -> bool {
    let mut expected: Vec<String> = values.iter().map(|(text, _)| text.clone()).collect();
    for edit in edits.iter().rev() {
        expected[edit.value].replace_range(edit.range.clone(), edit.right);
    }
    let said = texts(new);
    let same = said.len() == expected.len()
        && said.iter().zip(&expected).all(|((said, _), expected)| *said == clean(expected).as_ref());
    same && skeleton(old).is_some_and(|old| skeleton(new) == Some(old))
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
