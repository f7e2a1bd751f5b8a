//! The passages of a text that is no TOML: what most likely belongs together, by the looks of its lines alone.

use crate::source::Span;

/// The passages of a text: each begins with a key or a header in its line.
pub(super) struct Passages {
    starts: Vec<usize>,
    end: usize,
}

impl Passages {
    pub(super) fn of(text: &str) -> Self {
        let mut at = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            at += line.len();
            (at - line.len(), line)
        });
        let starts = lines.filter(|(_, line)| begins_passage(line)).map(|(at, _)| at).collect();
        Self { starts, end: text.len() }
    }

    /// The passage that a byte stands in.
    pub(super) fn around(&self, offset: usize) -> Span {
        let after = self.starts.partition_point(|start| *start <= offset);
        let start = after.checked_sub(1).map_or(0, |before| self.starts[before]);
        Span::new(start, self.starts.get(after).copied().unwrap_or(self.end))
    }
}

fn begins_passage(line: &str) -> bool {
    let line = line.trim();
    let is_key = |text: &str| {
        let is_name = |letter: char| letter.is_alphanumeric() || "._-".contains(letter);
        !text.is_empty() && text.chars().all(is_name)
    };
    let header = line.trim_start_matches('[').split(']').next().unwrap_or_default();
    line.split_once('=').is_some_and(|(key, _)| is_key(key.trim())) || line.starts_with('[') && is_key(header)
}
