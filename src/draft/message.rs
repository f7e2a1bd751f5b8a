//! Messages for telephones: what a notice says, in a few bare lines.

use std::sync::Arc;

use super::{Drafting, Said, Severity};
use crate::check::Wanted;
use crate::document;
use crate::finding::Finding;
use crate::notice::Notice;
use crate::shelf::Shelf;
use crate::source::Source;
use crate::standard::Kind;
use crate::template::{MESSAGE, Origins};

/// A message with the name that its file bears after the spec's.
#[derive(Debug)]
pub struct Message {
    /// `giay-moi`, or `giay-moi.bo-sung` for a notice with an id.
    pub name: String,
    /// Its lines, each ended.
    pub text: String,
}

/// The messages of a spec's notices that call people together or tell of a change; `kinds` limits for which. None when a finding is
/// an error.
#[must_use]
pub fn messages(source: &Arc<Source>, shelf: &Shelf, kinds: Option<&[Kind]>) -> (Vec<Message>, Vec<Finding>) {
    let wanted = Wanted { kinds, ..Wanted::default() };
    let mut said = Said::default();
    let mut messages = Vec::new();
    let drafting = Drafting::begin(source, shelf, wanted, &mut said);
    if let Some(drafting) = &drafting {
        let (made, ..) = drafting.each(&mut said.findings, |notice, table, reading, _| {
            if !is_sent(notice) {
                return Ok(None);
            }
            let templates = shelf.templates();
            let context = drafting.context(notice, table, reading, &mut Origins::default());
            let markup = templates.render_bare(MESSAGE, &context)?;
            let lines = document::lines(&markup, &templates.sources(MESSAGE))?;
            Ok(Some(Message { name: notice.name(), text: lines.iter().map(|line| format!("{line}\n")).collect() }))
        });
        messages = made.into_iter().flatten().collect();
    }
    let findings = said.settled(drafting.as_ref(), false);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        messages.clear();
    }
    (messages, findings)
}

/// Whether people must hear of it at once.
pub(super) fn is_sent(notice: &Notice) -> bool {
    notice.kind.invites() || notice.kind == Kind::ThayDoi
}
