//! Rules on words: dates, citations, language, leftovers. They read passages, text with a map back to where it was typed, and know
//! nothing of specs: the same rules will read a text that comes from elsewhere.

mod annex;
mod broken;
mod citation;
mod command;
mod dash_kinds;
mod dashes;
mod facts;
mod leftover;
mod marks;
mod misspelt;
mod pairs;
mod passage;
mod repeated;
mod spelling;
mod subject;
mod tone_style;
mod two_ways;
mod weekday;

use crate::document::Document;
use crate::finding::{Finding, Rule, rules};
use crate::meeting::Directory;
use crate::notice::IssueDate;
use crate::source::Place;
use crate::standard::{Kind, Standard};
pub use passage::{Line, Part, Passage};

/// A finished text, with what a rule may compare it with.
#[derive(Debug)]
pub struct Page<'a> {
    /// Kind.
    pub kind: Kind,
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

/// The rules, in the order of their codes.
const RULES: [Check; 13] = [
    leftover::check,
    citation::check,
    subject::check,
    spelling::check,
    misspelt::check,
    repeated::check,
    marks::check,
    dashes::check,
    pairs::check,
    broken::check,
    command::check,
    annex::check,
    facts::check,
];

/// Settings, each asked only where it is on: they look at every word.
const SETTINGS: [(&Rule, Check); 4] = [
    (&rules::MIXED_DASHES, dash_kinds::check),
    (&rules::WEEKDAY_CAPITAL, weekday::check),
    (&rules::MIXED_TONE_STYLE, tone_style::check),
    (&rules::NAME_TWO_WAYS, two_ways::check),
];

/// What is wrong with the words of a document; its date of issue with where it was typed. `asked` tells whether a setting is on.
#[must_use]
pub fn text(
    document: &Document,
    issue: (IssueDate, Option<Place>),
    directory: &Directory,
    asked: impl Fn(&Rule) -> bool,
) -> Vec<Finding> {
    let passages = Passage::all(document);
    let page = Page::new(document, &passages, issue, directory);
    let mut findings = Vec::new();
    for check in RULES {
        check(&page, &mut findings);
    }
    for (_, check) in SETTINGS.into_iter().filter(|(rule, _)| asked(rule)) {
        check(&page, &mut findings);
    }
    findings
}

/// What the documents of one meeting say differently.
#[must_use]
pub fn across<'d>(documents: impl IntoIterator<Item = &'d Document>, directory: &Directory) -> Vec<Finding> {
    let texts: Vec<_> = documents.into_iter().map(|document| (document, Passage::all(document))).collect();
    let pages: Vec<_> = texts
        .iter()
        .map(|(document, passages)| Page::new(document, passages, (IssueDate::Blank, None), directory))
        .collect();
    facts::across(&pages)
}

impl<'a> Page<'a> {
    fn new(
        document: &Document,
        passages: &'a [Passage<'a>],
        (date, date_place): (IssueDate, Option<Place>),
        directory: &'a Directory,
    ) -> Self {
        let lines = passages.iter().map(Line::new).collect();
        Self { kind: document.kind, standard: document.standard, date, date_place, directory, lines }
    }
}
