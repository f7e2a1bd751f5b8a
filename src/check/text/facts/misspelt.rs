//! Names of bodies with one letter wrong: `Sở Tài chánh`. Places are left alone, for `Tân Thanh` and `Tân Thành` are two, and so are
//! figures and Roman numbers.

use super::{Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words whose next word is the name of a place.
const PLACES: &[&str] = &["tỉnh", "huyện", "xã", "phường", "thị", "phố", "trấn", "quận", "đảo", "vực", "thôn", "khu"];
/// Shorter names have too many neighbours.
const SHORTEST: usize = 3;

/// Checks the words of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let capitals =
            line.words.iter().enumerate().filter(|(_, word)| word.is_capitalised() && !word.is_all_capitals());
        findings.extend(capitals.filter_map(|(at, _)| judge(facts, line, at)));
    }
}

fn judge(facts: &Facts<'_>, line: &Line<'_>, at: usize) -> Option<Finding> {
    let directory = facts.page.directory;
    // The first word is the one by which names are found; its own slip is looked for where it is frequent.
    let unmarked = line.words[at].core == "Sơ";
    let first = if unmarked { "sở".to_owned() } else { line.words[at].core.to_lowercase() };
    let slipped =
        |name: &[String]| if unmarked { goes_on(&line.words, at, name) } else { has_slip(&line.words, at, name) };
    let near = directory.beginning(&first).find(|(name, _)| slipped(name));
    let (name, body) = near?;
    let range = core_range(line, at).start..core_range(line, at + name.len() - 1).end;
    let typed = &line.text[range.clone()];
    let is_known = directory.beginning(&first).any(|(name, _)| begins_with(&line.words[at..], name));
    let office = typed.chars().all(|c| !c.is_lowercase());
    if is_known || office || line.is_quoted(range.start) {
        return None;
    }
    let finding = Finding::new(&rules::MISSPELT_BODY).arg("typed", typed).arg("name", body.name.letters());
    Some(finding.at(line.place(range)?))
}

/// Whether the words are the name but for one letter of one word, which is no place's and has another.
fn has_slip(words: &[Word<'_>], at: usize, name: &[String]) -> bool {
    let Some(here) = words.get(at..at + name.len()).filter(|_| name.len() >= SHORTEST) else { return false };
    if here[..name.len() - 1].iter().any(|word| word.closed) {
        return false;
    }
    let mut other = here.iter().zip(name).enumerate().filter(|(_, (word, own))| !word.is(own));
    let (Some((index, (word, own))), None) = (other.next(), other.next()) else { return false };
    let places = here[..index].iter().any(|word| word.is_any(PLACES));
    // Letters of other alphabets are told as such.
    let is_latin =
        |letter: char| letter.is_alphabetic() && (letter < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&letter));
    let letters = |text: &str| text.chars().all(is_latin) && text.chars().count() > 2;
    index > 0 && !places && !word.is_roman() && letters(word.core) && letters(own) && is_slip(word.core, own)
}

/// Whether the words behind the first are those of the name.
fn goes_on(words: &[Word<'_>], at: usize, name: &[String]) -> bool {
    let here = words.get(at..at + name.len()).filter(|_| name.len() >= SHORTEST);
    here.is_some_and(|here| {
        here[1..].iter().zip(&name[1..]).all(|(word, own)| word.is(own))
            && here[..name.len() - 1].iter().all(|word| !word.closed)
    })
}

fn is_slip(typed: &str, own: &str) -> bool {
    strsim::damerau_levenshtein(&typed.to_lowercase(), own) == 1
}

fn begins_with(words: &[Word<'_>], name: &[String]) -> bool {
    words.len() >= name.len() && words.iter().zip(name).all(|(word, own)| word.is(own))
}
