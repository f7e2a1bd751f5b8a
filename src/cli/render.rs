//! `vanthu render`: specs to files, a folder in parallel; one bad spec does not stop the others.

use std::collections::BTreeMap;
use std::env::VarError;
use std::path::{Path, PathBuf};
use std::time::Instant;

use indicatif::ProgressBar;
use unicode_normalization::UnicodeNormalization;
use vanthu::check::Facts;
use vanthu::face::Faces;
use vanthu::finding::{Finding, Severity, rules};

use super::arguments::Render;
use super::files::{self, SpecFile};
use super::making::{Made, Making};
use super::outputs::{Instead, Outputs};
use super::shelves::{self, Shelves, folder};
use super::terminal::Terminal;
use super::{Outcome, calendar, fitted, kept, many, output, watch};

/// The last second of the year 9999, the last year that file formats can state.
const LAST_SECOND: i64 = 253_402_300_799;
/// More files than this are counted, not listed.
const LISTED: usize = 40;

/// Renders what is asked for.
pub(super) fn run(wanted: &Render, terminal: &Terminal) -> Outcome {
    let begun = Instant::now();
    // Every line is measured with them: they are read while specs are looked for.
    many::aside(Faces::embedded);
    let Ok(given) = faces(wanted, terminal) else { return Outcome::Failed };
    let faces = given.as_ref().unwrap_or_else(|| Faces::embedded());
    let date = match source_date() {
        Ok(date) => date,
        Err(value) => {
            terminal.err(&terminal.words("cli.render.bad-date", &[("value", &value)]));
            return Outcome::Failed;
        }
    };
    let mut findings = Vec::new();
    let specs = files::all_specs(&wanted.paths, &mut findings);
    let unread = !findings.is_empty();
    let specs = without_collisions(specs, &mut findings);
    terminal.findings(&findings);
    let shelves = shelves::shelves(&specs);
    let clashes = clashes(&specs, &shelves);
    if !calendar::is_possible(wanted, &specs, terminal) {
        return Outcome::Failed;
    }
    let outputs = &Outputs::new(&wanted.out, wanted.force);
    let making = Making { wanted, outputs, faces, date, shelves, alone: specs.len() == 1, clashes };
    let progress = terminal.progress(specs.len() as u64);
    let make = |spec: &SpecFile| {
        let made = making.spec(spec);
        let lines = made.written.iter().map(|(path, instead)| line(path, instead.as_ref(), terminal));
        watch::done(&made.findings, &lines.collect::<String>());
        made
    };
    let mut made = many::each(&specs, make, &progress);
    progress.finish_and_clear();
    calendar::refuse_twice(specs.iter().zip(&mut made).map(|(spec, made)| (spec, &made.entries, &mut made.findings)));
    let facts: Vec<Facts> = made.iter_mut().map(|made| std::mem::take(&mut made.facts)).collect();
    let outcome = report(&made, vanthu::check::folder(&facts, files::by_name(&specs)), terminal);
    let outcome = outcome.max(calendar::gathered((wanted, outputs), &mut made, findings.is_empty(), terminal));
    if !made.is_empty() {
        terminal.out(&summary(&made, begun, terminal));
    }
    if unread {
        Outcome::Failed
    } else if findings.is_empty() {
        outcome
    } else {
        outcome.max(Outcome::Findings)
    }
}

/// What specs surely contradict in each other: asked before any is written, and told with the later of two.
fn clashes(specs: &[SpecFile], shelves: &Shelves) -> BTreeMap<String, Vec<Finding>> {
    let facts = |spec: &SpecFile| -> Option<Facts> {
        let (shelf, _) = &**shelves.get(folder(&spec.path))?;
        // What cannot be read is told when it is rendered.
        vanthu::numbered(&files::read(&spec.path).ok()?, shelf)
    };
    let facts: Vec<_> = many::each(specs, facts, &ProgressBar::hidden()).into_iter().flatten().collect();
    let mut clashes: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    let found = vanthu::check::folder(&facts, files::by_name(specs)).into_iter();
    for finding in found.filter(|finding| finding.severity == Severity::Error) {
        clashes.entry(finding.file_name().to_owned()).or_default().push(finding);
    }
    clashes
}

/// Specs whose notices would be written over each other's are a finding; the later is left out.
fn without_collisions(specs: Vec<SpecFile>, findings: &mut Vec<Finding>) -> Vec<SpecFile> {
    let mut first: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut kept = Vec::new();
    for spec in specs {
        // Windows and macOS do not tell capitals from small letters, nor macOS an accent from the letter and its accent.
        let key: String = spec.stem.to_string_lossy().to_lowercase().nfc().collect();
        match first.get(&key) {
            Some(former) if same_file(former, &spec.path) => {}
            Some(former) => {
                let path = format!("{} ({})", files::shown(&spec.stem), files::shown(former));
                findings.push(Finding::new(&rules::SAME_OUTPUT).arg("path", path).in_file(files::shown(&spec.path)));
            }
            None => {
                first.insert(key, spec.path.clone());
                kept.push(spec);
            }
        }
    }
    kept
}

pub(super) fn same_file(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Faces of the user's folder, if one is given; what is wrong with it has been said.
fn faces(wanted: &Render, terminal: &Terminal) -> Result<Option<Faces>, ()> {
    let Some(folder) = &wanted.fonts else { return Ok(None) };
    let unread = |(file, error): (PathBuf, std::io::Error)| {
        let reason = terminal.reason(&output::reason(&error));
        if file == *folder { reason } else { format!("{}: {reason}", files::shown(&file)) }
    };
    let found = files::fonts(folder).map_err(unread);
    let faces = found.and_then(|fonts| Faces::from_files(fonts).map_err(|error| terminal.face_error(&error)));
    faces.map(Some).map_err(|reason| {
        let path = files::shown(folder);
        terminal.err(&terminal.words("cli.render.bad-fonts", &[("path", &path), ("reason", &reason)]));
    })
}

/// The date that the files bear, if the environment gives one (reproducible-builds.org).
fn source_date() -> Result<Option<i64>, String> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => match value.parse() {
            Ok(seconds) if (0..=LAST_SECOND).contains(&seconds) => Ok(Some(seconds)),
            _ => Err(value),
        },
        Err(VarError::NotUnicode(value)) => Err(value.display().to_string()),
        Err(VarError::NotPresent) => Ok(None),
    }
}

/// Tells what was found in each spec and `between` them.
fn report(made: &[Made], between: Vec<Finding>, terminal: &Terminal) -> Outcome {
    let mut findings = between;
    findings.extend(made.iter().flat_map(|made| made.findings.iter().cloned()));
    vanthu::finding::sort(&mut findings);
    terminal.findings(&findings);
    let error = has_error(&findings);
    match (made.iter().any(|made| made.failed), error) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Done,
    }
}

/// Whether nothing was made because of a finding: a file that is left as it is does not keep the rest from being made.
pub(super) fn prevents(finding: &Finding) -> bool {
    finding.severity == Severity::Error && !rules::KEPT_RULES.contains(&finding.rule)
}

pub(super) fn has_error(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

fn summary(made: &[Made], begun: Instant, terminal: &Terminal) -> String {
    let written: Vec<_> = made.iter().flat_map(|made| &made.written).collect();
    let mut text = String::new();
    for (path, instead) in &written {
        // What is gone is named however many files there are.
        if instead.is_some() || written.len() <= LISTED {
            text.push_str(&line(path, instead.as_ref(), terminal));
        }
    }
    let kept: usize = made.iter().map(|made| made.kept).sum();
    if kept > 0 {
        text.push_str(&terminal.words("cli.render.kept", &[("count", &kept)]));
    }
    text.push_str(&fitted::line(made.iter().flat_map(|made| &made.fitted), terminal));
    let bad = made.iter().filter(|made| made.findings.iter().any(prevents)).count();
    if !made.is_empty() && made.iter().all(|made| made.unwanted) {
        text.push_str(&terminal.words("cli.render.none-of-kind", &[]));
    } else if written.is_empty() && kept == 0 && !made.is_empty() && bad == 0 {
        text.push_str(&terminal.words("cli.render.nothing-beside", &[]));
    }
    text.push_str(&shelves::used(&made.iter().flat_map(|made| made.used.iter().cloned()).collect(), terminal));
    let time = seconds(begun, terminal);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("files", &written.len()), ("specs", &made.len()), ("bad", &bad), ("time", &time)];
    text.push_str(&terminal.words(if bad == 0 { "cli.render.summary" } else { "cli.render.summary-bad" }, &values));
    text
}

/// The line on a file that was written.
fn line(path: &Path, instead: Option<&Instead>, terminal: &Terminal) -> String {
    match instead {
        Some(instead) => kept::replaced(path, instead, terminal),
        None => terminal.words("cli.render.written", &[("path", &files::shown(path))]),
    }
}

fn seconds(begun: Instant, terminal: &Terminal) -> String {
    let elapsed = begun.elapsed();
    if elapsed.as_secs() == 0 {
        terminal.words("cli.render.milliseconds", &[("count", &elapsed.as_millis())])
    } else {
        terminal.words("cli.render.seconds", &[("count", &elapsed.as_secs())])
    }
}
