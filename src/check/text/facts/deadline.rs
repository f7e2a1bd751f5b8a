//! A deadline in the text in a year before the notice's: `chậm nhất ngày 20/01/2024` in December 2024. What was done, built or
//! granted before some day is no deadline: only words that set one count. A `due` of the spec is M605's.

use chrono::Datelike;

use super::{Dated, Facts, is_quoted};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;
use crate::vi::words::Word;

/// Words that name what is to be done by a day.
const DONE: &[(&str, &str)] = &[("hoàn", "thành"), ("báo", "cáo"), ("ban", "hành")];
/// The same in one word.
const SENT: &[&str] = &["gửi", "trình", "nộp", "xong"];
/// Words of a sentence that tells what was.
const TOLD: &[&str] = &["đã", "được", "chưa", "có"];
/// Words of things that are meant: `các dự án hoàn thành trước ngày …`.
const MEANT: &[&str] = &["các", "những", "từ"];
/// Words between the verb and its day.
const REACH: usize = 10;

/// Checks the days that are deadlines.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let year = match facts.page.date {
        IssueDate::Blank => return,
        IssueDate::Month { year, .. } => year,
        IssueDate::Day(day) => day.year(),
    };
    let past = facts.dates.iter().filter(|dated| dated.date.known().is_some_and(|day| day.year() < year));
    for dated in past.filter(|dated| is_deadline(dated) && !is_quoted(dated.line, dated.date.range.start)) {
        let finding =
            Finding::new(&rules::DEADLINE_OF_PAST_YEAR).arg("date", &dated.line.text[dated.date.range.clone()]);
        let finding = finding.arg("year", i64::from(year));
        findings.extend(dated.line.place(dated.date.range.clone()).map(|place| facts.beside_issue(finding.at(place))));
    }
}

/// `chậm nhất (là, trong, đến, vào) ngày …`; `gửi …, hoàn thành … trước ngày …`.
fn is_deadline(dated: &Dated<'_>) -> bool {
    let words = &dated.line.words;
    let mut at = dated.date.words.start;
    while at > 0 && words[at - 1].is_any(&["ngày", "là", "vào", "trong", "đến", "hết"]) {
        at -= 1;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let latest = before > 0 && words[before].is("nhất") && words[before - 1].is_any(&["chậm", "muộn"]);
    let sentence = &words[sentence(words, before)..before];
    let told = sentence.iter().any(|word| word.is("đã"));
    (latest && !told) || (words[before].is("trước") && is_ordered(sentence))
}

/// Whether the words before `trước` order something to be done.
fn is_ordered(sentence: &[Word<'_>]) -> bool {
    let near = &sentence[sentence.len().saturating_sub(REACH)..];
    let done = |pair: &[Word<'_>]| DONE.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
    let has = |words: &[&str]| sentence.iter().any(|word| word.is_any(words));
    let sent = near.iter().any(|word| word.is_any(SENT));
    !has(TOLD) && (sent || (near.windows(2).any(done) && !has(MEANT)))
}

/// Where the sentence of a word begins.
fn sentence(words: &[Word<'_>], at: usize) -> usize {
    let end = words[..at].iter().rposition(|word| word.text.ends_with(['.', ';', ':']));
    end.map_or(0, |end| end + 1)
}
