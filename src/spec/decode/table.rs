//! The keys of a table on their way into a type: Vietnamese names become English ones where fields are asked for, and a key that
//! nobody asks for is reported.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::value::CowStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::de::{Value, clean};
use super::fault::Fault;
use super::{Run, at};
use crate::finding::{Finding, rules};
use crate::source::Span;

/// Which keys a table is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fields {
    /// These fields; other keys are slips.
    Known(&'static [&'static str]),
    /// Fields that only the visitor knows; keys it does not ask for are slips.
    Unknown,
    /// Any: the author chooses the keys.
    Free,
}

impl Fields {
    const fn names(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Known(names) => Some(names),
            _ => None,
        }
    }
}

/// A key as typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key<'r> {
    typed: &'r str,
    pub(super) span: Span,
    fields: Fields,
    /// Whether the table it stands in has Vietnamese keys.
    vietnamese: bool,
}

impl Key<'_> {
    /// Reports that nobody asked for this key, with the nearest name, or else with all names.
    pub(super) fn report_unknown(self, run: &Run<'_>) {
        if matches!(self.fields, Fields::Free) || !run.tells(self.span) {
            return;
        }
        let near = run.is_shown().then(|| run.keys.nearest(self.typed, self.fields.names())).flatten();
        let known = self.fields.names().filter(|names| near.is_none() && !names.is_empty()).map(|names| {
            let name = |english: &&'static str| {
                let vietnamese = if self.vietnamese { run.keys.vietnamese(english) } else { None };
                vietnamese.unwrap_or(english).to_owned()
            };
            names.iter().map(name).collect::<Vec<_>>()
        });
        let finding =
            Finding::new(&rules::UNKNOWN_KEY).arg("key", self.typed).maybe("near", near).maybe("known", known);
        run.report(finding.at(run.source.place(self.span)));
    }
}

struct Entry<'r, 'i> {
    name: Cow<'r, str>,
    key: Key<'r>,
    item: &'r Spanned<DeValue<'i>>,
}

/// The entries of a table in the order of the file.
pub(super) struct Table<'r, 'i> {
    entries: std::vec::IntoIter<Entry<'r, 'i>>,
    next: Option<Value<'r, 'i>>,
    run: &'r Run<'r>,
}

impl<'r, 'i> Table<'r, 'i> {
    pub(super) fn new(table: &'r DeTable<'i>, run: &'r Run<'r>, fields: Fields) -> Self {
        let mut entries: Vec<_> = table.iter().map(|(key, item)| Entry::new(key, item, run, fields)).collect();
        entries.sort_by_key(|entry| entry.key.span);
        let vietnamese = entries.iter().any(|entry| entry.name != entry.key.typed);
        for entry in &mut entries {
            entry.key.vietnamese = vietnamese;
        }
        if !matches!(fields, Fields::Free) {
            drop_second_names(&mut entries, run);
        }
        entries.retain(|entry| !run.leaves_out(entry.item));
        Self { entries: entries.into_iter(), next: None, run }
    }

    /// A table of one field that was typed as the bare value of it.
    pub(super) fn short(value: Value<'r, 'i>, field: &'r str) -> Self {
        let span = value.item.span().into();
        let key = Key { typed: field, span, fields: Fields::Free, vietnamese: false };
        let entry = Entry { name: Cow::Borrowed(field), key, item: value.item };
        Self { entries: vec![entry].into_iter(), next: None, run: value.run }
    }

    /// The first entry, for a table that has only one.
    pub(super) fn only(mut self) -> Option<(KeyText<'r>, Value<'r, 'i>)> {
        self.entry()
    }

    fn entry(&mut self) -> Option<(KeyText<'r>, Value<'r, 'i>)> {
        let Entry { name, key, item } = self.entries.next()?;
        Some((KeyText { text: name, span: key.span }, Value { item, run: self.run, key: Some(key) }))
    }
}

impl<'r, 'i> Entry<'r, 'i> {
    fn new(key: &'r Spanned<Cow<'i, str>>, item: &'r Spanned<DeValue<'i>>, run: &Run<'_>, fields: Fields) -> Self {
        let typed = key.get_ref().as_ref();
        let english = match fields {
            Fields::Known(names) if names.contains(&typed) => None,
            Fields::Known(names) => run.keys.english(typed).find(|name| names.contains(name)),
            Fields::Unknown => run.keys.english(typed).next(),
            Fields::Free => None,
        };
        let name = english.map_or_else(|| clean(typed), Cow::Borrowed);
        Self { name, key: Key { typed, span: key.span().into(), fields, vietnamese: false }, item }
    }
}

/// Reports and drops the second of two names of one key.
fn drop_second_names(entries: &mut Vec<Entry<'_, '_>>, run: &Run<'_>) {
    let mut firsts: BTreeMap<String, Key<'_>> = BTreeMap::new();
    entries.retain(|entry| {
        let Some(first) = firsts.get(entry.name.as_ref()) else {
            firsts.insert(entry.name.to_string(), entry.key);
            return true;
        };
        if run.tells(entry.key.span) {
            let finding = Finding::new(&rules::BOTH_NAMES).arg("key", entry.key.typed).arg("first", first.typed);
            run.report(finding.at(run.source.place(entry.key.span)).with(run.source.place(first.span)));
        }
        false
    });
}

impl<'de> MapAccess<'de> for Table<'_, '_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some((name, value)) = self.entry() else {
            return Ok(None);
        };
        self.next = Some(value);
        let span = name.span;
        seed.deserialize(name).map(Some).map_err(|fault| fault.at_span(value.item, span))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let value = self.next.take().expect("serde asks for a value only after its key");
        self.run.leaves.enter(value.key.map(|key| key.span));
        let done = seed.deserialize(value).map_err(|fault| fault.at(value.item));
        self.run.leaves.leave();
        done
    }
}

/// The deserializer of a key.
pub(super) struct KeyText<'r> {
    text: Cow<'r, str>,
    span: Span,
}

impl<'de> Deserializer<'de> for KeyText<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(&self.text)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == at::NAME {
            visitor.visit_seq(at::Parts::new(self.span, self))
        } else {
            self.deserialize_any(visitor)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let text: CowStrDeserializer<'_, Fault> = self.text.into_deserializer();
        text.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}
