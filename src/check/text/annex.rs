//! An annex that the text says goes with it, where the document has none. Only an annex of the notice itself: annexes of what it
//! cites, and papers sent with it, are not here.

use std::cell::LazyCell;

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// What may stand behind `kèm theo` where the notice speaks of itself; nothing may.
const ITSELF: &[&str] = &["văn", "công", "thông", "giấy"];

/// Words between an opening bracket and the annex: `(Chi tiết tại Phụ lục …)`.
const NEAR: usize = 5;

/// Checks the text of what has no annex.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.lines.iter().any(|line| line.part == Part::AnnexHead) {
        return;
    }
    for line in page.lines.iter().filter(|line| matches!(line.part, Part::Body(_))) {
        // A document cited before may be the one that has it.
        let cited = LazyCell::new(|| line.words.iter().position(is_number));
        for (at, pair) in line.words.windows(2).enumerate() {
            if !(pair[0].is("phụ") && pair[1].is("lục")) {
                continue;
            }
            let near = at + 2..(at + 8).min(line.words.len());
            let Some(last) = near.into_iter().find(|last| is_attached(&line.words, *last)) else { continue };
            if is_own(line, at, last) && cited.is_none_or(|cited| cited >= at) {
                let start = pair[0].core_range().start;
                findings.extend(line.finding(&rules::ANNEX_NOT_THERE, start..line.words[last].core_range().end));
            }
        }
    }
}

/// Whether `kèm theo`, `gửi kèm` or `đính kèm` ends at a word.
fn is_attached(words: &[Word<'_>], last: usize) -> bool {
    let (before, word) = (&words[last - 1], &words[last]);
    (before.is("kèm") && word.is("theo")) || (before.is_any(&["gửi", "đính"]) && word.is("kèm"))
}

/// Whether `Phụ lục … kèm theo`, which begins and ends at these words, is about the notice itself: with its number only, and as a
/// name or in brackets. `Các tờ trình phải có phụ lục kèm theo` speaks of others.
fn is_own(line: &Line<'_>, at: usize, last: usize) -> bool {
    let words = &line.words;
    let before = at.checked_sub(1).map(|before| &words[before]);
    let bracket = words[at].text.contains('(') || is_near_bracket(&line.text[..words[at].range.start]);
    let named = words[at].is_capitalised() && !before.is_some_and(|word| word.is("và"));
    let own = words[at + 2..last - 1].iter().all(|word| {
        let number = word.is_roman() || word.begins_with_figure() || word.is_any(&["số", "và", "ban", "hành"]);
        number && (!word.closed || word.text.ends_with(','))
    });
    let rest = &words[last + 1..];
    let of_itself =
        rest.first().is_some_and(|next| next.is_any(ITSELF)) && rest.iter().take(3).any(|word| word.is("này"));
    (named || bracket) && own && (words[last].closed || rest.is_empty() || of_itself)
}

/// `116/KH-UBND`.
fn is_number(word: &Word<'_>) -> bool {
    word.begins_with_figure() && word.core.contains('/') && word.core.contains('-')
}

/// Whether a bracket is open at the end of a text, with few words in it.
fn is_near_bracket(before: &str) -> bool {
    let near = before.rmatch_indices(' ').nth(NEAR - 1).map_or(0, |(at, _)| at);
    before[near..].rfind(['(', ')']).is_some_and(|mark| before[near + mark..].starts_with('('))
}
