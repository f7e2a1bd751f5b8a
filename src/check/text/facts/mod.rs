//! Rules on what a text states as facts: days, hours, numbers of documents. They are read once, and each rule looks at all of them.
//! Days of the moon are left alone, for no calendar here has them.

mod amounts;
mod bounds;
mod deadline;
mod district;
mod gone;
mod hours;
mod impossible;
mod kinds;
mod later;
mod mismatch;
mod misspelt;
mod padding;
mod programme;
mod repealed;
mod reversed;
mod shape;
mod small_weekday;
mod styles;
mod summary;
mod sums;
mod symbols;
mod twice;
mod two_deadlines;
mod two_numbers;
mod undated;
mod unit;
mod unnumbered;
mod weekday;
mod years;

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Line, Page, Part, Told};
use crate::finding::Finding;
use crate::vi::inside::{self, DateInText};
use crate::vi::number::DocumentNumber;
use crate::vi::words::Word;
pub(super) use kinds::abbreviations;
pub(super) use twice::across;

/// A page with the days and documents that its text names.
pub(super) struct Facts<'p> {
    page: &'p Page<'p>,
    dates: Vec<Dated<'p>>,
    citations: Vec<Citation<'p>>,
    /// Which of them stand in a line.
    lines: BTreeMap<*const Line<'p>, (Range<usize>, Range<usize>)>,
}

/// A day of a month in a line.
struct Dated<'p> {
    line: &'p Line<'p>,
    date: DateInText,
}

/// A document that is named by its number.
struct Citation<'p> {
    line: &'p Line<'p>,
    /// The word with the number.
    at: usize,
    number: DocumentNumber<'p>,
    /// Day right behind the number.
    date: Option<DateInText>,
}

/// The rules, in the order of their codes.
const RULES: [fn(&Facts<'_>, &mut Vec<Finding>); 26] = [
    impossible::check,
    weekday::check,
    mismatch::check,
    later::check,
    shape::check,
    programme::check,
    hours::check,
    deadline::check,
    gone::check,
    unit::check,
    misspelt::check,
    padding::check,
    styles::check,
    sums::check,
    amounts::check,
    bounds::check,
    unnumbered::check,
    two_numbers::check,
    district::check,
    reversed::check,
    two_deadlines::check,
    symbols::check,
    small_weekday::check,
    years::check,
    repealed::check,
    summary::check,
];

impl<'p> Facts<'p> {
    /// Reads a page.
    pub(super) fn new(page: &'p Page<'p>) -> Self {
        let mut facts = Self { page, dates: Vec::new(), citations: Vec::new(), lines: BTreeMap::new() };
        page.lines.iter().filter(|line| is_told(line.part)).for_each(|line| facts.line(line));
        facts
    }

    /// What is wrong with days, hours and documents.
    pub(super) fn check(&self, told: Told, findings: &mut Vec<Finding>) {
        // The text that is missing may be the one with the date.
        if told == Told::All {
            undated::check(self, findings);
        }
        for rule in RULES {
            rule(self, findings);
        }
    }

    fn line(&mut self, line: &'p Line<'p>) {
        let (first_date, first_citation) = (self.dates.len(), self.citations.len());
        let mut behind = 0;
        for (at, word) in line.words.iter().enumerate().filter(|(_, word)| word.begins_with_figure()) {
            if let Some(number) = DocumentNumber::read(word.core) {
                self.citations.push(Citation { line, at, number, date: None });
            } else if at >= behind {
                let dates = inside::dates_at(&line.text, &line.words, at);
                behind = dates.last().map_or(behind, |date| date.words.end);
                self.dates.extend(dates.into_iter().map(|date| Dated { line, date }));
            }
        }
        for citation in &mut self.citations[first_citation..] {
            let dates = &self.dates[first_date..];
            let behind = dates.partition_point(|dated| dated.date.words.start <= citation.at);
            let mut near = dates[behind..].iter().map(|dated| &dated.date).take_while(|date| citation.reaches(date));
            citation.date = near.find(|date| citation.is_dated(date)).cloned();
        }
        if self.dates.len() > first_date && has_moon(line) {
            self.dates.truncate(first_date);
        }
        let own = (first_date..self.dates.len(), first_citation..self.citations.len());
        self.lines.insert(std::ptr::from_ref(line), own);
    }

    /// A finding with the date of issue as its second place.
    fn beside_issue(&self, finding: Finding) -> Finding {
        match &self.page.date_place {
            Some(place) => finding.with(place.clone()),
            None => finding,
        }
    }

    /// Days in a line.
    fn dates_of(&self, line: &Line<'p>) -> impl Iterator<Item = &DateInText> {
        let own = self.lines.get(&std::ptr::from_ref(line)).map_or(0..0, |(dates, _)| dates.clone());
        self.dates[own].iter().map(|dated| &dated.date)
    }

    /// Documents named in a line.
    fn citations_of(&self, line: &Line<'p>) -> &[Citation<'p>] {
        let own = self.lines.get(&std::ptr::from_ref(line)).map_or(0..0, |(_, citations)| citations.clone());
        &self.citations[own]
    }
}

impl Citation<'_> {
    /// Whether a date is so near behind the number that only `đề ngày` may stand between.
    const fn reaches(&self, date: &DateInText) -> bool {
        date.words.start <= self.at + 3
    }

    /// `116/KH-UBND ngày 05/3/2024`, `399-QĐ/TW, ngày 09/01/2026 của …`. Behind a comma the day may begin what is said next.
    fn is_dated(&self, date: &DateInText) -> bool {
        let words = &self.line.words;
        let number = &words[self.at];
        let between = words.get(self.at + 1..date.words.start).unwrap_or_default();
        let labelled = match between {
            [day] => day.is("ngày"),
            [dated, day] => dated.is("đề") && day.is("ngày"),
            _ => false,
        };
        if !labelled {
            return false;
        }
        let next = words.get(date.words.end);
        let last = &words[date.words.end - 1];
        let own = next.is_none_or(|next| next.is_any(&["của", "về"])) || last.text.ends_with([';', '.', ')']);
        !number.closed || (number.text.ends_with(',') && own)
    }

    /// Bytes of the number with its symbol.
    fn range(&self) -> Range<usize> {
        core_range(self.line, self.at)
    }

    fn core(&self) -> &str {
        self.line.words[self.at].core
    }
}

/// Whether a word is the number of a document.
pub(super) fn is_cited_number(core: &str) -> bool {
    DocumentNumber::read(core).is_some()
}

/// Head, signature and address say nothing about other days and documents.
const fn is_told(part: Part) -> bool {
    !matches!(part, Part::Head | Part::Signature | Part::Contact)
}

/// Names of a lunar year, in the order of their cycles.
const STEMS: &[&str] = &["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"];
const BRANCHES: &[&str] =
    &["tý", "tí", "sửu", "dần", "mão", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"];

/// Whether a line speaks of days of the moon: `âm lịch`, `10/3 ÂL`, Tết, `tháng Giêng`, `năm Quý Mão`.
fn has_moon(line: &Line<'_>) -> bool {
    let lunar = |pair: &[Word<'_>]| {
        (pair[0].is("âm") && pair[1].is("lịch"))
            || (pair[0].is("tháng") && pair[1].is_any(&["giêng", "chạp"]))
            || (pair[0].is_any(STEMS) && pair[1].is_any(BRANCHES))
    };
    line.words.iter().any(|word| word.is_any(&["âl", "tết", "giỗ", "mùng", "mồng", "nhằm"]))
        || line.words.windows(2).any(lunar)
}

/// Bytes of a word without the marks around it.
fn core_range(line: &Line<'_>, at: usize) -> Range<usize> {
    let word = &line.words[at];
    let start = word.range.start + word.text.find(word.core).unwrap_or_default();
    start..start + word.core.len()
}
