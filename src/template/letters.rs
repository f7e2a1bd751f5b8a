//! The letters of a marked value that a person sees, and pieces of it that keep their marks: where they came from, what is bold or
//! italic, where paragraphs part.

use std::borrow::Cow;
use std::ops::Range;

use super::marks::{
    BOLD, BOLD_END, ITALIC, ITALIC_END, LETTER, LETTER_END, ORIGIN, ORIGIN_END, PARAGRAPH, PARAGRAPH_END, RESERVED,
    TAG, TAG_END, VALUE_END,
};

/// The first byte of every mark.
const MARK: u8 = 0xEE;

/// A letter or a mark of a value.
#[derive(Debug, Clone, Copy)]
struct Unit<'a> {
    /// As it stands in the value.
    raw: &'a str,
    sort: Sort<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Sort<'a> {
    /// A letter as it is typed.
    Letter(char),
    /// A typed letter that would else be a mark.
    Coded(Option<char>),
    /// The beginning of what has an origin: its number, and after how many bytes of it.
    Origin(&'a str),
    /// A new paragraph and its label.
    Paragraph(&'a str),
    /// Any other mark.
    Mark(char),
}

/// The letters and marks of a value in their order.
fn units(value: &str) -> impl Iterator<Item = Unit<'_>> {
    let mut rest = value;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = match first {
            ORIGIN => Some(ORIGIN_END),
            PARAGRAPH => Some(PARAGRAPH_END),
            LETTER => Some(LETTER_END),
            TAG => Some(TAG_END),
            _ => None,
        };
        let (inside, length) = match end {
            None => ("", first.len_utf8()),
            Some(end) => {
                let inside = &rest[first.len_utf8()..];
                let inside = inside.split_once(end).map_or(inside, |(inside, _)| inside);
                (inside, (first.len_utf8() + inside.len() + end.len_utf8()).min(rest.len()))
            }
        };
        let sort = match first {
            ORIGIN => Sort::Origin(inside),
            PARAGRAPH => Sort::Paragraph(inside),
            LETTER => Sort::Coded(inside.parse().ok().and_then(char::from_u32)),
            mark if RESERVED.contains(&mark) => Sort::Mark(mark),
            letter => Sort::Letter(letter),
        };
        let raw;
        (raw, rest) = rest.split_at(length);
        Some(Unit { raw, sort })
    })
}

/// Adds what a person sees of a unit to what stands before it. Coded letters are no letters of any face.
fn see(unit: &Unit<'_>, seen: &mut String) {
    match unit.sort {
        Sort::Letter(letter) => seen.push(letter),
        Sort::Paragraph(label) => {
            if !seen.is_empty() {
                seen.push('\n');
            }
            if !label.is_empty() {
                seen.push_str(label);
                seen.push(' ');
            }
        }
        Sort::Coded(_) | Sort::Origin(_) | Sort::Mark(_) => {}
    }
}

/// Whether a value has marks at all.
pub(super) fn is_marked(value: &str) -> bool {
    value.as_bytes().contains(&MARK)
}

/// A value as a person reads it: no origins, no emphasis, paragraphs parted by line ends, none of the letters that would be marks.
pub(super) fn letters(value: &str) -> Cow<'_, str> {
    if !is_marked(value) {
        return Cow::Borrowed(value);
    }
    let mut seen = String::with_capacity(value.len());
    units(value).for_each(|unit| see(&unit, &mut seen));
    Cow::Owned(seen)
}

/// As [`letters`], with every letter that was typed.
pub(super) fn plain(value: &str) -> String {
    let mut seen = String::new();
    for unit in units(value) {
        match unit.sort {
            Sort::Coded(letter) => seen.extend(letter),
            _ => see(&unit, &mut seen),
        }
    }
    seen
}

/// A value with each of its letters made into others; its marks stay.
pub(super) fn each_letter<I: IntoIterator<Item = char>>(value: &str, mut make: impl FnMut(char) -> I) -> String {
    let mut out = String::with_capacity(value.len());
    for unit in units(value) {
        match unit.sort {
            Sort::Letter(letter) => out.extend(make(letter)),
            _ => out.push_str(unit.raw),
        }
    }
    out
}

/// The first letter of a value in capitals: `đồng chí` → `Đồng chí`.
pub(super) fn capitalise(value: &str) -> String {
    let mut first = true;
    each_letter(value, |letter| {
        let upper = std::mem::take(&mut first).then(|| letter.to_uppercase());
        let same = upper.is_none().then_some(letter);
        upper.into_iter().flatten().chain(same)
    })
}

/// The pieces of a value at ranges of its [`letters`], which follow each other; each with the marks that hold for it.
pub(super) fn pieces(value: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<String> {
    let mut cutter = Cutter { holds: Holds::default(), out: Vec::new(), piece: None };
    let mut ranges = ranges.into_iter().peekable();
    let mut seen = String::with_capacity(value.len());
    for unit in units(value) {
        let start = seen.len();
        see(&unit, &mut seen);
        if seen.len() == start {
            cutter.mark(&unit);
            continue;
        }
        while ranges.next_if(|range| range.is_empty() && range.start <= start).is_some() {
            cutter.out.push(String::new());
        }
        if let Some(range) = ranges.peek().filter(|range| range.start <= start && seen.len() <= range.end) {
            let end = range.end;
            cutter.letter(&unit, seen.len() - start);
            if seen.len() == end {
                cutter.close();
                ranges.next();
            }
        } else {
            cutter.holds.pass(seen.len() - start);
        }
    }
    cutter.out.extend(ranges.map(|_| String::new()));
    cutter.out
}

/// What holds for the letters at a place of a value.
#[derive(Debug, Default)]
struct Holds<'a> {
    bold: bool,
    italic: bool,
    /// Number of the origin, and how many of its bytes have passed.
    origin: Option<(&'a str, usize)>,
}

impl<'a> Holds<'a> {
    fn mark(&mut self, sort: Sort<'a>) {
        match sort {
            Sort::Origin(inside) => {
                let (number, at) = inside.split_once('+').unwrap_or((inside, "0"));
                self.origin = Some((number, at.parse().unwrap_or_default()));
            }
            Sort::Mark(VALUE_END) => self.origin = None,
            Sort::Mark(BOLD) => self.bold = true,
            Sort::Mark(BOLD_END) => self.bold = false,
            Sort::Mark(ITALIC) => self.italic = true,
            Sort::Mark(ITALIC_END) => self.italic = false,
            Sort::Coded(letter) => self.pass(letter.map_or(0, char::len_utf8)),
            _ => {}
        }
    }

    fn pass(&mut self, bytes: usize) {
        if let Some((_, at)) = &mut self.origin {
            *at += bytes;
        }
    }

    fn open(&self, out: &mut String) {
        out.extend(self.bold.then_some(BOLD));
        out.extend(self.italic.then_some(ITALIC));
        if let Some((number, at)) = self.origin {
            let at = if at == 0 { String::new() } else { format!("+{at}") };
            out.push_str(&format!("{ORIGIN}{number}{at}{ORIGIN_END}"));
        }
    }

    fn close(&self, out: &mut String) {
        out.extend(self.origin.is_some().then_some(VALUE_END));
        out.extend(self.italic.then_some(ITALIC_END));
        out.extend(self.bold.then_some(BOLD_END));
    }
}

struct Cutter<'a> {
    holds: Holds<'a>,
    out: Vec<String>,
    /// The piece in the making.
    piece: Option<String>,
}

impl<'a> Cutter<'a> {
    fn mark(&mut self, unit: &Unit<'a>) {
        if let Some(piece) = &mut self.piece {
            piece.push_str(unit.raw);
        }
        self.holds.mark(unit.sort);
    }

    fn letter(&mut self, unit: &Unit<'a>, bytes: usize) {
        let piece = self.piece.get_or_insert_with(|| {
            let mut piece = String::new();
            self.holds.open(&mut piece);
            piece
        });
        piece.push_str(unit.raw);
        if matches!(unit.sort, Sort::Letter(_)) {
            self.holds.pass(bytes);
        }
    }

    fn close(&mut self) {
        let mut piece = self.piece.take().unwrap_or_default();
        self.holds.close(&mut piece);
        self.out.push(piece);
    }
}

/// What a template printed into a variable, as a value again: its tags as marks, its references as letters.
pub(super) fn marked(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = if rest.starts_with('<') { tag(rest, &mut out) } else { reference(rest, &mut out) };
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// A text of a template's own taken for markup, as [`marked`]; the values in it stay what they are.
pub(super) fn as_markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(value) = rest.find(ORIGIN) {
        let length = rest[value..].find(VALUE_END).map_or(rest.len() - value, |end| end + VALUE_END.len_utf8());
        out.push_str(&marked(&rest[..value]));
        out.push_str(&rest[value..value + length]);
        rest = &rest[value + length..];
    }
    out + &marked(rest)
}

/// Reads a tag; its length.
fn tag(text: &str, out: &mut String) -> usize {
    let mut quoted = false;
    let end = text.find(|letter| {
        quoted ^= letter == '"';
        letter == '>' && !quoted
    });
    let length = end.map_or(text.len(), |end| end + 1);
    let tag = &text[..length];
    let inside = |start: &str, end: &str| tag.strip_prefix(start).and_then(|tag| tag.strip_suffix(end));
    match tag {
        "<b>" => out.push(BOLD),
        "</b>" => out.push(BOLD_END),
        "<i>" => out.push(ITALIC),
        "</i>" => out.push(ITALIC_END),
        "</v>" => out.push(VALUE_END),
        _ => {
            if let Some(number) = inside("<v n=\"", "\">") {
                out.push_str(&format!("{ORIGIN}{}{ORIGIN_END}", number.replace("\" at=\"", "+")));
            } else if let Some(label) = inside("<para label=\"", "\"/>") {
                let label = label.replace("&quot;", "\"").replace("&lt;", "<");
                out.push_str(&format!("{PARAGRAPH}{label}{PARAGRAPH_END}"));
            } else {
                out.push_str(&format!("{TAG}{tag}{TAG_END}"));
            }
        }
    }
    length
}

/// Reads a reference; its length. An ampersand that begins none is itself.
fn reference(text: &str, out: &mut String) -> usize {
    let name = text[1..].split_once(';').map(|(name, _)| name).filter(|name| name.len() <= LONGEST_NAME);
    let number = |name: &str| name.strip_prefix('#')?.parse().ok().and_then(char::from_u32);
    let letter = match name {
        Some("amp") => Some('&'),
        Some("lt") => Some('<'),
        Some("gt") => Some('>'),
        Some("quot") => Some('"'),
        Some("apos") => Some('\''),
        Some(name) => number(name),
        None => None,
    };
    match (letter, name) {
        (Some(letter), Some(name)) => {
            if RESERVED.contains(&letter) {
                out.push_str(&format!("{LETTER}{}{LETTER_END}", u32::from(letter)));
            } else {
                out.push(letter);
            }
            name.len() + 2
        }
        _ => {
            out.push('&');
            1
        }
    }
}

/// No name of a reference that is read here is longer.
const LONGEST_NAME: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    /// Bold `ab`, then `cd` of origin 3 after a paragraph with a dash.
    const VALUE: &str = "\u{E003}\u{E000}1\u{E001}ab\u{E002}\u{E004}\u{E007}-\u{E008}\u{E000}3\u{E001}cd\u{E002}";

    fn pieces_of(value: &str, ranges: &[(usize, usize)]) -> Vec<String> {
        pieces(value, ranges.iter().map(|(start, end)| *start..*end))
    }

    #[test]
    fn the_letters_seen_have_no_marks() {
        assert_eq!(letters(VALUE), "ab\n- cd");
        assert_eq!(plain("\u{E000}1\u{E001}a\u{E002} \u{E009}57344\u{E00A}"), "a \u{E000}");
        assert_eq!(letters("\u{E000}1\u{E001}a\u{E002}\u{E009}57344\u{E00A}"), "a");
        assert_eq!(letters("\u{E000}1"), "");
    }

    #[test]
    fn pieces_keep_what_holds_for_them() {
        assert_eq!(
            pieces_of(VALUE, &[(0, 1), (1, 1), (1, 6), (6, 7)]),
            [
                "\u{E003}\u{E000}1\u{E001}a\u{E002}\u{E004}",
                "",
                "\u{E003}\u{E000}1+1\u{E001}b\u{E002}\u{E004}\u{E007}-\u{E008}\u{E000}3\u{E001}c\u{E002}",
                "\u{E000}3+1\u{E001}d\u{E002}"
            ]
        );
        assert_eq!(pieces_of(VALUE, &[(0, 7), (7, 7)]), [VALUE, ""]);
        assert_eq!(pieces_of("a", &[(0, 0), (0, 1), (1, 1)]), ["", "a", ""]);
    }

    #[test]
    fn the_first_letter_is_found_behind_marks() {
        assert_eq!(
            capitalise("\u{E003}\u{E000}1\u{E001}đồng chí\u{E002}"),
            "\u{E003}\u{E000}1\u{E001}Đồng chí\u{E002}"
        );
        assert_eq!(capitalise("ßa"), "SSa");
    }

    #[test]
    fn what_was_printed_is_a_value_again() {
        let printed = "<v n=\"3\" at=\"2\">a &lt; b</v><b>&amp;&#57344;</b><para label=\"-\"/><p end=\">\">&x; &";
        let value = "\u{E000}3+2\u{E001}a < b\u{E002}\u{E003}&\u{E009}57344\u{E00A}\u{E004}\u{E007}-\u{E008}\u{E00B}<p end=\">\">\u{E00C}&x; &";
        assert_eq!(marked(printed), value);
    }
}
