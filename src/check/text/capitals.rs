//! Names that the decree writes in one way only (30/2020, PL II), with other capitals: `Ủy Ban nhân dân tỉnh`, `Thủ tướng chính phủ`.
//! The names stand in `data/names.toml`, each with its clause. A line all in capitals tells nothing.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::standard::ND30;
use crate::vi::words::Word;

static NAMES: &str = include_str!("../../../data/names.toml");

/// The file.
#[derive(Debug, Deserialize)]
struct File {
    name: Vec<Name>,
}

/// A name as it is written.
#[derive(Debug, Deserialize)]
struct Name {
    right: String,
    clause: String,
    /// Whether small letters throughout are another word, as `chính phủ` is in `chính phủ số`.
    #[serde(default)]
    also_small: bool,
    /// Whether its first letter may be small inside a sentence.
    #[serde(default)]
    small_first: bool,
    /// Words behind which its first word is the end of another.
    #[serde(default)]
    not_behind: Vec<String>,
}

/// Names with their words in small letters, by the first of them.
type ByFirst = BTreeMap<String, Vec<(Vec<String>, Name)>>;

/// The names by their first words in small letters.
fn names() -> &'static ByFirst {
    static READ: OnceLock<ByFirst> = OnceLock::new();
    READ.get_or_init(|| {
        let file: File = toml::from_str(NAMES).expect("the names that are built in are TOML");
        let mut names: ByFirst = BTreeMap::new();
        for name in file.name {
            let words: Vec<String> = name.right.split(' ').map(str::to_lowercase).collect();
            names.entry(words[0].clone()).or_default().push((words, name));
        }
        names
    })
}

/// Checks the text and the recipients.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in lines(page) {
        let mut behind = 0;
        for at in 0..line.words.len() {
            let Some((words, name)) = named(line, at).filter(|_| at >= behind) else { continue };
            behind = at + words;
            findings.extend(other(line, at, words, name));
        }
    }
}

/// The lines whose capitals the decree fixes: the Party's guide has others.
pub(super) fn lines<'p>(page: &'p Page<'_>) -> impl Iterator<Item = &'p Line<'p>> {
    let is_text = |part: Part| {
        matches!(part, Part::Body(_) | Part::Subject | Part::Addressees | Part::Recipients | Part::Annex(_))
    };
    let is_fixed = page.standard.id == ND30.id;
    page.lines.iter().filter(move |line| is_fixed && is_text(line.part))
}

/// The longest name that stands at a word, in whatever letters, with how many words it has.
fn named(line: &Line<'_>, at: usize) -> Option<(usize, &'static Name)> {
    let words = &line.words[at..];
    let named = names().get(&words[0].core.to_lowercase())?.iter().filter(|(own, _)| stands(words, own));
    named.max_by_key(|(own, _)| own.len()).map(|(own, name)| (own.len(), name))
}

fn other(line: &Line<'_>, at: usize, count: usize, name: &Name) -> Option<Finding> {
    let words = &line.words;
    let here = &words[at..at + count];
    let typed: Vec<&str> = here.iter().map(|word| word.core).collect();
    let before = at.checked_sub(1).map(|before| &words[before]).filter(|before| !before.closed && !here[0].opened);
    let ends = before.is_some_and(|before| name.not_behind.iter().any(|word| before.is(word)));
    if ends || is_right(&typed, name, begins(line, at)) || line.is_quoted(here[0].core_range().start) {
        return None;
    }
    let range = here[0].core_range().start..here[count - 1].core_range().end;
    let finding = line.finding(&rules::OTHER_CAPITALS, range)?.arg("clause", name.clause.as_str());
    let right = match typed[0].chars().next().filter(|_| name.small_first) {
        Some(letter) => letter.to_string() + &rest(&name.right),
        None => name.right.clone(),
    };
    Some(finding.arg("right", right.as_str()).mended(right))
}

/// Whether the words begin with a name in whatever letters, and no mark parts it.
fn stands(words: &[Word<'_>], own: &[String]) -> bool {
    let Some(here) = words.get(..own.len()) else { return false };
    let whole = here[..own.len() - 1].iter().all(|word| !word.closed) && here[1..].iter().all(|word| !word.opened);
    whole && here.iter().zip(own).all(|(word, own)| word.is(own))
}

/// Whether a sentence begins at a word.
fn begins(line: &Line<'_>, at: usize) -> bool {
    at == 0 || line.words[at - 1].text.ends_with(['.', ':', ';', '!', '?', '-', '–'])
}

/// All letters but the first.
fn rest(text: &str) -> String {
    text.chars().skip(1).collect()
}

fn is_right(typed: &[&str], name: &Name, begins: bool) -> bool {
    let whole = typed.join(" ");
    let small = |text: &str| !text.chars().any(char::is_uppercase);
    let loud = !whole.chars().any(char::is_lowercase);
    whole == name.right
        || loud
        || (name.also_small && small(&whole))
        || ((name.small_first || begins) && rest(&whole) == rest(&name.right))
}
