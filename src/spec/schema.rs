//! JSON Schema of specs, office files and directories, made from their types, for editors to complete and check with. One slip is
//! one message there, too: a choice is told by the kind of its value, so that only the shape that is meant complains.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{DirectorySpec, KEYS, OfficeSpec, Spec};

/// A kind of file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A spec.
    Spec,
    /// An office file.
    Office,
    /// A directory file.
    Directory,
}

impl Shape {
    /// All shapes.
    pub const ALL: [Self; 3] = [Self::Spec, Self::Office, Self::Directory];

    /// Name on the command line and in file names.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Spec => "spec",
            Self::Office => "office",
            Self::Directory => "directory",
        }
    }
}

/// The schema of a shape as JSON text; `describe` gives what a key means, by table and key, in the reader's language.
#[must_use]
pub fn text(shape: Shape, describe: impl Fn(&str, &str) -> Option<String>) -> String {
    let mut value = serde_json::to_value(schema(shape)).expect("a schema is made of JSON values");
    drop_nulls(&mut value);
    complete(&mut value, &describe);
    let mut text = serde_json::to_string_pretty(&value).expect("JSON values can be written");
    text.push('\n');
    text
}

fn schema(shape: Shape) -> Schema {
    fn of<T: JsonSchema>() -> Schema {
        SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
    }
    match shape {
        Shape::Spec => of::<Spec>(),
        Shape::Office => of::<OfficeSpec>(),
        Shape::Directory => of::<DirectorySpec>(),
    }
}

/// Takes out what stands for an absent key: TOML has no null.
fn drop_nulls(value: &mut Value) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(drop_nulls),
        Value::Object(object) => {
            object.values_mut().for_each(drop_nulls);
            if let Some(Value::Array(types)) = object.get_mut("type") {
                types.retain(|name| name != "null");
                if let [one] = types.as_slice() {
                    let one = one.clone();
                    object.insert("type".to_owned(), one);
                }
            }
            if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
                choices.retain(|choice| *choice != json!({ "type": "null" }));
                if choices.len() == 1 {
                    // Beside a reference a description would not be read.
                    let one = object.remove("anyOf");
                    object.extend(one.map(|one| ("allOf".to_owned(), one)));
                }
            }
        }
        _ => {}
    }
}

/// Either of two schemas, told apart by the kind of the value: `object`, `array`, `boolean`.
pub(super) fn by_kind(kind: &str, then: &Value, otherwise: &Value) -> Value {
    json!({ "if": { "type": kind }, "then": then, "else": otherwise })
}

/// Adds the Vietnamese alias of every key, and descriptions.
fn complete(root: &mut Value, describe: &impl Fn(&str, &str) -> Option<String>) {
    let title = root.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    describe_tables(root, &title, describe);
    if let Some(Value::Object(definitions)) = root.get_mut("definitions") {
        for (name, definition) in definitions {
            describe_tables(definition, name, describe);
        }
    }
}

/// A definition is a table, or a choice between a table and its short form.
fn describe_tables(value: &mut Value, table: &str, describe: &impl Fn(&str, &str) -> Option<String>) {
    let Value::Object(object) = value else { return };
    object.remove("description");
    if let Some(table_form) = object.get_mut("then") {
        describe_tables(table_form, table, describe);
    }
    let required = required(object);
    let Some(Value::Object(properties)) = object.get_mut("properties") else { return };
    let mut complete = Map::new();
    for (key, mut property) in std::mem::take(properties) {
        if let (Value::Object(property), Some(description)) = (&mut property, describe(table, &key)) {
            property.insert("description".to_owned(), json!(description));
        }
        if let Some((_, alias)) = KEYS.0.iter().find(|(english, _)| *english == key) {
            complete.insert((*alias).to_owned(), property.clone());
        }
        complete.insert(key, property);
    }
    let known: Vec<String> = complete.keys().cloned().collect();
    *properties = complete;
    object.remove("required");
    if !required.is_empty() {
        // A key that is unknown is likely the one that is missing.
        object.insert("if".to_owned(), json!({ "propertyNames": { "enum": known } }));
        object.insert("then".to_owned(), json!({ "allOf": required }));
    }
}

/// A key that must stand may stand under either of its names; where it does not, the English one is asked for.
fn required(object: &Map<String, Value>) -> Vec<Value> {
    let Some(Value::Array(keys)) = object.get("required") else { return Vec::new() };
    keys.iter()
        .filter_map(Value::as_str)
        .map(|key| {
            let alias = KEYS.0.iter().find(|(english, _)| *english == key).map_or(key, |(_, alias)| alias);
            json!({ "if": { "not": { "required": [alias] } }, "then": { "required": [key] } })
        })
        .collect()
}

/// A value that is no table stands for one key of it.
fn short_form(schema: &mut Schema, key: &str) {
    let Some(short) = schema.get("properties").and_then(|properties| properties.get(key)).cloned() else { return };
    let mut short = short;
    if let Value::Object(short) = &mut short {
        short.remove("description");
    }
    let table = std::mem::take(schema).to_value();
    *schema = Schema::try_from(by_kind("object", &table, &short)).expect("an object is a schema");
}

/// Short form of [`PersonRef`](super::PersonRef) and [`BodyRef`](super::BodyRef): a name.
pub fn short_form_lookup(schema: &mut Schema) {
    short_form(schema, "lookup");
}

/// Short form of [`RecipientsSpec`](super::RecipientsSpec): a list.
pub fn short_form_list(schema: &mut Schema) {
    short_form(schema, "list");
}

/// Short form of [`TitleRow`](super::TitleRow): a title.
pub fn short_form_title(schema: &mut Schema) {
    short_form(schema, "title");
}

/// Adds the short form of an attendees' line.
pub fn short_form_text(schema: &mut Schema) {
    short_form(schema, "text");
}
