//! What a careful typist never breaks over two lines: names, document numbers, dates, hours, a
//! number and its unit, a dash and the word before it. Finds the places only; lines are the
//! writer's. Expects one paragraph in composed form (NFC).

mod dates;
mod documents;
mod marks;
mod names;
mod numbers;
mod pieces;

use std::ops::Range;

pub(super) use documents::is_document_number;
pub use names::Names;
use pieces::Pieces;

/// What a paragraph keeps together: byte ranges over whole words with the marks upon them, sorted and apart from each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeps {
    /// Where a line should not break. One over about forty letters is given up, weakest reason first, except for names and
    /// document numbers.
    pub all: Vec<Range<usize>>,
    /// Where a line never breaks: inside names, document numbers, dates, hours. The rest of `all` are units, labels and forms of
    /// address, which yield before a gap gets too wide.
    pub firm: Vec<Range<usize>>,
    /// What is one thing and would be two when parted: the name of a person, a number, a date, an hour. A typist holds these together
    /// and nothing else.
    pub bound: Vec<Range<usize>>,
}

/// Finds what a paragraph keeps together. `names` are the people that may stand in the text.
#[must_use]
pub fn keep_together(text: &str, names: &Names) -> Keeps {
    let mut pieces = Pieces::new(text);
    names::find(&mut pieces, names);
    documents::find(&mut pieces);
    numbers::find(&mut pieces);
    dates::find(&mut pieces);
    marks::find(&mut pieces);
    pieces.settle()
}

#[cfg(test)]
mod tests;
