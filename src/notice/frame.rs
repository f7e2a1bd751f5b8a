//! Number and date of a notice.

use super::{IssueDate, NumberLine, PlaceDate};
use crate::finding::near::folded;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::schedule::Typed;
use crate::meeting::{KindCustom, Reader, advice, schedule};
use crate::spec::{At, NoticeSpec, Printed};
use crate::standard::{Kind, Standard};
use crate::text::Text;
use crate::vi::Day;

/// Number and symbol; a number that is not typed is a blank.
pub(super) fn number(
    reader: &mut Reader<'_>,
    said: &NoticeSpec,
    kind: Kind,
    custom: &KindCustom,
    standard: &Standard,
) -> NumberLine {
    // `TB-UBND`; of a letter of the State, which has no abbreviation, `UBND-KT` (PL I, II.3.b).
    let derived = |reader: &Reader<'_>| {
        let abbreviation = standard.kind(kind).abbreviation;
        let lead =
            if abbreviation.is_empty() { String::new() } else { format!("{abbreviation}{}", standard.symbol_join) };
        let symbol = Text::plain(&lead).then(reader.office.symbol.clone());
        match &said.unit {
            Some(unit) => symbol.then("-").then(reader.words.plain(unit)),
            None => symbol,
        }
    };
    if said.symbol.is_some() {
        reader.excludes("symbol", [("unit", said.unit.as_ref().map(|unit| unit.span))]);
    }
    let typed = said.symbol.as_ref().map(|symbol| reader.words.plain(symbol));
    let symbol = typed.or_else(|| custom.symbol.clone()).unwrap_or_else(|| derived(reader));
    match &said.number {
        None => NumberLine::Blank { symbol },
        Some(At { value: Printed::No, .. }) => NumberLine::Hidden,
        Some(At { value: Printed::Text(number), span }) => {
            if !is_number(number) {
                reader.findings.push(no_number(number).at(schedule::place(reader.source, *span)));
            }
            // A number below 10 has two digits (PL I, II.3.c; HD 05, 3.2).
            let padded = if number.len() == 1 { format!("0{number}") } else { number.clone() };
            NumberLine::Given {
                number: reader.words.plain(&At { value: padded, span: *span }).made_of(&reader.made(*span)),
                symbol,
            }
        }
    }
}

/// What is typed for a date that is to stay blank as a whole.
const BLANK: [&str; 2] = ["trống", "blank"];

/// Figures, from 1 on, with a letter after them where a number was given twice.
fn is_number(text: &str) -> bool {
    let figures = text.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let counts = figures.bytes().any(|byte| byte != b'0');
    text.len() - figures.len() <= 1 && counts && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// The finding for a number that has more than figures: its symbol, or the word before it.
fn no_number(typed: &str) -> Finding {
    let begins = |letter: char| letter.is_ascii_digit();
    let figures = typed.find(begins).map(|at| &typed[at..]);
    let figures = figures.map(|rest| &rest[..rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len())]);
    let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed);
    let finding = finding.maybe("near", figures.filter(|figures| is_number(figures)).map(str::to_owned));
    finding.arg("allowed", Arg::Word("expected.figures".to_owned()))
}

/// Date of issue as typed: a day, a month with the day left blank, or nothing.
pub(super) fn issue_date(reader: &mut Reader<'_>, typed: Option<&At<Printed>>) -> IssueDate {
    let Some(At { value: Printed::Text(text), span }) = typed else { return IssueDate::Blank };
    if BLANK.contains(&folded(text).as_str()) {
        return IssueDate::Blank;
    }
    let moment = schedule::read_text(reader.source, Typed::issue(text, *span), &mut reader.findings);
    // An hour would be left out in silence.
    if let Some(moment) = moment.as_ref().filter(|moment| moment.time.is_some()) {
        reader.findings.push(advice::hour_in_vain(text, moment.day).at(schedule::place(reader.source, *span)));
    }
    match moment.map(|moment| moment.day) {
        Some(Day::Full(date)) => IssueDate::Day(date),
        Some(Day::Month { year, month }) => IssueDate::Month { year, month },
        None => IssueDate::Blank,
    }
}

/// Place and date, unless the spec says `date = false`.
pub(super) fn place_date(reader: &Reader<'_>, said: &NoticeSpec, date: IssueDate) -> PlaceDate {
    match said.date.as_ref().map(|date| &date.value) {
        Some(Printed::No) => PlaceDate::Hidden,
        _ => {
            let typed = said.date.as_ref().map(|date| reader.made(date.span));
            PlaceDate::Printed { place: reader.office.place.clone(), date, typed }
        }
    }
}
