//! `Kế hoạch nêu trên` where no plan was named before, `Mục 3 nêu trên` where there is none. What may be meant in other words
//! (`các nội dung nêu trên`) is not judged, nor a point where a document was cited that may have it.

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
    for (index, line) in page.lines.iter().enumerate().filter(|(_, line)| is_told(line.part)) {
        for at in 2..line.words.len().saturating_sub(1) {
            let (one, two) = (&line.words[at], &line.words[at + 1]);
            let points = ABOVE.iter().any(|above| one.is(above.0) && two.is(above.1));
            if !points || one.closed || one.opened || line.is_quoted(one.range.start) {
                continue;
            }
            let nothing = kind(page, index, at).unwrap_or(false) || part(page, index, at).unwrap_or(false);
            if nothing {
                let range = line.words[at - 2].core_range().start..two.core_range().end;
                findings.extend(line.finding(&rules::NOTHING_ABOVE, range));
            }
        }
    }
}

const fn is_told(part: Part) -> bool {
    matches!(part, Part::Body(_) | Part::Annex(_) | Part::Cell)
}

/// Whether a kind of document stands before these words, and none of it was named before.
fn kind(page: &Page<'_>, index: usize, at: usize) -> Option<bool> {
    let words = &page.lines[index].words;
    let (one, two) = (&words[at - 2], &words[at - 1]);
    let kind = KINDS.iter().find(|kind| one.is(kind.0) && two.is(kind.1))?;
    let meant = one.is_capitalised() && !one.closed && !two.closed && !two.opened && !one.first;
    let before = |words: &[Word<'_>]| {
        words.windows(2).any(|pair| pair[0].is(kind.0) && pair[1].is(kind.1))
            || words.iter().any(|word| is_short_for(word, *kind))
    };
    let named = page.lines[..index].iter().any(|line| before(&line.words)) || before(&words[..at - 2]);
    Some(meant && !named && !has_annex(page, *kind))
}

/// Whether a word has the kind's abbreviation: `116/KH-UBND`, `KH 116`. A number of a letter has none, so any may be a letter's.
fn is_short_for(word: &Word<'_>, kind: (&str, &str)) -> bool {
    let known = abbreviations(kind);
    if known.is_empty() {
        return is_cited_number(word.core);
    }
    word.core.split(['/', '-']).any(|part| known.contains(&part))
}

fn has_annex(page: &Page<'_>, kind: (&str, &str)) -> bool {
    kind == ("phụ", "lục") && page.lines.iter().any(|line| line.part == Part::AnnexHead)
}

/// Whether a numbered part of this document stands before these words, and it has none of that number.
fn part(page: &Page<'_>, index: usize, at: usize) -> Option<bool> {
    let line = &page.lines[index];
    let (name, number) = (&line.words[at - 2], &line.words[at - 1]);
    let counted = number.is_figures() || number.is_roman();
    if !name.is_any(PARTS) || !counted || name.closed || number.closed || number.opened {
        return None;
    }
    // A cited document may be the one that has it.
    let cited = page.lines[..=index].iter().any(|line| line.words.iter().any(|word| is_cited_number(word.core)));
    let of_law = line.words[..at - 2].iter().any(|word| word.is_any(&["khoản", "điều", "chương"]));
    Some(!cited && !of_law && !page.lines[..=index].iter().any(|line| has_part(line, number.core)))
}

/// Whether a line is numbered so, or has the number in its text: `(2)`, `2)`, `Mục 2`.
fn has_part(line: &Line<'_>, number: &str) -> bool {
    let label = line.label.map(|label| label.trim_matches(|c: char| !c.is_alphanumeric()));
    let inside = |pair: &[Word<'_>]| pair[1].core == number && pair[0].is_any(PARTS);
    // The reference itself is one of these.
    let named = line.words.windows(2).filter(|pair| inside(pair)).count() > 1;
    let figures = |word: &Word<'_>| word.core == number && word.text.contains([')', '.', ':']);
    label == Some(number) || named || line.words.iter().any(figures)
}
