//! A summary that is due before what it is made of: `gửi Sở Tài chính trước ngày 25/3/2026 … Sở Tài chính tổng hợp, trình UBND tỉnh trước ngày
//! 20/3/2026`. Only where the one that collects is named both times, and nothing says that a deadline was moved.

use std::ops::Range;

use super::{Dated, Facts};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// First words of bodies.
#[rustfmt::skip] // one a line would hide the list
const BODIES: &[&str] = &[
    "Sở", "Ban", "Bộ", "Cục", "Phòng", "UBND", "Văn", "Thanh", "Công", "Chi", "Trung", "Ủy", "Uỷ", "Hội", "Đảng", "Tổ",
];
/// Words with which a name is over.
const OVER: &[&str] = &[
    "trước", "chậm", "muộn", "để", "trong", "theo", "qua", "và", "tổng", "chủ", "đồng", "là", "vào", "bằng", "kết",
    "báo",
];
/// Words that say that a deadline is another's, or was moved.
const MOVED: &[&str] = &["hạn", "chỉnh", "đã", "đợt", "lần", "kỳ", "sơ", "bước", "lại", "lùi", "thay", "dự"];
/// Words between who collects and `tổng hợp`.
const NEAR: usize = 8;
/// The longest name, and the longest way from `gửi` to it.
const LONGEST: usize = 10;

/// Where somebody sends something to a body by a day.
struct Sent<'p> {
    dated: &'p Dated<'p>,
    body: Vec<String>,
    /// Whether it says that the body sums it up.
    is_for_summary: bool,
}

/// Checks the deadlines in the order of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let mut sent: Vec<Sent<'_>> = Vec::new();
    for dated in &facts.dates {
        let Some(sentence) = sentence(dated) else { continue };
        let words = &dated.line.words[sentence.clone()];
        if dated.line.is_quoted(dated.date.range.start) || words.iter().any(|word| word.is_any(MOVED)) {
            continue;
        }
        let last = sent.len();
        let of = |(at, sent): (usize, &Sent<'_>)| {
            let is_next = sent.is_for_summary || at + 1 == last;
            let early = dated.date.known().zip(sent.dated.date.known()).is_some_and(|(due, made_of)| due < made_of);
            is_next && early && sums_up(words, &sent.body)
        };
        if let Some(at) = sent.iter().enumerate().position(of) {
            findings.extend(finding(dated, sent[at].dated));
        } else if let Some(body) = receiver(words) {
            let is_for_summary = words.windows(2).any(is_summary);
            sent.push(Sent { dated, body, is_for_summary });
        }
        if sent.len() > MOST {
            sent.remove(0);
        }
    }
}

/// How many are kept in mind.
const MOST: usize = 20;

/// The words of the sentence that a deadline ends: `… trước ngày 25/3/2026`.
fn sentence(dated: &Dated<'_>) -> Option<Range<usize>> {
    let words = &dated.line.words;
    let mut end = dated.date.words.start;
    let joined = &["ngày", "là", "vào", "đến"];
    while end > 0 && words[end - 1].is_any(joined) {
        end -= 1;
    }
    let limit = end.checked_sub(1).map(|at| &words[at])?;
    if !limit.is_any(&["trước", "nhất", "xong"]) {
        return None;
    }
    let start = words[..end].iter().rposition(|word| word.text.ends_with(['.', ';'])).map_or(0, |at| at + 1);
    Some(start..end)
}

fn is_summary(pair: &[Word<'_>]) -> bool {
    pair[0].is("tổng") && pair[1].is("hợp")
}

/// The body behind `gửi` or `về`, its words in small letters.
fn receiver(words: &[Word<'_>]) -> Option<Vec<String>> {
    let sends = words.iter().position(|word| word.is("gửi"))?;
    let near = words.iter().enumerate().skip(sends + 1).take(LONGEST);
    let (first, _) = near.take_while(|(at, _)| !words[at - 1].closed).find(|(_, word)| BODIES.contains(&word.core))?;
    let mut body = Vec::new();
    for word in words[first..].iter().take(LONGEST) {
        if !body.is_empty() && word.is_any(OVER) {
            break;
        }
        body.push(word.core.to_lowercase());
        if word.closed {
            break;
        }
    }
    (body.len() > 1 && body.len() < LONGEST).then_some(body)
}

/// Whether a body sums up in a sentence: its name, and `tổng hợp` soon behind it.
fn sums_up(words: &[Word<'_>], body: &[String]) -> bool {
    let named = words.windows(body.len()).position(|here| here.iter().zip(body).all(|(word, own)| word.is(own)));
    let Some(first) = named else { return false };
    // To whom it is sent is not who sends on.
    let sent = words[..first].iter().any(|word| word.is("gửi"));
    let behind = &words[first + body.len()..(first + body.len() + NEAR).min(words.len())];
    !sent && behind.windows(2).any(is_summary)
}

fn finding(dated: &Dated<'_>, made_of: &Dated<'_>) -> Option<Finding> {
    let day = |dated: &Dated<'_>| {
        let line: &Line<'_> = dated.line;
        let first = dated.date.words.start.checked_sub(1).filter(|day| line.words[*day].is("ngày"));
        first.map_or(dated.date.range.start, |day| line.words[day].range.start)..dated.date.range.end
    };
    // A day that the program prints has its place in the spec; the words of the task were typed.
    let sums = || {
        let words = &dated.line.words;
        let at = words[..dated.date.words.start].windows(2).rposition(is_summary)?;
        let range = words[at].core_range().start..words[at + 1].core_range().end;
        dated.line.finding(&rules::SUMMARY_TOO_EARLY, range)
    };
    let finding = dated.line.finding(&rules::SUMMARY_TOO_EARLY, day(dated)).or_else(sums)?;
    let finding = finding.arg("due", &dated.line.text[dated.date.range.clone()]);
    let finding = finding.arg("first", &made_of.line.text[made_of.date.range.clone()]);
    Some(match made_of.line.place(day(made_of)) {
        Some(place) => finding.with(place),
        None => finding,
    })
}
