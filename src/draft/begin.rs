//! The beginning of a draft: the spec's shape, what is still to be filled in, and the office that issues.

use std::sync::Arc;

use super::said::Said;
use super::{Drafting, stops};
use crate::check::{self, Wanted};
use crate::finding::{Finding, rules};
use crate::meeting::{Levels, missing_key};
use crate::shelf::Shelf;
use crate::source::{Source, Span};
use crate::spec::{self, At, NoticeSpec};
use crate::standard::Kind;

impl<'a> Drafting<'a> {
    /// What can be drafted; nothing where the spec cannot be relied on.
    pub(super) fn begin(
        source: &'a Arc<Source>,
        shelf: &'a Shelf,
        wanted: Wanted<'a>,
        said: &mut Said,
    ) -> Option<Self> {
        let findings = &mut said.findings;
        let (spec, faults) = spec::read(source);
        let broken = faults.iter().any(|fault| rules::SYNTAX_RULES.contains(&fault.rule));
        let faulty = !faults.is_empty();
        findings.extend(faults);
        findings.extend(shelf.templates().faults().cloned());
        if broken {
            return None;
        }
        said.levels = Levels::read(source, &spec.check, findings);
        findings.extend(check::alphabet(source));
        let unfilled = spec::unfilled::unfilled(source);
        if !unfilled.is_empty() {
            // Whatever hangs on what is not there yet would only be told in confusing words.
            findings.retain(|finding| !unfilled.iter().any(|mark| is_at(finding, mark)));
            findings.extend(unfilled);
            return None;
        }
        let Some(issuer) = &spec.issuer else {
            if !faulty {
                let letter = |notice: &At<NoticeSpec>| {
                    notice.value.kind.as_ref().is_some_and(|kind| kind.value.0 == Kind::CongVan.id())
                };
                let meets = spec.notice.is_empty() || !spec.notice.iter().all(letter);
                let required = [
                    ("issuer", true),
                    ("meeting", spec.meeting.is_none() && meets),
                    ("notice", spec.notice.is_empty()),
                ];
                for (key, _) in required.into_iter().filter(|(_, absent)| *absent) {
                    findings.push(missing_key(key, "").at(source.place(Span::new(0, 0))));
                }
            }
            return None;
        };
        let Some((office, faults)) = shelf.office(&issuer.value) else {
            let finding = Finding::new(&rules::UNKNOWN_OFFICE).arg("name", issuer.value.as_str());
            let known = shelf.office_names().map(str::to_owned).collect::<Vec<_>>();
            let finding = finding.maybe("near", shelf.nearest_office(&issuer.value)).arg("known", known);
            findings.push(finding.at(source.place(issuer.span)));
            return None;
        };
        findings.extend(faults.iter().cloned());
        findings.extend(spec::unfilled::unfilled(&office.source));
        // With a broken office or directory most names would seem unknown.
        if faults.iter().any(stops) {
            return None;
        }
        let levels = said.levels.over(&office.levels);
        Some(Self { source, shelf, wanted, spec, office, levels, faulty })
    }
}

/// Whether a finding is about the place of another.
pub(super) fn is_at(finding: &Finding, other: &Finding) -> bool {
    match (&finding.place, &other.place) {
        (Some(one), Some(two)) => one.source == two.source && one.span.overlaps(two.span),
        _ => false,
    }
}
