//! The way back from a decoded string to the text it was typed as: escapes, joined lines, line ends and composed letters. For
//! carets inside a string.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::source::{Source, Span};

/// A decoded letter and the bytes of the literal it was typed as.
#[derive(Debug, Clone, Copy)]
struct Piece {
    letter: char,
    raw: Span,
}

/// The place in the source of a byte range of a decoded value, where `literal` is the whole literal with its quotation marks.
///
/// A letter made of several typed ones gives all of them. An empty range gives the empty span before its letter. A range that is
/// none of the value, or a literal that is no string, gives the literal. Reads the whole literal: for many ranges of one literal
/// there is [`RawSpans`].
#[must_use]
pub fn raw_span(source: &Source, literal: Span, part: Range<usize>) -> Span {
    RawSpans::new(source, literal).of(part)
}

/// The way back for many ranges of one literal: the literal is read once.
#[derive(Debug)]
pub struct RawSpans {
    literal: Span,
    /// Where each decoded letter begins, and the bytes of the file that it was typed as; nothing if the literal is no string.
    letters: Option<Vec<(usize, Span)>>,
    /// Where the decoded text ends, and the empty span there.
    end: (usize, Span),
}

impl RawSpans {
    /// Reads a literal.
    #[must_use]
    pub fn new(source: &Source, literal: Span) -> Self {
        let text = source.slice(literal);
        let Some((inner, kind)) = Kind::of(text) else {
            return Self { literal, letters: None, end: (0, literal) };
        };
        let mut decoded = 0;
        let mut letters = Vec::with_capacity(inner.len());
        for (length, raw) in composed(&pieces(text, inner.clone(), kind)) {
            letters.push((decoded, Span::new(literal.start + raw.start, literal.start + raw.end)));
            decoded += length;
        }
        let end = literal.start + inner.end;
        Self { literal, letters: Some(letters), end: (decoded, Span::new(end, end)) }
    }

    /// The composed text of letters that stand for themselves, each with where it stands, and the way back from it.
    #[must_use]
    pub fn plain(literal: Span, letters: &[(char, Span)]) -> (String, Self) {
        let pieces: Vec<Piece> = letters.iter().map(|(letter, raw)| Piece { letter: *letter, raw: *raw }).collect();
        let text: String = nfc(&pieces).collect();
        let mut decoded = 0;
        let mut found = Vec::with_capacity(pieces.len());
        for (length, raw) in composed(&pieces) {
            found.push((decoded, raw));
            decoded += length;
        }
        let end = found.last().map_or(literal.start, |(_, raw)| raw.end);
        (text, Self { literal, letters: Some(found), end: (decoded, Span::new(end, end)) })
    }

    /// The bytes of the decoded value that a span of the file was typed for; nothing where it cuts a letter.
    #[must_use]
    pub fn decoded(&self, span: Span) -> Option<Range<usize>> {
        let letters = self.letters.as_ref()?;
        let first = letters.partition_point(|(_, raw)| raw.start < span.start);
        let begins = letters.get(first).filter(|(_, raw)| raw.start == span.start && span.start < span.end);
        let after = letters.partition_point(|(_, raw)| raw.end <= span.end);
        let ends = after.checked_sub(1).is_some_and(|last| letters[last].1.end == span.end);
        let end = letters.get(after).map_or(self.end.0, |(start, _)| *start);
        begins.filter(|_| ends).map(|(start, _)| *start..end)
    }

    /// As [`raw_span`].
    #[must_use]
    pub fn of(&self, part: Range<usize>) -> Span {
        let Some(letters) = &self.letters else { return bare(self.literal, part) };
        if part.is_empty() && part.start == self.end.0 {
            return self.end.1;
        }
        // The letter that holds the first byte, and the one after that which holds the last.
        let first = letters.partition_point(|(start, _)| *start <= part.start).saturating_sub(1);
        let after = letters.partition_point(|(start, _)| *start < part.end);
        match letters.get(first).filter(|_| part.start < self.end.0) {
            Some((_, raw)) if part.is_empty() => Span::new(raw.start, raw.start),
            Some((_, raw)) if first < after => Span::new(raw.start, letters[after - 1].1.end),
            _ => self.literal,
        }
    }
}

/// Dates and keys stand for themselves.
fn bare(literal: Span, part: Range<usize>) -> Span {
    let span = Span::new(literal.start + part.start, literal.start + part.end);
    if span.start <= span.end && span.end <= literal.end { span } else { literal }
}

/// Whether backslashes mean something, and whether the first line end is left out.
#[derive(Debug, Clone, Copy)]
struct Kind {
    escapes: bool,
    lines: bool,
}

impl Kind {
    /// The bytes between the marks of a literal, and its kind; nothing if it is no string. One that lacks its closing mark goes
    /// to its end.
    fn of(text: &str) -> Option<(Range<usize>, Self)> {
        for (mark, escapes, lines) in
            [("\"\"\"", true, true), ("'''", false, true), ("\"", true, false), ("'", false, false)]
        {
            if text.starts_with(mark) {
                let closed = text.len() >= mark.len() * 2 && text.ends_with(mark);
                let end = if closed { text.len() - mark.len() } else { text.len() };
                return Some((mark.len()..end, Self { escapes, lines }));
            }
        }
        None
    }
}

/// The letters of a literal before composition.
fn pieces(text: &str, inner: Range<usize>, kind: Kind) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(inner.len());
    let mut at = inner.start;
    if kind.lines {
        at += line_end(&text[at..inner.end]);
    }
    while at < inner.end {
        let rest = &text[at..inner.end];
        let (letter, length) = match rest.strip_prefix('\\').filter(|_| kind.escapes) {
            Some(after) => escape(after),
            None if line_end(rest) == 2 => (Some('\n'), 2),
            None => (rest.chars().next(), rest.chars().next().map_or(1, char::len_utf8)),
        };
        let raw = Span::new(at, at + length);
        at += length;
        match (pieces.last_mut(), letter) {
            // A line end written with escapes becomes one letter like any other.
            (Some(Piece { letter: last @ '\r', raw: whole }), Some('\n')) if !rest.starts_with('\r') => {
                *last = '\n';
                whole.end = raw.end;
            }
            (_, Some(letter)) => pieces.push(Piece { letter, raw }),
            (_, None) => {}
        }
    }
    pieces
}

/// The bytes of a line end at the start of a text.
fn line_end(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with('\n')) }
}

/// The letter of an escape and its length with the backslash, given the text after it. A joined line has no letter.
fn escape(after: &str) -> (Option<char>, usize) {
    let hex = |digits: usize| {
        let code = after.get(1..=digits).and_then(|code| u32::from_str_radix(code, 16).ok());
        (code.and_then(char::from_u32), digits + 2)
    };
    match after.chars().next() {
        Some('b') => (Some('\u{8}'), 2),
        Some('e') => (Some('\u{1b}'), 2),
        Some('f') => (Some('\u{c}'), 2),
        Some('n') => (Some('\n'), 2),
        Some('r') => (Some('\r'), 2),
        Some('t') => (Some('\t'), 2),
        Some('x') => hex(2),
        Some('u') => hex(4),
        Some('U') => hex(8),
        Some(' ' | '\t' | '\r' | '\n') => {
            (None, 1 + after.len() - after.trim_start_matches([' ', '\t', '\r', '\n']).len())
        }
        Some(letter) => (Some(letter), 1 + letter.len_utf8()),
        None => (None, 1),
    }
}

/// The decoded length and the raw span of each letter after composition; letters that composition changes stay together.
fn composed(pieces: &[Piece]) -> Vec<(usize, Span)> {
    let mut done = Vec::with_capacity(pieces.len());
    let mut start = 0;
    while start < pieces.len() {
        let mut end = run_end(pieces, start);
        while end < pieces.len() && joins(&pieces[start..end], &pieces[end..run_end(pieces, end)]) {
            end = run_end(pieces, end);
        }
        let run = &pieces[start..end];
        let length: usize = nfc(run).map(char::len_utf8).sum();
        if nfc(run).eq(run.iter().map(|piece| piece.letter)) {
            done.extend(run.iter().map(|piece| (piece.letter.len_utf8(), piece.raw)));
        } else {
            done.push((length, Span::new(run[0].raw.start, run[run.len() - 1].raw.end)));
        }
        start = end;
    }
    done
}

/// The end of a letter with its marks.
fn run_end(pieces: &[Piece], start: usize) -> usize {
    let marks = pieces[start + 1..].iter().take_while(|piece| canonical_combining_class(piece.letter) != 0);
    start + 1 + marks.count()
}

/// Whether two letters become one, as Korean ones do.
fn joins(one: &[Piece], two: &[Piece]) -> bool {
    // Nothing below the first combining mark composes with a letter before it: this spares nearly all texts the test.
    let may = two[0].letter >= '\u{300}';
    may && !nfc(one).chain(nfc(two)).eq(one.iter().chain(two).map(|piece| piece.letter).nfc())
}

fn nfc(pieces: &[Piece]) -> impl Iterator<Item = char> {
    pieces.iter().map(|piece| piece.letter).nfc()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use toml::de::DeTable;

    use super::*;
    use crate::spec::decode::de::clean;

    fn value(source: &Source) -> Option<(String, Span)> {
        let table = DeTable::parse(source.text()).ok()?;
        let item = table.get_ref().get("x")?;
        Some((clean(item.get_ref().as_str()?).into_owned(), item.span().into()))
    }

    /// The raw texts of each letter of the decoded value.
    fn letters(literal: &str) -> Vec<(String, String)> {
        let source = Source::new("t", format!("x = {literal}"));
        let Some((decoded, span)) = value(&source) else {
            return Vec::new();
        };
        let raw = |(at, letter): (usize, char)| {
            let raw = source.slice(raw_span(&source, span, at..at + letter.len_utf8()));
            (letter.to_string(), raw.to_owned())
        };
        decoded.char_indices().map(raw).collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(letter, raw)| ((*letter).to_owned(), (*raw).to_owned())).collect()
    }

    #[test]
    fn escapes_and_joined_lines_are_found() {
        assert_eq!(
            letters(r#""\tĐ\u1ea7\x41""#),
            pairs(&[("\t", r"\t"), ("Đ", "Đ"), ("ầ", r"\u1ea7"), ("A", r"\x41")])
        );
        assert_eq!(
            letters("\"\"\"\r\na\\  \r\n  \n b\r\nc\"\"\""),
            pairs(&[("a", "a"), ("b", "b"), ("\n", "\r\n"), ("c", "c")])
        );
        assert_eq!(letters("'''\na\\n'b'''"), pairs(&[("a", "a"), ("\\", "\\"), ("n", "n"), ("'", "'"), ("b", "b")]));
        assert_eq!(letters("\"\"\"a\"\"\"\"\""), pairs(&[("a", "a"), ("\"", "\""), ("\"", "\"")]));
    }

    #[test]
    fn composed_letters_give_all_their_marks() {
        assert_eq!(letters("'xa\u{302}\u{300}y'"), pairs(&[("x", "x"), ("ầ", "a\u{302}\u{300}"), ("y", "y")]));
        assert_eq!(letters(r#""e\u0301""#), pairs(&[("é", r"e\u0301")]));
    }

    #[test]
    fn empty_and_wrong_ranges_stay_in_the_literal() {
        let source = Source::new("t", "x = \"a\\tb\"");
        let literal = Span::new(4, 10);
        assert_eq!(raw_span(&source, literal, 1..1), Span::new(6, 6));
        assert_eq!(raw_span(&source, literal, 3..3), Span::new(9, 9));
        assert_eq!(raw_span(&source, literal, 7..9), literal);
        assert_eq!(raw_span(&source, Span::new(0, 1), 0..1), Span::new(0, 1));
    }

    #[test]
    fn spans_of_whole_letters_lead_back_to_the_value() {
        let source = Source::new("t", "x = \"a\\tđe\u{301}b\"");
        let spans = RawSpans::new(&source, Span::new(4, source.text().len()));
        for range in [0..1, 1..2, 2..4, 4..6, 6..7, 0..7, 1..6] {
            assert_eq!(spans.decoded(spans.of(range.clone())), Some(range));
        }
        let inside = source.text().find("te").unwrap_or(7);
        assert_eq!(spans.decoded(Span::new(inside, inside + 1)), None);
        assert_eq!(spans.decoded(Span::new(0, 2)), None);
    }

    #[test]
    fn a_string_without_its_end_has_its_letters_at_their_places() {
        let source = Source::new("t", "x = \"a\\tbc");
        let literal = Span::new(4, 10);
        assert_eq!(source.slice(raw_span(&source, literal, 2..3)), "b");
        assert_eq!(source.slice(raw_span(&source, literal, 1..4)), "\\tbc");
        assert_eq!(raw_span(&source, literal, 4..4), Span::new(10, 10));
        assert_eq!(raw_span(&Source::new("t", "\"\"\"ab"), Span::new(0, 5), 0..1), Span::new(3, 4));
    }

    const PARTS: &[&str] = &[
        "a",
        "Đ",
        "ầ",
        "e\u{301}",
        "a\u{302}\u{300}",
        "\u{301}",
        "\u{1112}",
        "\u{1161}",
        "\u{212b}",
        " ",
        "\"",
        "'",
        "\n",
        "\r\n",
        "\\n",
        "\\r",
        "\\\"",
        "\\\\",
        "\\u0301",
        "\\U0001F600",
        "\\x41",
        "\\e",
        "\\ \n  ",
        "\\\r\n\t",
    ];

    proptest! {
        #[test]
        fn every_letter_decodes_from_its_raw_text(
            parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..14),
            mark in proptest::sample::select(&["\"", "'", "\"\"\"", "'''"][..]),
        ) {
            let source = Source::new("t", format!("x = {mark}{}{mark}", parts.concat()));
            if let Some((decoded, span)) = value(&source) {
                for (at, letter) in decoded.char_indices() {
                    let raw = source.slice(raw_span(&source, span, at..at + letter.len_utf8()));
                    let again = Source::new("t", format!("x = {}{raw}{}", &mark[..1].repeat(3), &mark[..1].repeat(3)));
                    // The first line end of such a string is left out, and a mark alone makes four; both are plain.
                    if !raw.contains(['\n', '"', '\'']) {
                        let text = value(&again).map(|(text, _)| text).unwrap_or_default();
                        prop_assert!(text.contains(letter), "{letter:?} from {raw:?}");
                    }
                }
                let whole = raw_span(&source, span, 0..decoded.len());
                prop_assert!(span.start <= whole.start && whole.end <= span.end);
            }
        }
    }
}
