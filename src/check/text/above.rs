//! `Kế hoạch nêu trên` where no plan was named before, `Mục 3 nêu trên` where there is none. What may be meant in other words
//! (`các nội dung nêu trên`) is not judged, nor a point where a document was cited that may have it.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use super::facts::{abbreviations, is_cited_number};
use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Kinds of documents that are meant when they begin with a capital.
#[rustfmt::skip] // a table
const KINDS: &[(&str, &str)] = &[
    ("chỉ", "thị"), ("công", "văn"), ("công", "điện"), ("hướng", "dẫn"), ("kế", "hoạch"), ("kết", "luận"), ("nghị", "quyết"), ("nghị", "định"),
    ("quy", "chế"), ("quyết", "định"), ("thông", "báo"), ("thông", "tư"), ("tờ", "trình"), ("đề", "án"), ("phụ", "lục"), ("báo", "cáo"),
];
/// Words that point back.
const ABOVE: &[(&str, &str)] = &[("nêu", "trên"), ("nói", "trên"), ("kể", "trên"), ("trên", "đây")];
/// Parts that a document numbers.
const PARTS: &[&str] = &["mục", "điểm", "phần"];

/// Checks the text.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let before = LazyCell::new(|| Before::new(page));
    for (index, line) in page.lines.iter().enumerate().filter(|(_, line)| is_told(line.part)) {
        let law = LazyCell::new(|| line.words.iter().position(|word| word.is_any(&["khoản", "điều", "chương"])));
        for at in 2..line.words.len().saturating_sub(1) {
            let (one, two) = (&line.words[at], &line.words[at + 1]);
            let points = ABOVE.iter().any(|above| one.is(above.0) && two.is(above.1));
            if !points || one.closed || one.opened || line.is_quoted(one.range.start) {
                continue;
            }
            let kind = kind(&line.words, at).is_some_and(|kind| !before.has_kind(page, kind, (index, at - 2)));
            let part = || part(&line.words, at).filter(|_| law.is_none_or(|law| law >= at - 2));
            if kind || part().is_some_and(|number| !before.has_part(number, index)) {
                let range = line.words[at - 2].core_range().start..two.core_range().end;
                findings.extend(line.finding(&rules::NOTHING_ABOVE, range));
            }
        }
    }
}

const fn is_told(part: Part) -> bool {
    matches!(part, Part::Body(_) | Part::Annex(_) | Part::Cell)
}

/// The kind of document that stands before these words and is meant by them, as its index.
fn kind(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (one, two) = (&words[at - 2], &words[at - 1]);
    let meant = one.is_capitalised() && !one.closed && !two.closed && !two.opened && !one.first;
    KINDS.iter().position(|kind| one.is(kind.0) && two.is(kind.1)).filter(|_| meant)
}

/// The number of a part that stands before these words.
fn part<'l>(words: &'l [Word<'_>], at: usize) -> Option<&'l str> {
    let (name, number) = (&words[at - 2], &words[at - 1]);
    let counted = number.is_figures() || number.is_roman();
    let meant = name.is_any(PARTS) && counted && !name.closed && !number.closed && !number.opened;
    meant.then_some(number.core)
}

/// A word, by its line and its place in that.
type At = (usize, usize);

/// What a page names, and where first: read once for all that points back.
struct Before<'p> {
    /// Behind the first name or abbreviation of each of the kinds.
    kinds: [Option<At>; KINDS.len()],
    /// The first line that cites a document by its number.
    cited: Option<usize>,
    /// The first line that is numbered so, or has the number in its text: `(2)`, `2)`, `Mục 2`.
    parts: BTreeMap<&'p str, usize>,
}

impl<'p> Before<'p> {
    fn new(page: &'p Page<'_>) -> Self {
        let mut before = Self { kinds: [None; KINDS.len()], cited: None, parts: BTreeMap::new() };
        for (index, line) in page.lines.iter().enumerate() {
            before.kinds_of(index, &line.words);
            before.parts_of(index, line);
        }
        before
    }

    fn kinds_of(&mut self, index: usize, words: &[Word<'_>]) {
        for (at, word) in words.iter().enumerate() {
            let is_cited = is_cited_number(word.core);
            self.cited = self.cited.or(is_cited.then_some(index));
            // Abbreviations are told from nearly all words by their capitals.
            let is_capital = word.core.contains(char::is_uppercase);
            for (kind, first) in KINDS.iter().zip(&mut self.kinds).filter(|(_, first)| first.is_none()) {
                let named = word.is(kind.0) && words.get(at + 1).is_some_and(|next| next.is(kind.1));
                *first = if named {
                    Some((index, at + 2))
                } else {
                    (is_capital && is_short_for(word, is_cited, *kind)).then_some((index, at + 1))
                };
            }
        }
    }

    fn parts_of(&mut self, index: usize, line: &'p Line<'_>) {
        let label = line.label.map(|label| label.trim_matches(|c: char| !c.is_alphanumeric()));
        let figures = line.words.iter().filter(|word| word.text.contains([')', '.', ':'])).map(|word| word.core);
        let mut named: BTreeMap<&str, usize> = BTreeMap::new();
        for pair in line.words.windows(2).filter(|pair| pair[0].is_any(PARTS)) {
            *named.entry(pair[1].core).or_default() += 1;
        }
        // One of these is the reference itself.
        let twice = named.into_iter().filter(|(_, times)| *times > 1).map(|(number, _)| number);
        for number in label.into_iter().chain(figures).chain(twice) {
            self.parts.entry(number).or_insert(index);
        }
    }

    /// Whether a document of the kind was named before a word.
    fn has_kind(&self, page: &Page<'_>, kind: usize, at: At) -> bool {
        self.kinds[kind].is_some_and(|behind| behind <= at) || has_annex(page, KINDS[kind])
    }

    /// Whether a part of that number stands up to a line, or a document is cited that may have it.
    fn has_part(&self, number: &str, line: usize) -> bool {
        self.cited.is_some_and(|cited| cited <= line) || self.parts.get(number).is_some_and(|part| *part <= line)
    }
}

/// Whether a word has the kind's abbreviation: `116/KH-UBND`, `KH 116`. A number of a letter has none, so any may be a letter's.
fn is_short_for(word: &Word<'_>, is_cited: bool, kind: (&str, &str)) -> bool {
    let known = abbreviations(kind);
    if known.is_empty() {
        return is_cited;
    }
    word.core.split(['/', '-']).any(|part| known.contains(&part))
}

fn has_annex(page: &Page<'_>, kind: (&str, &str)) -> bool {
    kind == ("phụ", "lục") && page.lines.iter().any(|line| line.part == Part::AnnexHead)
}
