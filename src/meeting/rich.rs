//! Rich text: blank lines part paragraphs, line starts are labels, lines between bars are rows of a table, `*italic*`, `**bold**`, a
//! backslash makes any mark plain. Nothing else is markup.

use std::ops::Range;

use crate::text::{Emphasis, NEXT_CELL, ROW};

/// A letter of typed text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// Byte offset in the decoded text.
    pub(super) offset: usize,
    /// The letter; a run of blanks is one space.
    pub(super) letter: char,
    /// Whether a backslash made it plain.
    pub(super) escaped: bool,
}

/// A paragraph before its emphasis is read.
#[derive(Debug)]
pub(super) struct RawParagraph {
    pub(super) label: Option<String>,
    pub(super) letters: Vec<Letter>,
}

/// What marks a text knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// None.
    Plain,
    /// None, and every line is a paragraph.
    Lines,
    /// Stars and backslashes, and every line is a paragraph.
    StarredLines,
    /// Stars and backslashes, on one line.
    Line,
    /// Paragraphs and labels too.
    Rich,
}

impl Marks {
    /// Whether stars and backslashes mean something.
    pub(super) const fn are_read(self) -> bool {
        !matches!(self, Self::Plain | Self::Lines)
    }
}

/// Splits text into paragraphs and letters.
pub(super) fn letters(text: &str, marks: Marks) -> Vec<RawParagraph> {
    let rich = marks == Marks::Rich;
    let lines = matches!(marks, Marks::Lines | Marks::StarredLines);
    let mut paragraphs: Vec<RawParagraph> = Vec::new();
    let mut open = false;
    let mut start = 0;
    for line in text.split('\n') {
        let offset = start;
        start += line.len() + 1;
        let content = line.trim_start();
        if content.is_empty() {
            open = open && !rich;
            continue;
        }
        let indent = line.len() - content.len();
        if let Some(cells) = content.strip_prefix(ROW).filter(|_| rich) {
            let mut letters = Vec::new();
            line_letters(cells.trim_end().strip_suffix(ROW).unwrap_or(cells), offset + indent + 1, marks, &mut letters);
            part_cells(&mut letters);
            paragraphs.push(RawParagraph { label: Some(ROW.to_owned()), letters });
            open = false;
            continue;
        }
        let label = if rich { label(content) } else { None };
        if !open || lines || label.is_some() {
            paragraphs.push(RawParagraph { label: label.map(printed), letters: Vec::new() });
        }
        open = true;
        let skip = label.map_or(0, str::len);
        if let Some(paragraph) = paragraphs.last_mut() {
            line_letters(&content[skip..], offset + indent + skip, marks, &mut paragraph.letters);
        }
    }
    for paragraph in &mut paragraphs {
        while paragraph.letters.last().is_some_and(|last| last.letter == ' ') {
            paragraph.letters.pop();
        }
    }
    paragraphs
}

/// Makes bars that no backslash hides into ends of cells.
fn part_cells(letters: &mut [Letter]) {
    letters.iter_mut().filter(|letter| letter.letter == '|' && !letter.escaped).for_each(|bar| bar.letter = NEXT_CELL);
}

/// Whether a text is one paragraph of the very letters that were typed: no marks, no placeholders, no blanks to be folded.
pub(super) fn is_bare(text: &str, marks: Marks) -> bool {
    let special = |byte: &u8| match byte {
        b'{' | b'\n' | b'\t' | b'\r' => true,
        b'*' | b'\\' => marks.are_read(),
        _ => false,
    };
    let bytes = text.as_bytes();
    !text.starts_with(char::is_whitespace)
        && bytes.last().is_some_and(|last| *last != b' ')
        && !bytes.iter().any(special)
        && !text.contains("  ")
        && (marks != Marks::Rich || label(text).is_none() && !text.starts_with(ROW))
}

fn line_letters(line: &str, offset: usize, marks: Marks, out: &mut Vec<Letter>) {
    push_blank(out, offset.saturating_sub(1));
    let mut letters = line.char_indices().peekable();
    while let Some((index, letter)) = letters.next() {
        let rest = &line[index + letter.len_utf8()..];
        let hides_label = index == 0 && label(rest).is_some();
        if marks.are_read()
            && letter == '\\'
            && let Some(&(next_index, next)) = letters.peek()
            && (next.is_ascii_punctuation() || hides_label)
        {
            out.push(Letter { offset: offset + next_index, letter: next, escaped: true });
            letters.next();
        } else if is_blank(letter) {
            push_blank(out, offset + index);
        } else {
            out.push(Letter { offset: offset + index, letter, escaped: false });
        }
    }
}

/// Blanks that people type without meaning one in particular; U+00A0 and its kin are letters of their own.
const fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\r' | '\n')
}

fn push_blank(out: &mut Vec<Letter>, offset: usize) {
    if out.last().is_some_and(|last| last.letter != ' ') {
        out.push(Letter { offset, letter: ' ', escaped: false });
    }
}

/// The bullets of Word's lists, as they are pasted, with the labels of their levels.
const BULLETS: [(&str, &str); 4] = [("·", "-"), ("o", "+"), ("▪", "-"), ("§", "-")];

/// A label as it is printed: of a bullet that of its level.
pub(crate) fn printed(label: &str) -> String {
    BULLETS.iter().find(|(bullet, _)| *bullet == label).map_or(label, |(_, level)| level).to_owned()
}

/// The label that a line begins with: `I.`, `1.`, `2.1.`, `a)`, `(1)`, `-`, `+`, Word's `–` and `•` and its other bullets, each before a blank.
pub(crate) fn label(line: &str) -> Option<&str> {
    let end = line.find([' ', '\t'])?;
    let word = &line[..end];
    let inner = |open: &str, close: char| word.strip_prefix(open).and_then(|word| word.strip_suffix(close));
    let is_number = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_roman = |text: &str| !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| b"IVXL".contains(&byte));
    let is_letter = |text: &str| {
        let mut letters = text.chars();
        letters.next().is_some_and(|letter| letter.is_ascii_lowercase() || letter == 'đ') && letters.next().is_none()
    };
    let rest = line[end..].trim_start();
    let found = matches!(word, "-" | "+" | "–" | "•")
        || (BULLETS.iter().any(|(bullet, _)| *bullet == word) && rest.starts_with(char::is_alphabetic))
        || inner("(", ')').is_some_and(is_number)
        || inner("", ')').is_some_and(is_letter)
        || inner("", '.').is_some_and(|text| is_roman(text) || text.split('.').all(is_number));
    found.then_some(word)
}

/// Parts a paragraph's letters at `*` and `**`; a star that has no partner is a letter.
pub(super) fn emphasis(letters: Vec<Letter>) -> Vec<(Vec<Letter>, Emphasis)> {
    let runs = runs(&letters);
    let mut stars = Stars { letters: &letters, runs: &runs, spans: Vec::new() };
    stars.parts(0..letters.len(), 0..runs.len(), Emphasis::default());
    stars.spans
}

/// A run of stars that no other star touches.
struct Run {
    start: usize,
    count: usize,
    /// The run that closes this one, where it can open.
    partner: Option<usize>,
}

struct Stars<'l> {
    letters: &'l [Letter],
    runs: &'l [Run],
    spans: Vec<(Vec<Letter>, Emphasis)>,
}

impl Stars<'_> {
    /// Parts the letters of a range, in which these runs stand. What stands between two runs of one length holds no other pair
    /// of that length, so this is never more than three deep.
    fn parts(&mut self, range: Range<usize>, runs: Range<usize>, outer: Emphasis) {
        let (mut from, mut index) = (range.start, runs.start);
        while index < runs.end {
            let open = &self.runs[index];
            let Some(partner) = open.partner.filter(|partner| *partner < runs.end) else {
                index += 1;
                continue;
            };
            let (inside, close) = (open.start + open.count, self.runs[partner].start);
            let emphasis = Emphasis { bold: outer.bold || open.count != 1, italic: outer.italic || open.count != 2 };
            self.spans.push((self.letters[from..open.start].to_vec(), outer));
            self.parts(inside..close, index + 1..partner, emphasis);
            (from, index) = (close + open.count, partner + 1);
        }
        self.spans.push((self.letters[from..range.end].to_vec(), outer));
    }
}

/// The runs of stars, each with its partner: the next run as long that is not after a blank.
fn runs(letters: &[Letter]) -> Vec<Run> {
    let is_star = |letter: &Letter| letter.letter == '*' && !letter.escaped;
    // A star between two letters or figures is one of them: 5*3*2.
    let inside_word = |place: Option<usize>| {
        place.and_then(|place| letters.get(place)).is_some_and(|letter| letter.letter.is_alphanumeric())
    };
    let (mut runs, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        let count = letters[at..].iter().take_while(|letter| is_star(letter)).count();
        if count > 0 {
            runs.push(Run { start: at, count, partner: None });
        }
        at += count.max(1);
    }
    // From the end, so that one look at each run is enough.
    let mut closing = [None; 3];
    for (index, Run { start, count, partner }) in runs.iter_mut().enumerate().rev() {
        let Some(next) = count.checked_sub(1).and_then(|kind| closing.get_mut(kind)) else { continue };
        let follows = letters.get(*start + *count);
        if follows.is_some_and(|letter| letter.letter != ' ') && !inside_word(start.checked_sub(1)) {
            *partner = *next;
        }
        let after_blank = start.checked_sub(1).is_none_or(|before| letters[before].letter == ' ');
        if !after_blank && !inside_word(Some(*start + *count)) {
            *next = Some(index);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(Option<String>, String)> {
        let word = |letters: &[Letter]| letters.iter().map(|letter| letter.letter).collect::<String>();
        letters(text, Marks::Rich).into_iter().map(|raw| (raw.label, word(&raw.letters))).collect()
    }

    fn emphasised(text: &str) -> String {
        let raw = letters(text, Marks::Rich).remove(0);
        emphasis(raw.letters)
            .into_iter()
            .filter(|(letters, _)| !letters.is_empty())
            .map(|(letters, emphasis)| {
                let mark = match (emphasis.bold, emphasis.italic) {
                    (false, false) => "",
                    (false, true) => "i",
                    (true, false) => "b",
                    (true, true) => "bi",
                };
                format!("{mark}<{}>", letters.iter().map(|letter| letter.letter).collect::<String>())
            })
            .collect()
    }

    #[test]
    fn blank_lines_and_labels_part_paragraphs() {
        let text = "Một\n  hai\n\n1. Ba\n- bốn\n(1) năm\na) sáu\nII. bảy\n2.1. tám";
        let found: Vec<_> =
            shown(text).into_iter().map(|(label, text)| format!("{}|{text}", label.unwrap_or_default())).collect();
        assert_eq!(
            found,
            ["|Một hai", "1.| Ba", "-| bốn", "(1)| năm", "a)| sáu", "II.| bảy", "2.1.| tám"]
                .map(|s| s.replace("| ", "|"))
        );
    }

    #[test]
    fn lines_between_bars_are_rows() {
        let row = |cells: &str| (Some("|".to_owned()), cells.to_owned());
        let text = "Theo bảng sau:\n| STT | Việc |\n|1|Rà soát a \\| b\n\nHết";
        let plain = |text: &str| (None, text.to_owned());
        assert_eq!(shown(text), [plain("Theo bảng sau:"), row("STT \t Việc"), row("1\tRà soát a | b"), plain("Hết")]);
    }

    #[test]
    fn a_backslash_makes_marks_plain() {
        assert_eq!(shown("\\1. Ba\n\\- bốn"), [(None, "1. Ba - bốn".to_owned())]);
        assert_eq!(emphasised(r"\*a\*"), "<*a*>");
        assert_eq!(emphasised(r"C:\thư \\ x"), r"<C:\thư \ x>");
    }

    #[test]
    fn stars_need_a_partner() {
        assert_eq!(emphasised("**Luật *Tổ chức* 2015** và 2 * 3 * 4"), "b<Luật >bi<Tổ chức>b< 2015>< và 2 * 3 * 4>");
        assert_eq!(emphasised("***cuối tháng*** 5*"), "bi<cuối tháng>< 5*>");
        assert_eq!(emphasised("**mở"), "<**mở>");
        assert_eq!(emphasised("5*3*2 m, a*b*c"), "<5*3*2 m, a*b*c>");
        assert_eq!(emphasised("*a **b* c** *d*"), "i<a **b>< c** >i<d>");
        assert_eq!(emphasised("****a**** *b"), "<****a**** *b>");
    }

    #[test]
    fn numbers_and_years_are_no_labels() {
        for text in ["1.000 đồng", "2024. Năm", "A. Phần", "-1120 m", "(b) x"] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
