//! The tables of keys at the end of `docs/spec-format.md`, made from the schemas.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use vanthu::spec::KEYS;
use vanthu::spec::schema::Shape;

use super::json_of;
use crate::support::repository::text;
use crate::support::snapshot::same_as_file;

const DOCUMENT: &str = "docs/spec-format.md";
const BEGIN: &str = "<!-- reference: begin -->\n";
const END: &str = "<!-- reference: end -->\n";

/// A table of keys.
struct Table<'a> {
    /// Name of its type; its path where the type has none.
    name: String,
    /// The file in which it stands first.
    file: &'static str,
    /// Where it stands, the first place first, with its file where that is another.
    places: Vec<(&'static str, String)>,
    /// Its schema; the short form, if it has one, left out.
    schema: &'a Map<String, Value>,
    /// The schema of its short form.
    short: Option<&'a Value>,
}

/// The tables of all files, each before those inside it, in the order of the keys.
#[derive(Default)]
struct Tables<'a> {
    found: Vec<Table<'a>>,
}

/// A place in a file, on the way through its schema.
#[derive(Clone)]
struct At<'a> {
    root: &'a Value,
    file: &'static str,
    path: String,
    listed: bool,
}

impl<'a> Tables<'a> {
    /// Adds the tables of a schema.
    fn visit(&mut self, schema: &'a Value, at: At<'a>) {
        if let Some(name) = definition(schema) {
            self.table(name, &at.root["definitions"][name], at);
        } else if schema.get("properties").is_some() {
            let name = format!("{} {}", at.file, at.path);
            self.table(&name, schema, at);
        } else if let Some(value) = schema["allOf"].get(0).or_else(|| schema.get("else")) {
            self.visit(value, at);
        } else if let Some(items) = schema.get("items") {
            self.visit(items, At { listed: true, ..at });
        } else if let Some(others) = schema.get("additionalProperties").filter(|others| others.is_object()) {
            self.visit(others, At { path: format!("{}.…", at.path), ..at });
        }
    }

    fn table(&mut self, name: &str, schema: &'a Value, at: At<'a>) {
        let short = schema.get("else");
        let schema = short.map_or(schema, |_| &schema["then"]);
        let place = match (short.is_some() || at.path.is_empty(), at.listed) {
            (true, _) => at.path.clone(),
            (false, true) => format!("[[{}]]", at.path),
            (false, false) => format!("[{}]", at.path),
        };
        if let Some(known) = self.found.iter_mut().find(|table| table.name == name) {
            known.places.push((at.file, place));
            return;
        }
        let schema = schema.as_object().expect("a schema is a table");
        let places = vec![(at.file, place)];
        self.found.push(Table { name: name.to_owned(), file: at.file, places, schema, short });
        for (key, value) in own_keys(schema) {
            let path = if at.path.is_empty() { key.clone() } else { format!("{}.{key}", at.path) };
            self.visit(value, At { path, listed: false, ..at.clone() });
        }
    }

    /// What a value may be, in Vietnamese.
    fn kind(&self, schema: &Value) -> String {
        match schema.get("else") {
            Some(one) if schema["if"]["type"] == "array" => format!("{}; hoặc danh sách", self.kind(one)),
            _ => either(self.kinds(schema)),
        }
    }

    fn kinds(&self, schema: &Value) -> Vec<String> {
        if let Some(name) = definition(schema) {
            let table = self.found.iter().find(|table| table.name == name).expect("all tables were visited");
            let short = table.short.into_iter().flat_map(|short| self.kinds(short));
            return short.chain([format!("bảng `{}`", table.places[0].1)]).collect();
        }
        if let Some(value) = schema["allOf"].get(0) {
            return vec![self.kind(value)];
        }
        if let Some(other) = schema.get("else") {
            return [self.kinds(other), self.kinds(&schema["then"])].concat();
        }
        if let Some(values) = schema["enum"].as_array() {
            return vec![values.iter().map(code).collect::<Vec<_>>().join(", ")];
        }
        if let Some(value) = schema.get("const") {
            return vec![code(value)];
        }
        let types = match &schema["type"] {
            Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
            name => name.as_str().into_iter().collect::<Vec<_>>(),
        };
        types.into_iter().map(|name| self.word(name, schema)).collect()
    }

    fn word(&self, name: &str, schema: &Value) -> String {
        match name {
            "string" => "chữ".to_owned(),
            "integer" => "số nguyên".to_owned(),
            "number" => "số".to_owned(),
            "boolean" => "`true`, `false`".to_owned(),
            "array" => format!("danh sách {}", self.kind(&schema["items"])),
            "object" if schema.get("properties").is_some() => "bảng".to_owned(),
            "object" => format!("các dòng tên = {}", self.kind(&schema["additionalProperties"])),
            other => panic!("{other} has no Vietnamese word"),
        }
    }
}

/// `a, b hoặc c`.
fn either(kinds: Vec<String>) -> String {
    match kinds.split_last() {
        Some((last, former)) if !former.is_empty() => format!("{} hoặc {last}", former.join(", ")),
        _ => kinds.concat(),
    }
}

fn definition(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/"))
}

fn code(value: &Value) -> String {
    format!("`{}`", value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

fn alias(key: &str) -> Option<&'static str> {
    KEYS.0.iter().find(|(english, _)| *english == key).map(|(_, alias)| *alias)
}

/// The keys of a table by their English names.
fn own_keys(schema: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let keys = schema["properties"].as_object().expect("a table has keys");
    keys.iter().filter(|(key, _)| alias(key).is_some())
}

/// Whether a key must stand, under one name or the other.
fn is_required(schema: &Map<String, Value>, key: &str) -> bool {
    let all = schema.get("then").and_then(|then| then["allOf"].as_array()).into_iter().flatten();
    all.into_iter().any(|one| one["then"]["required"][0] == key)
}

impl Table<'_> {
    fn write(&self, tables: &Tables<'_>, out: &mut String) {
        let ((_, first), others) = self.places.split_first().expect("a table stands somewhere");
        let heading = if first.is_empty() { "Đầu tệp".to_owned() } else { format!("`{first}`") };
        write!(out, "\n#### {heading}\n\n").expect("a string");
        if !others.is_empty() {
            let other = |(file, place): &(&str, String)| match *file == self.file {
                true => format!("`{place}`"),
                false => format!("`{place}` của {}", file.to_lowercase()),
            };
            write!(out, "Cũng dùng ở {}.\n\n", others.iter().map(other).collect::<Vec<_>>().join(", "))
                .expect("a string");
        }
        out.push_str("| Khóa | Tên tiếng Việt | Giá trị | Bắt buộc | Nghĩa |\n| --- | --- | --- | --- | --- |\n");
        for (key, value) in own_keys(self.schema) {
            let meaning = value["description"].as_str().unwrap_or_default();
            let required = if is_required(self.schema, key) { "có" } else { "" };
            let alias = alias(key).expect("own keys have an alias");
            let kind = tables.kind(value);
            let cells = [format!("`{key}`"), format!("`{alias}`"), kind, required.to_owned(), meaning.to_owned()];
            writeln!(out, "| {} |", cells.map(|cell| cell.replace('|', "\\|")).join(" | ")).expect("a string");
        }
    }
}

/// The whole generated part.
fn generated() -> String {
    let files = [(Shape::Spec, "Tệp mô tả"), (Shape::Office, "Tệp cơ quan"), (Shape::Directory, "Danh bạ")];
    let roots = files.map(|(shape, file)| (json_of(shape), file));
    let mut tables = Tables::default();
    for (root, file) in &roots {
        tables.visit(root, At { root, file, path: String::new(), listed: false });
    }
    let mut out = "<!-- Lập từ JSON Schema bằng: UPDATE=1 cargo test -->\n".to_owned();
    for (_, file) in &roots {
        write!(out, "\n### {file}\n").expect("a string");
        let own: Vec<_> = tables.found.iter().filter(|table| table.file == *file).collect();
        assert!(own.len() >= 4, "{file} has hardly any tables");
        own.iter().for_each(|table| table.write(&tables, &mut out));
    }
    out.push('\n');
    out
}

#[test]
fn tables_of_keys_are_those_of_the_schemas() {
    let document = text(DOCUMENT);
    let (before, rest) = document.split_once(BEGIN).expect("the generated part has a beginning");
    let (_, after) = rest.split_once(END).expect("the generated part has an end");
    same_as_file(DOCUMENT, &format!("{before}{BEGIN}{}{END}{after}", generated()));
}

#[test]
fn no_key_is_left_out_of_the_tables() {
    let generated = generated();
    assert!(KEYS.0.len() > 50);
    for (key, alias) in KEYS.0 {
        assert!(generated.contains(&format!("| `{key}` | `{alias}` |")), "{key}");
    }
}
