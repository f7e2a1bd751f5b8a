//! Recipients at the left, signature at the right: one unbroken row, unless the recipients are longer than a page.

use super::mark::underline;
use super::measure::{bold, regular, weighted};
use super::row::{Row, spaced, stacked, total};
use super::{Align, Setter, Setting, Type};
use crate::face::{Slant, Style, Weight};
use crate::standard::{Points, RecipientsHeading};
use crate::write::pdf::page::Role;

/// Room between the text and the foot.
const ABOVE: Points = Points(14.0);
/// Least room between recipients and signature.
const GUTTER: Points = Points(14.0);
/// Part of the width that the recipients have at least, and at most.
const LEFT_PART: (f32, f32) = (0.34, 0.46);

impl Setter<'_> {
    /// Recipients and signature, with room kept below them on their page.
    pub(super) fn foot(&mut self, below_them: Points) {
        let left_width = self.left_width();
        let mut left = self.recipients(left_width);
        let right = self.signature(left_width + GUTTER);
        self.keep_two_lines_with_foot();
        let signature_height = total(&right);
        // A list too long to stand whole beside the signature, with the lines of text that stay with it, goes on below.
        let whole = self.frame.height - self.unbroken_end() - ABOVE - below_them;
        let goes_on = total(&left) > whole;
        let mut height = Points(0.0);
        let beside_signature = left.iter().take_while(|row| {
            let beside = !goes_on || height < signature_height;
            height += if beside { row.extent() } else { Points(0.0) };
            beside
        });
        let count = beside_signature.count();
        let below = left.split_off(count);
        let mut pieces = stacked(left, Points(0.0));
        pieces.extend(stacked(right, Points(0.0)));
        self.rows.push(Row { gap: ABOVE, ..Row::new(height.max(signature_height), pieces) });
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
        total(&self.rows[start..])
    }

    /// Width of the recipients: what the signature leaves, within limits.
    fn left_width(&self) -> Points {
        let foot = &self.document.foot;
        let size = self.signature_size();
        let authority = foot.authority.iter().map(|line| self.natural(&line.words, weighted(size, line.bold)));
        let names = foot.other_title.iter().chain([&foot.name]).map(|line| self.natural(line, bold(size)));
        let widest = authority.chain(names).fold(Points(0.0), Points::max);
        let free = self.frame.width - GUTTER - widest;
        let (least, most) = LEFT_PART;
        free.min(self.frame.width * most).max(self.frame.width * least)
    }

    const fn signature_size(&self) -> Points {
        self.document.standard.type_sizes.signature.of(self.frame.text_size)
    }

    fn recipients(&mut self, width: Points) -> Vec<Row> {
        let document = self.document;
        let standard = document.standard;
        let sizes = standard.type_sizes;
        let ends = (self.frame.left, width);
        let style = match standard.recipients_heading_style {
            RecipientsHeading::BoldItalic => Style::new(Weight::Bold, Slant::Italic),
            RecipientsHeading::Underlined => Style::new(Weight::Normal, Slant::Upright),
        };
        let kind = Type { size: sizes.recipients_heading, style };
        let mut rows = self.rows_of(&document.foot.heading, Setting::single(kind, ends, Align::Left), Role::Paragraph);
        if standard.recipients_heading_style == RecipientsHeading::Underlined {
            rows.last_mut().into_iter().for_each(underline);
        }
        for recipient in &document.foot.recipients {
            let setting = Setting::single(regular(sizes.recipients), ends, Align::Left);
            rows.extend(self.rows_of(recipient, setting, Role::Item));
        }
        if let Some(drafter) = &document.foot.drafter {
            // At the lower right corner of the recipients (PL I, IV, 12).
            let setting = Setting::single(regular(sizes.drafter), ends, Align::Right);
            rows.extend(self.rows_of(drafter, setting, Role::Paragraph));
        }
        rows
    }

    /// Authority and title, the room for a signature, the title in the home agency (PL I, II.7.c), the name.
    fn signature(&mut self, offset: Points) -> Vec<Row> {
        let document = self.document;
        let size = self.signature_size();
        let ends = (self.frame.left + offset, self.frame.width - offset);
        let mut rows = Vec::new();
        for line in &document.foot.authority {
            let setting = Setting::single(weighted(size, line.bold), ends, Align::Centre);
            rows.extend(self.rows_of(&line.words, setting, Role::Paragraph));
        }
        let mut name = Vec::new();
        for line in document.foot.other_title.iter().chain([&document.foot.name]) {
            name.extend(self.rows_of(line, Setting::single(bold(size), ends, Align::Centre), Role::Paragraph));
        }
        rows.extend(spaced(name, document.standard.page.signature_gap.to_points()));
        rows
    }
}
