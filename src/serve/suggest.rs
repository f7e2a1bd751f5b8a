//! Names of the directory for the letters that somebody types, found without marks.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use vanthu::edit::{Path, Seen, Tree};
use vanthu::meeting::{Directory, Office};
use vanthu::vi;

use super::Served;
use super::changes::{json, opened};

/// The most that are shown.
const MOST: usize = 12;

/// What is typed where.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    file: String,
    /// `bodies`, `people` or `groups`.
    known: String,
    words: String,
}

/// A name that may be meant.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct Suggestion {
    name: String,
    /// What else is known of it.
    note: String,
}

/// Names that may be meant.
pub(super) async fn suggest(State(served): State<Arc<Served>>, Query(asked): Query<Asked>) -> Response {
    let Ok(source) = opened(&served, &asked.file) else { return StatusCode::NOT_FOUND.into_response() };
    let shelved = served.desk.shelf(&asked.file);
    let tree = Tree::parse(source.text());
    let letters = |path: &str| match tree.as_ref()?.get(&Path::parse(path)?)? {
        Seen::Text(text) | Seen::Bare(text) => Some(text),
        _ => None,
    };
    let office = letters("/issuer").and_then(|name| shelved.0.office(&name));
    let office: &Office = office.map_or_else(|| shelved.0.nobody(), |shelved| &shelved.office);
    let day =
        letters("/meeting/time").and_then(|time| vi::read_moment(&time).ok()).and_then(|moment| match moment.day {
            vi::Day::Full(date) => Some(date),
            vi::Day::Month { .. } => None,
        });
    json(&found(&office.directory, day, &asked.known, &asked.words))
}

fn found(directory: &Directory, day: Option<chrono::NaiveDate>, known: &str, words: &str) -> Vec<Suggestion> {
    let suggestion = |name: String, note: String, others: String| {
        (vi::plain(&format!("{name} {note} {others}")), Suggestion { name, note })
    };
    match known {
        "people" => ranked(
            words,
            directory.people().iter().map(|person| {
                let title = person.title(day).map(|(title, _)| title.letters()).unwrap_or_default();
                suggestion(person.name.letters(), title, String::new())
            }),
        ),
        "groups" => ranked(
            words,
            directory.group_ids().map(|id| {
                let lead = directory.group(id).map(|group| group.lead.letters()).unwrap_or_default();
                suggestion(id.to_owned(), lead, String::new())
            }),
        ),
        "bodies" => ranked(
            words,
            directory.listed(day).map(|body| {
                let others: Vec<String> = body.names().collect();
                suggestion(body.name.letters(), String::new(), others.join(" "))
            }),
        ),
        _ => Vec::new(),
    }
}

/// Those that have all words, first those that begin with the first of them.
fn ranked(words: &str, known: impl Iterator<Item = (String, Suggestion)>) -> Vec<Suggestion> {
    let plain = vi::plain(words);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let begins = |letters: &str, word: &str| {
        letters.match_indices(word).any(|(at, _)| !letters[..at].ends_with(char::is_alphanumeric))
    };
    let mut found: Vec<(bool, Suggestion)> = Vec::new();
    for (letters, suggestion) in known {
        if words.iter().all(|word| begins(&letters, word)) && !found.iter().any(|(_, other)| *other == suggestion) {
            found.push((!letters.starts_with(&plain), suggestion));
        }
    }
    found.sort_by_key(|(later, _)| *later);
    found.truncate(MOST);
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}
