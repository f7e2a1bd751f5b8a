//! Takes the hints out of a TrueType program: instructions that move outlines onto the dots of a coarse screen. Printers and the
//! readers of today draw the outlines as they are, and in a font of few letters the hints weigh more than the letters.

use std::borrow::Cow;

use ttf_parser::{RawFace, Tag};

/// Tables that serve instructions alone.
const TABLES: [&[u8; 4]; 3] = [b"cvt ", b"fpgm", b"prep"];
/// Bytes of a glyph before its outline: number of contours, bounding box.
const HEAD: usize = 10;
/// Place in `head` of the number that makes the sum of a whole file what it should be, and the sum.
const ADJUSTMENT: usize = 8;
const WHOLE_SUM: u32 = 0xb1b0_afba;

/// Flags of a component of a glyph.
mod flag {
    pub(super) const WORDS: u16 = 0x1;
    pub(super) const SCALE: u16 = 0x8;
    pub(super) const MORE: u16 = 0x20;
    pub(super) const TWO_SCALES: u16 = 0x40;
    pub(super) const MATRIX: u16 = 0x80;
    pub(super) const INSTRUCTIONS: u16 = 0x100;
}

/// The program without hints, with the same glyphs under the same numbers. One with outlines of another kind stays as it is.
pub(super) fn without_hints(program: Vec<u8>) -> Vec<u8> {
    stripped(&program).unwrap_or(program)
}

fn stripped(program: &[u8]) -> Option<Vec<u8>> {
    let face = RawFace::parse(program, 0).ok()?;
    let table = |tag| face.table(Tag::from_bytes(tag));
    let is_long = number(table(b"head")?, 50)? != 0;
    let (glyphs, places) = bare_glyphs(table(b"glyf")?, table(b"loca")?, is_long)?;
    let mut tables: Vec<([u8; 4], Cow<'_, [u8]>)> = Vec::new();
    for record in face.table_records {
        let tag = record.tag.to_bytes();
        match &tag {
            b"glyf" => tables.push((tag, Cow::Borrowed(&glyphs))),
            b"loca" => tables.push((tag, Cow::Borrowed(&places))),
            hints if TABLES.contains(&hints) => {}
            _ => tables.push((tag, Cow::Borrowed(face.table(record.tag)?))),
        }
    }
    assembled(program.get(..4)?, tables)
}

/// The glyphs without instructions, and where each begins.
fn bare_glyphs(glyphs: &[u8], places: &[u8], is_long: bool) -> Option<(Vec<u8>, Vec<u8>)> {
    let places: Vec<usize> = if is_long {
        places.as_chunks().0.iter().map(|place| u32::from_be_bytes(*place) as usize).collect()
    } else {
        places.as_chunks().0.iter().map(|place| usize::from(u16::from_be_bytes(*place)) * 2).collect()
    };
    let mut bare = Vec::with_capacity(glyphs.len());
    let mut moved = Vec::with_capacity(places.len() * 4);
    let mut place = |at: usize| {
        if is_long {
            moved.extend((at as u32).to_be_bytes());
        } else {
            moved.extend(((at / 2) as u16).to_be_bytes());
        }
    };
    place(0);
    for (start, end) in places.iter().zip(places.get(1..)?) {
        add_bare(glyphs.get(*start..*end)?, &mut bare)?;
        // Short places count in twos.
        bare.resize(bare.len().next_multiple_of(2), 0);
        place(bare.len());
    }
    Some((bare, moved))
}

fn add_bare(glyph: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let contours = number(glyph, 0).unwrap_or_default();
    if contours == 0 {
        out.extend(glyph);
    } else if let Ok(contours) = usize::try_from(contours.cast_signed()) {
        let instructions = HEAD + 2 * contours;
        let length = usize::from(number(glyph, instructions)?);
        out.extend(glyph.get(..instructions)?);
        out.extend([0, 0]);
        out.extend(glyph.get(instructions + 2 + length..)?);
    } else {
        out.extend(glyph.get(..HEAD)?);
        add_components(glyph, out)?;
    }
    Some(())
}

/// Adds the components of a glyph made of others, and leaves out the instructions behind the last.
fn add_components(glyph: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut at = HEAD;
    loop {
        let flags = number(glyph, at)?;
        let offsets = if flags & flag::WORDS != 0 { 4 } else { 2 };
        let scales = match flags {
            _ if flags & flag::SCALE != 0 => 2,
            _ if flags & flag::TWO_SCALES != 0 => 4,
            _ if flags & flag::MATRIX != 0 => 8,
            _ => 0,
        };
        let end = at + 4 + offsets + scales;
        out.extend((flags & !flag::INSTRUCTIONS).to_be_bytes());
        out.extend(glyph.get(at + 2..end)?);
        at = end;
        if flags & flag::MORE == 0 {
            return Some(());
        }
    }
}

/// A font file of the given kind with the given tables, which are in the order of their tags.
fn assembled(kind: &[u8], mut tables: Vec<([u8; 4], Cow<'_, [u8]>)>) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let depth = count.checked_ilog2()? as u16;
    let range = 16 << depth;
    let mut file = kind.to_vec();
    [count, range, depth, count * 16 - range].iter().for_each(|field| file.extend(field.to_be_bytes()));
    let mut start = file.len() + 16 * tables.len();
    let mut head = 0;
    for (tag, table) in &mut tables {
        if tag == b"head" {
            table.to_mut().get_mut(ADJUSTMENT..ADJUSTMENT + 4)?.fill(0);
            head = start;
        }
        file.extend(*tag);
        [sum(table), start as u32, table.len() as u32].iter().for_each(|field| file.extend(field.to_be_bytes()));
        start += table.len().next_multiple_of(4);
    }
    for (_, table) in &tables {
        file.extend_from_slice(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let adjustment = WHOLE_SUM.wrapping_sub(sum(&file)).to_be_bytes();
    file.get_mut(head + ADJUSTMENT..head + ADJUSTMENT + 4)?.copy_from_slice(&adjustment);
    Some(file)
}

/// Sum of a table as numbers of four bytes, the last filled up with zeros.
fn sum(table: &[u8]) -> u32 {
    let (numbers, rest) = table.as_chunks();
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    numbers.iter().chain([&last]).fold(0, |sum, number| sum.wrapping_add(u32::from_be_bytes(*number)))
}

/// The number of two bytes at a place.
fn number(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|number| u16::from_be_bytes(*number))
}

#[cfg(test)]
mod tests {
    use ttf_parser::{Face, GlyphId, OutlineBuilder};

    use super::*;
    use crate::face::{Faces, Style};

    /// An outline as text.
    #[derive(Default)]
    struct Drawn(String);

    impl OutlineBuilder for Drawn {
        fn move_to(&mut self, x: f32, y: f32) {
            self.0 += &format!("m {x} {y} ");
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0 += &format!("l {x} {y} ");
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            self.0 += &format!("q {x1} {y1} {x} {y} ");
        }
        fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
            self.0 += &format!("c {x1} {y1} {x2} {y2} {x} {y} ");
        }
        fn close(&mut self) {
            self.0.push('z');
        }
    }

    fn outlines(file: &[u8]) -> Vec<String> {
        let face = Face::parse(file, 0).expect("the font is sound");
        let outline = |glyph| {
            let mut drawn = Drawn::default();
            face.outline_glyph(GlyphId(glyph), &mut drawn);
            drawn.0
        };
        (0..face.number_of_glyphs()).map(outline).collect()
    }

    #[test]
    fn no_outline_changes_and_half_the_glyphs_weight_is_gone() {
        for style in Style::ALL {
            let (file, _) = Faces::embedded().get(style).file();
            let bare = without_hints(file.to_vec());
            assert_eq!(outlines(&bare), outlines(file));
            let glyphs = |file| RawFace::parse(file, 0).ok().and_then(|face| face.table(Tag::from_bytes(b"glyf")));
            let (before, after) = (glyphs(file).expect("it has glyphs"), glyphs(&bare).expect("it has glyphs"));
            assert!(after.len() * 3 < before.len() * 2, "{} of {}", after.len(), before.len());
            assert!(RawFace::parse(&bare, 0).is_ok_and(|face| face.table(Tag::from_bytes(b"fpgm")).is_none()));
            assert_eq!(sum(&bare), WHOLE_SUM);
        }
    }

    #[test]
    fn what_is_no_font_stays_as_it_is() {
        assert_eq!(without_hints(b"no font".to_vec()), b"no font");
    }
}
