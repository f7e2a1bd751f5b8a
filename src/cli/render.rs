//! `vanthu render`: specs to files, a folder in parallel; one bad spec does not stop the others.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;
use vanthu::calendar::{Entry, Wanted};
use vanthu::check::Facts;
use vanthu::face::Faces;
use vanthu::finding::{Finding, Severity, rules};
use vanthu::source::Source;
use vanthu::write::{docx, ics, markdown, pdf};
use vanthu::{Drafted, Shelf, calendar_entries, draft, messages};

use super::arguments::{CALENDAR, Calendars, Format, MESSAGE, Render};
use super::files::{self, SpecFile};
use super::terminal::Terminal;
use super::{Outcome, calendar, output};

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
    /// How many files of issued notices were not written over.
    kept: usize,
    findings: Vec<Finding>,
    /// What other specs may contradict.
    facts: Facts,
    failed: bool,
    /// What goes into a calendar.
    entries: Vec<Entry>,
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
    let mut made: Vec<Made> = specs.par_iter().map(|spec| run.spec(spec)).inspect(|_| progress.inc(1)).collect();
    progress.finish_and_clear();
    calendar::refuse_twice(specs.iter().zip(&mut made).map(|(spec, made)| (spec, &made.entries, &mut made.findings)));
    let facts: Vec<Facts> = made.iter_mut().map(|made| std::mem::take(&mut made.facts)).collect();
    let outcome = report(&made, vanthu::check::folder(&facts), terminal);
    let outcome = outcome.max(gathered(wanted, &mut made, findings.is_empty(), terminal));
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

impl Made {
    /// Writes a file, unless its bytes could not be made.
    fn put(&mut self, path: &Path, bytes: Result<Vec<u8>, Finding>) {
        match bytes.and_then(|bytes| files::write(path, &bytes).map_err(|error| unwritable(path, &error))) {
            Ok(()) => self.written.push(path.to_owned()),
            Err(finding) => {
                self.findings.push(finding);
                self.failed = true;
            }
        }
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Finding {
    let finding = Finding::new(&rules::UNWRITABLE_FILE).arg("path", files::shown(path));
    finding.arg("reason", output::reason(error))
}

/// Writes the one calendar of all meetings, where it is wanted. While a meeting is missing the old file stays: whoever reads it would
/// take the meeting for gone.
fn gathered(wanted: &Render, made: &mut [Made], all_read: bool, terminal: &Terminal) -> Outcome {
    let Calendars::One(path) = &wanted.calendars else { return Outcome::Done };
    if !all_read || made.iter().any(|made| made.failed || has_error(&made.findings)) {
        terminal.err(&terminal.words("cli.render.calendar-kept", &[("path", &files::shown(path))]));
        return Outcome::Done;
    }
    let entries = calendar::in_order(made.iter().flat_map(|made| &made.entries));
    let Some(last) = made.last_mut().filter(|_| !entries.is_empty()) else { return Outcome::Done };
    last.put(path, Ok(ics::write(&entries).into_bytes()));
    if last.failed {
        terminal.findings(&last.findings[last.findings.len() - 1..]);
        return Outcome::Failed;
    }
    Outcome::Done
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
        let mut made = Made { findings: draft.findings, facts: draft.facts, ..Made::default() };
        made.findings.extend(faults.iter().cloned());
        let clashes = self.clashes.get(source.name()).map(Vec::as_slice).unwrap_or_default();
        made.findings.extend(clashes.iter().cloned());
        // An office file or template that cannot be read must not be replaced in silence by the built-in one.
        let sound = faults.is_empty() && !has_error(&made.findings);
        let documents = if sound { draft.documents } else { Vec::new() };
        made.unwanted = documents.is_empty() && !has_error(&made.findings);
        for drafted in &documents {
            self.document(spec, drafted, &mut made);
        }
        if sound {
            self.beside(spec, &source, shelf, &mut made);
        }
        made
    }

    /// Writes a document in the formats wanted.
    fn document(&self, spec: &SpecFile, drafted: &Drafted, made: &mut Made) {
        let mut kept = Vec::new();
        for format in &self.wanted.formats {
            let path = self.path(spec, &format!("{}.{}", drafted.name, format.id()));
            match self.bytes(drafted, *format) {
                // The file that was signed would be lost.
                Ok(bytes) if drafted.issued && !self.wanted.force && files::is_other(&path, &bytes) => {
                    kept.push(files::shown(&path));
                }
                Ok(_) if *format == Format::Docx && !self.wanted.force && edited(&path) => {
                    made.findings.push(Finding::new(&rules::EDITED_FILE).arg("path", files::shown(&path)));
                }
                bytes => made.put(&path, bytes.map_err(|cause| failed(&path, cause))),
            }
        }
        made.kept += kept.len();
        if !kept.is_empty() {
            made.findings.push(Finding::new(&rules::ISSUED_FILE).arg("path", kept).at(drafted.place.clone()));
        }
    }

    /// What is made beside the notices: messages, and entries of a calendar.
    fn beside(&self, spec: &SpecFile, source: &Arc<Source>, shelf: &Shelf, made: &mut Made) {
        if self.wanted.messages {
            let (messages, findings) = messages(source, shelf, self.wanted.kinds.as_deref());
            let new = |finding: &Finding| !made.findings.iter().any(|told| told.repeats(finding));
            let new: Vec<Finding> = findings.into_iter().filter(new).collect();
            made.findings.extend(new);
            for message in messages {
                made.put(&self.path(spec, &format!("{}.{MESSAGE}", message.name)), Ok(message.text.into_bytes()));
            }
        }
        if self.wanted.calendars != Calendars::None {
            let wanted = Wanted { deadlines: self.wanted.deadlines, epoch: self.date };
            made.entries = calendar_entries(source, shelf, wanted);
        }
        // A letter that stands alone has no meeting, and so no calendar.
        if self.wanted.calendars == Calendars::Each && !made.entries.is_empty() {
            made.put(&self.path(spec, CALENDAR), Ok(ics::write(&made.entries).into_bytes()));
        }
    }

    /// The path of an output, named after the spec.
    fn path(&self, spec: &SpecFile, ending: &str) -> PathBuf {
        let stem = spec.stem.file_name().unwrap_or_default().to_string_lossy();
        self.wanted.out.join(spec.stem.parent().unwrap_or_else(|| Path::new(""))).join(format!("{stem}.{ending}"))
    }

    /// The file, or why it could not be made.
    fn bytes(&self, drafted: &Drafted, format: Format) -> Result<Vec<u8>, String> {
        let document = &drafted.document;
        match format {
            Format::Markdown => Ok(markdown::write(document).into_bytes()),
            Format::Pdf => pdf::write(document, self.faces, self.date).map_err(|error| error.to_string()),
            Format::Docx => docx::write(document, self.date).map_err(|error| error.to_string()),
        }
    }
}

/// A file that could not be made: its cause is for the maintainers.
fn failed(path: &Path, cause: String) -> Finding {
    Finding::new(&rules::FAILED_FILE).arg("path", files::shown(path)).arg("cause", cause)
}

/// Whether a Word file is there that somebody has changed since it was written; one that cannot be read may have been.
fn edited(path: &Path) -> bool {
    match std::fs::read(path) {
        Ok(bytes) => !docx::is_as_written(&bytes),
        Err(error) => {
            use ErrorKind::{IsADirectory, NotADirectory, NotFound};
            !matches!(error.kind(), NotFound | IsADirectory | NotADirectory)
        }
    }
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

/// What specs surely contradict in each other: asked before any is written, and told with the later of two.
fn clashes(specs: &[SpecFile], shelves: &Shelves) -> BTreeMap<String, Vec<Finding>> {
    let facts = |spec: &SpecFile| {
        let (shelf, _) = shelves.get(folder(&spec.path))?;
        // What cannot be read is told when it is rendered.
        vanthu::numbered(&files::read(&spec.path).ok()?, shelf)
    };
    let facts: Vec<_> = specs.par_iter().filter_map(facts).collect();
    let mut clashes: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    let certain = vanthu::check::folder(&facts).into_iter().filter(|finding| finding.severity == Severity::Error);
    for finding in certain {
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
fn prevents(finding: &Finding) -> bool {
    finding.severity == Severity::Error && ![&rules::ISSUED_FILE, &rules::EDITED_FILE].contains(&finding.rule)
}

pub(super) fn has_error(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

fn summary(made: &[Made], begun: Instant, terminal: &Terminal) -> String {
    let written: Vec<&PathBuf> = made.iter().flat_map(|made| &made.written).collect();
    let mut text = String::new();
    if written.len() <= LISTED {
        for path in &written {
            text.push_str(&terminal.words("cli.render.written", &[("path", &files::shown(path))]));
        }
    }
    let kept: usize = made.iter().map(|made| made.kept).sum();
    if kept > 0 {
        text.push_str(&terminal.words("cli.render.kept", &[("count", &kept)]));
    }
    let bad = made.iter().filter(|made| made.findings.iter().any(prevents)).count();
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
    fn a_file_that_failed_is_told_in_the_users_language() {
        let error = pdf::PdfError::Page("no such object".to_owned());
        let finding = failed(Path::new("hop.pdf"), error.to_string());
        let said = sentences(&finding, Lang::Vi);
        assert_eq!(said.message, "không lập được hop.pdf: chương trình có lỗi");
        assert!(said.help.is_some_and(|help| help.ends_with("the page cannot be written: no such object")));
    }
}
