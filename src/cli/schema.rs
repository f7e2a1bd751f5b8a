//! `vanthu schema`: the JSON Schema of specs, office files and directories.

use vanthu::finding::words;
use vanthu::spec::schema::{self, Shape};

use super::Outcome;
use super::terminal::Terminal;

/// Prints a schema.
pub(super) fn run(shape: Shape, terminal: &Terminal) -> Outcome {
    terminal.out(&schema::text(shape, |table, key| words::key_meaning(terminal.lang, table, key)));
    Outcome::Done
}
