//! Sets one line of type: every letter starts where the layout measured it, whatever face is printed.

use printpdf::{Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use crate::standard::Points;

use super::error::PdfError;
use super::fonts::{Font, Fonts};
use super::page::{Line, Run};

/// How far, in points, a letter may stand from its place before the line corrects it.
const DRIFT: f64 = 0.015;

/// Operations that print a line, on a page of the given height. None for a line without letters.
pub(super) fn type_line(line: &Line, height: Points, fonts: &Fonts) -> Result<Vec<Op>, PdfError> {
    let mut ops = vec![Op::StartTextSection];
    for run in &line.runs {
        if let Some(font) = fonts.get(run.style).filter(|_| !run.text.is_empty()) {
            let origin = [1.0, 0.0, 0.0, 1.0, thousandth(run.x), thousandth(height - line.baseline)];
            ops.push(Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(run.size.0) });
            ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(origin) });
            ops.push(Op::ShowText { items: spaced(run, font)? });
        }
    }
    let empty = ops.len() == 1;
    ops.push(Op::EndTextSection);
    Ok(if empty { Vec::new() } else { ops })
}

/// The letters of a run, and between them corrections in thousandths of an em (positive moves left).
fn spaced(run: &Run, font: &Font) -> Result<Vec<TextItem>, PdfError> {
    let thousandths = 1000.0 / f64::from(run.size.0);
    let tolerance = (DRIFT * thousandths).max(0.5);
    let gap = f64::from(run.word_gap.0) * thousandths;
    // Where the reader's pen stands, and where the next letter is due; both from the start of the run.
    let (mut pen, mut due) = (0.0, 0.0);
    let mut items = Vec::new();
    let mut stretch = String::new();
    for letter in run.text.chars() {
        // A correction stands before the letter that would be off, so that none stands at the end.
        let correction = if f64::abs(pen - due) > tolerance { f64::round(pen - due) } else { 0.0 };
        if correction != 0.0 {
            items.push(TextItem::Text(std::mem::take(&mut stretch)));
            items.push(TextItem::Offset(correction as f32));
            pen -= correction;
        }
        let printed = font.letter(letter)?;
        stretch.push(printed.text);
        pen += f64::from(printed.width);
        due += f64::from(printed.measured) + if matches!(letter, ' ' | '\u{a0}') { gap } else { 0.0 };
    }
    items.push(TextItem::Text(stretch));
    Ok(items)
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

    fn set(line: Line) -> Vec<TextItem> {
        let page = Page { width: Points(595.0), height: Points(842.0), pieces: vec![Piece::Line(line.clone())] };
        let fonts = Fonts::of(&[page], Faces::embedded()).expect("the face has the letters");
        let font = fonts.get(Style::Regular).expect("the style is used");
        spaced(&line.runs[0], font).expect("the face has the letters")
    }

    fn text(letters: &str) -> TextItem {
        TextItem::Text(letters.to_owned())
    }

    #[test]
    fn the_word_gap_stands_after_each_space_and_spaces_come_out_plain() {
        let [first, second] = [0, 0].map(|_| TextItem::Offset(-100.0));
        assert_eq!(set(line("a b\u{a0}c ", 1.4)), [text("a "), first, text("b "), second, text("c ")]);
    }

    #[test]
    fn small_drift_is_left_alone() {
        assert_eq!(set(line("học", 0.0)), [text("học")]);
    }

    #[test]
    fn a_line_without_letters_prints_nothing() {
        let fonts = Fonts::of(&[], Faces::embedded()).expect("nothing is used");
        assert!(type_line(&line("", 0.0), Points(842.0), &fonts).expect("no letter can be missing").is_empty());
    }
}
