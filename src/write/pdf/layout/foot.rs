//! Recipients at the left, signature at the right: one unbroken row, unless the recipients are longer than a page.

use super::breaking;
use super::head::stacked;
use super::line::Align;
use super::tokens::{self, Type};
use super::{Row, Setter, Setting, bold, regular};
use crate::document::Block;
use crate::face::{Slant, Style, Weight};
use crate::standard::Points;
use crate::write::pdf::page::Role;

/// Room between the text and the foot.
const ABOVE: Points = Points(14.0);
/// Least room between recipients and signature.
const GUTTER: Points = Points(14.0);

impl Setter<'_> {
    pub(super) fn foot(&mut self) {
        let left_width = self.left_width();
        let mut left = self.recipients(left_width);
        let mut right = self.signature(left_width + GUTTER);
        self.keep_two_lines_with_foot();
        let signature_height = total(&right);
        // A list too long to stand whole beside the signature, with the lines of text that stay with it, goes on below.
        let whole = self.frame.height - self.unbroken_end() - ABOVE;
        let goes_on = total(&left) > whole;
        let mut height = Points(0.0);
        let beside_signature = left.iter().take_while(|row| {
            let beside = !goes_on || height < signature_height;
            height += if beside { row.height } else { Points(0.0) };
            beside
        });
        let count = beside_signature.count();
        let below = left.split_off(count);
        let mut beside = left;
        let mut pieces = stacked(&mut beside, Points(0.0));
        pieces.extend(stacked(&mut right, Points(0.0)));
        self.rows.push(Row { gap: ABOVE, height: height.max(signature_height), pieces, starts_page: false });
        self.rows.extend(below.into_iter().map(|row| Row { starts_page: true, ..row }));
    }

    /// The foot never stands on a page with fewer than two lines of text.
    fn keep_two_lines_with_foot(&mut self) {
        if let Some(last) = self.rows.last_mut() {
            last.starts_page = false;
        }
    }

    /// Height of the rows before the foot from which no page can begin.
    fn unbroken_end(&self) -> Points {
        let start = self.rows.iter().rposition(|row| row.starts_page).unwrap_or_default();
        self.rows[start..].iter().fold(Points(0.0), |height, row| height + row.gap + row.height)
    }

    /// Width of the recipients: what the signature leaves, but no more than the usual two fifths and a half.
    fn left_width(&self) -> Points {
        let foot = &self.document.foot;
        let kind = bold(self.frame.text_size);
        let widest = foot
            .authority
            .iter()
            .map(|line| &line.words)
            .chain([&foot.name])
            .map(|line| self.one_line(line, kind))
            .fold(Points(0.0), Points::max);
        let free = self.frame.width - GUTTER - widest;
        free.min(self.frame.width * 0.46).max(self.frame.width * 0.34)
    }

    fn one_line(&self, block: &Block, kind: Type) -> Points {
        let tokens = tokens::tokens(block, kind, Points(f32::MAX), self.document.standard);
        breaking::width(&tokens, &(0..tokens.len()))
    }

    fn recipients(&mut self, width: Points) -> Vec<Row> {
        let document = self.document;
        let sizes = document.standard.type_sizes;
        let heading = Type { size: sizes.recipients_heading, style: Style::new(Weight::Bold, Slant::Italic) };
        let setting =
            Setting { kind: heading, x: self.frame.left, width, indent: Points(0.0), align: Align::Left, spacing: 1.0 };
        let mut rows = self.rows_of(&document.foot.heading, setting, Role::Paragraph);
        for recipient in &document.foot.recipients {
            rows.extend(self.rows_of(recipient, Setting { kind: regular(sizes.recipients), ..setting }, Role::Item));
        }
        rows
    }

    /// Authority and title, the room for a signature, the name.
    fn signature(&mut self, offset: Points) -> Vec<Row> {
        let document = self.document;
        let setting = Setting {
            kind: bold(self.frame.text_size),
            x: self.frame.left + offset,
            width: self.frame.width - offset,
            indent: Points(0.0),
            align: Align::Centre,
            spacing: 1.0,
        };
        let mut rows = Vec::new();
        for line in &document.foot.authority {
            rows.extend(self.rows_of(&line.words, setting, Role::Paragraph));
        }
        let mut name = self.rows_of(&document.foot.name, setting, Role::Paragraph);
        if let Some(first) = name.first_mut() {
            first.gap = document.standard.page.signature_gap.to_points();
        }
        rows.extend(name);
        rows
    }
}

fn total(rows: &[Row]) -> Points {
    rows.iter().fold(Points(0.0), |height, row| height + row.gap + row.height)
}
