//! `docs/data.md`, made from the types of what templates receive.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;
use vanthu::template::data;

use crate::support::repository::text;
use crate::support::snapshot::same_as_file;

const HEAD: &str = "# Dữ liệu của mẫu

<!-- Lập từ các kiểu dữ liệu bằng: UPDATE=1 cargo test -->

Mẫu của mỗi văn bản nhận các dữ liệu dưới đây; `vanthu data TỆP` in dữ liệu thật của một cuộc họp, dạng JSON. Trong mẫu, gọi tên với dấu
chấm: `{{ meeting.topic }}`. Điều “có thể không có” là `null`: xét bằng `{% if … %}` trước khi in. Chữ có nhiều đoạn in ra JSON thì mỗi đoạn
một dòng, không có đậm, nghiêng; in qua mẫu vẫn đủ đoạn, đậm, nghiêng. Cách viết mẫu: [templates.md](templates.md).
";

/// Tables in the order in which they are first named, from the whole down.
fn order<'a>(schema: &'a Value, node: &'a Value, found: &mut Vec<&'a str>) {
    if let Some(name) = referred(node).filter(|name| !found.contains(name)) {
        found.push(name);
        order(schema, &schema["definitions"][name], found);
    }
    let choices = ["anyOf", "allOf"].into_iter().flat_map(|key| node[key].as_array().into_iter().flatten());
    choices.chain(node.get("items")).for_each(|inner| order(schema, inner, found));
    for (_, field) in node["properties"].as_object().into_iter().flatten() {
        order(schema, field, found);
    }
}

fn referred(node: &Value) -> Option<&str> {
    node["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/"))
}

/// What a value may be, in Vietnamese, with a link to the table it is.
fn kind(node: &Value) -> String {
    if let Some(name) = referred(node) {
        return format!("[{}](#{})", title(name), title(name).to_lowercase());
    }
    if let Some(choices) = node["anyOf"].as_array().or_else(|| node["allOf"].as_array()) {
        let some = choices.iter().filter(|choice| choice["type"] != "null");
        return some.map(kind).collect::<Vec<_>>().join(" hoặc ");
    }
    let types = node["type"].as_array().map_or_else(|| vec![&node["type"]], |types| types.iter().collect());
    match types.iter().filter_map(|name| name.as_str()).find(|name| *name != "null") {
        Some("string") => "chữ".to_owned(),
        Some("integer") => "số".to_owned(),
        Some("boolean") => "đúng sai".to_owned(),
        Some("array") => format!("danh sách {}", kind(&node["items"])),
        other => panic!("{other:?} has no Vietnamese word"),
    }
}

/// Name of a table in the document.
fn title(name: &str) -> &str {
    name.strip_suffix("Data").filter(|rest| !rest.is_empty()).unwrap_or(name)
}

fn is_optional(node: &Value) -> bool {
    let null = |value: &Value| value == "null" || value["type"] == "null";
    ["anyOf", "type"].iter().any(|key| node[*key].as_array().is_some_and(|choices| choices.iter().any(null)))
}

/// The tables with their fields, by name.
fn tables(schema: &Value) -> Vec<(&str, &Value)> {
    let mut names = Vec::new();
    order(schema, schema, &mut names);
    assert!(names.len() > 12, "{names:?}");
    let inner = names.into_iter().map(|name| (name, &schema["definitions"][name]));
    std::iter::once(("Data", schema)).chain(inner).collect()
}

fn meanings() -> toml::Table {
    text("locales/data.vi.toml").parse().expect("the meanings are TOML")
}

fn meaning<'a>(meanings: &'a toml::Table, table: &str, field: &str) -> &'a str {
    let own = meanings.get(table).and_then(|own| own.get(field));
    let found = own.or_else(|| meanings.get(field)).and_then(toml::Value::as_str);
    found.unwrap_or_else(|| panic!("{table}.{field} has no meaning in locales/data.vi.toml"))
}

fn generated() -> String {
    let (schema, meanings) = (data::schema(), meanings());
    let mut out = format!("{HEAD}\nPhiên bản của cách sắp xếp: {}.\n", data::VERSION);
    for (name, table) in tables(&schema) {
        write!(out, "\n## {}\n\n| Tên | Giá trị | Nghĩa |\n| --- | --- | --- |\n", title(name)).expect("a string");
        for (field, node) in table["properties"].as_object().expect("a table has fields") {
            let absent = if is_optional(node) { "; có thể không có" } else { "" };
            let meaning = meaning(&meanings, name, field);
            writeln!(out, "| `{field}` | {}{absent} | {meaning} |", kind(node)).expect("a string");
        }
    }
    out
}

#[test]
fn reference_of_data_is_that_of_the_types() {
    same_as_file("docs/data.md", &generated());
}

#[test]
fn every_meaning_belongs_to_a_field() {
    let schema = data::schema();
    let mut fields = BTreeSet::new();
    for (name, table) in tables(&schema) {
        let keys = table["properties"].as_object().expect("a table has fields").keys();
        fields.extend(keys.map(|key| (name.to_owned(), key.clone())));
    }
    let meanings = meanings();
    for (name, value) in &meanings {
        match value {
            toml::Value::Table(own) => {
                own.keys().for_each(|key| assert!(fields.contains(&(name.clone(), key.clone())), "{name}.{key}"));
            }
            _ => {
                let own = |table: &str| meanings.get(table).is_some_and(|own| own.get(name).is_some());
                assert!(fields.iter().any(|(table, key)| key == name && !own(table)), "{name}");
            }
        }
    }
}
