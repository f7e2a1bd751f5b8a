//! The head of the first page: issuer at the left, national name at the right, number and date on one line below.

use super::breaking::{self, Room};
use super::line::Align;
use super::tokens::{self, Type};
use super::{BELOW_LINE, RULE, Row, Setter, Setting, bold, foot_rule, italic, regular, run_width};
use crate::document::Block;
use crate::standard::{HeadSizes, Points};
use crate::vi::{self, Keeps};
use crate::write::pdf::page::{Piece, Role, Rule};

/// Least room between the two columns.
const GUTTER: Points = Points(9.0);
/// Room between the letterhead and the line of number and date.
const ABOVE_NUMBER: Points = Points(7.0);

/// Ends of the two columns.
#[derive(Debug, Clone, Copy)]
struct Columns {
    left: Points,
    left_width: Points,
    right: Points,
    right_width: Points,
}

impl Setter<'_> {
    pub(super) fn head(&mut self) {
        let (sizes, columns) = self.fitted();
        let mut left = self.issuer(sizes, columns);
        let mut right = self.national(sizes, columns);
        let height = height(&left).max(height(&right));
        let mut pieces = stacked(&mut left, Points(0.0));
        pieces.extend(stacked(&mut right, Points(0.0)));
        let (numbers, dates) = (self.number(columns), self.place_date(sizes, columns));
        let below = height + ABOVE_NUMBER;
        // Number and date share a baseline though their sizes differ.
        let (number_ascent, date_ascent) = (super::ascent(self.number_size()), super::ascent(sizes.place_date));
        let shared = number_ascent.max(date_ascent);
        let mut bottom = height;
        for (mut rows, ascent) in [(numbers, number_ascent), (dates, date_ascent)] {
            if rows.is_empty() {
                continue;
            }
            let top = below + (shared - ascent);
            bottom = bottom.max(top + self::height(&rows));
            pieces.extend(stacked(&mut rows, top));
        }
        self.rows.push(Row { gap: Points(0.0), height: bottom, pieces, starts_page: true });
    }

    const fn number_size(&self) -> Points {
        self.document.standard.type_sizes.number
    }

    /// The greatest sizes at which both columns hold what stands in them, and the columns.
    fn fitted(&self) -> (HeadSizes, Columns) {
        let chosen = self.document.page.head_sizes;
        let sets =
            self.document.standard.sizes.iter().copied().filter(|set| chosen.is_none_or(|chosen| chosen == *set));
        let mut smallest = None;
        for sizes in sets {
            let columns = self.columns(sizes);
            if columns.left_width >= self.number_width() && self.issuer_fits(sizes, columns.left_width) {
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
        let lines = head.parent.iter().map(|line| (line, regular(sizes.national_name)));
        let lines = lines.chain(head.issuer.iter().map(|line| (line, bold(sizes.national_name))));
        lines.into_iter().all(|(line, kind)| self.sensible(line, kind, width).is_some())
    }

    /// Whether number and date stand side by side.
    pub(super) fn number_fits(&self) -> bool {
        let (_, columns) = self.fitted();
        columns.left_width >= self.number_width()
    }

    fn columns(&self, sizes: HeadSizes) -> Columns {
        let national = &self.document.head.national;
        let kinds = [bold(sizes.national_name), bold(sizes.motto)];
        let lines = national.iter().zip(kinds).map(|(line, kind)| self.natural(line, kind));
        let date = self.document.head.place_date.iter().map(|line| self.natural(line, italic(sizes.place_date)));
        let needed = lines.chain(date).fold(Points(0.0), Points::max) + Points(0.5);
        let room = self.frame.width - GUTTER;
        // The right column gets what it needs and no less than three fifths, as on the sample forms.
        let right_width = needed.max((room * 0.6).min(room - self.number_width())).min(room * 0.75);
        let left_width = room - right_width;
        Columns { left: self.frame.left, left_width, right: self.frame.left + left_width + GUTTER, right_width }
    }

    fn number_width(&self) -> Points {
        let number = self.document.head.number.as_ref();
        number.map_or(Points(0.0), |line| self.natural(line, regular(self.number_size())))
    }

    /// Width of a block on one line.
    fn natural(&self, block: &Block, kind: Type) -> Points {
        let tokens = tokens::tokens(block, kind, Points(f32::MAX), self.document.standard);
        breaking::width(&tokens, &(0..tokens.len()))
    }

    fn issuer(&mut self, sizes: HeadSizes, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let mut rows = self.agency(&document.head.parent, regular(sizes.national_name), columns);
        rows.extend(self.agency(&document.head.issuer, bold(sizes.national_name), columns));
        if let Some(row) = rows.last_mut() {
            foot_rule(row, document.standard.page.short_rule.usual);
        }
        rows
    }

    fn agency(&mut self, lines: &[Block], kind: Type, columns: Columns) -> Vec<Row> {
        let mut rows = Vec::new();
        for block in lines {
            let block = self.broken(block, kind, columns.left_width);
            let setting = column(kind, columns.left, columns.left_width);
            rows.extend(self.rows_of(&block, setting, Role::Paragraph));
        }
        rows
    }

    /// An agency's name with the spaces kept at which it should not break; the least bad of them are freed until it fits.
    fn broken(&self, block: &Block, kind: Type, width: Points) -> Block {
        self.sensible(block, kind, width)
            .or_else(|| self.freed(block, kind, width, u32::MAX))
            .unwrap_or_else(|| block.clone())
    }

    /// The same without a break inside words that belong together; none if it cannot fit so.
    fn sensible(&self, block: &Block, kind: Type, width: Points) -> Option<Block> {
        self.freed(block, kind, width, vi::LAST_RESORT - 1)
    }

    /// The name with its spaces kept but for those that are at most as bad as must be, up to `worst`.
    fn freed(&self, block: &Block, kind: Type, width: Points, worst: u32) -> Option<Block> {
        let text = block.text();
        let penalties = vi::break_penalty(&text);
        let mut limits: Vec<u32> =
            penalties.iter().map(|(_, penalty)| *penalty).filter(|limit| *limit <= worst).collect();
        limits.push(0);
        limits.sort_unstable();
        limits.dedup();
        let keep_above = |limit: u32| {
            let kept = penalties.iter().filter(|(_, penalty)| *penalty > limit).map(|(at, _)| *at..*at + 1);
            Block { keeps: Keeps { all: kept.collect(), ..Keeps::default() }, ..block.clone() }
        };
        for limit in limits {
            let candidate = keep_above(limit);
            let tokens = tokens::tokens(&candidate, kind, width, self.document.standard);
            let lines = breaking::centred(&tokens, Room { width, indent: Points(0.0) });
            if breaking::all_fit(&tokens, &lines, width) {
                return Some(candidate);
            }
        }
        None
    }

    fn national(&mut self, sizes: HeadSizes, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let kinds = [bold(sizes.national_name), bold(sizes.motto)];
        let mut rows = Vec::new();
        for (block, kind) in document.head.national.iter().zip(kinds) {
            rows.extend(self.rows_of(block, column(kind, columns.right, columns.right_width), Role::Paragraph));
        }
        if let Some(row) = rows.last_mut() {
            full_rule(row);
        }
        rows
    }

    fn number(&mut self, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let kind = regular(self.number_size());
        let setting = column(kind, columns.left, columns.left_width);
        document.head.number.iter().flat_map(|block| self.rows_of(block, setting, Role::Paragraph)).collect()
    }

    fn place_date(&mut self, sizes: HeadSizes, columns: Columns) -> Vec<Row> {
        let document = self.document;
        let setting = column(italic(sizes.place_date), columns.right, columns.right_width);
        document.head.place_date.iter().flat_map(|block| self.rows_of(block, setting, Role::Paragraph)).collect()
    }
}

const fn column(kind: Type, x: Points, width: Points) -> Setting {
    Setting { kind, x, width, indent: Points(0.0), align: Align::Centre, spacing: 1.0 }
}

fn height(rows: &[Row]) -> Points {
    rows.iter().fold(Points(0.0), |height, row| height + row.gap + row.height)
}

/// The pieces of rows set one below the other from `top`.
pub(super) fn stacked(rows: &mut Vec<Row>, top: Points) -> Vec<Piece> {
    let mut y = top;
    let mut pieces = Vec::new();
    for row in rows.drain(..) {
        y += row.gap;
        pieces.extend(row.pieces.into_iter().map(|piece| piece.lowered(y)));
        y += row.height;
    }
    pieces
}

/// Adds a rule as long as the row's last line (PL I, II.1.b).
fn full_rule(row: &mut Row) {
    let Some(Piece::Line(line)) = row.pieces.last() else { return };
    let (Some(first), Some(last)) = (line.runs.first(), line.runs.last()) else { return };
    let width = last.x + run_width(last) - first.x;
    let y = row.height + BELOW_LINE;
    row.pieces.push(Piece::Rule(Rule { x: first.x, y, width, thickness: RULE }));
    row.height = y + Points(1.0);
}
