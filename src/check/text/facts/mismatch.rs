//! A kind named in words against the abbreviation in its number: `Kế hoạch số 116/QĐ-UBND`. Silent where the other kind is named
//! shortly before, for then the number may be its own.

use super::kinds::{meant_by, named_before, names};
use super::{Citation, Facts, core_range};
use crate::finding::{Finding, rules};
use crate::vi::number::DocumentNumber;

/// Words before a kind in which the kind that the number belongs to may be named.
const REACH: usize = 12;
/// Abbreviations of kinds that are also those of units, planning or science: sure only before the body that issues.
const UNITS: &[&str] = &["KH", "BC", "TB"];
/// Bodies of two letters; other abbreviations so short are those of units.
const SHORT_BODIES: &[&str] = &["TU", "TW", "ĐU", "VP", "CP"];

/// Checks every document whose kind is named.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.citations.iter().filter_map(judge));
}

fn judge(citation: &Citation<'_>) -> Option<Finding> {
    let (line, number) = (citation.line, &citation.number);
    let (kind, named) = named_before(&line.words, citation.at)?;
    // Small letters may be a verb: "đã báo cáo số …".
    if !line.words[named.start].is_capitalised() || kind.abbreviations.is_empty() {
        return None;
    }
    let (abbreviation, means) = surely_meant(number)?;
    let fits = number.symbol().any(|part| kind.abbreviations.contains(&part));
    if fits || names(&line.words, named.start.saturating_sub(REACH)..named.start, abbreviation) {
        return None;
    }
    let (first, last) = (core_range(line, named.start), core_range(line, named.end - 1));
    let words = first.start..last.end;
    let start = citation.range().start;
    let part = &number.parts[0].1;
    let finding = Finding::new(&rules::KIND_NOT_OF_NUMBER).arg("kind", &line.text[words.clone()]);
    let finding = finding.arg("number", citation.core()).arg("abbreviation", abbreviation).arg("means", means);
    let finding = finding.arg("own", kind.abbreviations[0]).at(line.place(start + part.start..start + part.end)?);
    Some(match line.place(words) {
        Some(other) => finding.with(other),
        None => finding,
    })
}

/// The kind that the symbol means. The body must follow: `12/KH` alone may be of any office's own making.
fn surely_meant<'a>(number: &DocumentNumber<'a>) -> Option<(&'a str, &'static str)> {
    let (abbreviation, body) = (number.part(0)?, number.part(1)?);
    // A centre or an inspectorate puts no year into its numbers.
    if number.year.is_some() && abbreviation == "TT" {
        return Some((abbreviation, "Thông tư"));
    }
    let is_unit = UNITS.contains(&abbreviation) && body.chars().count() < 3 && !SHORT_BODIES.contains(&body);
    meant_by(abbreviation).filter(|_| !is_unit).map(|means| (abbreviation, means))
}
