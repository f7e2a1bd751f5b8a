//! The meetings of the folder: what each is about, when, who chairs, how far its notices are, and what is wrong.

use chrono::{NaiveDate, NaiveTime};
use vanthu::edit::{Path, Seen, Tree};
use vanthu::finding::Severity;
use vanthu::vi;

use super::Served;
use super::engine::Opened;

/// A meeting in the list.
pub(super) struct Row {
    /// Name of its spec.
    pub(super) name: String,
    /// What it is about, as typed.
    pub(super) topic: String,
    /// When, as typed.
    pub(super) time: String,
    /// When, as far as that can be read.
    pub(super) moment: Option<(NaiveDate, Option<NaiveTime>)>,
    /// Who chairs.
    pub(super) chair: String,
    /// How far it is.
    pub(super) state: State,
    /// Errors and warnings.
    pub(super) faults: (usize, usize),
}

/// How far the notices of a meeting are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Something is wrong or missing.
    Drafted,
    /// Nothing keeps them from being printed and signed.
    Ready,
    /// All have number and date.
    Issued,
}

impl State {
    /// Its key in the locale.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Drafted => "serve.state.drafted",
            Self::Ready => "serve.state.ready",
            Self::Issued => "serve.state.issued",
        }
    }
}

/// The meetings, the latest first; those without a date come before all.
pub(super) fn rows(served: &Served) -> Vec<Row> {
    let names = served.desk.names();
    let mut rows = served.desk.each(&names, |name| row(served, name));
    rows.sort_by(|one, other| match (one.moment, other.moment) {
        (None, None) => one.name.cmp(&other.name),
        (None, _) => std::cmp::Ordering::Less,
        (_, None) => std::cmp::Ordering::Greater,
        (one_moment, other_moment) => other_moment.cmp(&one_moment).then_with(|| one.name.cmp(&other.name)),
    });
    rows
}

fn row(served: &Served, name: &str) -> Row {
    let empty = || Row {
        name: name.to_owned(),
        topic: String::new(),
        time: String::new(),
        moment: None,
        chair: String::new(),
        state: State::Drafted,
        faults: (1, 0),
    };
    let Some(Ok(source)) = served.desk.read(name) else { return empty() };
    let shelf = served.desk.shelf(name);
    let opened = Opened::new(name, &source, &shelf, served.desk.lang());
    let count = |severity| opened.draft.findings.iter().filter(|finding| finding.severity == severity).count();
    let faults = (count(Severity::Error), count(Severity::Warning));
    let documents = &opened.draft.documents;
    let issued = !documents.is_empty() && documents.iter().all(|drafted| drafted.document.meta.issued.is_some());
    let state = match (issued, faults.0 == 0 && !documents.is_empty()) {
        (true, _) => State::Issued,
        (false, true) => State::Ready,
        (false, false) => State::Drafted,
    };
    let Some(tree) = &opened.tree else { return Row { faults, ..empty() } };
    let time = letters(tree, "/meeting/time");
    let moment = vi::read_moment(&time).ok().and_then(|moment| match moment.day {
        vi::Day::Full(date) => Some((date, moment.time)),
        vi::Day::Month { .. } => None,
    });
    Row {
        topic: phrased(tree, &letters(tree, "/meeting/topic")),
        chair: ["/meeting/chair", "/meeting/chair/0", "/meeting/chair/name", "/meeting/chair/lookup"]
            .into_iter()
            .map(|path| letters(tree, path))
            .find(|name| !name.is_empty())
            .unwrap_or_default(),
        time,
        moment,
        state,
        faults,
        ..empty()
    }
}

fn letters(tree: &Tree<'_>, path: &str) -> String {
    match Path::parse(path).and_then(|path| tree.get(&path)) {
        Some(Seen::Text(text) | Seen::Bare(text)) => text,
        _ => String::new(),
    }
}

/// A text with its phrases put in.
fn phrased(tree: &Tree<'_>, text: &str) -> String {
    let Some(Seen::Table(names)) = tree.get(&Path::default().key("phrases")) else { return text.to_owned() };
    names.iter().fold(text.to_owned(), |text, name| match tree.get(&Path::default().key("phrases").key(name)) {
        Some(Seen::Text(phrase)) => text.replace(&format!("{{{name}}}"), &phrase),
        _ => text,
    })
}
