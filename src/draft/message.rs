//! Messages for telephones: what a notice says, in a few bare lines.

use std::collections::BTreeSet;
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

/// The messages of a spec, and what was found on the way to them.
#[derive(Debug)]
pub struct Messages {
    /// The messages; none when a finding is an error.
    pub messages: Vec<Message>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Names of the files used that are not built in.
    pub used: BTreeSet<String>,
}

/// The messages of a spec's notices that call people together or tell of a change; `kinds` limits for which.
#[must_use]
pub fn messages(source: &Arc<Source>, shelf: &Shelf, kinds: Option<&[Kind]>) -> Messages {
    let wanted = Wanted { kinds, ..Wanted::default() };
    let mut said = Said::default();
    let mut messages = Vec::new();
    let drafting = Drafting::begin(source, shelf, wanted, &mut said);
    if let Some(drafting) = &drafting {
        let template = |notice: &Notice| is_sent(notice).then(|| MESSAGE.to_owned());
        let (made, ..) = drafting.each(&mut said, template, |notice, table, reading, _| {
            if !is_sent(notice) {
                return Ok(None);
            }
            let templates = shelf.templates();
            let context = drafting.context(notice, table, reading, &mut Origins::default());
            let markup = templates.render_bare(MESSAGE, &context)?;
            let lines = document::lines(&markup, templates.sources(MESSAGE))?;
            Ok(Some(Message { name: notice.name(), text: lines.iter().map(|line| format!("{line}\n")).collect() }))
        });
        messages = made.into_iter().flatten().collect();
    }
    let used = std::mem::take(&mut said.used);
    let findings = said.settled(drafting.as_ref(), false);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        messages.clear();
    }
    Messages { messages, findings, used }
}

/// Whether people must hear of it at once.
pub(super) fn is_sent(notice: &Notice) -> bool {
    notice.kind.invites() || notice.kind == Kind::ThayDoi
}
