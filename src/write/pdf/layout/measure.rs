//! Heights of lines and the types of parts, by the embedded face.

use super::frame::Spacing;
use super::tokens::Type;
use crate::face::{Faces, Slant, Style, Weight};
use crate::standard::Points;
use crate::write::pdf::page::Run;

/// Height of a line, from the top of one to the top of the next.
pub(in crate::write) fn line_height(size: Points, spacing: Spacing) -> Points {
    let metrics = Faces::embedded().get(Style::new(Weight::Normal, Slant::Upright)).metrics();
    match spacing {
        Spacing::Singles(count) => size * ((metrics.ascent + metrics.descent + metrics.line_gap) * count),
        Spacing::Exactly(pitch) => pitch,
    }
}

/// Distance from the top of a line to its baseline.
pub(in crate::write) fn ascent(size: Points) -> Points {
    let metrics = Faces::embedded().get(Style::new(Weight::Normal, Slant::Upright)).metrics();
    size * metrics.ascent
}

/// Width of a run, its stretched spaces included.
pub(super) fn run_width(run: &Run) -> Points {
    let spaces = run.text.chars().filter(|letter| matches!(letter, ' ' | '\u{A0}')).count();
    Faces::embedded().get(run.style).width(&run.text, run.size) + run.word_gap * spaces as f32
}

/// Upright, bold where it is asked for.
pub(super) const fn weighted(size: Points, is_bold: bool) -> Type {
    if is_bold { bold(size) } else { regular(size) }
}

/// Italic where it is asked for, never bold.
pub(super) const fn slanted(size: Points, is_italic: bool) -> Type {
    if is_italic { italic(size) } else { regular(size) }
}

pub(super) const fn regular(size: Points) -> Type {
    Type { size, style: Style::new(Weight::Normal, Slant::Upright) }
}

pub(super) const fn bold(size: Points) -> Type {
    Type { size, style: Style::new(Weight::Bold, Slant::Upright) }
}

pub(super) const fn italic(size: Points) -> Type {
    Type { size, style: Style::new(Weight::Normal, Slant::Italic) }
}
