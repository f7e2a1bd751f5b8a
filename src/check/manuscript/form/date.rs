//! Place and date: zeros, comma, a day that there is (Decree 30/2020, PL I, II.4).

use chrono::{Datelike, NaiveDate};

use super::Measured;
use crate::check::Status;
use crate::finding::{Arg, Finding, rules};
use crate::read::parts::{PlaceDate, Typed};

/// Checks the line.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let Some(line) = &measured.handed.parts.place_date else { return };
    if measured.handed.status == Status::Issued && [line.day, line.month, line.year].contains(&Typed::Blank) {
        let finding = Finding::new(&rules::BLANK_AT_ISSUE).arg("what", Arg::Word("blank.date".to_owned()));
        findings.push(finding.at(measured.place(line.stretch)));
    }
    if let (Typed::Number(day), Typed::Number(month), Typed::Number(year)) = (line.day, line.month, line.year) {
        let year = i32::try_from(year).unwrap_or_default();
        if NaiveDate::from_ymd_opt(year, month, day).is_none() {
            return findings.push(impossible(measured, line, (day, month, year)));
        }
    }
    let text = &measured.handed.parts.stretches[line.stretch].text;
    let [day, month] = &line.typed;
    for (range, padded) in [(day, true), (month, matches!(line.month, Typed::Number(1 | 2)))] {
        let words = text.get(range.clone()).unwrap_or_default();
        if words.len() == 1 && padded && words != "0" && words.bytes().all(|byte| byte.is_ascii_digit()) {
            let finding = Finding::new(&rules::DATE_FORM).arg("words", words).arg("right", format!("0{words}"));
            findings.push(finding.at(measured.place_in(line.stretch, range.clone())));
        }
    }
    if !line.has_comma {
        let place = text.get(line.place.clone()).unwrap_or_default();
        let finding = Finding::new(&rules::DATE_FORM).arg("words", place).arg("right", format!("{place},"));
        findings.push(finding.at(measured.place_in(line.stretch, line.place.clone())));
    }
}

fn impossible(measured: &Measured<'_>, line: &PlaceDate, (day, month, year): (u32, u32, i32)) -> Finding {
    let range = line.typed[0].start..line.typed[1].end;
    let finding = Finding::new(&rules::NO_SUCH_DAY).arg("date", format!("{day}/{month}/{year}"));
    let first = NaiveDate::from_ymd_opt(year, month, 1);
    let days = first.and_then(|first| (28_u32..=31).rev().find(|day| first.with_day(*day).is_some()));
    let finding = finding.arg("month", i64::from(month)).maybe("days", days.map(i64::from));
    finding.at(measured.place_in(line.stretch, range))
}
