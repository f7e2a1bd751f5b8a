//! The schemas are current, and say of every TOML file of the repository what the program says.

use std::path::Path;

use serde_json::Value;
use vanthu::spec::schema::Shape;

use super::{json_of, schema_of};
use crate::support::repository::{root, specs, text, tomls};
use crate::support::snapshot::same_as_file;

/// What is wrong with a value, by a schema; empty where nothing is.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let Value::Object(keywords) = schema else { panic!("{at}: a schema is a table") };
    let within = |schema: &Value, value: &Value, at: &str| faults(root, schema, value, at);
    let mut found = Vec::new();
    for (keyword, rule) in keywords {
        let list = || rule.as_array().expect("the keyword takes a list");
        let right = match keyword.as_str() {
            "$schema" | "title" | "definitions" | "description" | "format" | "default" => true,
            "$ref" => {
                let name = rule.as_str().and_then(|rule| rule.strip_prefix("#/definitions/")).expect("a definition");
                found.extend(within(&root["definitions"][name], value, at));
                true
            }
            "if" => {
                let chosen = if within(rule, value, at).is_empty() { "then" } else { "else" };
                found.extend(keywords.get(chosen).into_iter().flat_map(|chosen| within(chosen, value, at)));
                true
            }
            "then" | "else" => true,
            "not" => !within(rule, value, at).is_empty(),
            "propertyNames" => {
                let names = rule["enum"].as_array().expect("the keyword lists names");
                let members = value.as_object().into_iter().flatten();
                members.into_iter().all(|(key, _)| names.iter().any(|name| name == key))
            }
            "allOf" => {
                found.extend(list().iter().flat_map(|part| within(part, value, at)));
                true
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|name| is_of(value, name)),
                name => is_of(value, name),
            },
            "enum" => list().contains(value),
            "const" => rule == value,
            "minimum" => value.as_f64().is_none_or(|value| rule.as_f64().is_some_and(|least| value >= least)),
            "maximum" => value.as_f64().is_none_or(|value| rule.as_f64().is_some_and(|most| value <= most)),
            "required" => value
                .as_object()
                .is_none_or(|object| list().iter().all(|key| key.as_str().is_some_and(|key| object.contains_key(key)))),
            "items" => {
                let elements = value.as_array().into_iter().flatten().enumerate();
                found.extend(elements.flat_map(|(index, value)| within(rule, value, &format!("{at}[{index}]"))));
                true
            }
            "properties" => {
                let members = value.as_object().into_iter().flatten();
                let known = members.filter_map(|(key, value)| Some((key, rule.get(key)?, value)));
                found.extend(known.flat_map(|(key, rule, value)| within(rule, value, &format!("{at}.{key}"))));
                true
            }
            "additionalProperties" => {
                let members = value.as_object().into_iter().flatten();
                let others =
                    members.filter(|(key, _)| keywords.get("properties").is_none_or(|own| own.get(key).is_none()));
                for (key, value) in others {
                    match rule {
                        Value::Bool(false) => found.push(format!("{at}.{key} is not known")),
                        rule => found.extend(within(rule, value, &format!("{at}.{key}"))),
                    }
                }
                true
            }
            other => panic!("the check does not know the keyword {other}"),
        };
        if !right {
            found.push(format!("{at}: {keyword}"));
        }
    }
    found
}

fn is_of(value: &Value, name: &Value) -> bool {
    match name.as_str().expect("a type has a name") {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("the check does not know the type {other}"),
    }
}

/// TOML as editors see it: dates are text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(value) => value.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(elements) => elements.into_iter().map(json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, json(value))).collect(),
    }
}

/// What the schema of a shape says of a file's text.
pub(super) fn told(shape: Shape, toml: &str) -> Vec<String> {
    let table: toml::Table = toml.parse().unwrap_or_else(|error| panic!("{error}"));
    let root = json_of(shape);
    faults(&root, &root, &json(toml::Value::Table(table)), "")
}

/// Office files and directories of the repository.
fn office_files() -> Vec<(String, Shape)> {
    let shape = |path: &str| if path.contains("/directories/") { Shape::Directory } else { Shape::Office };
    tomls("offices").into_iter().map(|path| (path.clone(), shape(&path))).collect()
}

/// Every TOML file of the repository that has a schema.
fn described() -> Vec<(String, Shape)> {
    let specs = specs().into_iter().map(|path| (path, Shape::Spec));
    let samples = tomls("src/trial").into_iter().map(|path| {
        let shape = if path.ends_with("/office.toml") { Shape::Office } else { Shape::Spec };
        (path, shape)
    });
    let all: Vec<_> = specs.chain(office_files()).chain(samples).collect();
    assert!(all.len() >= 6, "{all:?}");
    all
}

#[test]
fn schemas_in_docs_are_those_of_the_program() {
    for shape in Shape::ALL {
        same_as_file(&format!("docs/schema/{}.json", shape.id()), &schema_of(shape));
    }
}

#[test]
fn files_of_the_repository_fit_their_schema() {
    for (path, shape) in described() {
        assert_eq!(told(shape, &text(&path)), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn slips_do_not_fit_the_schema() {
    let good = text("tests/fixtures/specs/giao-ban.toml");
    let slips = [
        ("room = ", "rom = "),
        ("topic = ", "# "),
        ("[\"KH&ĐT\", \"Sở Xây dựng\"]", "4"),
        ("\"giay-moi\"", "\"giay-moii\""),
        ("\"as-invited\"", "true"),
        ("[conclusion]", "[conclusion.section]"),
    ];
    for (old, new) in slips {
        assert_eq!(good.matches(old).count(), 1, "{old}");
        assert_ne!(told(Shape::Spec, &good.replacen(old, new, 1)), Vec::<String>::new(), "{new}");
    }
}

#[test]
fn a_mistyped_key_is_one_fault_that_names_it() {
    let mut count = 0;
    for (path, shape) in described() {
        let text = text(&path);
        let keys = text.lines().filter_map(|line| {
            let (key, _) = line.split_once(" = ")?;
            key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_').then_some(key)
        });
        for key in keys.collect::<std::collections::BTreeSet<_>>() {
            let slip = text.replacen(&format!("\n{key} = "), &format!("\nx{key} = "), 1);
            let told = told(shape, &slip);
            // In a table of one's own names any key is right.
            assert!(told.len() < 2, "{path}: {key}: {told:?}");
            assert!(told.iter().all(|told| told.ends_with(&format!("x{key} is not known"))), "{path}: {told:?}");
            count += told.len();
        }
    }
    assert!(count > 150, "{count}");
}

#[test]
fn files_name_the_schema_that_they_fit() {
    for (path, shape) in described() {
        let text = text(&path);
        let named = text.lines().next().and_then(|line| line.strip_prefix("#:schema "));
        let named = named.unwrap_or_else(|| panic!("{path} begins without #:schema"));
        if path == "docs/starter.toml" {
            // Written beside the spec by `vanthu new`, as a test of that command sees.
            assert_eq!(named, "vanthu-spec.schema.json");
            continue;
        }
        let schema = root().join(Path::new(&path).parent().expect("a file stands in a folder")).join(named);
        let schema = schema.canonicalize().unwrap_or_else(|error| panic!("{path}: {named}: {error}"));
        let expected = root().join(format!("docs/schema/{}.json", shape.id())).canonicalize();
        assert_eq!(Some(schema), expected.ok(), "{path}");
    }
}
