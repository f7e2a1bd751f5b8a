//! National name and motto, or the Party's name: each is one phrase (Decree 30/2020, PL I, II.1).

use super::Measured;
use crate::finding::{Finding, rules};
use crate::read::parts::Role;

/// Checks the phrases. `HÒA` may have its mark on either letter.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let roles = [Role::National, Role::Motto];
    let party = [Role::Party, Role::Party];
    let is_party = measured.handed.parts.first(Role::Party).is_some();
    let roles = if is_party { &party[..1] } else { &roles[..] };
    let rules = [&rules::NATIONAL_NAME, &rules::MOTTO];
    for ((role, line), rule) in roles.iter().zip(measured.standard.national).zip(rules) {
        for at in measured.handed.parts.of_role(*role) {
            if same(&measured.handed.parts.stretches[at].text) != same(line.text) {
                findings.push(measured.finding(rule, at).arg("right", line.text).arg("clause", line.clause));
            }
        }
    }
    let national = measured.handed.parts.of_role(Role::National).next();
    if let Some(at) = national.filter(|_| measured.handed.parts.first(Role::Motto).is_none()) {
        let missing = Finding::new(&rules::NO_MOTTO).arg("right", measured.standard.national[1].text);
        findings.push(missing.at(measured.place(at)));
    }
}

/// A phrase with the mark of `HÒA` at one place.
fn same(text: &str) -> String {
    text.replace("HOÀ", "HÒA").replace("hoà", "hòa")
}
