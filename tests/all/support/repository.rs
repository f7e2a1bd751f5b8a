//! The files of this repository: its specs, and the documents made of them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use vanthu::calendar::{Entry, Wanted};
use vanthu::face::Faces;
use vanthu::finding::{Finding, Severity, show, words::Lang};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Draft, Drafted, Message, Messages, Shelf, calendar_entries, draft, guests, messages};

/// The folder of `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file of the repository.
pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files below a folder, in the order of their paths.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries {
        let entry = entry.expect("the folder can be listed");
        // A linked folder may lead back to one above it.
        if entry.file_type().expect("the folder can be listed").is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

/// A path below `folder`, with slashes.
pub(crate) fn slashed(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).expect("the file was found below the folder");
    below.to_str().expect("names of files are UTF-8").replace('\\', "/")
}

/// TOML files below a folder of the repository, in order.
pub(crate) fn tomls(folder: &str) -> Vec<String> {
    let found = files(&root().join(folder));
    let found: Vec<_> = found.iter().map(|path| slashed(path, root())).filter(|path| path.ends_with(".toml")).collect();
    assert!(!found.is_empty(), "{folder} holds no TOML file");
    found
}

/// The specs whose pages are golden files.
pub(crate) fn golden_specs() -> Vec<String> {
    ["meetings", "tests/fixtures/reference"].into_iter().flat_map(tomls).collect()
}

/// Every spec of the repository.
pub(crate) fn specs() -> Vec<String> {
    let starter = "docs/starter.toml".to_owned();
    golden_specs().into_iter().chain(tomls("tests/fixtures/specs")).chain([starter]).collect()
}

/// The documents of a spec of the repository, in which nothing may be wrong.
pub(crate) fn documents(path: &str) -> Vec<Drafted> {
    documents_of(path, &text(path))
}

/// The documents of a spec's text, in which nothing may be wrong.
pub(crate) fn documents_of(name: &str, text: &str) -> Vec<Drafted> {
    let made = drafts(name, text).unwrap_or_else(|findings| panic!("{findings}"));
    assert!(!made.is_empty(), "{name} asks for no notice");
    made
}

/// The offices of `tests/fixtures/offices`.
fn made_up_offices() -> Vec<File> {
    let folder = root().join("tests/fixtures/offices");
    let file = |path: PathBuf| {
        let path = slashed(&path, &folder);
        let source = Source::new(path.as_str(), text(&format!("tests/fixtures/offices/{path}")));
        File { path, source }
    };
    files(&folder).into_iter().map(file).collect()
}

/// The built-in offices, those made up for tests, and the built-in templates.
fn shelf() -> &'static Shelf {
    static SHELF: LazyLock<Shelf> = LazyLock::new(|| Shelf::new(made_up_offices(), Vec::new()));
    &SHELF
}

/// What comes of a spec.
pub(crate) fn drafts_of(source: &Arc<Source>) -> Draft {
    draft(source, shelf(), Faces::embedded(), None)
}

/// The entries of a spec's meeting in a calendar.
pub(crate) fn entries_of(source: &Arc<Source>, wanted: Wanted) -> Vec<Entry> {
    calendar_entries(source, shelf(), wanted)
}

/// The messages of a spec, in which nothing may be wrong.
pub(crate) fn messages_of(source: &Arc<Source>) -> Vec<Message> {
    let Messages { messages, findings, .. } = messages(source, shelf(), None);
    assert!(findings.iter().all(|finding| finding.severity != Severity::Error), "{}", told(&findings));
    messages
}

/// The documents of a spec's text, or what the user is told of it besides what the text itself marks with `#~ M204` at ends of lines.
pub(crate) fn drafts(name: &str, text: &str) -> Result<Vec<Drafted>, String> {
    let source = Source::new(name, text);
    let draft = drafts_of(&source);
    let is_marked = |finding: &Finding| {
        let line = finding.place.as_ref().map(|place| place.source.line_column(place.span.start).0);
        let marks = line.and_then(|line| text.lines().nth(line - 1)?.split_once("#~ "));
        marks.is_some_and(|(_, codes)| codes.split(' ').any(|code| code == finding.rule.code))
    };
    // What was sent out has slips of language, and so have made-up words; that no other spec has any is tested beside the rules.
    let is_slip = |finding: &Finding| finding.severity != Severity::Error && finding.rule.code.starts_with("L2");
    if draft.findings.iter().all(|finding| is_marked(finding) || is_slip(finding)) {
        let mut documents = Vec::new();
        for drafted in draft.documents {
            let mut others = Vec::new();
            guests(&source, shelf(), &drafted, &mut |other, _| others.push(other));
            documents.push(drafted);
            documents.append(&mut others);
        }
        Ok(documents)
    } else {
        Err(told(&draft.findings))
    }
}

/// What the user is told of findings.
pub(crate) fn told(findings: &[Finding]) -> String {
    show::terminal(findings, Lang::Vi, false)
}
