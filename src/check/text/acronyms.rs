//! An acronym typed without its đ beside the same one with it: `HDND xã` in a text that has `HĐND` oftener. Two letters may stand for
//! anything, and so may an acronym that stands alone.

use std::collections::BTreeMap;

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Fewer letters are those of many words.
const LEAST: usize = 3;

/// Checks the text against itself.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let is_text = |part: Part| !matches!(part, Part::Head | Part::Signature | Part::Contact);
    let lines: Vec<&Line<'_>> = page.lines.iter().filter(|line| is_text(line.part)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in lines.iter().flat_map(|line| &line.words).filter(|word| is_acronym(word)) {
        *counts.entry(word.core).or_default() += 1;
    }
    let marked = counts.iter().filter(|(core, _)| core.contains('Đ'));
    let plain: BTreeMap<String, (&str, usize)> =
        marked.map(|(core, count)| (core.replace('Đ', "D"), (*core, *count))).collect();
    if plain.is_empty() {
        return;
    }
    for line in lines {
        for word in line.words.iter().filter(|word| is_acronym(word)) {
            let Some((right, usual)) = plain.get(word.core).filter(|(_, usual)| *usual > counts[word.core]) else {
                continue;
            };
            let finding = line.finding(&rules::ACRONYM_WITHOUT_MARK, word.core_range());
            findings.extend(finding.filter(|_| !line.is_quoted(word.core_range().start)).map(|finding| {
                let count = i64::try_from(*usual).unwrap_or(i64::MAX);
                finding.arg("right", *right).arg("count", count).mended(*right)
            }));
        }
    }
}

fn is_acronym(word: &Word<'_>) -> bool {
    word.core.chars().count() >= LEAST && word.core.chars().all(|c| c.is_ascii_uppercase() || c == 'Đ')
}
