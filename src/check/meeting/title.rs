//! Titles that a spec types, against those that the directory says the person held on the day. Silent for a name that the directory
//! does not have, for titles of another body, which a namesake may hold, and for a title that only leaves the body out.

use chrono::NaiveDate;

use super::Case;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::{At, PersonRef};

/// Words at the end of a title that name the body: `UBND tỉnh`, `xã Ví Dụ`.
const BODY_WORDS: usize = 2;

/// Checks everyone whose title is typed.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    findings.extend(everyone(case).into_iter().filter_map(|(person, day)| untitled(case, person, day)));
}

/// Everyone whom a spec names, with the day on which a title is to be held.
pub(super) fn everyone<'a>(case: &Case<'a>) -> Vec<(&'a At<PersonRef>, Option<NaiveDate>)> {
    let spec = case.spec();
    let mut everyone = Vec::new();
    let met = case.stages.last().and_then(|stage| stage.first()).map(|start| start.date);
    if let Some(meeting) = &spec.meeting {
        let meeting = &meeting.value;
        let sessions = meeting.session.iter().filter_map(|session| session.value.chair.as_ref());
        let points = meeting.point.iter().filter_map(|point| point.value.chair.as_ref());
        let chairs = meeting.chair.iter().chain(sessions).chain(points).flat_map(|chairs| &chairs.0);
        let invited = super::lists::attendees(meeting).into_iter().filter_map(|row| row.value.person.as_ref());
        let guests = case.notices.iter().flat_map(|issued| &issued.typed.value.guests);
        let concluder = spec.conclusion.iter().filter_map(|conclusion| conclusion.value.concluder.as_ref());
        let people = chairs.chain(&meeting.convener).chain(invited).chain(guests).chain(concluder);
        everyone.extend(people.map(|person| (person, met)));
    }
    for issued in &case.notices {
        let signer = issued.typed.value.signer.as_ref().or(spec.signer.as_ref());
        let day = issued.notice.date.directory_day().or(met);
        everyone.extend(signer.map(|person| (person, day)));
    }
    everyone
}

fn untitled(case: &Case<'_>, person: &At<PersonRef>, day: Option<NaiveDate>) -> Option<Finding> {
    let (typed, day) = (person.value.title.as_ref()?, day?);
    let name = person.value.name.as_ref().or(person.value.lookup.as_ref())?;
    let known = case.office.directory.person(&name.value)?;
    let title = folded(&typed.value);
    let titles: Vec<(String, bool)> =
        known.titles.iter().map(|(held, valid)| (folded(&held.letters()), valid.holds(Some(day)))).collect();
    let same = |held: &str| held == title || held.strip_prefix(&title).is_some_and(|rest| rest.starts_with(' '));
    if titles.is_empty() || titles.iter().any(|(held, holds)| *holds && same(held)) {
        return None;
    }
    let at_another_time = titles.iter().any(|(held, _)| same(held));
    let of_the_body = titles.iter().any(|(held, holds)| *holds && body(held) == body(&title));
    if !at_another_time && !of_the_body {
        return None;
    }
    let held = known.titles.iter().find(|(_, valid)| valid.holds(Some(day))).map(|(held, _)| held.letters());
    let finding = Finding::new(&rules::OTHER_TITLE_HELD).arg("name", name.value.clone()).arg("date", day);
    Some(finding.arg("title", typed.value.clone()).maybe("held", held).at(case.place(typed.span)))
}

/// The last words of a title; nothing where it has no more than these.
fn body(title: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = title.split(' ').collect();
    let first = words.len().checked_sub(BODY_WORDS).filter(|first| *first > 0)?;
    Some(words[first..].to_vec())
}
