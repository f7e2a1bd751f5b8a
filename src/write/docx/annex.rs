//! An annex: a section of its own, with its head, its paragraphs and its table.

use super::Writer;
use super::table::{self, Row};
use super::text::Flow;
use super::xml::Element;
use crate::document::{Annex, Block, Table};
use crate::standard::Points;
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::table::{PADDING, holds_numbers};

impl Writer<'_> {
    pub(super) fn annex(&mut self, annex: &Annex) -> Vec<Flow> {
        self.setter.lay(annex.landscape);
        let label = annex.label.iter().map(|label| (label, Part::AnnexLabel));
        let title = [(&annex.title, Part::AnnexTitle), (&annex.reference, Part::AnnexReference)];
        let words: Vec<_> = label.chain(title).collect();
        let head = self.ruled(&words, self.document.standard.subject_mark, Part::AnnexSigns);
        let mut flow: Vec<_> = head.into_iter().map(Flow::Paragraph).collect();
        flow.extend(self.text(&annex.body));
        flow.extend(annex.table.as_ref().map(|table| Flow::Table(self.table(table))));
        flow
    }

    pub(super) fn table(&mut self, table: &Table) -> Element {
        let (_, whole) = self.setter.whole();
        let widths: Vec<Points> = table.widths.iter().map(|part| whole * *part).collect();
        let numbers: Vec<bool> = (0..widths.len()).map(|column| holds_numbers(table, column)).collect();
        let mut rows = Vec::new();
        let mut heads = Points(0.0);
        for (index, cells) in
            Some(&table.head).into_iter().filter(|head| !head.is_empty()).chain(&table.rows).enumerate()
        {
            let head = index == 0 && !table.head.is_empty();
            let mut height = Points(0.0);
            let cell = |((block, width), numbers): ((&Block, &Points), &bool)| {
                let part = Part::of_cell(head, *numbers);
                let setting = self.setter.cell_setting(part, Points(0.0), *width);
                height = height.max(self.setter.typed(block, setting).height + PADDING.1 + PADDING.1);
                self.set(block, part, setting)
            };
            let cells = cells.iter().zip(&widths).zip(&numbers).map(cell).collect();
            let room = self.setter.frame().height - heads;
            let row = if head {
                heads = height;
                Row::Head
            } else if height > room {
                Row::Parted
            } else {
                Row::Whole
            };
            rows.push((row, cells));
        }
        table::grid(&widths, rows)
    }
}
