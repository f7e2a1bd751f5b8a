//! Where pages end in the text by themselves, for whoever sets the text in a program that makes pages of its own.

use super::paginate::page_starts;
use super::row::Row;
use super::{Setter, line_height};
use crate::document::Document;
use crate::standard::Points;

/// Indices of the paragraphs of the text that the end of a page parts, when they have these numbers of lines. None where recipients and
/// signature find no room on the page on which the text ends: that page then ends before it is full.
pub(in crate::write) fn parted(document: &Document, lines: &[usize]) -> Vec<usize> {
    let mut setter = Setter::new(document);
    setter.head();
    setter.title();
    setter.addressees();
    let height = line_height(setter.frame.text_size, setter.frame.spacing);
    let mut former = None;
    let mut paragraphs = Vec::new();
    for (block, count) in document.body.iter().zip(lines) {
        let start = setter.rows.len();
        if let Some(table) = &block.table {
            setter.table(table, former);
            // A page parts a table between its rows.
            paragraphs.push(start..start);
            former = Some(block);
            continue;
        }
        setter.stack((0..*count).map(|_| Row::new(height, Vec::new())).collect(), former);
        paragraphs.push(start..setter.rows.len());
        former = Some(block);
    }
    let page_foot = setter.contact();
    let mut flow = setter.flow(page_foot.first);
    let alone = page_starts(&flow, setter.frame.height);
    let end = flow.rows.len();
    setter.rows = flow.rows;
    setter.foot(page_foot.last.as_ref().map_or(Points(0.0), Row::extent));
    flow.rows = setter.rows;
    let with_foot = page_starts(&flow, setter.frame.height);
    if !with_foot.iter().filter(|start| **start <= end).eq(&alone) {
        return Vec::new();
    }
    let is_parted = |rows: &std::ops::Range<usize>| alone.iter().any(|start| rows.start < *start && *start < rows.end);
    (0..paragraphs.len()).filter(|index| is_parted(&paragraphs[*index])).collect()
}
