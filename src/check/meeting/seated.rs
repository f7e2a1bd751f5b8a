//! One person twice among those invited: the chair, who heads the list anyway, or somebody named in two lines.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Case, lists};
use crate::check::named::Named;
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::{At, PersonRef};

/// Checks the meeting, as called and after each change, and each session and point by itself: another session is another list.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(meeting) = case.spec().meeting.as_ref().map(|meeting| &meeting.value) else { return };
    let day = case.stages[0].first().map(|start| start.date);
    let later = lists::enlarged(case).map(|meeting| {
        let chair = meeting.chair.as_ref();
        lists::Seats { chair, rows: &meeting.attendees }
    });
    for list in lists::seats(meeting).into_iter().chain(later) {
        let chairs = list.chair.into_iter().flat_map(|chairs| &chairs.0);
        let invited = list.rows.iter().filter_map(|row| row.value.person.as_ref());
        let mut met: BTreeMap<String, Span> = BTreeMap::new();
        for person in chairs.chain(invited) {
            let person: &At<PersonRef> = person;
            let Some(named) = Named::of(&person.value, &case.office.directory, day) else { continue };
            match met.entry(named.key()) {
                Entry::Vacant(free) => drop(free.insert(person.span)),
                Entry::Occupied(former) => {
                    let finding = Finding::new(&rules::PERSON_TWICE).arg("name", named.name);
                    findings.push(finding.at(case.place(person.span)).with(case.place(*former.get())));
                }
            }
        }
    }
}
