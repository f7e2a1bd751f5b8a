//! What is said of a spec at the end: with the levels that it and its office set, and without what only follows from a letter of
//! another alphabet.

use std::collections::BTreeSet;

use super::{Drafting, stops};
use crate::finding::{Finding, Rule, Spots, rules, sort};
use crate::meeting::Levels;

/// The findings of a spec, the levels that it sets, and what it is made with.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) findings: Vec<Finding>,
    pub(super) levels: Levels,
    /// Names of the files used that are not built in.
    pub(super) used: BTreeSet<String>,
}

/// Rules on names that stand for nothing, as a name does in which one letter is not what it looks like.
const LOOKUPS: [&Rule; 4] =
    [&rules::UNKNOWN_OFFICE, &rules::UNKNOWN_PERSON, &rules::UNKNOWN_BODY, &rules::UNKNOWN_NAME];

impl Said {
    /// The findings in their order. `all` tells whether all notices were wanted: only then is it known what an allowance is for.
    pub(super) fn settled(self, drafting: Option<&Drafting<'_>>, all: bool) -> Vec<Finding> {
        let Self { mut findings, levels, .. } = self;
        let foreign = Spots::of(findings.iter().filter(|finding| *finding.rule == rules::LOOK_ALIKE));
        findings.retain(|finding| !LOOKUPS.contains(&finding.rule) || !foreign.have(finding));
        // What stops a draft keeps rules from being asked.
        if all && drafting.is_some() && !findings.iter().any(stops) {
            let idle = levels.idle(&findings);
            findings.extend(idle);
        }
        drafting.map_or(&levels, |drafting| &drafting.levels).apply(&mut findings);
        sort(&mut findings);
        findings
    }
}
