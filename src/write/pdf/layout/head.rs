//! The head of the first page: issuer at the left, national name at the right, number and date on one line below, and at the left
//! under the number the subject of a letter, the mark of a draft, the box of urgency.

use super::columns::Columns;
use super::mark::full_rule;
use super::measure::{ascent, bold, italic, regular, slanted};
use super::row::{Row, spaced, stacked, total};
use super::{Align, RULE, Setter, Setting};
use crate::document::UrgencyMark;
use crate::standard::{HeadSizes, Points};
use crate::write::pdf::page::{Colour, Line, Outline, Piece, Role};

/// Room between the letterhead and the line of number and date.
const ABOVE_NUMBER: Points = Points(7.0);
/// Room above the mark of a draft and the box of urgency.
const ABOVE_MARK: Points = Points(5.0);
/// Height of capitals as a part of the size.
const CAPITALS: f32 = 0.66;

impl Setter<'_> {
    pub(super) fn head(&mut self) {
        let (sizes, columns) = self.fitted();
        let left = self.issuer(sizes, columns);
        let right = self.national(sizes, columns);
        // Both columns begin on one baseline, and number and date share one, though their sizes differ.
        let (mut pieces, height) = level([(left, ascent(sizes.agency)), (right, ascent(sizes.national_name))]);
        let mut left = self.number(columns);
        let numbered = !left.is_empty();
        left.extend(self.under_number(columns));
        let date = self.place_date(sizes, columns);
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

    fn national(&mut self, sizes: HeadSizes, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let kinds = [bold(sizes.national_name), bold(sizes.motto)];
        let mut rows = Vec::new();
        for (block, kind) in document.head.national.iter().zip(kinds) {
            rows.extend(self.rows_of(block, Setting::single(kind, columns.right, Align::Centre), Role::Paragraph));
        }
        rows.last_mut().into_iter().for_each(full_rule);
        rows
    }

    fn number(&mut self, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let setting = Setting::single(regular(self.number_size()), columns.left, Align::Centre);
        document.head.number.iter().flat_map(|block| self.rows_of(block, setting, Role::Paragraph)).collect()
    }

    fn place_date(&mut self, sizes: HeadSizes, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let setting = Setting::single(italic(sizes.place_date), columns.right, Align::Centre);
        document.head.place_date.iter().flat_map(|block| self.rows_of(block, setting, Role::Paragraph)).collect()
    }

    /// What stands under the number: of a letter its subject (PL I, II.5.b), then the marks (PL I, IV, 10b; HD 05, II.II.3).
    fn under_number(&mut self, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let standard = document.standard;
        let sizes = standard.type_sizes;
        let mut rows = Vec::new();
        if let Some(subject) = document.subject.as_ref().filter(|_| document.title.is_none()) {
            let kind = slanted(sizes.letter_subject, standard.letter.italic_subject);
            let subject = self.rows_of(subject, Setting::single(kind, columns.left, Align::Centre), Role::Title);
            rows.extend(spaced(subject, standard.letter.gap));
        }
        if let Some(draft) = &document.head.draft {
            let setting = Setting::single(italic(sizes.draft), columns.left, Align::Centre);
            rows.extend(spaced(self.rows_of(draft, setting, Role::Paragraph), ABOVE_MARK));
        }
        if let Some(urgency) = &document.head.urgency {
            rows.push(self.urgency(urgency, columns));
        }
        rows
    }

    /// A box of the standard's sides with its words in the middle, all red (PL I, III.2.b).
    fn urgency(&mut self, mark: &UrgencyMark, columns: Columns) -> Row {
        let (width, height) = (mark.form.sides.0.to_points(), mark.form.sides.1.to_points());
        let (left, room) = columns.left;
        let x = left + (room - width).max(Points(0.0)) * 0.5;
        let setting = Setting::single(bold(mark.form.size), (x, width), Align::Centre);
        let baseline = (height + mark.form.size * CAPITALS) * 0.5;
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
