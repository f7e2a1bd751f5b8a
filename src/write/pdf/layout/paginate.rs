//! Rows → pages: as full as they go, never with a line of a paragraph alone, a heading at the foot, or the signature torn off.

use super::frame::Frame;
use super::{Row, ascent, regular};
use crate::document::{Block, BlockKind, Document};
use crate::standard::Points;
use crate::write::pdf::page::{Line, Page, Piece, Role, Run, Tag};

/// Marks which rows of a paragraph may begin a page: not its second, not its last, and not its first when it must stay with what
/// stands before it.
pub(super) fn mark_breaks(rows: &mut [Row], with_former: bool) {
    let count = rows.len();
    for (index, row) in rows.iter_mut().enumerate() {
        row.starts_page = match index {
            0 => !with_former,
            1 => false,
            _ => index + 1 < count,
        };
    }
}

/// Puts rows on pages and numbers the pages from the second.
pub(super) fn pages(document: &Document, frame: &Frame, rows: Vec<Row>) -> Vec<Page> {
    let breaks = page_starts(&rows, frame.height);
    let mut pages: Vec<Page> = Vec::new();
    let mut y = Points(0.0);
    for (index, row) in rows.into_iter().enumerate() {
        if index == 0 || breaks.contains(&index) {
            pages.push(Page { width: frame.sheet.0, height: frame.sheet.1, pieces: Vec::new() });
            y = frame.top;
            if pages.len() > 1 {
                let number = page_number(document, frame, pages.len());
                pages.last_mut().into_iter().for_each(|page| page.pieces.push(number.clone()));
            }
        } else {
            y += row.gap;
        }
        if let Some(page) = pages.last_mut() {
            page.pieces.extend(row.pieces.into_iter().map(|piece| piece.lowered(y)));
        }
        y += row.height;
    }
    pages
}

/// Indices of the rows that begin a page, the first row left out.
fn page_starts(rows: &[Row], height: Points) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut first = 0;
    let mut used = Points(0.0);
    let mut index = 0;
    while index < rows.len() {
        let row = &rows[index];
        let gap = if index == first { Points(0.0) } else { row.gap };
        let needed = used + gap + row.height;
        if needed.0 > height.0 + 0.01 && index > first {
            // The last row before the page's end that may begin a page; a stretch longer than a page breaks where it must.
            let start = (first + 1..=index).rev().find(|&at| rows[at].starts_page).unwrap_or(index);
            starts.push(start);
            first = start;
            index = start;
            used = Points(0.0);
            continue;
        }
        used = needed;
        index += 1;
    }
    starts
}

fn page_number(document: &Document, frame: &Frame, number: usize) -> Piece {
    let size = document.standard.type_sizes.page_number;
    let text = number.to_string();
    let block = Block::plain(BlockKind::Paragraph, &text);
    let tokens = super::tokens::tokens(&block, regular(size), frame.width, document.standard);
    let width = super::breaking::width(&tokens, &(0..tokens.len()));
    let baseline = document.standard.page.number_from_top.to_points() + ascent(size);
    let run = Run {
        x: frame.left + (frame.width - width) * 0.5,
        text,
        style: regular(size).style,
        size,
        word_gap: Points(0.0),
    };
    Piece::Line(Line { tag: Tag { role: Role::Artifact, element: 0 }, baseline, runs: vec![run] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(height: f32, starts_page: bool) -> Row {
        Row { gap: Points(0.0), height: Points(height), pieces: Vec::new(), starts_page }
    }

    #[test]
    fn a_torn_stretch_moves_to_the_next_page_whole() {
        let rows: Vec<Row> = [(40.0, true), (40.0, true), (40.0, false), (40.0, false)].map(|(h, s)| row(h, s)).into();
        assert_eq!(page_starts(&rows, Points(130.0)), [1]);
    }

    #[test]
    fn a_stretch_longer_than_a_page_still_ends() {
        let rows: Vec<Row> = (0..10).map(|_| row(40.0, false)).collect();
        assert_eq!(page_starts(&rows, Points(100.0)), [2, 4, 6, 8]);
    }

    #[test]
    fn no_line_of_a_paragraph_stands_alone() {
        let mut rows: Vec<Row> = (0..5).map(|_| row(1.0, false)).collect();
        mark_breaks(&mut rows, false);
        assert_eq!(rows.iter().map(|row| row.starts_page).collect::<Vec<_>>(), [true, false, true, true, false]);
    }
}
