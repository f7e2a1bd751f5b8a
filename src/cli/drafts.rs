//! Drafts that somebody else wrote, among what is checked: Word, Markdown and text files, and what another command prints.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use vanthu::check::{self, Handed, Status, manuscript};
use vanthu::comment::{self, Comment};
use vanthu::finding::visible::visible;
use vanthu::finding::{Finding, rules, words};
use vanthu::read::parts::Parts;
use vanthu::read::{self, Format, MAX_BYTES, Manuscript};
use vanthu::source;
use vanthu::write::{Written, docx, markdown};

use super::check::Checked;
use super::files::{self, SpecFile, shown};
use super::shelves::{self, Shelves};
use super::terminal::Terminal;
use super::writing::Refused;
use super::{reading, writing};

/// The path that stands for standard input.
const INPUT: &str = "-";
/// Ending of a copy with comments.
const REVIEWED: &str = "gop-y.docx";

/// Whether a path names a draft by its ending, or standard input.
fn is_draft(path: &Path) -> bool {
    path.as_os_str() == INPUT || ending(path).is_some()
}

fn ending(path: &Path) -> Option<Format> {
    Format::of_ending(path.extension()?.to_str()?)
}

/// Parts the paths into those of specs and the drafts, which are looked for in folders too.
pub(super) fn parted(paths: &[PathBuf], findings: &mut Vec<Finding>) -> (Vec<SpecFile>, Vec<SpecFile>) {
    let (mut specs, mut drafts) = (Vec::new(), Vec::new());
    for path in paths {
        if is_draft(path) && !path.is_dir() {
            drafts.push(file(path.clone(), true));
            continue;
        }
        let found = if path.is_dir() { in_folder(path) } else { Vec::new() };
        let mut faults = Vec::new();
        specs.extend(files::all_specs(std::slice::from_ref(path), &mut faults));
        // A folder of drafts alone has no spec to miss.
        faults.retain(|fault| found.is_empty() || *fault.rule != rules::NO_SPECS);
        findings.extend(faults);
        drafts.extend(found);
    }
    (specs, drafts)
}

fn file(path: PathBuf, named: bool) -> SpecFile {
    let stem = path.file_stem().map(PathBuf::from).unwrap_or_default();
    SpecFile { path, named, stem }
}

/// The drafts of a folder and those below, in the order of their names; what cannot be looked into is told with the specs.
fn in_folder(folder: &Path) -> Vec<SpecFile> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (name, path) = (entry.file_name(), entry.path());
            // Word locks a file that is open with one beside it.
            let is_copy = name.to_str().is_some_and(|name| name.ends_with(&format!(".{REVIEWED}")));
            if files::is_hidden(&name) || name.as_encoded_bytes().starts_with(b"~$") || is_copy {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if name != "offices" && name != "templates" {
                    folders.push(path);
                }
            } else if ending(&path).is_some() {
                found.push(file(path, false));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Reads a draft that is named.
pub(super) fn read(path: &Path) -> Result<Manuscript, Finding> {
    let (name, bytes) = bytes(path)?;
    read::read(&name, ending(path).unwrap_or_else(|| guessed(&bytes)), &bytes)
}

/// What all drafts of a run are held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Against<'a> {
    /// Name of an office.
    pub(super) office: Option<&'a str>,
    /// How far they have come.
    pub(super) status: Status,
    /// What stands beside them.
    pub(super) shelves: &'a Shelves,
    /// In whose name what is found is written into a copy; nothing where none is asked for.
    pub(super) author: Option<&'a str>,
    /// Whether what was measured is told.
    pub(super) form: bool,
    /// The terminal.
    pub(super) terminal: &'a Terminal,
}

/// A draft that was checked.
#[derive(Debug, Default)]
pub(super) struct Reviewed {
    /// What is found in it.
    pub(super) checked: Checked,
    /// What is printed besides: measures, and where the copy is.
    pub(super) said: String,
    /// Why no copy was written.
    pub(super) unwritten: Option<String>,
}

/// Checks a draft. Nothing where it lies in a folder and is none: a file that this program made and nobody changed, or notes.
pub(super) fn checked(draft: &SpecFile, against: Against<'_>) -> Option<Reviewed> {
    let found =
        |findings| Some(Reviewed { checked: Checked { findings, ..Checked::default() }, ..Reviewed::default() });
    let (name, bytes) = match bytes(&draft.path) {
        Ok(read) => read,
        Err(finding) => return found(vec![finding]),
    };
    let format = ending(&draft.path).unwrap_or_else(|| guessed(&bytes));
    if !draft.named && is_ours(format, &bytes) {
        return None;
    }
    let manuscript = match read::read(&name, format, &bytes) {
        Ok(manuscript) => manuscript,
        // What lies about as text need not be a draft.
        Err(_) if !draft.named && format != Format::Docx => return None,
        Err(finding) => return found(vec![finding]),
    };
    let parts = Parts::of(&manuscript);
    if !draft.named && format != Format::Docx && !parts.is_document() {
        return None;
    }
    let mut reviewed = judged(&manuscript, &parts, &draft.path, against);
    if let Some(author) = against.author.filter(|_| !reviewed.checked.findings.is_empty()) {
        match copy(&draft.path, &bytes, &manuscript, &reviewed.checked.findings, (author, against.terminal)) {
            Ok(said) => reviewed.said += &said,
            Err(said) => reviewed.unwritten = Some(said),
        }
    }
    Some(reviewed)
}

/// Writes a copy with what is found as comments; tells where, or why not.
fn copy(
    path: &Path,
    bytes: &[u8],
    manuscript: &Manuscript,
    findings: &[Finding],
    (author, terminal): (&str, &Terminal),
) -> Result<String, String> {
    if manuscript.format != Format::Docx || path.as_os_str() == INPUT {
        return Err(terminal.words("cli.check.comment-other", &[("path", &shown(path))]));
    }
    let comment = |finding: &Finding| {
        let said = words::sentences(finding, terminal.lang);
        let own = finding.place.as_ref().filter(|place| place.source == manuscript.source);
        let first = format!("{} [{}]", said.message, finding.rule.code);
        Comment { words: own.map(|place| place.span), text: [Some(first), said.help].into_iter().flatten().collect() }
    };
    let comments: Vec<Comment> = findings.iter().map(comment).collect();
    let target = path.with_extension(REVIEWED);
    let failed =
        |reason: String| terminal.words("cli.check.comment-failed", &[("path", &shown(&target)), ("reason", &reason)]);
    let made = comment::commented(bytes, manuscript, &comments, author);
    let made = made.ok_or_else(|| failed(words::text(terminal.lang, "draft.broken.what").to_owned()))?;
    match writing::write_new(&target, &made) {
        Ok(()) => {
            let values: [(&str, &dyn std::fmt::Display); 2] = [("count", &comments.len()), ("path", &shown(&target))];
            Ok(terminal.words("cli.check.commented", &values))
        }
        // Somebody may have answered in it.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(terminal.words("cli.check.comment-exists", &[("path", &shown(&target))]))
        }
        Err(error) => Err(failed(error.to_string())),
    }
}

fn judged(manuscript: &Manuscript, parts: &Parts, path: &Path, against: Against<'_>) -> Reviewed {
    let Some(shelf) = against.shelves.get(shelves::folder(path)) else { return Reviewed::default() };
    let (shelf, faults) = &**shelf;
    let shelved = match against.office {
        Some(name) => shelf.office(name),
        None => shelf.office_of(parts),
    };
    let office = shelved.map(|shelved| &shelved.office);
    let handed = Handed { manuscript, parts, office, nobody: shelf.nobody(), status: against.status };
    let mut findings = self::manuscript(handed);
    findings.extend(faults.iter().cloned());
    let used: BTreeSet<String> = shelved.iter().flat_map(|shelved| shelved.used.iter().cloned()).collect();
    let said = if against.form { measured(handed, path, against.terminal) } else { String::new() };
    Reviewed { checked: Checked { findings, used, ..Checked::default() }, said, unwritten: None }
}

/// What was measured, as a table.
fn measured(handed: Handed<'_>, path: &Path, terminal: &Terminal) -> String {
    let word = |text: &str| match text.strip_prefix('=') {
        Some(key) => words::text(terminal.lang, key).to_owned(),
        None => text.to_owned(),
    };
    let unknown = words::text(terminal.lang, "form.unknown");
    let rows = check::measures(handed).into_iter().map(|measure| {
        let value = measure.value.as_deref().map_or_else(|| unknown.to_owned(), word);
        [
            words::text(terminal.lang, &measure.what).to_owned(),
            value,
            measure.wanted.as_deref().map(word).unwrap_or_default(),
        ]
    });
    let head = ["form.what", "form.value", "form.wanted"].map(|key| words::text(terminal.lang, key).to_owned());
    let rows: Vec<[String; 3]> = std::iter::once(head).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let (first, second) = (width(0), width(1));
    let mut table = format!("{}\n", visible(&shown(path)));
    for [what, value, wanted] in &rows {
        let line = format!("  {what:first$}  {:second$}  {wanted}", visible(value));
        table += line.trim_end();
        table.push('\n');
    }
    table
}

fn is_ours(format: Format, bytes: &[u8]) -> bool {
    let written = match format {
        Format::Docx => docx::written(bytes),
        Format::Markdown => markdown::written(bytes),
        Format::Plain => Written::Otherwise,
    };
    written != Written::Otherwise
}

/// The name under which a draft is told, and its bytes.
fn bytes(path: &Path) -> Result<(String, Vec<u8>), Finding> {
    let most = MAX_BYTES as u64;
    let name = shown(path);
    let read = if path.as_os_str() == INPUT {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().take(most + 1).read_to_end(&mut bytes);
        read.and_then(|_| if bytes.len() as u64 > most { Err(Refused::TooLarge.into()) } else { Ok(bytes) })
    } else {
        writing::spare(path);
        reading::bytes(path, most)
    };
    match read {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) if Refused::of(&error) == Some(&Refused::TooLarge) => Err(source::too_large(name)),
        Err(error) => Err(files::unreadable(path, &error)),
    }
}

/// The form of what has no ending.
fn guessed(bytes: &[u8]) -> Format {
    let is_package = bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    let has = |mark: &str| bytes.windows(mark.len()).any(|window| window == mark.as_bytes());
    match () {
        () if is_package => Format::Docx,
        () if has("\n## ") || has("\n| ") || has("**") => Format::Markdown,
        () => Format::Plain,
    }
}
