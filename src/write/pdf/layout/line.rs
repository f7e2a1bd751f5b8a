//! Words of a line → runs at their places.

use std::ops::Range;

use super::breaking::{Measured, WIDEST_GAP, gap_width};
use super::tokens::{Gap, Token};
use crate::face::Style;
use crate::standard::Points;
use crate::write::pdf::page::{Colour, Line, Run, Tag};

/// Where a line of text stands between its left and right ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::write) enum Align {
    /// At the left end.
    Left,
    /// In the middle.
    Centre,
    /// At the right end.
    Right,
    /// From end to end.
    Justify,
}

/// The place of a line: its ends and its baseline.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) x: Points,
    pub(super) width: Points,
    pub(super) baseline: Points,
    pub(super) align: Align,
}

/// A line of tokens set in its slot.
pub(super) fn line(tokens: &[Token], range: Range<usize>, size: Points, slot: Slot, tag: Tag) -> Line {
    let measured = Measured::of(tokens, &range);
    let slack = slot.width - measured.width();
    let count = measured.spaces();
    let word_gap = match slot.align {
        // A line that cannot reach the margin without wider gaps is not stretched at all.
        Align::Justify if count > 0 && slack <= measured.space() * (count as f32 * (WIDEST_GAP - 1.0) + 0.01) => {
            slack * (1.0 / count as f32)
        }
        _ => Points(0.0),
    };
    let mut x = match slot.align {
        Align::Centre => slot.x + slack.max(Points(0.0)) * 0.5,
        Align::Right => slot.x + slack.max(Points(0.0)),
        Align::Left | Align::Justify => slot.x,
    };
    let last_line = range.end == tokens.len();
    let mut setter = Setter { runs: Vec::new(), size, word_gap, closed: false };
    for (index, token) in tokens[range].iter().enumerate() {
        if index > 0 {
            setter.gap(token.before, x);
            x += Points(gap_width(token.before));
            if matches!(token.before, Gap::Space { .. }) {
                x += word_gap;
            }
        }
        for fragment in &token.fragments {
            setter.text(&fragment.text, fragment.style, x);
            x += fragment.width;
        }
    }
    // The blank that the line breaks at stays for whoever extracts the text.
    if !last_line && let Some(run) = setter.runs.last_mut() {
        run.text.push(' ');
    }
    Line { tag, baseline: slot.baseline, colour: Colour::Black, runs: setter.runs }
}

struct Setter {
    runs: Vec<Run>,
    size: Points,
    word_gap: Points,
    /// Whether what follows begins a new run.
    closed: bool,
}

impl Setter {
    fn text(&mut self, text: &str, style: Style, x: Points) {
        match self.runs.last_mut() {
            Some(run) if run.style == style && !self.closed => run.text.push_str(text),
            _ => self.runs.push(Run { x, text: text.to_owned(), style, size: self.size, word_gap: self.word_gap }),
        }
        self.closed = false;
    }

    fn gap(&mut self, gap: Gap, x: Points) {
        match gap {
            // Between two words of a line nobody typed its end.
            Gap::Join { .. } | Gap::Break => {}
            Gap::Space { style, letter, .. } => self.text(letter.encode_utf8(&mut [0; 4]), style, x),
            Gap::Blank(_) => {
                // A space for whoever extracts the text; the next letters stand further right, in a run of their own.
                if let Some(run) = self.runs.last_mut() {
                    run.text.push(' ');
                }
                self.closed = true;
            }
        }
    }
}
