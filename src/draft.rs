//! From a spec's text to its documents, with all that is wrong on the way.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check;
use crate::document::{self, Document};
use crate::face::Faces;
use crate::finding::{Finding, Severity, letter, rules, sort};
use crate::meeting::{Reader, missing_key};
use crate::notice::{self, Notice};
use crate::shelf::Shelf;
use crate::source::{Source, Span};
use crate::spec::{self, Spec};
use crate::standard::Kind;
use crate::template::{Context, Origins};
use crate::write::pdf;

/// The documents of a spec and the findings.
#[derive(Debug)]
pub struct Draft {
    /// Documents of the kinds asked for; none when a finding is an error.
    pub documents: Vec<Drafted>,
    /// Findings in the order of their places.
    pub findings: Vec<Finding>,
}

/// A document with the name that its files bear after the spec's.
#[derive(Debug)]
pub struct Drafted {
    /// `giay-moi`, or `giay-moi.bo-sung` for a notice with an id.
    pub name: String,
    /// Kind.
    pub kind: Kind,
    /// Where the spec asks for it.
    pub place: crate::source::Place,
    /// The document.
    pub document: Document,
}

impl Draft {
    /// Whether any finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule.severity == Severity::Error)
    }
}

/// Drafts the notices of a spec; `kinds` limits which are made. `faces` are those that will be printed.
#[must_use]
pub fn draft(source: &Arc<Source>, shelf: &Shelf, faces: &Faces, kinds: Option<&[Kind]>) -> Draft {
    let mut findings = Vec::new();
    let mut documents = Vec::new();
    if let Some(drafting) = Drafting::begin(source, shelf, &mut findings) {
        documents = drafting.documents(faces, kinds, &mut findings);
    }
    sort(&mut findings);
    let mut draft = Draft { documents, findings };
    if draft.has_errors() {
        draft.documents.clear();
    }
    draft
}

struct Drafting<'a> {
    source: &'a Arc<Source>,
    shelf: &'a Shelf,
    spec: Spec,
    office: &'a crate::meeting::Office,
    /// Whether the shape of the spec has faults: a key that seems to be missing may be the one that is misspelt.
    faulty: bool,
}

impl<'a> Drafting<'a> {
    fn begin(source: &'a Arc<Source>, shelf: &'a Shelf, findings: &mut Vec<Finding>) -> Option<Self> {
        let (spec, faults) = spec::read(source);
        let broken = faults.iter().any(|fault| rules::SYNTAX_RULES.contains(&fault.rule));
        let faulty = !faults.is_empty();
        findings.extend(faults);
        findings.extend(shelf.templates().faults().iter().cloned());
        if broken {
            return None;
        }
        let Some(issuer) = &spec.issuer else {
            if !faulty {
                let required =
                    [("issuer", true), ("meeting", spec.meeting.is_none()), ("notice", spec.notice.is_empty())];
                for (key, _) in required.into_iter().filter(|(_, absent)| *absent) {
                    findings.push(missing_key(key, "").at(source.place(Span::new(0, 0))));
                }
            }
            return None;
        };
        let Some((office, faults)) = shelf.office(&issuer.value) else {
            let finding = Finding::new(&rules::UNKNOWN_OFFICE).arg("name", issuer.value.clone());
            let known = shelf.office_names().map(str::to_owned).collect::<Vec<_>>();
            let finding = finding.maybe("near", shelf.nearest_office(&issuer.value)).arg("known", known);
            findings.push(finding.at(source.place(issuer.span)));
            return None;
        };
        findings.extend(faults.iter().cloned());
        // With a broken office or directory most names would seem unknown.
        if faults.iter().any(stops) {
            return None;
        }
        Some(Self { source, shelf, spec, office, faulty })
    }

    fn documents(&self, faces: &Faces, kinds: Option<&[Kind]>, findings: &mut Vec<Finding>) -> Vec<Drafted> {
        let mut reader = Reader::new(self.source, &self.spec, self.office);
        let mut documents = Vec::new();
        if let Some(meeting) = reader.meeting(&self.spec) {
            let notices = notice::notices(&mut reader, &self.spec);
            reader.report_endless();
            self.collisions(&notices, findings);
            // What is wrong so far would only make templates fail in ways that nobody can mend.
            let sound = !findings.iter().chain(&reader.findings).any(stops);
            let wanted = notices.iter().filter(|(notice, _)| kinds.is_none_or(|kinds| kinds.contains(&notice.kind)));
            for (notice, span) in wanted.filter(|_| sound) {
                if notice.kind == Kind::KetLuan && meeting.conclusion.is_none() {
                    findings.push(Finding::new(&rules::NO_CONCLUSION).at(self.source.place(*span)));
                    continue;
                }
                let mut origins = Origins::default();
                // Deadlines stand inside texts, so a notice with a style of its own reads the meeting again.
                let restyled = notice.own_style.then(|| reader.restyled(&notice.style).meeting(&self.spec)).flatten();
                let context = Context::new(notice, restyled.as_ref().unwrap_or(&meeting), &mut origins);
                match self.document(notice, &context, &origins, &reader.names) {
                    Ok(document) => {
                        let place = self.source.place(*span);
                        if !pdf::head_fits(&document) {
                            findings.push(Finding::new(&rules::CROWDED_HEAD).at(place.clone()));
                        }
                        documents.push(Drafted { name: name(notice), kind: notice.kind, place, document });
                    }
                    Err(finding) => findings.push(finding),
                }
            }
        }
        let told = reader.findings.into_iter().filter(|finding| !self.faulty || *finding.rule != rules::MISSING_KEY);
        findings.extend(told);
        self.letters(&documents, faces, findings);
        documents
    }

    /// Letters that cannot be printed. Those of labels and dates have no place here, but most were told where they are typed.
    fn letters(&self, documents: &[Drafted], faces: &Faces, findings: &mut Vec<Finding>) {
        let templates: Vec<_> = documents.iter().map(|drafted| self.shelf.templates().sources(drafted.kind)).collect();
        let documents = documents.iter().map(|drafted| &drafted.document).zip(templates.iter().map(Vec::as_slice));
        let told: BTreeSet<String> = findings.iter().filter_map(letter::of).map(str::to_owned).collect();
        let found = check::letters(documents, faces);
        let is_told = |finding: &Finding| letter::of(finding).is_some_and(|letter| told.contains(letter));
        findings.extend(found.into_iter().filter(|finding| finding.place.is_some() || !is_told(finding)));
    }

    fn document(
        &self,
        notice: &Notice,
        context: &Context,
        origins: &Origins,
        names: &[String],
    ) -> Result<Document, Finding> {
        let templates = self.shelf.templates();
        let markup = templates.render(notice.kind, context)?;
        let sources = templates.sources(notice.kind);
        let context = document::Context { templates: &sources, names };
        document::build(notice, &markup, origins, context)
    }

    /// Two notices of one kind need ids that tell their files apart.
    fn collisions(&self, notices: &[(Notice, Span)], findings: &mut Vec<Finding>) {
        let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
        for (notice, span) in notices {
            match firsts.entry(name(notice)) {
                Entry::Vacant(free) => drop(free.insert(*span)),
                Entry::Occupied(former) => {
                    let finding = Finding::new(&rules::SAME_OUTPUT).arg("path", former.key().as_str());
                    findings.push(finding.at(self.source.place(*span)).with(self.source.place(*former.get())));
                }
            }
        }
    }
}

/// Whether nothing that follows from what a finding is about can be trusted.
fn stops(finding: &Finding) -> bool {
    finding.rule.severity == Severity::Error && letter::of(finding).is_none()
}

fn name(notice: &Notice) -> String {
    match &notice.id {
        Some(id) => format!("{}.{id}", notice.kind.id()),
        None => notice.kind.id().to_owned(),
    }
}
