//! Tables in the text: paragraphs that are rows, put together. The first row heads the columns, unless its cells are empty.

use super::{Block, BlockKind, Inline, Table, TextInline};
use crate::text::{NEXT_CELL, ROW};

/// Letters of the widest column, as far as widths go by what the cells hold.
const MOST_LETTERS: usize = 60;
/// Room beside the longest word of a column, in letters: the sides of the cell, and capitals in bold.
const BESIDE_WORD: usize = 5;

/// The same blocks, rows that follow each other as one table.
pub(super) fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut rows: Vec<Vec<Block>> = Vec::new();
    for block in blocks {
        if block.label.as_deref() == Some(ROW) {
            rows.push(cells(block));
            continue;
        }
        out.extend(table(std::mem::take(&mut rows)));
        out.push(block);
    }
    out.extend(table(rows));
    out
}

/// Widths by how much the columns hold, as parts of the whole, which is 1: room for the longest word of each, heads included.
pub(crate) fn widths<T>(head: &[T], rows: &[Vec<T>], count: usize, text: impl Fn(&T) -> String) -> Vec<f32> {
    let part = |column: usize| {
        let cells: Vec<String> = rows.iter().filter_map(|row| row.get(column)).map(&text).collect();
        let all = head.get(column).map(&text).into_iter().chain(cells.iter().cloned());
        let word = all.flat_map(|cell| cell.split_whitespace().map(letters).collect::<Vec<_>>()).max().unwrap_or(1);
        let least = (word.min(MOST_LETTERS) + BESIDE_WORD) as f32;
        let longest = cells.iter().map(|cell| letters(cell)).max().unwrap_or(1) as f32;
        longest.clamp(least, least.max(MOST_LETTERS as f32))
    };
    let parts: Vec<f32> = (0..count).map(part).collect();
    let whole: f32 = parts.iter().sum();
    parts.into_iter().map(|part| part / whole).collect()
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// A table of rows; a line of hyphens under its heads, as Markdown wants it, says nothing.
fn table(mut rows: Vec<Vec<Block>>) -> Option<Block> {
    let is_line = |row: &Vec<Block>| row.iter().all(|cell| is_of(&cell.text(), "-:")) && !row.iter().all(is_blank);
    if rows.get(1).is_some_and(is_line) {
        rows.remove(1);
    }
    let count = rows.iter().map(Vec::len).max()?;
    for row in &mut rows {
        row.resize_with(count, || Block::empty(BlockKind::Paragraph));
    }
    let has_heads = rows.len() > 1;
    let mut head = if has_heads { rows.remove(0) } else { Vec::new() };
    let widths = widths(&head, &rows, count, Block::text);
    if head.iter().all(is_blank) {
        head.clear();
    }
    let table = Table { widths, head, rows };
    Some(Block { table: Some(Box::new(table)), ..Block::empty(BlockKind::Table) })
}

fn is_blank(cell: &Block) -> bool {
    cell.text().trim().is_empty()
}

fn is_of(text: &str, letters: &str) -> bool {
    text.trim().chars().all(|letter| letters.contains(letter))
}

/// The cells of a row, each a block.
fn cells(row: Block) -> Vec<Block> {
    let mut cells = vec![Block::empty(BlockKind::Paragraph)];
    for inline in row.inlines {
        let Inline::Text(inline) = inline else {
            cells.last_mut().into_iter().for_each(|cell| cell.inlines.push(inline.clone()));
            continue;
        };
        let mut start = 0;
        for (index, text) in inline.text.split(NEXT_CELL).enumerate() {
            if index > 0 {
                cells.push(Block::empty(BlockKind::Paragraph));
            }
            let origin = inline.origin.clone().map(|origin| origin.after(start));
            start += text.len() + NEXT_CELL.len_utf8();
            let piece = Inline::Text(TextInline { text: text.to_owned(), emphasis: inline.emphasis, origin });
            cells.last_mut().into_iter().for_each(|cell| cell.inlines.push(piece.clone()));
        }
    }
    cells.iter_mut().for_each(super::ends::trim);
    cells
}
