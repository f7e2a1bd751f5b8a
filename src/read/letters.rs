//! Letters as they stand in a file → the text of a paragraph: composed, one blank between words, with the way back.

use std::sync::Arc;

use super::{Form, Look, Paragraph, Run, Spot};
use crate::source::Span;
use crate::spec::decode::RawSpans;

/// A letter with where it stands and how it is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub(super) letter: char,
    pub(super) raw: Span,
    /// Which of the looks it has.
    pub(super) look: usize,
}

/// The end of a line by hand.
pub(super) const BREAK: char = '\u{b}';

/// What prints nothing and stands in no word on purpose: copied from web pages, or left by a program.
const fn is_nothing(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        || letter.is_ascii_control() && !is_blank(letter)
}

const fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | BREAK)
}

/// Blanks between two words.
#[derive(Debug, Clone, Copy, Default)]
struct Gap {
    tab: bool,
    broken: bool,
    count: usize,
}

/// The paragraph of some letters, whose line in the source is given.
pub(super) fn paragraph(line: Span, letters: &[Letter], looks: &[Look], spot: Spot, form: Form) -> Paragraph {
    let (mut kept, mut gaps, mut gap, mut blank) = (Vec::new(), Vec::new(), Gap::default(), None);
    for letter in letters.iter().filter(|letter| !is_nothing(letter.letter)) {
        if is_blank(letter.letter) {
            gap.tab |= letter.letter == '\t';
            gap.broken |= letter.letter == BREAK;
            gap.count += 1;
            blank = Some(*letter);
            continue;
        }
        if let Some(blank) = blank.take().filter(|_| !kept.is_empty()) {
            gaps.push(gap);
            kept.push(Letter { letter: ' ', ..blank });
        }
        gap = Gap::default();
        let typed = if letter.letter == '\u{2011}' { '-' } else { letter.letter };
        kept.push(Letter { letter: typed, ..*letter });
    }
    let plain: Vec<_> = kept.iter().map(|letter| (letter.letter, letter.raw)).collect();
    let (text, spans) = RawSpans::plain(line, &plain);
    let blanks: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let of = |wanted: fn(&Gap) -> bool| {
        blanks.iter().zip(&gaps).filter(|(_, gap)| wanted(gap)).map(|(at, _)| *at).collect::<Vec<_>>()
    };
    let (breaks, tabs) = (of(|gap| gap.broken), of(|gap| gap.tab));
    let wide = of(|gap| gap.count > 1 && !gap.tab && !gap.broken);
    let runs = runs(&text, &spans, &kept, looks);
    Paragraph { line, text, label: None, spot, form, runs, breaks, tabs, wide, spans: Arc::new(spans) }
}

/// Stretches of one look.
fn runs(text: &str, spans: &RawSpans, kept: &[Letter], looks: &[Look]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let plain = Look::default();
    let mut at = 0;
    for (start, letter) in text.char_indices() {
        let raw = spans.of(start..start + letter.len_utf8());
        while kept.get(at + 1).is_some_and(|next| next.raw.start <= raw.start) {
            at += 1;
        }
        let look = kept.get(at).and_then(|letter| looks.get(letter.look)).unwrap_or(&plain);
        let end = start + letter.len_utf8();
        match runs.last_mut() {
            Some(run) if run.look == *look => run.range.end = end,
            _ => runs.push(Run { range: start..end, look: look.clone() }),
        }
    }
    runs
}
