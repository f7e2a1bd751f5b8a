//! A decoded value with its place. Our own, because that of the toml crate has no JSON schema.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::value::U64Deserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, SeqAccess, Visitor};

use super::fault::Fault;
use crate::source::Span;

/// The struct name by which a type asks our deserializer for its span.
pub(super) const NAME: &str = "$vanthu::At";
const FIELDS: &[&str] = &["start", "end", "value"];

/// A value and the span of the literal it was typed as: with its quotation marks, its brackets, or the header of its table.
/// A value that was not typed has the span `0..0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct At<T> {
    /// What was typed.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> At<T> {
    /// A value at a span.
    #[must_use]
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(NAME, FIELDS, AtVisitor(PhantomData))
    }
}

struct AtVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for AtVisitor<T> {
    type Value = At<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<At<T>, A::Error> {
        let missing = || A::Error::custom("a value with its place needs the deserializer of vanthu");
        let start = parts.next_element()?.ok_or_else(missing)?;
        let end = parts.next_element()?.ok_or_else(missing)?;
        let value = parts.next_element()?.ok_or_else(missing)?;
        Ok(At { value, span: Span { start, end } })
    }
}

/// Gives start, end and value to the visitor of [`At`].
pub(super) struct Parts<D> {
    numbers: std::vec::IntoIter<usize>,
    value: Option<D>,
}

impl<D> Parts<D> {
    pub(super) fn new(span: Span, value: D) -> Self {
        Self { numbers: vec![span.start, span.end].into_iter(), value: Some(value) }
    }
}

impl<'de, D: Deserializer<'de, Error = Fault>> SeqAccess<'de> for Parts<D> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        if let Some(number) = self.numbers.next() {
            let number: U64Deserializer<Fault> = (number as u64).into_deserializer();
            return seed.deserialize(number).map(Some);
        }
        self.value.take().map(|value| seed.deserialize(value)).transpose()
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
