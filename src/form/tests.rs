use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::*;
use crate::edit::{Tree, edit};
use crate::spec::KEYS;
use crate::spec::schema::{Shape, text};

/// The keys of each table of the spec, from its schema.
fn schema() -> Vec<(String, BTreeSet<String>)> {
    let schema: Json = serde_json::from_str(&text(Shape::Spec, |_, _| None)).expect("a schema is JSON");
    let root = [("Spec".to_owned(), schema.clone())];
    let tables = schema["definitions"].as_object().expect("tables").clone();
    let alias =
        |key: &str| KEYS.0.iter().any(|(_, alias)| *alias == key) && KEYS.0.iter().all(|(key_, _)| *key_ != key);
    root.into_iter()
        .chain(tables)
        .filter_map(|(name, table)| {
            let properties = [&table, &table["then"]].into_iter().find_map(|table| table["properties"].as_object())?;
            Some((name, properties.keys().filter(|key| !alias(key)).cloned().collect()))
        })
        .collect()
}

/// Every table of the form, once.
fn tables() -> Vec<&'static Table> {
    let (mut found, mut open): (Vec<&'static Table>, Vec<&'static Table>) =
        (Vec::new(), vec![&SPEC, &super::tables::PERSON, &super::tables::BODY]);
    while let Some(table) = open.pop() {
        if found.iter().any(|known| known.name == table.name) {
            continue;
        }
        found.push(table);
        open.extend(table.fields.iter().filter_map(|field| match &field.kind {
            Kind::Table(table) | Kind::Tables(table) | Kind::Coded(table) => Some(*table),
            _ => None,
        }));
    }
    found
}

#[test]
fn every_key_of_the_spec_has_its_place_in_the_form() {
    let schema = schema();
    assert!(schema.len() > 15);
    let tables = tables();
    for (name, keys) in &schema {
        let table = tables.iter().find(|table| table.name == name);
        let own: BTreeSet<String> =
            table.map(|table| table.order().into_iter().map(str::to_owned).collect()).unwrap_or_default();
        assert_eq!(&own, keys, "{name}");
    }
}

#[test]
fn every_key_of_the_top_stands_in_one_group() {
    for (at, name) in [("", "Spec"), ("/meeting", "MeetingSpec")] {
        let table = tables().into_iter().find(|table| table.name == name).expect("it is a table");
        let mut keys: Vec<&str> =
            GROUPS.iter().filter(|group| group.at == at).flat_map(|group| group.keys).copied().collect();
        keys.extend((at.is_empty()).then_some("meeting"));
        keys.sort_unstable();
        let mut all = table.order();
        all.sort_unstable();
        assert_eq!(keys, all);
    }
}

fn typed(text: &str, path: &str, words: &str) -> String {
    change(text, path, &Asked::Type(Typed::Text(words.to_owned())))
}

fn change(text: &str, path: &str, what: &Asked) -> String {
    let tree = Tree::parse(text).expect("TOML");
    let (path, change, order) = asked(&tree, &Path::parse(path).expect("a path"), what).expect("a place of the form");
    edit(text, &path, &change, &order).expect("it can be changed")
}

#[test]
fn one_value_may_become_several() {
    let one = "[meeting]\nchair = \"A\"\n";
    assert_eq!(change(one, "/meeting/chair/1", &Asked::Add(None)), "[meeting]\nchair = [\"A\", \"\"]\n");
    assert_eq!(typed("[meeting]\n", "/meeting/chair/0", "A"), "[meeting]\nchair = \"A\"\n");
    assert_eq!(typed(one, "/meeting/chair/0", "B"), "[meeting]\nchair = \"B\"\n");
}

#[test]
fn a_name_may_become_a_table() {
    let one = "signer = \"A\"\n";
    assert_eq!(typed(one, "/signer/title", "Chủ tịch"), "signer = { lookup = \"A\", title = \"Chủ tịch\" }\n");
    assert_eq!(typed(one, "/signer/lookup", "B"), "signer = \"B\"\n");
    let list = "[[notice]]\nrecipients = [\"A\"]\n";
    assert_eq!(
        change(list, "/notice/0/recipients/add/0", &Asked::Add(None)),
        "[[notice]]\nrecipients = { list = [\"A\"], add = [\"\"] }\n"
    );
}

#[test]
fn numbers_and_flags_are_typed_as_such() {
    assert_eq!(typed("[[notice]]\n", "/notice/0/copies", "12"), "[[notice]]\ncopies = 12\n");
    assert_eq!(typed("[[notice]]\n", "/notice/0/number", "12"), "[[notice]]\nnumber = \"12\"\n");
    assert_eq!(
        change("[[notice]]\n", "/notice/0/number", &Asked::Type(Typed::Flag(false))),
        "[[notice]]\nnumber = false\n"
    );
    assert_eq!(typed("[[notice]]\ncopies = 12\n", "/notice/0/copies", ""), "[[notice]]\n");
}

#[test]
fn what_is_said_of_an_unknown_key_stands_at_its_table() {
    let near = |path: &str| nearest(&Path::parse(path).expect("a path")).to_string();
    assert_eq!(near("/meeting/attendees/0/bodies/2"), "/meeting/attendees/0/bodies/2");
    assert_eq!(near("/meeting/attendees/0/xyz"), "/meeting/attendees/0");
    assert_eq!(near("/xyz"), "");
}
