//! From words of a page to the field that they were typed in.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vanthu::edit::{Path, Seen, Tree};
use vanthu::{form, vi};

use super::Served;
use super::changes::{json, opened};

/// Shorter words in common mean nothing.
const LEAST: usize = 4;

/// Words of a line of a page.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    file: String,
    words: String,
}

/// The field that has most of the words, one after the other; nothing where they were not typed.
pub(super) async fn place(State(served): State<Arc<Served>>, Query(asked): Query<Asked>) -> Response {
    let Ok(source) = opened(&served, &asked.file) else { return StatusCode::NOT_FOUND.into_response() };
    let found = Tree::parse(source.text()).and_then(|tree| found(&tree, &asked.words));
    json(&found.map(|path| path.to_string()))
}

fn found(tree: &Tree<'_>, words: &str) -> Option<Path> {
    let words = plain(words);
    let mut best: (usize, Option<Path>) = (LEAST - 1, None);
    let mut open = vec![Path::default()];
    while let Some(path) = open.pop() {
        match tree.get(&path) {
            Some(Seen::Table(keys)) => open.extend(keys.iter().map(|key| path.key(key))),
            Some(Seen::List(count)) => open.extend((0..count).map(|at| path.index(at))),
            Some(Seen::Text(text)) => {
                let common = common(&words, &plain(&text));
                if common > best.0 {
                    best = (common, Some(path));
                }
            }
            _ => {}
        }
    }
    best.1.map(|path| form::nearest(&path))
}

fn plain(text: &str) -> Vec<String> {
    let words =
        text.split_whitespace().map(|word| vi::plain(word.trim_matches(|letter: char| !letter.is_alphanumeric())));
    words.filter(|word| !word.is_empty()).take(2000).collect()
}

/// Letters of the longest run of words that both have.
fn common(one: &[String], other: &[String]) -> usize {
    let mut before = vec![0; other.len() + 1];
    let mut best = 0;
    for word in one {
        let mut now = vec![0; other.len() + 1];
        for (at, same) in other.iter().enumerate().filter(|(_, other)| *other == word) {
            now[at + 1] = before[at] + same.chars().count();
            best = best.max(now[at + 1]);
        }
        before = now;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_the_field_that_has_most_of_them() {
        let text = "[meeting]\ntopic = \"xem xét tiến độ\"\nroom = \"Phòng họp tầng 4, trụ sở\"\n[[notice]]\nkind = \"giay-moi\"\n";
        let tree = Tree::parse(text).expect("TOML");
        let found = |words: &str| found(&tree, words).map(|path| path.to_string());
        assert_eq!(found("3. Địa điểm: tại Phòng họp tầng 4, trụ sở.").as_deref(), Some("/meeting/room"));
        assert_eq!(found("Dự họp xem xét").as_deref(), Some("/meeting/topic"));
        assert_eq!(found("Độc lập - Tự do - Hạnh phúc"), None);
    }
}
