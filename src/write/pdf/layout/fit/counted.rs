//! A notice as numbers of lines and rows of tables, for which pages are counted quickly: gaps and line spacing break no line.

use std::iter;

use super::scale;
use crate::document::Document;
use crate::meeting::PageStyle;
use crate::standard::Points;
use crate::write::pdf::layout::contact::PageFoot;
use crate::write::pdf::layout::measure::line_height;
use crate::write::pdf::layout::paginate::{Flow, page_starts};
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::row::{Row, spaced, total};
use crate::write::pdf::layout::{Setter, foot};

/// What stays free of each page: programs round the heights of lines.
const SPARE: Points = Points(3.0);

/// A notice as numbers of lines.
pub(super) struct Counted<'a> {
    document: &'a Document,
    page: PageStyle,
    /// What stands above the text.
    above: Vec<Row>,
    /// Numbers of lines of each paragraph: in the pages, and in those of a program that fills lines; of a table none.
    lines: [Vec<usize>; 2],
    /// Rows of the tables, and their heads.
    tables: Vec<Vec<Row>>,
    heads: Vec<Row>,
    /// Heights of the recipients, and of the signature without the room for it.
    foot: (Points, Points),
    page_foot: PageFoot,
}

impl<'a> Counted<'a> {
    pub(super) fn new(document: &'a Document, page: &PageStyle) -> Self {
        let mut setter = Setter::on(document, page).unissued();
        setter.head();
        setter.title();
        setter.addressees();
        let above = std::mem::take(&mut setter.rows).into_iter().map(Row::bare).collect();
        let lines = document.body.iter().map(|block| match block.table {
            Some(_) => (0, 0),
            None => {
                let setting = setter.setting(Part::of_text(block.kind));
                (setter.lines(block, setting).1.len(), setter.typed(block, setting).lines)
            }
        });
        let (ours, theirs) = lines.unzip();
        let tables = tables(&mut setter);
        let heads = std::mem::take(&mut setter.heads);
        let foot = (total(&setter.recipients()), total(&setter.signature()) - setter.frame.signature_gap);
        let page_foot = setter.contact();
        Self { document, page: *page, above, lines: [ours, theirs], tables, heads, foot, page_foot }
    }

    /// The loosest measures with which the notice has so many pages.
    pub(super) fn loosest(&self, pages: usize) -> Option<PageStyle> {
        let all = scale::narrowed(&self.page);
        let fits = |page: &PageStyle| self.lines.iter().all(|lines| self.pages(page, lines) <= pages);
        // The narrowest tells whether any does.
        let last = all.last().filter(|page| fits(page))?;
        let found = all.partition_point(|page| !fits(page));
        Some(*all.get(found).unwrap_or(last))
    }

    /// Number of pages with these measures, when the paragraphs have so many lines.
    fn pages(&self, page: &PageStyle, lines: &[usize]) -> usize {
        let mut setter = Setter::on(self.document, page);
        setter.rows.clone_from(&self.above);
        let height = line_height(setter.frame.text_size, setter.frame.spacing);
        let mut former = None;
        let mut tables = self.tables.iter();
        for (block, count) in self.document.body.iter().zip(lines) {
            if block.table.is_some() {
                let rows = tables.next().cloned().unwrap_or_default();
                let gap = setter.frame.paragraph_gap;
                setter.rows.extend(spaced(rows, gap));
                former = Some(block);
                continue;
            }
            setter.stack(iter::repeat_n(Row::new(height, Vec::new()), *count).collect(), former);
            former = Some(block);
        }
        let (left, right) = self.foot;
        setter.keep_two_lines_with_foot();
        let foot = Row::new(left.max(right + setter.frame.signature_gap), Vec::new());
        setter.rows.push(Row { gap: foot::ABOVE, ..foot });
        setter.rows.extend(self.page_foot.last.clone());
        let flow = Flow { rows: setter.rows, heads: self.heads.clone(), first_foot: self.page_foot.first.clone() };
        page_starts(&flow, setter.frame.height - SPARE).len() + 1
    }
}

/// The rows of each table of the text, nothing in them.
fn tables(setter: &mut Setter<'_>) -> Vec<Vec<Row>> {
    let mut former = None;
    let mut tables = Vec::new();
    for block in &setter.document.body {
        if let Some(table) = &block.table {
            setter.table(table, former);
            tables.push(std::mem::take(&mut setter.rows).into_iter().map(Row::bare).collect());
        }
        former = Some(block);
    }
    tables
}
