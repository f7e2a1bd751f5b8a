//! Rules on words: dates, citations, language, leftovers. They read passages, text with a map back to where it was typed, and know
//! nothing of specs: the same rules will read a text that comes from elsewhere.

mod above;
mod acronyms;
mod annex;
mod broken;
mod capitals;
mod citation;
mod command;
mod dash_kinds;
mod dashes;
mod dots;
mod facts;
mod garbled;
mod lead;
mod leftover;
mod marks;
mod misspelt;
mod named_kind;
mod nouns;
mod pairs;
mod passage;
mod places;
mod pleading;
mod repeated;
mod seams;
mod skipped;
mod spelling;
mod subject;
mod tone_style;
mod two_ways;
mod unended;
mod unlikely;
mod weekday;

use std::collections::BTreeSet;

use crate::document::Document;
use crate::finding::{Finding, Rule, rules};
use crate::meeting::Directory;
use crate::notice::IssueDate;
use crate::source::Place;
use crate::standard::{Kind, Standard};
use facts::Facts;
pub(in crate::check) use passage::Given;
pub use passage::{Line, Part, Passage};

/// A finished text, with what a rule may compare it with.
#[derive(Debug)]
pub struct Page<'a> {
    /// Kind; none where it is none of ours, or not known.
    pub kind: Option<Kind>,
    /// Standard that fixes its form.
    pub standard: &'static Standard,
    /// Date of issue, as far as it is known.
    pub date: IssueDate,
    /// Where that date was typed.
    pub date_place: Option<Place>,
    /// Bodies and people.
    pub directory: &'a Directory,
    /// Its paragraphs in reading order.
    pub lines: Vec<Line<'a>>,
}

type Check = fn(&Page<'_>, &mut Vec<Finding>);

/// Rules that look at single places.
const RULES: [Check; 16] = [
    leftover::check,
    citation::check,
    subject::check,
    spelling::check,
    misspelt::check,
    unlikely::check,
    repeated::check,
    marks::check,
    dashes::check,
    command::check,
    seams::check,
    pleading::check,
    capitals::check,
    nouns::check,
    garbled::check,
    named_kind::check,
];

/// Rules on what stands together, or does not stand there.
const WHOLE_RULES: [Check; 8] = [
    pairs::check,
    broken::check,
    annex::check,
    lead::check,
    above::check,
    unended::check,
    skipped::check,
    acronyms::check,
];

/// Settings, each asked only where it is on: they look at every word.
const SETTINGS: [(&Rule, Check); 4] = [
    (&rules::MIXED_DASHES, dash_kinds::check),
    (&rules::WEEKDAY_CAPITAL, weekday::check),
    (&rules::MIXED_TONE_STYLE, tone_style::check),
    (&rules::NAME_TWO_WAYS, two_ways::check),
];

/// How much of what the author typed the documents have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// All of it.
    All,
    /// What could be read: rules on what stands together, or is missing, are silent.
    Parts,
}

/// A document whose words are checked.
#[derive(Debug, Clone)]
pub struct Paper<'d> {
    /// The document.
    pub document: &'d Document,
    /// Date of issue, as far as it is known.
    pub date: IssueDate,
    /// Where that date was typed.
    pub date_place: Option<Place>,
}

/// What is wrong with the words of a meeting's documents, each place once for a rule, and what they say differently. `asked` tells
/// whether a setting is on.
#[must_use]
pub fn texts(papers: &[Paper<'_>], directory: &Directory, told: Told, asked: impl Fn(&Rule) -> bool) -> Vec<Finding> {
    let passages: Vec<_> = papers.iter().map(|paper| Passage::all(paper.document)).collect();
    let pages: Vec<_> =
        papers.iter().zip(&passages).map(|(paper, passages)| Page::new(paper, passages, directory)).collect();
    pages_of(&pages, told, asked)
}

/// As [`texts`], for pages that are made already.
#[must_use]
pub(in crate::check) fn pages_of(pages: &[Page<'_>], told: Told, asked: impl Fn(&Rule) -> bool) -> Vec<Finding> {
    let facts: Vec<_> = pages.iter().map(Facts::new).collect();
    let mut findings = Vec::new();
    for (page, facts) in pages.iter().zip(&facts) {
        let settings = SETTINGS.into_iter().filter(|(rule, _)| asked(rule)).map(|(_, check)| check);
        let whole = WHOLE_RULES.into_iter().filter(|_| told == Told::All);
        RULES.into_iter().chain(whole).chain(settings).for_each(|check| check(page, &mut findings));
        facts.check(told, &mut findings);
    }
    let mut said = BTreeSet::new();
    // What several documents print is wrong once.
    findings.retain(|finding| {
        let place = finding.place.as_ref().map(|place| (place.source.name().to_owned(), place.span));
        said.insert((finding.rule.code, place))
    });
    findings.extend(facts::across(&facts));
    findings
}

impl<'a> Page<'a> {
    fn new(paper: &Paper<'_>, passages: &'a [Passage<'a>], directory: &'a Directory) -> Self {
        let Paper { document, date, date_place } = paper.clone();
        let lines = passages.iter().map(Line::new).collect();
        let (kind, standard) = (Some(document.kind), document.standard);
        Self { kind, standard, date, date_place, directory, lines }
    }
}
