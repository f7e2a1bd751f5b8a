//! `vanthu render`: specs to files, a folder in parallel; one bad spec does not stop the others.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rayon::prelude::*;
use vanthu::face::Faces;
use vanthu::finding::{Finding, Severity, rules};
use vanthu::write::markdown;
use vanthu::write::pdf::{self, PdfError};
use vanthu::{Drafted, Shelf, draft};

use super::arguments::{Format, Render};
use super::files::{self, SpecFile};
use super::terminal::Terminal;
use super::{Outcome, output};

/// The last second of the year 9999, the last year that file formats can state.
const LAST_SECOND: i64 = 253_402_300_799;
/// More files than this are counted, not listed.
const LISTED: usize = 40;

/// Shelves by the folders of specs, each with what is wrong in the files beside it.
pub(super) type Shelves = BTreeMap<PathBuf, (Shelf, Vec<Finding>)>;

/// What became of one spec.
#[derive(Debug, Default)]
struct Made {
    written: Vec<PathBuf>,
    findings: Vec<Finding>,
    failed: bool,
    /// Whether the spec asks for none of the kinds that were asked for.
    unwanted: bool,
}

/// Renders what is asked for.
pub(super) fn run(wanted: &Render, terminal: &Terminal) -> Outcome {
    let begun = Instant::now();
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
    let shelves = shelves(&specs);
    let clashes = clashes(&specs, &shelves);
    let run = Run { wanted, faces, date, shelves, clashes };
    let progress = terminal.progress(specs.len() as u64);
    let made: Vec<Made> = specs.par_iter().map(|spec| run.spec(spec)).inspect(|_| progress.inc(1)).collect();
    progress.finish_and_clear();
    let outcome = report(&made, terminal);
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

struct Run<'a> {
    wanted: &'a Render,
    faces: &'a Faces,
    date: Option<i64>,
    shelves: Shelves,
    /// What other specs of the run contradict, by the names of files.
    clashes: BTreeMap<String, Vec<Finding>>,
}

impl Run<'_> {
    fn spec(&self, spec: &SpecFile) -> Made {
        let source = match files::read(&spec.path) {
            Ok(source) => source,
            Err(finding) => {
                let failed = *finding.rule == rules::UNREADABLE_FILE;
                return Made { findings: vec![finding], failed, ..Made::default() };
            }
        };
        let Some((shelf, faults)) = self.shelves.get(folder(&spec.path)) else { return Made::default() };
        let draft = draft(&source, shelf, self.faces, self.wanted.kinds.as_deref());
        let mut made = Made { findings: draft.findings, ..Made::default() };
        made.findings.extend(faults.iter().cloned());
        let clashes = self.clashes.get(source.name()).map(Vec::as_slice).unwrap_or_default();
        made.findings.extend(clashes.iter().cloned());
        // An office file or template that cannot be read must not be replaced in silence by the built-in one.
        let sound = faults.is_empty() && !has_error(clashes);
        let documents = if sound { draft.documents } else { Vec::new() };
        made.unwanted = documents.is_empty() && !has_error(&made.findings);
        for drafted in &documents {
            for format in &self.wanted.formats {
                let path = self.path(spec, drafted, *format);
                match self.write(drafted, *format, &path) {
                    Ok(()) => made.written.push(path),
                    Err(finding) => {
                        made.findings.push(finding);
                        made.failed = true;
                    }
                }
            }
        }
        made
    }

    fn path(&self, spec: &SpecFile, drafted: &Drafted, format: Format) -> PathBuf {
        let stem = spec.stem.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{stem}.{}.{}", drafted.name, format.id());
        self.wanted.out.join(spec.stem.parent().unwrap_or_else(|| Path::new(""))).join(name)
    }

    fn write(&self, drafted: &Drafted, format: Format, path: &Path) -> Result<(), Finding> {
        let bytes = self.bytes(drafted, format).map_err(|error| failed(path, &error))?;
        files::write(path, &bytes).map_err(|error| {
            let finding = Finding::new(&rules::UNWRITABLE_FILE).arg("path", files::shown(path));
            finding.arg("reason", output::reason(&error))
        })
    }

    fn bytes(&self, drafted: &Drafted, format: Format) -> Result<Vec<u8>, PdfError> {
        match format {
            Format::Markdown => Ok(markdown::write(&drafted.document).into_bytes()),
            Format::Pdf => pdf::write(&drafted.document, self.faces, self.date),
        }
    }
}

/// A PDF that could not be made: its cause is for the maintainers.
fn failed(path: &Path, error: &PdfError) -> Finding {
    Finding::new(&rules::FAILED_PDF).arg("path", files::shown(path)).arg("cause", error.to_string())
}

/// The folder of a spec, by which its offices and templates are found.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or_else(|| Path::new(""))
}

/// One shelf a folder, shared by its specs.
pub(super) fn shelves(specs: &[SpecFile]) -> Shelves {
    let mut shelves = BTreeMap::new();
    for spec in specs {
        let folder = folder(&spec.path);
        if !shelves.contains_key(folder) {
            shelves.insert(folder.to_owned(), shelf(folder));
        }
    }
    shelves
}

/// What specs contradict in each other: asked before any is written, and told with the later of two.
fn clashes(specs: &[SpecFile], shelves: &Shelves) -> BTreeMap<String, Vec<Finding>> {
    let facts = |spec: &SpecFile| {
        let (shelf, _) = shelves.get(folder(&spec.path))?;
        // What cannot be read is told when it is rendered.
        Some(vanthu::facts(&files::read(&spec.path).ok()?, shelf))
    };
    let facts: Vec<_> = specs.par_iter().filter_map(facts).collect();
    let mut clashes: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    for finding in vanthu::check::folder(&facts) {
        clashes.entry(finding.file_name().to_owned()).or_default().push(finding);
    }
    clashes
}

/// The shelf for the specs of a folder, with the files beside it that cannot be read.
pub(super) fn shelf(folder: &Path) -> (Shelf, Vec<Finding>) {
    let (offices, mut findings) = files::beside(folder, "offices");
    let (templates, faults) = files::beside(folder, "templates");
    findings.extend(faults);
    (Shelf::new(offices, templates), findings)
}

/// Specs whose notices would be written over each other's are a finding; the later is left out.
fn without_collisions(specs: Vec<SpecFile>, findings: &mut Vec<Finding>) -> Vec<SpecFile> {
    let mut first: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut kept = Vec::new();
    for spec in specs {
        // Windows and macOS do not tell capitals from small letters.
        let key = spec.stem.to_string_lossy().to_lowercase();
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
    let found = files::fonts(folder).map_err(|error| terminal.reason(&output::reason(&error)));
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
        Err(_) => Ok(None),
    }
}

fn report(made: &[Made], terminal: &Terminal) -> Outcome {
    let mut findings: Vec<Finding> = made.iter().flat_map(|made| made.findings.iter().cloned()).collect();
    vanthu::finding::sort(&mut findings);
    terminal.findings(&findings);
    let error = has_error(&findings);
    match (made.iter().any(|made| made.failed), error) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Done,
    }
}

pub(super) fn has_error(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule.severity == Severity::Error)
}

fn summary(made: &[Made], begun: Instant, terminal: &Terminal) -> String {
    let written: Vec<&PathBuf> = made.iter().flat_map(|made| &made.written).collect();
    let mut text = String::new();
    if written.len() <= LISTED {
        for path in &written {
            text.push_str(&terminal.words("cli.render.written", &[("path", &files::shown(path))]));
        }
    }
    let bad = made.iter().filter(|made| has_error(&made.findings)).count();
    if !made.is_empty() && made.iter().all(|made| made.unwanted) {
        text.push_str(&terminal.words("cli.render.none-of-kind", &[]));
    }
    let time = seconds(begun, terminal);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("files", &written.len()), ("specs", &made.len()), ("bad", &bad), ("time", &time)];
    text.push_str(&terminal.words(if bad == 0 { "cli.render.summary" } else { "cli.render.summary-bad" }, &values));
    text
}

fn seconds(begun: Instant, terminal: &Terminal) -> String {
    let elapsed = begun.elapsed();
    if elapsed.as_secs() == 0 {
        terminal.words("cli.render.milliseconds", &[("count", &elapsed.as_millis())])
    } else {
        terminal.words("cli.render.seconds", &[("count", &elapsed.as_secs())])
    }
}

#[cfg(test)]
mod tests {
    use vanthu::finding::words::{Lang, sentences};

    use super::*;

    #[test]
    fn a_pdf_that_failed_is_told_in_the_users_language() {
        let finding = failed(Path::new("hop.pdf"), &PdfError::Page("no such object".to_owned()));
        let said = sentences(&finding, Lang::Vi);
        assert_eq!(said.message, "không lập được hop.pdf: chương trình có lỗi");
        assert!(said.help.is_some_and(|help| help.ends_with("the page cannot be written: no such object")));
    }
}
