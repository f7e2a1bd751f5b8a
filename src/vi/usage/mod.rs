//! How often syllables, and pairs of them, stand in official texts, packed in `data/usage.bin` (`data/README.md` says what was counted).
//! Knows counts and no grammar; what follows from them for a syllable in its place is in `slip`.

mod parts;
mod slip;

use std::sync::OnceLock;

use parts::Parts;
pub(crate) use slip::likely;

static PACKED: &[u8] = include_bytes!("../../../data/usage.bin");

/// Logarithms of base 2 in so many steps: whole numbers, so that every system finds the same.
const STEPS: i32 = 14;

/// A logarithm of a count or of a chance, in steps.
type Log = i32;

/// Index of a syllable that was counted.
type Id = u16;

/// The counts, read once when the first text asks.
#[derive(Debug)]
pub(crate) struct Usage {
    /// Number of all syllables that were counted.
    total: Log,
    /// Syllables in the order of their bytes.
    entries: Vec<Entry>,
    /// Their letters, onset to tone, in order, each with its syllable.
    by_parts: Vec<(Parts, Id)>,
    /// Pairs of each entry, [`PAIR`] bytes each, in the order of their second halves.
    pairs: &'static [u8],
}

#[derive(Debug)]
struct Entry {
    letters: &'static str,
    count: Log,
    /// How seldom it stands behind, and before, a syllable of which no pair with it is known.
    alone_before: Log,
    alone_behind: Log,
    /// Where its pairs begin, and how many there are.
    pairs: (u32, u16),
}

/// Bytes of a pair: its second half and the logarithm of its count.
const PAIR: usize = 3;

/// Reads numbers off the packed bytes.
struct Reader(&'static [u8]);

impl Reader {
    fn take(&mut self, bytes: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(bytes.min(self.0.len()));
        self.0 = rest;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    fn number(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }
}

impl Usage {
    /// The counts.
    pub(crate) fn get() -> &'static Self {
        static USAGE: OnceLock<Usage> = OnceLock::new();
        USAGE.get_or_init(|| Self::read(PACKED))
    }

    fn read(packed: &'static [u8]) -> Self {
        let mut reader = Reader(packed);
        let (total, entries) = (Log::from(reader.number()), reader.number());
        let mut first = 0;
        let mut entry = |_| {
            let length = reader.byte().into();
            let letters = std::str::from_utf8(reader.take(length)).expect("the packed letters are UTF-8");
            let [count, alone_before, alone_behind] = [reader.byte(), reader.byte(), reader.byte()].map(Log::from);
            let pairs = (first, reader.number());
            first += u32::from(pairs.1);
            Entry { letters, count, alone_before, alone_behind, pairs }
        };
        let entries: Vec<_> = (0..entries).map(&mut entry).collect();
        let parsed = |(id, entry): (Id, &Entry)| Some((Parts::read(entry.letters)?, id));
        let mut by_parts: Vec<_> = (0..).zip(&entries).filter_map(parsed).collect();
        by_parts.sort_unstable();
        Self { total, entries, by_parts, pairs: reader.0 }
    }

    /// A syllable in small letters, with its tone mark at the modern place.
    fn id(&self, syllable: &str) -> Option<Id> {
        let found = self.entries.binary_search_by(|entry| entry.letters.cmp(syllable)).ok()?;
        Id::try_from(found).ok()
    }

    fn entry(&self, id: Id) -> &Entry {
        &self.entries[usize::from(id)]
    }

    fn of_parts(&self, parts: Parts) -> Option<Id> {
        let found = self.by_parts.binary_search_by_key(&parts, |(parts, _)| *parts).ok()?;
        Some(self.by_parts[found].1)
    }

    /// How often one syllable stands right before another; nothing where hardly ever.
    fn pair(&self, first: Id, second: Id) -> Option<Log> {
        let (start, count) = self.entry(first).pairs;
        let pair = |at: u32| {
            let at = (start + at) as usize * PAIR;
            self.pairs.get(at..at + PAIR).map_or((Id::MAX, 0), |pair| (Id::from_le_bytes([pair[0], pair[1]]), pair[2]))
        };
        let (mut low, mut high) = (0, u32::from(count));
        while low < high {
            let middle = low.midpoint(high);
            let (found, times) = pair(middle);
            match found.cmp(&second) {
                std::cmp::Ordering::Equal => return Some(Log::from(times)),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

/// Whether a syllable in small letters is an everyday one.
pub(crate) fn is_common(syllable: &str) -> bool {
    let usage = Usage::get();
    usage.id(syllable).is_some_and(|id| usage.entry(id).count >= slip::EVERYDAY)
}

/// Whether one syllable often stands right before another.
pub(crate) fn is_known_pair(first: &str, second: &str) -> bool {
    let usage = Usage::get();
    let pair = || usage.pair(usage.id(first)?, usage.id(second)?);
    pair().is_some_and(|times| times >= slip::USUAL)
}

/// How much oftener one syllable stands right before another than by chance, of 100 for syllables that are nowhere apart; nothing for
/// a pair that is hardly ever seen.
pub(crate) fn bond(first: &str, second: &str) -> Option<u32> {
    let usage = Usage::get();
    let (one, other) = (usage.id(first)?, usage.id(second)?);
    let times = usage.pair(one, other)?;
    let seldom = usage.total - times;
    let together = times + usage.total - usage.entry(one).count - usage.entry(other).count;
    u32::try_from(together * 100 / seldom.max(1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(first: &str, second: &str) -> Option<Log> {
        let usage = Usage::get();
        usage.pair(usage.id(first)?, usage.id(second)?)
    }

    #[test]
    fn pairs_of_official_texts_are_known_and_others_are_not() {
        assert!(pair("quy", "định") > pair("sửa", "chữa"));
        assert!(pair("sửa", "chữa").is_some());
        assert_eq!(pair("sữa", "chữa"), None);
        assert_eq!(pair("chữa", "sữa"), None);
    }

    #[test]
    fn every_syllable_is_found_by_its_letters_and_its_parts() {
        let usage = Usage::get();
        // Syllables of other languages have no parts.
        assert!(usage.entries.len() > 3000 && usage.by_parts.len() * 20 > usage.entries.len() * 19);
        for (id, entry) in (0..).zip(&usage.entries) {
            assert_eq!(usage.id(entry.letters), Some(id));
            let Some(parts) = Parts::read(entry.letters) else { continue };
            let found = usage.of_parts(parts).map(|found| usage.entry(found).letters);
            assert_eq!(found.and_then(Parts::read), Some(parts), "{}", entry.letters);
        }
    }
}
