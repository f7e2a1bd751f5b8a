//! A deadline in the text that was over when the document is issued: `chậm nhất ngày 20/01/2024` in December 2024. Texts tell of old
//! deadlines all the time, so only a sentence counts that orders something and ends with its day. A `due` of the spec is M605's.

use chrono::NaiveDate;

use super::{Dated, Facts, is_quoted};
use crate::finding::{Finding, rules};
use crate::notice::IssueDate;
use crate::vi::words::Word;

/// First words of an order: `Giao`, `Yêu cầu`, `Đề nghị`, what is to be done, or when.
#[rustfmt::skip] // one word a line would hide the list
const ORDERS: &[&str] = &["giao", "yêu", "đề", "hoàn", "báo", "gửi", "trình", "nộp", "xong", "khẩn", "chậm", "muộn", "thời", "hạn"];
/// First words of bodies, with a capital: `Sở Tài chính báo cáo …`.
#[rustfmt::skip]
const BODIES: &[&str] = &["Sở", "Ban", "UBND", "Ủy", "Uỷ", "Văn", "Công", "Chi", "Trung", "Phòng", "Các", "Chủ", "Giám"];
/// Words that name what is to be done by a day.
const DONE: &[(&str, &str)] = &[("hoàn", "thành"), ("báo", "cáo"), ("ban", "hành")];
/// The same in one word.
const SENT: &[&str] = &["gửi", "trình", "nộp", "xong"];
/// Words of a sentence that tells what was, or what is meant.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "đã", "được", "chưa", "có", "từ", "phải", "nhưng", "song", "mới", "cũ", "nay", "không", "mà", "thì", "cam", "những",
];
/// Things that are meant rather than bodies: `Các dự án hoàn thành trước ngày …`.
const MEANT: &[&str] = &["dự", "công", "hồ", "hợp", "trường", "trình"];
/// Words behind a comma that go on with the order.
const GOES_ON: &[&str] = &["báo", "gửi", "trình", "nộp", "làm"];
/// Words that a sentence goes on with when the deadline is only told.
const BUT: &[&str] = &["nhưng", "song", "tuy", "thực", "nay", "chậm", "chưa", "mới", "được", "đã"];

/// Checks the days that are deadlines.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some((first, issue)) = issued(facts.page.date) else { return };
    let past = facts.dates.iter().filter(|dated| dated.date.known().is_some_and(|day| day < first));
    for dated in past.filter(|dated| is_deadline(dated) && !is_quoted(dated.line, dated.date.range.start)) {
        let finding =
            Finding::new(&rules::DEADLINE_OF_PAST_YEAR).arg("date", &dated.line.text[dated.date.range.clone()]);
        let finding = finding.arg("issue", issue.clone());
        findings.extend(dated.line.place(dated.date.range.clone()).map(|place| facts.beside_issue(finding.at(place))));
    }
}

/// The first day on which it can be issued, and how that is said.
fn issued(date: IssueDate) -> Option<(NaiveDate, String)> {
    match date {
        IssueDate::Blank => None,
        IssueDate::Month { year, month } => {
            Some((NaiveDate::from_ymd_opt(year, month, 1)?, format!("{}/{year}", crate::vi::padded_month(month))))
        }
        IssueDate::Day(day) => Some((day, crate::vi::short_date(day))),
    }
}

/// `Giao …, hoàn thành trước ngày …`; `… báo cáo chậm nhất (là, trong, đến, vào) ngày …`, and nothing more.
fn is_deadline(dated: &Dated<'_>) -> bool {
    let words = &dated.line.words;
    let mut at = dated.date.words.start;
    while at > 0 && words[at - 1].is_any(&["ngày", "là", "vào", "trong", "đến", "hết"]) {
        at -= 1;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let latest = before > 0 && words[before].is("nhất") && words[before - 1].is_any(&["chậm", "muộn"]);
    let sentence = &words[sentence(words, before)..=before];
    let done = |pair: &[Word<'_>]| DONE.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
    let named = || sentence.windows(2).any(done) || sentence.iter().any(|word| word.is_any(SENT));
    let set = latest || (words[before].is("trước") && named());
    set && is_order(sentence) && ends(words, dated.date.words.end)
}

/// Whether the words before a day order something, to a body or to whoever reads it.
fn is_order(sentence: &[Word<'_>]) -> bool {
    let Some(first) = sentence.first() else { return false };
    let body = BODIES.contains(&first.core) && !sentence.get(1).is_some_and(|word| word.is_any(MEANT));
    (body || first.is_any(ORDERS)) && !sentence.iter().any(|word| word.is_any(TOLD))
}

/// Whether the sentence ends behind a day, or goes on with the order; `; thực tế …` tells that the day went by.
fn ends(words: &[Word<'_>], end: usize) -> bool {
    let last = &words[end - 1];
    let rest = words[end..].iter();
    let ends = end == words.len() || last.text.ends_with(['.', ';', ')']);
    let goes_on = last.text.ends_with(',') && words.get(end).is_some_and(|word| word.is_any(GOES_ON));
    if last.text.ends_with('.') {
        return true;
    }
    let full_stop =
        words[end..].iter().position(|word| word.text.ends_with('.')).map_or(words.len() - end, |at| at + 1);
    (ends || goes_on) && !rest.take(full_stop).any(|word| word.is_any(BUT))
}

/// Where the sentence of a word begins.
fn sentence(words: &[Word<'_>], at: usize) -> usize {
    let end = words[..at].iter().rposition(|word| word.text.ends_with(['.', ';']));
    end.map_or(0, |end| end + 1)
}
