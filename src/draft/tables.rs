//! The tables `[[notice]]` of a spec, each read as the meeting stood for it: an invitation as it was first called, a conclusion after
//! all changes.

use std::cell::OnceCell;
use std::sync::Arc;

use super::Drafting;
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, Told, rules};
use crate::meeting::{Change, Meeting, Office, Reader, Standing, standing};
use crate::notice::{self, Notice, Notices};
use crate::source::{Place, Source, Span};
use crate::spec::{At, Id, NoticeSpec, Spec};
use crate::standard::Kind;
use crate::vi::Names;

/// The most notices of one spec: each prints the whole meeting again.
const MOST_NOTICES: usize = 50;

/// The meeting at one of its stages, and who read it.
pub(super) struct Reading<'a> {
    pub(super) spec: &'a Spec,
    pub(super) reader: Reader<'a>,
    pub(super) meeting: Option<Meeting>,
    names: OnceCell<Arc<Names>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(source: &'a Arc<Source>, spec: &'a Spec, office: &'a Office) -> Self {
        let mut reader = Reader::new(source, spec, office);
        let meeting = reader.meeting(spec);
        Self { spec, reader, meeting, names: OnceCell::new() }
    }

    /// The names of people, once all tables were read: all documents have the same.
    pub(super) fn names(&self) -> &Arc<Names> {
        self.names.get_or_init(|| Arc::new(Names::new(self.reader.names.iter().map(String::as_str))))
    }
}

/// A table `[[notice]]` with the notices it asks for.
pub(super) struct Table<'a> {
    pub(super) typed: &'a At<NoticeSpec>,
    pub(super) kind: Kind,
    /// After how many changes.
    pub(super) stage: usize,
    pub(super) notices: Notices,
    pub(super) change: Option<Change>,
    /// The meeting in the style of its notices, where that is their own.
    pub(super) restyled: OnceCell<Option<Meeting>>,
}

impl Drafting<'_> {
    /// The tables `[[notice]]`, each read as the meeting stands for it.
    pub(super) fn tables(&self, readings: &mut [Reading<'_>]) -> Vec<Table<'_>> {
        let first = &mut readings[0].reader;
        if self.spec.notice.is_empty() {
            first.missing("notice", "", Span::new(0, 0));
        }
        if let Some(extra) = self.spec.notice.get(MOST_NOTICES) {
            let limit = i64::try_from(MOST_NOTICES).unwrap_or(i64::MAX);
            let finding = Finding::new(&rules::TOO_MANY_NOTICES).arg("limit", limit);
            first.findings.push(finding.at(self.source.place(extra.span)));
            return Vec::new();
        }
        let mut tables = Vec::new();
        for typed in &self.spec.notice {
            let Some(kind) = notice::kind(&mut readings[0].reader, typed) else { continue };
            let Some(stage) = self.stage(typed, kind, readings) else { continue };
            let change = self.change(kind, stage, typed, readings);
            let Reading { reader, meeting, .. } = &mut readings[stage];
            if meeting.is_none() && kind != Kind::CongVan {
                reader.missing("meeting", "", Span::new(0, 0));
            }
            if kind == Kind::KetLuan && meeting.as_ref().is_some_and(|meeting| meeting.conclusion.is_none()) {
                reader.findings.push(Finding::new(&rules::NO_CONCLUSION).at(self.source.place(typed.span)));
            }
            let told = change.as_ref().map(|change| (stage, change));
            let (notices, restyled) = match self.own_office(typed) {
                Some(office) => self.issued_by(office, &mut readings[stage], (typed, kind), told),
                None => {
                    let setting = notice::Setting { spec: &self.spec, meeting: meeting.as_ref(), change: told };
                    (notice::notices(reader, typed, kind, setting), OnceCell::new())
                }
            };
            self.check_template(notices.first(), &mut readings[stage].reader);
            tables.push(Table { typed, kind, stage, notices, change, restyled });
        }
        tables
    }

    /// The office that issues a notice, where it is not that of the spec.
    fn own_office(&self, typed: &At<NoticeSpec>) -> Option<&Office> {
        let office = &self.shelf.office(&typed.value.issuer.as_ref()?.value)?.office;
        (!std::ptr::eq(office, self.office)).then_some(office)
    }

    /// A notice of another office than the spec's, with the meeting as that office words it.
    fn issued_by(
        &self,
        office: &Office,
        reading: &mut Reading<'_>,
        (typed, kind): (&At<NoticeSpec>, Kind),
        change: Option<(usize, &Change)>,
    ) -> (Notices, OnceCell<Option<Meeting>>) {
        let Reading { mut reader, meeting, .. } = Reading::new(self.source, reading.spec, office);
        let setting = notice::Setting { spec: &self.spec, meeting: meeting.as_ref(), change };
        let notices = notice::notices(&mut reader, typed, kind, setting);
        let first = notices.first();
        let restyled = if first.own_style { reader.restyled(&first.style).meeting(reading.spec) } else { meeting };
        reading.reader.names.append(&mut reader.names);
        // What both read is told once.
        let mut told = Told::of(&reading.reader.findings);
        reading.reader.findings.extend(reader.findings.into_iter().filter(|finding| told.is_new(finding)));
        (notices, OnceCell::from(restyled))
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
                Some(number) if !(1..=last).contains(&(number.value.0 as usize)) => {
                    let allowed = if last == 1 { "1".to_owned() } else { format!("1 … {last}") };
                    readings[0].reader.refuse(&number.value.to_string(), &allowed, number.span);
                    None
                }
                Some(number) => Some(number.value.0 as usize),
                None => {
                    if last > 1 && self.is_older(typed, last) {
                        let finding =
                            Finding::new(&rules::UNSAID_CHANGE).arg("count", i64::try_from(last).unwrap_or(i64::MAX));
                        readings[0].reader.findings.push(finding.at(self.source.place(typed.span)));
                    }
                    Some(last)
                }
            },
            _ => Some(last),
        }
    }

    /// Whether a notice of a change was issued, and fewer notices stand before it than there are changes before the last: what it told of
    /// is not the last change.
    fn is_older(&self, typed: &At<NoticeSpec>, last: usize) -> bool {
        let tells = |notice: &&At<NoticeSpec>| {
            notice.value.kind.as_ref().is_some_and(|kind| kind.value.as_str() == Kind::ThayDoi.id())
        };
        let before = self.spec.notice.iter().take_while(|notice| notice.span != typed.span).filter(tells).count();
        notice::is_typed_issued(&typed.value) && before + 1 < last
    }

    /// The change that a notice tells of; that of a meeting never called is refused.
    fn change(&self, kind: Kind, stage: usize, typed: &At<NoticeSpec>, readings: &mut [Reading<'_>]) -> Option<Change> {
        if kind != Kind::ThayDoi {
            return None;
        }
        let old = readings[stage - 1].meeting.as_ref()?.facts.clone();
        let held = standing(self.spec.change.iter().take(stage - 1)) == Standing::Held;
        let old = if held { old } else { old.put_off() };
        let reader = &mut readings[stage].reader;
        if typed.value.cites.is_none() && notice::cited(reader, &self.spec, kind, Some(stage)).is_empty() {
            reader.findings.push(Finding::new(&rules::NOT_ISSUED).at(self.source.place(typed.span)));
        }
        reader.change(&self.spec.change[stage - 1], &old)
    }

    fn check_template(&self, notice: &Notice, reader: &mut Reader<'_>) {
        let templates = self.shelf.templates();
        if let Some(typed) = notice.template.as_ref().filter(|_| !templates.has(&notice.template_name())) {
            let names = templates.names().map(|name| name.trim_end_matches(".tera").to_owned());
            let near = nearest(&typed.value, names);
            let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.template".to_owned()));
            let finding = finding.arg("name", typed.value.as_str()).maybe("near", near);
            reader.findings.push(finding.at(self.place_of_template(typed)));
        }
    }

    /// A fault of a template as that of its name, where one of another kind was named: nobody mends a built-in one, and of his own its
    /// author hears the reason.
    pub(super) fn foreign(&self, fault: Finding, notice: &Notice) -> Finding {
        let Some(typed) = &notice.template else { return fault };
        let kind = Kind::from_id(typed.value.as_str());
        let is_own = self.shelf.templates().used(&notice.template_name()).iter().any(|name| name == fault.file_name());
        if kind == Some(notice.kind) || kind.is_none() && is_own {
            return fault;
        }
        let finding = Finding::new(&rules::FOREIGN_TEMPLATE).arg("name", typed.value.as_str());
        finding.arg("kind", notice.kind.id()).at(self.place_of_template(typed))
    }

    /// Where the name of a template stands: in the spec or in the office's file.
    fn place_of_template(&self, typed: &At<Id>) -> Place {
        let in_spec = self.spec.notice.iter().any(|said| said.value.template.as_ref() == Some(typed));
        let source = if in_spec { self.source } else { &self.office.source };
        source.place(typed.span)
    }
}
