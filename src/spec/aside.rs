//! Values that are no paper: what tells the program something, and is never printed. Only its type says so of a value; all others are
//! meant to be printed.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use super::decode::ASIDE;
use super::{BodyRef, Printed, Several};

/// A type of value that is never printed.
macro_rules! aside {
    ($($(#[doc = $doc:literal])+ $name:ident($inner:ty);)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name(pub $inner);

        impl Deref for $name {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_newtype_struct(ASIDE, Inner(PhantomData)).map(Self)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$inner>::json_schema(generator)
            }
        }
    )+};
}

aside! {
    /// One of a few words that the program knows: a kind, an action, a level.
    Choice(String);
    /// A name by which something is found or told apart: an office, a group, a template, a file.
    Id(String);
    /// How facts are written: `{day}/{month}/{year}`.
    Pattern(String);
    /// Why something is so, for whoever reads the file.
    Reason(String);
    /// Which of several, counted from 1.
    Ordinal(u32);
    /// How the rows of a list are labelled, by the first label.
    Level(Printed);
    /// A measure, or a part of a whole.
    Measure(f32);
    /// Whether a notice is made to fit its pages.
    FitChoice(Pages);
    /// Bodies whose share of something is meant.
    Share(Several<BodyRef>);
}

/// Whether pages are saved, or how many a notice should not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// Where a page is saved that has little on it; never.
    Free(bool),
    /// So many, 1 or more.
    Most(u8),
}

impl Default for Pages {
    fn default() -> Self {
        Self::Free(true)
    }
}

impl<'de> Deserialize<'de> for Pages {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FreeOrMost;
        impl Visitor<'_> for FreeOrMost {
            type Value = Pages;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("expected.pages")
            }
            fn visit_bool<E: Error>(self, free: bool) -> Result<Pages, E> {
                Ok(Pages::Free(free))
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Pages, E> {
                let pages = u8::try_from(number).ok().filter(|pages| *pages > 0);
                pages.map(Pages::Most).ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
            }
        }
        deserializer.deserialize_any(FreeOrMost)
    }
}

impl JsonSchema for Pages {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Pages".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["boolean", "integer"], "minimum": 1, "maximum": 255 })
    }
}

struct Inner<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Inner<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value that is not printed")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
