//! A deadline in the text that was over when the document is issued: `chậm nhất ngày 20/01/2024` in December 2024. Texts tell of old
//! deadlines all the time, so only a sentence counts that orders something and ends with its day. A `due` of the spec is M605's.

use std::cell::LazyCell;

use chrono::NaiveDate;

use super::{Dated, Facts};
use crate::check::text::places::Places;
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
    for dates in facts.dates.chunk_by(|one, next| std::ptr::eq(one.line, next.line)) {
        let orders = LazyCell::new(|| Orders::new(&dates[0].line.words));
        let past = dates.iter().filter(|dated| dated.date.known().is_some_and(|day| day < first));
        for dated in past.filter(|dated| orders.end_with(dated) && !dated.line.is_quoted(dated.date.range.start)) {
            let finding =
                Finding::new(&rules::DEADLINE_OF_PAST_YEAR).arg("date", &dated.line.text[dated.date.range.clone()]);
            let finding = finding.arg("issue", issue.clone());
            let place = dated.line.place(dated.date.range.clone());
            findings.extend(place.map(|place| facts.beside_issue(finding.at(place))));
        }
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

/// The words of a line that make a deadline of a day, or tell of one.
struct Orders<'l> {
    words: &'l [Word<'l>],
    /// Words that end a sentence, and those that end it with a full stop.
    ends: Places,
    stops: Places,
    /// What is to be done, in two words and in one.
    done: Places,
    sent: Places,
    told: Places,
    but: Places,
}

impl<'l> Orders<'l> {
    fn new(words: &'l [Word<'l>]) -> Self {
        Self {
            words,
            ends: Places::of(words, |word| word.text.ends_with(['.', ';'])),
            stops: Places::of(words, |word| word.text.ends_with('.')),
            done: Places::of_pairs(words, |pair| DONE.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two))),
            sent: Places::of(words, |word| word.is_any(SENT)),
            told: Places::of(words, |word| word.is_any(TOLD)),
            but: Places::of(words, |word| word.is_any(BUT)),
        }
    }

    /// `Giao …, hoàn thành trước ngày …`; `… báo cáo chậm nhất (là, trong, đến, vào) ngày …`, and nothing more.
    fn end_with(&self, dated: &Dated<'_>) -> bool {
        let words = self.words;
        let mut at = dated.date.words.start;
        while at > 0 && words[at - 1].is_any(&["ngày", "là", "vào", "trong", "đến", "hết"]) {
            at -= 1;
        }
        let Some(before) = at.checked_sub(1) else { return false };
        let latest = before > 0 && words[before].is("nhất") && words[before - 1].is_any(&["chậm", "muộn"]);
        let start = self.ends.before(before).map_or(0, |end| end + 1);
        let named = || self.done.any_in(start..before) || self.sent.any_in(start..at);
        let set = latest || (words[before].is("trước") && named());
        set && is_order(&words[start..at]) && !self.told.any_in(start..at) && self.is_over(dated.date.words.end)
    }

    /// Whether the sentence ends behind a day, or goes on with the order; `; thực tế …` tells that the day went by.
    fn is_over(&self, end: usize) -> bool {
        let words = self.words;
        let last = &words[end - 1];
        let ends = end == words.len() || last.text.ends_with(['.', ';', ')']);
        let goes_on = last.text.ends_with(',') && words.get(end).is_some_and(|word| word.is_any(GOES_ON));
        let full_stop = self.stops.from(end).map_or(words.len(), |stop| stop + 1);
        last.text.ends_with('.') || ((ends || goes_on) && !self.but.any_in(end..full_stop))
    }
}

/// Whether the words before a day begin as an order does, to a body or to whoever reads it.
fn is_order(sentence: &[Word<'_>]) -> bool {
    let Some(first) = sentence.first() else { return false };
    let body = BODIES.contains(&first.core) && !sentence.get(1).is_some_and(|word| word.is_any(MEANT));
    body || first.is_any(ORDERS)
}
