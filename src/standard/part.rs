//! How single parts of a document are set, where the standards differ.

use super::{Millimetres, Points};

/// What stands under the issuer or the subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A drawn line, a part of the line above it.
    Rule,
    /// Signs on a line of their own: `*`, `-----`.
    Signs(&'static str),
}

/// Unit of the line spacing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pitch {
    /// Single lines of the face.
    Singles,
    /// Points from baseline to baseline.
    Points,
}

/// Size of a part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PartSize {
    /// That of the text.
    AsText,
    /// Its own.
    Fixed(Points),
}

impl PartSize {
    /// The size, given that of the text.
    #[must_use]
    pub const fn of(self, text: Points) -> Points {
        match self {
            Self::AsText => text,
            Self::Fixed(size) => size,
        }
    }
}

/// How `Nơi nhận:` is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientsHeading {
    /// Bold italics.
    BoldItalic,
    /// Upright, a drawn line under it as long as its words.
    Underlined,
}

/// How a letter without a title is headed.
#[derive(Debug, Clone, Copy)]
pub struct LetterForm {
    /// What stands before the subject: `V/v `.
    pub subject_label: &'static str,
    /// Whether the subject is in italics.
    pub italic_subject: bool,
    /// Gap between number and subject.
    pub gap: Points,
    /// Clause.
    pub clause: &'static str,
}

/// Degrees of urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// KHẨN.
    Urgent,
    /// THƯỢNG KHẨN.
    VeryUrgent,
    /// HỎA TỐC.
    Express,
}

impl Urgency {
    /// All degrees with their names in specs.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Express, "hoa-toc"), (Self::VeryUrgent, "thuong-khan"), (Self::Urgent, "khan")];
}

/// The box of a degree of urgency.
#[derive(Debug, Clone, Copy)]
pub struct UrgencyBox {
    /// Degree.
    pub urgency: Urgency,
    /// Words.
    pub text: &'static str,
    /// Size of the letters.
    pub size: Points,
    /// Width and height of the box.
    pub sides: (Millimetres, Millimetres),
    /// Clause.
    pub clause: &'static str,
}

impl UrgencyBox {
    /// A box of that width in mm; all are 8 mm high (NĐ 30 PL I, III.2.b).
    pub(super) const fn new(
        urgency: Urgency,
        text: &'static str,
        size: Points,
        width: Millimetres,
        clause: &'static str,
    ) -> Self {
        Self { urgency, text, size, sides: (width, Millimetres(8.0)), clause }
    }
}

/// How annexes are headed and numbered.
#[derive(Debug, Clone, Copy)]
pub struct AnnexForm {
    /// Word before the number: `Phụ lục`.
    pub label: &'static str,
    /// Whether numbers are Roman.
    pub roman: bool,
    /// Size of the label.
    pub label_size: Points,
    /// Clause.
    pub clause: &'static str,
}

/// Page on which the office's address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactPlace {
    /// The foot of the first page.
    FirstPage,
    /// The foot of the last page.
    LastPage,
}
