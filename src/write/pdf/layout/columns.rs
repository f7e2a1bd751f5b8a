//! The two columns of the head, and the sizes at which they hold what stands in them.

use super::measure::{bold, italic, regular};
use super::{Frame, Setter};
use crate::standard::{HeadSizes, Points};

/// Least room between the two columns.
pub(in crate::write) const GUTTER: Points = Points(9.0);
/// Part of the width that the right column has at least, as on the sample forms, and at most.
const RIGHT_PART: (f32, f32) = (0.6, 0.75);
/// What rounding may cost.
const HAIR: Points = Points(0.5);

/// Left end and width of each column.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) struct Columns {
    pub(in crate::write) left: (Points, Points),
    pub(in crate::write) right: (Points, Points),
}

impl Setter<'_> {
    /// The greatest sizes at which both columns hold what stands in them, and the columns.
    pub(in crate::write) fn fitted(&self) -> (HeadSizes, Columns) {
        *self.fitted.get_or_init(|| self.fit())
    }

    fn fit(&self) -> (HeadSizes, Columns) {
        let chosen = self.document.page.head_sizes;
        let sets =
            self.document.standard.sizes.iter().copied().filter(|set| chosen.is_none_or(|chosen| chosen == *set));
        let mut smallest = None;
        for sizes in sets {
            let columns = self.columns(sizes);
            if columns.left.1 >= self.number_width() && self.issuer_fits(sizes, columns.left.1) {
                return (sizes, columns);
            }
            smallest = Some((sizes, columns));
        }
        smallest.unwrap_or_else(|| {
            let sizes = self.document.standard.sizes[0];
            (sizes, self.columns(sizes))
        })
    }

    /// Whether the agencies' names fit without a break inside words that belong together.
    fn issuer_fits(&self, sizes: HeadSizes, width: Points) -> bool {
        let head = &self.document.head;
        let lines = head.parent.iter().map(|line| (line, regular(sizes.agency)));
        let lines = lines.chain(head.issuer.iter().map(|line| (line, bold(sizes.agency))));
        lines.into_iter().all(|(line, kind)| self.sensible(line, kind, width).is_some())
    }

    /// Whether number and date stand side by side.
    pub(super) fn number_fits(&self) -> bool {
        let (_, columns) = self.fitted();
        columns.left.1 >= self.number_width()
    }

    fn columns(&self, sizes: HeadSizes) -> Columns {
        let national = &self.document.head.national;
        let kinds = [bold(sizes.national_name), bold(sizes.motto)];
        let lines = national.iter().zip(kinds).map(|(line, kind)| self.natural(line, kind));
        let date = self.place_date.into_iter().map(|line| self.natural(line, italic(sizes.place_date)));
        let needed = lines.chain(date).fold(Points(0.0), Points::max) + HAIR;
        let room = self.frame.width - GUTTER;
        // The right column gets what it needs and no less than three fifths.
        let (least, most) = RIGHT_PART;
        let right_width = needed.max((room * least).min(room - self.number_width())).min(room * most);
        let left_width = room - right_width;
        let Frame { left, .. } = self.frame;
        Columns { left: (left, left_width), right: (left + left_width + GUTTER, right_width) }
    }

    fn number_width(&self) -> Points {
        self.number.map_or(Points(0.0), |line| self.natural(line, regular(self.number_size())))
    }
}
