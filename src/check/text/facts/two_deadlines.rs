//! One work with two deadlines: a lead says `gửi kết quả về Phòng X trước ngày 20/3/2026`, and an item under it says the same with another
//! day. Only where the item names nobody and says it in the same words.

use super::{Dated, Facts};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// First words of what is to be done by a day.
const WORKS: &[&str] = &["gửi", "báo", "nộp", "trình", "hoàn", "đăng"];
/// Words between a work and its day.
const LONGEST: usize = 24;
/// A work of fewer words may be any.
const LEAST: usize = 3;
/// Words that make another day right.
const MOVED: &[&str] = &["hạn", "lại", "thay", "điều", "đợt", "lần", "giai"];

/// Checks the items under leads.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let mut lead: Option<(&Dated<'_>, Vec<String>)> = None;
    for dated in &facts.dates {
        let Some(work) = work(dated) else { continue };
        let ends = dated.line.text.ends_with(':');
        if ends {
            lead = Some((dated, work));
            continue;
        }
        let Some((first, said)) = &lead else { continue };
        let begins = dated.line.words.first().is_some_and(|word| word.is(&said[0]));
        let other = first.date.known().zip(dated.date.known()).is_some_and(|(one, two)| one != two);
        let moved = dated.line.words.iter().any(|word| word.is_any(MOVED));
        if begins && other && !moved && *said == work && !dated.line.is_quoted(dated.date.range.start) {
            findings.extend(finding(dated, first));
        }
    }
}

fn finding(dated: &Dated<'_>, first: &Dated<'_>) -> Option<Finding> {
    let with_word = |dated: &Dated<'_>| {
        let day = dated.date.words.start.checked_sub(1).filter(|day| dated.line.words[*day].is("ngày"));
        day.map_or(dated.date.range.start, |day| dated.line.words[day].range.start)..dated.date.range.end
    };
    let finding = dated.line.finding(&rules::TWO_DEADLINES, with_word(dated))?;
    let finding = finding.arg("first", &first.line.text[first.date.range.clone()]);
    Some(match first.line.place(with_word(first)) {
        Some(place) => finding.with(place),
        None => finding,
    })
}

/// The words of a work, small and without marks, from its verb to the deadline: `gửi kết quả về Văn phòng`.
fn work(dated: &Dated<'_>) -> Option<Vec<String>> {
    let words = &dated.line.words;
    let mut end = dated.date.words.start;
    while end > 0 && words[end - 1].is_any(&["ngày", "trước", "hết", "đến", "là", "nhất", "chậm", "muộn", "xong"])
    {
        end -= 1;
    }
    let set = words[end..dated.date.words.start].iter().any(|word| word.is_any(&["trước", "hết", "nhất"]));
    let first = end.saturating_sub(LONGEST);
    let start = first + words[first..end].iter().rposition(|word| word.is_any(WORKS)).filter(|_| set)?;
    let work: Vec<String> = words[start..end].iter().map(|word: &Word<'_>| word.core.to_lowercase()).collect();
    let one = words[start..end].iter().all(|word| !word.text.ends_with(['.', ';', ':']));
    (one && work.len() >= LEAST).then_some(work)
}
