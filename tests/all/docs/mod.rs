//! Documents for users and editors are those of the program as it is.

mod data;
mod examples;
mod keys;
mod reference;
mod rules;
mod schema;
mod templates;

use serde_json::Value;
use vanthu::finding::words::{Lang, key_meaning};
use vanthu::spec::schema::{Shape, text as schema_text};

/// The schema of a shape with descriptions in Vietnamese, as `vanthu schema` prints it.
fn schema_of(shape: Shape) -> String {
    schema_text(shape, |table, key| key_meaning(Lang::Vi, table, key))
}

fn json_of(shape: Shape) -> Value {
    serde_json::from_str(&schema_of(shape)).expect("a schema is JSON")
}
