//! A document cited for the first time without its date (Decree 30/2020, PL I, II.6.b; Hướng dẫn 05-HD/VPTW, 6.1.4). Laws and
//! ordinances are cited without, and what bears its year in the number may be; silent wherever the date may stand elsewhere in the sentence or in the text.

use super::kinds::named_before;
use super::{Citation, Facts, is_quoted};
use crate::check::text::Part;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words behind a number in which its date may stand: behind the issuer or the subject.
const REACH: usize = 24;
/// Words before a number in which it may stand: `ngày 05/3/2024, UBND tỉnh có Công văn số …`.
const BACK: usize = 16;
/// The longest part of its sentence before a number that is read for its day, in words.
const SENTENCE: usize = 60;
/// Words before a `ngày` that is a deadline or a beginning, no date of a document.
const OTHER_DAY: &[&str] = &["trước", "đến", "từ", "hết", "nhất", "vào", "sau", "xong", "là", "đầu", "kể"];
/// Words that say that a document was named before.
const KNOWN: &[(&str, &str)] = &[("nêu", "trên"), ("nói", "trên"), ("trên", "đây"), ("trích", "yếu")];

/// Checks the documents that the text names, each once.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let mut said: Vec<&str> = Vec::new();
    for citation in &facts.citations {
        let core = citation.core();
        if said.contains(&core) || !is_judged(facts, citation) {
            continue;
        }
        said.push(core);
        let place = citation.line.place(citation.range());
        findings.extend(place.map(|place| Finding::new(&rules::UNDATED_CITATION).arg("number", core).at(place)));
    }
}

fn is_judged(facts: &Facts<'_>, citation: &Citation<'_>) -> bool {
    let line = citation.line;
    matches!(line.part, Part::Body(_))
        && named_before(&line.words, citation.at)
            .is_some_and(|(_, named)| line.is_typed(&line.words[named.start].range))
        && !is_law(citation)
        && !is_quoted(line, citation.range().start)
        && !is_dated_near(facts, citation)
        && !facts.citations.iter().any(|other| is_same(other, citation) && is_dated_near(facts, other))
}

fn is_same(one: &Citation<'_>, other: &Citation<'_>) -> bool {
    one.core().trim_start_matches('0') == other.core().trim_start_matches('0')
}

/// Laws and ordinances, `44/2019/QH14`, and what else bears its year in the number, `30/2020/NĐ-CP`: it is known without its date.
fn is_law(citation: &Citation<'_>) -> bool {
    citation.number.year.is_some()
        || citation.number.symbol().any(|part| part.starts_with("QH") || part.starts_with("UBTVQH") || part == "PL")
}

/// Whether a date may be the document's: behind it, though others stand between, or shortly before it.
fn is_dated_near(facts: &Facts<'_>, citation: &Citation<'_>) -> bool {
    if citation.date.is_some() {
        return true;
    }
    let (line, at) = (citation.line, citation.at);
    let words = &line.words;
    let others = facts.citations.iter().filter(|other| std::ptr::eq(other.line, line) && other.at > at);
    // In a list of documents the last may bear the date of all.
    let mut reach = at + REACH;
    others.for_each(|other| reach = if other.at <= reach { other.at + REACH } else { reach });
    // `Sáng 15/9/2025, ngay sau khi …, UBND tỉnh ban hành Công điện số …`: the day of the sentence is the document's.
    let first = at.saturating_sub(SENTENCE);
    let start =
        words[first..at].iter().rposition(|word| word.text.ends_with(['.', ';'])).map_or(first, |end| first + end + 1);
    let back = at.saturating_sub(BACK).min(start);
    let near = |word: usize| (back..=reach).contains(&word) && is_own(words, word);
    let known = |pair: &[Word<'_>]| KNOWN.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
    let end = (reach + 1).min(words.len());
    facts.dates_of(line).any(|date| near(date.words.start))
        || words[at..end].windows(2).any(known)
        || words[start..at].windows(2).any(|pair| pair[0].is("cùng") && pair[1].is("ngày"))
        || words[at..end].windows(2).any(|pair| pair[0].is("tháng") && pair[1].core.contains('/'))
        || has_year(words, at)
}

/// Whether a date that begins at a word is no deadline.
fn is_own(words: &[Word<'_>], at: usize) -> bool {
    let named = at > 0 && words[at - 1].is("ngày");
    let before = at.checked_sub(1 + usize::from(named)).map(|before| &words[before]);
    before.is_none_or(|word| !word.is_any(OTHER_DAY))
}

/// `Kế hoạch số 12/KH-UBND năm 2024`, `… tháng 3/2024`.
fn has_year(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|word| word.is_any(&["năm", "tháng", "khóa", "khoá"]))
}
