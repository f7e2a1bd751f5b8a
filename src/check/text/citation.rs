//! Capitals where parts of a law are cited: `điểm a khoản 1 Điều 5` (Decree 30/2020, PL II, V.7). Only where the words around leave
//! no doubt that a law is cited.

use super::{Line, Page};
use crate::finding::{Finding, rules};
use crate::standard::ND30;
use crate::vi::words::Word;

/// First words of laws and the like.
const LAWS: &[&str] = &["Luật", "Bộ", "Nghị", "Thông", "Hiến", "Pháp", "Quyết", "Điều", "Quy"];

/// The longest citation that is read, in words.
const LONGEST: usize = 24;

/// Checks documents of the State: the Party's guide does not settle it.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if page.standard.id != ND30.id {
        return;
    }
    for line in &page.lines {
        for (at, word) in line.words.iter().enumerate() {
            let right = match word.core {
                "Khoản" if is_inside(line, at) && leads_to_article(&line.words[at..]) => "khoản",
                "Điểm" if is_inside(line, at) && leads_to_article(&line.words[at..]) => "điểm",
                "điều" if is_article(&line.words, at) => "Điều",
                _ => continue,
            };
            let finding = line.finding(&rules::CITATION_CASE, word.core_range());
            findings.extend(finding.map(|finding| finding.arg("right", right).mended(right)));
        }
    }
}

/// Whether a word stands inside a sentence, where a capital is no accident of place.
fn is_inside(line: &Line<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| line.words[before].text);
    let ends = |text: &str| text.ends_with(['.', ':', ';', '!', '?', '-', '–', '+']);
    !line.words[at].opened && before.is_some_and(|text| !ends(text))
}

/// Whether points and clauses follow one another up to an article: `Điểm a, b Khoản 1 Điều 5`.
fn leads_to_article(words: &[Word<'_>]) -> bool {
    let mut after_name = false;
    for (at, word) in words.iter().enumerate().take(LONGEST) {
        let member = word.begins_with_figure() || word.is_letter();
        if word.is("điều") {
            // `Điểm 3 điều tiết giao thông` is a place.
            return words.get(at + 1).is_some_and(Word::begins_with_figure);
        }
        if !(word.is_any(&["khoản", "điểm"]) || member || (!after_name && word.is("và"))) {
            return false;
        }
        after_name = !member && !word.is("và");
    }
    false
}

/// Whether a small `điều` with a figure behind it is an article: a clause stands before it, or a law behind it.
fn is_article(words: &[Word<'_>], at: usize) -> bool {
    let Some(number) = words.get(at + 1).filter(|number| number.begins_with_figure()) else { return false };
    let clause = at.checked_sub(2).is_some_and(|part| {
        words[part].is_any(&["khoản", "điểm"]) && (words[at - 1].begins_with_figure() || words[at - 1].is_letter())
    });
    let next = |index: usize| words.get(index).map(|word| word.core);
    let law = if next(at + 2) == Some("của") { next(at + 3) } else { next(at + 2) };
    clause || (!number.closed && law.is_some_and(|law| LAWS.contains(&law)))
}
