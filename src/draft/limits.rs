//! How much of a kind one spec may ask for. Told, and left out of what is drafted, before any of it is multiplied: each change is a
//! stage of the whole meeting, each session and item prints what the meeting says, each guest is a notice, each column a cell of every
//! row.

use std::sync::Arc;

use crate::document::Document;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::Fit;
use crate::source::{Place, Source, Span};
use crate::spec::{At, NoticeSpec, Spec, TableSpec};
use crate::write::pdf;

/// The most changes of one meeting.
const CHANGES: usize = 20;
/// The most sessions of one meeting.
const SESSIONS: usize = 50;
/// The most people whom the notices of one spec invite by name.
const GUESTS: usize = 20_000;
/// The most annexes of the notices of one spec.
const ANNEXES: usize = 50;
/// The most items of one notice.
const ITEMS: usize = 50;
/// The most columns of a table: of so many none is as wide as two figures.
const COLUMNS: usize = 40;

/// The most paragraphs, lines and cells of one document: some thousand pages, and some hundred megabytes while they are made.
const PARAGRAPHS: usize = 100_000;

/// What is wrong with a document of too many paragraphs: where the first of those was typed that are too much.
/// `notice` is the place of its table.
pub(super) fn document(document: &Document, notice: &Place) -> Option<Finding> {
    let extra = document.blocks().nth(PARAGRAPHS)?;
    let typed = extra.texts().find_map(|text| Some(text.typed()?.place()));
    Some(too_many("paragraphs", PARAGRAPHS).at(typed.unwrap_or_else(|| notice.clone())))
}

/// What is told of a document that has more pages than were asked for. Pages are made for it, so only where some were.
pub(super) fn pages(document: &Document, typed: &At<NoticeSpec>, source: &Arc<Source>) -> Option<Finding> {
    let Fit::Pages(most) = document.page.fit else { return None };
    let pages = pdf::count_pages(document);
    let count = |pages: usize| i64::try_from(pages).unwrap_or(i64::MAX);
    let finding = Finding::new(&rules::TOO_MANY_PAGES).arg("count", count(pages)).arg("limit", count(most));
    let span = typed.value.fit.as_ref().map_or(typed.span, |fit| fit.span);
    (pages > most).then(|| finding.at(source.place(span)))
}

fn too_many(what: &str, most: usize) -> Finding {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    Finding::new(&rules::TOO_MANY).arg("limit", limit).arg("what", Arg::Word(format!("limit.{what}")))
}

/// Leaves out what is too much, and tells where that begins.
pub(super) fn keep(spec: &mut Spec, source: &Arc<Source>, findings: &mut Vec<Finding>) {
    let mut limits = Limits { source, findings };
    limits.list("changes", &mut spec.change, CHANGES);
    if let Some(meeting) = &mut spec.meeting {
        limits.list("sessions", &mut meeting.value.session, SESSIONS);
        meeting.value.session.iter_mut().for_each(|session| limits.list("items", &mut session.value.items, ITEMS));
    }
    let (mut guests, mut annexes) = (GUESTS, ANNEXES);
    for notice in &mut spec.notice {
        limits.notice(&mut notice.value, &mut guests, &mut annexes);
    }
}

struct Limits<'l> {
    source: &'l Arc<Source>,
    findings: &'l mut Vec<Finding>,
}

impl Limits<'_> {
    fn notice(&mut self, notice: &mut NoticeSpec, guests: &mut usize, annexes: &mut usize) {
        self.shared("guests", &mut notice.guests, (GUESTS, guests));
        self.shared("annexes", &mut notice.annex, (ANNEXES, annexes));
        self.list("items", &mut notice.items, ITEMS);
        for table in notice.annex.iter_mut().filter_map(|annex| annex.value.table.as_mut()) {
            if let Some(extra) = columns(&mut table.value) {
                self.tell("columns", COLUMNS, extra);
            }
        }
    }

    fn list<T>(&mut self, what: &str, list: &mut Vec<At<T>>, most: usize) {
        self.shared(what, list, (most, &mut { most }));
    }

    /// A list of which the spec has several that share one limit, with what is left of it.
    fn shared<T>(&mut self, what: &str, list: &mut Vec<At<T>>, (most, left): (usize, &mut usize)) {
        if let Some(extra) = list.get(*left) {
            self.tell(what, most, extra.span);
            list.truncate(*left);
        }
        *left -= list.len();
    }

    fn tell(&mut self, what: &str, most: usize, extra: Span) {
        self.findings.push(too_many(what, most).at(self.source.place(extra)));
    }
}

/// Leaves out the columns for which there is no room; where the first of them stands.
fn columns(table: &mut TableSpec) -> Option<Span> {
    let head = table.columns.get(COLUMNS).map(|column| column.span);
    let cells = table.rows.iter().find_map(|row| row.0.get(COLUMNS)).map(|cell| cell.span);
    table.columns.truncate(COLUMNS);
    table.widths.truncate(COLUMNS);
    table.rows.iter_mut().for_each(|row| row.0.truncate(COLUMNS));
    head.or(cells)
}
