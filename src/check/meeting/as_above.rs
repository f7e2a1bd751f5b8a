//! `Như trên` among the recipients of a letter or a conclusion that is addressed to nobody above (Decree 30/2020, PL I, II.9.b).

use super::{Case, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::standard::Kind;

/// Checks what has addressees, or needs none; `Như thành phần mời` of an invitation says another thing.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in case.notices.iter().filter(|_| case.whole) {
        let notice = issued.notice;
        if !matches!(notice.form, Kind::CongVan | Kind::KetLuan) || !notice.addressees.is_empty() {
            continue;
        }
        let above = |text: &str| ["như trên", "như kính gửi"].iter().any(|words| text.starts_with(words));
        let lines = notice.recipients.iter().filter(|line| above(&folded(&line.letters())));
        for line in lines {
            let table = case.place(issued.typed.span);
            let finding = Finding::new(&rules::AS_ABOVE_NOWHERE).arg("words", line.letters());
            findings.push(finding.at(origin(line).unwrap_or_else(|| table.clone())).with(table));
        }
    }
}
