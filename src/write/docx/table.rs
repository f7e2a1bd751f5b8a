//! Tables of fixed columns: borderless ones that set two columns side by side, and those of annexes.

use super::paragraph::Paragraph;
use super::units::{eighths, twips};
use super::xml::{Element, element, valued};
use crate::standard::Points;
use crate::write::pdf::layout::table::{GRID, PADDING};

/// Whether a page may part a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// It stands on one page.
    Whole,
    /// It is higher than a page.
    Parted,
    /// It heads its columns on every page.
    Head,
}

/// A table of two columns without borders; the left cells end `gutter` before the right ones begin.
pub(super) fn columns(
    widths: [Points; 2],
    gutter: Points,
    rows: impl IntoIterator<Item = (Row, [Vec<Paragraph>; 2])>,
) -> Element {
    let margins = sides("w:tblCellMar", [Points(0.0); 4]);
    let widths = [widths[0] + gutter, widths[1]];
    let mut table = begun(&widths, [margins]);
    for (kind, [left, right]) in rows {
        let inset = element("w:tcMar").child(width("w:right", gutter));
        let left = cell(widths[0], Some(inset), left);
        table.push(row(kind, [left, cell(widths[1], None, right)]));
    }
    table
}

/// A table with a thin grid.
pub(super) fn grid(widths: &[Points], rows: impl IntoIterator<Item = (Row, Vec<Paragraph>)>) -> Element {
    let line = |name| valued(name, "single").with("w:sz", eighths(GRID)).with("w:space", 0).with("w:color", "000000");
    let lines = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"].map(line);
    let (side, end) = PADDING;
    let margins = sides("w:tblCellMar", [end, side, end, side]);
    let borders = element("w:tblBorders").children(lines);
    let mut table = begun(widths, [borders, margins]);
    for (kind, cells) in rows {
        let cells = cells.into_iter().zip(widths).map(|(paragraph, width)| cell(*width, None, vec![paragraph]));
        table.push(row(kind, cells));
    }
    table
}

/// A table without rows; borders and margins stand around the layout in the order of the schema.
fn begun<const N: usize>(widths: &[Points], properties: [Element; N]) -> Element {
    let whole = widths.iter().fold(Points(0.0), |whole, width| whole + *width);
    let mut all = element("w:tblPr").child(width("w:tblW", whole)).child(width("w:tblInd", Points(0.0)));
    let last = properties.len() - 1;
    for (index, property) in properties.into_iter().enumerate() {
        if index == last {
            all.push(element("w:tblLayout").with("w:type", "fixed"));
        }
        all.push(property);
    }
    let columns = widths.iter().map(|width| element("w:gridCol").with("w:w", twips(*width)));
    element("w:tbl").child(all).child(element("w:tblGrid").children(columns))
}

fn row(kind: Row, cells: impl IntoIterator<Item = Element>) -> Element {
    let whole = Some(element("w:cantSplit")).filter(|_| kind != Row::Parted);
    let head = Some(element("w:tblHeader")).filter(|_| kind == Row::Head);
    let properties = element("w:trPr").children(whole).children(head);
    element("w:tr").children(Some(properties).filter(|properties| !properties.is_empty())).children(cells)
}

fn cell(across: Points, inset: Option<Element>, paragraphs: Vec<Paragraph>) -> Element {
    let properties = element("w:tcPr").child(width("w:tcW", across)).children(inset);
    element("w:tc").child(properties).children(paragraphs.into_iter().map(Paragraph::element))
}

/// Top, left, bottom, right.
fn sides(name: &'static str, [top, left, bottom, right]: [Points; 4]) -> Element {
    let sides = [("w:top", top), ("w:left", left), ("w:bottom", bottom), ("w:right", right)];
    element(name).children(sides.map(|(name, length)| width(name, length)))
}

fn width(name: &'static str, length: Points) -> Element {
    element(name).with("w:w", twips(length)).with("w:type", "dxa")
}
