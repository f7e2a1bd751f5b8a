//! Syllables that nobody uses where they stand, beside one that everybody does: `giãi pháp`, `sữa chữa`, `trách nhiệp`. Names, foreign
//! words, quotations and what stands beside them are left alone.

use std::ops::Range;

use super::misspelt::is_listed;
use super::{Line, Page, Part};
use crate::finding::{Finding, Rule, Spots, rules};
use crate::vi::syllable::modern;
use crate::vi::usage::likely;
use crate::vi::words::Word;

/// Rules that say more exactly what is wrong with a syllable.
const SAID: [&Rule; 3] = [&rules::IMPOSSIBLE_SYLLABLE, &rules::MISPLACED_TONE, &rules::MISSPELT];

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let said = Spots::of(findings.iter().filter(|finding| SAID.contains(&finding.rule)));
    for line in page.lines.iter().filter(|line| is_text(line.part)) {
        let syllables = Syllables::new(line);
        for at in 0..line.words.len() {
            let Some((range, right)) = syllables.slip(at) else { continue };
            let Some(finding) = line.finding(&rules::UNLIKELY_SYLLABLE, range) else { continue };
            if !said.have(&finding) {
                findings.push(finding.arg("right", right));
            }
        }
    }
}

/// Whether a part is made of sentences, rather than of names.
const fn is_text(part: Part) -> bool {
    !matches!(part, Part::Head | Part::Signature | Part::Contact)
}

/// The syllables of a line in small letters, nothing where a word is a name or none of Vietnamese.
struct Syllables<'l> {
    line: &'l Line<'l>,
    /// Whether the line is all in capitals, so that they tell nothing of names.
    loud: bool,
    small: Vec<Option<String>>,
}

impl<'l> Syllables<'l> {
    fn new(line: &'l Line<'l>) -> Self {
        let lettered = || line.words.iter().filter(|word| word.core.chars().any(char::is_alphabetic));
        let loud = lettered().count() >= 4 && lettered().all(Word::is_all_capitals);
        let mut syllables = Self { line, loud, small: Vec::new() };
        syllables.small = (0..line.words.len()).map(|at| syllables.read(at)).collect();
        syllables
    }

    /// The word in small letters, if it may be judged or judge its neighbour.
    fn read(&self, at: usize) -> Option<String> {
        let word = &self.line.words[at];
        let small = word.core.to_lowercase();
        let mut tail = word.core.chars();
        tail.next()?;
        let is_small = small == word.core;
        let is_begun = !is_small && tail.as_str().chars().all(char::is_lowercase) && !self.is_name(at);
        (is_small || self.loud || is_begun).then(|| modern(&small).unwrap_or(small))
    }

    /// Whether a word with a capital letter is part of a name: others stand beside it.
    fn is_name(&self, at: usize) -> bool {
        let words = &self.line.words;
        let capital = |at: usize| words.get(at).is_some_and(Word::is_capitalised);
        let after = !words[at].closed && capital(at + 1);
        let before = at > 0 && !words[at - 1].closed && capital(at - 1);
        after || before
    }

    /// Whether a capital letter only begins a sentence here.
    fn begins(&self, at: usize) -> bool {
        at == 0 || self.line.words[at - 1].text.ends_with(['.', ':', '!', '?'])
    }

    /// The word before one, where no mark parts them.
    fn before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|before| !self.line.words[*before].closed && !self.line.words[at].opened)
    }

    /// The word behind one, where no mark parts them.
    fn behind(&self, at: usize) -> Option<usize> {
        let next = self.line.words.get(at + 1).filter(|next| !self.line.words[at].closed && !next.opened);
        next.map(|_| at + 1)
    }

    /// The pair that is wrong at a word, with the right one.
    fn slip(&self, at: usize) -> Option<(Range<usize>, String)> {
        let word = &self.line.words[at];
        let syllable = self.small[at].as_deref()?;
        if word.is_capitalised() && !self.loud && !self.begins(at) {
            return None;
        }
        let before = self.before(at);
        let behind = self.behind(at);
        let near = |at: Option<usize>| self.small[at?].as_deref();
        // A word that cannot judge stands there: a name, a number, an abbreviation.
        let first = before.and_then(|before| self.before(before));
        let last = behind.and_then(|behind| self.behind(behind));
        let meant = likely([near(first), near(before)], syllable, [near(behind), near(last)])?;
        let told = is_listed(&self.line.words, at) || self.line.is_quoted(word.core_range().start);
        // Before a name may stand any word of address.
        let named = behind.is_some_and(|behind| self.line.words[behind].is_capitalised());
        if told || ((self.loud || named) && meant.bits < SURE) {
            return None;
        }
        let partner = if meant.with_before { before? } else { behind? };
        let (first, last) = (at.min(partner), at.max(partner));
        let range = self.line.words[first].core_range().start..self.line.words[last].core_range().end;
        let right = |index: usize| {
            let typed = self.line.words[index].core;
            if index == at { like(meant.right, typed) } else { typed.to_owned() }
        };
        Some((range, format!("{} {}", right(first), right(last))))
    }
}

/// Bits from which a slip is told before a name, and in a line of capitals, where names are not told from words.
const SURE: i32 = 12;

/// The right syllable in the letters, small or capital, of the one typed.
fn like(right: &str, typed: &str) -> String {
    let mut letters = typed.chars();
    match (letters.next().is_some_and(char::is_uppercase), letters.next().is_some_and(char::is_uppercase)) {
        (true, true) => right.to_uppercase(),
        (true, false) => {
            let mut letters = right.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
        }
        _ => right.to_owned(),
    }
}
