//! Bodies that the text names in full after their days. What is said of the past is right with the old name: silent beside `cũ`,
//! `nguyên`, `trước đây`, `đã`, where something is `của` or `do` the body, in quotations, and in a line with a document, a day or a year
//! of the body's time.

use std::cell::LazyCell;
use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::{Facts, core_range, is_told};
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
pub(super) const OF: &[&str] = &["của", "do", "từ", "bởi", "thuộc", "kiện", "bộ", "chức", "viên", "tại", "như"];
/// Words right before a name that hand something to it now.
const ORDERED: &[&str] = &["giao", "cầu", "nghị", "đạo", "với"];
/// Pairs of words that begin another name.
const NAMES: &[(&str, &str)] = &[("trụ", "sở"), ("dự", "án"), ("công", "trình"), ("đề", "án")];

/// Checks the words of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(day) = facts.page.date.directory_day() else { return };
    let recent = LazyCell::new(|| first_recent(facts, day));
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let past = LazyCell::new(|| Past::new(facts, line, day));
        let capitals = line.words.iter().enumerate().filter(|(_, word)| word.is_capitalised());
        for (at, _) in capitals {
            let gone = gone(facts, line, at, day);
            let told = gone.filter(|gone| !past.tells_of(line, gone) && recent.is_none_or(|recent| gone.to < recent));
            findings.extend(told.and_then(|gone| gone.finding(line)));
        }
    }
}

/// The first day that the text names so shortly before the issue that it may be that of the meeting.
pub(super) fn first_recent(facts: &Facts<'_>, day: NaiveDate) -> Option<NaiveDate> {
    let known = facts.dates.iter().filter_map(|dated| dated.date.known());
    known.filter(|date| *date + RECENT >= day).min()
}

/// A body named in full after its last day.
struct Gone<'d> {
    body: &'d Body,
    /// Its words in the line.
    name: Range<usize>,
    /// Its last day.
    to: NaiveDate,
}

/// The body that is no more and whose name begins at a word.
fn gone<'d>(facts: &Facts<'d>, line: &Line<'_>, at: usize, day: NaiveDate) -> Option<Gone<'d>> {
    let directory = facts.page.directory;
    let first = line.words[at].core.to_lowercase();
    let named = directory.beginning(&first).filter(|(name, _)| stands(&line.words, at, name));
    let (name, body) = named.max_by_key(|(name, _)| name.len())?;
    let to = body.valid.to.filter(|to| *to < day && body.is_sure)?;
    let lives = directory.body(&name.join(" "), None, Some(day)).is_some_and(|body| body.valid.holds(Some(day)));
    (!lives).then_some(Gone { body, name: at..at + name.len(), to })
}

impl Gone<'_> {
    fn finding(&self, line: &Line<'_>) -> Option<Finding> {
        let range = core_range(line, self.name.start).start..core_range(line, self.name.end - 1).end;
        let body = self.body;
        let place = line.place(range.clone()).filter(|place| !is_printed_from(body, &place.source))?;
        let finding = Finding::new(&rules::BODY_OF_THE_PAST).arg("name", &line.text[range]).arg("to", self.to);
        Some(finding.maybe("successor", body.successor.clone()).maybe("source", body.source.clone()).at(place))
    }
}

/// Whether a name stands here whole, and is not the beginning of that of another place.
fn stands(words: &[Word<'_>], at: usize, name: &[String]) -> bool {
    let Some(here) = words.get(at..at + name.len()).filter(|here| name.len() > 2 || is_short(here)) else {
        return false;
    };
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

/// `Sở KH&ĐT`, `Sở GTVT`: two words that only a body has.
fn is_short(here: &[Word<'_>]) -> bool {
    let [kind, letters] = here else { return false };
    letters.is_all_capitals() && !kind.is_all_capitals()
}

/// What a line says of the past, read once for all names in it.
pub(super) struct Past {
    /// Whether words of the past stand anywhere in the line, or a document without its day.
    anywhere: bool,
    /// The first day that the line names, with or without a document.
    first_day: Option<NaiveDate>,
    sentences: Vec<Sentence>,
}

/// What a sentence says of the past.
struct Sentence {
    /// Its words.
    words: Range<usize>,
    /// Whether it tells what was done, or names an earlier year.
    is_told: bool,
    /// Behind the first words that begin another name.
    named: Option<usize>,
}

impl Past {
    pub(super) fn new(facts: &Facts<'_>, line: &Line<'_>, day: NaiveDate) -> Self {
        let words = &line.words;
        let citations = facts.citations_of(line).iter().map(|citation| citation.date.as_ref()?.known());
        let first_cited = citations.clone().flatten().min();
        let first_named = facts.dates_of(line).filter_map(DateInText::known).min();
        let old = words.iter().any(|word| word.is("cũ")) || words.windows(2).any(|pair| among(PAST, pair));
        Self {
            anywhere: old || citations.into_iter().any(|day| day.is_none()),
            first_day: first_cited.into_iter().chain(first_named).min(),
            sentences: sentences(words).into_iter().map(|words| Sentence::new(line, words, day)).collect(),
        }
    }

    /// Whether a name is right here because of what is said beside it.
    fn tells_of(&self, line: &Line<'_>, gone: &Gone<'_>) -> bool {
        let before = gone.name.start.checked_sub(1).map(|before| &line.words[before]).filter(|word| !word.closed);
        self.tells_of_unit(line, &gone.name, gone.to) || before.is_some_and(|word| word.is_any(OF))
    }

    /// Whether the name of a place is: something is `của` or `tại` a place of today too.
    pub(super) fn tells_of_unit(&self, line: &Line<'_>, name: &Range<usize>, to: NaiveDate) -> bool {
        let words = &line.words;
        let before = &words[name.start.saturating_sub(BACK)..name.start];
        let last = before.last().filter(|word| !word.closed);
        let ordered = last.is_some_and(|word| word.is_any(ORDERED));
        let sentence = &self.sentences[self.sentences.partition_point(|sentence| sentence.words.end <= name.start)];
        self.anywhere
            || self.first_day.is_some_and(|day| day <= to)
            || before.iter().any(|word| word.is("nguyên"))
            || (!ordered && sentence.named.is_some_and(|end| end <= name.start))
            || sentence.is_told
            || line.is_quoted(words[name.start].range.start)
    }
}

impl Past {
    /// Whether the sentence of a word tells what was done, or names an earlier year.
    pub(super) fn is_told_at(&self, at: usize) -> bool {
        let sentence = self.sentences.partition_point(|sentence| sentence.words.end <= at);
        self.sentences.get(sentence).is_some_and(|sentence| sentence.is_told)
    }
}

impl Sentence {
    fn new(line: &Line<'_>, words: Range<usize>, day: NaiveDate) -> Self {
        let said = &line.words[words.clone()];
        let is_told = said.iter().any(|word| word.is("đã")) || said.windows(2).any(|pair| is_earlier_year(pair, day));
        let named = said.windows(2).position(|pair| among(NAMES, pair)).map(|at| words.start + at + 2);
        Self { words, is_told, named }
    }
}

/// The sentences of a line, as its words.
fn sentences(words: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut start = 0;
    let runs = words.split_inclusive(|word| word.text.ends_with(['.', ';', ':']));
    let range = |run: &[Word<'_>]| {
        let first = start;
        start += run.len();
        first..start
    };
    runs.map(range).collect()
}

fn among(list: &[(&str, &str)], pair: &[Word<'_>]) -> bool {
    list.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two))
}

/// `năm 2023` in what is issued later.
fn is_earlier_year(pair: &[Word<'_>], day: NaiveDate) -> bool {
    pair[0].is("năm") && pair[1].is_figures() && pair[1].core.parse::<i32>().is_ok_and(|year| year < day.year())
}

/// Whether the directory itself printed the name: that a body looked up is no more is said where it is looked up.
fn is_printed_from(body: &Body, source: &Source) -> bool {
    let pieces = body.name.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
    pieces.filter_map(crate::text::Piece::typed).any(|origin| std::ptr::eq(&raw const *origin.source, source))
}
