//! To whom a letter or an invitation goes: one addressee on the line of the label, several in a list under its colon
//! (PL I, II.9.d; HD 05, 9.2.3).

use super::measure::{regular, slanted};
use super::row::{Row, spaced};
use super::tokens::Type;
use super::{Align, Setter, Setting};
use crate::document::{Addressees, Block};
use crate::face::Faces;
use crate::standard::Points;
use crate::write::pdf::page::{Piece, Role};

/// Room above the label.
const ABOVE: Points = Points(18.0);

/// The types of label and names.
#[derive(Clone, Copy)]
struct Types {
    label: Type,
    names: Type,
}

impl Setter<'_> {
    pub(super) fn addressees(&mut self) {
        let document = self.document;
        let Some(to) = &document.addressees else { return };
        let standard = document.standard;
        let size = standard.type_sizes.addressees.of(self.frame.text_size);
        let types = Types { label: slanted(size, standard.italic_addressees_label), names: regular(size) };
        let rows = match &to.lines[..] {
            [one] => self.one_addressee(to, one, types),
            _ => self.list(to, types),
        };
        self.rows.extend(spaced(rows, ABOVE));
    }

    /// Label and name as one line in the middle; a longer name hangs beside the label.
    fn one_addressee(&mut self, to: &Addressees, name: &Block, types: Types) -> Vec<Row> {
        let (left, width) = self.whole();
        let inset = self.frame.indent;
        let label = self.natural(&to.label, types.label) + blank(types.names);
        let whole = label + self.natural(name, types.names);
        let fits = whole <= width - inset - inset;
        let start = if fits { left + (width - whole) * 0.5 } else { left + inset };
        let labels =
            self.rows_of(&to.label, Setting::single(types.label, (start, label), Align::Left), Role::Paragraph);
        // A hair more, so that rounding breaks no line.
        let room = if fits { width } else { left + width - start - label };
        let names = Setting::single(types.names, (start + label, room), Align::Left);
        let mut rows = self.rows_of(name, names, Role::Paragraph);
        if let Some(first) = rows.first_mut() {
            let mut pieces: Vec<Piece> = labels.into_iter().flat_map(|row| row.pieces).collect();
            if let Some(Piece::Line(line)) = pieces.last_mut()
                && let Some(run) = line.runs.last_mut()
            {
                // For whoever extracts the text.
                run.text.push(' ');
            }
            pieces.append(&mut first.pieces);
            first.pieces = pieces;
        }
        rows
    }

    /// The dashes of a list stand under the colon; lines that go on stand under the names.
    fn list(&mut self, to: &Addressees, types: Types) -> Vec<Row> {
        let (left, width) = self.whole();
        let start = left + self.document.standard.addressees_indent.to_points();
        let label = Setting::single(types.label, (start, left + width - start), Align::Left);
        let mut rows = self.rows_of(&to.label, label, Role::Paragraph);
        let colon = self.natural(&Block::plain(to.label.kind, ":"), types.label);
        let dash = start + self.natural(&to.label, types.label) - colon;
        let hang = self.natural(&Block::plain(to.label.kind, "-"), types.names) + blank(types.names);
        let x = dash + hang;
        let names = Setting::single(types.names, (x, left + width - x), Align::Left);
        let names = Setting { indent: Points(0.0) - hang, ..names };
        for line in &to.lines {
            rows.extend(self.rows_of(line, names, Role::Item));
        }
        rows
    }
}

/// Width of a space.
fn blank(kind: Type) -> Points {
    Faces::embedded().get(kind.style).width(" ", kind.size)
}
