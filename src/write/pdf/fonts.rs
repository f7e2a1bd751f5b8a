//! The fonts of one document: each face reduced to the letters that the document uses.

use std::collections::BTreeSet;

use printpdf::{
    FontId, FontMetrics, FontType, Op, ParsedFont, PdfFont, PdfFontHandle, PdfFontMetricsStub, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use crate::face::{Face, Faces, Style, TABLE};

use super::error::PdfError;
use super::fingerprint::Fingerprint;
use super::hints::without_hints;
use super::page::{Page, Piece, Run};

/// Fonts by style; a style that the document does not use has none.
#[derive(Debug)]
pub(super) struct Fonts([Option<Font>; 4]);

/// One face as the document embeds it.
#[derive(Debug)]
pub(super) struct Font {
    /// Name of the font in the pages.
    pub(super) id: &'static str,
    letters: Letters,
    embedded: ParsedFont,
}

/// Letters in their order, with a table for the usual ones: one is asked for wherever a letter is printed.
#[derive(Debug)]
struct Letters {
    all: Vec<(char, Letter)>,
    /// The place of each letter below [`TABLE`] in `all`, counted from 1.
    places: Vec<u16>,
}

/// A letter as a document prints it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// The letter printed in its place: a plain space for a no-break one, so that a plain one is extracted.
    text: char,
    /// Glyph in the reduced font.
    pub(super) glyph: u16,
    /// Width that the document states for the glyph, in thousandths of an em.
    pub(super) width: u16,
    /// Width by which the line was measured, in thousandths of an em.
    pub(super) measured: f32,
}

impl Fonts {
    /// Reduces faces to the letters of pages.
    pub(super) fn of(pages: &[Page], faces: &Faces) -> Result<Self, PdfError> {
        let mut used: [BTreeSet<char>; 4] = Default::default();
        let mut seen = [[false; TABLE]; 4];
        for run in runs(pages) {
            let (used, seen) = (&mut used[run.style.index()], &mut seen[run.style.index()]);
            // Most letters were seen before.
            let is_new =
                |letter: &char| seen.get_mut(*letter as usize).is_none_or(|seen| !std::mem::replace(seen, true));
            used.extend(run.text.chars().filter(is_new));
        }
        let font = |style: Style| match &used[style.index()] {
            letters if letters.is_empty() => Ok(None),
            letters => Font::new(style, faces.get(style), letters).map(Some),
        };
        let [regular, bold, italic, bold_italic] = Style::ALL.map(font);
        Ok(Self([regular?, bold?, italic?, bold_italic?]))
    }

    /// The font of a style, if the document uses it.
    pub(super) fn get(&self, style: Style) -> Option<&Font> {
        self.0[style.index()].as_ref()
    }

    /// The fonts in the form in which the writer embeds them, whole.
    pub(super) fn into_embedded(self) -> impl Iterator<Item = (FontId, PdfFont)> {
        self.0.into_iter().flatten().map(|font| (FontId(font.id.to_owned()), PdfFont::new(font.embedded)))
    }

    /// Every letter of every font once, for a page whose content is put in later: the writer embeds the fonts that its pages
    /// print, with the letters that they print.
    pub(super) fn specimen(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for font in self.0.iter().flatten() {
            let letters = font.letters.all.iter().map(|(_, letter)| letter.text).collect();
            let handle = PdfFontHandle::External(FontId(font.id.to_owned()));
            ops.push(Op::SetFont { font: handle, size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(letters)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }
}

impl Font {
    fn new(style: Style, face: &Face, used: &BTreeSet<char>) -> Result<Self, PdfError> {
        let glyph = |letter: &char| face.glyph(plain(*letter)).ok_or(PdfError::MissingLetter(*letter));
        let glyphs = used.iter().map(glyph).collect::<Result<BTreeSet<_>, _>>()?;
        // In the order of the face: widths then stand in few arrays.
        let mut subset = GlyphRemapper::new();
        for glyph in glyphs {
            subset.remap(glyph);
        }
        let measured = Faces::embedded().get(style);
        let letter = |letter: &char| {
            let text = plain(*letter);
            let glyph = face.glyph(text).and_then(|glyph| subset.get(glyph))?;
            let (width, measured) = (face.advance(text)? * 1000.0, measured.advance(*letter)? * 1000.0);
            Some(Letter { text, glyph, width: width.round() as u16, measured })
        };
        let known = |key: &char| letter(key).map(|letter| (*key, letter)).ok_or(PdfError::MissingLetter(*key));
        let letters = Letters::new(used.iter().map(known).collect::<Result<_, _>>()?);
        let (file, index) = face.file();
        let cause = |cause| PdfError::Subset { face: face.postscript_name().to_owned(), cause };
        let program = subsetter::subset(file, index, &subset).map_err(cause)?;
        let embedded = embedded(face, without_hints(program), &letters.all);
        Ok(Self { id: id(style), letters, embedded })
    }

    /// How a letter is printed.
    pub(super) fn letter(&self, letter: char) -> Result<Letter, PdfError> {
        self.letters.get(letter).ok_or(PdfError::MissingLetter(letter))
    }
}

impl Letters {
    /// Letters in their order.
    fn new(all: Vec<(char, Letter)>) -> Self {
        let usual = all.iter().map(|(letter, _)| *letter as usize).take_while(|letter| *letter < TABLE);
        let mut places = vec![0; usual.clone().last().map_or(0, |last| last + 1)];
        (1..).zip(usual).for_each(|(place, letter)| places[letter] = place);
        Self { all, places }
    }

    fn get(&self, letter: char) -> Option<Letter> {
        let place = match self.places.get(letter as usize) {
            Some(place) => usize::from(*place).checked_sub(1)?,
            None => self.all.binary_search_by_key(&letter, |(letter, _)| *letter).ok()?,
        };
        self.all.get(place).map(|(_, letter)| *letter)
    }
}

/// The letter that is printed for a letter.
const fn plain(letter: char) -> char {
    if letter == '\u{a0}' { ' ' } else { letter }
}

/// Names of fonts in the pages. `F1` to `F14` would be taken for the built-in fonts.
const fn id(style: Style) -> &'static str {
    match style {
        Style::Regular => "R",
        Style::Bold => "B",
        Style::Italic => "I",
        Style::BoldItalic => "BI",
    }
}

fn runs(pages: &[Page]) -> impl Iterator<Item = &Run> {
    let lines = pages.iter().flat_map(|page| &page.pieces).filter_map(|piece| match piece {
        Piece::Line(line) => Some(line),
        Piece::Rule(_) | Piece::Outline(_) => None,
    });
    lines.flat_map(|line| &line.runs)
}

/// The reduced font for the writer. All measures are given in thousandths of an em, whatever the face counts in: the
/// writer cuts widths down to whole thousandths, and so gets them rounded.
fn embedded(face: &Face, program: Vec<u8>, letters: &[(char, Letter)]) -> ParsedFont {
    const UNITS: u16 = 1000;
    let metrics = face.metrics();
    let units = |em: f32| (em * f32::from(UNITS)).round() as i16;
    let [x_min, y_min, x_max, y_max] = metrics.bounds.map(units);
    let mut tag = Fingerprint::new();
    tag.add(face.postscript_name().as_bytes());
    letters.iter().for_each(|(letter, _)| tag.add(&u32::from(*letter).to_be_bytes()));
    ParsedFont {
        original_bytes: program,
        font_index: 0,
        font_name: Some(format!("{}+{}", tag.capitals(), face.postscript_name())),
        codepoint_to_glyph: letters.iter().map(|(_, letter)| (u32::from(letter.text), letter.glyph)).collect(),
        glyph_widths: letters.iter().map(|(_, letter)| (letter.glyph, letter.width)).collect(),
        units_per_em: UNITS,
        font_metrics: FontMetrics { ascent: units(metrics.ascent), descent: -units(metrics.descent) },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: UNITS,
            x_min,
            y_min,
            x_max,
            y_max,
            caret_slope_rise: 1000,
            caret_slope_run: units(-metrics.italic_angle.to_radians().tan()),
            us_weight_class: metrics.weight,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font(letters: &str) -> Result<Font, PdfError> {
        Font::new(Style::Regular, Faces::embedded().get(Style::Regular), &letters.chars().collect())
    }

    #[test]
    fn a_font_holds_only_the_letters_used() {
        let font = font("ể a\u{a0}").expect("the face has the letters");
        // The two spaces share a glyph.
        assert_eq!(font.embedded.glyph_widths.len(), 3);
        assert!(font.embedded.original_bytes.len() < 20_000);
        assert!(matches!(font.letter('b'), Err(PdfError::MissingLetter('b'))));
    }

    #[test]
    fn rare_letters_are_found_beside_usual_ones() {
        let font = font("a\u{2260}").expect("the face has the letters");
        assert!(font.letter('a').is_ok() && font.letter('\u{2260}').is_ok());
        assert!(font.letter('A').is_err() && font.letter('z').is_err() && font.letter('\u{2264}').is_err());
    }

    #[test]
    fn widths_are_rounded_to_thousandths() {
        // 909 units of 2048 to the em.
        assert_eq!(font("a").and_then(|font| font.letter('a')).expect("the face has the letter").width, 444);
    }

    #[test]
    fn other_letters_make_another_tag() {
        let name = |letters| font(letters).expect("the face has the letters").embedded.font_name;
        assert_ne!(name("a"), name("b"));
        assert_eq!(name("a"), name("a"));
    }
}
