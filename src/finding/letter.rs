//! What is wrong with single letters: which rule one breaks, and one finding for a letter that stands many times in one value.

use super::{Arg, Finding, Rule, rules};
use crate::face::Faces;
use crate::vi::{LetterTrouble, replacement, trouble};

/// The rule that a letter breaks where it is printed in these faces, if any. Lines are measured with the embedded faces, which
/// must have it too.
#[must_use]
pub fn rule(letter: char, faces: &Faces) -> Option<&'static Rule> {
    match trouble(letter) {
        Some(LetterTrouble::RightToLeft) => Some(&rules::RIGHT_TO_LEFT),
        Some(LetterTrouble::Combining) => Some(&rules::LOOSE_MARK),
        Some(LetterTrouble::Invisible | LetterTrouble::Control) => Some(&rules::INVISIBLE_LETTER),
        Some(LetterTrouble::Private) => Some(&rules::MISSING_LETTER),
        None => {
            let embedded = Faces::embedded();
            let lacks = faces.lacks(letter) || (!std::ptr::eq(faces, embedded) && embedded.lacks(letter));
            lacks.then_some(&rules::MISSING_LETTER)
        }
    }
}

/// The finding for a letter that stands `times` in one value; its place is to be that of the first. What mends the first mends all.
#[must_use]
pub fn finding(letter: char, rule: &'static Rule, times: usize) -> Finding {
    let count = i64::try_from(times).unwrap_or(i64::MAX);
    let finding = Finding::new(rule).arg("letter", letter.to_string());
    let finding =
        finding.arg("code", format!("U+{:04X}", u32::from(letter))).maybe("count", (times > 1).then_some(count));
    match replacement(letter) {
        Some(right) => finding.mended(right),
        None => finding,
    }
}

/// The letter that a finding is about, if it is about a single one. Such a fault hides no others: all around the letter can be
/// trusted.
#[must_use]
pub fn of(finding: &Finding) -> Option<&str> {
    let letter = finding.args.iter().find(|(name, _)| *name == "letter").map(|(_, letter)| letter);
    match letter.filter(|_| rules::LETTER_RULES.contains(&finding.rule)) {
        Some(Arg::Text(letter)) => Some(letter),
        _ => None,
    }
}
