//! The notices that a table makes for its guests: very many, which differ in their guests alone. Each is made when it is asked for, and
//! none is kept.

use std::borrow::Cow;
use std::sync::Arc;

use super::tables::{Reading, Table};
use super::unissued::as_before_issue;
use super::{Drafted, Drafting, Said};
use crate::check::{self, Status, Wanted};
use crate::document::Document;
use crate::face::Faces;
use crate::finding::{Finding, Told};
use crate::meeting::stages;
use crate::shelf::Shelf;
use crate::source::{Source, Span};
use crate::spec::Spec;

/// Makes the documents that stand behind the first of its table, one after the other, each with those that an issued one may have been
/// before its issue. None where the spec cannot be drafted.
pub fn guests(source: &Arc<Source>, shelf: &Shelf, first: &Drafted, each: &mut dyn FnMut(Drafted, Vec<Document>)) {
    let kinds = [first.kind];
    let wanted = Wanted { kinds: Some(&kinds), status: Status::Drafted };
    let Some(drafting) = Drafting::begin(source, shelf, wanted, &mut Said::default()) else { return };
    let stages = stages(&drafting.spec);
    let ready = Ready::new(&drafting, &stages);
    let earlier = if first.document.meta.issued.is_some() { as_before_issue(source, shelf, first) } else { Vec::new() };
    let stages: Vec<_> = earlier.iter().map(|drafting| self::stages(&drafting.spec)).collect();
    let earlier: Vec<_> = earlier.iter().zip(&stages).map(|(drafting, stages)| Ready::new(drafting, stages)).collect();
    let table = first.place.span;
    for index in 1..=first.guests {
        let Some(drafted) = ready.drafted(table, index) else { continue };
        let before = earlier.iter().filter_map(|ready| Some(ready.drafted(table, index)?.document));
        each(drafted, before.collect());
    }
}

/// A spec whose tables were read, so that any of its documents can be made.
pub(super) struct Ready<'d> {
    drafting: &'d Drafting<'d>,
    readings: Vec<Reading<'d>>,
    tables: Vec<Table<'d>>,
}

impl<'d> Ready<'d> {
    pub(super) fn new(drafting: &'d Drafting<'d>, stages: &'d [Cow<'d, Spec>]) -> Self {
        let read = |spec: &'d Cow<'d, Spec>| Reading::new(drafting.source, spec, drafting.office);
        let mut readings: Vec<_> = stages.iter().map(read).collect();
        let tables = drafting.tables(&mut readings);
        Self { drafting, readings, tables }
    }

    /// The document at a place among those of a table.
    pub(super) fn drafted(&self, table: Span, index: usize) -> Option<Drafted> {
        let table = self.tables.iter().find(|known| known.typed.span == table)?;
        let notice = table.notices.at(index)?;
        self.drafting.drafted(&notice, table, &self.readings[table.stage], &mut Vec::new()).ok()
    }
}

/// Letters that cannot be printed in documents that are not kept, each told once.
#[derive(Debug, Default)]
pub(super) struct Letters {
    told: Told,
    pub(super) findings: Vec<Finding>,
}

impl Letters {
    /// What has no place is told of the first document, which has it too.
    pub(super) fn look_at(&mut self, drafting: &Drafting<'_>, drafted: &Drafted, faces: &Faces) {
        let sources = drafting.shelf.templates().sources(&drafted.template);
        let found = check::letters([(&drafted.document, sources)], faces);
        let placed = found.into_iter().filter(|finding| finding.place.is_some());
        self.findings.extend(placed.filter(|finding| self.told.is_new(finding)));
    }
}
