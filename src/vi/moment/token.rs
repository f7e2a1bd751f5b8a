//! Cuts a typed date into figures, words and marks, each with its place.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::vi::plain::plain;

/// One piece of the text.
#[derive(Debug, Clone)]
struct Token {
    kind: Kind,
    range: Range<usize>,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// A run of figures; the width tells `05` from `5` and a year from a day.
    Figures { value: u32, width: usize },
    /// A run of letters, without marks and capitals.
    Letters(String),
    /// Any other character.
    Mark(char),
}

/// The pieces of one text, asked by their place in the row.
pub(super) struct Tokens {
    list: Vec<Token>,
    end: usize,
}

impl Tokens {
    pub(super) fn new(text: &str) -> Self {
        Self { list: tokens(text, usize::MAX), end: text.trim_end().len() }
    }

    /// The first pieces alone: of a word of any length no more is read than one date, hour or weekday has.
    pub(super) fn first(text: &str, most: usize) -> Self {
        let list = tokens(text, most);
        let end = list.last().map_or(0, |last| last.range.end);
        Self { list, end }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        match &self.list.get(at)?.kind {
            Kind::Letters(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.list.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn separator(&self, at: usize) -> Option<char> {
        self.mark(at).filter(|mark| matches!(mark, '/' | '-' | '.'))
    }

    pub(super) fn figure(&self, at: usize, widest: usize) -> Option<u32> {
        match self.list.get(at)?.kind {
            Kind::Figures { value, width } if width <= widest => Some(value),
            _ => None,
        }
    }

    pub(super) fn year(&self, at: usize) -> Option<u32> {
        match self.list.get(at)?.kind {
            Kind::Figures { value, width: 4 } => Some(value),
            _ => None,
        }
    }

    /// Whether no blank stands between this piece and the next.
    pub(super) fn touches(&self, at: usize) -> bool {
        self.list.get(at..at + 2).is_some_and(|pair| pair[0].range.end == pair[1].range.start)
    }

    /// Bytes of the pieces from `first` up to, not with, `next`.
    pub(super) fn span(&self, first: usize, next: usize) -> Range<usize> {
        let start = self.list.get(first).map_or(self.end, |token| token.range.start);
        let last = next.checked_sub(1).and_then(|last| self.list.get(last));
        start..last.map_or(self.end, |token| token.range.end).max(start)
    }
}

/// The pieces of the text, blanks left out, at most so many.
fn tokens(text: &str, most: usize) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next().filter(|_| found.len() < most) {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let same: fn(char) -> bool = if c.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if c.is_alphabetic() {
            |c| c.is_alphabetic() || is_combining_mark(c)
        } else {
            |_| false
        };
        while let Some((at, next)) = rest.next_if(|&(_, next)| same(next)) {
            end = at + next.len_utf8();
        }
        let range = start..end;
        found.push(Token { kind: kind(c, &text[range.clone()]), range });
    }
    found
}

fn kind(first: char, text: &str) -> Kind {
    if first.is_ascii_digit() {
        // A run too long for a number is no date either; its width keeps it from being read.
        Kind::Figures { value: text.parse().unwrap_or(u32::MAX), width: text.len() }
    } else if first.is_alphabetic() {
        Kind::Letters(plain(text))
    } else {
        Kind::Mark(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_letters_part_without_a_blank() {
        let kinds: Vec<_> = tokens("14h00", 9).into_iter().map(|token| token.kind).collect();
        assert_eq!(
            kinds,
            [Kind::Figures { value: 14, width: 2 }, Kind::Letters("h".into()), Kind::Figures { value: 0, width: 2 },]
        );
    }

    #[test]
    fn places_count_bytes() {
        let ranges: Vec<_> = tokens(" thứ Hai", 9).into_iter().map(|token| token.range).collect();
        assert_eq!(ranges, [1..6, 7..10]);
    }
}
