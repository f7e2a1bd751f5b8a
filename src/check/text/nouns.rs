//! A capital at the noun of a unit in the name of its committee: `UBND Xã Tân An` (Decree 30/2020, PL II, III.1.a), and within the noun of a
//! committee of the Party: `Đảng Ủy xã` (IV.1.a). Right where a person, a number or an event gave the name (`UBND Phường 1`); of cities
//! nothing is said, since the largest write theirs so.

use super::{Page, capitals};
use crate::finding::{Finding, rules};
use crate::nation::{Level, is_named_after};
use crate::vi::words::Word;

/// Words that a noun of a unit follows in the name of a body.
const BODIES: &[&str] = &["ubnd", "hđnd", "dân", "ủy"];
/// Nouns with a capital that stand before a name.
const NOUNS: &[(&str, Option<Level>)] =
    &[("Xã", Some(Level::Commune)), ("Phường", Some(Level::Ward)), ("Huyện", Some(Level::District)), ("Tỉnh", None)];

/// Checks the text and the recipients.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in capitals::lines(page) {
        for at in 1..line.words.len() {
            let noun = capital(&line.words, at).map(|noun| (noun.to_lowercase(), "PL II, III.1.a"));
            let party = committee(&line.words, at).map(|word| (word.to_owned(), "PL II, IV.1.a"));
            let Some((right, clause)) = noun.or(party) else { continue };
            let range = line.words[at].core_range();
            if line.is_quoted(range.start) {
                continue;
            }
            let finding = line.finding(&rules::OTHER_CAPITALS, range);
            findings
                .extend(finding.map(|found| found.arg("clause", clause).arg("right", right.as_str()).mended(right)));
        }
    }
}

/// The noun at a word, where its capital is wrong.
fn capital(words: &[Word<'_>], at: usize) -> Option<&'static str> {
    let (body, word) = (&words[at - 1], &words[at]);
    let (noun, level) = NOUNS.iter().find(|(noun, _)| *noun == word.core)?;
    if !body.is_any(BODIES) || body.closed || word.opened || word.closed {
        return None;
    }
    // The name: as many words with capitals as follow, up to a mark.
    let follows = words[at + 1..].iter().take_while(|word| word.core.starts_with(char::is_uppercase));
    let mut name: Vec<&str> = Vec::new();
    for word in follows {
        name.push(word.core);
        if word.closed {
            break;
        }
    }
    let is_loud = name.iter().all(|word| word.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit()));
    let named_after = |level| (1..=name.len()).any(|count| is_named_after(level, &name[..count].join(" ")));
    let right = name.is_empty() || is_loud || level.is_some_and(named_after);
    (!right).then_some(*noun)
}

/// `ủy` as it stands behind `Đảng`, where it has a capital there; `Đảng Ủy ban` are two names.
fn committee(words: &[Word<'_>], at: usize) -> Option<&'static str> {
    let (party, word) = (&words[at - 1], &words[at]);
    let right = [("Ủy", "ủy"), ("Uỷ", "uỷ")].into_iter().find(|(typed, _)| *typed == word.core)?.1;
    let is_board = words.get(at + 1).is_some_and(|next| next.is("ban"));
    (party.core == "Đảng" && !party.closed && !word.opened && !is_board).then_some(right)
}
