//! Changes of a spec: a field, the whole text, a step back or forth. Each is made of the text that the page shows, and refused where the
//! file holds another by now.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use vanthu::edit::{self, Path, Tree};
use vanthu::finding::words::{self, sentences};
use vanthu::form::{self, Asked, Typed};
use vanthu::mend::mend as mended;
use vanthu::source::Source;

use super::Served;
use super::engine::{Fragments, Opened, digest};
use super::routes::{Which, sent};
use super::session::Way;
use crate::cli::desk::Unsaved;

type Shared = State<Arc<Served>>;

/// The most rounds of mending: what overlaps is mended one after the other.
const ROUNDS: usize = 8;

/// A change of a field.
#[derive(Debug, Deserialize)]
pub(super) struct Edit {
    file: String,
    /// Of the text that the page shows.
    digest: String,
    /// Number of the change, given back with the answer.
    sequence: u64,
    path: String,
    #[serde(flatten)]
    change: Wanted,
}

/// What is wanted of the field.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Wanted {
    Text(String),
    Flag(bool),
    Remove(serde::de::IgnoredAny),
    Add(Option<String>),
    Move(usize),
}

/// A whole new text.
#[derive(Debug, Deserialize)]
pub(super) struct Whole {
    file: String,
    digest: String,
    sequence: u64,
    text: String,
}

/// A step back or forth.
#[derive(Debug, Deserialize)]
pub(super) struct Step {
    file: String,
    digest: String,
    sequence: u64,
}

/// What a page gets to show.
#[derive(Debug, Serialize)]
struct Answer {
    digest: String,
    sequence: u64,
    fragments: Fragments,
    /// The whole text, where the page shows it.
    text: String,
}

/// What the page is told where nothing was changed.
#[derive(Debug, Serialize)]
struct Refusal {
    words: String,
}

/// A change that came to nothing.
enum Stop {
    /// The file holds another text.
    Conflict,
    /// Why, in the user's words.
    Said(String),
}

/// The text of a spec, or why there is none, in the user's words.
pub(super) fn opened(served: &Served, file: &str) -> Result<Arc<Source>, String> {
    let lang = served.desk.lang();
    match served.desk.read(file) {
        Some(Ok(source)) => Ok(source),
        Some(Err(finding)) => Err(sentences(&finding, lang).message),
        None => Err(words::text(lang, "serve.no-file").to_owned()),
    }
}

/// The whole of what the page shows.
pub(super) async fn view(State(served): Shared, Query(which): Query<Which>) -> Response {
    match opened(&served, &which.file) {
        Ok(source) => {
            served.sessions.forget(&which.file);
            answer(&served, &which.file, &source, ("", 0))
        }
        Err(words) => (StatusCode::NOT_FOUND, json(&Refusal { words })).into_response(),
    }
}

/// Changes a field.
pub(super) async fn edit(State(served): Shared, headers: HeaderMap, body: Bytes) -> Response {
    let Some(wanted) = sent::<Edit>(&headers, &body) else { return StatusCode::BAD_REQUEST.into_response() };
    let change = |old: &Arc<Source>| {
        let refused = || Stop::Said(words::text(served.desk.lang(), "serve.not-changed").to_owned());
        let (Some(tree), Some(path)) = (Tree::parse(old.text()), Path::parse(&wanted.path)) else {
            return Err(refused());
        };
        let asked = match &wanted.change {
            Wanted::Text(text) => Asked::Type(Typed::Text(text.clone())),
            Wanted::Flag(flag) => Asked::Type(Typed::Flag(*flag)),
            Wanted::Remove(_) => Asked::Remove,
            Wanted::Add(words) => Asked::Add(words.clone()),
            Wanted::Move(to) => Asked::Move(*to),
        };
        // A field that is empty and cleared stays as it is.
        let Some((path, change, order)) = form::asked(&tree, &path, &asked) else { return Ok(old.text().to_owned()) };
        edit::edit(old.text(), &path, &change, &order).map_err(|_| refused())
    };
    let field = matches!(wanted.change, Wanted::Text(_)).then_some(wanted.path.as_str());
    changed(&served, (&wanted.file, &wanted.digest, wanted.sequence), change, |old| {
        served.sessions.step(&wanted.file, old, field);
    })
}

/// Puts a whole text in the place of the old one.
pub(super) async fn text(State(served): Shared, headers: HeaderMap, body: Bytes) -> Response {
    let Some(wanted) = sent::<Whole>(&headers, &body) else { return StatusCode::BAD_REQUEST.into_response() };
    // A text field gives every line end as one letter: the file keeps its own.
    let change = |old: &Arc<Source>| {
        let bare = wanted.text.replace("\r\n", "\n");
        Ok(if old.text().contains("\r\n") { bare.replace('\n', "\r\n") } else { bare })
    };
    changed(&served, (&wanted.file, &wanted.digest, wanted.sequence), change, |old| {
        served.sessions.step(&wanted.file, old, Some("text"));
    })
}

/// Takes the last change back.
pub(super) async fn undo(served: Shared, headers: HeaderMap, body: Bytes) -> Response {
    went(&served, Way::Back, &headers, &body)
}

/// Makes again what was taken back.
pub(super) async fn redo(served: Shared, headers: HeaderMap, body: Bytes) -> Response {
    went(&served, Way::Forth, &headers, &body)
}

/// Mends what is safe to mend, as `vanthu check --fix` does.
pub(super) async fn mend(State(served): Shared, headers: HeaderMap, body: Bytes) -> Response {
    let Some(wanted) = sent::<Step>(&headers, &body) else { return StatusCode::BAD_REQUEST.into_response() };
    let change = |old: &Arc<Source>| {
        let shelf = served.desk.shelf(&wanted.file);
        let mut text = Arc::clone(old);
        for _ in 0..ROUNDS {
            let findings = Opened::new(&wanted.file, &text, &shelf, served.desk.lang()).draft.findings;
            match mended(&text, &findings) {
                Ok(Some(new)) => text = new.source,
                Ok(None) => break,
                Err(_) => return Err(Stop::Said(words::text(served.desk.lang(), "serve.not-changed").to_owned())),
            }
        }
        Ok(text.text().to_owned())
    };
    changed(&served, (&wanted.file, &wanted.digest, wanted.sequence), change, |old| {
        served.sessions.step(&wanted.file, old, None);
    })
}

/// What tells the text on the disk from any other.
pub(super) async fn disk(State(served): Shared, Query(which): Query<Which>) -> Response {
    match opened(&served, &which.file) {
        Ok(source) => digest(source.text()).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn went(served: &Served, way: Way, headers: &HeaderMap, body: &Bytes) -> Response {
    let Some(wanted) = sent::<Step>(headers, body) else { return StatusCode::BAD_REQUEST.into_response() };
    let change = |old: &Arc<Source>| {
        let target = served.sessions.target(&wanted.file, way);
        Ok(target.map_or_else(|| old.text().to_owned(), |target| target.text().to_owned()))
    };
    changed(served, (&wanted.file, &wanted.digest, wanted.sequence), change, |old| {
        served.sessions.went(&wanted.file, way, old);
    })
}

/// Makes a change of the text that the page shows, writes it, and answers with what is new on the page.
fn changed(
    served: &Served,
    (file, shows, sequence): (&str, &str, u64),
    change: impl FnOnce(&Arc<Source>) -> Result<String, Stop>,
    done: impl FnOnce(&Arc<Source>),
) -> Response {
    let made = || {
        let old = opened(served, file).map_err(Stop::Said)?;
        if digest(old.text()) != shows {
            return Err(Stop::Conflict);
        }
        let new = Source::new(file, change(&old)?);
        if new.text() == old.text() {
            return Ok(old);
        }
        served.desk.save(file, &old, &new).map_err(|unsaved| match unsaved {
            Unsaved::Changed | Unsaved::There => Stop::Conflict,
            Unsaved::Reason(words) => Stop::Said(words),
        })?;
        done(&old);
        Ok(new)
    };
    match made() {
        Ok(new) => answer(served, file, &new, (shows, sequence)),
        Err(Stop::Conflict) => {
            let words = words::text(served.desk.lang(), "serve.conflict").to_owned();
            (StatusCode::CONFLICT, json(&Refusal { words })).into_response()
        }
        Err(Stop::Said(words)) => (StatusCode::UNPROCESSABLE_ENTITY, json(&Refusal { words })).into_response(),
    }
}

fn answer(served: &Served, file: &str, source: &Arc<Source>, (shows, sequence): (&str, u64)) -> Response {
    let shelf = served.desk.shelf(file);
    let view = Opened::new(file, source, &shelf, served.desk.lang()).view();
    let digest = view.digest.clone();
    let fragments = served.sessions.news(file, shows, view);
    json(&Answer { digest, sequence, fragments, text: source.text().to_owned() })
}

/// Something as JSON.
pub(super) fn json(value: &impl Serialize) -> Response {
    let text = serde_json::to_vec(value).unwrap_or_default();
    ([(CONTENT_TYPE, "application/json")], text).into_response()
}
