//! What templates receive, as JSON for people who write templates: texts without the marks that they carry on their way.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{Context, marks};

/// Version of the shape: a higher one may lack a field or mean it otherwise; new fields keep the version.
pub const VERSION: u32 = 1;

/// What the templates of a spec's notices receive.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Data<'a> {
    /// Version of this shape.
    pub version: u32,
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
pub fn value(notices: &[Received]) -> Value {
    let mut value = serde_json::to_value(Data { version: VERSION, notices }).expect("the data is made of JSON values");
    unmark(&mut value);
    value
}

/// The notices as JSON text.
#[must_use]
pub fn text(notices: &[Received]) -> String {
    let text = serde_json::to_string_pretty(&value(notices)).expect("JSON values can be written");
    format!("{text}\n")
}

/// The JSON Schema of the shape, made from its types.
#[must_use]
pub fn schema() -> Value {
    let generator = schemars::generate::SchemaSettings::draft07().into_generator();
    serde_json::to_value(generator.into_root_schema_for::<Data<'_>>()).expect("a schema is made of JSON values")
}

fn unmark(value: &mut Value) {
    match value {
        Value::String(text) => *text = marks::plain(text),
        Value::Array(values) => values.iter_mut().for_each(unmark),
        Value::Object(members) => members.values_mut().for_each(unmark),
        _ => {}
    }
}
