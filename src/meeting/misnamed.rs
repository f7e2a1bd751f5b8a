//! Names in braces that are nearly known: `{du_na}` where there is `{du_an}`. Any other brace is text.

use super::rich::Letter;
use crate::finding::near::nearest;
use crate::source::Span;
use crate::vi;

/// The most letters between braces that are looked at.
const LONGEST: usize = 40;
/// A shorter name is as near to many words; it is known only by its letters without marks and case.
const NEAR_FROM: usize = 4;

/// A name that is printed as it was typed though one nearly like it is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Misnamed {
    /// The literal in which it stands.
    pub literal: Span,
    /// Its bytes in the decoded text, braces included.
    pub range: Span,
    /// What was typed between the braces.
    pub name: String,
    /// What may be meant.
    pub near: String,
}

/// How many names are held against braces of a file, over all its braces: nobody reads of more.
pub(super) const MOST: usize = 50_000;

/// What the braces that begin at `at` seem to mean; nothing when they hold other text.
pub(super) fn misnamed<'n>(
    letters: &[Letter],
    at: usize,
    literal: Span,
    names: impl Iterator<Item = &'n str>,
) -> Option<Misnamed> {
    if letters[at].letter != '{' || letters[at].escaped {
        return None;
    }
    let inside = letters[at + 1..].iter().take(LONGEST + 1);
    let Some(length) = inside.clone().position(|letter| letter.letter == '}') else {
        return unclosed(&letters[at..], literal, names);
    };
    let name: String = inside.take(length).map(|letter| letter.letter).collect();
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '_' | '-');
    let near = name.chars().all(is_name).then(|| meant(&name, names)).flatten()?;
    let range = Span::new(letters[at].offset, letters[at + 1 + length].offset + 1);
    Some(Misnamed { literal, range, name, near })
}

/// A known name after a brace that nothing closes.
fn unclosed<'n>(letters: &[Letter], literal: Span, names: impl Iterator<Item = &'n str>) -> Option<Misnamed> {
    let in_name = |letter: &&Letter| letter.letter.is_alphanumeric() || matches!(letter.letter, '_' | '-');
    let name: String = letters[1..].iter().take(LONGEST).take_while(in_name).map(|letter| letter.letter).collect();
    let near = names.into_iter().find(|known| *known == name)?.to_owned();
    let range = Span::new(letters[0].offset, letters[0].offset + 1 + name.len());
    Some(Misnamed { literal, range, name, near })
}

/// The known name that was meant: the same letters without marks, case and blanks, else one with few slips.
fn meant<'n>(typed: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    let bare = |name: &str| vi::plain(name).replace([' ', '_', '-'], "");
    let names: Vec<&str> = names.filter(|name| *name != typed).collect();
    let same = names.iter().find(|name| bare(name) == bare(typed));
    let long = || names.iter().copied().filter(|name| name.chars().count() >= NEAR_FROM);
    same.map(|name| (*name).to_owned()).or_else(|| nearest(typed, long()))
}
