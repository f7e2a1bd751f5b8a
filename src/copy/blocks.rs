//! The tables of a file as blocks of lines: from the comments right above a header to the last line that says something.

use super::whole_lines;
use crate::source::Span;
use crate::spec::KEYS;

/// A header with the lines under it.
#[derive(Debug)]
pub(super) struct Block {
    /// English names of the header's keys: `notice`, `items`.
    pub(super) path: Vec<String>,
    /// The names as typed.
    pub(super) typed: Vec<String>,
    /// The lines, comments right above the header included.
    pub(super) lines: Span,
}

/// All blocks in the order of the file.
#[derive(Debug)]
pub(super) struct Blocks(pub(super) Vec<Block>);

impl Blocks {
    /// The blocks of a text; `values` are the spans of its values, in which no header stands, apart from each other.
    pub(super) fn new(text: &str, values: &[Span]) -> Self {
        let (lines, mut values) = (lines(text), values.to_vec());
        values.sort_unstable();
        let is_header =
            |line: &Span| !is_inside(&values, *line) && text[line.start..line.end].trim_start().starts_with('[');
        let headers: Vec<usize> = (0..lines.len()).filter(|index| is_header(&lines[*index])).collect();
        let mut blocks = Vec::new();
        for (number, header) in headers.iter().enumerate() {
            let mut first = *header;
            while first > 0 && text[lines[first - 1].start..].trim_start_matches([' ', '\t']).starts_with('#') {
                first -= 1;
            }
            let next = headers.get(number + 1).copied().unwrap_or(lines.len());
            let last = (*header..next).rev().find(|index| says_something(text, lines[*index], &values));
            let typed = names(&text[lines[*header].start..lines[*header].end]);
            blocks.push(Block {
                path: typed.iter().map(|name| english(name).to_owned()).collect(),
                typed,
                lines: Span::new(lines[first].start, lines[last.unwrap_or(*header)].end),
            });
        }
        Self(blocks)
    }
}

/// The English name of a key.
pub(super) fn english(typed: &str) -> &str {
    KEYS.english(typed).next().unwrap_or(typed)
}

/// Whether a line is neither blank nor a comment, or lies within a value.
fn says_something(text: &str, line: Span, values: &[Span]) -> bool {
    let words = text[line.start..line.end].trim();
    is_inside(values, line) || !words.is_empty() && !words.starts_with('#')
}

/// Whether a line begins within one of the values, which are in order.
fn is_inside(values: &[Span], line: Span) -> bool {
    let before = values.partition_point(|value| value.start < line.start);
    before.checked_sub(1).is_some_and(|last| line.start < values[last].end)
}

fn lines(text: &str) -> Vec<Span> {
    let (mut lines, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let line = whole_lines(text, Span::new(at, at));
        at = line.end;
        lines.push(line);
    }
    lines
}

/// The keys of a header: `[[meeting.session]]`.
fn names(header: &str) -> Vec<String> {
    let inner = header.trim_start().trim_start_matches('[');
    let inner = inner.split(']').next().unwrap_or_default();
    inner.split('.').map(|name| name.trim().trim_matches(['"', '\'']).to_owned()).collect()
}
