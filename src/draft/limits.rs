//! How much of a kind one spec may ask for. Told, and left out of what is drafted, before any of it is multiplied: each change is a
//! stage of the whole meeting, each guest a notice, each column a cell of every row.

use std::sync::Arc;

use crate::finding::{Finding, Rule, rules};
use crate::source::{Source, Span};
use crate::spec::{Spec, TableSpec};

/// The most changes of one meeting.
const MOST_CHANGES: usize = 20;
/// The most people whom the notices of one spec invite by name.
const MOST_GUESTS: usize = 20_000;
/// The most columns of a table: of so many none is as wide as two figures.
const MOST_COLUMNS: usize = 40;

/// Leaves out what is too much, and tells where that begins.
pub(super) fn keep(spec: &mut Spec, source: &Arc<Source>, findings: &mut Vec<Finding>) {
    let mut tell = |rule: &'static Rule, most: usize, extra: Span| {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        findings.push(Finding::new(rule).arg("limit", limit).at(source.place(extra)));
    };
    if let Some(extra) = spec.change.get(MOST_CHANGES) {
        tell(&rules::TOO_MANY_CHANGES, MOST_CHANGES, extra.span);
        spec.change.truncate(MOST_CHANGES);
    }
    let mut free = MOST_GUESTS;
    for notice in &mut spec.notice {
        let guests = &mut notice.value.guests;
        if let Some(extra) = guests.get(free) {
            tell(&rules::TOO_MANY_GUESTS, MOST_GUESTS, extra.span);
            guests.truncate(free);
        }
        free -= guests.len();
        let tables = notice.value.annex.iter_mut().filter_map(|annex| annex.value.table.as_mut());
        for extra in tables.filter_map(|table| columns(&mut table.value)) {
            tell(&rules::TOO_MANY_COLUMNS, MOST_COLUMNS, extra);
        }
    }
}

/// Leaves out the columns for which there is no room; where the first of them stands.
fn columns(table: &mut TableSpec) -> Option<Span> {
    let head = table.columns.get(MOST_COLUMNS).map(|column| column.span);
    let cells = table.rows.iter().find_map(|row| row.0.get(MOST_COLUMNS)).map(|cell| cell.span);
    table.columns.truncate(MOST_COLUMNS);
    table.widths.truncate(MOST_COLUMNS);
    table.rows.iter_mut().for_each(|row| row.0.truncate(MOST_COLUMNS));
    head.or(cells)
}
