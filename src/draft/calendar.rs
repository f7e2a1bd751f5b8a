//! The entries of a spec's meeting in a calendar.

use std::sync::Arc;

use chrono::NaiveDate;

use super::tables::Reading;
use super::{Drafting, Said};
use crate::calendar::{Entry, Identity, Occasion, Wanted, entries};
use crate::check;
use crate::meeting::schedule::{self, Typed};
use crate::meeting::{Standing, stages, standing};
use crate::shelf::Shelf;
use crate::source::Source;
use crate::spec::Printed;

/// The entries of a spec's meeting as it stands after all its changes; none where it has no meeting or cannot be read. What is wrong
/// with it is told by [`super::draft`].
#[must_use]
pub fn calendar_entries(source: &Arc<Source>, shelf: &Shelf, wanted: Wanted) -> Vec<Entry> {
    let drafting = Drafting::begin(source, shelf, check::Wanted::default(), &mut Said::default());
    drafting.map(|drafting| drafting.entries(wanted)).unwrap_or_default()
}

impl Drafting<'_> {
    fn entries(&self, wanted: Wanted) -> Vec<Entry> {
        let stages = stages(&self.spec);
        let last = stages.last().expect("a spec is its own first stage");
        let Reading { reader, meeting, .. } = Reading::new(self.source, last, self.office);
        let Some(meeting) = &meeting else { return Vec::new() };
        let off = |change: &&_| standing([*change]) != Standing::Held;
        let put_off = self.spec.change.iter().rfind(off);
        let occasion = Occasion {
            meeting,
            standing: standing(&self.spec.change),
            reason: put_off.and_then(|change| Some(reader.words.line(change.value.reason.as_ref()?))),
            changes: self.spec.change.len(),
            issued: self.issued(),
            identity: Identity::of(&self.spec),
        };
        entries(&occasion, wanted)
    }

    /// The last day on which a notice of the spec was issued.
    fn issued(&self) -> Option<NaiveDate> {
        let dates = self.spec.notice.iter().filter_map(|notice| notice.value.date.as_ref());
        let read = |date: &crate::spec::At<Printed>| match &date.value {
            Printed::Text(text) => {
                schedule::read_text(self.source, Typed::issue(text, date.span), &mut Vec::new())?.date()
            }
            Printed::No => None,
        };
        dates.filter_map(read).max()
    }
}
