//! Rules on the sense of a meeting: what a spec says in one place against what it says in another, or against the directory. Each
//! rule is a function over a [`Case`]; none looks at the calendar of today, and none guesses.

mod against;
mod as_above;
mod as_invited;
mod authority;
mod chair;
mod changed;
mod deputy;
mod deputy_alone;
mod due;
mod existing;
mod far;
mod held;
mod invited;
mod issued;
mod lead;
mod letterhead;
mod lists;
mod needles;
mod night;
mod off;
mod officer;
mod owner;
mod prepared;
mod ready;
mod received;
mod rest_day;
mod sample;
mod seated;
mod sessions;
mod short_notice;
mod signs;
mod timetable;
mod title;
mod twice;
mod two_dates;
mod undated;
mod when;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::finding::Finding;
use crate::meeting::Office;
use crate::notice::{IssueDate, Notice};
use crate::source::{Place, Source, Span};
use crate::spec::{At, NoticeSpec, Spec};
use crate::standard::Kind;
use crate::text::Text;
pub(super) use against::may_be_one;
pub(super) use night::is_night;
pub use ready::{Status, Wanted};
pub use when::Stage;

/// A spec with what was read out of it.
#[derive(Debug)]
pub struct Case<'a> {
    /// The spec's file.
    pub source: &'a Arc<Source>,
    /// Who issues, with the directory.
    pub office: &'a Office,
    /// The meeting as first called, and after each change.
    pub stages: Vec<Stage<'a>>,
    /// Its notices, one a table.
    pub notices: Vec<Issued<'a>>,
    /// Which of them are wanted, and how far they are.
    pub wanted: Wanted<'a>,
    /// Whether the shape of the spec is sound. Otherwise a key that seems to be missing may be misspelt, and rules on what is not
    /// there are silent.
    pub whole: bool,
}

/// A table `[[notice]]` with the notice made of it.
#[derive(Debug, Clone, Copy)]
pub struct Issued<'a> {
    /// As typed.
    pub typed: &'a At<NoticeSpec>,
    /// As made; of several for guests the first.
    pub notice: &'a Notice,
    /// After how many changes of the meeting.
    pub stage: usize,
}

/// The rules, in the order of their codes.
const RULES: [fn(&Case<'_>, &mut Vec<Finding>); 33] = [
    night::check,
    issued::check,
    prepared::check,
    due::check,
    owner::check,
    undated::check,
    held::check,
    rest_day::check,
    twice::check,
    existing::check,
    invited::check,
    seated::check,
    off::check,
    changed::check,
    as_above::check,
    deputy::check,
    chair::check,
    title::check,
    officer::check,
    signs::check,
    lead::check,
    far::check,
    timetable::check,
    sessions::check,
    short_notice::check,
    letterhead::check,
    ready::check,
    as_invited::check,
    deputy_alone::check,
    two_dates::check,
    authority::check,
    received::check,
    against::check,
];

/// What is wrong with the sense of a meeting, each place once for a rule.
#[must_use]
pub fn meeting(case: &Case<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    RULES.into_iter().for_each(|rule| rule(case, &mut findings));
    let mut said = BTreeSet::new();
    // A contradiction that stands through several stages of a meeting, or in several notices, is one.
    findings.retain(|finding| {
        let place = finding.place.as_ref().map(|place| (Arc::as_ptr(&place.source), place.span));
        said.insert((finding.rule.code, place))
    });
    findings
}

impl<'a> Case<'a> {
    /// The spec as typed, its meeting as first called.
    fn spec(&self) -> &'a Spec {
        self.stages[0].spec
    }

    fn place(&self, span: Span) -> Place {
        self.source.place(span)
    }

    /// Notices of a kind.
    fn of(&self, kind: Kind) -> impl Iterator<Item = &Issued<'a>> {
        self.notices.iter().filter(move |issued| issued.notice.kind == kind)
    }

    /// Notices that call people to the meeting.
    fn invitations(&self) -> impl Iterator<Item = &Issued<'a>> {
        self.notices.iter().filter(|issued| issued.notice.kind.invites())
    }
}

impl Issued<'_> {
    /// The date of issue with its place, as far as it is known.
    fn date(&self) -> Option<(IssueDate, Span)> {
        let span = self.typed.value.date.as_ref()?.span;
        (self.notice.date != IssueDate::Blank).then_some((self.notice.date, span))
    }
}

/// Where a text was typed, in whatever file.
fn origin(text: &Text) -> Option<Place> {
    let pieces = text.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
    pieces.filter_map(crate::text::Piece::typed).map(crate::text::Origin::place).next()
}
