//! Type faces: which glyph a letter has and how wide it is.
//! Works on bytes it is handed, never looks for fonts on disk, and shapes nothing (Vietnamese in NFC needs no shaping).

mod faces;
mod family;
mod label;
mod style;

use std::borrow::Cow;

use crate::standard::Points;

pub use faces::Faces;
pub use family::FaceError;
pub use style::{Slant, Style, Weight};

/// Letters below this are looked up in a table: Latin, Vietnamese, general punctuation, currency signs.
pub(crate) const TABLE: usize = 0x2100;

/// One face of a family. Immutable; shared by threads.
#[derive(Debug)]
pub struct Face {
    bytes: Cow<'static, [u8]>,
    index: u32,
    metrics: Metrics,
    postscript_name: String,
    /// Glyph (0 = none) and width in font units of each letter below [`TABLE`].
    letters: Vec<(u16, u16)>,
    /// Size in em of one font unit.
    unit: f32,
}

/// Measures of a whole face. Lengths in em, y upwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Height of a line above the baseline (hhea).
    pub ascent: f32,
    /// Depth of a line below the baseline, positive (hhea).
    pub descent: f32,
    /// Space that the face asks for between lines (hhea).
    pub line_gap: f32,
    /// Box around all glyphs: left, bottom, right, top.
    pub bounds: [f32; 4],
    /// Degrees counter-clockwise from upright; negative in an italic face.
    pub italic_angle: f32,
    /// Weight class, 100 to 900.
    pub weight: u16,
}

impl Face {
    /// Reads face number `index` (0 unless the file is a collection). `None` if the bytes are no font.
    fn read(bytes: Cow<'static, [u8]>, index: u32) -> Option<Self> {
        let face = ttf_parser::Face::parse(&bytes, index).ok()?;
        let (metrics, letters) = (measure(&face), table(&face));
        let (postscript_name, unit) = (label::postscript_name(&face), 1.0 / f32::from(face.units_per_em()));
        Some(Self { bytes, index, metrics, postscript_name, letters, unit })
    }

    /// Glyph of a letter; `None` if the face lacks it. Control characters have none.
    #[must_use]
    pub fn glyph(&self, letter: char) -> Option<u16> {
        self.letter(letter).map(|(glyph, _)| glyph)
    }

    /// Width of a letter in em; `None` if the face lacks it.
    #[must_use]
    pub fn advance(&self, letter: char) -> Option<f32> {
        self.letter(letter).map(|(_, units)| f32::from(units) * self.unit)
    }

    /// Width of a text set at `size`. Letters that the face lacks count nothing.
    #[must_use]
    pub fn width(&self, text: &str, size: Points) -> Points {
        let units: u32 = text.chars().filter_map(|letter| self.letter(letter)).map(|(_, units)| u32::from(units)).sum();
        Points((f64::from(units) * f64::from(self.unit) * f64::from(size.0)) as f32)
    }

    /// Measures of the whole face.
    #[must_use]
    pub const fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Name of the face in PDF, such as `LiberationSerif-Bold`: printable ASCII without delimiters.
    #[must_use]
    pub fn postscript_name(&self) -> &str {
        &self.postscript_name
    }

    /// The font file, and the number of the face in it.
    #[must_use]
    pub fn file(&self) -> (&[u8], u32) {
        (&self.bytes, self.index)
    }

    /// Glyph and width in font units.
    fn letter(&self, letter: char) -> Option<(u16, u16)> {
        match self.letters.get(letter as usize) {
            Some((0, _)) => None,
            Some(&found) => Some(found),
            None => {
                let face = ttf_parser::Face::parse(&self.bytes, self.index).ok()?;
                let glyph = face.glyph_index(letter)?;
                Some((glyph.0, face.glyph_hor_advance(glyph)?))
            }
        }
    }
}

fn measure(face: &ttf_parser::Face<'_>) -> Metrics {
    let em = |units: i16| f32::from(units) / f32::from(face.units_per_em());
    let (hhea, bounds) = (&face.tables().hhea, face.global_bounding_box());
    Metrics {
        ascent: em(hhea.ascender),
        descent: -em(hhea.descender),
        line_gap: em(hhea.line_gap),
        bounds: [em(bounds.x_min), em(bounds.y_min), em(bounds.x_max), em(bounds.y_max)],
        italic_angle: face.italic_angle(),
        weight: face.weight().to_number(),
    }
}

fn table(face: &ttf_parser::Face<'_>) -> Vec<(u16, u16)> {
    let mut letters = vec![(0, 0); TABLE];
    let subtables = face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables);
    for subtable in subtables.filter(ttf_parser::cmap::Subtable::is_unicode) {
        subtable.codepoints(|code| {
            let control = char::from_u32(code).is_none_or(char::is_control);
            let Some(letter) = letters.get_mut(code as usize).filter(|letter| letter.0 == 0 && !control) else {
                return;
            };
            let width = |glyph| Some((glyph, face.glyph_hor_advance(glyph)?));
            if let Some((glyph, units)) = subtable.glyph_index(code).and_then(width) {
                *letter = (glyph.0, units);
            }
        });
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_and_parser_agree_on_every_letter() {
        for style in Style::ALL {
            let face = Faces::embedded().get(style);
            let parser = ttf_parser::Face::parse(&face.bytes, 0).expect("the embedded faces are sound");
            for letter in ('\u{20}'..'\u{3000}').filter(|letter| !letter.is_control()) {
                let glyph = parser.glyph_index(letter).filter(|glyph| glyph.0 != 0);
                assert_eq!(face.glyph(letter), glyph.map(|glyph| glyph.0), "{letter:?}");
            }
        }
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let face = Faces::embedded().get(Style::Regular);
        let sum: f32 = "Độc lập".chars().filter_map(|letter| face.advance(letter)).sum();
        assert!((face.width("Độc lập", Points(14.0)).0 - sum * 14.0).abs() < 1e-4);
    }

    #[test]
    fn line_measures_are_those_of_the_hhea_table() {
        let metrics = Faces::embedded().get(Style::Regular).metrics();
        assert_eq!(metrics.ascent, 1825.0 / 2048.0);
        assert_eq!(metrics.descent, 443.0 / 2048.0);
        assert_eq!(metrics.line_gap, 87.0 / 2048.0);
    }

    #[test]
    fn control_characters_have_no_glyph() {
        assert_eq!(Faces::embedded().get(Style::Regular).glyph('\r'), None);
    }
}
