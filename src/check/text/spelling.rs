//! Syllables that Vietnamese cannot have, and tone marks on the wrong letter. Names, abbreviations and words of other languages are
//! left alone: only small letters are judged.

use std::collections::HashSet;

use super::{Line, Page};
use crate::finding::{Finding, rules};
use crate::vi::syllable::{Verdict, judge};
use crate::vi::words::Word;

/// Checks every word that bears a Vietnamese letter.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    // Most words of a text stand in it many times.
    let mut sound: HashSet<&str> = HashSet::new();
    for line in &page.lines {
        for (at, word) in line.words.iter().enumerate().filter(|(_, word)| !word.core.is_ascii()) {
            if sound.contains(word.core) {
                continue;
            }
            if word.is_capitalised() {
                findings.extend(opening(line, at));
                continue;
            }
            let told = findings.len();
            if is_plain(word) {
                let parts = word.core.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() > 2);
                findings.extend(parts.filter_map(|part| judged(line, word, part)));
            }
            if findings.len() == told {
                sound.insert(word.core);
            }
        }
    }
}

/// The longest run that is looked into, in bytes: more is no word, not even two joined.
const LONGEST: usize = 60;

/// Whether a word is neither an address nor a code, nor joined of several: `ki-lô-mét`, `đ/c`, `t'rưng`.
fn is_plain(word: &Word<'_>) -> bool {
    let code = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '@' | '-' | '_' | '\'' | '’' | '\\');
    word.core.len() <= LONGEST && !word.core.contains(code)
}

/// `Tòan tỉnh`: a word that begins a sentence has its capital from there, unless it begins a name.
fn opening(line: &Line<'_>, at: usize) -> Option<Finding> {
    let word = &line.words[at];
    let opens = word.first || line.words[at - 1].text.ends_with(['.', ';', ':']);
    let name = word.closed || line.words.get(at + 1).is_none_or(Word::is_capitalised);
    if !opens || name {
        return None;
    }
    let mut letters = word.core.chars();
    let small: String = letters.next()?.to_lowercase().chain(letters.as_str().chars()).collect();
    let Verdict::MisplacedTone(right) = judge(&small) else { return None };
    let mut letters = right.chars();
    let right: String = letters.next()?.to_uppercase().chain(letters.as_str().chars()).collect();
    Some(line.finding(&rules::MISPLACED_TONE, word.core_range())?.arg("right", right.as_str()).mended(right))
}

fn judged(line: &Line<'_>, word: &Word<'_>, part: &str) -> Option<Finding> {
    let (rule, right) = match judge(part) {
        Verdict::Sound | Verdict::Foreign => return None,
        Verdict::Impossible(right) => (&rules::IMPOSSIBLE_SYLLABLE, right),
        Verdict::MisplacedTone(right) => (&rules::MISPLACED_TONE, Some(right)),
    };
    let start = word.range.start + word.text.find(part)?;
    let finding = line.finding(rule, start..start + part.len())?;
    Some(match right {
        Some(right) => finding.arg("right", right.as_str()).mended(right),
        None => finding,
    })
}
