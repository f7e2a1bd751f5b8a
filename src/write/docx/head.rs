//! The head of the first page: a table of two columns, issuer and national name over number and date.

use super::Writer;
use super::drawing::Rule;
use super::paragraph::Paragraph;
use super::table::{self, Row};
use super::xml::Element;
use crate::document::{Block, BlockKind};
use crate::standard::{Mark, Points};
use crate::write::pdf::layout::columns::GUTTER;
use crate::write::pdf::layout::mark::ABOVE_RULE;
use crate::write::pdf::layout::parts::Part;

impl<'a> Writer<'a> {
    pub(super) fn head(&mut self) -> Element {
        let (_, columns) = self.setter.fitted();
        let mut rows = vec![(Row::Whole, [self.issuer(), self.national()])];
        let left = self.under_number();
        let head = &self.document.head;
        if !(head.number.is_none() && left.is_empty() && head.place_date.is_none()) {
            let left = head.number.iter().map(|number| (Part::Number, number)).chain(left);
            let left: Vec<_> = left.map(|(part, block)| self.paragraph(block, part)).collect();
            let date: Vec<_> =
                head.place_date.iter().flat_map(|date| self.setter.lined(date, Part::PlaceDate)).collect();
            let right: Vec<_> = date.iter().map(|line| self.paragraph(line, Part::PlaceDate)).collect();
            rows.push((Row::Whole, [self.filled(left, Part::Number), self.filled(right, Part::PlaceDate)]));
        }
        table::columns([columns.left.1, columns.right.1], GUTTER, rows)
    }

    /// What stands under the number.
    pub(super) fn under_number(&self) -> Vec<(Part, &'a Block)> {
        let document = self.document;
        let subject = document.subject.iter().filter(|_| document.title.is_none());
        let subject = subject.map(|block| (Part::LetterSubject, block));
        let draft = document.head.draft.iter().map(|block| (Part::Draft, block));
        let urgency = document.head.urgency.iter().map(|mark| (Part::Urgency, &mark.words));
        subject.chain(draft).chain(urgency).collect()
    }

    /// The paragraphs of a cell; no cell is without one.
    fn filled(&mut self, paragraphs: Vec<Paragraph>, part: Part) -> Vec<Paragraph> {
        if paragraphs.is_empty() { vec![self.styled(part)] } else { paragraphs }
    }

    fn issuer(&mut self) -> Vec<Paragraph> {
        let head = &self.document.head;
        let lines = head.parent.iter().map(|block| (block, Part::Parent));
        let lines: Vec<_> = lines.chain(head.issuer.iter().map(|block| (block, Part::Issuer))).collect();
        let mut paragraphs = Vec::new();
        // A line of a name is a paragraph, as typists have it: where names may not break Word does not know.
        let lined = |(block, part)| (self.setter.lined(&self.setter.broken(block, part), part), part);
        let lines: Vec<_> = lines.into_iter().map(lined).collect();
        let lines: Vec<_> =
            lines.iter().flat_map(|(lines, part)| lines.iter().map(move |line| (line, *part))).collect();
        for (index, (block, part)) in lines.iter().enumerate() {
            let mut paragraph = self.paragraph(block, *part);
            if index + 1 == lines.len() && self.document.standard.issuer_mark == Mark::Rule {
                paragraph.runs.push(self.short_rule(block, *part));
            }
            paragraphs.push(paragraph);
        }
        paragraphs.extend(self.signs(self.document.standard.issuer_mark, Part::IssuerSigns));
        paragraphs
    }

    fn national(&mut self) -> Vec<Paragraph> {
        let lines = &self.document.head.national;
        let mut paragraphs = Vec::new();
        for (index, block) in lines.iter().enumerate() {
            let part = Part::of_national(index);
            let mut paragraph = self.paragraph(block, part);
            if index + 1 == lines.len() {
                paragraph.runs.push(self.rule_under(block, part, 1.0));
            }
            paragraphs.push(paragraph);
        }
        paragraphs
    }

    /// The standard's short rule under a block.
    pub(super) fn short_rule(&mut self, block: &Block, part: Part) -> Element {
        self.rule_under(block, part, self.document.standard.page.short_rule.usual)
    }

    /// A rule in the middle under a block, as a part of its widest line.
    fn rule_under(&mut self, block: &Block, part: Part, length: f32) -> Element {
        let setting = self.style_setting(part);
        let typed = self.setter.typed(block, setting);
        let width = typed.widest * length;
        let x = setting.x - self.container(part).0 + (setting.width - width) * 0.5;
        self.rule(Rule { x, y: typed.height + ABOVE_RULE, width })
    }

    /// The standard's signs under a part, on a line of their own.
    pub(super) fn signs(&mut self, mark: Mark, part: Part) -> Option<Paragraph> {
        match mark {
            Mark::Rule => None,
            Mark::Signs(signs) => Some(self.paragraph(&Block::plain(BlockKind::Paragraph, signs), part)),
        }
    }

    /// Left end and width of the column or the page in which a part stands.
    pub(super) fn container(&self, part: Part) -> (Points, Points) {
        use Part as P;
        let (left, width) = self.setter.whole();
        match part {
            P::Parent | P::Issuer | P::IssuerSigns | P::Number | P::LetterSubject | P::Draft | P::Urgency => {
                self.setter.fitted().1.left
            }
            P::NationalName | P::Motto | P::PlaceDate => self.setter.fitted().1.right,
            P::RecipientsHeading | P::Recipient | P::Drafter => (left, self.setter.left_width()),
            P::Authority | P::SignerTitle | P::OtherTitle | P::Name => {
                let setting = self.setter.setting(part);
                (setting.x, setting.width)
            }
            _ => (left, width),
        }
    }
}
