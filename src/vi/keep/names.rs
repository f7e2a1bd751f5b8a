//! Names of people: those known, and those that follow `đồng chí`, `ông`, `bà`. Also the fixed
//! groups of agency names in capitals.

use std::collections::{BTreeMap, BTreeSet};

use super::pieces::{Pieces, Strength};
use crate::vi::heading::fixed_group;
use crate::vi::words::Word;

const HONORIFICS: &[&str] = &["ông", "bà", "ông/bà", "đ/c"];

/// A Vietnamese name has two to five syllables; one alone may be anything with a capital.
const SYLLABLES: std::ops::RangeInclusive<usize> = 2..=5;

/// More words than this are no name of a person.
const MOST_WORDS: usize = 12;

/// Names of people, found by their words in capitals: a text is not searched for each of very many names.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<String, BTreeSet<String>>);

impl Names {
    /// An index of names; those without a word are left out.
    #[must_use]
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut index: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for name in names {
            if (1..=MOST_WORDS).contains(&name.split_whitespace().take(MOST_WORDS + 1).count()) {
                index.entry(key(name.split_whitespace())).or_default().insert(name.to_owned());
            }
        }
        Self(index)
    }

    /// The names of these words in capitals, and whether longer names begin with them.
    fn look_up<'n>(&'n self, words: &str) -> (impl Iterator<Item = &'n str>, bool) {
        let mut from = self.0.range(words.to_owned()..);
        let found = from.next();
        let exact = found.filter(|(key, _)| *key == words);
        let next = if exact.is_some() { from.next() } else { found };
        let goes_on = next.is_some_and(|(key, _)| key.starts_with(words));
        (exact.into_iter().flat_map(|(_, names)| names.iter().map(String::as_str)), goes_on)
    }
}

/// Words in capitals, each with a blank behind it, so that no word is the beginning of another.
fn key<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().fold(String::new(), |mut key, word| {
        key.extend(word.chars().flat_map(char::to_uppercase));
        key + " "
    })
}

pub(super) fn find(pieces: &mut Pieces, names: &Names) {
    for at in 0..pieces.words.len() {
        if pieces.words[at].is_capitalised() {
            known(pieces, at, names);
            agency(pieces, at);
        }
        // What follows an honorific has a capital; asked first, because that is rare.
        if pieces.next_is(at, Word::is_capitalised)
            && let Some(length) = honorific(pieces, at)
        {
            addressed(pieces, at, length);
        }
    }
}

/// Keeps the longest of the known names that begins here.
fn known(pieces: &mut Pieces, at: usize, names: &Names) {
    let (mut words, mut longest, mut last) = (String::new(), None, at);
    loop {
        words += &key([pieces.words[last].core]);
        let (mut found, goes_on) = names.look_up(&words);
        longest = found.find_map(|name| stands(pieces, at, name)).or(longest);
        if !goes_on || pieces.next(last).is_none() {
            break;
        }
        last += 1;
    }
    if let Some(length) = longest {
        // What is called in place of a person, a title or an office, has small letters.
        let is_person = pieces.words[at..at + length].iter().all(Word::is_capitalised);
        pieces.keep(at, at + length - 1, if is_person { Strength::Firm } else { Strength::Phrase });
    }
}

/// Keeps `ỦY BAN NHÂN DÂN` and its like. An abbreviation alone is none of them.
fn agency(pieces: &mut Pieces, at: usize) {
    if pieces.words[at].is_all_capitals() && pieces.next_is(at, Word::is_all_capitals) {
        let group = fixed_group(&pieces.words, at);
        if group > 1 {
            pieces.keep(at, at + group - 1, Strength::Phrase);
        }
    }
}

/// The number of words of a name that stands here whole, as given or in capitals.
fn stands(pieces: &Pieces, at: usize, name: &str) -> Option<usize> {
    let mut length = 0;
    for syllable in name.split_whitespace() {
        let word = match length {
            0 => pieces.words.get(at),
            _ => pieces.next(at + length - 1),
        };
        word.filter(|word| same(word, syllable))?;
        length += 1;
    }
    (length > 0).then_some(length)
}

fn same(word: &Word, syllable: &str) -> bool {
    word.core == syllable
        || (word.is_all_capitals() && syllable.chars().flat_map(char::to_uppercase).eq(word.core.chars()))
}

/// How many words of `đồng chí`, `ông`, `bà` end here.
fn honorific(pieces: &Pieces, at: usize) -> Option<usize> {
    let word = &pieces.words[at];
    if word.is_any(HONORIFICS) {
        return Some(1);
    }
    let before = at.checked_sub(1).filter(|_| word.is("chí"))?;
    (pieces.words[before].is("đồng") && pieces.next(before).is_some()).then_some(2)
}

/// Keeps the name behind an honorific that ends here, and the honorific with its first syllable.
fn addressed(pieces: &mut Pieces, at: usize, length: usize) {
    let mut last = at;
    while last - at < *SYLLABLES.end() && pieces.next_is(last, Word::is_capitalised) {
        last += 1;
    }
    if SYLLABLES.contains(&(last - at)) {
        pieces.keep(at + 1, last, Strength::Firm);
        pieces.keep(at + 1 - length, at + 1, Strength::Glue);
    }
}

#[cfg(test)]
mod tests {
    use crate::vi::keep::tests::holds;

    #[test]
    fn names_behind_an_honorific_hold_together() {
        holds(
            "công tác tháng 11/2024, đồng chí Đoàn Thanh Sơn, Phó Chủ tịch UBND tỉnh tổ chức",
            "công tác tháng_11/2024, đồng_chí_Đoàn_Thanh_Sơn, Phó Chủ tịch UBND tỉnh tổ chức",
        );
        holds(
            "- Đồng chí Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh - Chủ trì;",
            "-_Đồng_chí_Đinh_Hữu_Học, Phó Chủ tịch Thường trực UBND tỉnh_- Chủ trì;",
        );
        holds("mời ông Nguyễn Văn A (Sở Y tế)", "mời ông_Nguyễn_Văn_A (Sở Y tế)");
        holds("đồng chí Chủ tịch UBND tỉnh", "đồng chí Chủ tịch UBND tỉnh");
        holds("các đồng chí lãnh đạo huyện", "các đồng chí lãnh đạo huyện");
    }

    #[test]
    fn known_names_hold_together_in_any_capitals() {
        holds("do Hà Minh Anh ký", "do Hà_Minh_Anh ký");
        holds("do Hà Minh Anh Thư ký", "do Hà_Minh_Anh Thư ký");
        holds("do Hà Minh Anh Thư Kim ký", "do Hà_Minh_Anh_Thư_Kim ký");
        holds("(DƯƠNG CÔNG HIỆP)", "(DƯƠNG_CÔNG_HIỆP)");
        holds("Hà Minh Anhx, Hà, Minh Anh", "Hà Minh Anhx, Hà, Minh Anh");
    }

    #[test]
    fn agency_names_in_capitals_keep_their_core() {
        holds("ỦY BAN NHÂN DÂN TỈNH", "ỦY_BAN_NHÂN_DÂN TỈNH");
        holds("KT. CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN_PHÒNG");
        holds("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh");
    }
}
