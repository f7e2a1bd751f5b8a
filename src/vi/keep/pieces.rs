//! Collects what must stay together and settles what becomes too long for even lines.

use std::ops::Range;

use super::Keeps;
use crate::vi::words::{Word, words};

/// A range with more letters than this makes lines too uneven, and loses its weakest reasons.
const LONGEST: usize = 40;

/// How much a break would hurt; a range too long gives up the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// A label or unit glued to its neighbour.
    Glue,
    /// A reference, the name of an agency.
    Phrase,
    /// A date, an hour, a range of numbers.
    Fact,
    /// A mark that may not begin or end a line.
    Mark,
    /// A person's name, a document number.
    Firm,
}

/// The words of a paragraph and what is found to belong together among them.
pub(super) struct Pieces<'a> {
    pub(super) words: Vec<Word<'a>>,
    text: &'a str,
    found: Vec<(Range<usize>, Strength)>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { words: words(text), text, found: Vec::new() }
    }

    /// Keeps the words from `first` to `last`, both with it.
    pub(super) fn keep(&mut self, first: usize, last: usize, strength: Strength) {
        if let (Some(first), Some(last)) = (self.words.get(first), self.words.get(last)) {
            self.found.push((first.range.start..last.range.end, strength));
        }
    }

    /// The word behind another, if it stands on the same line with no mark between the two.
    pub(super) fn next(&self, at: usize) -> Option<&Word<'a>> {
        let next = self.words.get(at + 1)?;
        (!self.words[at].closed && !next.opened && !next.first).then_some(next)
    }

    /// Whether the word behind another, with no mark between, passes a test.
    pub(super) fn next_is(&self, at: usize, test: impl Fn(&Word<'a>) -> bool) -> bool {
        self.next(at).is_some_and(test)
    }

    /// The ranges, merged where they share a word.
    pub(super) fn settle(mut self) -> Keeps {
        self.found.sort_by_key(|(range, strength)| (range.start, range.end, *strength));
        let of = |reasons: fn(Strength) -> bool| {
            self.found.iter().filter(|(_, strength)| reasons(*strength)).cloned().collect::<Vec<_>>()
        };
        let firm = of(|strength| strength > Strength::Glue);
        let bound = of(|strength| matches!(strength, Strength::Fact | Strength::Firm));
        let mut keeps = Keeps::default();
        settle(self.text, self.found, &mut keeps.all);
        settle(self.text, firm, &mut keeps.firm);
        settle(self.text, bound, &mut keeps.bound);
        keeps
    }
}

/// Merges sorted pieces cluster by cluster; a cluster too long is settled again without its weakest.
fn settle(text: &str, pieces: Vec<(Range<usize>, Strength)>, out: &mut Vec<Range<usize>>) {
    let mut pieces = pieces.into_iter().peekable();
    while let Some((mut whole, weakest)) = pieces.next() {
        let mut cluster = vec![(whole.clone(), weakest)];
        let mut weakest = weakest;
        while let Some((range, strength)) = pieces.next_if(|(range, _)| range.start < whole.end) {
            whole.end = whole.end.max(range.end);
            weakest = weakest.min(strength);
            cluster.push((range, strength));
        }
        if weakest < Strength::Firm && is_too_long(&text[whole.clone()]) {
            cluster.retain(|&(_, strength)| strength > weakest);
            settle(text, cluster, out);
        } else {
            out.push(whole);
        }
    }
}

fn is_too_long(text: &str) -> bool {
    text.len() > LONGEST && text.chars().nth(LONGEST).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str, found: &[(usize, usize, Strength)]) -> Vec<String> {
        let mut pieces = Pieces::new(text);
        for &(first, last, strength) in found {
            pieces.keep(first, last, strength);
        }
        pieces.settle().all.into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn pieces_that_share_a_word_become_one() {
        let found = [(2, 3, Strength::Glue), (0, 1, Strength::Glue), (1, 2, Strength::Mark)];
        assert_eq!(kept("a b c d e", &found), ["a b c d"]);
    }

    #[test]
    fn neighbours_stay_apart() {
        let found = [(0, 1, Strength::Firm), (2, 3, Strength::Firm)];
        assert_eq!(kept("a b c d", &found), ["a b", "c d"]);
    }

    #[test]
    fn too_long_a_range_loses_its_weakest_reasons() {
        let text = "aaaaaaaaaaaaa bbbbbbbbbbbbb ccccccccccccc ddddddddddddd";
        let found = [(0, 1, Strength::Glue), (1, 2, Strength::Firm), (2, 3, Strength::Glue)];
        assert_eq!(kept(text, &found), ["bbbbbbbbbbbbb ccccccccccccc"]);
        assert_eq!(kept(text, &[(0, 3, Strength::Firm)]), [text]);
        assert!(kept(text, &[(0, 3, Strength::Mark)]).is_empty());
    }
}
