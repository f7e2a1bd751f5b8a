//! Where words of a kind stand in a line: looked for once, then asked for any stretch of it. A rule that goes through a line again at
//! each of its words takes the square of the time.

use std::ops::Range;

use crate::vi::words::Word;

/// Indexes of words, in order.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<usize>);

impl Places {
    /// The words that pass a test.
    pub(super) fn of<'p>(words: &[Word<'p>], test: impl Fn(&Word<'p>) -> bool) -> Self {
        Self(words.iter().enumerate().filter(|(_, word)| test(word)).map(|(at, _)| at).collect())
    }

    /// The first words of pairs that pass a test.
    pub(super) fn of_pairs<'p>(words: &[Word<'p>], test: impl Fn(&[Word<'p>]) -> bool) -> Self {
        Self(words.windows(2).enumerate().filter(|(_, pair)| test(pair)).map(|(at, _)| at).collect())
    }

    /// The first from a word on.
    pub(super) fn from(&self, first: usize) -> Option<usize> {
        self.0.get(self.0.partition_point(|place| *place < first)).copied()
    }

    /// The last before a word.
    pub(super) fn before(&self, end: usize) -> Option<usize> {
        Some(self.0[self.0.partition_point(|place| *place < end).checked_sub(1)?])
    }

    /// Whether one stands in a stretch.
    pub(super) fn any_in(&self, stretch: Range<usize>) -> bool {
        self.from(stretch.start).is_some_and(|place| place < stretch.end)
    }
}

impl FromIterator<usize> for Places {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        Self(places.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vi::words::words;

    #[test]
    fn stretches_end_before_their_end() {
        let words = words("một hai một ba");
        let places = Places::of(&words, |word| word.is("một"));
        assert_eq!(
            (places.from(1), places.from(3), places.before(2), places.before(0)),
            (Some(2), None, Some(0), None)
        );
        assert!(places.any_in(0..1) && !places.any_in(1..2) && !places.any_in(3..9));
        assert_eq!(Places::of_pairs(&words, |pair| pair[1].is("một")).from(0), Some(1));
    }
}
