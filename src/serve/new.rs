//! New meetings: begun from the starter of an office, or from an old one.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use vanthu::copy::copy as copied;
use vanthu::finding::{Severity, words};
use vanthu::starter;

use super::Served;
use super::changes::opened;
use super::html::encoded;
use super::routes::listed;
use crate::cli::desk::Unsaved;

type Shared = State<Arc<Served>>;

/// The offices that a new meeting may be of, with their printed names: those beside the specs first.
pub(super) fn offices(served: &Served) -> Vec<(String, String)> {
    let shelved = served.desk.shelf("x.toml");
    let shelf = &shelved.0;
    let given: Vec<&str> = shelf.given_offices().collect();
    let others = shelf.office_names().filter(|name| !given.contains(name));
    let named = |name: &str| {
        let lines = shelf.office(name).map(|shelved| &shelved.office.name);
        let lines = lines.into_iter().flatten().map(vanthu::text::Text::letters).collect::<Vec<_>>().join(" ");
        (name.to_owned(), if lines.is_empty() { name.to_owned() } else { lines })
    };
    given.iter().copied().chain(others).map(named).collect()
}

/// Begins a meeting.
pub(super) async fn new(State(served): Shared, body: Bytes) -> Response {
    let name = with_ending(&posted(&body, "name"));
    let shelved = served.desk.shelf(&name);
    let office = posted(&body, "office");
    let known = shelved
        .0
        .office(&office)
        .filter(|office| office.findings.iter().all(|finding| finding.severity != Severity::Error));
    let Some(known) = known else { return listed(&served, Some(words::text(served.desk.lang(), "serve.no-office"))) };
    made(&served, &name, &starter::spec(&office, &known.office))
}

/// Begins a meeting from an old one.
pub(super) async fn copy(State(served): Shared, body: Bytes) -> Response {
    let source = match opened(&served, &posted(&body, "file")) {
        Ok(source) => source,
        Err(words) => return listed(&served, Some(&words)),
    };
    match copied(&source) {
        Ok(copied) => made(&served, &with_ending(&posted(&body, "name")), &copied.text),
        Err(_) => listed(&served, Some(words::text(served.desk.lang(), "serve.unread"))),
    }
}

fn made(served: &Served, name: &str, text: &str) -> Response {
    match served.desk.create(name, text) {
        Ok(()) => {
            let address = format!("/meeting?file={}", encoded(name));
            (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()
        }
        Err(Unsaved::There | Unsaved::Changed) => listed(served, Some(words::text(served.desk.lang(), "serve.there"))),
        Err(Unsaved::Reason(words)) => listed(served, Some(&words)),
    }
}

/// The name of a file for the name of a meeting.
fn with_ending(name: &str) -> String {
    let name = name.trim().trim_end_matches(".toml");
    format!("{name}.toml")
}

/// A value of a form that the browser itself sent.
pub(super) fn posted(body: &Bytes, name: &str) -> String {
    let pairs = std::str::from_utf8(body).unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value).unwrap_or_default();
    decoded(value)
}

/// Text of a form without its escapes.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let code = escaped.filter(|_| *first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_read_without_their_escapes() {
        let body = Bytes::from_static(b"name=h%E1%BB%8Dp+1%&office=a%2");
        assert_eq!(posted(&body, "name"), "họp 1%");
        assert_eq!(posted(&body, "office"), "a%2");
        assert_eq!(posted(&body, "none"), "");
    }
}
