//! From a spec's text to its documents, with all that is wrong on the way.

mod absent;
mod begin;
mod calendar;
mod guests;
mod inputs;
mod limits;
mod lost;
mod message;
mod said;
mod tables;
mod unissued;
mod used;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::{self, Status, Told, Wanted};
use crate::document::{self, Document};
use crate::face::Faces;
use crate::finding::{self, Finding, Rule, Severity, Spots, letter, rules};
use crate::meeting::{Levels, Office, stages};
use crate::notice::{IssueDate, Notice};
use crate::shelf::Shelf;
use crate::source::{Place, Source, Span};
use crate::spec::{self, Printed, Spec};
use crate::standard::Kind;
use crate::template::{Context, Origins};
use crate::write::pdf;
pub use calendar::calendar_entries;
use guests::Letters;
pub use guests::guests;
pub use inputs::{Inputs, received};
pub use message::{Message, Messages, messages};
use said::Said;
use tables::{Reading, Table};
pub use unissued::unissued;
use used::TemplateOf;

/// The documents of a spec and the findings.
#[derive(Debug)]
pub struct Draft {
    /// Documents of the kinds asked for, of a table with guests the first; none when a finding is an error.
    pub documents: Vec<Drafted>,
    /// Documents that errors keep from being given, as far as they can be made: for a picture of what is being written, never for paper.
    pub refused: Vec<Drafted>,
    /// Findings in the order of their places.
    pub findings: Vec<Finding>,
    /// What other specs may contradict.
    pub facts: check::Facts,
    /// Names of the files used that are not built in: office, directory, templates and their parts.
    pub used: BTreeSet<String>,
}

/// A document with the name that its files bear after the spec's.
#[derive(Debug)]
pub struct Drafted {
    /// `giay-moi`, or `giay-moi.bo-sung` for a notice with an id.
    pub name: String,
    /// Kind.
    pub kind: Kind,
    /// File name of its template.
    pub template: String,
    /// Where the spec asks for it.
    pub place: Place,
    /// The document.
    pub document: Document,
    /// How many more there are that differ from it in their guests alone: [`guests`] makes them one by one.
    pub guests: usize,
    /// Its date of issue with where that was typed; nothing where another document has the same words.
    dated: Option<(IssueDate, Option<Place>)>,
}

impl Drafted {
    /// The document as its words are checked.
    fn paper(&self) -> Option<check::Paper<'_>> {
        let (date, date_place) = self.dated.clone()?;
        Some(check::Paper { document: &self.document, date, date_place })
    }
}

impl Draft {
    /// Whether any finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// What other specs may contradict in a spec that gives a number to a notice, without making its documents.
#[must_use]
pub fn numbered(source: &Arc<Source>, shelf: &Shelf) -> Option<check::Facts> {
    if !spec::KEYS.may_stand("number", source.text()) {
        return None;
    }
    let mut said = Said::default();
    let wanted = Wanted { kinds: Some(&[]), status: Status::Drafted };
    let drafting = Drafting::begin(source, shelf, wanted, &mut said)?;
    let mut numbers = drafting.spec.notice.iter().filter_map(|notice| notice.value.number.as_ref());
    let given = numbers.any(|number| matches!(number.value, Printed::Text(_)));
    given.then(|| drafting.each(&mut said, |_| None, |_, _, _, _| Ok(())).1)
}

/// Drafts the notices of a spec; `kinds` limits which are made. `faces` are those that will be printed.
#[must_use]
pub fn draft(source: &Arc<Source>, shelf: &Shelf, faces: &Faces, kinds: Option<&[Kind]>) -> Draft {
    draft_at(source, shelf, faces, Wanted { kinds, status: Status::Drafted })
}

/// As [`draft`], for notices that have come so far on their way.
#[must_use]
pub fn draft_at(source: &Arc<Source>, shelf: &Shelf, faces: &Faces, wanted: Wanted<'_>) -> Draft {
    let mut said = Said::default();
    let (mut documents, mut facts, mut told) = (Vec::new(), check::Facts::default(), Told::Parts);
    let drafting = Drafting::begin(source, shelf, wanted, &mut said);
    if let Some(drafting) = &drafting {
        let template = |notice: &Notice| Some(notice.template_name());
        let letters = RefCell::new(Letters::default());
        let made;
        (made, facts, told) = drafting.each(&mut said, template, |notice, table, reading, findings| {
            let drafted = drafting.drafted(notice, table, reading, findings)?;
            if std::ptr::eq(notice, table.notices.first()) {
                return Ok(Some(drafted));
            }
            letters.borrow_mut().look_at(drafting, &drafted, faces);
            Ok(None)
        });
        documents = made.into_iter().flatten().collect();
        drafting.words(&documents, told, faces, &mut said.findings);
        if told == Told::All {
            said.findings.append(&mut letters.into_inner().findings);
        }
        if told == Told::All && drafting.wanted.kinds.is_none_or(|kinds| !kinds.is_empty()) {
            drafting.lost(&documents, &mut said.findings);
        }
    }
    // What keeps a spec from being printed is no reason to hide its letters, unless its texts cannot be told apart.
    let broken = |finding: &Finding| rules::SYNTAX_RULES.contains(&finding.rule);
    if told == Told::Parts && said.findings.iter().any(stops) && !said.findings.iter().any(broken) {
        let known: BTreeSet<Option<Span>> =
            said.findings.iter().filter(|finding| letter::of(finding).is_some()).map(span).collect();
        said.findings.extend(check::unseen(source).into_iter().filter(|finding| !known.contains(&span(finding))));
    }
    let used = std::mem::take(&mut said.used);
    let findings = said.settled(drafting.as_ref(), wanted.kinds.is_none());
    let mut draft = Draft { documents, refused: Vec::new(), findings, facts, used };
    if draft.has_errors() {
        draft.refused = std::mem::take(&mut draft.documents);
    }
    draft
}

struct Drafting<'a> {
    source: &'a Arc<Source>,
    shelf: &'a Shelf,
    wanted: Wanted<'a>,
    spec: Spec,
    office: &'a Office,
    /// Levels of the spec, and behind them those of its office.
    levels: Levels,
    /// Whether the shape of the spec has faults: a key that seems to be missing may be the one that is misspelt.
    faulty: bool,
}

impl Drafting<'_> {
    /// Makes something of each notice of the kinds asked for, as far as that can be done; gathers the facts. Only where all that is
    /// said before has no error, and no template is broken, the notices tell all.
    fn each<T>(
        &self,
        said: &mut Said,
        template: TemplateOf,
        make: impl Fn(&Notice, &Table<'_>, &Reading<'_>, &mut Vec<Finding>) -> Result<T, Finding>,
    ) -> (Vec<T>, check::Facts, Told) {
        let stages = stages(&self.spec);
        let mut readings: Vec<Reading<'_>> =
            stages.iter().map(|spec| Reading::new(self.source, spec, self.office)).collect();
        let tables = self.tables(&mut readings);
        readings.iter_mut().for_each(|reading| reading.reader.report_phrases());
        self.collisions(&tables, &mut said.findings);
        // What is wrong so far makes templates fail in ways that nobody can mend; what they do make has words to be checked.
        let told = readings.iter().flat_map(|reading| &reading.reader.findings);
        let faults = said.findings.iter().chain(told).filter(|finding| stops(finding)).count();
        let sound = faults == 0;
        // Faults of sense do not hide those of the documents, nor what cannot be read the contradictions of what can.
        let case = self.case(&stages, &tables);
        said.findings.extend(check::meeting(&case));
        let facts = check::Facts::of(&case, &self.levels);
        let wanted = tables.iter().filter(|table| self.wanted.kinds.is_none_or(|kinds| kinds.contains(&table.kind)));
        let broken = self.templates(wanted.clone(), template, said);
        let mut made = Vec::new();
        for table in wanted.filter(|_| faults <= MOST_FAULTS) {
            let reading = &readings[table.stage];
            // The notices of a table have one template.
            if template(table.notices.first()).is_some_and(|name| broken.contains(&name)) {
                continue;
            }
            for notice in table.notices.all() {
                let mut told = Vec::new();
                match make(&notice, table, reading, &mut told) {
                    Ok(one) => made.push(one),
                    Err(finding) => told.push(finding),
                }
                said.findings.extend(told.into_iter().filter(|_| sound));
            }
        }
        // Each stage of a meeting is read from the same file.
        let mut told = (readings.len() > 1).then(|| finding::Told::of(&said.findings));
        for finding in readings.into_iter().flat_map(|reading| reading.reader.findings) {
            let hidden = self.faulty && ABSENCES.contains(&finding.rule);
            if !hidden && told.as_mut().is_none_or(|told| told.is_new(&finding)) {
                said.findings.push(finding);
            }
        }
        (made, facts, if sound && broken.is_empty() { Told::All } else { Told::Parts })
    }

    /// The spec as rules on the sense of a meeting see it.
    fn case<'c>(&'c self, stages: &'c [Cow<'_, Spec>], tables: &'c [Table<'_>]) -> check::Case<'c> {
        let notices = tables.iter().map(|table| check::Issued {
            typed: table.typed,
            notice: table.notices.first(),
            stage: table.stage,
        });
        check::Case {
            source: self.source,
            office: self.office,
            stages: check::Stage::all(self.source, stages.iter().map(Cow::as_ref)),
            notices: notices.collect(),
            wanted: self.wanted,
            whole: !self.faulty,
        }
    }

    /// What is wrong with the words of the documents.
    fn words(&self, documents: &[Drafted], told: Told, faces: &Faces, findings: &mut Vec<Finding>) {
        let papers: Vec<_> = documents.iter().filter_map(Drafted::paper).collect();
        let directory = &self.office.directory;
        if told == Told::All {
            self.letters(documents, faces, findings);
            findings.extend(check::texts(&papers, directory, told, |rule| self.levels.is_given(rule)));
        } else {
            let mut found = check::texts(&papers, directory, told, |_| false);
            // What could not be read is told already.
            let unread = Spots::of(findings.iter().filter(|said| stops(said)));
            found.retain(|finding| !unread.have(finding));
            findings.extend(found);
        }
    }

    /// Letters that cannot be printed. Those of labels and dates have no place here, but most were told where they are typed.
    fn letters(&self, documents: &[Drafted], faces: &Faces, findings: &mut Vec<Finding>) {
        let templates: Vec<_> =
            documents.iter().map(|drafted| self.shelf.templates().sources(&drafted.template)).collect();
        let documents = documents.iter().map(|drafted| &drafted.document).zip(templates.iter().copied());
        let told: BTreeSet<String> = findings.iter().filter_map(letter::of).map(str::to_owned).collect();
        let found = check::letters(documents, faces);
        let is_told = |finding: &Finding| letter::of(finding).is_some_and(|letter| told.contains(letter));
        findings.extend(found.into_iter().filter(|finding| finding.place.is_some() || !is_told(finding)));
    }

    fn context(&self, notice: &Notice, table: &Table<'_>, reading: &Reading<'_>, origins: &mut Origins) -> Context {
        // Deadlines stand inside texts, so a notice with a style of its own reads the meeting again.
        if notice.own_style && reading.meeting.is_some() {
            table.restyled.get_or_init(|| reading.reader.restyled(&notice.style).meeting(reading.spec));
        }
        let meeting = table.restyled.get().and_then(Option::as_ref).or(reading.meeting.as_ref());
        Context::new(notice, meeting, table.change.as_ref(), origins)
    }

    fn drafted(
        &self,
        notice: &Notice,
        table: &Table<'_>,
        reading: &Reading<'_>,
        findings: &mut Vec<Finding>,
    ) -> Result<Drafted, Finding> {
        let mut origins = Origins::default();
        let context = self.context(notice, table, reading, &mut origins);
        let templates = self.shelf.templates();
        let name = notice.template_name();
        let markup = templates.render(&name, &context).map_err(|fault| self.foreign(fault, notice))?;
        let sources = templates.sources(&name);
        let context = document::Context { templates: sources, names: reading.names() };
        let document = document::build(notice, &markup, &origins, context)
            .map_err(|fault| self.foreign(absent::absent(fault, notice, table, reading, findings), notice))?;
        let place = self.source.place(table.typed.span);
        if let Some(finding) = limits::document(&document, &place) {
            return Err(finding);
        }
        if !pdf::head_fits(&document) {
            findings.push(Finding::new(&rules::CROWDED_HEAD).at(place.clone()));
        }
        findings.extend(limits::pages(&document, table.typed, self.source));
        findings.extend(long_subject(notice, &document).map(|finding| finding.at(place.clone())));
        // The notices of one table differ in their guests only.
        let is_first = std::ptr::eq(table.notices.first(), notice);
        let date_place = table.typed.value.date.as_ref().map(|date| self.source.place(date.span));
        let dated = is_first.then_some((notice.date, date_place));
        let guests = if is_first { table.notices.others() } else { 0 };
        Ok(Drafted { name: notice.name(), kind: notice.kind, template: name, place, dated, document, guests })
    }

    /// Two notices of one kind need ids that tell their files apart.
    fn collisions(&self, tables: &[Table<'_>], findings: &mut Vec<Finding>) {
        let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
        for table in tables {
            for name in table.notices.names() {
                match firsts.entry(name) {
                    Entry::Vacant(free) => drop(free.insert(table.typed.span)),
                    Entry::Occupied(former) => {
                        let finding = Finding::new(&rules::SAME_OUTPUT).arg("path", former.key().as_str());
                        let (here, there) = (self.source.place(table.typed.span), self.source.place(*former.get()));
                        findings.push(finding.at(here).with(there));
                        break;
                    }
                }
            }
        }
    }
}

fn span(finding: &Finding) -> Option<Span> {
    finding.place.as_ref().map(|place| place.span)
}

/// The most letters of a letter's subject: more of them stand in eight or more short lines under its number.
const LONGEST_SUBJECT: usize = 300;

/// A hint that a letter's subject, which is made of the meeting's topic, may be said in fewer words.
fn long_subject(notice: &Notice, document: &Document) -> Option<Finding> {
    let derived = document.title.is_none() && notice.subject.is_none();
    let letters = document.subject.as_ref().filter(|_| derived)?.text().chars().count();
    let count = i64::try_from(letters).unwrap_or(i64::MAX);
    (letters > LONGEST_SUBJECT).then(|| Finding::new(&rules::LONG_SUBJECT).arg("count", count))
}

/// Whether nothing that follows from what a finding is about can be trusted.
fn stops(finding: &Finding) -> bool {
    let readable = rules::READABLE_RULES.contains(&finding.rule);
    finding.severity == Severity::Error && !readable && letter::of(finding).is_none()
}

/// A spec with more faults is not read far enough that its words could be checked.
const MOST_FAULTS: usize = 100;

/// Rules on what is not there, which may only be misspelt where the spec has other faults.
const ABSENCES: [&Rule; 3] = [&rules::MISSING_KEY, &rules::NO_CONCLUSION, &rules::NO_CHANGE];
