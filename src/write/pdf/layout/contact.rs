//! The office's address at the foot of a page, under a rule over the whole width (PL I, III.4; HD 05, II.II.6).

use super::parts::Part;
use super::row::{Place, Row, stacked, total};
use super::{RULE, Setter};
use crate::standard::{ContactPlace, Points};
use crate::write::pdf::page::{Piece, Role, Rule};

/// Least room between the text and the rule.
pub(in crate::write) const ABOVE: Points = Points(12.0);
/// Room between the rule and the address.
pub(in crate::write) const BELOW_RULE: Points = Points(4.0);

/// What stands at the foot of the first or of the last page.
#[derive(Debug, Default)]
pub(super) struct PageFoot {
    pub(super) first: Option<Row>,
    pub(super) last: Option<Row>,
}

impl Setter<'_> {
    pub(super) fn contact(&mut self) -> PageFoot {
        let document = self.document;
        if document.contact.is_empty() {
            return PageFoot::default();
        }
        let (x, width) = self.whole();
        let mut rows = Vec::new();
        for line in &document.contact {
            rows.extend(self.part(line, Part::Contact, Role::Paragraph));
        }
        let height = BELOW_RULE + total(&rows);
        let mut pieces = vec![Piece::Rule(Rule { x, y: Points(0.0), width, thickness: RULE })];
        pieces.extend(stacked(rows, BELOW_RULE));
        let row = Row { gap: ABOVE, place: Place::PageFoot, ..Row::new(height, pieces) };
        match document.standard.contact {
            ContactPlace::FirstPage => PageFoot { first: Some(row), last: None },
            ContactPlace::LastPage => PageFoot { first: None, last: Some(row) },
        }
    }
}
