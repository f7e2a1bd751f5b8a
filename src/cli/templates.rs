//! `vanthu templates`: built-in templates written out to be changed, and templates tried before they are used.

use std::path::Path;

use vanthu::face::Faces;
use vanthu::shelf::{File, built_in_templates};
use vanthu::trial::{How, Trial, trial};

use super::beside::{self, Kind};
use super::commands::Export;
use super::outputs::Instead;
use super::terminal::Terminal;
use super::writing::{Folder, Place, Refused, There};
use super::{Outcome, files, kept, output, render};

/// Writes built-in templates out, all or none.
pub(super) fn export(wanted: &Export, terminal: &Terminal) -> Outcome {
    let Some(chosen) = chosen(wanted, terminal) else { return Outcome::Failed };
    let place = |file: &File| wanted.out.join(&file.path);
    let mut there = Vec::new();
    for file in &chosen {
        match Place::look(&wanted.out, Path::new(&file.path)) {
            Ok(There::Nothing) => {}
            Ok(_) => there.push(files::shown(&place(file))),
            Err(error) => return refused(&place(file), &error, terminal),
        }
    }
    if !there.is_empty() && !wanted.force {
        terminal.err(&terminal.words("cli.templates.export.exists", &[("path", &there.join(", "))]));
        return Outcome::Failed;
    }
    for file in &chosen {
        let path = place(file);
        match put(&wanted.out, file, wanted.force) {
            Err(error) => return refused(&path, &error, terminal),
            Ok(Some(instead)) => terminal.out(&kept::replaced(&path, &instead, terminal)),
            Ok(None) => {
                terminal.out(&terminal.words("cli.templates.export.written", &[("path", &files::shown(&path))]));
            }
        }
    }
    Outcome::Done
}

/// Writes a template below a folder.
fn put(out: &Path, file: &File, force: bool) -> std::io::Result<Option<Instead>> {
    let place = Place::below(&Folder::named(out)?, Path::new(&file.path))?;
    let bytes = file.source.text().as_bytes();
    if force { place.put_over(bytes) } else { place.put_new(bytes).map(|()| None) }
}

fn refused(path: &Path, error: &std::io::Error, terminal: &Terminal) -> Outcome {
    if matches!(Refused::of(error), Some(Refused::Link { .. })) {
        terminal.findings(&[output::refusal(path, error)]);
    } else {
        let reason = terminal.reason(&output::reason(error));
        let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &files::shown(path)), ("reason", &reason)];
        terminal.err(&terminal.words("cli.templates.export.refused", &values));
    }
    Outcome::Failed
}

/// The built-in templates of the names given, or all; an unknown name is refused.
fn chosen(wanted: &Export, terminal: &Terminal) -> Option<Vec<File>> {
    let all = built_in_templates();
    if wanted.names.is_empty() {
        return Some(all);
    }
    let mut chosen: Vec<File> = Vec::new();
    for name in &wanted.names {
        let path = format!("{}.tera", name.trim_end_matches(".tera"));
        if let Some(file) = all.iter().find(|file| file.path == path) {
            if !chosen.iter().any(|known| known.path == path) {
                chosen.push(file.clone());
            }
            continue;
        }
        let stems = all.iter().map(|file| file.path.trim_end_matches(".tera").to_owned());
        let near = vanthu::finding::near::nearest(name, stems.clone());
        let mut text = terminal.words("cli.templates.export.unknown", &[("name", name)]);
        match near {
            Some(near) => text.push_str(&terminal.words("cli.templates.export.near", &[("near", &near)])),
            None => {
                let known = stems.collect::<Vec<_>>().join(", ");
                text.push_str(&terminal.words("cli.templates.export.known", &[("known", &known)]));
            }
        }
        terminal.err(&format!("{text}\n"));
        return None;
    }
    Some(chosen)
}

/// Tries the templates of a folder, or those that specs of the current folder would use.
pub(super) fn check(folder: Option<&Path>, terminal: &Terminal) -> Outcome {
    let templates = match folder.map(beside::templates) {
        None => beside::beside(Path::new(""), Kind::Templates),
        Some(Ok(found)) => found,
        Some(Err(finding)) => {
            terminal.findings(&[finding]);
            return Outcome::Failed;
        }
    };
    let beside = folder.and_then(Path::parent).unwrap_or_else(|| Path::new(""));
    // An office file that cannot be read is no fault of a template.
    let offices = beside::beside(beside, Kind::Offices);
    let none = templates.files.is_empty() && templates.unread.is_empty();
    let mut trial = trial(templates.files, offices.files, Faces::embedded());
    trial.findings.extend(templates.unread.into_iter().map(|file| file.fault));
    trial.findings.extend(templates.faults.into_iter().chain(offices.faults));
    vanthu::finding::sort(&mut trial.findings);
    terminal.findings(&trial.findings);
    if none {
        terminal.out(&terminal.words("cli.templates.check.none", &[]));
    }
    terminal.out(&said(&trial, terminal));
    if render::has_error(&trial.findings) { Outcome::Findings } else { Outcome::Done }
}

/// How each template was tried, and what came of it.
fn said(trial: &Trial, terminal: &Terminal) -> String {
    let mut text = String::new();
    for (name, how) in &trial.tried {
        let how = match how {
            How::Kind(kind) => terminal.words("cli.templates.check.kind", &[("kind", &kind.id())]),
            How::Office(kind, office) => {
                terminal.words("cli.templates.check.office", &[("kind", &kind.id()), ("office", office)])
            }
            How::Begins(kind) => terminal.words("cli.templates.check.begins", &[("kind", &kind.id())]),
            How::Uses(kind, sign) => {
                terminal.words("cli.templates.check.uses", &[("kind", &kind.id()), ("name", sign)])
            }
            How::Message => terminal.words("cli.templates.check.message", &[]),
            How::Part => terminal.words("cli.templates.check.part", &[]),
            How::Syntax => terminal.words("cli.templates.check.syntax", &[]),
            How::Unused => terminal.words("cli.templates.check.unused", &[]),
            How::Faulty => terminal.words("cli.templates.check.faulty", &[]),
        };
        text.push_str(&format!("{name}: {how}\n"));
    }
    let errors = trial.findings.len();
    let key = match (trial.findings.is_empty(), trial.rendered) {
        (true, _) => "cli.templates.check.good",
        (false, 0) => "cli.templates.check.unread",
        (false, _) => "cli.templates.check.bad",
    };
    let values: [(&str, &dyn std::fmt::Display); 2] = [("count", &trial.rendered), ("errors", &errors)];
    text.push_str(&terminal.words(key, &values));
    text
}
