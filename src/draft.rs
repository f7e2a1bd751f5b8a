//! From a spec's text to its documents, with all that is wrong on the way.

use std::sync::Arc;

use crate::check;
use crate::document::{self, Document};
use crate::face::Faces;
use crate::finding::{Arg, Finding, Rule, Severity, rules, sort};
use crate::meeting::{Change, Meeting, Office, Reader, missing_key, stages};
use crate::notice::{self, Notice};
use crate::shelf::Shelf;
use crate::source::{Source, Span};
use crate::spec::{self, At, NoticeSpec, Spec};
use crate::standard::Kind;
use crate::template::data::Received;
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

/// What the templates of a spec's notices receive, and the findings; nothing when a finding is an error.
#[must_use]
pub fn received(source: &Arc<Source>, shelf: &Shelf, kinds: Option<&[Kind]>) -> (Vec<Received>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut received = Vec::new();
    if let Some(drafting) = Drafting::begin(source, shelf, &mut findings) {
        received = drafting.each(kinds, &mut findings, |notice, table, reading, _| {
            let data = drafting.context(notice, table, reading, &mut Origins::default());
            let template = notice.template_name().trim_end_matches(".tera").to_owned();
            Ok(Received { name: notice.name(), template, data })
        });
    }
    sort(&mut findings);
    if findings.iter().any(|finding| finding.rule.severity == Severity::Error) {
        received.clear();
    }
    (received, findings)
}

/// Drafts the notices of a spec; `kinds` limits which are made. `faces` are those that will be printed.
#[must_use]
pub fn draft(source: &Arc<Source>, shelf: &Shelf, faces: &Faces, kinds: Option<&[Kind]>) -> Draft {
    let mut findings = Vec::new();
    let mut documents = Vec::new();
    if let Some(drafting) = Drafting::begin(source, shelf, &mut findings) {
        documents = drafting.each(kinds, &mut findings, |notice, table, reading, findings| {
            drafting.drafted(notice, table, reading, faces, findings)
        });
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
    office: &'a Office,
    /// Whether the shape of the spec has faults: a key that seems to be missing may be the one that is misspelt.
    faulty: bool,
}

impl<'a> Drafting<'a> {
    fn begin(source: &'a Arc<Source>, shelf: &'a Shelf, findings: &mut Vec<Finding>) -> Option<Self> {
        let (spec, faults) = spec::read(source);
        let broken = faults.iter().any(|fault| rules::SYNTAX_RULES.contains(&fault.rule));
        let faulty = !faults.is_empty();
        findings.extend(faults);
        findings.extend(shelf.templates().faults().cloned());
        if broken {
            return None;
        }
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
                    notice.value.kind.as_ref().is_some_and(|kind| kind.value == Kind::CongVan.id())
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
            let finding = Finding::new(&rules::UNKNOWN_OFFICE).arg("name", issuer.value.clone());
            let known = shelf.office_names().map(str::to_owned).collect::<Vec<_>>();
            let finding = finding.maybe("near", shelf.nearest_office(&issuer.value)).arg("known", known);
            findings.push(finding.at(source.place(issuer.span)));
            return None;
        };
        findings.extend(faults.iter().cloned());
        findings.extend(spec::unfilled::unfilled(&office.source));
        // With a broken office or directory most names would seem unknown.
        if faults.iter().any(|fault| fault.rule.severity == Severity::Error) {
            return None;
        }
        Some(Self { source, shelf, spec, office, faulty })
    }

    /// Makes something of each notice of the kinds asked for, once all that is said before has no error.
    fn each<T>(
        &self,
        kinds: Option<&[Kind]>,
        findings: &mut Vec<Finding>,
        make: impl Fn(&Notice, &Table<'_>, &Reading<'_>, &mut Vec<Finding>) -> Result<T, Finding>,
    ) -> Vec<T> {
        let stages = stages(&self.spec);
        let mut readings: Vec<Reading<'_>> =
            stages.iter().map(|spec| Reading::new(self.source, spec, self.office)).collect();
        let tables = self.tables(&mut readings);
        readings.iter_mut().for_each(|reading| reading.reader.report_endless());
        self.collisions(&tables, findings);
        // What is wrong so far would only make templates fail in ways that nobody can mend.
        let told = readings.iter().flat_map(|reading| &reading.reader.findings);
        let sound = findings.iter().chain(told).all(|finding| finding.rule.severity != Severity::Error);
        let wanted = tables.iter().filter(|table| kinds.is_none_or(|kinds| kinds.contains(&table.kind)));
        let mut made = Vec::new();
        for table in wanted.filter(|_| sound) {
            let reading = &readings[table.stage];
            for notice in &table.notices {
                match make(notice, table, reading, findings) {
                    Ok(one) => made.push(one),
                    Err(finding) => findings.push(finding),
                }
            }
        }
        let several = readings.len() > 1;
        for finding in readings.into_iter().flat_map(|reading| reading.reader.findings) {
            let hidden = self.faulty && ABSENCES.contains(&finding.rule);
            // Each stage of a meeting is read from the same file.
            let said = several && findings.iter().any(|said| said.repeats(&finding));
            if !hidden && !said {
                findings.push(finding);
            }
        }
        made
    }

    /// The tables `[[notice]]`, each read as the meeting stands for it.
    fn tables(&self, readings: &mut [Reading<'_>]) -> Vec<Table<'_>> {
        let first = &mut readings[0].reader;
        if self.spec.notice.is_empty() {
            first.missing("notice", "", Span::new(0, 0));
        }
        let mut tables = Vec::new();
        for typed in &self.spec.notice {
            let Some(kind) = notice::kind(&mut readings[0].reader, typed) else { continue };
            let Some(stage) = self.stage(typed, kind, readings) else { continue };
            let change = self.change(kind, stage, typed, readings);
            let Reading { reader, meeting } = &mut readings[stage];
            if meeting.is_none() && kind != Kind::CongVan {
                reader.missing("meeting", "", Span::new(0, 0));
            }
            if kind == Kind::KetLuan && meeting.as_ref().is_some_and(|meeting| meeting.conclusion.is_none()) {
                reader.findings.push(Finding::new(&rules::NO_CONCLUSION).at(self.source.place(typed.span)));
            }
            let spec = &self.spec;
            let setting = notice::Setting { spec, meeting: meeting.as_ref(), change: change.as_ref() };
            let notices = notice::notices(reader, typed, kind, setting);
            for notice in &notices {
                self.check_template(notice, reader);
            }
            tables.push(Table { typed, kind, stage, notices, change });
        }
        tables
    }

    /// After how many changes the meeting stands as a notice tells of it: an invitation as it was first called.
    fn stage(&self, typed: &At<NoticeSpec>, kind: Kind, readings: &mut [Reading<'_>]) -> Option<usize> {
        let last = readings.len() - 1;
        let said = typed.value.change.as_ref();
        match kind {
            _ if kind.invites() => Some(0),
            Kind::ThayDoi if last == 0 => {
                readings[0].reader.findings.push(Finding::new(&rules::NO_CHANGE).at(self.source.place(typed.span)));
                None
            }
            Kind::ThayDoi => match said {
                Some(number) if !(1..=last).contains(&(number.value as usize)) => {
                    readings[0].reader.refuse(&number.value.to_string(), &format!("1 … {last}"), number.span);
                    None
                }
                Some(number) => Some(number.value as usize),
                None => Some(last),
            },
            _ => Some(last),
        }
    }

    /// The change that a notice tells of; that of a meeting never called is refused.
    fn change(&self, kind: Kind, stage: usize, typed: &At<NoticeSpec>, readings: &mut [Reading<'_>]) -> Option<Change> {
        if kind != Kind::ThayDoi {
            return None;
        }
        let old = readings[stage - 1].meeting.as_ref()?.facts.clone();
        let reader = &mut readings[stage].reader;
        if notice::cited(reader, &self.spec, kind).is_none() {
            reader.findings.push(Finding::new(&rules::NOT_ISSUED).at(self.source.place(typed.span)));
        }
        reader.change(&self.spec.change[stage - 1], &old)
    }

    fn check_template(&self, notice: &Notice, reader: &mut Reader<'_>) {
        let templates = self.shelf.templates();
        if let Some(typed) = notice.template.as_ref().filter(|_| !templates.has(&notice.template_name())) {
            let names = templates.names().map(|name| name.trim_end_matches(".tera").to_owned());
            let near = crate::meeting::directory::nearest(&typed.value, names);
            let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.template".to_owned()));
            let finding = finding.arg("name", typed.value.clone()).maybe("near", near);
            // The name may stand in the spec or in the office's file.
            let in_spec = self.spec.notice.iter().any(|said| said.value.template.as_ref() == Some(typed));
            let source = if in_spec { self.source } else { &self.office.source };
            reader.findings.push(finding.at(source.place(typed.span)));
        }
    }

    fn context(&self, notice: &Notice, table: &Table<'_>, reading: &Reading<'_>, origins: &mut Origins) -> Context {
        // Deadlines stand inside texts, so a notice with a style of its own reads the meeting again.
        let restyle = notice.own_style && reading.meeting.is_some();
        let restyled = restyle.then(|| reading.reader.restyled(&notice.style).meeting(&self.spec)).flatten();
        let meeting = restyled.as_ref().or(reading.meeting.as_ref());
        Context::new(notice, meeting, table.change.as_ref(), origins)
    }

    fn drafted(
        &self,
        notice: &Notice,
        table: &Table<'_>,
        reading: &Reading<'_>,
        faces: &Faces,
        findings: &mut Vec<Finding>,
    ) -> Result<Drafted, Finding> {
        let mut origins = Origins::default();
        let context = self.context(notice, table, reading, &mut origins);
        let templates = self.shelf.templates();
        let name = notice.template_name();
        let markup = templates.render(&name, &context)?;
        let sources = templates.sources(&name);
        let context = document::Context { templates: &sources, names: &reading.reader.names };
        let document = document::build(notice, &markup, &origins, context)?;
        findings.extend(check::letters(&document, faces, &sources));
        let place = self.source.place(table.typed.span);
        if !pdf::head_fits(&document) {
            findings.push(Finding::new(&rules::CROWDED_HEAD).at(place.clone()));
        }
        Ok(Drafted { name: notice.name(), kind: notice.kind, place, document })
    }

    /// Two notices of one kind need ids that tell their files apart.
    fn collisions(&self, tables: &[Table<'_>], findings: &mut Vec<Finding>) {
        for (index, table) in tables.iter().enumerate() {
            let names: Vec<String> = table.notices.iter().map(Notice::name).collect();
            let former = tables[..index]
                .iter()
                .find(|former| former.notices.iter().any(|notice| names.contains(&notice.name())));
            if let (Some(former), Some(name)) = (former, names.first()) {
                let finding = Finding::new(&rules::SAME_OUTPUT).arg("path", name.clone());
                let (here, there) = (table.typed.span, former.typed.span);
                findings.push(finding.at(self.source.place(here)).with(self.source.place(there)));
            }
        }
    }
}

/// Whether a finding is about the place of another.
fn is_at(finding: &Finding, other: &Finding) -> bool {
    match (&finding.place, &other.place) {
        (Some(one), Some(two)) => one.source == two.source && one.span.overlaps(two.span),
        _ => false,
    }
}

/// Rules on what is not there, which may only be misspelt where the spec has other faults.
const ABSENCES: [&Rule; 3] = [&rules::MISSING_KEY, &rules::NO_CONCLUSION, &rules::NO_CHANGE];

/// The meeting at one of its stages, and who read it.
struct Reading<'a> {
    reader: Reader<'a>,
    meeting: Option<Meeting>,
}

impl<'a> Reading<'a> {
    fn new(source: &'a Arc<Source>, spec: &'a Spec, office: &'a Office) -> Self {
        let mut reader = Reader::new(source, spec, office);
        let meeting = reader.meeting(spec);
        Self { reader, meeting }
    }
}

/// A table `[[notice]]` with the notices it asks for.
struct Table<'a> {
    typed: &'a At<NoticeSpec>,
    kind: Kind,
    /// After how many changes.
    stage: usize,
    notices: Vec<Notice>,
    change: Option<Change>,
}
