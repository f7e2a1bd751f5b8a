//! Bodies that the text names in full after their days. What is said of the past is right with the old name: silent beside `cũ`,
//! `nguyên`, `trước đây`, `đã`, where something is `của` or `do` the body, in quotations, and in a line with a document, a day or a year
//! of the body's time.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::{Citation, Facts, core_range, is_quoted, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::meeting::directory::Body;
use crate::source::Source;
use crate::vi::inside::DateInText;
use crate::vi::words::Word;

/// A meeting so shortly before the notice is told with the names of its day.
const RECENT: Days = Days::new(31);
/// Words before a name that say that it is no more, or that it is part of another name.
const BACK: usize = 8;
/// Pairs of words that tell of the past, or of a reorganisation.
#[rustfmt::skip] // one a line would hide the list
const PAST: &[(&str, &str)] = &[
    ("trước", "đây"), ("nay", "là"), ("sáp", "nhập"), ("hợp", "nhất"), ("giải", "thể"), ("kế", "thừa"), ("tiền", "thân"),
    ("chuyển", "giao"), ("thời", "kỳ"), ("sau", "sắp"), ("khi", "sắp"), ("xếp", "tổ"), ("xếp", "bộ"), ("xếp", "đơn"),
    ("thúc", "hoạt"), ("tiếp", "quản"), ("nghỉ", "hưu"),
];
/// Words right before a name that make it whose something was, or by whom it was done: `của`, `do`, `khởi kiện`.
const OF: &[&str] = &["của", "do", "từ", "bởi", "thuộc", "kiện", "bộ", "chức", "viên", "tại", "như"];
/// Words right before a name that hand something to it now.
const ORDERED: &[&str] = &["giao", "cầu", "nghị", "đạo", "với"];
/// Pairs of words that begin another name.
const NAMES: &[(&str, &str)] = &[("trụ", "sở"), ("dự", "án"), ("công", "trình"), ("đề", "án")];

/// Checks the words of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(day) = facts.page.date.directory_day() else { return };
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let capitals = line.words.iter().enumerate().filter(|(_, word)| word.is_capitalised());
        findings.extend(capitals.filter_map(|(at, _)| judge(facts, line, at, day)));
    }
}

fn judge(facts: &Facts<'_>, line: &Line<'_>, at: usize, day: NaiveDate) -> Option<Finding> {
    let directory = facts.page.directory;
    let first = line.words[at].core.to_lowercase();
    let named = directory.beginning(&first).filter(|(name, _)| stands(&line.words, at, name));
    let (name, body) = named.max_by_key(|(name, _)| name.len())?;
    let to = body.valid.to.filter(|to| *to < day && body.is_sure)?;
    let lives = directory.body(&name.join(" "), None, Some(day)).is_some_and(|body| body.valid.holds(Some(day)));
    let last = at + name.len() - 1;
    if lives || is_past(facts, line, at..last + 1, to, day) || tells_of(facts, line, to, day) {
        return None;
    }
    let range = core_range(line, at).start..core_range(line, last).end;
    let place = line.place(range.clone()).filter(|place| !is_printed_from(body, &place.source))?;
    let finding = Finding::new(&rules::BODY_OF_THE_PAST).arg("name", &line.text[range]).arg("to", to);
    Some(finding.maybe("successor", body.successor.clone()).maybe("source", body.source.clone()).at(place))
}

/// Whether a name stands here whole, and is not the beginning of that of another place.
fn stands(words: &[Word<'_>], at: usize, name: &[String]) -> bool {
    let Some(here) = words.get(at..at + name.len()).filter(|_| name.len() > 2 || is_short(name)) else { return false };
    // The first word is the one by which the name was found.
    if !here.iter().zip(name).skip(1).all(|(word, own)| word.is(own)) {
        return false;
    }
    let whole = here[..name.len() - 1].iter().all(|word| !word.closed);
    let mut end = at + name.len();
    while !words[end - 1].closed && words.get(end).is_some_and(|word| word.is_any(&["tỉnh", "thành", "phố"])) {
        end += 1;
    }
    let place = words.get(end).filter(|_| !words[end - 1].closed);
    let elsewhere = place.is_some_and(|word| word.is_capitalised() && !word.opened);
    whole && !elsewhere
}

/// `Sở KH&ĐT`: two words that only a body has.
fn is_short(name: &[String]) -> bool {
    name.len() == 2 && name[1].contains('&')
}

fn is_past(facts: &Facts<'_>, line: &Line<'_>, name: Range<usize>, to: NaiveDate, day: NaiveDate) -> bool {
    let words = &line.words;
    let among =
        |list: &[(&str, &str)], pair: &[Word<'_>]| list.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
    let said = sentence(words, &name);
    let before = &words[name.start.saturating_sub(BACK)..name.start];
    let last = name.start.checked_sub(1).map(|at| &words[at]).filter(|word| !word.closed);
    let ordered = last.is_some_and(|word| word.is_any(ORDERED));
    let old = |citation: &Citation<'_>| {
        std::ptr::eq(citation.line, line)
            && citation.date.as_ref().and_then(DateInText::known).is_none_or(|date| date <= to)
    };
    words.iter().any(|word| word.is("cũ"))
        || words.windows(2).any(|pair| among(PAST, pair))
        || before.iter().any(|word| word.is("nguyên"))
        || last.is_some_and(|word| word.is_any(OF))
        || (!ordered && words[said.start..name.start].windows(2).any(|pair| among(NAMES, pair)))
        || words[said.clone()].iter().any(|word| word.is("đã"))
        || words[said].windows(2).any(|pair| is_earlier_year(pair, day))
        || facts.citations.iter().any(old)
        || is_quoted(line, words[name.start].range.start)
}

/// `năm 2023` in what is issued later.
fn is_earlier_year(pair: &[Word<'_>], day: NaiveDate) -> bool {
    pair[0].is("năm") && pair[1].is_figures() && pair[1].core.parse::<i32>().is_ok_and(|year| year < day.year())
}

/// The words of the sentence that a name stands in.
fn sentence(words: &[Word<'_>], name: &Range<usize>) -> Range<usize> {
    let ends = |word: &Word<'_>| word.text.ends_with(['.', ';', ':']);
    let start = words[..name.start].iter().rposition(ends).map_or(0, |at| at + 1);
    let end = words[name.end - 1..].iter().position(ends).map_or(words.len(), |at| name.end + at);
    start..end
}

/// Whether the line names a day of the body's time, or the text one shortly before the issue: that of the meeting.
fn tells_of(facts: &Facts<'_>, line: &Line<'_>, to: NaiveDate, day: NaiveDate) -> bool {
    let in_time = |date: &DateInText| date.known().is_some_and(|date| date <= to);
    let mut recent = facts.dates.iter().filter_map(|dated| dated.date.known());
    facts.dates_of(line).any(in_time) || recent.any(|date| date <= to && date + RECENT >= day)
}

/// Whether the directory itself printed the name: that a body looked up is no more is said where it is looked up.
fn is_printed_from(body: &Body, source: &Source) -> bool {
    let pieces = body.name.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
    pieces.filter_map(crate::text::Piece::typed).any(|origin| std::ptr::eq(&raw const *origin.source, source))
}
