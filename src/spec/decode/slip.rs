//! One error of the TOML reader: what of the tree it makes useless, and whether it only follows from another.

use crate::source::{Source, Span};

/// How much of the tree an error makes useless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// One value or key.
    Value,
    /// The line; the reader stops at it.
    Line,
    /// All that follows.
    Rest,
}

/// An error of the reader with its surroundings.
pub(super) struct Slip<'e> {
    /// The reader's own words.
    pub(super) message: &'e str,
    /// Where it stopped.
    pub(super) span: Span,
    /// The value it stopped in.
    pub(super) literal: Option<Span>,
    /// Whether it stands inside brackets that are closed.
    bracketed: bool,
    /// Whether its line opens something that goes on in the next.
    goes_on: bool,
}

/// Whether the reader met the end of the file before a bracket.
pub(super) fn is_unclosed_bracket(message: &str) -> bool {
    message.starts_with("unclosed array,") || message.starts_with("unclosed inline table")
}

impl<'e> Slip<'e> {
    /// An error with what it stands in.
    pub(super) fn new(source: &Source, message: &'e str, span: Span, literal: Option<Span>, bracketed: bool) -> Self {
        let line = source.slice(source.line_at(span.start)).trim_end();
        let goes_on = line.contains("\"\"\"") || line.contains("'''") || line.ends_with(['[', '{', ',']);
        Self { message, span, literal, bracketed, goes_on }
    }

    /// Whether the reader's words begin so.
    pub(super) fn is(&self, starts: &[&str]) -> bool {
        starts.iter().any(|start| self.message.starts_with(start))
    }

    /// Whether the reader took something for a value that is none.
    pub(super) fn is_about_value(&self) -> bool {
        let numbers = ["unexpected leading zero", "`_` may", "redundant", "integers with", "radix", "unexpected sign"];
        let escapes = ["missing escaped value", "too few unicode", "unexpected key or value"];
        let texts = ["string values must be quoted", "missing opening quote"];
        let invalid = self.is(&["invalid "])
            && !self.is(&["invalid unquoted", "invalid comment", "invalid inline", "invalid key"]);
        invalid || self.is(&numbers) || self.is(&escapes) || self.is(&texts)
    }

    /// The literal that must not be used.
    pub(super) fn damaged_value(&self) -> Option<Span> {
        self.literal.filter(|_| self.is_about_value())
    }

    /// How much of the tree it makes useless.
    pub(super) fn reach(&self) -> Reach {
        if self.is(&["cannot recurse", "recursion limit", "unclosed table", "unclosed array table"]) {
            return Reach::Rest;
        }
        let harmless = ["duplicate key", "cannot extend", "invalid unquoted", "invalid comment", "carriage return"];
        if self.bracketed || self.is_about_value() || self.is(&harmless) {
            return Reach::Value;
        }
        if self.goes_on { Reach::Rest } else { Reach::Line }
    }

    /// Whether it is what the reader says of the lines after a bracket left open.
    pub(super) fn follows_from_open_bracket(&self) -> bool {
        let signs = [
            "unexpected `=`",
            "extra assignment",
            "missing assignment",
            "missing key for",
            "invalid inline table element",
        ];
        let words = ["missing comma", "string values must be quoted", "unclosed", "duplicate key"];
        self.is(&words) || self.is(&signs) || self.is_absent_value()
    }

    /// Whether it may be why a bracket found no end.
    pub(super) fn may_leave_bracket_open(&self) -> bool {
        self.is_unclosed_string() || self.is(&["missing array opening", "missing inline table opening"])
    }

    /// Whether it met the end of the line, or of the file, before a quotation mark.
    pub(super) fn is_unclosed_string(&self) -> bool {
        let kinds = ["invalid basic string", "invalid literal string", "invalid multi-line"];
        let at_end = self.literal.is_some_and(|literal| literal.end == self.span.start);
        self.is(&kinds) && self.span.start == self.span.end && at_end && !self.is_absent_value()
    }

    /// Whether it is what the reader says of a value that the end of the file left out: it takes nothing for a string in `'`.
    fn is_absent_value(&self) -> bool {
        self.is(&["invalid literal string"]) && self.literal.is_some_and(|literal| literal.start == literal.end)
    }
}
