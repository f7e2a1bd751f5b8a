//! Recipients at the left, signature at the right: one unbroken row, unless the recipients are longer than a page.

use super::addressees::blank;
use super::mark::underline;
use super::measure::{bold, weighted};
use super::parts::Part;
use super::row::{Row, spaced, stacked, total};
use super::{Setter, Setting};
use crate::document::{Block, BlockKind};
use crate::standard::{Points, RecipientsHeading};
use crate::write::pdf::page::Role;

/// Room between the text and the foot.
pub(in crate::write) const ABOVE: Points = Points(14.0);
/// Least room between recipients and signature.
pub(in crate::write) const GUTTER: Points = Points(14.0);
/// Part of the width that the recipients have at least, and at most.
const LEFT_PART: (f32, f32) = (0.34, 0.46);
/// The same where a recipient then needs no second line.
const MOST_LEFT_PART: f32 = 0.54;
/// What rounding may cost.
const HAIR: Points = Points(1.0);

impl Setter<'_> {
    /// Recipients and signature, with room kept below them on their page.
    pub(super) fn foot(&mut self, below_them: Points) {
        let mut left = self.recipients();
        let right = self.signature();
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
    pub(super) fn keep_two_lines_with_foot(&mut self) {
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
    pub(in crate::write) fn left_width(&self) -> Points {
        *self.left_width.get_or_init(|| self.fitted_left_width())
    }

    fn fitted_left_width(&self) -> Points {
        let foot = &self.document.foot;
        let size = self.signature_size();
        let authority = foot.authority.iter().map(|line| self.natural(&line.words, weighted(size, line.bold)));
        let names = foot.other_title.iter().chain([&foot.name]).map(|line| self.natural(line, bold(size)));
        let widest = authority.chain(names).fold(Points(0.0), Points::max);
        let free = self.frame.width - GUTTER - widest;
        let (least, most) = LEFT_PART;
        let usual = free.min(self.frame.width * most).max(self.frame.width * least);
        // A little more where that is what a recipient lacks for a line.
        let kind = self.kind(Part::Recipient);
        let widest = free.min(self.frame.width * MOST_LEFT_PART);
        let lines = foot.recipients.iter().map(|line| self.natural(line, kind) + HAIR);
        lines.filter(|line| *line <= widest).fold(usual, Points::max)
    }

    const fn signature_size(&self) -> Points {
        self.document.standard.type_sizes.signature.of(self.frame.text_size)
    }

    /// The setting of recipients, whose dashes stand before their lines.
    pub(super) fn hanging(&self, single: Setting) -> Setting {
        let hang = self.natural(&Block::plain(BlockKind::Item, "-"), single.kind) + blank(single.kind);
        Setting { x: single.x + hang, width: single.width - hang, indent: Points(0.0) - hang, ..single }
    }

    pub(super) fn recipients(&mut self) -> Vec<Row> {
        let document = self.document;
        if document.foot.recipients.is_empty() {
            return Vec::new();
        }
        let mut rows = self.part(&document.foot.heading, Part::RecipientsHeading, Role::Paragraph);
        if document.standard.recipients_heading_style == RecipientsHeading::Underlined {
            rows.last_mut().into_iter().for_each(underline);
        }
        for recipient in &document.foot.recipients {
            rows.extend(self.part(recipient, Part::Recipient, Role::Item));
        }
        if let Some(drafter) = &document.foot.drafter {
            rows.extend(self.part(drafter, Part::Drafter, Role::Paragraph));
        }
        rows
    }

    /// Authority and title, the room for a signature, the title in the home agency (PL I, II.7.c), the name.
    pub(super) fn signature(&mut self) -> Vec<Row> {
        let document = self.document;
        let mut rows = Vec::new();
        for line in &document.foot.authority {
            rows.extend(self.part(&line.words, Part::of_authority(line.bold), Role::Paragraph));
        }
        let mut name = Vec::new();
        for line in &document.foot.other_title {
            name.extend(self.part(line, Part::OtherTitle, Role::Paragraph));
        }
        name.extend(self.part(&document.foot.name, Part::Name, Role::Paragraph));
        rows.extend(spaced(name, self.frame.signature_gap));
        rows
    }
}
