//! One document cited with two dates, in one text or in the documents of one meeting. Numbers begin anew each year, and bodies of one
//! name have each their own: only what is of one body and one year, or one day of two years, is taken for one document.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::kinds::named_before;
use super::{Citation, Facts};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words of the issuer that tell two of them apart.
const ISSUER: usize = 5;
/// Days and issuers of one number with which others are compared: nobody cites so many.
const MOST: usize = 100;

/// A citation with its date.
struct Known<'p> {
    number: String,
    date: NaiveDate,
    issuer: String,
    line: &'p Line<'p>,
    /// Bytes of the date in the line.
    range: Range<usize>,
}

/// Checks the citations of several documents against each other, in their order.
pub(in crate::check::text) fn across(facts: &[Facts<'_>]) -> Vec<Finding> {
    // Of each number what was said first, each day of each issuer once.
    let mut firsts: BTreeMap<String, Vec<Known<'_>>> = BTreeMap::new();
    let mut findings: Vec<Finding> = Vec::new();
    for one in facts.iter().flat_map(|facts| facts.citations.iter().filter_map(known)) {
        let said = firsts.entry(one.number.clone()).or_default();
        match said.iter().find(|first| first.contradicts(&one)) {
            Some(first) => findings.extend(one.finding(first)),
            None if said.len() == MOST || said.iter().any(|first| first.is_same(&one)) => {}
            None => said.push(one),
        }
    }
    findings
}

fn known<'p>(citation: &Citation<'p>) -> Option<Known<'p>> {
    let (line, date) = (citation.line, citation.date.as_ref()?);
    let range = Some(date.range.clone()).filter(|range| line.is_typed(range))?;
    Some(Known { number: key(citation), date: date.known()?, issuer: issuer(citation, date.words.end), line, range })
}

/// The number without the zeros before it, in capitals.
fn key(citation: &Citation<'_>) -> String {
    citation.core().trim_start_matches('0').to_uppercase()
}

/// The first words behind `của`, or those before `ban hành Quyết định số …`.
fn issuer(citation: &Citation<'_>, at: usize) -> String {
    let said = citation.line.words[at..].iter();
    let mut behind = said.skip_while(|word| word.first).take(ISSUER + 1);
    let words = match behind.next() {
        Some(word) if word.is("của") => behind.collect(),
        _ => acting(citation),
    };
    words.into_iter().map(|word| word.core.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// The words of the clause before the verb with which a body issues.
fn acting<'w>(citation: &'w Citation<'_>) -> Vec<&'w Word<'w>> {
    let words = &citation.line.words;
    let kind = named_before(words, citation.at).map_or(citation.at, |(_, named)| named.start);
    let issues = kind >= 2 && words[kind - 2].is("ban") && words[kind - 1].is("hành");
    let verb = if issues { kind - 2 } else { return Vec::new() };
    let start = words[..verb].iter().rposition(|word| word.closed).map_or(0, |end| end + 1);
    words[start..verb].iter().filter(|word| !word.is("đã")).take(ISSUER).collect()
}

impl Known<'_> {
    fn finding(&self, first: &Self) -> Option<Finding> {
        let finding = Finding::new(&rules::CITED_WITH_TWO_DATES).arg("number", self.number.as_str());
        let finding = finding.arg("date", self.date).arg("first", first.date);
        let place = |known: &Self| known.line.place(known.range.clone());
        Some(finding.at(place(self)?).with(place(first)?))
    }

    fn is_same(&self, other: &Self) -> bool {
        (self.date, &self.issuer) == (other.date, &other.issuer)
    }

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
