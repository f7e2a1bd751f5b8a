//! People whose titles come from the directory: whether it says that they hold them on the day. What the office itself says of its people
//! needs no days, and a title that the spec types is the spec's own word.

use std::collections::BTreeSet;

use super::{Case, title};
use crate::finding::{Finding, rules};
use crate::meeting::directory::Validity;

/// Checks everyone who is looked up, each once.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let directory = &case.office.directory;
    let mut asked = BTreeSet::new();
    for (person, day) in title::everyone(case) {
        let (None, Some(name), Some(day)) = (&person.value.title, &person.value.lookup, day) else { continue };
        let Some(known) = directory.person(&name.value) else { continue };
        let Some((held, valid)) = known.title(Some(day)) else { continue };
        let title = held.letters();
        let said = |rule| {
            let finding = Finding::new(rule).arg("name", known.name.letters()).arg("title", title.clone());
            finding.arg("date", day).at(case.place(name.span))
        };
        let finding = match directory.later_holder(&title, known, day) {
            Some((holder, from)) => said(&rules::GIVEN_SINCE).arg("holder", holder).arg("from", from),
            None if *valid == Validity::default() && !known.is_own_word => said(&rules::UNDATED_TITLE),
            None => continue,
        };
        if asked.insert(known.name.letters()) {
            findings.push(finding);
        }
    }
}
