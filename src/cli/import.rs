//! `vanthu import`: a spec made of a draft that somebody else wrote, never over a file that is there unless told to.

use std::path::PathBuf;

use vanthu::copy::copy;
use vanthu::face::Faces;
use vanthu::finding::{Finding, rules};
use vanthu::import::{Imported, import, likeness};
use vanthu::read::parts::{Parts, Role};
use vanthu::source::Source;
use vanthu::{Draft, Shelf, draft};

use super::commands::Import;
use super::terminal::Terminal;
use super::{Outcome, drafts, files, output, render, shelves, writing};

/// Writes the spec and says how near it comes to the draft.
pub(super) fn run(wanted: &Import, terminal: &Terminal) -> Outcome {
    let manuscript = match drafts::read(&wanted.draft) {
        Ok(manuscript) => manuscript,
        Err(finding) => {
            let unread = *finding.rule == rules::UNREADABLE_FILE;
            terminal.findings(&[finding]);
            return if unread { Outcome::Failed } else { Outcome::Findings };
        }
    };
    let new = wanted.new.clone().unwrap_or_else(|| wanted.draft.with_extension("toml"));
    let new: PathBuf = files::with_ending(&new);
    let path = files::shown(&new);
    let refuse = |key: &str| {
        terminal.err(&terminal.words(key, &[("path", &path), ("draft", &files::shown(&wanted.draft))]));
        Outcome::Failed
    };
    if render::same_file(&wanted.draft, &new) {
        return refuse("cli.copy.same");
    }
    let parts = Parts::of(&manuscript);
    let (shelf, faults) = shelves::shelf(shelves::folder(&new));
    terminal.findings(&faults);
    let office = wanted.office.as_deref().or_else(|| shelf.office_name_of(&parts));
    let Some(made) = made(|facts| import(&manuscript, &parts, office, facts), &shelf, &path) else {
        return refuse("cli.import.other");
    };
    let text = if wanted.new_date { copied(&made.imported) } else { made.imported.text.clone() };
    let written = if wanted.force {
        writing::write_over(&new, text.as_bytes()).map(drop)
    } else {
        writing::write_new(&new, text.as_bytes())
    };
    match written {
        Ok(()) => {
            terminal.out(&terminal.words("cli.import.written", &[("path", &path), ("count", &made.imported.marks)]));
            terminal.out(&said(&made, &parts, terminal));
            Outcome::Done
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => refuse("cli.copy.exists"),
        Err(error) => {
            terminal.findings(&[output::refusal(&new, &error)]);
            Outcome::Failed
        }
    }
}

/// A spec with what comes of it.
struct Made {
    imported: Imported,
    draft: Draft,
}

/// With the facts of the meeting where they stand in the text as the program reads it, else without.
fn made(import: impl Fn(bool) -> Option<Imported>, shelf: &Shelf, path: &str) -> Option<Made> {
    let with = |facts: bool| {
        let imported = import(facts)?;
        let source = Source::new(path, imported.text.as_str());
        let draft = draft(&source, shelf, Faces::embedded(), None);
        Some(Made { imported, draft })
    };
    let made = with(true)?;
    let faulty = |findings: &[Finding]| render::has_error(findings);
    if !faulty(&made.draft.findings) {
        return Some(made);
    }
    let plain = with(false)?;
    Some(if faulty(&plain.draft.findings) { made } else { plain })
}

fn copied(imported: &Imported) -> String {
    let source = Source::new("", imported.text.as_str());
    copy(&source).map_or_else(|_| imported.text.clone(), |copied| copied.text)
}

/// How much of the words of the draft come out again.
fn said(made: &Made, parts: &Parts, terminal: &Terminal) -> String {
    let Some(printed) = made.draft.documents.first() else {
        return terminal.words("cli.import.unprinted", &[]);
    };
    let own = parts.stretches.iter().zip(&parts.roles);
    let own = own.filter(|(_, role)| !matches!(role, Role::Beside | Role::HeadOther));
    let own: Vec<String> = own
        .map(|(stretch, _)| stretch.label.iter().map(|label| format!("{label} ")).collect::<String>() + &stretch.text)
        .collect();
    let percent = (likeness(&own.join(" "), &printed.document.text()) * 1000.0).round() / 10.0;
    terminal.words("cli.import.likeness", &[("percent", &percent.to_string().replace('.', ","))])
}
