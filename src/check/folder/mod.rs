//! What several specs show together that none shows alone: a number given twice, a person or a room at two meetings at one time.
//! Facts are gathered spec by spec, in any order, and compared once all are there.

mod numbers;
mod occasions;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::meeting::Case;
use crate::finding::{Finding, Rule, Severity, rules, sort};
use crate::meeting::Levels;
use crate::source::{Source, Span};
use numbers::Numbered;
use occasions::Occasion;

/// What a spec says that another may contradict. It holds no text of the spec: there may be very many.
#[derive(Debug, Default)]
pub struct Facts {
    numbers: Vec<Numbered>,
    occasions: Vec<Occasion>,
    /// Name of the spec's file.
    file: Arc<str>,
    /// Levels that the spec or its office gives to the rules here.
    levels: Vec<(&'static Rule, Option<Severity>)>,
}

/// A place in a file by the file's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    file: Arc<str>,
    span: Span,
}

/// Two specs that contradict each other.
struct Clash {
    finding: Finding,
    here: Spot,
    there: Spot,
}

impl Facts {
    /// The facts of a spec: the numbers of its notices, and its meeting as it stands after all changes.
    #[must_use]
    pub fn of(case: &Case<'_>, levels: &Levels) -> Self {
        let levels = levels.given(rules::FOLDER_RULES);
        Self { numbers: numbers::of(case), occasions: occasions::of(case), file: case.source.name().into(), levels }
    }
}

impl Spot {
    fn new(case: &Case<'_>, span: Span) -> Self {
        Self { file: case.source.name().into(), span }
    }
}

/// Where specs contradict each other. Their order does not matter: the place is in the file whose name comes later, and the levels are
/// that file's. `source` gives a file again by its name, where something is to be shown of it.
#[must_use]
pub fn folder(facts: &[Facts], source: impl Fn(&str) -> Option<Arc<Source>>) -> Vec<Finding> {
    let mut clashes = numbers::twice(facts.iter().flat_map(|facts| &facts.numbers));
    clashes.extend(occasions::clashes(facts.iter().flat_map(|facts| &facts.occasions)));
    let levels: BTreeMap<&str, _> = facts.iter().map(|facts| (&*facts.file, &facts.levels)).collect();
    let mut sources: BTreeMap<Arc<str>, Option<Arc<Source>>> = BTreeMap::new();
    let mut place = |spot: &Spot| {
        let known = sources.entry(Arc::clone(&spot.file)).or_insert_with(|| source(&spot.file));
        // It may have changed meanwhile.
        let fits = |source: &&mut Arc<Source>| source.text().get(spot.span.start..spot.span.end).is_some();
        known.as_mut().filter(fits).map(|source| source.place(spot.span))
    };
    let mut findings = Vec::new();
    for Clash { mut finding, here, there } in clashes {
        let given = levels.get(&*here.file).and_then(|given| given.iter().find(|(rule, _)| *rule == finding.rule));
        match given {
            Some((_, None)) => continue,
            Some((_, Some(severity))) => finding.severity = *severity,
            None => {}
        }
        finding.other = place(&there);
        finding.place = place(&here);
        findings.push(if finding.place.is_none() { finding.in_file(&*here.file) } else { finding });
    }
    sort(&mut findings);
    findings
}
