//! The beginning of a draft: the spec's shape, what is still to be filled in, and the office that issues.

use std::sync::Arc;

use super::said::Said;
use super::{Drafting, limits, stops};
use crate::check::{self, Wanted};
use crate::finding::{Finding, Spots, Told, rules};
use crate::meeting::{Levels, missing_key};
use crate::shelf::{Shelf, Shelved};
use crate::source::{Source, Span};
use crate::spec::{self, At, Id, NoticeSpec, Spec};
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
        let (mut spec, faults) = spec::read(source);
        let broken = faults.iter().any(|fault| rules::SYNTAX_RULES.contains(&fault.rule));
        let faulty = !faults.is_empty();
        findings.extend(faults);
        if broken {
            Self::times(source, shelf, spec, findings);
            return None;
        }
        said.levels = Levels::read(source, &spec.check, findings);
        findings.extend(check::alphabet(source));
        let unfilled = spec::unfilled::unfilled(source);
        if !unfilled.is_empty() {
            // Whatever hangs on what is not there yet would only be told in confusing words.
            let marks = Spots::of(&unfilled);
            findings.retain(|finding| !marks.have(finding));
            findings.extend(unfilled);
            return None;
        }
        limits::keep(&mut spec, source, findings);
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
            Self::times(source, shelf, spec, findings);
            return None;
        };
        let Some(Shelved { office, findings: faults, used }) = shelf.office(&issuer.value) else {
            findings.push(unknown_office(source, shelf, issuer));
            Self::times(source, shelf, spec, findings);
            return None;
        };
        said.used.extend(used.iter().cloned());
        findings.extend(faults.iter().cloned());
        findings.extend(spec::unfilled::unfilled(&office.source));
        // With a broken office or directory most names would seem unknown.
        if faults.iter().any(stops) {
            Self::times(source, shelf, spec, findings);
            return None;
        }
        if !Self::other_offices(source, shelf, &spec, said) {
            return None;
        }
        let levels = said.levels.over(&office.levels);
        Some(Self { source, shelf, wanted, spec, office, levels, faulty })
    }

    /// Whether the offices that issue single notices are known and sound.
    fn other_offices(source: &Arc<Source>, shelf: &Shelf, spec: &Spec, said: &mut Said) -> bool {
        let before = said.findings.len();
        for issuer in spec.notice.iter().filter_map(|notice| notice.value.issuer.as_ref()) {
            match shelf.office(&issuer.value) {
                Some(Shelved { findings: faults, used, .. }) => {
                    said.used.extend(used.iter().cloned());
                    let mut told = Told::of(&said.findings);
                    said.findings.extend(faults.iter().filter(|fault| told.is_new(fault)).cloned());
                }
                None => said.findings.push(unknown_office(source, shelf, issuer)),
            }
        }
        !said.findings[before..].iter().any(stops)
    }

    /// What is wrong with the dates and hours of a spec that is not drafted: they are what they are in any office.
    fn times(source: &'a Arc<Source>, shelf: &'a Shelf, spec: Spec, findings: &mut Vec<Finding>) {
        let wanted = Wanted { kinds: Some(&[]), ..Wanted::default() };
        let (office, levels) = (shelf.nobody(), Levels::default());
        let drafting = Self { source, shelf, wanted, spec, office, levels, faulty: true };
        let mut said = Said::default();
        drafting.each(&mut said, |_| None, |_, _, _, _| Ok(()));
        let told = Spots::of(findings.iter());
        let found = said.findings.into_iter();
        findings.extend(found.filter(|found| rules::TIME_RULES.contains(&found.rule) && !told.have(found)));
    }
}

fn unknown_office(source: &Arc<Source>, shelf: &Shelf, issuer: &At<Id>) -> Finding {
    let finding = Finding::new(&rules::UNKNOWN_OFFICE).arg("name", issuer.value.as_str());
    let known = shelf.office_names().map(str::to_owned).collect::<Vec<_>>();
    let finding = finding.maybe("near", shelf.nearest_office(&issuer.value)).arg("known", known);
    finding.at(source.place(issuer.span))
}
