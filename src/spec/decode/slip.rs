//! One error of the TOML reader, and what of the tree it makes useless.

use crate::source::Span;

/// How much of the tree an error makes useless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// One value or key.
    Value,
    /// The statement that its line begins; the reader stops at it.
    Statement,
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
    pub(super) bracketed: bool,
}

impl Slip<'_> {
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
        if self.is(&["cannot recurse", "recursion limit"]) {
            return Reach::Rest;
        }
        let harmless = ["duplicate key", "cannot extend", "invalid unquoted", "invalid comment", "carriage return"];
        if self.bracketed || self.is_about_value() || self.is(&harmless) {
            return Reach::Value;
        }
        Reach::Statement
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
