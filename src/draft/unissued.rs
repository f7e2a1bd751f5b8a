//! A notice as it was before the registry gave its number and its day: what was printed to be signed.

use std::sync::Arc;

use super::guests::Ready;
use super::{Drafted, Drafting, Said};
use crate::check::Wanted;
use crate::document::Document;
use crate::meeting::schedule::{self, Typed};
use crate::meeting::stages;
use crate::shelf::Shelf;
use crate::source::Source;
use crate::spec::{NoticeSpec, Printed};

/// The documents that an issued notice, of a table with guests the first, may have been before its issue: with its month, and without any
/// date. None where it cannot be drafted.
#[must_use]
pub fn unissued(source: &Arc<Source>, shelf: &Shelf, issued: &Drafted) -> Vec<Document> {
    let earlier = as_before_issue(source, shelf, issued).into_iter();
    let document = |drafting: Drafting<'_>| {
        let stages = stages(&drafting.spec);
        Some(Ready::new(&drafting, &stages).drafted(issued.place.span, 0)?.document)
    };
    earlier.filter_map(document).collect()
}

/// The spec as it may have been before a notice was issued: with its month, and without any date.
pub(super) fn as_before_issue<'a>(source: &'a Arc<Source>, shelf: &'a Shelf, issued: &Drafted) -> Vec<Drafting<'a>> {
    let drafted = |with_month: bool| {
        let mut drafting = Drafting::begin(source, shelf, Wanted::default(), &mut Said::default())?;
        let mut notices = drafting.spec.notice.iter_mut();
        let notice = notices.find(|notice| notice.span == issued.place.span)?;
        blank(&mut notice.value, source, with_month);
        Some(drafting)
    };
    [true, false].into_iter().filter_map(drafted).collect()
}

/// Takes number and day away, and the month unless it is to stay.
fn blank(notice: &mut NoticeSpec, source: &Arc<Source>, with_month: bool) {
    notice.number = None;
    let month = notice.date.as_ref().and_then(|date| match &date.value {
        Printed::Text(text) => {
            let day = schedule::read_text(source, Typed::issue(text, date.span), &mut Vec::new())?.date()?;
            Some(day.format("%m/%Y").to_string())
        }
        Printed::No => None,
    });
    match (with_month, month, &mut notice.date) {
        (true, Some(month), Some(date)) => date.value = Printed::Text(month),
        _ => notice.date = None,
    }
}
