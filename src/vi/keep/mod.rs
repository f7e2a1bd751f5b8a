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

use pieces::Pieces;

/// Byte ranges in which a line may not break, sorted and apart from each other. `names` are the
/// people known to stand in the text. Ranges cover whole words with the marks upon them; one over
/// about forty letters is given up, weakest reason first, except for names and document numbers.
#[must_use]
pub fn keep_together(text: &str, names: &[&str]) -> Vec<Range<usize>> {
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
