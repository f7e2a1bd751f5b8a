//! A notice as it was before the registry gave its number and its day: what was printed to be signed.

use std::sync::Arc;

use super::{Drafted, Drafting, Said};
use crate::check::{Status, Wanted};
use crate::document::Document;
use crate::meeting::schedule;
use crate::notice::Notice;
use crate::shelf::Shelf;
use crate::source::Source;
use crate::spec::{NoticeSpec, Printed};

/// The documents that an issued notice may have been before its issue: with its month, and without any date. None where it cannot be
/// drafted.
#[must_use]
pub fn unissued(source: &Arc<Source>, shelf: &Shelf, issued: &Drafted) -> Vec<Document> {
    let kinds = [issued.kind];
    let wanted = Wanted { kinds: Some(&kinds), status: Status::Drafted };
    let Some(mut drafting) = Drafting::begin(source, shelf, wanted, &mut Said::default()) else { return Vec::new() };
    let mut documents = Vec::new();
    for with_month in [true, false] {
        let mut notices = drafting.spec.notice.iter_mut();
        let Some(notice) = notices.find(|notice| notice.span == issued.place.span) else { return documents };
        blank(&mut notice.value, source, with_month);
        let template = |notice: &Notice| Some(notice.template_name());
        let (drafts, ..) = drafting.each(&mut Said::default(), template, |notice, table, reading, findings| {
            drafting.drafted(notice, table, reading, findings)
        });
        documents.extend(drafts.into_iter().filter(|draft| draft.name == issued.name).map(|draft| draft.document));
    }
    documents
}

/// Takes number and day away, and the month unless it is to stay.
fn blank(notice: &mut NoticeSpec, source: &Arc<Source>, with_month: bool) {
    notice.number = None;
    let month = notice.date.as_ref().and_then(|date| match &date.value {
        Printed::Text(text) => {
            let day = schedule::read_text(source, text, date.span, &mut Vec::new())?.date()?;
            Some(day.format("%m/%Y").to_string())
        }
        Printed::No => None,
    });
    match (with_month, month, &mut notice.date) {
        (true, Some(month), Some(date)) => date.value = Printed::Text(month),
        _ => notice.date = None,
    }
}
