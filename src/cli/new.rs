//! `vanthu new`: a commented starter spec and the schema that its first line names, never over a file that is there.

use std::io::{Error, ErrorKind};
use std::path::Path;

use vanthu::finding::words;
use vanthu::spec::schema::{self, Shape};

use super::terminal::Terminal;
use super::writing::Refused;
use super::{Outcome, files, output, writing};

/// Name of the schema beside a new spec, as the starter's first line has it.
const SCHEMA: &str = "vanthu-spec.schema.json";

/// The starter spec; its people are made up, so that nobody sends it unnoticed.
const STARTER: &str = include_str!("../../docs/starter.toml");

/// Writes the starter spec.
pub(super) fn run(file: &Path, terminal: &Terminal) -> Outcome {
    let file = &files::with_ending(file);
    let path = files::shown(file);
    // The schema is only a help for editors: an older one that is there stays, and none is no fault.
    let schema = || {
        let text = schema::text(Shape::Spec, |table, key| words::key_meaning(terminal.lang, table, key));
        writing::write_new(&file.with_file_name(SCHEMA), text.as_bytes())
    };
    match writing::write_new(file, STARTER.as_bytes()) {
        Ok(()) => {
            let _ = schema();
            let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &path), ("typed", &files::typed(file))];
            terminal.out(&terminal.words("cli.new.written", &values));
            Outcome::Done
        }
        Err(error) => {
            unwritten(file, &error, terminal);
            Outcome::Failed
        }
    }
}

/// Says why a new file could not be written.
pub(super) fn unwritten(file: &Path, error: &Error, terminal: &Terminal) {
    let path = files::shown(file);
    if matches!(Refused::of(error), Some(Refused::Link { .. })) {
        terminal.findings(&[output::refusal(file, error)]);
    } else if error.kind() == ErrorKind::AlreadyExists && file.exists() {
        terminal.err(&terminal.words("cli.new.exists", &[("path", &path)]));
    } else {
        let reason = terminal.reason(&output::reason(error));
        terminal.err(&terminal.words("cli.new.refused", &[("path", &path), ("reason", &reason)]));
    }
}
