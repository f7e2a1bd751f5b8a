//! Bodies that do not exist on the day: dissolved before it, or founded after it. Only what a row of the directory says for
//! sure is an error.

use super::Case;
use super::lists::{self, List};
use crate::finding::{Finding, rules};
use crate::meeting::directory::Body;
use crate::spec::At;

/// Checks every body that is looked up.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for list in lists::all(case) {
        let typed = list.bodies.iter().filter(|body| body.value.name.is_none());
        let lookups = typed.filter_map(|body| body.value.lookup.as_ref());
        findings.extend(lookups.filter_map(|lookup| dead(case, &list, lookup)));
    }
}

fn dead(case: &Case<'_>, list: &List<'_>, lookup: &At<String>) -> Option<Finding> {
    let find = |day| case.office.directory.body(&lookup.value, list.group, Some(day)).map(|body| (day, body));
    let found: Vec<_> = list.days.iter().filter_map(|day| find(*day)).collect();
    let (day, body) = *found.first()?;
    if found.iter().any(|(day, body)| body.valid.holds(Some(*day))) {
        return None;
    }
    let gone = body.valid.to.filter(|to| *to < day);
    let future = body.valid.from.filter(|from| day < *from);
    let rule = match gone {
        _ if !body.is_sure || (gone.is_none() && (list.may_be_later || is_commune(body))) => &rules::DOUBTFUL_BODY,
        Some(_) => &rules::DISSOLVED_BODY,
        None => &rules::FUTURE_BODY,
    };
    let finding = Finding::new(rule).arg("name", body.name.letters()).arg("date", day);
    let finding = finding.maybe("to", gone).maybe("from", future).maybe("successor", body.successor.clone());
    let finding = finding.maybe("source", body.source.clone()).at(case.place(lookup.span));
    Some(match list.since {
        Some(since) => finding.with(case.place(since)),
        None => finding,
    })
}

/// Communes of today often bear the name of one of before, which the directory does not have.
fn is_commune(body: &Body) -> bool {
    body.groups.iter().any(|group| group == "xa")
}
