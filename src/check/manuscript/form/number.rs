//! Number and symbol: their form, and the symbol against kind and issuer (Decree 30/2020, PL I, II.3).

use super::Measured;
use crate::check::Status;
use crate::finding::{Arg, Finding, rules};
use crate::read::parts::{DocumentKind, NumberLine, Role};
use crate::standard::Family;

/// Words of a name that begin that of a body below the one before them.
const BELOW: [&str; 9] =
    ["VĂN PHÒNG", "SỞ", "PHÒNG", "TRUNG TÂM", "TRƯỜNG", "CHI CỤC", "BAN QUẢN LÝ", "BAN CHỈ ĐẠO", "CHỦ TỊCH"];

/// Checks the line.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let Some(line) = &measured.handed.parts.number else { return };
    if measured.handed.status == Status::Issued && line.number.is_none() {
        let finding = Finding::new(&rules::BLANK_AT_ISSUE).arg("what", Arg::Word("blank.number".to_owned()));
        findings.push(finding.at(measured.place(line.stretch)));
    }
    findings.extend(kind(measured, line));
    findings.extend(issuer(measured, line));
    findings.extend(form(measured, line));
}

/// The abbreviation of one kind under the name of another.
fn kind(measured: &Measured<'_>, line: &NumberLine) -> Option<Finding> {
    let first = line.parts().next()?;
    let parts = measured.handed.parts;
    if !DocumentKind::SURE.contains(&first) {
        return None;
    }
    let (name, right) = match parts.kind {
        Some(kind) if kind.abbreviations.is_empty() || kind.abbreviations.contains(&first) => return None,
        Some(kind) => (Arg::Text(kind.title.to_owned()), kind.abbreviations.first().copied()),
        None if parts.first(Role::LetterSubject).is_some() && parts.first(Role::AddresseesLabel).is_some() => {
            (Arg::Word("draft.letter".to_owned()), None)
        }
        None => return None,
    };
    let typed = &parts.stretches[line.stretch].text[line.symbol_range.clone()];
    let at = line.symbol_range.start + typed.find(first)?;
    let place = measured.place_in(line.stretch, at..at + first.len());
    let title = parts.of_role(Role::Title).next().map(|at| measured.place(at));
    let finding = Finding::new(&rules::SYMBOL_NOT_OF_KIND).arg("words", first).arg("kind", name).maybe("right", right);
    let finding = finding.at(place);
    Some(match title {
        Some(title) => finding.with(title),
        None => finding,
    })
}

/// The symbol of a body of another level or sort than the one that issues.
fn issuer(measured: &Measured<'_>, line: &NumberLine) -> Option<Finding> {
    let parts = measured.handed.parts;
    if parts.family() != Some(Family::State) || !parts.issuer_is_sure {
        return None;
    }
    let name = parts.words(Role::Issuer).replace("UỶ", "ỦY");
    let has = |wanted: &str| line.parts().any(|part| part.contains(wanted));
    let department = |part: &str| part.len() > 2 && part.starts_with('S') && part.chars().all(char::is_uppercase);
    let alone =
        |lead: &str| name.strip_prefix(lead).is_some_and(|rest| !BELOW.iter().any(|below| rest.contains(below)));
    let wrong = if alone("ỦY BAN NHÂN DÂN ") || alone("UBND ") {
        !has("UBND") && !has("CT") && (has("HĐND") || line.parts().any(department))
    } else if alone("HỘI ĐỒNG NHÂN DÂN ") {
        has("UBND") && !has("HĐND")
    } else if name.starts_with("SỞ ") {
        line.parts().any(|part| part == "UBND")
    } else {
        false
    };
    let finding = Finding::new(&rules::SYMBOL_NOT_OF_ISSUER).arg("words", line.symbol.as_str()).arg("issuer", name);
    let issuer = parts.of_role(Role::Issuer).next()?;
    let place = measured.place_in(line.stretch, line.symbol_range.clone());
    wrong.then(|| finding.at(place).with(measured.place(issuer)))
}

/// Zero before a number of one figure, colon, hyphens without blanks.
fn form(measured: &Measured<'_>, line: &NumberLine) -> Option<Finding> {
    let stretch = &measured.handed.parts.stretches[line.stretch];
    let is_state = measured.handed.parts.family() == Some(Family::State);
    let typed = stretch.text.get(line.symbol_range.clone()).unwrap_or_default();
    let finding = |range: std::ops::Range<usize>, right: String| {
        let words = stretch.text.get(range.clone()).unwrap_or_default();
        let finding = Finding::new(&rules::NUMBER_FORM).arg("words", words).arg("right", right);
        Some(finding.at(measured.place_in(line.stretch, range)))
    };
    match &line.number {
        Some(number) if number.len() == 1 => return finding(line.number_range.clone(), format!("0{number}")),
        _ => {}
    }
    if is_state && line.join == '/' && !line.has_colon {
        return finding(0.."Số".len(), "Số:".to_owned());
    }
    if typed.contains(" -") || typed.contains("- ") || typed.contains('–') {
        return finding(line.symbol_range.clone(), line.symbol.replace('–', "-"));
    }
    None
}
