//! What the templates of a spec's notices receive, without running them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Drafting, Said};
use crate::check::{Status, Wanted};
use crate::finding::{Finding, Severity};
use crate::shelf::Shelf;
use crate::source::Source;
use crate::standard::Kind;
use crate::template::Origins;
use crate::template::data::Received;

/// What the templates of a spec's notices receive.
#[derive(Debug)]
pub struct Inputs {
    /// What each receives; nothing when a finding is an error.
    pub notices: Vec<Received>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Names of the files used that are not built in: the office and its directory.
    pub used: BTreeSet<String>,
}

/// What the templates of a spec's notices receive.
#[must_use]
pub fn received(source: &Arc<Source>, shelf: &Shelf, kinds: Option<&[Kind]>) -> Inputs {
    let wanted = Wanted { kinds, status: Status::Drafted };
    let mut said = Said::default();
    let mut notices = Vec::new();
    let drafting = Drafting::begin(source, shelf, wanted, &mut said);
    if let Some(drafting) = &drafting {
        (notices, ..) = drafting.each(
            &mut said,
            |_| None,
            |notice, table, reading, _| {
                let data = drafting.context(notice, table, reading, &mut Origins::default());
                let template = notice.template_name().trim_end_matches(".tera").to_owned();
                Ok(Received { name: notice.name(), template, data })
            },
        );
    }
    let used = std::mem::take(&mut said.used);
    let findings = said.settled(drafting.as_ref(), false);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        notices.clear();
    }
    Inputs { notices, findings, used }
}
