//! Cuts a paragraph into the runs between blanks, each with its core: `(Đoàn`, `Sơn,` and `12).`
//! without the marks around them.

use std::ops::Range;

const OPENING: &[char] = &['(', '[', '{', '“', '‘', '«', '"', '\''];
const CLOSING: &[char] = &[')', ']', '}', '”', '’', '»', '"', '\'', ',', '.', ';', ':', '!', '?', '…'];

/// A run of characters between blanks.
#[derive(Debug, Clone)]
pub(crate) struct Word<'a> {
    /// Bytes of the whole run.
    pub(crate) range: Range<usize>,
    /// The whole run.
    pub(crate) text: &'a str,
    /// The run without opening marks before it and closing marks behind it; may be empty.
    pub(crate) core: &'a str,
    /// Whether opening marks stand before the core.
    pub(crate) opened: bool,
    /// Whether closing marks stand behind the core, so that a phrase ends here.
    pub(crate) closed: bool,
    /// Whether the run begins its line (the text's, or one after a line feed).
    pub(crate) first: bool,
    /// The first byte of the first letter of the core, small; compared before the rest for speed.
    initial: u8,
}

/// The runs of a text in order.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut first = true;
    let mut start = None;
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            found.push(Word::new(text, start..at, first));
            first = false;
        }
        first |= c == '\n';
    }
    if let Some(start) = start {
        found.push(Word::new(text, start..text.len(), first));
    }
    found
}

fn first_byte(c: char) -> u8 {
    c.encode_utf8(&mut [0; 4]).as_bytes()[0]
}

impl<'a> Word<'a> {
    fn new(whole: &'a str, range: Range<usize>, first: bool) -> Self {
        let text = &whole[range.clone()];
        // The end mark of a notice (./.) has a slash among its dots.
        let ended = text.strip_suffix("./.").unwrap_or(text);
        let front = ended.trim_end_matches(CLOSING);
        let core = front.trim_start_matches(OPENING);
        Self {
            range,
            text,
            core,
            opened: front.len() > core.len(),
            closed: text.len() > front.len(),
            first,
            initial: core.chars().next().and_then(|c| c.to_lowercase().next()).map_or(0, first_byte),
        }
    }

    /// Bytes of the core.
    pub(crate) fn core_range(&self) -> Range<usize> {
        let start = self.range.start + self.text.find(self.core).unwrap_or_default();
        start..start + self.core.len()
    }

    /// Whether the core is this word, given in small letters, in whatever case.
    #[inline]
    pub(crate) fn is(&self, small: &str) -> bool {
        small.as_bytes().first() == Some(&self.initial)
            && (self.core == small || self.core.chars().flat_map(char::to_lowercase).eq(small.chars()))
    }

    /// Whether the core is one of these words, given in small letters.
    pub(crate) fn is_any(&self, small: &[&str]) -> bool {
        small.iter().any(|word| self.is(word))
    }

    /// Whether it is the last word of a form of address: `đồng chí`, `ông`, `bà`, `đ/c`.
    pub(crate) fn ends_address(&self) -> bool {
        self.is_any(&["ông", "bà", "chí", "đ/c"])
    }

    /// Whether the core begins with a capital letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.core.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the core is written in capitals throughout: two letters at least, no small one.
    pub(crate) fn is_all_capitals(&self) -> bool {
        let mut capitals = 0;
        for c in self.core.chars() {
            if c.is_lowercase() {
                return false;
            }
            capitals += usize::from(c.is_uppercase());
        }
        capitals >= 2
    }

    /// Whether the core consists of ASCII digits.
    pub(crate) fn is_figures(&self) -> bool {
        !self.core.is_empty() && self.core.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether the core begins with an ASCII digit.
    pub(crate) fn begins_with_figure(&self) -> bool {
        self.core.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether the core is a Roman number as used for annexes and parts.
    pub(crate) fn is_roman(&self) -> bool {
        !self.core.is_empty() && self.core.bytes().all(|byte| b"IVXL".contains(&byte))
    }

    /// Whether the core is a single letter as points are counted with: a, b, c, d, đ, e.
    pub(crate) fn is_letter(&self) -> bool {
        let mut letters = self.core.chars();
        let first = letters.next();
        first.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, 'đ' | 'Đ')) && letters.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off_the_core() {
        let found = words("(Đoàn Thanh Sơn), 12). họp./. - “ ;");
        let cores: Vec<_> = found.iter().map(|word| word.core).collect();
        assert_eq!(cores, ["Đoàn", "Thanh", "Sơn", "12", "họp", "-", "", ""]);
        assert!(found[0].opened && !found[0].closed);
        assert!(found[2].closed && found[4].closed);
        assert_eq!(found[4].text, "họp./.");
    }

    #[test]
    fn lines_begin_after_a_line_feed() {
        let first: Vec<_> = words(" a b\n c\u{A0}d").iter().map(|word| word.first).collect();
        assert_eq!(first, [true, false, true, false]);
    }

    #[test]
    fn words_are_known_in_any_case() {
        let found = words("Ngày NGÀY ngày ngàyx");
        let known: Vec<_> = found.iter().map(|word| word.is("ngày")).collect();
        assert_eq!(known, [true, true, true, false]);
    }
}
