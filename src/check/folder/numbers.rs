//! One number twice in a series: of one office, one symbol and one year.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::{Clash, Spot};
use crate::check::meeting::{Case, Issued};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::notice::{IssueDate, NumberLine};
use crate::standard::Kind;

/// A number that the registry has given.
#[derive(Debug)]
pub(super) struct Numbered {
    series: Series,
    /// As printed, with its symbol.
    shown: String,
    kind: Kind,
    date: IssueDate,
    /// Subject, or topic of the meeting.
    about: String,
    /// Id of the meeting.
    meeting: Option<String>,
    /// When the meeting is held, as called and after each change.
    times: Vec<(NaiveDate, Option<NaiveTime>)>,
    place: Spot,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Series {
    issuer: String,
    symbol: String,
    year: i32,
    number: String,
}

/// The numbers given in a spec; a draft is no document of the series yet.
pub(super) fn of(case: &Case<'_>) -> Vec<Numbered> {
    let Some(issuer) = case.stages.first().and_then(|stage| stage.spec.issuer.as_ref()) else { return Vec::new() };
    case.notices.iter().filter_map(|issued| numbered(case, issued, &issuer.value)).collect()
}

fn numbered(case: &Case<'_>, issued: &Issued<'_>, issuer: &str) -> Option<Numbered> {
    let Issued { typed, notice, .. } = issued;
    let NumberLine::Given { number, symbol } = &notice.number else { return None };
    let year = match notice.date {
        IssueDate::Blank => return None,
        IssueDate::Month { year, .. } => year,
        IssueDate::Day(day) => chrono::Datelike::year(&day),
    };
    let (number, symbol) = (number.letters(), symbol.letters());
    let span = typed.value.number.as_ref().filter(|_| typed.value.draft.is_none())?.span;
    Some(Numbered {
        shown: format!("{number}/{symbol}"),
        series: Series {
            issuer: folded(issuer),
            symbol: folded(&symbol),
            year,
            number: folded(&number).trim_start_matches('0').to_owned(),
        },
        kind: notice.kind,
        date: notice.date,
        about: about(case, issued),
        meeting: case
            .stages
            .first()
            .and_then(|stage| Some(folded(&stage.spec.meeting.as_ref()?.value.id.as_ref()?.value))),
        times: case.stages.iter().flat_map(|stage| &stage.starts).map(|start| (start.date, start.time)).collect(),
        place: Spot::new(case, span),
    })
}

fn about(case: &Case<'_>, issued: &Issued<'_>) -> String {
    let topic = || case.stages.first()?.spec.meeting.as_ref()?.value.topic.as_ref();
    let about = issued.typed.value.subject.as_ref().or_else(topic);
    about.map(|about| folded(&about.value)).unwrap_or_default()
}

/// Numbers that two documents bear; each further one is told with the first.
pub(super) fn twice<'a>(numbers: impl Iterator<Item = &'a Numbered>) -> Vec<Clash> {
    let mut series: BTreeMap<&Series, Vec<&Numbered>> = BTreeMap::new();
    for number in numbers {
        series.entry(&number.series).or_default().push(number);
    }
    let mut clashes = Vec::new();
    for documents in series.values_mut() {
        documents.sort_by_key(|number| number.place.clone());
        let Some((first, others)) = documents.split_first() else { continue };
        for other in others.iter().filter(|other| !other.is_version_of(first)) {
            let finding = Finding::new(&rules::NUMBER_TWICE).arg("number", other.shown.clone());
            let finding = finding.arg("year", i64::from(other.series.year));
            clashes.push(Clash { finding, here: other.place.clone(), there: first.place.clone() });
        }
    }
    clashes
}

impl Numbered {
    /// Two tables may print one document twice, for a list and for guests by name; and a file may be kept in two folders. Meetings that
    /// never are at one time are two, though one file was copied from the other whole: a change keeps the former time.
    fn is_version_of(&self, other: &Self) -> bool {
        let alike = (self.kind, self.date, &self.about) == (other.kind, other.date, &other.about);
        let named = self.meeting.is_some() && self.meeting == other.meeting;
        let known = !self.times.is_empty() && !other.times.is_empty();
        alike && (named || !known || self.times.iter().any(|time| other.times.contains(time)))
    }
}
