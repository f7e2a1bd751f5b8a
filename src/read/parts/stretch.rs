//! Paragraphs cut where a line was ended by hand, or where a tab or blanks part two columns of a letterhead.

use std::ops::Range;

use super::date::PlaceDate;
use super::head::{is_motto, is_national};
use crate::read::{Align, Manuscript, Paragraph};

/// A line or paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The paragraph.
    pub paragraph: usize,
    /// Bytes of its text.
    pub range: Range<usize>,
    /// The words as they are printed: in capitals where they are set so.
    pub text: String,
    /// Label that automatic numbering gives it.
    pub label: Option<String>,
    /// Whether it stands in the middle.
    pub is_centred: bool,
    /// Whether all of it is bold.
    pub is_bold: bool,
}

/// The stretches of all paragraphs.
pub(super) fn stretches(manuscript: &Manuscript) -> Vec<Stretch> {
    let mut found = Vec::new();
    for (index, paragraph) in manuscript.paragraphs.iter().enumerate() {
        for range in columns(paragraph, lines(paragraph)) {
            found.extend(stretch(paragraph, index, range));
        }
    }
    found
}

fn stretch(paragraph: &Paragraph, index: usize, range: Range<usize>) -> Option<Stretch> {
    let typed = &paragraph.text[range.clone()];
    let start = range.start + typed.len() - typed.trim_start().len();
    let range = start..start + typed.trim().len();
    if range.is_empty() {
        return None;
    }
    let mut text = String::with_capacity(range.len());
    for run in &paragraph.runs {
        let (from, to) = (run.range.start.max(range.start), run.range.end.min(range.end));
        if from < to {
            let letters = &paragraph.text[from..to];
            text.push_str(&if run.look.capitals { letters.to_uppercase() } else { letters.to_owned() });
        }
    }
    let label = paragraph.label.clone().filter(|_| range.start == 0);
    let is_bold = paragraph.looks(range.clone()).all(|(look, letters)| look.emphasis.bold || letters.trim().is_empty());
    let is_centred = paragraph.form.align == Some(Align::Centre);
    Some(Stretch { paragraph: index, range, text, label, is_centred, is_bold })
}

/// Lines that were ended by hand; one that goes on in small letters was not.
fn lines(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for at in &paragraph.breaks {
        let (before, after) = (paragraph.text[start..*at].trim_end(), paragraph.text[*at..].trim_start());
        let goes_on = before.ends_with(|c: char| c.is_lowercase() || c == ',') && after.starts_with(char::is_lowercase);
        if !goes_on {
            lines.push(start..*at);
            start = *at;
        }
    }
    lines.push(start..paragraph.text.len());
    lines
}

/// Lines cut before what stands at the right of a letterhead, or of a foot.
fn columns(paragraph: &Paragraph, lines: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut cut = Vec::new();
    for line in lines {
        let mut gaps: Vec<usize> = paragraph.tabs.iter().chain(&paragraph.wide).copied().collect();
        gaps.sort_unstable();
        let parts = gaps.into_iter().filter(|gap| line.start < *gap && *gap < line.end);
        let found = parts.into_iter().find(|gap| {
            let (left, right) = (&paragraph.text[line.start..*gap], paragraph.text[*gap..line.end].trim());
            let foot = left.trim().starts_with("Nơi nhận") || left.trim().starts_with("- ");
            is_national(right) || is_motto(right) || PlaceDate::is_one(right) || (foot && is_loud(right))
        });
        match found {
            Some(gap) => cut.extend([line.start..gap, gap..line.end]),
            None => cut.push(line),
        }
    }
    cut
}

/// Whether it is in capitals throughout.
pub(super) fn is_loud(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 2 && !text.chars().any(char::is_lowercase)
}
