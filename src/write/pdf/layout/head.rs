//! The head of the first page: issuer at the left, national name at the right, number and date on one line below, and at the left
//! under the number the subject of a letter, the mark of a draft, the box of urgency.

use super::mark::full_rule;
use super::measure::ascent;
use super::parts::Part;
use super::row::{Row, spaced, stacked, total};
use super::{RULE, Setter, Setting};
use crate::document::UrgencyMark;
use crate::standard::{Points, UrgencyBox};
use crate::write::pdf::page::{Colour, Line, Outline, Piece, Role};

/// Room between the letterhead and the line of number and date.
pub(in crate::write) const ABOVE_NUMBER: Points = Points(7.0);
/// Room above the mark of a draft and the box of urgency.
pub(in crate::write) const ABOVE_MARK: Points = Points(5.0);
/// Height of capitals as a part of the size.
const CAPITALS: f32 = 0.66;

impl Setter<'_> {
    pub(super) fn head(&mut self) {
        let (sizes, _) = self.fitted();
        let left = self.issuer();
        let right = self.national();
        // Both columns begin on one baseline, and number and date share one, though their sizes differ.
        let (mut pieces, height) = level([(left, ascent(sizes.agency)), (right, ascent(sizes.national_name))]);
        let mut left = self.number();
        let numbered = !left.is_empty();
        left.extend(self.under_number());
        let date = self.place_date();
        let mut bottom = height;
        if !(left.is_empty() && date.is_empty()) {
            let top = height + ABOVE_NUMBER;
            let (line, below) = if numbered {
                level([(left, ascent(self.number_size())), (date, ascent(sizes.place_date))])
            } else {
                // Without a number, what would stand under it stands under the date's line.
                let below = total(&date);
                let depth = below + total(&left);
                ([stacked(left, below), stacked(date, Points(0.0))].concat(), depth)
            };
            pieces.extend(line.into_iter().map(|piece| piece.lowered(top)));
            bottom = top + below;
        }
        self.rows.push(Row { starts_page: true, ..Row::new(bottom, pieces) });
    }

    pub(super) const fn number_size(&self) -> Points {
        self.document.standard.type_sizes.number
    }

    fn national(&mut self) -> Vec<Row> {
        let document = self.document;
        let mut rows = Vec::new();
        for (line, block) in document.head.national.iter().enumerate() {
            rows.extend(self.part(block, Part::of_national(line), Role::Paragraph));
        }
        rows.last_mut().into_iter().for_each(full_rule);
        rows
    }

    fn number(&mut self) -> Vec<Row> {
        self.number.into_iter().flat_map(|block| self.part(block, Part::Number, Role::Paragraph)).collect()
    }

    fn place_date(&mut self) -> Vec<Row> {
        self.place_date.into_iter().flat_map(|block| self.part(block, Part::PlaceDate, Role::Paragraph)).collect()
    }

    /// What stands under the number: of a letter its subject (PL I, II.5.b), then the marks (PL I, IV, 10b; HD 05, II.II.3).
    fn under_number(&mut self) -> Vec<Row> {
        let document = self.document;
        let mut rows = Vec::new();
        if let Some(subject) = document.subject.as_ref().filter(|_| document.title.is_none()) {
            let subject = self.part(subject, Part::LetterSubject, Role::Title);
            rows.extend(spaced(subject, document.standard.letter.gap));
        }
        if let Some(draft) = &document.head.draft {
            rows.extend(spaced(self.part(draft, Part::Draft, Role::Paragraph), ABOVE_MARK));
        }
        if let Some(urgency) = &document.head.urgency {
            rows.push(self.urgency(urgency));
        }
        rows
    }

    /// A box of the standard's sides with its words in the middle, all red (PL I, III.2.b).
    fn urgency(&mut self, mark: &UrgencyMark) -> Row {
        let height = mark.form.sides.1.to_points();
        let setting @ Setting { x, width, .. } = self.setting(Part::Urgency);
        let baseline = urgency_baseline(mark.form);
        let mut pieces =
            vec![Piece::Outline(Outline { x, y: Points(0.0), width, height, thickness: RULE, colour: Colour::Red })];
        for piece in self.rows_of(&mark.words, setting, Role::Paragraph).into_iter().flat_map(|row| row.pieces) {
            if let Piece::Line(line) = piece {
                pieces.push(Piece::Line(Line { baseline, colour: Colour::Red, ..line }));
            }
        }
        Row { gap: ABOVE_MARK, ..Row::new(height, pieces) }
    }
}

/// Distance of the words' baseline from the top of a box: its capitals stand in the middle.
pub(in crate::write) fn urgency_baseline(form: &UrgencyBox) -> Points {
    (form.sides.1.to_points() + form.size * CAPITALS) * 0.5
}

/// Two columns whose first lines stand on one baseline, given with their ascents; and the height of the higher.
fn level(columns: [(Vec<Row>, Points); 2]) -> (Vec<Piece>, Points) {
    let printed = columns.iter().filter(|(rows, _)| !rows.is_empty());
    let shared = printed.map(|(_, ascent)| *ascent).fold(Points(0.0), Points::max);
    let mut pieces = Vec::new();
    let mut height = Points(0.0);
    for (rows, ascent) in columns.into_iter().filter(|(rows, _)| !rows.is_empty()) {
        let top = shared - ascent;
        height = height.max(top + total(&rows));
        pieces.extend(stacked(rows, top));
    }
    (pieces, height)
}
