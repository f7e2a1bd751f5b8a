//! An annex that the text says goes with it, where the document has none. Only an annex of the notice itself: annexes of what it
//! cites, and papers sent with it, are not here.

use super::{Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// What may stand behind `kèm theo` where the notice speaks of itself; nothing may.
const ITSELF: &[&str] = &["văn", "công", "thông", "giấy"];

/// Checks the text of what has no annex.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.lines.iter().any(|line| line.part == Part::AnnexHead) {
        return;
    }
    for line in page.lines.iter().filter(|line| matches!(line.part, Part::Body(_))) {
        for (at, pair) in line.words.windows(2).enumerate() {
            if !(pair[0].is("phụ") && pair[1].is("lục")) {
                continue;
            }
            let mut near = at + 2..(at + 6).min(line.words.len());
            let Some(last) = near.find(|last| line.words[*last].is("theo")) else { continue };
            if is_own(&line.words, at, last) {
                let start = pair[0].core_range().start;
                findings.extend(line.finding(&rules::ANNEX_NOT_THERE, start..line.words[last].core_range().end));
            }
        }
    }
}

/// Whether `Phụ lục … kèm theo`, which begins and ends at these words, is about the notice itself.
fn is_own(words: &[Word<'_>], at: usize, last: usize) -> bool {
    let attached = words[last - 1].is("kèm") && !words[at + 1..last].iter().any(|word| word.closed);
    // A document cited before may be the one that has it.
    let number = |word: &Word<'_>| word.begins_with_figure() && word.core.contains('/') && word.core.contains('-');
    let cited = words[..at].iter().any(number);
    let rest = &words[last + 1..];
    let of_itself =
        rest.first().is_some_and(|next| next.is_any(ITSELF)) && rest.iter().take(3).any(|word| word.is("này"));
    attached && !cited && (words[last].closed || rest.is_empty() || of_itself)
}
