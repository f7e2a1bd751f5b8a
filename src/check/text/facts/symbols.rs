//! Numbers of documents whose letters, year or body do not fit: `12/2026/QD-UBND` without its đ, a decree without the year in its number, a year
//! that is not that of the date, `12/TTr-SXD … của Sở Tài chính` (Decree 30/2020, PL I, II.3 and PL III, I).

use chrono::Datelike;

use super::kinds::named_before;
use super::{Citation, Facts};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Abbreviations that a keyboard without đ makes, with the right ones.
const PLAIN: &[(&str, &str)] =
    &[("ND", "NĐ"), ("QD", "QĐ"), ("HDND", "HĐND"), ("CD", "CĐ"), ("DA", "ĐA"), ("GD", "GĐ")];

/// Departments and ministries by the letters of their numbers; those that any may have are left out.
#[rustfmt::skip] // a table
const BODIES: &[(&str, &str)] = &[
    ("STC", "Sở Tài chính"), ("SXD", "Sở Xây dựng"), ("SNV", "Sở Nội vụ"), ("STP", "Sở Tư pháp"), ("SCT", "Sở Công Thương"), ("SYT", "Sở Y tế"),
    ("SNNMT", "Sở Nông nghiệp và Môi trường"), ("SGDĐT", "Sở Giáo dục và Đào tạo"), ("SKHCN", "Sở Khoa học và Công nghệ"),
    ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"), ("SDTTG", "Sở Dân tộc và Tôn giáo"),
    ("BTC", "Bộ Tài chính"), ("BXD", "Bộ Xây dựng"), ("BNV", "Bộ Nội vụ"), ("BTP", "Bộ Tư pháp"), ("BCT", "Bộ Công Thương"), ("BYT", "Bộ Y tế"),
    ("BNNMT", "Bộ Nông nghiệp và Môi trường"), ("BGDĐT", "Bộ Giáo dục và Đào tạo"), ("BKHCN", "Bộ Khoa học và Công nghệ"),
    ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"), ("BDTTG", "Bộ Dân tộc và Tôn giáo"),
];

/// Since Thông tư 01/2011/TT-BNV a letter's symbol is that of the body and of the unit that drafted it.
const SINCE_NOTICES: i32 = 2011;

/// Since 1997 what has legal norms bears its year in the number (Nghị định 101/CP of 23/9/1997).
const WITH_YEAR: i32 = 1997;

/// Checks every document.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for citation in &facts.citations {
        if !citation.line.is_quoted(citation.range().start) {
            let found =
                [letters(citation), yearless(citation), other_year(citation), other_body(citation), letter(citation)];
            findings.extend(found.into_iter().flatten());
        }
    }
}

/// `12/QD-UBND`, `05/NQ-HDND`.
fn letters(citation: &Citation<'_>) -> Option<Finding> {
    let number = &citation.number;
    let named = named_before(&citation.line.words, citation.at).map(|(kind, _)| kind.abbreviations).unwrap_or_default();
    let slips = number.symbol().enumerate().filter_map(|(at, part)| {
        let (_, right) = PLAIN.iter().find(|(plain, _)| *plain == part)?;
        // Alone `CD`, `DA` may be a body's own letters: the kind that is named before says what they mean.
        let sure =
            matches!(part, "HDND") || (at == 0 && named.contains(right)) || (at == 0 && matches!(part, "QD" | "ND"));
        sure.then_some((at, *right))
    });
    let (at, right) = slips.into_iter().next()?;
    let part = &number.parts[at].1;
    let start = citation.range().start;
    let finding = citation.line.finding(&rules::PLAIN_LETTERS, start + part.start..start + part.end)?;
    Some(finding.arg("right", right).mended(right))
}

/// `Nghị định số 30/NĐ-CP`, `Thông tư số 05/TT-BNV`.
fn yearless(citation: &Citation<'_>) -> Option<Finding> {
    let (line, number) = (citation.line, &citation.number);
    let (kind, _) = named_before(&line.words, citation.at)?;
    let (first, body) = (number.part(0)?, number.part(1)?);
    let norms = match kind.name {
        ("nghị", "định") => first == "NĐ" && body == "CP",
        ("thông", "tư") => first == "TT" && body.starts_with('B'),
        _ => false,
    };
    let year = citation.date.as_ref()?.year.filter(|year| *year > WITH_YEAR)?;
    let finding = line.finding(&rules::YEARLESS_NUMBER, citation.range()).filter(|_| norms && number.year.is_none())?;
    Some(finding.arg("right", citation.core().replacen('/', &format!("/{year}/"), 1)))
}

/// `30/2020/NĐ-CP ngày 05/3/2021`.
fn other_year(citation: &Citation<'_>) -> Option<Finding> {
    let (line, date) = (citation.line, citation.date.as_ref()?);
    let (year, day) = (citation.number.year?, date.known()?);
    if day.year() == year {
        return None;
    }
    let finding = line.finding(&rules::YEAR_NOT_OF_DATE, date.range.clone())?;
    let finding = finding.arg("number", citation.core()).arg("year", i64::from(year));
    Some(match line.place(citation.range()) {
        Some(place) => finding.with(place),
        None => finding,
    })
}

/// `Công văn số 812/CV-SXD`: a letter of the State has no kind in its symbol, but the unit that drafted it.
fn letter(citation: &Citation<'_>) -> Option<Finding> {
    let words = &citation.line.words;
    let [first, second] = [citation.number.part(0)?, citation.number.part(1)?];
    let before = citation.at.checked_sub(3).map(|at| &words[at..citation.at])?;
    let called = before[0].is("công") && before[1].is("văn") && before[2].is("số");
    let own = matches!(second, "UBND" | "HĐND") || BODIES.iter().any(|(letters, _)| *letters == second);
    let recent = citation.date.as_ref()?.year.is_some_and(|year| year > SINCE_NOTICES);
    let told = first == "CV" && called && own && recent && citation.number.parts.len() == 2;
    citation.line.finding(&rules::KIND_IN_LETTER, citation.range()).filter(|_| told)
}

/// `12/TTr-SXD ngày 05/3/2026 của Sở Tài chính`.
fn other_body(citation: &Citation<'_>) -> Option<Finding> {
    let line = citation.line;
    let words = &line.words;
    let last = citation.number.symbol().last().filter(|_| citation.number.parts.len() == 2)?;
    let own = BODIES.iter().find(|(letters, _)| *letters == last)?.1;
    let behind = citation.date.as_ref().map_or(citation.at + 1, |date| date.words.end);
    let of = words.get(behind).filter(|of| of.is("của") && !words[behind - 1].closed)?;
    let typed = BODIES
        .iter()
        .map(|(_, name)| *name)
        .filter(|name| stands(&words[behind + 1..], name))
        .max_by_key(|name| name.len())?;
    if typed == own || of.closed {
        return None;
    }
    let end = behind + typed.split(' ').count();
    let range = words[behind + 1].core_range().start..words[end].core_range().end;
    let finding = line.finding(&rules::BODY_NOT_OF_NUMBER, range)?.arg("number", citation.core()).arg("own", own);
    Some(match line.place(citation.range()) {
        Some(place) => finding.with(place),
        None => finding,
    })
}

/// Whether the words begin with a name, comma and all.
fn stands(words: &[Word<'_>], name: &str) -> bool {
    let mut names = name.split(' ').enumerate();
    names.all(|(at, own)| words.get(at).is_some_and(|word| word.core == own.trim_end_matches(',')))
}
