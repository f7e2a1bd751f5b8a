//! What each official standard fixes: its phrases, marks, sizes and measures, once, as data with the clause.
//! Holds no logic beyond looking a value up.

mod choice;
mod hd;
mod kind;
mod nd30;
mod part;
mod units;

pub use choice::Family;
pub use hd::{HD05, HD36};
pub use kind::{ChangeForm, Kind, KindName};
pub use nd30::ND30;
pub use part::{AnnexForm, ContactPlace, LetterForm, Mark, PartSize, Pitch, RecipientsHeading, Urgency, UrgencyBox};
pub use units::{Millimetres, Points};

/// A standard of official documents.
#[derive(Debug)]
pub struct Standard {
    /// Name in office files: `nd30`.
    pub id: &'static str,
    /// Lines at the top right: the national name, then the motto; or the Party's name.
    pub national: &'static [NationalLine],
    /// What stands under the issuer.
    pub issuer_mark: Mark,
    /// What stands under the subject.
    pub subject_mark: Mark,
    /// What stands between the word and the number: `Số: `.
    pub number_label: &'static str,
    /// Sign between number and symbol: `/`.
    pub number_join: &'static str,
    /// Sign between the kind's abbreviation and the issuer's symbol: `-`.
    pub symbol_join: &'static str,
    /// What stands between number and date of a cited document.
    pub before_cited_date: &'static str,
    /// Mark after the last word of the text: `./.`.
    pub end_mark: &'static str,
    /// Marks of authority before a signer's title.
    pub authorities: &'static [(Authority, &'static str)],
    /// Whether a title under a line of authority is bold as that line is; a title that stands alone always is.
    pub bold_title_under_authority: bool,
    /// `Kính gửi:` before the addressees of a letter.
    pub addressees_label: &'static str,
    /// Whether that label is in italics.
    pub italic_addressees_label: bool,
    /// How far the label stands in where a list of addressees follows it.
    pub addressees_indent: Millimetres,
    /// How a letter without a title is headed.
    pub letter: LetterForm,
    /// Heading of the recipients: `Nơi nhận:`.
    pub recipients_heading: &'static str,
    /// How it is set.
    pub recipients_heading_style: RecipientsHeading,
    /// First recipient of what has addressees: `Như trên`.
    pub as_above: &'static str,
    /// What stands before the filing units in the last recipient line: `Lưu: VT, `.
    pub file_label: &'static str,
    /// Marks after each recipient but the last, and after the last.
    pub recipient_ends: (&'static str, &'static str),
    /// Kinds of notice: printed name and abbreviation.
    pub kinds: &'static [KindName],
    /// Boxes or words of urgency.
    pub urgencies: &'static [UrgencyBox],
    /// What stands before the number of a draft: `Dự thảo lần `.
    pub draft_label: &'static str,
    /// How annexes are headed and numbered.
    pub annex: AnnexForm,
    /// Page on which the office's address stands.
    pub contact: ContactPlace,
    /// Page measures and their ranges.
    pub page: PageRanges,
    /// Sizes of type that rise and fall together, the preferred first.
    pub sizes: &'static [HeadSizes],
    /// Sizes that the head does not move.
    pub type_sizes: TypeSizes,
}

/// A line of the national letterhead.
#[derive(Debug, Clone, Copy)]
pub struct NationalLine {
    /// The words as printed.
    pub text: &'static str,
    /// Clause that fixes them.
    pub clause: &'static str,
}

/// Authority by which a signer signs (NĐ 30 PL I, II.7.b).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// On behalf of a collective.
    OnBehalf,
    /// For the head.
    For,
    /// By order.
    ByOrder,
    /// By delegation.
    ByDelegation,
    /// Acting head.
    Acting,
}

impl Authority {
    /// The authority whose letters begin a line of a signing chain in an office file (`TM`, `KT`, `TL`, `TUQ`, `Q`).
    #[must_use]
    pub fn from_letters(letters: &str) -> Option<Self> {
        match letters {
            "TM" => Some(Self::OnBehalf),
            "KT" => Some(Self::For),
            "TL" => Some(Self::ByOrder),
            "TUQ" => Some(Self::ByDelegation),
            "Q" => Some(Self::Acting),
            _ => None,
        }
    }
}

/// A range of lengths, both ends included.
#[derive(Debug, Clone, Copy)]
pub struct Range<T> {
    /// Least.
    pub least: T,
    /// Greatest.
    pub most: T,
    /// What is used unless an office chooses.
    pub usual: T,
    /// Clause.
    pub clause: &'static str,
}

/// Page measures that an office chooses inside ranges.
#[derive(Debug, Clone, Copy)]
pub struct PageRanges {
    /// Sheet width and height.
    pub sheet: (Millimetres, Millimetres),
    /// Top margin.
    pub top: Range<Millimetres>,
    /// Bottom margin.
    pub bottom: Range<Millimetres>,
    /// Left margin.
    pub left: Range<Millimetres>,
    /// Right margin.
    pub right: Range<Millimetres>,
    /// Distance of the page number's line from the top edge.
    pub number_from_top: Millimetres,
    /// First-line indent of the text.
    pub indent: Range<Millimetres>,
    /// Gap between paragraphs.
    pub paragraph_gap: Range<Points>,
    /// Line spacing, in its unit.
    pub line_spacing: Range<f32>,
    /// Unit of the line spacing.
    pub pitch: Pitch,
    /// Rule-lines under the issuer and the subject, as a part of the line above.
    pub short_rule: Range<f32>,
    /// Least blank after `Số:` for the registry's stamp.
    pub number_blank: Millimetres,
    /// Least blank after `ngày`.
    pub day_blank: Millimetres,
    /// Room for the signature, between the signer's title and name.
    pub signature_gap: Range<Millimetres>,
}

/// Sizes that rise and fall together (NĐ 30 PL I, V, footnote 1).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeadSizes {
    /// National name, or the Party's.
    pub national_name: Points,
    /// Names of parent and issuer.
    pub agency: Points,
    /// Motto.
    pub motto: Points,
    /// Place and date.
    pub place_date: Points,
}

/// Sizes of the other parts.
#[derive(Debug, Clone, Copy)]
pub struct TypeSizes {
    /// Number and symbol.
    pub number: Points,
    /// Text.
    pub text: Range<Points>,
    /// Title.
    pub title: PartSize,
    /// Subject under a title.
    pub subject: PartSize,
    /// Subject of a letter, under its number.
    pub letter_subject: Points,
    /// Addressees.
    pub addressees: PartSize,
    /// Authority, title and name of the signer.
    pub signature: PartSize,
    /// `Nơi nhận:`.
    pub recipients_heading: Points,
    /// Recipient lines.
    pub recipients: Points,
    /// Page number.
    pub page_number: Points,
    /// Sign of the drafter and number of copies.
    pub drafter: Points,
    /// Address of the office.
    pub contact: Points,
    /// `Dự thảo lần 2`.
    pub draft: Points,
    /// Tables of annexes.
    pub table: Points,
}

impl Standard {
    /// Name and abbreviation of a kind.
    ///
    /// # Panics
    /// Never: each standard lists every kind, which a test asserts.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &KindName {
        self.kinds.iter().find(|name| name.kind == kind).expect("every standard lists every kind")
    }

    /// The mark of an authority: `TL.`.
    #[must_use]
    pub fn mark(&self, authority: Authority) -> &'static str {
        self.authorities.iter().find(|(known, _)| *known == authority).map_or("", |(_, mark)| mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standard_lists_every_kind() {
        for kind in Kind::ALL {
            for standard in [&ND30, &HD36, &HD05] {
                assert_eq!(standard.kind(kind).kind, kind);
            }
            assert_eq!(Kind::from_id(kind.id()), Some(kind));
        }
    }
}
