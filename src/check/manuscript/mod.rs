//! A draft that somebody else wrote: the rules on words over its paragraphs, with the date of its letterhead, then those on its form,
//! each where the part that it is about is sure.

mod form;
mod words;

pub use form::{Measure, measures};

use super::Status;
use super::text::{Page, Passage, Told, pages_of};
use crate::finding::{Finding, Rule, rules};
use crate::meeting::Office;
use crate::read::Manuscript;
use crate::read::parts::{Parts, Role};
use crate::standard::{HD05, Kind};

/// A draft with what it is held against.
#[derive(Debug, Clone, Copy)]
pub struct Handed<'a> {
    /// The draft.
    pub manuscript: &'a Manuscript,
    /// Its parts.
    pub parts: &'a Parts,
    /// The office whose it is, where that is known.
    pub office: Option<&'a Office>,
    /// An office of which nothing is known.
    pub nobody: &'a Office,
    /// How far it has come.
    pub status: Status,
}

/// What is wrong in a draft.
#[must_use]
pub fn manuscript(handed: Handed<'_>) -> Vec<Finding> {
    let Handed { manuscript, parts, office, nobody, .. } = handed;
    let known = office.unwrap_or(nobody);
    let given = words::given(manuscript, parts);
    let literals = manuscript.paragraphs.iter();
    let literals = literals.map(|paragraph| (&manuscript.source, paragraph.line, paragraph.spans.clone()));
    let passages = Passage::given(&given, literals);
    let page = Page {
        kind: kind(manuscript, parts),
        // Where no letterhead tells, rules of the State's are not asked.
        standard: parts.standard().unwrap_or(&HD05),
        date: parts.date(),
        date_place: parts.place_date.as_ref().map(|date| words::place(manuscript, parts, date.stretch)),
        directory: &known.directory,
        lines: passages.iter().map(super::text::Line::new).collect(),
    };
    // What is missing in a piece of a document may stand in the rest.
    let told = if parts.is_document() && parts.recipients_are_sure { Told::All } else { Told::Parts };
    let asked = |rule: &Rule| office.is_some_and(|office| office.levels.is_given(rule));
    let mut findings = pages_of(&[page], told, asked);
    form::check(handed, &mut findings);
    if manuscript.has_macros {
        findings.push(Finding::new(&rules::HAS_MACROS).in_file(manuscript.source.name()));
    }
    // What an office may rightly do otherwise is told only where it asks for that.
    known.levels.apply(&mut findings);
    crate::finding::sort(&mut findings);
    findings
}

/// The kind as the rules know it; none where title and subject do not tell.
fn kind(manuscript: &Manuscript, parts: &Parts) -> Option<Kind> {
    let Some(kind) = parts.kind else {
        let is_letter = parts.first(Role::LetterSubject).is_some() && parts.first(Role::AddresseesLabel).is_some();
        return is_letter.then_some(Kind::CongVan);
    };
    let subject = parts.words(Role::Subject).to_lowercase();
    let calls = || {
        let invites = |text: &str| text.contains("thay cho Giấy mời") || text.contains("thay cho giấy mời");
        manuscript.paragraphs.iter().any(|paragraph| invites(&paragraph.text))
    };
    match kind.title {
        "GIẤY MỜI" => Some(Kind::GiayMoi),
        "THÔNG BÁO" if subject.starts_with("kết luận") => Some(Kind::KetLuan),
        "THÔNG BÁO" if subject.starts_with("họp") || calls() => Some(Kind::ThongBaoHop),
        _ => None,
    }
}
