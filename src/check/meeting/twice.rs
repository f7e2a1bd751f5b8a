//! One body twice in one list, also over several lines under one lead. Lines under leads of their own may name it again: its leaders
//! here, its experts there.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Case, lists};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::{At, AttendeesSpec, BodyRef};

/// Which body is meant: by its row of the directory, told apart by where it is held, or by its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Meant {
    Row(usize),
    Name(String),
}

/// Checks every list of bodies.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for list in lists::all(case) {
        let mut met: BTreeMap<Meant, Span> = BTreeMap::new();
        for typed in list.bodies {
            let Some(meant) = meant(case, &list, &typed.value) else { continue };
            match met.entry(meant) {
                Entry::Vacant(free) => drop(free.insert(typed.span)),
                Entry::Occupied(former) => {
                    findings.push(twice(case, name(&typed.value), typed.span, *former.get()));
                }
            }
        }
    }
    if let Some(meeting) = &case.spec().meeting {
        lists::seats(&meeting.value).into_iter().for_each(|seats| in_lines(case, seats.rows, findings));
    }
    for meeting in lists::enlarged(case) {
        in_lines(case, &meeting.attendees, findings);
    }
}

/// Under what a line stands; lines with the same lead and note are one list.
type Head = (String, String);

/// Checks the lines of one table against each other.
fn in_lines(case: &Case<'_>, rows: &[At<AttendeesSpec>], findings: &mut Vec<Finding>) {
    let mut met: BTreeMap<(Head, Meant), (usize, Span)> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate().filter(|_| rows.len() > 1) {
        let head = head(case, &row.value);
        for (meant, name, span) in named(case, &row.value) {
            match met.entry((head.clone(), meant)) {
                Entry::Vacant(free) => drop(free.insert((index, span))),
                // What stands twice in one line was told above.
                Entry::Occupied(former) if former.get().0 == index => {}
                Entry::Occupied(former) => findings.push(twice(case, name, span, former.get().1)),
            }
        }
    }
}

fn twice(case: &Case<'_>, name: String, here: Span, former: Span) -> Finding {
    Finding::new(&rules::BODY_TWICE).arg("name", name).at(case.place(here)).with(case.place(former))
}

fn head(case: &Case<'_>, row: &AttendeesSpec) -> Head {
    let group = || case.office.directory.group(&row.group.as_ref()?.value).map(|group| group.lead.letters());
    let lead = row.lead.as_ref().map(|lead| lead.value.clone()).or_else(group);
    let note = row.note.as_ref().map(|note| folded(&note.value));
    (lead.map(|lead| folded(&lead)).unwrap_or_default(), note.unwrap_or_default())
}

/// What a line names: its bodies, or itself where it is free text.
fn named(case: &Case<'_>, row: &AttendeesSpec) -> Vec<(Meant, String, Span)> {
    if let Some(text) = &row.text {
        // Whoever types a name of the directory and nothing else means that body.
        let day = case.stages[0].first().map(|start| start.date);
        if let Some(body) = case.office.directory.body(&text.value, None, day) {
            return vec![(Meant::Row(std::ptr::from_ref(body).addr()), text.value.clone(), text.span)];
        }
        return vec![(Meant::Name(folded(&text.value)), text.value.clone(), text.span)];
    }
    let Some(list) = lists::row(case, row) else { return Vec::new() };
    let meant = |body: &At<BodyRef>| Some((meant(case, &list, &body.value)?, name(&body.value), body.span));
    list.bodies.iter().filter_map(meant).collect()
}

fn meant(case: &Case<'_>, list: &lists::List<'_>, body: &BodyRef) -> Option<Meant> {
    match (&body.lookup, &body.name) {
        (_, Some(name)) => Some(Meant::Name(folded(&name.value))),
        (Some(lookup), None) => {
            let day = list.days.first().copied();
            let row = case.office.directory.body(&lookup.value, list.group, day)?;
            Some(Meant::Row(std::ptr::from_ref(row).addr()))
        }
        (None, None) => None,
    }
}

fn name(body: &BodyRef) -> String {
    body.name.as_ref().or(body.lookup.as_ref()).map(|name| name.value.clone()).unwrap_or_default()
}
