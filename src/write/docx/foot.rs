//! Recipients at the left, signature at the right: one row, unless the recipients leave a page no room for text.

use super::Writer;
use super::paragraph::Paragraph;
use super::table::{self, Row};
use super::xml::Element;
use crate::standard::Points;
use crate::write::pdf::layout::foot::{ABOVE, GUTTER};
use crate::write::pdf::layout::measure::line_height;
use crate::write::pdf::layout::parts::Part;

impl Writer<'_> {
    pub(super) fn foot(&mut self) -> Element {
        let left = self.recipients();
        let right = self.signature();
        let (_, width) = self.setter.whole();
        let left_width = self.setter.left_width();
        let row = if self.recipients_go_on() { Row::Parted } else { Row::Whole };
        table::columns([left_width, width - left_width - GUTTER], GUTTER, [(row, [left, right])])
    }

    fn recipients(&mut self) -> Vec<Paragraph> {
        let foot = &self.document.foot;
        let heading = self.paragraph(&foot.heading, Part::RecipientsHeading);
        let mut paragraphs = vec![heading];
        paragraphs.extend(foot.recipients.iter().map(|line| self.paragraph(line, Part::Recipient)));
        paragraphs.extend(foot.drafter.iter().map(|line| self.paragraph(line, Part::Drafter)));
        paragraphs
    }

    /// Whether recipients and two lines of text are higher than a page.
    fn recipients_go_on(&self) -> bool {
        let foot = &self.document.foot;
        let lines = foot.recipients.iter().map(|line| (line, Part::Recipient));
        let lines = lines.chain([(&foot.heading, Part::RecipientsHeading)]);
        let height = lines.map(|(line, part)| self.setter.typed(line, self.setter.setting(part)).height);
        let text = line_height(self.setter.frame().text_size, self.setter.frame().spacing) * 2.0;
        let address = if self.address_in_footer() { Points(0.0) } else { self.address_height() };
        height.fold(ABOVE + text + address, |sum, height| sum + height) > self.setter.frame().height
    }

    fn signature(&mut self) -> Vec<Paragraph> {
        let foot = &self.document.foot;
        let authority = foot.authority.iter().map(|line| (&line.words, Part::of_authority(line.bold)));
        let other = foot.other_title.iter().map(|line| (line, Part::OtherTitle));
        let lines: Vec<_> = authority.chain(other).chain([(&foot.name, Part::Name)]).collect();
        let mut paragraphs = Vec::new();
        for (block, part) in lines {
            let lines = self.setter.lined(block, part);
            paragraphs.extend(lines.iter().map(|line| self.paragraph(line, part)));
        }
        paragraphs
    }
}
