//! What is taken away: one file, or all of them in the output folder.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use vanthu::calendar::Wanted;
use vanthu::face::Faces;
use vanthu::finding::words::sentences;
use vanthu::source::Source;
use vanthu::write::{docx, ics, markdown, pdf};
use vanthu::{Shelf, calendar_entries, draft, messages};

use super::Served;
use super::changes::{json, opened};
use super::html::encoded;
use super::routes::sent;

type Shared = State<Arc<Served>>;

/// Which file is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct Wished {
    file: String,
    document: String,
    format: String,
}

/// That all are asked for.
#[derive(Debug, Deserialize)]
pub(super) struct All {
    file: String,
    /// Whether they go over files that would stay.
    force: bool,
}

/// What became of them.
#[derive(Debug, Serialize)]
struct Written {
    written: Vec<String>,
    kept: bool,
    words: Vec<String>,
}

/// A file, made anew.
pub(super) async fn result(State(served): Shared, Query(wished): Query<Wished>) -> Response {
    let Ok(source) = opened(&served, &wished.file) else { return StatusCode::NOT_FOUND.into_response() };
    let shelf = served.desk.shelf(&wished.file);
    let Some((kind, bytes)) = made(&source, &shelf.0, &wished) else { return StatusCode::NOT_FOUND.into_response() };
    let stem = wished.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml");
    let middle = if wished.document.is_empty() { String::new() } else { format!(".{}", wished.document) };
    let name = encoded(&format!("{stem}{middle}.{}", wished.format));
    let place = if wished.format == "pdf" { "inline" } else { "attachment" };
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, format!("{place}; filename*=UTF-8''{name}"))];
    (headers, bytes).into_response()
}

fn made(source: &Arc<Source>, shelf: &Shelf, wished: &Wished) -> Option<(&'static str, Vec<u8>)> {
    let text = |kind, text: String| Some((kind, text.into_bytes()));
    match wished.format.as_str() {
        "ics" => {
            let entries = calendar_entries(source, shelf, Wanted { deadlines: false, epoch: None });
            return (!entries.is_empty()).then(|| ("text/calendar; charset=utf-8", ics::write(&entries).into_bytes()));
        }
        "txt" => {
            let messages = messages(source, shelf, None).messages;
            let message = messages.into_iter().find(|message| message.name == wished.document)?;
            return text("text/plain; charset=utf-8", message.text);
        }
        _ => {}
    }
    let draft = draft(source, shelf, Faces::embedded(), None);
    let document = draft.documents.into_iter().find(|drafted| drafted.name == wished.document)?.document;
    match wished.format.as_str() {
        "pdf" => Some(("application/pdf", pdf::write(&document, Faces::embedded(), None).ok()?)),
        "docx" => {
            let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            Some((kind, docx::write(&document, None).ok()?))
        }
        "md" => text("text/markdown; charset=utf-8", markdown::write(&document)),
        _ => None,
    }
}

/// Writes all files into the output folder.
pub(super) async fn out(State(served): Shared, headers: HeaderMap, body: Bytes) -> Response {
    let Some(all) = sent::<All>(&headers, &body) else { return StatusCode::BAD_REQUEST.into_response() };
    let Some(rendered) = served.desk.render(&all.file, all.force) else { return StatusCode::NOT_FOUND.into_response() };
    let words = rendered.findings.iter().map(|finding| sentences(finding, served.desk.lang()).message).collect();
    json(&Written { written: rendered.written, kept: rendered.kept, words }).into_response()
}
