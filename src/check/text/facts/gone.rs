//! Bodies that the text names in full after their days. What is said of the past is right with the old name: silent beside `cũ`,
//! `nguyên`, `trước đây`, in quotations, and in a line with a document's number or with a day of the body's time.

use chrono::{Days, NaiveDate};

use super::{Facts, core_range, is_quoted, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::meeting::directory::Body;
use crate::source::Source;
use crate::vi::words::Word;

/// A meeting so shortly before the notice is told with the names of its day.
const RECENT: Days = Days::new(31);
/// Words before a name that say that it is no more, or that it is part of another name.
const BACK: usize = 8;
/// Pairs of words that tell of the past, or of a reorganisation.
#[rustfmt::skip] // one a line would hide the list
const PAST: &[(&str, &str)] = &[
    ("trước", "đây"), ("nay", "là"), ("sáp", "nhập"), ("hợp", "nhất"), ("giải", "thể"), ("kế", "thừa"), ("tiền", "thân"),
    ("tiếp", "nhận"), ("bàn", "giao"), ("sắp", "xếp"), ("chuyển", "giao"), ("kết", "thúc"), ("thời", "kỳ"), ("giai", "đoạn"),
];
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
    if lives || is_past(facts, line, at..last + 1) || tells_of(facts, line, to, day) {
        return None;
    }
    let range = core_range(line, at).start..core_range(line, last).end;
    let place = line.place(range.clone()).filter(|place| !is_printed_from(body, &place.source))?;
    let finding = Finding::new(&rules::BODY_OF_THE_PAST).arg("name", &line.text[range]).arg("to", to);
    Some(finding.maybe("successor", body.successor.clone()).maybe("source", body.source.clone()).at(place))
}

/// Whether a name stands here whole, and is not the beginning of that of another province.
fn stands(words: &[Word<'_>], at: usize, name: &[String]) -> bool {
    let Some(here) = words.get(at..at + name.len()).filter(|_| name.len() > 2) else { return false };
    // The first word is the one by which the name was found.
    if !here.iter().zip(name).skip(1).all(|(word, own)| word.is(own)) {
        return false;
    }
    let whole = here[..name.len() - 1].iter().all(|word| !word.closed);
    let end = at + name.len();
    let elsewhere = !words[end - 1].closed && words.get(end).is_some_and(|word| word.is_any(&["tỉnh", "thành"]));
    let named = words.get(end + 1).is_some_and(Word::is_capitalised);
    whole && !(elsewhere && named)
}

fn is_past(facts: &Facts<'_>, line: &Line<'_>, name: std::ops::Range<usize>) -> bool {
    let words = &line.words;
    let among =
        |list: &[(&str, &str)], pair: &[Word<'_>]| list.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
    let before = &words[name.start.saturating_sub(BACK)..name.start];
    words.iter().any(|word| word.is("cũ"))
        || words.windows(2).any(|pair| among(PAST, pair))
        || before.iter().any(|word| word.is("nguyên"))
        || before.windows(2).any(|pair| among(NAMES, pair))
        || facts.citations.iter().any(|citation| std::ptr::eq(citation.line, line))
        || is_quoted(line, words[name.start].range.start)
}

/// Whether the line names a day of the body's time, or the text one shortly before the issue: that of the meeting.
fn tells_of(facts: &Facts<'_>, line: &Line<'_>, to: NaiveDate, day: NaiveDate) -> bool {
    let in_time = |date: &crate::vi::inside::DateInText| date.known().is_some_and(|date| date <= to);
    let mut recent = facts.dates.iter().filter_map(|dated| dated.date.known());
    facts.dates_of(line).any(in_time) || recent.any(|date| date <= to && date + RECENT >= day)
}

/// Whether the directory itself printed the name: that a body looked up is no more is said where it is looked up.
fn is_printed_from(body: &Body, source: &Source) -> bool {
    let pieces = body.name.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
    pieces.filter_map(|piece| piece.origin.as_ref()).any(|origin| std::ptr::eq(&raw const *origin.source, source))
}
