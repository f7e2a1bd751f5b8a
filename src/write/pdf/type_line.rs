//! Sets one line of type: every letter starts where the layout measured it, whatever face is printed.

use crate::standard::Points;

use super::content::Content;
use super::error::PdfError;
use super::fonts::{Font, Fonts};
use super::page::{Line, Run};

/// How far, in points, a letter may stand from its place before the line corrects it.
const DRIFT: f64 = 0.015;

/// Prints a line that has letters, on a page of the given height.
pub(super) fn type_line(content: &mut Content, line: &Line, height: Points, fonts: &Fonts) -> Result<(), PdfError> {
    content.begin_text();
    for run in line.runs.iter().filter(|run| !run.text.is_empty()) {
        if let Some(font) = fonts.get(run.style) {
            content.begin_run(font.id, run.size, [thousandth(run.x), thousandth(height - line.baseline)]);
            spaced(content, run, font)?;
            content.end_run();
        }
    }
    content.end_text();
    Ok(())
}

/// Prints the letters of a run, and between them corrections.
fn spaced(content: &mut Content, run: &Run, font: &Font) -> Result<(), PdfError> {
    let thousandths = 1000.0 / f64::from(run.size.0);
    let tolerance = (DRIFT * thousandths).max(0.5);
    let gap = f64::from(run.word_gap.0) * thousandths;
    // Where the reader's pen stands, and where the next letter is due; both from the start of the run.
    let (mut pen, mut due) = (0.0, 0.0);
    for letter in run.text.chars() {
        // A correction stands before the letter that would be off, so that none stands at the end.
        let correction = if f64::abs(pen - due) > tolerance { f64::round(pen - due) } else { 0.0 };
        if correction != 0.0 {
            content.correct(correction as i32);
            pen -= correction;
        }
        let printed = font.letter(letter)?;
        content.glyph(printed.glyph);
        pen += f64::from(printed.width);
        due += f64::from(printed.measured) + if matches!(letter, ' ' | '\u{a0}') { gap } else { 0.0 };
    }
    Ok(())
}

/// A length cut to what a page needs, so that it is written short.
pub(super) fn thousandth(length: Points) -> f32 {
    (length.0 * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::{Faces, Style};
    use crate::write::pdf::page::{Colour, Page, Piece, Role, Tag};

    fn line(text: &str, word_gap: f32) -> Line {
        let tag = Tag { role: Role::Paragraph, element: 1 };
        let (size, x) = (Points(14.0), Points(85.0));
        let run = Run { x, text: text.to_owned(), style: Style::Regular, size, word_gap: Points(word_gap) };
        Line { tag, baseline: Points(100.0), colour: Colour::Black, runs: vec![run] }
    }

    fn set(line: Line) -> Vec<u8> {
        let page = Page { width: Points(595.0), height: Points(842.0), pieces: vec![Piece::Line(line.clone())] };
        let fonts = Fonts::of(&[page], Faces::embedded()).expect("the face has the letters");
        let font = fonts.get(Style::Regular).expect("the style is used");
        let mut content = Content::default();
        spaced(&mut content, &line.runs[0], font).expect("the face has the letters");
        content.into_bytes()
    }

    #[test]
    fn the_word_gap_stands_after_each_space_and_spaces_come_out_plain() {
        // The space is glyph 1, the letters follow.
        let expected = b"\0\x02\0\x01) -100 (\0\x03\0\x01) -100 (\0\x04\0\x01";
        assert_eq!(set(line("a b\u{a0}c ", 1.4)), expected);
    }

    #[test]
    fn small_drift_is_left_alone() {
        assert_eq!(set(line("học", 0.0)).len(), 3 * 2);
    }
}
