//! The deserializer of one TOML value. Gives spans to whoever asks by the name of [`super::At`], and puts every refusal at the
//! innermost value.

use std::borrow::Cow;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

use super::fault::Fault;
use super::table::{Fields, Key, KeyText, Table};
use super::{Run, at};

/// The newtype name by which a type takes one value as well as a list of them; its visitor is given a sequence either way.
pub const SEVERAL: &str = "$vanthu::Several";

/// The newtype name by which a type takes an empty text; blanks alone are no text.
pub const BLANK: &str = "$vanthu::Blank";

/// The newtype name by which a type says that its value is never printed.
pub const ASIDE: &str = "$vanthu::Aside";

/// The word of the locale for what an empty text should have been.
const EMPTY: &str = "expected.filled";

/// A value of the tree on its way into a type.
#[derive(Clone, Copy)]
pub(super) struct Value<'r, 'i> {
    pub(super) item: &'r Spanned<DeValue<'i>>,
    pub(super) run: &'r Run<'r>,
    /// The key it was typed at, for the word when nobody asks for it.
    pub(super) key: Option<Key<'r>>,
}

impl<'r, 'i> Value<'r, 'i> {
    pub(super) const fn root(item: &'r Spanned<DeValue<'i>>, run: &'r Run<'r>) -> Self {
        Self { item, run, key: None }
    }

    fn table(self, table: &'r DeTable<'i>, fields: Fields) -> Table<'r, 'i> {
        Table::new(table, self.run, fields)
    }

    /// Hands the value to a visitor as what it is.
    fn visit<'de, V: Visitor<'de>>(self, visitor: V, fields: Fields) -> Result<V::Value, Fault> {
        let done = match self.item.get_ref() {
            DeValue::String(typed) if typed.trim().is_empty() => Err(Fault::custom(EMPTY)),
            DeValue::String(typed) => visitor.visit_str(&clean(typed)),
            DeValue::Integer(number) => visit_integer(number, visitor),
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => Err(Fault::invalid_type(Unexpected::Other("number"), &visitor)),
            },
            DeValue::Boolean(yes) => visitor.visit_bool(*yes),
            DeValue::Datetime(when) => visitor.visit_string(when.to_string()),
            DeValue::Array(items) => visitor.visit_seq(Items { items: items.iter(), run: self.run }),
            DeValue::Table(table) => visitor.visit_map(self.table(table, fields)),
        };
        done.map_err(|fault| fault.at(self.item))
    }

    /// Refuses the value by the visitor's own word for what it takes.
    fn refuse<'de, V: Visitor<'de>>(self, visitor: &V) -> Result<V::Value, Fault> {
        Err(Fault::invalid_type(Unexpected::Other("value"), visitor).at(self.item))
    }

    fn visit_text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.item.get_ref() {
            DeValue::String(_) => self.visit(visitor, Fields::Free),
            _ => self.refuse(&visitor),
        }
    }
}

/// Text as all later steps see it: composed letters, and one kind of line end.
pub(crate) fn clean<'t>(typed: &'t str) -> Cow<'t, str> {
    let lines = if typed.contains("\r\n") { Cow::Owned(typed.replace("\r\n", "\n")) } else { Cow::Borrowed(typed) };
    if unicode_normalization::is_nfc(&lines) { lines } else { Cow::Owned(lines.nfc().collect()) }
}

fn visit_integer<'de, V: Visitor<'de>>(number: &DeInteger<'_>, visitor: V) -> Result<V::Value, Fault> {
    if let Ok(small) = i64::from_str_radix(number.as_str(), number.radix()) {
        return visitor.visit_i64(small);
    }
    match u64::from_str_radix(number.as_str(), number.radix()) {
        Ok(large) => visitor.visit_u64(large),
        Err(_) => Err(Fault::invalid_value(Unexpected::Other("integer"), &visitor)),
    }
}

impl<'de> Deserializer<'de> for Value<'_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Fields::Unknown)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit_text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit_text(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit_text(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit_text(visitor)
    }

    /// A table where a list of tables is wanted, `[notice]` for `[[notice]]`, is the only one of them.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.item.get_ref() {
            DeValue::Table(_) => visitor.visit_seq(One(Some(self))).map_err(|fault| fault.at(self.item)),
            _ => self.visit(visitor, Fields::Unknown),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Fields::Free)
    }

    /// A visitor that takes text as well as a table gets either; a list is never taken for the fields in their order.
    /// A struct named `Name|field` has a short form: a value that is no table stands for one with only that
    /// field.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == at::NAME {
            self.run.leaves.typed(self.item);
            return visitor.visit_seq(at::Parts::new(self.item.span().into(), self));
        }
        match (self.item.get_ref(), name.split_once('|')) {
            (DeValue::Table(_), _) => self.visit(visitor, Fields::Known(fields)),
            (_, Some((_, field))) => visitor.visit_map(Table::short(self, field)).map_err(|fault| fault.at(self.item)),
            (DeValue::Array(_), None) => self.refuse(&visitor),
            (_, None) => self.visit(visitor, Fields::Known(fields)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Fault> {
        let done = match (name, self.item.get_ref()) {
            (SEVERAL, DeValue::Array(_)) => self.visit(visitor, Fields::Free),
            (SEVERAL, _) => visitor.visit_seq(One(Some(self))),
            (BLANK, DeValue::String(typed)) if typed.trim().is_empty() => visitor.visit_str(""),
            (BLANK, _) => self.visit_text(visitor),
            (ASIDE, _) => self.run.leaves.aside(self.item, || visitor.visit_newtype_struct(self)),
            _ => visitor.visit_newtype_struct(self),
        };
        done.map_err(|fault| fault.at(self.item))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let done = match self.item.get_ref() {
            DeValue::String(typed) => {
                let typed = clean(typed);
                let name: StrDeserializer<'_, Fault> = typed.as_ref().into_deserializer();
                visitor.visit_enum(name)
            }
            DeValue::Table(table) if table.len() == 1 => match self.table(table, Fields::Free).only() {
                Some((name, value)) => visitor.visit_enum(Variant { name, value }),
                None => self.refuse(&visitor),
            },
            _ => self.refuse(&visitor),
        };
        done.map_err(|fault| fault.at(self.item))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if let Some(key) = self.key {
            key.report_unknown(self.run);
        }
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

/// The elements of a list that are not left out.
struct Items<'r, 'i> {
    items: <&'r DeArray<'i> as IntoIterator>::IntoIter,
    run: &'r Run<'r>,
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let item = self.items.by_ref().find(|item| !self.run.leaves_out(item));
        item.map(|item| seed.deserialize(Value { item, run: self.run, key: None })).transpose()
    }
}

/// A bare value that stands for a list of it.
struct One<'r, 'i>(Option<Value<'r, 'i>>);

impl<'de> SeqAccess<'de> for One<'_, '_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.0.take().map(|value| seed.deserialize(value)).transpose()
    }
}

/// A variant with content, typed as a table of one key.
struct Variant<'r, 'i> {
    name: KeyText<'r>,
    value: Value<'r, 'i>,
}

impl<'de, 'r, 'i> EnumAccess<'de> for Variant<'r, 'i> {
    type Error = Fault;
    type Variant = Value<'r, 'i>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), Fault> {
        Ok((seed.deserialize(self.name)?, self.value))
    }
}

impl<'de> VariantAccess<'de> for Value<'_, '_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_struct("", fields, visitor)
    }
}
