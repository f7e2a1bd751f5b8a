//! A deputy who signs under nobody's name: `PHÓ GIÁM ĐỐC` without `KT. GIÁM ĐỐC` above (Decree 30/2020, PL I, II.7.a). Collectives are
//! signed for in their own ways, and the Party's guide has others.

use super::{Case, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::standard::{Authority, ND30};

/// Checks the lines above each signature.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in case.notices.iter().filter(|issued| issued.notice.standard.id == ND30.id) {
        let lines = &issued.notice.signature.chain;
        let Some(last) = lines.last().filter(|last| last.authority.is_none()) else { continue };
        let given = |authority: Authority| lines.iter().any(|line| line.authority == Some(authority));
        let title = last.title.letters();
        let small = folded(&title);
        let is_deputy = small.starts_with("phó ") || small.starts_with("thứ trưởng");
        // Who is in charge of a body without a head signs as its head does.
        let in_charge = ["phụ trách", "điều hành", "quyền"].iter().any(|words| small.contains(words));
        if is_deputy && !in_charge && !given(Authority::For) && !given(Authority::OnBehalf) {
            let place = origin(&last.title).unwrap_or_else(|| case.place(issued.typed.span));
            findings.push(Finding::new(&rules::DEPUTY_ALONE).arg("title", title).at(place));
        }
    }
}
