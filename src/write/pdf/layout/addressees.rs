//! To whom a letter or an invitation goes: one addressee on the line of the label, several in a list under its colon
//! (PL I, II.9.d; HD 05, 9.2.3).

use super::parts::Part;
use super::row::{Row, spaced};
use super::tokens::Type;
use super::{Align, Setter, Setting};
use crate::document::{Addressees, Block};
use crate::face::Faces;
use crate::standard::Points;
use crate::write::pdf::page::{Piece, Role};

/// Room above the label.
pub(in crate::write) const ABOVE: Points = Points(18.0);

/// Where a single addressee stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) struct OneLine {
    /// Left end of the label.
    pub(in crate::write) start: Points,
    /// Width of the label with the space after it.
    pub(in crate::write) label: Points,
    /// Whether label and name have room on one line.
    pub(in crate::write) fits: bool,
}

impl Setter<'_> {
    pub(super) fn addressees(&mut self) {
        let document = self.document;
        let Some(to) = &document.addressees else { return };
        let rows = match &to.lines[..] {
            [one] => self.one_addressee(to, one),
            _ => self.list(to),
        };
        self.rows.extend(spaced(rows, ABOVE));
    }

    /// Label and name as one line in the middle; a longer name hangs beside the label.
    pub(in crate::write) fn one_line(&self, to: &Addressees, name: &Block) -> OneLine {
        let (left, width) = self.whole();
        let inset = self.frame.indent;
        let names = self.kind(Part::Addressee);
        let label = self.natural(&to.label, self.kind(Part::AddresseesLabel)) + blank(names);
        let whole = label + self.natural(name, names);
        let fits = whole <= width - inset - inset;
        OneLine { start: if fits { left + (width - whole) * 0.5 } else { left + inset }, label, fits }
    }

    fn one_addressee(&mut self, to: &Addressees, name: &Block) -> Vec<Row> {
        let (left, width) = self.whole();
        let OneLine { start, label, fits } = self.one_line(to, name);
        let kind = self.kind(Part::AddresseesLabel);
        let labels = self.rows_of(&to.label, Setting::single(kind, (start, label), Align::Left), Role::Paragraph);
        // A hair more, so that rounding breaks no line.
        let room = if fits { width } else { left + width - start - label };
        let names = Setting::single(self.kind(Part::Addressee), (start + label, room), Align::Left);
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

    fn list(&mut self, to: &Addressees) -> Vec<Row> {
        let mut rows = self.part(&to.label, Part::AddresseesLabel, Role::Paragraph);
        for line in &to.lines {
            rows.extend(self.part(line, Part::Addressee, Role::Item));
        }
        rows
    }

    /// The dashes of a list stand under the colon; lines that go on stand under the names.
    pub(super) fn addressee_setting(&self) -> Setting {
        let kind = self.kind(Part::Addressee);
        let Some(to) = &self.document.addressees else {
            return Setting::single(kind, self.whole(), Align::Left);
        };
        let label = self.setting(Part::AddresseesLabel);
        let colon = self.natural(&Block::plain(to.label.kind, ":"), label.kind);
        let dash = label.x + self.natural(&to.label, label.kind) - colon;
        let hang = self.natural(&Block::plain(to.label.kind, "-"), kind) + blank(kind);
        let x = dash + hang;
        let (left, width) = self.whole();
        Setting { indent: Points(0.0) - hang, ..Setting::single(kind, (x, left + width - x), Align::Left) }
    }
}

/// Width of a space.
pub(super) fn blank(kind: Type) -> Points {
    Faces::embedded().get(kind.style).width(" ", kind.size)
}
