//! Form of a draft, measured: paper, margins, type, phrases of the letterhead, number and date, recipients. Each rule speaks only where
//! its part is sure and its measure is known; what a document is not surely is not measured at all.

mod blanks;
mod date;
mod foot;
mod letterhead;
mod number;
mod page;
pub(super) mod sizes;
mod table;

pub use table::{Measure, measures};

use super::Handed;
use super::words;
use crate::finding::{Finding, Rule};
use crate::source::Place;
use crate::standard::Standard;

/// A draft that is surely a document, with the standard of its letterhead.
#[derive(Clone, Copy)]
pub(super) struct Measured<'a> {
    pub(super) handed: Handed<'a>,
    pub(super) standard: &'static Standard,
}

impl Measured<'_> {
    /// A finding on a stretch.
    fn finding(&self, rule: &'static Rule, stretch: usize) -> Finding {
        let words = &self.handed.parts.stretches[stretch].text;
        Finding::new(rule).arg("words", words.as_str()).at(self.place(stretch))
    }

    fn place(&self, stretch: usize) -> Place {
        words::place(self.handed.manuscript, self.handed.parts, stretch)
    }

    /// Where some bytes of a stretch stand.
    fn place_in(&self, stretch: usize, range: std::ops::Range<usize>) -> Place {
        let whole = &self.handed.parts.stretches[stretch];
        let start = whole.range.start;
        let (start, end) = (start + range.start, (start + range.end).min(whole.range.end));
        self.handed.manuscript.paragraphs[whole.paragraph].place(&self.handed.manuscript.source, start.min(end)..end)
    }
}

type Check = fn(&Measured<'_>, &mut Vec<Finding>);

const CHECKS: [Check; 7] =
    [page::check, sizes::check, letterhead::check, number::check, date::check, foot::check, blanks::check];

/// Checks the form.
pub(super) fn check(handed: Handed<'_>, findings: &mut Vec<Finding>) {
    let Some(standard) = handed.parts.standard().filter(|_| handed.parts.is_document()) else { return };
    let measured = Measured { handed, standard };
    CHECKS.into_iter().for_each(|check| check(&measured, findings));
}
