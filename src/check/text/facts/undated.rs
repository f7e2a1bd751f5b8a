//! A document cited for the first time without its date (Decree 30/2020, PL I, II.6.b; Hướng dẫn 05-HD/VPTW, 6.1.4). Laws and
//! ordinances are cited without, and what bears its year in the number may be; silent wherever the date may stand elsewhere in the sentence or in the text.

use std::collections::BTreeSet;

use super::kinds::named_before;
use super::{Citation, Facts};
use crate::check::text::places::Places;
use crate::check::text::{Line, Part};
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
    // One that is dated anywhere is known.
    let by_line = facts.citations.chunk_by(|one, next| std::ptr::eq(one.line, next.line));
    let dated: BTreeSet<&str> = by_line.flat_map(|citations| dated_near(facts, citations)).map(number).collect();
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for citation in &facts.citations {
        let core = citation.core();
        if dated.contains(number(citation)) || said.contains(core) || !is_judged(citation) {
            continue;
        }
        said.insert(core);
        let place = citation.line.place(citation.range());
        findings.extend(place.map(|place| Finding::new(&rules::UNDATED_CITATION).arg("number", core).at(place)));
    }
}

fn is_judged(citation: &Citation<'_>) -> bool {
    let line = citation.line;
    matches!(line.part, Part::Body(_))
        && named_before(&line.words, citation.at)
            .is_some_and(|(_, named)| line.is_typed(&line.words[named.start].range))
        && !is_law(citation)
        && !line.is_quoted(citation.range().start)
}

/// What is the same in each way of writing a number.
fn number<'c>(citation: &'c Citation<'_>) -> &'c str {
    citation.core().trim_start_matches('0')
}

/// Laws and ordinances, `44/2019/QH14`, and what else bears its year in the number, `30/2020/NĐ-CP`: it is known without its date.
fn is_law(citation: &Citation<'_>) -> bool {
    citation.number.year.is_some()
        || citation.number.symbol().any(|part| part.starts_with("QH") || part.starts_with("UBTVQH") || part == "PL")
}

/// Those of a line's citations whose date may stand near: behind them, though others stand between, or shortly before.
fn dated_near<'c, 'p>(facts: &Facts<'p>, citations: &'c [Citation<'p>]) -> Vec<&'c Citation<'p>> {
    let Some(first) = citations.first() else { return Vec::new() };
    let near = Near::new(facts, first.line);
    let mut next: Option<(usize, usize)> = None;
    let mut dated = Vec::new();
    for citation in citations.iter().rev() {
        let own = citation.at + REACH;
        // In a list of documents the last may bear the date of all.
        let reach = next.filter(|(at, _)| *at <= own).map_or(own, |(_, reach)| reach);
        next = Some((citation.at, reach));
        if citation.date.is_some() || near.says(citation, reach) {
            dated.push(citation);
        }
    }
    dated
}

/// What a line says of dates, as words in order.
struct Near<'l> {
    words: &'l [Word<'l>],
    /// Where days begin that are no deadlines.
    days: Places,
    /// Where words begin that say that a document was named before, or its month.
    said: Places,
}

impl<'l> Near<'l> {
    fn new<'p>(facts: &Facts<'p>, line: &'l Line<'p>) -> Self {
        let words = &line.words;
        let known = |pair: &[Word<'_>]| KNOWN.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
        let month = |pair: &[Word<'_>]| pair[0].is("tháng") && pair[1].core.contains('/');
        let days = facts.dates_of(line).map(|date| date.words.start).filter(|at| is_own(words, *at));
        Self { words, days: days.collect(), said: Places::of_pairs(words, |pair| known(pair) || month(pair)) }
    }

    /// Whether a date may be that of a document, up to so far behind it.
    fn says(&self, citation: &Citation<'_>, reach: usize) -> bool {
        let (words, at) = (self.words, citation.at);
        // `Sáng 15/9/2025, ngay sau khi …, UBND tỉnh ban hành Công điện số …`: the day of the sentence is the document's.
        let first = at.saturating_sub(SENTENCE);
        let ends = |word: &Word<'_>| word.text.ends_with(['.', ';']);
        let start = words[first..at].iter().rposition(ends).map_or(first, |end| first + end + 1);
        let back = at.saturating_sub(BACK).min(start);
        self.days.any_in(back..reach + 1)
            || self.said.any_in(at..reach)
            || words[start..at].windows(2).any(|pair| pair[0].is("cùng") && pair[1].is("ngày"))
            || has_year(words, at)
    }
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
