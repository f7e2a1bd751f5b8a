//! What several specs show together that none shows alone: a number given twice, a person or a room at two meetings at one time.
//! Facts are gathered spec by spec, in any order, and compared once all are there.

mod numbers;
mod occasions;

use std::collections::BTreeMap;

use super::meeting::Case;
use crate::finding::{Finding, sort};
use crate::meeting::Levels;
use numbers::Numbered;
use occasions::Occasion;

/// What a spec says that another may contradict.
#[derive(Debug, Default)]
pub struct Facts {
    numbers: Vec<Numbered>,
    occasions: Vec<Occasion>,
    /// Name of the spec's file.
    file: String,
    levels: Levels,
}

impl Facts {
    /// The facts of a spec: the numbers of its notices, and its meeting as it stands after all changes.
    #[must_use]
    pub fn of(case: &Case<'_>, levels: &Levels) -> Self {
        let (file, levels) = (case.source.name().to_owned(), levels.clone());
        Self { numbers: numbers::of(case), occasions: occasions::of(case), file, levels }
    }
}

/// Where specs contradict each other. Their order does not matter: the place is in the file whose name comes later, and the levels are
/// that file's.
#[must_use]
pub fn folder(facts: &[Facts]) -> Vec<Finding> {
    let mut findings = numbers::twice(facts.iter().flat_map(|facts| &facts.numbers));
    findings.extend(occasions::clashes(facts.iter().flat_map(|facts| &facts.occasions)));
    let levels: BTreeMap<&str, &Levels> = facts.iter().map(|facts| (facts.file.as_str(), &facts.levels)).collect();
    findings.retain_mut(|finding| {
        let levels = levels.get(finding.file_name()).copied();
        levels.is_none_or(|levels| levels.lets(finding))
    });
    sort(&mut findings);
    findings
}
