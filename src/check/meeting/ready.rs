//! What a notice needs on its way: a leader signs what is whole and has no number yet; what is issued has its number and its day
//! recorded. Of drafts it asks for month and year alone.

use super::{Case, Issued, lists, sample};
use crate::finding::{Arg, Finding, Rule, rules};
use crate::notice::{IssueDate, NumberLine, PlaceDate};
use crate::source::Span;
use crate::standard::Kind;

/// How far a notice has come on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Being written.
    #[default]
    Drafted,
    /// To be signed: all is there but number and day, which are blank.
    Submitted,
    /// Signed, numbered and dated by the registry.
    Issued,
}

impl Status {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Drafted, Self::Submitted, Self::Issued];

    /// Name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Drafted => "soan",
            Self::Submitted => "trinh-ky",
            Self::Issued => "phat-hanh",
        }
    }
}

/// Which notices of a spec are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'w> {
    /// Their kinds; none where all are.
    pub kinds: Option<&'w [Kind]>,
    /// How far they have come on their way.
    pub status: Status,
}

/// Checks the notices wanted.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let kinds = case.wanted.kinds;
    let wanted = case.notices.iter().filter(|issued| kinds.is_none_or(|kinds| kinds.contains(&issued.notice.kind)));
    let wanted: Vec<&Issued<'_>> = wanted.collect();
    if case.wanted.status != Status::Drafted {
        sample::check(case, findings);
    }
    match case.wanted.status {
        Status::Drafted => {
            // A conclusion that waits for its meeting is not written yet.
            let is_called = case.invitations().any(|issued| !issued.notice.is_issued());
            let is_written = |issued: &&&Issued<'_>| !is_called || issued.notice.kind != Kind::KetLuan;
            let mut blank = Vec::new();
            wanted.iter().filter(is_written).for_each(|issued| dated(case, issued, &rules::BLANK_MONTH, &mut blank));
            // Once told, the others are known.
            findings.extend(blank.into_iter().next());
        }
        Status::Submitted => {
            // An invitation that was issued stands beside the conclusion that is now to be signed.
            let pending = wanted.iter().any(|issued| !issued.notice.is_issued());
            for issued in wanted.iter().filter(|issued| !pending || !issued.notice.is_issued()) {
                numbered_early(case, issued, findings);
                dated(case, issued, &rules::NOT_READY, findings);
                whole(case, issued, findings);
            }
        }
        Status::Issued => {
            for issued in wanted {
                recorded(case, issued, findings);
                whole(case, issued, findings);
            }
        }
    }
}

/// Number and day are for the registry to give, after the signature.
fn numbered_early(case: &Case<'_>, issued: &Issued<'_>, findings: &mut Vec<Finding>) {
    let said = &issued.typed.value;
    let number = said.number.as_ref().filter(|_| matches!(issued.notice.number, NumberLine::Given { .. }));
    let day = said.date.as_ref().filter(|_| matches!(issued.notice.date, IssueDate::Day(_)));
    for (what, typed) in [("stage.number", number), ("stage.day", day)] {
        findings.extend(typed.map(|typed| finding(case, &rules::NUMBERED_EARLY, what, typed.span)));
    }
}

/// Month and year are known to whoever writes the notice; a blank in their place is asked for by its word.
fn dated(case: &Case<'_>, issued: &Issued<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let said = &issued.typed.value;
    if said.date.is_none() && !matches!(issued.notice.place_date, PlaceDate::Hidden) {
        let span = said.kind.as_ref().map_or(issued.typed.span, |kind| kind.span);
        findings.push(finding(case, rule, "stage.month", span));
    }
}

/// Number and date as facts; what is not printed need not be recorded.
fn recorded(case: &Case<'_>, issued: &Issued<'_>, findings: &mut Vec<Finding>) {
    let (typed, notice) = (issued.typed, issued.notice);
    let numbered = !matches!(notice.number, NumberLine::Blank { .. });
    let dated = matches!(notice.place_date, PlaceDate::Hidden) || matches!(notice.date, IssueDate::Day(_));
    let what = match (numbered, dated) {
        (true, true) => return,
        (false, true) => "stage.number",
        (true, false) => "stage.day",
        (false, false) => "stage.number-day",
    };
    let month = typed.value.date.as_ref().filter(|_| numbered);
    let span = month.map_or(typed.span, |month| month.span);
    findings.push(finding(case, &rules::NOT_RECORDED, what, span));
}

/// What a superior expects, as far as a draft may be without it. Keys that a draft needs too are missed elsewhere.
fn whole(case: &Case<'_>, issued: &Issued<'_>, findings: &mut Vec<Finding>) {
    let (notice, said, span) = (issued.notice, &issued.typed.value, issued.typed.span);
    let mut lacks = |what, span| findings.push(finding(case, &rules::NOT_READY, what, span));
    // The file line is always there.
    if notice.recipients.len() == 1 && case.whole {
        lacks("stage.recipients", span);
    }
    if let Some(draft) = &said.draft {
        lacks("stage.draft", draft.span);
    }
    let meeting = case.spec().meeting.as_ref().filter(|_| case.whole);
    let worded = said.opening.is_some() || notice.template.is_some();
    if let Some(meeting) = meeting.filter(|_| notice.kind.invites() && !worded) {
        let free = said.items.iter().any(|item| item.value.text.is_some());
        let called = notice.guest.is_some() || !said.addressees.is_empty() || free;
        if !called && lists::attendees(&meeting.value).is_empty() {
            lacks("stage.attendees", meeting.span);
        }
    }
}

fn finding(case: &Case<'_>, rule: &'static Rule, what: &str, span: Span) -> Finding {
    Finding::new(rule).arg("what", Arg::Word(what.to_owned())).at(case.place(span))
}
