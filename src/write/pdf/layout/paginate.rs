//! Rows → pages: as full as they go, never with a line of a paragraph alone, a heading at the foot, or the signature torn off.

use super::frame::Frame;
use super::row::{Place, Row};
use super::{ascent, regular};
use crate::document::{Block, BlockKind, Document};
use crate::standard::Points;
use crate::write::pdf::page::{Colour, Line, Page, Piece, Role, Run, Tag};

/// Rows that go on from page to page.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) rows: Vec<Row>,
    /// Heads of the tables, printed again wherever a page begins inside theirs.
    pub(super) heads: Vec<Row>,
    /// What stands at the foot of the first page.
    pub(super) first_foot: Option<Row>,
}

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
pub(super) fn pages(document: &Document, frame: &Frame, flow: Flow) -> Vec<Page> {
    let breaks = page_starts(&flow, frame.height);
    let Flow { rows, heads, first_foot } = flow;
    let mut pages: Vec<Page> = Vec::new();
    let mut y = Points(0.0);
    let end = frame.top + frame.height;
    for (index, row) in rows.into_iter().enumerate() {
        if index == 0 || breaks.contains(&index) {
            let number = page_number(document, frame, pages.len() + 1);
            let mut page = Page { width: frame.sheet.0, height: frame.sheet.1, pieces: Vec::new() };
            page.pieces.extend(Some(number).filter(|_| index > 0));
            y = frame.top;
            if let Some(head) = row.heads(&heads) {
                page.pieces.extend(head.pieces.iter().cloned().map(|piece| piece.lowered(y)));
                y += head.height;
            }
            pages.push(page);
        } else {
            y += row.gap;
        }
        let top = if row.place == Place::PageFoot { end - row.height } else { y };
        if let Some(page) = pages.last_mut() {
            page.pieces.extend(row.pieces.into_iter().map(|piece| piece.lowered(top)));
        }
        y += row.height;
    }
    if let (Some(page), Some(foot)) = (pages.first_mut(), first_foot) {
        let top = end - foot.height;
        page.pieces.extend(foot.pieces.into_iter().map(|piece| piece.lowered(top)));
    }
    pages
}

/// Indices of the rows that begin a page, the first row left out.
pub(super) fn page_starts(flow: &Flow, height: Points) -> Vec<usize> {
    let rows = &flow.rows;
    let first_height = height - flow.first_foot.as_ref().map_or(Points(0.0), Row::extent);
    let mut starts = Vec::new();
    let mut first = 0;
    let mut used = Points(0.0);
    let mut index = 0;
    while index < rows.len() {
        let row = &rows[index];
        let gap = if index == first { Points(0.0) } else { row.gap };
        let needed = used + gap + row.height;
        let room = if starts.is_empty() { first_height } else { height };
        if needed.0 > room.0 + 0.01 && index > first {
            // The last row before the page's end that may begin a page; a stretch longer than a page breaks where it must.
            let start = (first + 1..=index).rev().find(|&at| rows[at].starts_page).unwrap_or(index);
            starts.push(start);
            first = start;
            index = start;
            used = rows[start].heads(&flow.heads).map_or(Points(0.0), |head| head.height);
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
    let width = super::breaking::Measured::of(&tokens, &(0..tokens.len())).width();
    let baseline = document.standard.page.number_from_top.to_points() + ascent(size);
    let run = Run {
        x: frame.left + (frame.width - width) * 0.5,
        text,
        style: regular(size).style,
        size,
        word_gap: Points(0.0),
    };
    Piece::Line(Line {
        tag: Tag { role: Role::Artifact, element: 0 },
        baseline,
        colour: Colour::Black,
        runs: vec![run],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(height: f32, starts_page: bool) -> Row {
        Row { starts_page, ..Row::new(Points(height), Vec::new()) }
    }

    fn flow(rows: Vec<Row>) -> Flow {
        Flow { rows, heads: Vec::new(), first_foot: None }
    }

    #[test]
    fn a_torn_stretch_moves_to_the_next_page_whole() {
        let rows: Vec<Row> = [(40.0, true), (40.0, true), (40.0, false), (40.0, false)].map(|(h, s)| row(h, s)).into();
        assert_eq!(page_starts(&flow(rows), Points(130.0)), [1]);
    }

    #[test]
    fn a_stretch_longer_than_a_page_still_ends() {
        let rows: Vec<Row> = (0..10).map(|_| row(40.0, false)).collect();
        assert_eq!(page_starts(&flow(rows), Points(100.0)), [2, 4, 6, 8]);
    }

    #[test]
    fn what_stands_at_the_foot_of_page_1_takes_room_there_only() {
        let rows: Vec<Row> = (0..8).map(|_| row(30.0, true)).collect();
        let foot = Row { gap: Points(10.0), ..row(30.0, false) };
        assert_eq!(page_starts(&Flow { first_foot: Some(foot), ..flow(rows) }, Points(100.0)), [2, 5]);
    }

    #[test]
    fn repeated_heads_take_room_on_every_page_but_the_first() {
        let under = |row: Row| Row { place: Place::UnderHeads(0), ..row };
        let rows: Vec<Row> = (0..8).map(|_| under(row(30.0, true))).collect();
        assert_eq!(page_starts(&Flow { heads: vec![row(30.0, false)], ..flow(rows) }, Points(100.0)), [3, 5, 7]);
    }

    #[test]
    fn no_line_of_a_paragraph_stands_alone() {
        let mut rows: Vec<Row> = (0..5).map(|_| row(1.0, false)).collect();
        mark_breaks(&mut rows, false);
        assert_eq!(rows.iter().map(|row| row.starts_page).collect::<Vec<_>>(), [true, false, true, true, false]);
    }
}
