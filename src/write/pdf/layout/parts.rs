//! How each part of a notice is set: its type, its ends, its alignment. The one place that both pages and Word styles are made from.

use super::measure::{bold, italic, regular, slanted, weighted};
use super::{Align, Setter, Setting, Type};
use crate::document::{BlockKind, Document};
use crate::face::{Slant, Style, Weight};
use crate::standard::{Points, RecipientsHeading};

/// A part of a notice, as far as it is set in a way of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::write) enum Part {
    Parent,
    Issuer,
    /// Signs under the issuer.
    IssuerSigns,
    NationalName,
    Motto,
    Number,
    PlaceDate,
    LetterSubject,
    Draft,
    Urgency,
    Title,
    Subject,
    /// Signs under the subject.
    SubjectSigns,
    AddresseesLabel,
    /// An addressee of several.
    Addressee,
    Paragraph,
    Heading,
    RecipientsHeading,
    Recipient,
    Drafter,
    /// A line of authority or title in bold.
    Authority,
    /// One that is not bold.
    SignerTitle,
    OtherTitle,
    Name,
    Contact,
    AnnexLabel,
    AnnexTitle,
    AnnexReference,
    AnnexSigns,
    TableHead,
    TableText,
    /// A cell of a column of numbers.
    TableNumber,
    PageNumber,
}

impl Part {
    /// That of a paragraph of the text.
    pub(in crate::write) const fn of_text(kind: BlockKind) -> Self {
        if matches!(kind, BlockKind::Heading) { Self::Heading } else { Self::Paragraph }
    }

    /// That of a line of authority or title.
    pub(in crate::write) const fn of_authority(bold: bool) -> Self {
        if bold { Self::Authority } else { Self::SignerTitle }
    }

    /// That of a cell.
    pub(in crate::write) const fn of_cell(head: bool, numbers: bool) -> Self {
        match (head, numbers) {
            (true, _) => Self::TableHead,
            (false, true) => Self::TableNumber,
            (false, false) => Self::TableText,
        }
    }

    /// That of a line of the national letterhead.
    pub(in crate::write) const fn of_national(line: usize) -> Self {
        if line == 0 { Self::NationalName } else { Self::Motto }
    }
}

impl Setter<'_> {
    /// How a part is set. Cells of tables stand between the ends of their columns instead.
    pub(in crate::write) fn setting(&self, part: Part) -> Setting {
        use Part as P;
        let ends = self.ends(part);
        let kind = self.kind(part);
        let align = match part {
            P::Paragraph => Align::Justify,
            // A heading that fills more than a line is not stretched.
            P::Heading | P::AddresseesLabel | P::RecipientsHeading | P::Recipient | P::Contact | P::TableText => {
                Align::Left
            }
            P::Addressee => return self.addressee_setting(),
            // At the lower right corner of the recipients (PL I, IV, 12).
            P::Drafter => Align::Right,
            _ => Align::Centre,
        };
        let single = Setting::single(kind, ends, align);
        match part {
            P::Subject => Setting { by_sense: Some(self.frame.indent), ..single },
            P::LetterSubject => Setting { by_sense: Some(Points(0.0)), ..single },
            P::Recipient => self.hanging(single),
            P::Paragraph | P::Heading => Setting { indent: self.frame.indent, spacing: self.frame.spacing, ..single },
            _ => single,
        }
    }

    /// Left end and width.
    fn ends(&self, part: Part) -> (Points, Points) {
        use Part as P;
        let (left, width) = self.whole();
        match part {
            P::Parent | P::Issuer | P::IssuerSigns | P::Number | P::LetterSubject | P::Draft => self.fitted().1.left,
            P::NationalName | P::Motto | P::PlaceDate => self.fitted().1.right,
            P::Urgency => self.urgency_ends(),
            // Long lines keep clear of the margins, as on the sample forms.
            P::Subject | P::AnnexLabel | P::AnnexTitle | P::AnnexReference | P::AnnexSigns => {
                (left + self.frame.indent, width - self.frame.indent - self.frame.indent)
            }
            P::AddresseesLabel => {
                let start = left + self.document.standard.addressees_indent.to_points();
                (start, left + width - start)
            }
            P::RecipientsHeading | P::Recipient | P::Drafter => (left, self.left_width()),
            P::Authority | P::SignerTitle | P::OtherTitle | P::Name => {
                let offset = self.left_width() + super::foot::GUTTER;
                (left + offset, width - offset)
            }
            _ => (left, width),
        }
    }

    /// The box of urgency, in the middle of the left column.
    fn urgency_ends(&self) -> (Points, Points) {
        let (left, room) = self.fitted().1.left;
        let urgency = self.document.head.urgency.as_ref();
        let width = urgency.map_or(room, |mark| mark.form.sides.0.to_points());
        (left + (room - width).max(Points(0.0)) * 0.5, width)
    }

    /// Size, weight and slant.
    pub(in crate::write) fn kind(&self, part: Part) -> Type {
        use Part as P;
        let Document { standard, head, .. } = self.document;
        let sizes = standard.type_sizes;
        let text = self.frame.text_size;
        match part {
            P::Parent => regular(self.fitted().0.agency),
            P::Issuer => bold(self.fitted().0.agency),
            P::IssuerSigns => regular(self.fitted().0.agency),
            P::NationalName => bold(self.fitted().0.national_name),
            P::Motto => bold(self.fitted().0.motto),
            P::Number => regular(self.number_size()),
            P::PlaceDate => italic(self.fitted().0.place_date),
            P::LetterSubject => slanted(sizes.letter_subject, standard.letter.italic_subject),
            P::Draft => italic(sizes.draft),
            P::Urgency => bold(head.urgency.as_ref().map_or(text, |mark| mark.form.size)),
            P::Title => bold(sizes.title.of(text)),
            P::Subject => bold(sizes.subject.of(text)),
            P::SubjectSigns => regular(sizes.subject.of(text)),
            P::AddresseesLabel => slanted(sizes.addressees.of(text), standard.italic_addressees_label),
            P::Addressee => regular(sizes.addressees.of(text)),
            P::Paragraph | P::AnnexSigns => regular(text),
            P::Heading | P::AnnexTitle => bold(text),
            P::RecipientsHeading => Type {
                size: sizes.recipients_heading,
                style: match standard.recipients_heading_style {
                    RecipientsHeading::BoldItalic => Style::new(Weight::Bold, Slant::Italic),
                    RecipientsHeading::Underlined => Style::new(Weight::Normal, Slant::Upright),
                },
            },
            P::Recipient => regular(sizes.recipients),
            P::Drafter => regular(sizes.drafter),
            P::Authority | P::SignerTitle => weighted(sizes.signature.of(text), part == P::Authority),
            P::OtherTitle | P::Name => bold(sizes.signature.of(text)),
            P::Contact => regular(sizes.contact),
            P::AnnexLabel => bold(standard.annex.label_size),
            P::AnnexReference => italic(text),
            P::TableHead => bold(sizes.table),
            P::TableText | P::TableNumber => regular(sizes.table),
            P::PageNumber => regular(sizes.page_number),
        }
    }
}
