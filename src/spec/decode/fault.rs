//! Why a value was refused, and the finding made of it. Translates the English of serde into words of the locale.

use std::fmt;
use std::sync::Arc;

use serde::de::{Error, Expected, Unexpected};
use toml::Spanned;
use toml::de::DeValue;

use super::identity;
use super::keys::plain;
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::source::{Source, Span};

/// An error of our deserializer.
#[derive(Debug)]
pub(super) struct Fault {
    why: Why,
    seat: Option<Seat>,
}

#[derive(Debug)]
enum Why {
    Kind(String),
    Value(String),
    Choice(String, &'static [&'static str]),
    Missing(&'static str),
    Custom(String),
}

/// The value that was refused.
#[derive(Debug)]
struct Seat {
    item: usize,
    span: Span,
    found: &'static str,
}

impl Fault {
    const fn new(why: Why) -> Self {
        Self { why, seat: None }
    }

    /// Puts the fault at a value, unless it lies deeper already.
    pub(super) fn at(self, item: &Spanned<DeValue<'_>>) -> Self {
        self.at_span(item, item.span().into())
    }

    /// Puts the fault at the key of a value.
    pub(super) fn at_span(mut self, item: &Spanned<DeValue<'_>>, span: Span) -> Self {
        let found = || Seat { item: identity(item), span, found: found_word(item.get_ref()) };
        self.seat = Some(self.seat.unwrap_or_else(found));
        self
    }

    /// The identity of the refused value.
    pub(super) fn item(&self) -> Option<usize> {
        self.seat.as_ref().map(|seat| seat.item)
    }

    /// The fault as the author shall read it.
    pub(super) fn finding(&self, source: &Arc<Source>) -> Finding {
        let (span, found) = self.seat.as_ref().map_or((Span::default(), "found.table"), |seat| (seat.span, seat.found));
        let typed = || source.slice(span).trim_matches(['"', '\'']).to_owned();
        let finding = match &self.why {
            Why::Kind(expected) => Finding::new(&rules::WRONG_TYPE)
                .arg("expected", expected_word(expected))
                .arg("found", Arg::Word(found.to_owned())),
            Why::Value(expected) => {
                Finding::new(&rules::NOT_ALLOWED).arg("value", typed()).arg("allowed", expected_word(expected))
            }
            Why::Custom(message) => {
                Finding::new(&rules::NOT_ALLOWED).arg("value", typed()).arg("allowed", Arg::Word(message.clone()))
            }
            Why::Choice(value, allowed) => Finding::new(&rules::NOT_ALLOWED)
                .arg("value", value.as_str())
                .arg("allowed", allowed.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
                .maybe("near", nearest(&plain(value).replace('_', "-"), allowed.iter().copied())),
            Why::Missing(key) => Finding::new(&rules::MISSING_KEY).arg("key", *key).arg("table", typed()),
        };
        finding.at(source.place(span))
    }
}

/// The word of the locale for what stands in the TOML.
fn found_word(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "found.text",
        DeValue::Integer(_) => "found.integer",
        DeValue::Float(_) => "found.number",
        DeValue::Boolean(_) => "found.boolean",
        DeValue::Datetime(_) => "found.date",
        DeValue::Array(_) => "found.list",
        DeValue::Table(_) => "found.table",
    }
}

/// The word of the locale for what a visitor of serde says it expects. A visitor of ours names its word itself.
fn expected_word(expecting: &str) -> Arg {
    let key = match expecting {
        "a string" | "a borrowed string" | "string" => "expected.text",
        "a character" => "expected.letter",
        "a boolean" => "expected.boolean",
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => "expected.integer",
        "u8" => "expected.small",
        "u16" => "expected.short",
        "u32" | "u64" | "u128" | "usize" => "expected.count",
        "f32" | "f64" => "expected.number",
        "a map" => "expected.table",
        "a sequence" | "a set" => "expected.list",
        other if ["struct ", "struct variant "].iter().any(|start| other.starts_with(start)) => "expected.table",
        other if ["a tuple", "tuple ", "an array"].iter().any(|start| other.starts_with(start)) => "expected.list",
        other if ["enum ", "variant "].iter().any(|start| other.starts_with(start)) => "expected.choice",
        other => other,
    };
    Arg::Word(key.to_owned())
}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Why::Custom(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Why::Kind(expected.to_string()))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Why::Value(expected.to_string()))
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new(Why::Value(expected.to_string()))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Why::Choice(variant.to_owned(), expected))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Why::Missing(field))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.why)
    }
}

impl std::error::Error for Fault {}
