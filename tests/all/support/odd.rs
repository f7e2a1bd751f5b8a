//! Odd text, as it is pasted from Word, mail and the web, and as it is typed to break a program.

use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization;

/// What Markdown, TOML, Tera, XML, PDF and our own rich text read as something else.
pub(crate) const MARKS: &[&str] = &[
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "```",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "[x](y)",
    "![a](b)",
    "<",
    ">",
    "|",
    "||",
    "#",
    "$",
    "$$",
    "@",
    "&",
    "&amp;",
    "&#42;",
    "&copy;",
    "&lt;b&gt;",
    "^",
    "=",
    "+",
    "-",
    "--",
    "---",
    "===",
    "!",
    "?",
    ".",
    "..",
    "...",
    "./.",
    ",",
    ";",
    ":",
    "%",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\\",
    "\\\\",
    "\\n",
    "\\u1ea7",
    "\\*",
    "\\{",
    "/",
    "//",
    "{",
    "}",
    "{{",
    "}}",
    "{% if x %}",
    "{{ meeting.topic }}",
    "{# a #}",
    "{x}",
    "{raod}",
    "{}",
    "${x}",
    "%}",
    "<p>",
    "</p>",
    "<subject>",
    "<v n=\"0\">",
    "<para label=\"-\"/>",
    "<br>",
    "<b>x</b>",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "]]>",
    "<?xml?>",
    "http://x.vn/a_b",
    "a@b.vn",
    "C:\\thư\\x",
    "BT",
    "ET",
    "endstream",
    "%%EOF",
];

/// Beginnings of lines that mean something at some place.
const LINE_STARTS: &[&str] = &[
    "1. ",
    "2.1. ",
    "12. ",
    "1) ",
    "(1) ",
    "(12) ",
    "a) ",
    "đ) ",
    "I. ",
    "IV. ",
    "- ",
    "+ ",
    "* ",
    "– ",
    "• ",
    "# ",
    "## ",
    "> ",
    "    ",
    "---",
    "===",
    "| a | b |",
    "[x]: y",
    "[[a]]",
    "x = 1",
    "~~~",
    "\t- ",
    "1.\t",
];

/// Words of our language, composed and decomposed, and of others that the faces have.
const WORDS: &[&str] = &[
    "đồng chí",
    "Ủy ban",
    "nhân dân",
    "Kế hoạch số 116/KH-UBND",
    "25/11/2024",
    "14 giờ 00",
    "½ ngày",
    "Đăng",
    "ưỡn",
    "a\u{302}\u{301}",
    "u\u{31b}\u{309}",
    "O\u{302}\u{323}",
    "e\u{301}",
    "D\u{323}",
    "y\u{303}",
    "A\u{30a}",
    "“a”",
    "‘b’",
    "1–2",
    "…",
    "№",
    "€",
    "©",
    "§",
    "Жук",
    "Ωμέγα",
    "naïve",
    "ß",
    "Þ",
    "x",
    "KH&ĐT",
    "1.000",
    "5*3*2",
    "x*y",
];

/// Letters that no page can show.
const ODD_LETTERS: &[&str] = &[
    "\u{301}",
    "\u{323}",
    "\u{31b}",
    "\u{34f}",
    "\u{20dd}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{ad}",
    "\u{feff}",
    "\u{2060}",
    "\u{200e}",
    "\u{200f}",
    "\u{202e}",
    "\u{2066}",
    "\u{fe0f}",
    "\u{e0041}",
    "\u{3000}",
    "\u{2003}",
    "\u{2009}",
    "\u{202f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\0",
    "\u{1}",
    "\u{7}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}",
    "\u{7f}",
    "א",
    "ب",
    "٣",
    "\u{e000}",
    "\u{e001}",
    "\u{e002}",
    "\u{e003}",
    "\u{e004}",
    "\u{e005}",
    "\u{e006}",
    "\u{e007}",
    "\u{e008}",
    "\u{e009}",
    "\u{e00a}",
    "\u{f8ff}",
    "\u{100000}",
    "\u{ffff}",
    "\u{fffe}",
    "\u{fffd}",
    "😀",
    "👨‍👩‍👧",
    "🇻🇳",
    "☐",
    "中",
    "カ",
    "한",
    "\u{1112}\u{1161}",
    "ก",
    "\u{37e}",
    "\u{212a}",
    "\u{1fef}",
];

const BLANKS: &[&str] = &[" ", "  ", "\t", " \t ", "\u{a0}", "\u{a0}\u{a0}", "\n", "\r\n", "\r", "\n\n", " \n \n"];

/// A piece of odd text; `printable` leaves out what no page can show.
fn piece(printable: bool) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => select(WORDS).prop_map(str::to_owned),
        2 => "[a-zàảăắđêỗơớưừA-ZĐ0-9]{1,8}",
        1 => "[a-zđớừ]{100,300}",
    ];
    let start = (select(&["\n", "\r\n", "\n\n", ""][..]), select(LINE_STARTS));
    let start = start.prop_map(|(end, start)| format!("{end}{start}"));
    let odd = if printable {
        select(WORDS).prop_map(str::to_owned).boxed()
    } else {
        prop_oneof![4 => select(ODD_LETTERS).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)].boxed()
    };
    let mark = select(MARKS).prop_map(str::to_owned);
    let blank = select(BLANKS).prop_map(str::to_owned);
    prop_oneof![5 => word, 6 => mark, 3 => start, 4 => blank, 3 => odd]
}

/// Odd text that a page can show: every letter of it must come out.
pub(crate) fn printable() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(true), 0..14).prop_map(|pieces| pieces.concat())
}

/// Odd text with letters that no page can show.
pub(crate) fn odd() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(false), 0..14).prop_map(|pieces| pieces.concat())
}

/// The forms of a TOML string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `"…"`.
    Basic,
    /// `'…'`.
    Literal,
    /// `"""…"""`.
    Lines,
    /// `'''…'''`.
    LiteralLines,
    /// `"…"` with every letter beyond ASCII as an escape.
    Escaped,
}

impl Form {
    /// All forms.
    pub(crate) const ALL: &[Self] = &[Self::Basic, Self::Literal, Self::Lines, Self::LiteralLines, Self::Escaped];

    /// The text as a TOML string of this form, or of a basic one where this form cannot hold it.
    pub(crate) fn write(self, text: &str) -> String {
        let control = |letter: char| (letter.is_ascii_control() && letter != '\t') || letter == '\u{7f}';
        let bare_return = text.replace("\r\n", "").contains('\r');
        let lines_only = |letter: char| control(letter) && letter != '\n' && letter != '\r';
        match self {
            Self::Literal if !text.contains('\'') && !text.contains(control) => format!("'{text}'"),
            Self::LiteralLines
                if !text.contains("'''") && !text.ends_with('\'') && !text.contains(lines_only) && !bare_return =>
            {
                format!("'''\n{text}'''")
            }
            Self::Lines => format!("\"\"\"\n{}\"\"\"", basic(text, true, false)),
            Self::Escaped => format!("\"{}\"", basic(text, false, true)),
            _ => format!("\"{}\"", basic(text, false, false)),
        }
    }
}

fn basic(text: &str, lines: bool, ascii: bool) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if lines && letters.peek() == Some(&'\n') => out.push('\r'),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' if lines => out.push('\n'),
            '\n' => out.push_str("\\n"),
            '\t' if !ascii => out.push('\t'),
            letter if letter.is_ascii_control() => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter if ascii && !letter.is_ascii() => out.push_str(&format!("\\U{:08X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out
}

/// The text with a backslash before every mark and line start of rich text, as the spec format has it.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut at_start = true;
    let mut letters = text.nfc().peekable();
    while let Some(letter) = letters.next() {
        // Word's signs of a list are no ASCII marks: only at a line's start do they mean anything.
        let begins_item = at_start && "–•".contains(letter) && matches!(letters.peek(), Some(' ' | '\t'));
        if letter.is_ascii_punctuation() || begins_item {
            out.push('\\');
        }
        out.push(letter);
        at_start = letter == '\n' || at_start && letter.is_whitespace();
    }
    out
}

/// Text as it is compared: composed, without blanks.
pub(crate) fn compact(text: &str) -> String {
    text.nfc().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn every_form_is_read_as_the_text() {
    for text in ["a", "\"\\'\n\t\r\u{1}ầ\u{301}😀", "'''x\n'", "\"\"\"", "", "{x}\\n", "a\r\nb"] {
        for form in Form::ALL {
            let table: toml::Table = toml::from_str(&format!("x = {}", form.write(text))).expect("the string is right");
            let read = table["x"].as_str().expect("it is a string");
            assert_eq!(read.replace("\r\n", "\n"), text.replace("\r\n", "\n"), "{form:?} {text:?}");
        }
    }
}
