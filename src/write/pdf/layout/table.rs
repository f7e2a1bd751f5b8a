//! A table: a thin grid, its heads repeated on each page, no row torn that a page can hold.

use super::parts::Part;
use super::row::{Place, Row, spaced, stacked, total};
use super::{Setter, Setting, body};
use crate::document::{Block, Table};
use crate::standard::Points;
use crate::write::pdf::page::{Cell, Colour, Line, Outline, Piece, Role, Tag};

/// Thickness of the grid.
pub(in crate::write) const GRID: Points = Points(0.5);
/// Room between a cell's sides and its letters.
pub(in crate::write) const PADDING: (Points, Points) = (Points(4.0), Points(2.5));

/// Ends of a column.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: Points,
    width: Points,
    /// Whether its cells are numbers, which stand in the middle.
    numbers: bool,
}

impl Setter<'_> {
    /// Adds the rows of a table under a paragraph, or under what stands above the text.
    pub(super) fn table(&mut self, table: &Table, former: Option<&Block>) {
        self.element += 1;
        let number = self.element;
        let columns = self.columns_of(table);
        let mut heads = None;
        let mut rows = Vec::new();
        if !table.head.is_empty() {
            let cells = self.cells(&table.head, &columns, Cell { table: number, row: 0, head: true });
            let head = joined(cells, &columns);
            heads = Some(Row { pieces: head.pieces.iter().cloned().map(repeat).collect(), ..head.clone() });
            rows.push(head);
        }
        let most = self.frame.height - heads.as_ref().map_or(Points(0.0), |head| head.height);
        for (row, cells) in (1..).zip(&table.rows) {
            let cells = self.cells(cells, &columns, Cell { table: number, row, head: false });
            rows.extend(parted(cells, &columns, most));
        }
        // The heads never stand at a page's foot alone.
        let under = usize::from(heads.is_some());
        for (index, row) in rows.iter_mut().enumerate() {
            // What leads the table stays with it.
            row.starts_page =
                if index == 0 { former.is_some_and(|former| !body::leads(former)) } else { index > under };
            row.place =
                if heads.is_some() && index >= under { Place::UnderHeads(self.heads.len()) } else { Place::Below };
        }
        let above = if former.is_some() { self.frame.paragraph_gap } else { body::ABOVE };
        self.rows.extend(spaced(rows, above));
        self.heads.extend(heads);
    }

    fn columns_of(&self, table: &Table) -> Vec<Column> {
        let mut x = self.frame.left;
        let column = |(index, part): (usize, &f32)| {
            let width = self.frame.width * *part;
            let column = Column { x, width, numbers: holds_numbers(table, index) };
            x += width;
            column
        };
        table.widths.iter().enumerate().map(column).collect()
    }

    /// How a cell is set in a column.
    pub(in crate::write) fn cell_setting(&self, part: Part, x: Points, width: Points) -> Setting {
        let setting = self.setting(part);
        let width = (width - PADDING.0 - PADDING.0).max(setting.kind.size);
        Setting { x: x + PADDING.0, width, ..setting }
    }

    /// The lines of each cell of a row.
    fn cells(&mut self, cells: &[Block], columns: &[Column], cell: Cell) -> Vec<Vec<Row>> {
        let mut rows = Vec::new();
        for (block, column) in cells.iter().zip(columns) {
            let setting = self.cell_setting(Part::of_cell(cell.head, column.numbers), column.x, column.width);
            let mut lines = self.rows_of(block, setting, Role::Cell(cell));
            if lines.is_empty() {
                let tag = Tag { role: Role::Cell(cell), element: self.element };
                let empty = Line { tag, baseline: Points(0.0), colour: Colour::Black, runs: Vec::new() };
                lines.push(Row::new(Points(0.0), vec![Piece::Line(empty)]));
            }
            rows.push(lines);
        }
        rows
    }
}

/// Whether a column has numbers only, such as that of `STT`.
pub(in crate::write) fn holds_numbers(table: &Table, column: usize) -> bool {
    let mut texts =
        table.rows.iter().filter_map(|row| row.get(column)).map(Block::text).filter(|text| !text.is_empty());
    let number = |text: String| text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    texts.next().is_some_and(number) && texts.all(number)
}

/// A row of cells; one higher than `most` in parts that are not.
fn parted(cells: Vec<Vec<Row>>, columns: &[Column], most: Points) -> Vec<Row> {
    let line = cells.iter().flatten().map(|line| line.height).fold(Points(1.0), Points::max);
    let count = (((most - PADDING.1 - PADDING.1).0 / line.0).floor() as usize).max(1);
    let parts = cells.iter().map(Vec::len).max().unwrap_or(1).div_ceil(count);
    let mut rest: Vec<_> = cells.into_iter().map(Vec::into_iter).collect();
    let part = |_| joined(rest.iter_mut().map(|lines| lines.take(count).collect()).collect(), columns);
    (0..parts).map(part).collect()
}

/// Cells side by side, as high as the highest, with their sides.
fn joined(cells: Vec<Vec<Row>>, columns: &[Column]) -> Row {
    let lines = cells.iter().map(|lines| total(lines)).fold(Points(0.0), Points::max);
    let height = lines + PADDING.1 + PADDING.1;
    let mut pieces = Vec::new();
    for (lines, column) in cells.into_iter().zip(columns) {
        let Column { x, width, .. } = *column;
        pieces.push(Piece::Outline(Outline {
            x,
            y: Points(0.0),
            width,
            height,
            thickness: GRID,
            colour: Colour::Black,
        }));
        pieces.extend(stacked(lines, PADDING.1));
    }
    Row::new(height, pieces)
}

/// What is repeated is no part of the text.
fn repeat(piece: Piece) -> Piece {
    match piece {
        Piece::Line(line) => Piece::Line(Line { tag: Tag { role: Role::Artifact, ..line.tag }, ..line }),
        other => other,
    }
}
