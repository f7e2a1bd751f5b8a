//! `Như thành phần mời` among the recipients of what invites nobody: a letter goes to those it is addressed to (Decree 30/2020, PL I, II.9.b).

use super::Case;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::standard::Kind;

/// Checks the letters.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in
        case.notices.iter().filter(|issued| issued.notice.form == Kind::CongVan && issued.notice.kind == Kind::CongVan)
    {
        // A letter that itself asks to a meeting has those it invites.
        if case.spec().meeting.is_some() {
            continue;
        }
        let typed = issued.typed.value.recipients.iter();
        let lines = typed.flat_map(|recipients| recipients.value.list.iter().flatten().chain(&recipients.value.add));
        for line in lines.filter(|line| folded(&line.value).starts_with("như thành phần")) {
            let finding = Finding::new(&rules::AS_INVITED_NOWHERE).arg("words", line.value.clone());
            findings.push(finding.at(case.place(line.span)));
        }
    }
}
