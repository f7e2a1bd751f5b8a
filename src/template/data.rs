//! What templates receive, as JSON for people who write templates: texts without the marks that they carry on their way.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{Context, letters, marks};

/// Version of the shape: a higher one may lack a field or mean it otherwise; new fields keep the version.
pub const VERSION: u32 = 1;

/// What the templates of a spec's notices receive.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Data<'a> {
    /// Version of this shape.
    pub version: u32,
    /// Files used that are not built in: the office's and that of its directory.
    pub used: &'a BTreeSet<String>,
    /// The notices in the order of the spec.
    pub notices: &'a [Received],
}

/// What the template of a notice receives.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Received {
    /// Name that the notice's files bear after the spec's: `giay-moi`.
    pub name: String,
    /// Name of the template without `.tera`.
    pub template: String,
    /// What the template receives under these names.
    pub data: Context,
}

/// The notices as a JSON value.
#[must_use]
pub fn value(notices: &[Received], used: &BTreeSet<String>) -> Value {
    let data = Data { version: VERSION, used, notices };
    let mut value = serde_json::to_value(data).expect("the data is made of JSON values");
    each_text(&mut value, letters::plain);
    value
}

/// The notices as JSON text.
#[must_use]
pub fn text(notices: &[Received], used: &BTreeSet<String>) -> String {
    let text = serde_json::to_string_pretty(&value(notices, used)).expect("JSON values can be written");
    format!("{text}\n")
}

/// The JSON Schema of the shape, made from its types.
#[must_use]
pub fn schema() -> Value {
    let generator = schemars::generate::SchemaSettings::draft07().into_generator();
    serde_json::to_value(generator.into_root_schema_for::<Data<'_>>()).expect("a schema is made of JSON values")
}

/// The data of a notice with every text on one line, fit for a template to print.
pub(super) fn bare(context: &Context) -> Value {
    let mut value = serde_json::to_value(context).expect("the data is made of JSON values");
    each_text(&mut value, marks::bare);
    value
}

fn each_text(value: &mut Value, change: fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, change)),
        Value::Object(members) => members.values_mut().for_each(|value| each_text(value, change)),
        _ => {}
    }
}
