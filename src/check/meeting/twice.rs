//! One body twice in one list, also over several lines under one lead. Lines under leads of their own may name it again: its leaders
//! here, its experts there.

use super::{Case, lists};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::directory::Body;
use crate::source::Span;
use crate::spec::{At, AttendeesSpec, BodyRef};

/// Which body is meant: by its row of the directory, or by its words.
#[derive(Debug, Clone)]
enum Meant<'a> {
    Row(&'a Body),
    Name(String),
}

impl PartialEq for Meant<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Row(one), Self::Row(two)) => std::ptr::eq(*one, *two),
            (Self::Name(one), Self::Name(two)) => one == two,
            _ => false,
        }
    }
}

/// Checks every list of bodies.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for list in lists::all(case) {
        let mut met: Vec<(Meant<'_>, &At<BodyRef>)> = Vec::new();
        for typed in list.bodies {
            let Some(meant) = meant(case, &list, &typed.value) else { continue };
            if let Some((_, former)) = met.iter().find(|(other, _)| *other == meant) {
                let finding = Finding::new(&rules::BODY_TWICE).arg("name", name(&typed.value));
                findings.push(finding.at(case.place(typed.span)).with(case.place(former.span)));
            } else {
                met.push((meant, typed));
            }
        }
    }
    if let Some(meeting) = &case.spec().meeting {
        lists::seats(&meeting.value).into_iter().for_each(|seats| in_lines(case, seats.rows, findings));
    }
}

/// Under what a line stands; lines with the same lead and note are one list.
type Head = (String, String);

/// Checks the lines of one table against each other.
fn in_lines(case: &Case<'_>, rows: &[At<AttendeesSpec>], findings: &mut Vec<Finding>) {
    let mut met: Vec<(Head, Meant<'_>, usize, Span)> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let head = head(case, &row.value);
        for (meant, name, span) in named(case, &row.value) {
            let same = |(other, known, at, _): &&(Head, Meant<'_>, usize, Span)| {
                *at != index && *other == head && *known == meant
            };
            if let Some((.., former)) = met.iter().find(same) {
                let finding = Finding::new(&rules::BODY_TWICE).arg("name", name);
                findings.push(finding.at(case.place(span)).with(case.place(*former)));
            } else {
                met.push((head.clone(), meant, index, span));
            }
        }
    }
}

fn head(case: &Case<'_>, row: &AttendeesSpec) -> Head {
    let group = || case.office.directory.group(&row.group.as_ref()?.value).map(|group| group.lead.letters());
    let lead = row.lead.as_ref().map(|lead| lead.value.clone()).or_else(group);
    let note = row.note.as_ref().map(|note| folded(&note.value));
    (lead.map(|lead| folded(&lead)).unwrap_or_default(), note.unwrap_or_default())
}

/// What a line names: its bodies, or itself where it is free text.
fn named<'a>(case: &Case<'a>, row: &AttendeesSpec) -> Vec<(Meant<'a>, String, Span)> {
    if let Some(text) = &row.text {
        return vec![(Meant::Name(folded(&text.value)), text.value.clone(), text.span)];
    }
    let Some(list) = lists::row(case, row) else { return Vec::new() };
    let meant = |body: &At<BodyRef>| Some((meant(case, &list, &body.value)?, name(&body.value), body.span));
    list.bodies.iter().filter_map(meant).collect()
}

fn meant<'a>(case: &Case<'a>, list: &lists::List<'_>, body: &BodyRef) -> Option<Meant<'a>> {
    match (&body.lookup, &body.name) {
        (_, Some(name)) => Some(Meant::Name(folded(&name.value))),
        (Some(lookup), None) => {
            let day = list.days.first().copied();
            case.office.directory.body(&lookup.value, list.group, day).map(Meant::Row)
        }
        (None, None) => None,
    }
}

fn name(body: &BodyRef) -> String {
    body.name.as_ref().or(body.lookup.as_ref()).map(|name| name.value.clone()).unwrap_or_default()
}
