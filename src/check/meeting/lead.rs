//! A lead against its list of bodies: `UBND các xã` over one that is a phường, `3 sở` over four. What is typed as free text is looked
//! at in the finished text.

use super::Case;
use super::lists::{self, List};
use crate::check::lead::{Count, Places};
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::{At, AttendeesSpec, BodyRef};

/// Checks every line of those who are invited or addressed.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let spec = case.spec();
    let invited = spec.meeting.iter().flat_map(|meeting| lists::attendees(&meeting.value));
    let added = spec.change.iter().flat_map(|change| &change.value.attendees);
    let addressed = case.notices.iter().flat_map(|issued| &issued.typed.value.addressees);
    for row in invited.chain(added).chain(addressed) {
        if let (Some((lead, span)), Some(list)) = (lead(case, row), lists::row(case, &row.value)) {
            kinds(case, &list, (&lead, span), findings);
            findings.extend(count(case, &list, (&lead, span)));
        }
    }
}

/// The words of a lead, and where it or its group was typed.
fn lead(case: &Case<'_>, row: &At<AttendeesSpec>) -> Option<(String, Span)> {
    let row = &row.value;
    if let Some(lead) = &row.lead {
        return Some((lead.value.clone(), lead.span));
    }
    let id = row.group.as_ref()?;
    Some((case.office.directory.group(&id.value)?.lead.letters(), id.span))
}

fn kinds(case: &Case<'_>, list: &List<'_>, (lead, span): (&str, Span), findings: &mut Vec<Finding>) {
    let Some(places) = Places::of(lead) else { return };
    for typed in list.bodies {
        if let Some((kind, name)) = not_named(case, list, &places, &typed.value) {
            let finding = Finding::new(&rules::LEAD_NOT_OF_LIST).arg("kind", kind).arg("words", name);
            findings.push(finding.at(case.place(typed.span)).with(case.place(span)));
        }
    }
}

/// The kind of a body that the lead lacks, with its name.
fn not_named(case: &Case<'_>, list: &List<'_>, places: &Places, typed: &BodyRef) -> Option<(&'static str, String)> {
    if let Some(name) = &typed.name {
        return Some((places.not_named(&name.value)?, name.value.clone()));
    }
    let typed = &typed.lookup.as_ref()?.value;
    let day = list.days.first().copied();
    let directory = &case.office.directory;
    let name = directory.body(typed, list.group, day)?.name.letters();
    let kind = places.not_named(&name)?;
    // One of the kinds that the lead names may have the same name.
    let other = places.named().iter().any(|kind| directory.body(&format!("{kind} {typed}"), list.group, day).is_some());
    (!other).then_some((kind, name))
}

fn count(case: &Case<'_>, list: &List<'_>, (lead, span): (&str, Span)) -> Option<Finding> {
    let count = Count::of(lead)?;
    // A name typed in one go may be several.
    let several = |body: &At<BodyRef>| body.value.name.as_ref().is_some_and(|name| name.value.contains([',', ';']));
    if count.number == list.bodies.len() || list.bodies.iter().any(several) {
        return None;
    }
    let finding = Finding::new(&rules::COUNT_NOT_OF_LIST).arg("words", &lead[count.range]);
    let last = list.bodies.last()?;
    Some(finding.arg("count", size(list.bodies.len())).at(case.place(span)).with(case.place(last.span)))
}

fn size(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
