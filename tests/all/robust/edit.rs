//! Faults put into a text, byte by byte and word by word.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::odd::{self, Form};
use crate::support::shapes::{Shape, shapes};

/// Words of our texts and of the languages that they are written in.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "issuer", "signer", "file", "phrases", "meeting", "notice", "conclusion", "topic", "basis", "chair", "time", "room",
    "event", "content", "attendees", "duties", "papers", "group", "lead", "bodies", "person", "note", "text", "same_line",
    "assign", "body", "propose", "request", "task", "due", "bullet", "to", "copies", "form", "attended", "reported",
    "section", "heading", "label", "tasks", "kind", "id", "number", "date", "symbol", "subject", "opening", "closing",
    "recipients", "items", "style", "list", "add", "item", "own_line", "lookup", "name", "title", "honorific", "chain",
    "standard", "parent", "short", "place", "directory", "sign", "page", "margins", "text_size", "strip", "printed",
    "listed", "aliases", "from", "successor", "source", "sure", "titles", "cuoc_hop", "chu_de", "chu_tri", "luc", "tai",
    "van_ban", "loai", "ket_luan", "\n[", "]\n", "\n[[", "]]\n", "[meeting]\n", "\n[[notice]]\n", "\n[conclusion]\n",
    "[a.b.c]\n", " = ", "=", ".", ",", "{", "}", "[", "]", "\"", "'", "\"\"\"", "'''", "#", "\n", "\r\n", "\r", " ", "\t",
    "\\", "\\u", "\\x", "\\u0000", "\\ud800", "0", "-1", "1", "12", "13", "14", "9999999999999999999999", "0x", "1e999",
    "-0.0", "nan", "inf", "0.1", "1_", "true", "false", "2024-11-25", "2024-11-25T14:00:00", "2024-02-30",
    "\"25/11/2024\"", "\"14:00 thứ Hai 25/11/2024\"", "\"31/02/2024\"", "\"thứ Ba 25/11/2024\"", "\"11/2024\"",
    "\"00/0000\"", "\"14:00\"", "25:61", "\"as-invited\"", "\"giay-moi\"", "\"ket-luan\"", "\"nd30\"", "\"attendees\"",
    "\"time-room\"", "\"duties\"", "\"so\"", "\"Đoàn Thanh Sơn\"", "\"Sở Xây dựng\"", "{topic}", "{body}", "{due}",
    "{chair}", "{add}", "{hour}", "{weekday}", "{day}", "{year}", "{x}", "\"\"", "\" \"", "\"\u{a0}\"", "{{", "}}", "{%",
    "%}", "{#", "#}", "{%-", "-%}", "{{-", "-}}", "if ", "else", "elif ", "endif", "for ", "in ", "endfor", "set ",
    "set_global ", "include ", "block x", "endblock", "extends ", "macro x()", "endmacro", "filter upper", "endfilter",
    "raw", "endraw", "break", "continue", "not ", "and ", "or ", "is ", " | capitalise", " | safe", " | upper",
    " | length", " | first", " | reverse", " | json_encode", "loop.last", "loop.index", "notice.items", "meeting.topic",
    "meeting.attendees", "conclusion.sections", "task.text", "item.text", "\"parts/item.tera\"", "\"parts/due.tera\"",
    "\"giay-moi.tera\"", "\"ket-luan.tera\"", "super()", "range(end=3)", "1/0", "1 % 0", "~", "<subject>", "</subject>",
    "<p>", "</p>", "<p label=\"", "\" end=\"", "\">", "<h>", "</h>", "<b>", "</b>", "<i>", "</i>", "<v n=\"0\">",
    "<v n=\"99\">", "</v>", "<para label=\"-\"/>", "<x/>", "&amp;", "&#0;", "&#xD800;", "&#x110000;", "&x;", "&", "<",
    ">", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE", "\u{e000}", "\u{e001}", "\u{e002}", "\u{e003}",
    "\u{e007}", "\u{e008}", "\u{e009}", "\u{e00a}", "\0", "\u{feff}", "\u{301}", "\u{200b}", "\u{a0}", "\u{2003}", "\u{2028}", "“", "”",
    "’", "đ", "א", "😀",
];

/// One fault.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    /// A byte becomes another.
    Byte(Index, u8),
    /// A byte comes in.
    NewByte(Index, u8),
    /// Bytes go.
    Drop(Index, usize),
    /// The text ends early.
    End(Index),
    /// A word becomes another.
    Word(Index, String),
    /// A word comes in.
    NewWord(Index, String),
    /// Words go.
    NoWords(Index, usize),
    /// Two words change places.
    Swap(Index, Index),
    /// A line goes, comes twice, or goes elsewhere.
    Line(Index, Index, LineEdit),
    /// A string holds odd text.
    Literal(Index, String, Form),
    /// Lines of another text come in.
    Splice(Index, String, Index, usize),
    /// What is repeated comes in between two lines.
    Many(Index, String),
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy)]
pub(super) enum LineEdit {
    Gone,
    Copied,
    Moved,
}

/// Faults to put into a text one after the other, the least harmful first.
pub(super) fn edits(texts: Vec<String>, most: usize) -> impl Strategy<Value = Vec<Edit>> {
    let at = any::<Index>;
    let word = || prop_oneof![4 => select(WORDS).prop_map(str::to_owned), 1 => odd::odd()];
    let byte = || prop_oneof![any::<u8>(), select(&b"\"'[]{}=.,#\\\n\r\t <>%&|-0"[..])];
    let line = select(&[LineEdit::Gone, LineEdit::Copied, LineEdit::Moved][..]);
    let edit = prop_oneof![
        2 => (at(), byte()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
        2 => (at(), byte()).prop_map(|(at, byte)| Edit::NewByte(at, byte)),
        1 => (at(), 1..20_usize).prop_map(|(at, count)| Edit::Drop(at, count)),
        1 => at().prop_map(Edit::End),
        4 => (at(), word()).prop_map(|(at, word)| Edit::Word(at, word)),
        3 => (at(), word()).prop_map(|(at, word)| Edit::NewWord(at, word)),
        3 => (at(), 1..12_usize).prop_map(|(at, count)| Edit::NoWords(at, count)),
        3 => (at(), at()).prop_map(|(one, other)| Edit::Swap(one, other)),
        4 => (at(), at(), line).prop_map(|(one, other, edit)| Edit::Line(one, other, edit)),
        5 => (at(), odd::odd(), select(Form::ALL)).prop_map(|(at, text, form)| Edit::Literal(at, text, form)),
        2 => (at(), select(texts), at(), 1..8_usize).prop_map(|(at, text, from, count)| Edit::Splice(at, text, from, count)),
        1 => (at(), long(&shapes().texts), select(Form::ALL)).prop_map(|(at, text, form)| Edit::Literal(at, text, form)),
        1 => (at(), many()).prop_map(|(at, text)| Edit::Many(at, text)),
    ];
    proptest::collection::vec(edit, 0..most)
}

/// Something repeated, most often not very long.
fn long(shapes: &'static [Shape]) -> impl Strategy<Value = String> {
    let bytes = prop_oneof![8 => 1..400_usize, 3 => 400..4_000_usize, 1 => 4_000..40_000_usize];
    (select(shapes), bytes).prop_map(|(shape, bytes)| shape.of(bytes))
}

/// Many tables, lists, lines or rows.
fn many() -> impl Strategy<Value = String> {
    prop_oneof![4 => long(&shapes().tables), 1 => long(&shapes().rows)]
}

impl Edit {
    /// The text with this fault.
    pub(super) fn apply(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        if bytes.is_empty() {
            return bytes;
        }
        let length = bytes.len();
        match self {
            Self::Byte(at, byte) => bytes[at.index(length)] = *byte,
            Self::NewByte(at, byte) => bytes.insert(at.index(length), *byte),
            Self::Drop(at, count) => {
                let at = at.index(length);
                bytes.drain(at..length.min(at + count));
            }
            Self::End(at) => bytes.truncate(at.index(length)),
            _ => return self.apply_to_text(&String::from_utf8_lossy(&bytes)).into_bytes(),
        }
        bytes
    }

    fn apply_to_text(&self, text: &str) -> String {
        let mut words = words(text);
        let count = words.len();
        match self {
            Self::Word(at, word) => words[at.index(count)] = word,
            Self::NewWord(at, word) => words.insert(at.index(count), word),
            Self::NoWords(at, gone) => {
                let at = at.index(count);
                words.drain(at..count.min(at + gone));
            }
            Self::Swap(one, other) => words.swap(one.index(count), other.index(count)),
            Self::Line(one, other, edit) => return with_line(text, *one, *other, *edit),
            Self::Literal(at, odd, form) => return with_literal(text, *at, &form.write(odd)),
            Self::Splice(at, other, from, count) => return spliced(text, *at, other, *from, *count),
            Self::Many(at, many) => return between_lines(text, *at, many),
            _ => {}
        }
        words.concat()
    }
}

/// The text in words, runs of blanks and single marks.
fn words(text: &str) -> Vec<&str> {
    let class = |letter: char| match letter {
        letter if letter.is_alphanumeric() || letter == '_' => 1,
        ' ' | '\t' => 2,
        _ => 0,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, letter) in text.char_indices() {
        if at > start && (last != Some(class(letter)) || class(letter) == 0) {
            words.push(&text[start..at]);
            start = at;
        }
        last = Some(class(letter));
    }
    words.push(&text[start..]);
    words
}

fn with_line(text: &str, one: Index, other: Index, edit: LineEdit) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (from, to) = (one.index(lines.len()), other.index(lines.len()));
    let line = lines[from];
    match edit {
        LineEdit::Gone => drop(lines.remove(from)),
        LineEdit::Copied => lines.insert(to, line),
        LineEdit::Moved => {
            lines.remove(from);
            lines.insert(to.min(lines.len()), line);
        }
    }
    lines.concat()
}

/// The text with one of its strings replaced.
fn with_literal(text: &str, at: Index, literal: &str) -> String {
    let marks: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    let strings: Vec<_> = marks.chunks_exact(2).map(|pair| (pair[0], pair[1] + 1)).collect();
    if strings.is_empty() {
        return literal.to_owned();
    }
    let (start, end) = strings[at.index(strings.len())];
    [&text[..start], literal, &text[end..]].concat()
}

fn spliced(text: &str, at: Index, other: &str, from: Index, count: usize) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let others: Vec<&str> = other.split_inclusive('\n').collect();
    let (at, from) = (at.index(lines.len()), from.index(others.len()));
    lines.splice(at..at, others.into_iter().skip(from).take(count));
    lines.concat()
}

fn between_lines(text: &str, at: Index, many: &str) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines.insert(at.index(lines.len() + 1), many);
    lines.concat()
}

#[test]
fn words_are_parted_and_nothing_is_lost() {
    assert_eq!(words("chủ_trì = \"Hà\"\n\n"), ["chủ_trì", " ", "=", " ", "\"", "Hà", "\"", "\n", "\n"]);
}
