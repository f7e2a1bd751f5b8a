//! The content of one page as bytes: the operators that mark, set and draw. A crate that builds operators as values first takes
//! many times as long, and pages need few kinds of them.

use std::io::Write as _;

use crate::standard::Points;

/// Smaller numbers are told apart by thousandths.
const MOST: f32 = 4000.0;

/// What is written of a page so far.
#[derive(Debug, Default)]
pub(super) struct Content(Vec<u8>);

impl Content {
    /// Opens the mark of a piece of a structure element.
    pub(super) fn begin_element(&mut self, tag: &str, number: usize) {
        self.write(format_args!("/{tag} <</MCID {number}>> BDC\n"));
    }

    /// Opens the mark of what is no part of the text; `kind` is `Layout` or `Pagination`.
    pub(super) fn begin_artifact(&mut self, kind: &str) {
        self.write(format_args!("/Artifact <</Type/{kind}>> BDC\n"));
    }

    /// Closes a mark.
    pub(super) fn end_mark(&mut self) {
        self.0.extend(b"EMC\n");
    }

    /// Opens a line of text.
    pub(super) fn begin_text(&mut self) {
        self.0.extend(b"BT\n");
    }

    /// Closes a line of text.
    pub(super) fn end_text(&mut self) {
        self.0.extend(b"ET\n");
    }

    /// Opens a run: letters of one font and size from a place on, measured from the bottom left corner of the page.
    pub(super) fn begin_run(&mut self, font: &str, size: Points, [x, y]: [f32; 2]) {
        self.0.push(b'/');
        self.0.extend(font.as_bytes());
        self.0.push(b' ');
        self.number(size.0);
        self.0.extend(b" Tf\n1 0 0 1 ");
        self.number(x);
        self.0.push(b' ');
        self.number(y);
        self.0.extend(b" Tm\n[(");
    }

    /// Prints a glyph.
    pub(super) fn glyph(&mut self, glyph: u16) {
        for byte in glyph.to_be_bytes() {
            match byte {
                // A carriage return would be read as a line feed.
                b'\r' => self.0.extend(b"\\r"),
                b'(' | b')' | b'\\' => self.0.extend([b'\\', byte]),
                _ => self.0.push(byte),
            }
        }
    }

    /// Moves what follows to the left, by thousandths of an em.
    pub(super) fn correct(&mut self, thousandths: i32) {
        self.0.extend(b") ");
        self.thousandths(i64::from(thousandths) * 1000);
        self.0.extend(b" (");
    }

    /// Closes a run.
    pub(super) fn end_run(&mut self) {
        self.0.extend(b")] TJ\n");
    }

    /// Draws a line.
    pub(super) fn stroke(&mut self, [x, y]: [f32; 2], end: [f32; 2], thickness: Points) {
        self.write(format_args!("{} w\n{x} {y} m\n{} {} l\nS\n", thickness.0, end[0], end[1]));
    }

    /// Draws a rectangle from its bottom left corner.
    pub(super) fn rectangle(&mut self, [x, y]: [f32; 2], [width, height]: [f32; 2], thickness: Points) {
        let (right, top) = (x + width, y + height);
        let sides = format_args!("{x} {top} m\n{right} {top} l\n{right} {y} l\n{x} {y} l\nh\nS\n");
        self.write(format_args!("{} w\n{sides}", thickness.0));
    }

    /// Colour of letters from here on; 0 or 1 of red, green and blue.
    pub(super) fn fill(&mut self, [red, green, blue]: [u8; 3]) {
        self.write(format_args!("{red} {green} {blue} rg\n"));
    }

    /// Colour of lines from here on.
    pub(super) fn pen(&mut self, [red, green, blue]: [u8; 3]) {
        self.write(format_args!("{red} {green} {blue} RG\n"));
    }

    /// The bytes.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// A number as `{}` prints it. Most are whole thousandths, for which there is a short way.
    fn number(&mut self, number: f32) {
        let thousandths = (number * 1000.0).round() as i32;
        let is_zero = thousandths == 0;
        if number.abs() < MOST && !is_zero && thousandths as f32 / 1000.0 == number {
            self.thousandths(i64::from(thousandths));
        } else {
            self.write(format_args!("{number}"));
        }
    }

    fn thousandths(&mut self, thousandths: i64) {
        if thousandths < 0 {
            self.0.push(b'-');
        }
        let (mut whole, mut rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
        let start = self.0.len();
        loop {
            self.0.push(b'0' + (whole % 10) as u8);
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        self.0[start..].reverse();
        let mut unit = 100;
        if rest > 0 {
            self.0.push(b'.');
        }
        while rest > 0 {
            self.0.push(b'0' + (rest / unit) as u8);
            rest %= unit;
            unit /= 10;
        }
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        self.0.write_fmt(text).expect("writing to a vector cannot fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_mean_something_in_a_string_are_escaped() {
        let mut content = Content::default();
        [0x0028, 0x290d, 0x5c0a].into_iter().for_each(|glyph| content.glyph(glyph));
        assert_eq!(content.into_bytes(), b"\0\\(\\)\\r\\\\\n");
    }

    #[test]
    fn numbers_are_printed_as_the_language_prints_them() {
        let whole = (-2_000_000..2_000_000).step_by(37).map(|thousandths| thousandths as f32 / 1000.0);
        for number in whole.chain([0.0, -0.0, 0.1 + 0.2, 1.0e9, f32::MIN_POSITIVE, 3999.9995, 4000.001, -85.04, 842.0])
        {
            let mut content = Content::default();
            content.number(number);
            assert_eq!(String::from_utf8(content.into_bytes()), Ok(format!("{number}")));
        }
        let mut content = Content::default();
        [-100, 7, 1020].into_iter().for_each(|thousandths| content.correct(thousandths));
        assert_eq!(content.into_bytes(), b") -100 () 7 () 1020 (");
    }
}
