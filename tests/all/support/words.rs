//! Words of a finished file, taken out of its marks by rules of their own, so that a slip of the writer shows.

use super::difference::hunks;
use super::pdf_text::{PdfText, Text};

/// Words of a document's own text.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Words of a PDF without its page numbers. A word that two lines share is two words.
pub(crate) fn pdf_words(bytes: &[u8]) -> Vec<String> {
    let page_number = |text: &Text| text.mark.as_ref().is_some_and(|(tag, _)| tag == "Artifact");
    PdfText::read(bytes).words_where(|text| !page_number(text))
}

/// The differences of two sequences of words, those left out where a line ends after a `/` or a hyphen inside a word.
pub(crate) fn word_changes(expected: &[String], found: &[String]) -> Vec<String> {
    let parted = |last: &str, word: &str| {
        let known = |word: &str| expected.iter().any(|expected| expected == word);
        let whole = format!("{last}{word}");
        let begun = expected.iter().any(|expected| expected.starts_with(&whole));
        last.ends_with(['/', '-']) && !known(last) && begun
    };
    let mut joined: Vec<String> = Vec::new();
    for word in found {
        match joined.last_mut() {
            Some(last) if parted(last, word) => last.push_str(word),
            _ => joined.push(word.clone()),
        }
    }
    let changes = hunks(expected, &joined).into_iter();
    changes.map(|hunk| format!("{} → {}", hunk.old.join(" "), hunk.new.join(" "))).collect()
}

/// Words of Markdown as a reader of CommonMark shows them.
pub(crate) fn markdown_words(markdown: &str) -> Vec<String> {
    let delimits = |line: &&str| line.starts_with('|') && line.chars().all(|letter| "|-: ".contains(letter));
    let mut shown = Vec::new();
    for block in markdown.split("\n\n").filter(|block| *block != "---") {
        let table = block.lines().nth(1).is_some_and(|line| delimits(&line));
        for line in block.lines().filter(|line| !(table && delimits(line))) {
            let line = line.strip_prefix("## ").unwrap_or(line);
            let marks: &[_] = if table { &[("|", " "), ("<br>", " "), ("*", "")] } else { &[("*", "")] };
            shown.push(unmarked(line, marks));
        }
    }
    words(&shown.join("\n"))
}

/// A line with its marks replaced, escapes undone and a backslash at its end taken off.
fn unmarked(line: &str, marks: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        let escaped = rest.strip_prefix('\\').and_then(|rest| rest.chars().next()).filter(char::is_ascii_punctuation);
        let mark = marks.iter().find(|(mark, _)| rest.starts_with(mark));
        let taken = match (escaped, mark) {
            (Some(escaped), _) => {
                out.push(escaped);
                2
            }
            (None, Some((mark, shown))) => {
                out.push_str(shown);
                mark.len()
            }
            (None, None) => {
                out.extend(Some(letter).filter(|_| rest != "\\"));
                letter.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
}

#[test]
fn marks_go_and_escaped_marks_stay() {
    let markdown = "| a<br>**b** | c\\|d |\n| :---: | :---: |\n\n---\n\n## E\n\n1\\. f \\* *g*\\\n| h\\\\i\n\n| j |\n| --- |\n|  |\n";
    assert_eq!(markdown_words(markdown), ["a", "b", "c|d", "E", "1.", "f", "*", "g", "|", "h\\i", "j"]);
}

#[test]
fn a_changed_word_is_told_and_a_parted_one_is_not() {
    assert_eq!(word_changes(&words("a tỉnh/khu b c"), &words("a tỉnh/ khu x c")), ["b → x"]);
    assert_eq!(word_changes(&words("tỉnh khu"), &words("tỉnhkhu")), ["tỉnh khu → tỉnhkhu"]);
    assert_eq!(word_changes(&words("a b b c"), &words("a b c")), ["b → "]);
}
