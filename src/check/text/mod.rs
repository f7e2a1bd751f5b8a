//! Rules on words: dates, citations, language, leftovers. They read passages, text with a map back to where it was typed, and know
//! nothing of specs: the same rules will read a text that comes from elsewhere.

mod annex;
mod broken;
mod citation;
mod command;
mod dash_kinds;
mod dashes;
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
use crate::finding::Finding;
use crate::meeting::Directory;
use crate::notice::IssueDate;
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
    /// Bodies and people.
    pub directory: &'a Directory,
    /// Its paragraphs in reading order.
    pub lines: Vec<Line<'a>>,
}

/// The rules, in the order of their codes.
const RULES: [fn(&Page<'_>, &mut Vec<Finding>); 16] = [
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
    dash_kinds::check,
    weekday::check,
    tone_style::check,
    two_ways::check,
];

/// What is wrong with the words of a document.
#[must_use]
pub fn text(document: &Document, date: IssueDate, directory: &Directory) -> Vec<Finding> {
    let passages = Passage::all(document);
    let lines = passages.iter().map(Line::new).collect();
    let page = Page { kind: document.kind, standard: document.standard, date, directory, lines };
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&page, &mut findings);
    }
    findings
}
