//! One body twice in one list. Lists under leads of their own may name it again: its leaders here, its experts there.

use super::{Case, lists};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::directory::Body;
use crate::spec::{At, BodyRef};

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
