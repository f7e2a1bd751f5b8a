//! `vanthu new`: a commented starter spec of an office and the schema that its first line names, never over a file that is there.

use std::io::{Error, ErrorKind};
use std::path::Path;

use vanthu::finding::{Severity, words};
use vanthu::meeting::Office;
use vanthu::spec::schema::{self, Shape};
use vanthu::{Shelf, starter};

use super::ask::{self, Asked};
use super::terminal::Terminal;
use super::writing::Refused;
use super::{Outcome, files, output, shelves, writing};

/// Name of the schema beside a new spec, as the starter's first line has it.
const SCHEMA: &str = "vanthu-spec.schema.json";

/// Writes a starter spec for an office.
pub(super) fn run(file: &Path, office: Option<&str>, terminal: &Terminal) -> Outcome {
    let file = &files::with_ending(file);
    let path = files::shown(file);
    let (shelf, faults) = shelves::shelf(shelves::folder(file));
    terminal.findings(&faults);
    let Some((name, office)) = chosen(office, &shelf, file, terminal) else { return Outcome::Failed };
    // The schema is only a help for editors: an older one that is there stays, and none is no fault.
    let schema = || {
        let text = schema::text(Shape::Spec, |table, key| words::key_meaning(terminal.lang, table, key));
        writing::write_new(&file.with_file_name(SCHEMA), text.as_bytes())
    };
    match writing::write_new(file, starter::spec(&name, office).as_bytes()) {
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

/// The office that is named, or the only one on disk, or the one that somebody answers; nothing, and the user is told, where there is none.
fn chosen<'s>(named: Option<&str>, shelf: &'s Shelf, file: &Path, terminal: &Terminal) -> Option<(String, &'s Office)> {
    let known = shelf.office_names().collect::<Vec<_>>().join(", ");
    let answer = || {
        let mut given = shelf.given_offices();
        let only = given.next().filter(|_| given.next().is_none()).map(str::to_owned);
        let asks = || {
            let mut typed = ask::typed()?;
            Asked::new(terminal, Some(&mut typed)).ask("cli.new.ask", &[("known", &known)])
        };
        only.or_else(asks)
    };
    let Some(name) = named.map(str::to_owned).or_else(answer) else {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("typed", &files::typed(file)), ("known", &known)];
        terminal.err(&terminal.words("cli.new.no-office", &values));
        return None;
    };
    let name = name.strip_suffix(".toml").unwrap_or(&name).to_owned();
    let Some(shelved) = shelf.office(&name) else {
        terminal.err(&terminal.words("cli.new.unknown", &[("name", &name), ("known", &known)]));
        return None;
    };
    if shelved.findings.iter().any(|finding| finding.severity == Severity::Error) {
        terminal.findings(&shelved.findings);
        terminal.err(&terminal.words("cli.new.broken", &[("name", &name)]));
        return None;
    }
    Some((name, &shelved.office))
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
