//! What is typed and what the form prints beside it, where both say the same: `Dự họp` + `họp giao ban`, `đồng chí` + `Đồng chí
//! Nguyễn Văn A`, `… chậm nhất ngày 20/4` + `chậm nhất ngày 20/4`. Only the seam of two pieces is looked at; what one author typed in
//! one piece is no seam, and a name before the verb that sounds the same (`Sở Xây dựng xây dựng`) is none of these.

use std::ops::Range;

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Single words that are said once at a seam. Other single words may belong to the one before: `hội nghị` + `nghị quyết`.
#[rustfmt::skip] // one word a line would hide the list
const SINGLE: &[&str] = &["cho", "của", "do", "dự", "gửi", "họp", "lễ", "mời", "ngày", "theo", "tại", "về", "đến"];

/// Forms of address, of which a name has one.
const ADDRESSES: &[&[&str]] = &[&["đồng", "chí"], &["đ/c"], &["ông"], &["bà"], &["ông/bà"]];

/// Words that count a gathering and are not said after `Dự`: `cuộc họp`, `buổi lễ`.
const COUNTERS: &[&str] = &["cuộc", "buổi"];

/// The longest phrase that is compared, in words.
const LONGEST: usize = 8;

/// Checks subject, paragraphs, items and annexes.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let told = |part: Part| matches!(part, Part::Subject | Part::Body(_) | Part::Annex(_) | Part::Cell);
    for line in page.lines.iter().filter(|line| told(line.part)) {
        for seam in line.seams() {
            let (before, after) = (inside(line, &seam.before), inside(line, &seam.after));
            let range = match (seam.before_is_typed, seam.after_is_typed) {
                (false, true) => begins(before, after).or_else(|| addressed(before, after)),
                (true, false) => ends(before, after).or_else(|| due(before, after)),
                _ => whole(before, after).or_else(|| addressed(before, after)),
            };
            findings.extend(range.and_then(|range| line.finding(&rules::SAID_BY_FORM, range)));
        }
    }
}

/// The words that stand whole in a piece.
fn inside<'l>(line: &'l Line<'_>, piece: &Range<usize>) -> &'l [Word<'l>] {
    let first = line.words.partition_point(|word| word.range.start < piece.start);
    let end = line.words.partition_point(|word| word.core_range().end <= piece.end);
    &line.words[first.min(end)..end]
}

/// The typed beginning that the form has said just before.
fn begins(form: &[Word<'_>], typed: &[Word<'_>]) -> Option<Range<usize>> {
    let counted = usize::from(typed.first().is_some_and(|word| word.is_any(COUNTERS)));
    [0, counted].into_iter().find_map(|skipped| {
        let rest = &typed[skipped..];
        let count = (1..=LONGEST.min(form.len()).min(rest.len())).rev().find(|&count| {
            let said = &form[form.len() - count..];
            is_led(said) && is_same(said, &rest[..count]) && (count > 1 || rest[0].is_any(SINGLE))
        })?;
        Some(typed[0].range.start..end(&rest[count - 1]))
    })
}

/// The typed end that the form says again just after.
fn ends(typed: &[Word<'_>], form: &[Word<'_>]) -> Option<Range<usize>> {
    let count = (2..=LONGEST.min(form.len()).min(typed.len())).rev().find(|&count| {
        let said = &typed[typed.len() - count..];
        is_run(said) && is_same(said, &form[..count])
    })?;
    Some(typed[typed.len() - count].range.start..typed[typed.len() - 1].core_range().end)
}

/// The typed deadline that the form prints again in other words: `trước ngày 20/4/2026` + `chậm nhất ngày 20/4/2026`. The end of a
/// period, `từ ngày 15/4 đến ngày 20/4/2026`, is no deadline.
fn due(typed: &[Word<'_>], form: &[Word<'_>]) -> Option<Range<usize>> {
    let [first, second, ..] = form else { return None };
    let last = typed.last().filter(|last| last.core.contains('/') && last.begins_with_figure())?;
    let again = form[2..].iter().take(LONGEST).any(|word| plain(word) == plain(last));
    let lead = typed.iter().rev().skip(1).take(3).find(|word| word.is_any(&["trước", "nhất", "hạn"]))?;
    let start = if lead.is("nhất") { typed.iter().rev().find(|word| word.is("chậm"))? } else { lead };
    let told = first.is("chậm") && second.is("nhất") && again;
    told.then(|| start.range.start..last.core_range().end)
}

/// The second of two values, or its beginning, where the first says the same and nothing else, or ends with all of the second.
fn whole(before: &[Word<'_>], after: &[Word<'_>]) -> Option<Range<usize>> {
    let bare = |words: &'_ [Word<'_>]| usize::from(words.len() > 1 && words[0].is_any(COUNTERS));
    let (said, typed) = (&before[bare(before)..], &after[bare(after)..]);
    let single = |words: &[Word<'_>]| words.len() > 1 || words.first().is_some_and(|word| word.is_any(SINGLE));
    if !said.is_empty()
        && said.len() <= typed.len()
        && is_led(said)
        && single(said)
        && is_same(said, &typed[..said.len()])
    {
        return Some(after[0].range.start..end(&typed[said.len() - 1]));
    }
    let start = before.len().checked_sub(after.len()).filter(|_| after.len() > 1)?;
    let twice = is_run(&before[start..]) && is_same(&before[start..], after);
    twice.then(|| after[0].range.start..end(&after[after.len() - 1]))
}

/// A form of address typed before a name that the form addresses already.
fn addressed(form: &[Word<'_>], typed: &[Word<'_>]) -> Option<Range<usize>> {
    let stands = |words: &[Word<'_>]| ADDRESSES.iter().any(|address| is_words(words, address));
    let addresses = (1..=2.min(form.len())).any(|count| stands(&form[form.len() - count..]));
    let count = (1..=2.min(typed.len())).find(|&count| stands(&typed[..count]))?;
    let named = typed.get(count).is_some_and(Word::is_capitalised);
    (addresses && named && is_led(form)).then(|| typed[0].range.start..typed[count - 1].range.end)
}

/// The end of a word with the colon upon it, without other marks.
fn end(word: &Word<'_>) -> usize {
    if word.text.ends_with(':') { word.range.end } else { word.core_range().end }
}

/// Whether words are these, given in small letters.
fn is_words(words: &[Word<'_>], small: &[&str]) -> bool {
    words.len() == small.len() && words.iter().zip(small).all(|(word, small)| word.is(small))
}

/// Whether words are the same but for capitals and zeros before figures.
fn is_same(said: &[Word<'_>], typed: &[Word<'_>]) -> bool {
    let inner = &typed[..typed.len() - 1];
    // A heading is said twice with its colon: `Nội dung:` + `Nội dung:`, but not `Nội dung chính là`.
    let colon = |words: &[Word<'_>]| words.last().is_some_and(|word| word.text.ends_with(':'));
    said.iter().zip(typed).all(|(said, typed)| !said.core.is_empty() && plain(said) == plain(typed))
        && (!colon(said) || colon(typed))
        && inner.iter().all(|word| !word.closed)
}

/// Whether words follow one another without a mark, the last but for a colon that leads on.
fn is_led(words: &[Word<'_>]) -> bool {
    words.split_last().is_none_or(|(last, before)| {
        before.iter().all(|word| !word.closed) && (!last.closed || last.text.ends_with(':'))
    })
}

/// Whether words follow one another without a mark.
fn is_run(words: &[Word<'_>]) -> bool {
    words.iter().all(|word| !word.closed)
}

/// A word in small letters, of a date each number without zeros before it.
fn plain(word: &Word<'_>) -> String {
    let small = word.core.to_lowercase();
    if word.begins_with_figure() {
        return small.split('/').map(|part| part.trim_start_matches('0')).collect::<Vec<_>>().join("/");
    }
    small
}
