//! A signer with lines of the spec's own, though the office lets that title sign other kinds only. Without lines of its own such a
//! notice cannot be made at all.

use super::Case;
use crate::check::named::Named;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};

/// Checks the signer of each notice.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in &case.notices {
        let Some(typed) = issued.typed.value.signer.as_ref().or(case.spec().signer.as_ref()) else { continue };
        let met = case.stages[issued.stage].first().map(|start| start.date);
        let day = issued.notice.date.directory_day().or(met);
        let Some(named) = Named::of(&typed.value, &case.office.directory, day) else { continue };
        let title = folded(&named.title);
        let mut chains = case.office.chains.iter().filter(|chain| folded(&chain.title) == title).peekable();
        let own = !typed.value.chain.is_empty() && chains.peek().is_some();
        if own && chains.all(|chain| !chain.kinds.is_empty() && !chain.kinds.contains(&issued.notice.kind)) {
            let finding = Finding::new(&rules::MAY_NOT_SIGN).arg("title", named.title);
            let finding = finding.arg("kind", issued.notice.kind.id()).at(case.place(typed.span));
            findings.push(finding.with(case.place(issued.typed.span)));
        }
    }
}
