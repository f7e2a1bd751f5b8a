//! One document cited with two dates, in one text or in the documents of one meeting. Numbers begin anew each year, and bodies of one
//! name have each their own: only what is of one body and one year, or one day of two years, is taken for one document.

use chrono::{Datelike, NaiveDate};

use super::{Citation, Facts};
use crate::check::text::{Line, Page};
use crate::finding::{Finding, rules};
use crate::source::Place;

/// Words of the issuer that tell two of them apart.
const ISSUER: usize = 5;

/// A citation with its date.
struct Known {
    number: String,
    date: NaiveDate,
    issuer: String,
    place: Place,
}

/// Checks the citations of several documents against each other, in their order.
pub(in crate::check::text) fn across(pages: &[Page<'_>]) -> Vec<Finding> {
    let cited = |page| Facts::new(page).citations.iter().filter_map(known).collect::<Vec<_>>();
    let mut firsts: Vec<Known> = Vec::new();
    let mut findings: Vec<Finding> = Vec::new();
    for one in pages.iter().flat_map(cited) {
        match firsts.iter().find(|first| first.contradicts(&one)) {
            Some(first) => {
                let finding = Finding::new(&rules::CITED_WITH_TWO_DATES).arg("number", one.number.as_str());
                let finding = finding.arg("date", one.date).arg("first", first.date);
                findings.push(finding.at(one.place.clone()).with(first.place.clone()));
            }
            None => firsts.push(one),
        }
    }
    findings
}

fn known(citation: &Citation<'_>) -> Option<Known> {
    let date = citation.date.as_ref()?;
    let place = citation.line.place(date.range.clone())?;
    let issuer = issuer(citation.line, date.words.end);
    Some(Known { number: key(citation), date: date.known()?, issuer, place })
}

/// The number without the zeros before it, in capitals.
fn key(citation: &Citation<'_>) -> String {
    citation.core().trim_start_matches('0').to_uppercase()
}

/// The first words behind `của`.
fn issuer(line: &Line<'_>, at: usize) -> String {
    let words = line.words[at..].iter();
    let mut behind = words.skip_while(|word| word.first).take(ISSUER + 1);
    match behind.next() {
        Some(word) if word.is("của") => behind.map(|word| word.core.to_lowercase()).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

impl Known {
    fn contradicts(&self, other: &Self) -> bool {
        let (one, two) = (self.date, other.date);
        let of_one_year = one.year() == two.year();
        let one_day = (one.day(), one.month()) == (two.day(), two.month());
        let of_one_body = self.issuer.is_empty()
            || other.issuer.is_empty()
            || self.issuer.starts_with(&other.issuer)
            || other.issuer.starts_with(&self.issuer);
        self.number == other.number && one != two && (of_one_year || one_day) && of_one_body
    }
}
