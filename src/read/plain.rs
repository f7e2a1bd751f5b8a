//! Plain text: a line is a paragraph, unless lines are filled to a width and blank lines part the paragraphs.

use std::sync::Arc;

use super::letters::{Letter, paragraph};
use super::{Form, Format, Look, Manuscript, Paragraph, Spot};
use crate::source::{Source, Span};

/// The longest line of a text whose lines are filled to a width, in letters.
const WIDEST: usize = 100;
/// A shorter line was not filled.
const FILLED: usize = 50;

/// Reads a text.
pub(super) fn read(source: Arc<Source>) -> Manuscript {
    let lines = lines(&source);
    let filled = is_filled(&source, &lines);
    let mut stretches: Vec<Span> = Vec::new();
    let mut before = "";
    for line in lines {
        let text = source.slice(line).trim();
        match stretches.last_mut() {
            // Text taken from a PDF may have a blank line after each.
            Some(_) if text.is_empty() && filled => continue,
            Some(last) if filled && goes_on(before, text) => last.end = line.end,
            _ => stretches.push(line),
        }
        before = text;
    }
    let paragraphs = stretches.into_iter().map(|line| of_line(&source, line)).collect();
    let (sections, format) = (Vec::new(), Format::Plain);
    Manuscript { format, source, paragraphs, sections, strokes: Vec::new(), has_macros: false, has_deletions: false }
}

/// The lines of a source without their ends.
pub(super) fn lines(source: &Source) -> Vec<Span> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in source.text().split_inclusive('\n') {
        lines.push(Span::new(start, start + line.trim_end_matches(['\n', '\r']).len()));
        start += line.len();
    }
    lines
}

fn of_line(source: &Source, line: Span) -> Paragraph {
    let letters = source.slice(line).char_indices().map(|(at, letter)| {
        let start = line.start + at;
        Letter { letter, raw: Span::new(start, start + letter.len_utf8()), look: 0 }
    });
    paragraph(line, &letters.collect::<Vec<_>>(), &[Look::default()], Spot::Flow, Form::default())
}

/// Whether lines end where they are full, not where a paragraph does: several go on in small letters.
fn is_filled(source: &Source, lines: &[Span]) -> bool {
    let short = lines.iter().all(|line| source.slice(*line).chars().nth(WIDEST).is_none());
    let lines: Vec<&str> =
        lines.iter().map(|line| source.slice(*line).trim()).filter(|line| !line.is_empty()).collect();
    let pairs = lines.windows(2).map(|pair| (pair[0], pair[1]));
    short && pairs.filter(|(one, two)| goes_on(one, two) && two.starts_with(char::is_lowercase)).count() > 2
}

/// Whether a line is the rest of a paragraph whose line before it is full.
fn goes_on(before: &str, line: &str) -> bool {
    let full = before.trim().chars().nth(FILLED).is_some() && !before.trim_end().ends_with([':', '.', ';']);
    let labelled = line.starts_with(['-', '+', '*', '•', '–']) || line.split(' ').next().is_some_and(is_label);
    full && !line.is_empty() && !labelled
}

fn is_label(word: &str) -> bool {
    word.len() <= 6 && word.ends_with(['.', ')']) && word.chars().any(char::is_alphanumeric)
}
