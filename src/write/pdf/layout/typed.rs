//! What a program that breaks lines by itself must be told, so that it breaks them where the pages do: the spaces at which no line
//! may end. Word and LibreOffice fill every line as far as it goes.

use std::ops::Range;

use super::breaking::{self, Measured, Room, gap_width};
use super::line::Align;
use super::tokens::{Breaks, Gap, Token};
use super::{Setter, Setting, line_height};
use crate::document::Block;
use crate::standard::Points;

/// A block as it is typed.
#[derive(Debug, Clone)]
pub(in crate::write) struct Typed {
    /// Places in [`Block::text`] of the spaces that hold their words together, in order.
    pub(in crate::write) held: Vec<usize>,
    /// Number of lines.
    pub(in crate::write) lines: usize,
    /// Height of all lines.
    pub(in crate::write) height: Points,
    /// Width of the last line.
    pub(in crate::write) last_line: Points,
}

impl Setter<'_> {
    /// How a block is typed so that its lines break where the pages break them.
    pub(in crate::write) fn typed(&self, block: &Block, setting: Setting) -> Typed {
        let (tokens, lines) = self.lines(block, setting);
        let lines = match setting.align {
            Align::Justify => {
                breaking::stretched(&tokens, lines, Room { width: setting.width, indent: setting.indent })
            }
            _ => lines,
        };
        let mut holds: Vec<bool> = tokens.iter().map(|token| is_kept(token.before)).collect();
        lines.iter().for_each(|line| holds[line.start] = false);
        for (index, line) in lines.iter().enumerate() {
            let indent = if index == 0 { setting.indent } else { Points(0.0) };
            let limit = setting.width.0 - indent.0;
            let reached = reach(&tokens, line.start, limit);
            // Words that would still fit are tied to one that does not.
            if (line.end + 1..tokens.len()).contains(&reached) {
                holds[line.end + 1..=reached].fill(true);
            }
            // LibreOffice rather takes a whole address of the net to the next line than parts it.
            if let Some(word) = parted(&tokens, line) {
                holds[word] = true;
            }
        }
        let spaces = tokens.iter().zip(holds).filter_map(|(token, held)| match token.before {
            Gap::Space { letter, .. } if held => Some(token.at - letter.len_utf8()),
            _ => None,
        });
        Typed {
            held: spaces.collect(),
            lines: lines.len(),
            height: line_height(setting.kind.size, setting.spacing) * lines.len() as f32,
            last_line: lines.last().map_or(Points(0.0), |line| Measured::of(&tokens, line).width()),
        }
    }
}

/// The word that a line begins within itself and the next goes on with.
fn parted(tokens: &[Token], line: &Range<usize>) -> Option<usize> {
    let joined = |at: usize| matches!(tokens[at].before, Gap::Join { .. });
    if line.end >= tokens.len() || !joined(line.end) {
        return None;
    }
    (line.start + 1..line.end).rfind(|at| !joined(*at))
}

/// The first word that a line from `start` has no room for.
fn reach(tokens: &[Token], start: usize, limit: f32) -> usize {
    let mut used = tokens[start].width.0;
    let mut end = start + 1;
    while end < tokens.len() {
        used += gap_width(tokens[end].before) + tokens[end].width.0;
        if used > limit + 0.01 {
            break;
        }
        end += 1;
    }
    end
}

const fn is_kept(gap: Gap) -> bool {
    matches!(gap, Gap::Space { breaks: Breaks::Never | Breaks::Reluctantly, .. })
}
