//! Years that do not fit together: an anniversary that is not the difference of its years, and a term of the People's Council or of a Party
//! congress that none began.

use std::ops::Range;

use super::{Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words between `kỷ niệm 80 năm` and the bracket with its years.
const REACH: usize = 24;
/// Words between `Đại hội Đảng bộ` and its term: an ordinal and the name of a place.
const CONGRESS: usize = 14;
/// Words between the council and its term.
const NEAR: usize = 6;

/// Checks every number of years and every term.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        for at in 1..line.words.len() {
            findings.extend(anniversary(line, at));
            findings.extend(term(line, at).or_else(|| congress(line, at)));
        }
    }
}

/// `kỷ niệm 80 năm Ngày … (2/9/1945 - 2/9/2026)`.
fn anniversary(line: &Line<'_>, at: usize) -> Option<Finding> {
    let words = &line.words;
    if !(words[at].is("năm") && words[at - 1].is_figures() && !words[at - 1].closed) {
        return None;
    }
    let kept = at > 2 && words[at - 3].is("kỷ") && words[at - 2].is("niệm");
    // `96 năm Ngày thành lập … (03/02/1930 - 03/02/2026)`: days, since a span of years may count both ends.
    let named = words.get(at + 1).is_some_and(|next| next.core == "Ngày");
    let number: i32 = words[at - 1].core.parse().ok().filter(|_| kept || named)?;
    let near = &words[at..(at + REACH).min(words.len())];
    let open = at + near.iter().position(|word| word.text.starts_with('('))?;
    // Of another thing, if a sentence ends or another number of years is named before.
    let plain = |word: &Word<'_>| !word.closed || word.text.ends_with(',');
    if !words[at..open].iter().all(plain) || words[at + 1..open].iter().any(|word| word.is("năm") || word.is_figures())
    {
        return None;
    }
    let close = open + words[open..(open + 8).min(words.len())].iter().position(|word| word.text.contains(')'))?;
    let inner = &line.text[words[open].range.start..words[close].range.end];
    if !kept && inner.matches('/').count() < 4 {
        return None;
    }
    let years: Vec<i32> = inner
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| run.len() == 4)
        .filter_map(|run| run.parse().ok())
        .collect();
    let [from, to] = years[..] else { return None };
    if to - from == number || line.is_quoted(words[at].range.start) {
        return None;
    }
    let range = words[at - 1].core_range().start..words[at].core_range().end;
    let finding = line.finding(&rules::YEARS_NOT_BETWEEN, range)?.arg("years", i64::from(to - from));
    let bracket = core_range(line, open).start..core_range(line, close).end;
    Some(match line.place(bracket) {
        Some(place) => finding.with(place),
        None => finding,
    })
}

/// `HĐND tỉnh nhiệm kỳ 2025 - 2030`: councils are elected in 2021, 2026 and so on.
fn term(line: &Line<'_>, at: usize) -> Option<Finding> {
    let words = &line.words;
    if !(words[at - 1].is("nhiệm") && words[at].is("kỳ")) {
        return None;
    }
    let (from, range) = begun(line, at + 1)?;
    let first = at.saturating_sub(NEAR + 1);
    let before = &words[first..at - 1];
    let before = &before[before.iter().rposition(|word| word.text.ends_with(['.', ';'])).map_or(0, |end| end + 1)..];
    let council =
        before.iter().any(|word| word.is("hđnd")) || before.windows(3).any(|three| is(three, ["hội", "đồng", "nhân"]));
    let other =
        before.iter().any(|word| word.is_any(&["đảng", "hội", "đoàn", "chi", "mttq", "ubmttq"]) && !word.is("hội"));
    let odd = from >= 2011 && (from - 2011) % 5 != 0;
    if !council || other || !odd || line.is_quoted(range.start) {
        return None;
    }
    let elected = from - (from - 2011) % 5;
    let near = if from - elected > 2 { elected + 5 } else { elected };
    Some(line.finding(&rules::OTHER_TERM, range)?.arg("right", format!("{near} - {}", near + 5)))
}

/// `Đại hội Đảng bộ tỉnh nhiệm kỳ 2026 - 2031`: congresses of Party committees are held in 2020, 2025 and so on. Cells and
/// organisations have terms of their own.
fn congress(line: &Line<'_>, at: usize) -> Option<Finding> {
    let words = &line.words;
    if !(words[at - 1].is("nhiệm") && words[at].is("kỳ")) {
        return None;
    }
    let (from, range) = begun(line, at + 1)?;
    let before = &words[at.saturating_sub(CONGRESS)..at - 1];
    let open = before.iter().rposition(|word| word.text.ends_with(['.', ';', ':'])).map_or(0, |end| end + 1);
    let before = &before[open..];
    let called = before.windows(4).position(|four| {
        is(four, ["đại", "hội", "đảng"]) && four[3].is("bộ") && four.iter().all(|word| !word.closed)
    })?;
    let other = before[called + 4..].iter().any(|word| word.is_any(&["chi", "hội", "đoàn", "hđnd", "mặt", "mttq"]));
    let odd = from >= 2005 && from % 5 != 0;
    if other || !odd || line.is_quoted(range.start) {
        return None;
    }
    let near = from - from % 5;
    Some(line.finding(&rules::OTHER_CONGRESS, range)?.arg("right", format!("{near} - {}", near + 5)))
}

fn is(words: &[Word<'_>], names: [&str; 3]) -> bool {
    words.iter().zip(names).all(|(word, name)| word.is(name))
}

/// The first year of `2025 - 2030` or `2025-2030`, with the bytes of both.
fn begun(line: &Line<'_>, at: usize) -> Option<(i32, Range<usize>)> {
    let word = line.words.get(at)?;
    let year = |figures: &str| figures.parse::<i32>().ok().filter(|_| figures.len() == 4);
    if let Some((from, to)) = word.core.split_once(['-', '–']) {
        year(to)?;
        return Some((year(from)?, core_range(line, at)));
    }
    let last = line.words.get(at + 2).filter(|_| matches!(line.words[at + 1].text, "-" | "–"))?;
    year(last.core)?;
    Some((year(word.core)?, core_range(line, at).start..core_range(line, at + 2).end))
}
