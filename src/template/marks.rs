//! How values travel through a template: marks in the private use area say where a value came from, what is bold or italic and
//! where paragraphs part. The escape function turns them into tags and every other letter into itself, wherever it stands; what a
//! template has printed into a variable comes back as marks (`letters`).

use std::fmt::Write as _;
use std::io;

use super::letters::{is_marked, plain};

use crate::text::{Emphasis, Origin, Paragraph, Text};

pub(super) const ORIGIN: char = '\u{E000}';
pub(super) const ORIGIN_END: char = '\u{E001}';
pub(super) const VALUE_END: char = '\u{E002}';
pub(super) const BOLD: char = '\u{E003}';
pub(super) const BOLD_END: char = '\u{E004}';
pub(super) const ITALIC: char = '\u{E005}';
pub(super) const ITALIC_END: char = '\u{E006}';
pub(super) const PARAGRAPH: char = '\u{E007}';
pub(super) const PARAGRAPH_END: char = '\u{E008}';
pub(super) const LETTER: char = '\u{E009}';
pub(super) const LETTER_END: char = '\u{E00A}';
pub(super) const TAG: char = '\u{E00B}';
pub(super) const TAG_END: char = '\u{E00C}';

/// Letters that mean something here; typed ones travel as numbers.
pub(super) const RESERVED: std::ops::RangeInclusive<char> = ORIGIN..=TAG_END;

/// Origins by number, in the order in which values were marked.
#[derive(Debug, Default)]
pub struct Origins(Vec<Origin>);

impl Origins {
    /// The origin of that number.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<&Origin> {
        self.0.get(number)
    }

    /// The text with marks, for a template to print.
    pub fn mark(&mut self, text: &Text) -> String {
        let mut out = String::new();
        for (index, paragraph) in text.paragraphs.iter().enumerate() {
            if index > 0 || paragraph.label.is_some() {
                out.push(PARAGRAPH);
                out.push_str(paragraph.label.as_deref().unwrap_or_default());
                out.push(PARAGRAPH_END);
            }
            self.pieces(paragraph, &mut out);
        }
        out
    }

    fn pieces(&mut self, paragraph: &Paragraph, out: &mut String) {
        // An empty piece would make an empty text one that has something.
        for piece in paragraph.pieces.iter().filter(|piece| !piece.text.is_empty()) {
            let Emphasis { bold, italic } = piece.emphasis;
            out.extend(bold.then_some(BOLD));
            out.extend(italic.then_some(ITALIC));
            out.push(ORIGIN);
            if let Some(origin) = &piece.origin {
                write!(out, "{}", self.0.len()).expect("writing to a string cannot fail");
                self.0.push(origin.clone());
            }
            out.push(ORIGIN_END);
            for letter in piece.text.chars() {
                if RESERVED.contains(&letter) {
                    write!(out, "{LETTER}{}{LETTER_END}", u32::from(letter)).expect("writing to a string cannot fail");
                } else {
                    out.push(letter);
                }
            }
            out.push(VALUE_END);
            out.extend(italic.then_some(ITALIC_END));
            out.extend(bold.then_some(BOLD_END));
        }
    }
}

/// A text that stands in a tag's attribute, where marks have no meaning, on one line. Letters that mean something here are left
/// out: no face prints them, and they are told where they are typed.
#[must_use]
pub(super) fn unmarked(text: &str) -> String {
    let line = text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    line.replace(|letter| RESERVED.contains(&letter), "")
}

/// A text on one line, of its marks only where a value begins and ends, and those of letters that would else be marks. What has none,
/// the name of a choice or a label, gets none: it stands in attributes, too.
#[must_use]
pub(super) fn bare(value: &str) -> String {
    let words = plain(value);
    let words = words.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if is_marked(value) { Origins::default().mark(&Text::plain(&words)) } else { words }
}

/// Tera's escape function: no value can become a tag, at a line's start or anywhere.
///
/// # Errors
/// Those of the writer.
pub(super) fn escape(value: &str, out: &mut dyn io::Write) -> io::Result<()> {
    let mut letters = value.chars();
    let mut buffer = [0; 4];
    while let Some(letter) = letters.next() {
        match letter {
            '&' => out.write_all(b"&amp;")?,
            '<' => out.write_all(b"&lt;")?,
            '>' => out.write_all(b"&gt;")?,
            '"' => out.write_all(b"&quot;")?,
            ORIGIN => {
                let number = inside(&mut letters, ORIGIN_END);
                match number.split_once('+') {
                    Some((number, at)) => write!(out, "<v n=\"{number}\" at=\"{at}\">")?,
                    None => write!(out, "<v n=\"{number}\">")?,
                }
            }
            VALUE_END => out.write_all(b"</v>")?,
            BOLD => out.write_all(b"<b>")?,
            BOLD_END => out.write_all(b"</b>")?,
            ITALIC => out.write_all(b"<i>")?,
            ITALIC_END => out.write_all(b"</i>")?,
            PARAGRAPH => {
                let label = inside(&mut letters, PARAGRAPH_END);
                write!(out, "<para label=\"{}\"/>", label.replace('"', "&quot;").replace('<', "&lt;"))?;
            }
            LETTER => write!(out, "&#{};", inside(&mut letters, LETTER_END))?,
            TAG => out.write_all(inside(&mut letters, TAG_END).as_bytes())?,
            letter => out.write_all(letter.encode_utf8(&mut buffer).as_bytes())?,
        }
    }
    Ok(())
}

fn inside(letters: &mut std::str::Chars<'_>, end: char) -> String {
    letters.take_while(|letter| *letter != end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(value: &str) -> String {
        let mut out = Vec::new();
        escape(value, &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("escaped text is UTF-8")
    }

    #[test]
    fn no_letter_of_a_value_becomes_a_tag() {
        let marked = Origins::default().mark(&Text::plain("<p> & \"x\" \u{E000}5\u{E001}"));
        assert_eq!(escaped(&marked), "<v n=\"\">&lt;p&gt; &amp; &quot;x&quot; &#57344;5&#57345;</v>");
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(
            plain("\u{E003}\u{E000}1\u{E001}a\u{E002}\u{E004}\u{E007}-\u{E008}b \u{E009}57344\u{E00A}"),
            "a\n- b \u{E000}"
        );
        let text = Text::plain("<p> \u{E000}5\u{E001}");
        assert_eq!(plain(&Origins::default().mark(&text)), text.letters());
    }
}
