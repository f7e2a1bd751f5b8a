//! A piece of a page's height with what stands in it.

use crate::standard::Points;
use crate::write::pdf::page::Piece;

/// A piece of a page's height; places are measured from its top.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Free height before it, dropped at the top of a page.
    pub(super) gap: Points,
    pub(super) height: Points,
    pub(super) pieces: Vec<Piece>,
    /// Whether a page may begin with it.
    pub(super) starts_page: bool,
    pub(super) place: Place,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Below the row before it.
    Below,
    /// The same, under the heads of its table wherever a page begins with it: their index among those of the flow.
    UnderHeads(usize),
    /// At the foot of the page.
    PageFoot,
}

impl Row {
    /// A row that follows the one before without a gap or a break.
    pub(super) const fn new(height: Points, pieces: Vec<Piece>) -> Self {
        Self { gap: Points(0.0), height, pieces, starts_page: false, place: Place::Below }
    }

    /// The same without what stands in it.
    pub(super) fn bare(self) -> Self {
        Self { pieces: Vec::new(), ..self }
    }

    /// The heads of its table, of all those of its flow.
    pub(super) fn heads<'h>(&self, heads: &'h [Self]) -> Option<&'h Self> {
        match self.place {
            Place::UnderHeads(index) => heads.get(index),
            Place::Below | Place::PageFoot => None,
        }
    }

    /// Height with the gap before it.
    pub(super) fn extent(&self) -> Points {
        self.gap + self.height
    }
}

/// Height of rows, gaps included.
pub(super) fn total(rows: &[Row]) -> Points {
    rows.iter().fold(Points(0.0), |height, row| height + row.extent())
}

/// Sets the gap before the first of some rows.
pub(super) fn spaced(mut rows: Vec<Row>, gap: Points) -> Vec<Row> {
    if let Some(first) = rows.first_mut() {
        first.gap = gap;
    }
    rows
}

/// The pieces of rows set one below the other from `top`.
pub(super) fn stacked(rows: Vec<Row>, top: Points) -> Vec<Piece> {
    let mut y = top;
    let mut pieces = Vec::new();
    for row in rows {
        y += row.gap;
        pieces.extend(row.pieces.into_iter().map(|piece| piece.lowered(y)));
        y += row.height;
    }
    pieces
}
