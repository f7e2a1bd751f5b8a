//! Small shapes that stand in many tables: references to people and bodies, moments, lists, `false` for "not printed".

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize as DeriveDeserialize;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde_json::json;

use super::decode::{At, BLANK, SEVERAL};
use super::schema::by_kind;

/// A person: a name of the directory, or a table for somebody who is not in it.
#[derive(Debug, Clone, Default, PartialEq, DeriveDeserialize, JsonSchema)]
#[serde(default, rename = "PersonRef|lookup")]
#[schemars(rename = "PersonRef", deny_unknown_fields, transform = super::schema::short_form_lookup)]
pub struct PersonRef {
    /// Name to look up in the directory; a bare string means this.
    pub lookup: Option<At<String>>,
    /// Name as printed, of a person who is not in the directory or whose printed name differs.
    pub name: Option<At<String>>,
    /// Title as printed; overrides the directory's.
    pub title: Option<At<String>>,
    /// Form of address before the name, such as `đồng chí` or `bà`; `""` for none.
    pub honorific: Option<At<Cell>>,
    /// What the person does there: `Thư ký`; printed after the title.
    pub role: Option<At<String>>,
    /// Of a signer: title in the home agency, printed above the name.
    pub other_title: Vec<At<String>>,
    /// Of a signer: the lines above the signature instead of the office's for the title, as in `[[sign]]`.
    pub chain: Vec<At<String>>,
}

/// A body: a name, short name or alias of the directory, or a table for one that is not in it.
#[derive(Debug, Clone, Default, PartialEq, DeriveDeserialize, JsonSchema)]
#[serde(default, rename = "BodyRef|lookup")]
#[schemars(rename = "BodyRef", deny_unknown_fields, transform = super::schema::short_form_lookup)]
pub struct BodyRef {
    /// Name to look up in the directory; a bare string means this.
    pub lookup: Option<At<String>>,
    /// Name as printed, of a body that is not in the directory, whose printed name differs, or that is named as a class ("Các cơ quan dự họp").
    pub name: Option<At<String>>,
}

/// One value or a list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Several<T>(pub Vec<At<T>>);

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Elements<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Elements<T> {
            type Value = Vec<At<T>>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a sequence")
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = seq.next_element()? {
                    elements.push(element);
                }
                Ok(elements)
            }
        }
        deserializer.deserialize_newtype_struct(SEVERAL, Elements(std::marker::PhantomData)).map(Self)
    }
}

impl<T: JsonSchema> JsonSchema for Several<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Several_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>().to_value();
        let many = json!({ "type": "array", "items": one });
        Schema::try_from(by_kind("array", &many, &one)).expect("an object is a schema")
    }
}

/// A date, or a date and time: a TOML date-time, or text as people write it (`14:00 thứ Hai 25/11/2024`, `11/2024`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When(pub String);

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Words { expected: "expected.when", words: |text| When(text.to_owned()) })
    }
}

impl JsonSchema for When {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

/// Text that may be empty: a cell of a table, a form of address. Blanks alone are nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell(pub String);

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Words { expected: "expected.text", words: |text| Cell(text.to_owned()) };
        deserializer.deserialize_newtype_struct(BLANK, words)
    }
}

impl JsonSchema for Cell {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

/// Text, or `false` to print nothing at all (as opposed to a blank).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// `false`: not printed.
    No,
    /// What is printed.
    Text(String),
}

impl Default for Printed {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl<'de> Deserialize<'de> for Printed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrFalse;
        impl Visitor<'_> for TextOrFalse {
            type Value = Printed;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("expected.printed")
            }
            fn visit_bool<E: Error>(self, printed: bool) -> Result<Printed, E> {
                if printed {
                    return Err(E::invalid_value(serde::de::Unexpected::Bool(true), &self));
                }
                Ok(Printed::No)
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Printed, E> {
                Ok(Printed::Text(number.to_string()))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Printed, E> {
                Ok(Printed::Text(text.to_owned()))
            }
        }
        deserializer.deserialize_any(TextOrFalse)
    }
}

impl JsonSchema for Printed {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Printed".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let printed = by_kind("boolean", &json!({ "const": false }), &json!({ "type": ["string", "integer"] }));
        Schema::try_from(printed).expect("an object is a schema")
    }
}

struct Words<T> {
    expected: &'static str,
    words: fn(&str) -> T,
}

impl<T> Visitor<'_> for Words<T> {
    type Value = T;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.expected)
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.words)(text))
    }
}
