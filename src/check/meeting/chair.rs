//! A meeting that is called and of which only the concluder is named. That nobody at all is named is a missing key, said elsewhere;
//! who calls a celebration or a conference need not say who chairs it.

use super::{Case, lists};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::MeetingSpec;

/// Checks the meeting of an invitation.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(typed) = case.spec().meeting.as_ref().filter(|_| case.whole) else { return };
    let convened = typed.value.convener.is_some() || typed.value.host.is_some();
    if case.invitations().next().is_none() || convened || is_chaired(&typed.value) || says_chair(case, &typed.value) {
        return;
    }
    let concluder = case.spec().conclusion.as_ref().and_then(|conclusion| conclusion.value.concluder.as_ref());
    let finding = Finding::new(&rules::NO_CHAIR).at(case.place(typed.span));
    findings.extend(concluder.map(|named| finding.with(case.place(named.span))));
}

fn is_chaired(meeting: &MeetingSpec) -> bool {
    meeting.chair.is_some()
        || meeting.session.iter().any(|session| session.value.chair.is_some())
        || meeting.point.iter().any(|point| point.value.chair.is_some())
}

/// Whether some free text says who chairs.
fn says_chair(case: &Case<'_>, meeting: &MeetingSpec) -> bool {
    let lines = lists::attendees(meeting);
    let people = lines.iter().filter_map(|line| line.value.person.as_ref()?.value.role.as_ref());
    let lines = lines.iter().flat_map(|line| [&line.value.text, &line.value.note, &line.value.lead]).flatten();
    let notices = case.invitations().flat_map(|issued| {
        let items = issued.typed.value.items.iter().filter_map(|item| item.value.text.as_ref());
        items.chain(&issued.typed.value.opening)
    });
    let mut texts = lines.chain(people).chain(notices).chain([&meeting.content, &meeting.basis].into_iter().flatten());
    texts.any(|text| folded(&text.value).contains("chủ trì"))
}
