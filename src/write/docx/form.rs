//! What stands before, between and after the parts, as spacing and keeping of their styles. The pages drop a gap where a page
//! begins, so gaps of the text stand after its paragraphs.

use super::Writer;
use crate::standard::{ContactPlace, Mark, Points, RecipientsHeading};
use crate::write::pdf::layout::frame::Spacing;
use crate::write::pdf::layout::measure::{ascent, line_height};
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::{addressees, body, contact, foot, head, mark, title};

/// Spacing and keeping of a style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Form {
    pub(super) before: Points,
    pub(super) after: Points,
    /// Whether a page may not end after it.
    pub(super) with_next: bool,
    /// Whether its gaps hold only next to other styles.
    pub(super) contextual: bool,
    /// Its level in the outline of the text.
    pub(super) outline: Option<u8>,
}

/// Room that a drawn rule takes under a line.
pub(super) const UNDER_RULE: Points = Points(mark::ABOVE_RULE.0 + mark::BELOW_RULE.0);

impl Writer<'_> {
    /// Gaps and keeping of a part.
    pub(super) fn form(&self, part: Part) -> Form {
        use Part as P;
        let kept = Form { with_next: true, ..Form::default() };
        let paragraph = Form { after: self.setter.frame().paragraph_gap, ..Form::default() };
        match part {
            P::Parent | P::Issuer | P::NationalName | P::Motto => self.letterhead(part),
            P::Number | P::PlaceDate | P::LetterSubject | P::Draft | P::Urgency => {
                Form { before: self.above_under_head(part), contextual: true, ..Form::default() }
            }
            P::Title => Form { before: title::ABOVE, after: self.after_last_of_title(part), ..kept },
            P::Subject | P::SubjectSigns => Form { after: self.after_last_of_title(part), ..kept },
            P::AddresseesLabel => {
                let after = if self.one_addressee().is_some() { body::ABOVE } else { Points(0.0) };
                Form { before: addressees::ABOVE, after, ..kept }
            }
            P::Addressee => Form { after: body::ABOVE, contextual: true, ..kept },
            P::Paragraph => paragraph,
            P::Heading => Form { with_next: true, outline: Some(0), ..paragraph },
            P::RecipientsHeading => {
                let underlined = self.document.standard.recipients_heading_style == RecipientsHeading::Underlined;
                let after = if underlined { mark::ABOVE_UNDERLINE + mark::BELOW_RULE } else { Points(0.0) };
                Form { before: self.above_foot(), after, ..Form::default() }
            }
            P::Authority | P::SignerTitle => {
                let lines = &self.document.foot.authority;
                let first = lines.first().is_some_and(|line| Part::of_authority(line.bold) == part);
                let before = if first { self.above_foot() } else { Points(0.0) };
                Form { before, contextual: true, ..Form::default() }
            }
            P::OtherTitle => Form { before: self.signature_gap(), contextual: true, ..Form::default() },
            P::Name if self.document.foot.other_title.is_empty() => {
                Form { before: self.signature_gap(), contextual: true, ..Form::default() }
            }
            P::Contact if self.address_in_footer() => {
                Form { before: contact::ABOVE, contextual: true, ..Form::default() }
            }
            P::AnnexLabel => Form { outline: Some(0), ..kept },
            P::AnnexReference | P::AnnexSigns => Form { after: self.after_annex_head(part), ..kept },
            P::AnnexTitle | P::TableHead => kept,
            _ => Form::default(),
        }
    }

    /// The letterhead: both columns begin on one baseline, and a rule takes room under the last line.
    fn letterhead(&self, part: Part) -> Form {
        let (sizes, _) = self.setter.fitted();
        let head = &self.document.head;
        let shared = ascent(sizes.agency).max(ascent(sizes.national_name));
        let last_national = Part::of_national(head.national.len().saturating_sub(1));
        let first_left = if head.parent.is_empty() { Part::Issuer } else { Part::Parent };
        let before = match part {
            Part::NationalName => shared - ascent(sizes.national_name),
            _ if part == first_left => shared - ascent(sizes.agency),
            _ => Points(0.0),
        };
        let ruled = part == last_national || part == Part::Issuer && self.document.standard.issuer_mark == Mark::Rule;
        Form { before, after: if ruled { UNDER_RULE } else { Points(0.0) }, contextual: true, ..Form::default() }
    }

    /// Room above number, date and what stands under the number. Number and date share a baseline; without a number, what would
    /// stand under it stands under the date's line.
    fn above_under_head(&self, part: Part) -> Points {
        let head = &self.document.head;
        let number = head.number.as_ref().map(|_| self.setter.kind(Part::Number).size);
        let date = head.place_date.as_ref().map(|_| self.setter.kind(Part::PlaceDate).size);
        let shared = number.into_iter().chain(date).map(ascent).fold(Points(0.0), Points::max);
        let level =
            |size: Points| head::ABOVE_NUMBER + if number.is_some() { shared - ascent(size) } else { Points(0.0) };
        let gap = match part {
            Part::Number | Part::PlaceDate => return level(self.setter.kind(part).size),
            Part::LetterSubject => self.document.standard.letter.gap,
            _ => head::ABOVE_MARK,
        };
        let parts = self.under_number().into_iter().map(|(part, _)| part);
        let first = number.is_none() && parts.into_iter().next() == Some(part);
        let below_date = date.map_or(Points(0.0), |size| line_height(size, Spacing::Singles(1.0)));
        if first { head::ABOVE_NUMBER + below_date + gap } else { gap }
    }

    /// Room under title and subject: under their last line that of the rule, and that above the text or the addressees.
    fn after_last_of_title(&self, part: Part) -> Points {
        let last_words = if self.document.subject.is_some() { Part::Subject } else { Part::Title };
        let below = if self.document.addressees.is_some() { Points(0.0) } else { body::ABOVE };
        match self.document.standard.subject_mark {
            Mark::Rule if part == last_words => UNDER_RULE + below,
            Mark::Signs(_) if part == Part::SubjectSigns => below,
            _ => Points(0.0),
        }
    }

    fn after_annex_head(&self, part: Part) -> Points {
        match self.document.standard.subject_mark {
            Mark::Rule if part == Part::AnnexReference => UNDER_RULE + body::ABOVE,
            Mark::Signs(_) if part == Part::AnnexSigns => body::ABOVE,
            _ => Points(0.0),
        }
    }

    /// Room above recipients and signature, beyond that under the last paragraph.
    fn above_foot(&self) -> Points {
        (foot::ABOVE - self.setter.frame().paragraph_gap).max(Points(0.0))
    }

    const fn signature_gap(&self) -> Points {
        self.setter.frame().signature_gap
    }

    /// Whether the address stands at the foot of the first page.
    pub(super) fn address_in_footer(&self) -> bool {
        !self.document.contact.is_empty() && self.document.standard.contact == ContactPlace::FirstPage
    }
}
