//! Sheet, margins and numbers of pages. The letterhead's section is measured: annexes may lie on sheets of their own.

use super::Measured;
use crate::finding::{Finding, rules};
use crate::read::Spot;
use crate::standard::{Millimetres, Range};

/// Programs round lengths to their own units: less is no other measure.
const SLACK: f32 = 0.6;

/// Checks the pages.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let (manuscript, page) = (measured.handed.manuscript, &measured.standard.page);
    let first = measured.handed.parts.stretches.first().map(|stretch| stretch.paragraph);
    let section = manuscript.sections.iter().find(|section| first.is_some_and(|first| first < section.end));
    let Some(section) = section.filter(|section| section.sheet.0.0 < section.sheet.1.0) else { return };
    let (sheet, of) = (page.sheet, section.sheet);
    if [(sheet.0, of.0), (sheet.1, of.1)].iter().any(|(wanted, sheet)| (wanted.0 - sheet.0).abs() > 1.0 + SLACK) {
        let size = format!("{} × {}", shown(of.0), shown(of.1));
        findings.push(Finding::new(&rules::OTHER_SHEET).arg("size", size).at(measured.place(0)));
    }
    let sides = [("top", page.top), ("right", page.right), ("bottom", page.bottom), ("left", page.left)];
    for ((side, range), margin) in sides.into_iter().zip(section.margins) {
        findings.extend(margin.and_then(|margin| outside(measured, side, range, margin)));
    }
    numbers(measured, findings);
}

fn outside(measured: &Measured<'_>, side: &str, range: Range<Millimetres>, margin: Millimetres) -> Option<Finding> {
    let fits = (range.least.0 - SLACK..=range.most.0 + SLACK).contains(&margin.0);
    let finding = Finding::new(&rules::MARGIN_OF_DRAFT).arg("side", crate::finding::Arg::Word(format!("edge.{side}")));
    let finding = finding.arg("value", shown(margin)).arg("least", shown(range.least)).arg("most", shown(range.most));
    (!fits).then(|| finding.arg("clause", range.clause).at(measured.place(0)))
}

/// A length in whole millimetres, or with one decimal where it has one.
pub(in crate::check::manuscript) fn shown(length: Millimetres) -> String {
    let tenths = (length.0 * 10.0).round() as i32;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{},{}", tenths / 10, tenths % 10) }
}

/// Numbers of pages below the text, and none above it.
fn numbers(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let manuscript = measured.handed.manuscript;
    let mut numbered = manuscript.paragraphs.iter().filter(|paragraph| paragraph.form.numbers_pages);
    let above = numbered.clone().any(|paragraph| paragraph.spot != Spot::Footer);
    if let Some(below) = numbered.find(|paragraph| paragraph.spot == Spot::Footer).filter(|_| !above) {
        findings.push(Finding::new(&rules::PAGE_NUMBER_BELOW).at(manuscript.source.place(below.line)));
    }
}
