//! `hoá` and `hóa` in one document: both are right, but one document keeps to one.

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Endings in the manner that marks the first vowel, then in that which marks the second.
const FIRST: [&str; 15] = ["òa", "ỏa", "õa", "óa", "ọa", "òe", "ỏe", "õe", "óe", "ọe", "ùy", "ủy", "ũy", "úy", "ụy"];
const SECOND: [&str; 15] = ["oà", "oả", "oã", "oá", "oạ", "oè", "oẻ", "oẽ", "oé", "oẹ", "uỳ", "uỷ", "uỹ", "uý", "uỵ"];

/// One finding a document: the first word in the rarer manner, with the first in the other.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let in_manner = |ends: &[&str]| -> Vec<(usize, usize)> {
        let lines = page.lines.iter().enumerate();
        lines.flat_map(|(index, line)| words(line, ends).map(move |at| (index, at))).collect()
    };
    let (one, two) = (in_manner(&FIRST), in_manner(&SECOND));
    let (rare, usual) = if one.len() < two.len() { (one, two) } else { (two, one) };
    let (Some(&(index, at)), Some(&(there, other))) = (rare.first(), usual.first()) else { return };
    let (line, usual) = (&page.lines[index], &page.lines[there]);
    let (word, usual_word) = (&line.words[at], &usual.words[other]);
    let Some(place) = usual.place(usual_word.range.clone()) else { return };
    let finding = line.finding(&rules::MIXED_TONE_STYLE, word.range.clone());
    findings.extend(finding.map(|finding| finding.arg("other_words", usual_word.core).with(place)));
}

/// Typed words in small letters that end so; the u of `quý` is no vowel.
fn words<'l>(line: &'l Line<'_>, ends: &'l [&str]) -> impl Iterator<Item = usize> + 'l {
    // The last letter is asked for first: few words end in one of these.
    let open = |word: &Word<'_>| word.core.ends_with(|c: char| "aeyàảãáạèẻẽéẹỳỷỹýỵ".contains(c));
    let is = move |word: &Word<'_>| {
        !word.core.is_ascii()
            && open(word)
            && !word.is_capitalised()
            && !word.core.starts_with("qu")
            && ends.iter().any(|end| word.core.ends_with(end))
    };
    let found = line.words.iter().enumerate().filter(move |(_, word)| is(word));
    // Head and signature are the office's: a body writes its own name as it does, `Tỉnh ủy`.
    let own = matches!(line.part, Part::Head | Part::Signature);
    let name =
        move |at: usize| own && at > 0 && line.words[at].is_any(&["ủy", "uỷ"]) && line.words[at - 1].is_capitalised();
    found.filter(move |(at, word)| !name(*at) && line.is_typed(&word.range)).map(|(at, _)| at)
}
