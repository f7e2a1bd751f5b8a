//! A body of three words written with different capitals in one document: `Ban chỉ đạo` and `Ban Chỉ đạo`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};

/// First words of bodies that offices set up for a task, where capitals waver.
const HEADS: &[&str] = &["Ban", "Tổ", "Đoàn", "Hội", "Cổng", "Trung"];

/// One finding for each name: where it is first written otherwise than before.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut firsts: BTreeMap<String, (&Line<'_>, usize)> = BTreeMap::new();
    let mut told: BTreeSet<String> = BTreeSet::new();
    // Capitals throughout, in the head and the signature, say nothing.
    let running = |part: Part| !matches!(part, Part::Head | Part::Signature | Part::AnnexHead);
    for line in page.lines.iter().filter(|line| running(line.part)) {
        for at in 0..line.words.len().saturating_sub(2) {
            let Some(range) = name(line, at) else { continue };
            let key = line.text[range.clone()].to_lowercase();
            let &mut (first, start) = firsts.entry(key.clone()).or_insert((line, range.start));
            let former = start..start + range.len();
            // The same letters in another case may have another length; then they are not the same letters.
            let written = first.text.get(former.clone()).unwrap_or_default();
            if written == &line.text[range.clone()] || told.contains(&key) {
                continue;
            }
            let finding = line.finding(&rules::NAME_TWO_WAYS, range).zip(first.place(former.clone()));
            if let Some((finding, place)) = finding {
                findings.push(finding.arg("first", written).with(place));
                told.insert(key);
            }
        }
    }
}

/// The stretch of a name that begins at a word.
fn name(line: &Line<'_>, at: usize) -> Option<std::ops::Range<usize>> {
    let [head, second, third] = line.words.get(at..at + 3)? else { return None };
    let apart = head.closed || second.closed || second.opened || third.opened;
    let begins = at > 0 && HEADS.contains(&head.core) && !second.is_all_capitals() && !third.is_all_capitals();
    let end = third.range.start + third.core.len();
    (begins && !apart && !third.core.is_empty()).then_some(head.range.end - head.core.len()..end)
}
