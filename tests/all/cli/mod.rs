//! The command as a secretary meets it: exact output, exit code and files, each case a golden file to be read.

mod advice;
mod arguments;
mod begin;
mod beside;
mod check;
mod copy;
mod docx;
mod faults;
mod files;
mod fitted;
mod fix;
mod held;
#[cfg(unix)]
mod irregular;
mod issued;
mod kept;
mod left;
#[cfg(unix)]
mod links;
mod office;
mod render;
mod templates;
mod threads;
mod whole;
mod written;

use crate::support::desk::{Desk, Run};
use crate::support::repository::{files, root, text};
use crate::support::snapshot;

/// A short spec without faults.
fn good() -> String {
    text("tests/fixtures/specs/giao-ban.toml")
}

/// That spec with one place changed, which must be there once.
fn changed(old: &str, new: &str) -> String {
    let spec = good();
    assert_eq!(spec.matches(old).count(), 1, "{old}");
    spec.replacen(old, new, 1)
}

/// Runs the command and compares what it does with the golden file of that name.
fn case(name: &str, desk: &Desk, arguments: &str) -> Run {
    compared(name, desk.run(arguments))
}

fn compared(name: &str, run: Run) -> Run {
    snapshot::check(&format!("cli/{name}.txt"), &run.transcript());
    run
}

/// Golden files of this module, by name and text.
fn golden() -> Vec<(String, String)> {
    let names = snapshot::names("cli");
    assert!(names.len() > 100, "{}", names.len());
    names.into_iter().map(|name| (name.clone(), text(&format!("tests/snapshots/{name}")))).collect()
}

#[test]
fn every_golden_file_belongs_to_a_case() {
    let sources = files(&root().join("tests/all/cli")).into_iter();
    let sources: String = sources.map(|path| std::fs::read_to_string(path).expect("a source is text")).collect();
    for (name, _) in golden() {
        let case = name.trim_start_matches("cli/").trim_end_matches(".txt");
        assert!(sources.contains(&format!("\"{case}\"")), "{name} belongs to no case");
    }
}

#[test]
fn no_message_shows_the_key_of_its_words() {
    for (name, text) in golden() {
        for table in ["level.", "expected.", "found.", "what.", "syntax.", "reason.", "kept.", "cli."] {
            let shown = text.match_indices(table).any(|(at, _)| {
                let before = text[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
                before && text[at + table.len()..].starts_with(|letter: char| letter.is_ascii_lowercase())
            });
            assert!(!shown, "{name} shows {table}…");
        }
    }
}
