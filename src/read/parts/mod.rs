//! The parts of a document in a manuscript: letterhead, number, place and date, title, subject, addressees, text, recipients, signature. A
//! part is what its words and its place say together; where they do not, it stays text, and nothing is said of its form.

mod date;
mod foot;
mod head;
mod kind;
mod number;
mod stretch;

use chrono::NaiveDate;

use super::{Manuscript, Spot};
use crate::notice::IssueDate;
use crate::standard::{Family, HD05, ND30, Standard};
pub use date::{PlaceDate, Typed};
pub use kind::{DocumentKind, KINDS};
pub use number::NumberLine;
pub use stretch::Stretch;

/// What a stretch is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The national name.
    National,
    /// The motto below it.
    Motto,
    /// The Party's name.
    Party,
    /// The body above the issuer.
    Parent,
    /// The issuer.
    Issuer,
    /// Number and symbol.
    Number,
    /// Place and date.
    PlaceDate,
    /// Anything else of the letterhead: rules typed as signs, stamps.
    HeadOther,
    /// Subject of a letter, under its number.
    LetterSubject,
    /// Name of the kind.
    Title,
    /// Subject under it.
    Subject,
    /// `Kính gửi:`, with the addressee where it is one.
    AddresseesLabel,
    /// An addressee.
    Addressee,
    /// The text.
    Body,
    /// A cell of a table in it.
    Cell,
    /// `Nơi nhận:`.
    RecipientsHeading,
    /// A recipient.
    Recipient,
    /// Authority, title and name of the signer.
    Signature,
    /// What stands behind the signature.
    Annex,
    /// Headers, footers and notes.
    Beside,
}

/// The parts of a manuscript.
#[derive(Debug)]
pub struct Parts {
    /// Stretches that are lines or paragraphs, in reading order; none is empty.
    pub stretches: Vec<Stretch>,
    /// The role of each.
    pub roles: Vec<Role>,
    /// Number and symbol.
    pub number: Option<NumberLine>,
    /// Place and date.
    pub place_date: Option<PlaceDate>,
    /// Kind that the title names.
    pub kind: Option<&'static DocumentKind>,
    /// Whether issuer and parent are sure: they stand beside the national name.
    pub issuer_is_sure: bool,
    /// Whether the recipients are sure: a heading with members below it.
    pub recipients_are_sure: bool,
}

impl Parts {
    /// Finds the parts of a manuscript.
    #[must_use]
    pub fn of(manuscript: &Manuscript) -> Self {
        let stretches = stretch::stretches(manuscript);
        let roles = stretches.iter().map(|stretch| match manuscript.paragraphs[stretch.paragraph].spot {
            Spot::Header | Spot::Footer | Spot::Note => Role::Beside,
            Spot::Cell { .. } => Role::Cell,
            Spot::Flow | Spot::Box => Role::Body,
        });
        let roles = roles.collect();
        let mut parts = Self {
            stretches,
            roles,
            number: None,
            place_date: None,
            kind: None,
            issuer_is_sure: false,
            recipients_are_sure: false,
        };
        let behind = head::find(&mut parts, manuscript);
        foot::find(&mut parts, manuscript, behind);
        parts
    }

    /// The stretches of a role, by their numbers.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(move |(_, own)| **own == role).map(|(at, _)| at)
    }

    /// The first stretch of a role.
    #[must_use]
    pub fn first(&self, role: Role) -> Option<&Stretch> {
        self.of_role(role).next().map(|at| &self.stretches[at])
    }

    /// The words of all stretches of a role, with a blank between them.
    #[must_use]
    pub fn words(&self, role: Role) -> String {
        self.of_role(role).map(|at| self.stretches[at].text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether it is surely a document, not notes or a piece of one: its letterhead or its recipients are there.
    #[must_use]
    pub fn is_document(&self) -> bool {
        let head = self.family().is_some() || self.number.is_some();
        head && (self.place_date.is_some() || self.recipients_are_sure)
    }

    /// Whose form the letterhead has; nothing where it is missing.
    #[must_use]
    pub fn family(&self) -> Option<Family> {
        match (self.first(Role::National), self.first(Role::Party)) {
            (Some(_), None) => Some(Family::State),
            (None, Some(_)) => Some(Family::Party),
            _ => None,
        }
    }

    /// The standard of the letterhead, at its date.
    #[must_use]
    pub fn standard(&self) -> Option<&'static Standard> {
        match self.family()? {
            Family::State => Some(&ND30),
            family @ Family::Party => match self.date() {
                IssueDate::Day(day) => family.in_force(day, day),
                IssueDate::Month { .. } | IssueDate::Blank => Some(&HD05),
            },
        }
    }

    /// The date of the letterhead, as far as it is typed.
    #[must_use]
    pub fn date(&self) -> IssueDate {
        let Some(date) = &self.place_date else { return IssueDate::Blank };
        match (date.day, date.month, date.year) {
            (Typed::Number(day), Typed::Number(month), Typed::Number(year)) => {
                let year = i32::try_from(year).unwrap_or_default();
                NaiveDate::from_ymd_opt(year, month, day).map_or(IssueDate::Blank, IssueDate::Day)
            }
            (Typed::Blank, Typed::Number(month @ 1..=12), Typed::Number(year)) => {
                IssueDate::Month { year: i32::try_from(year).unwrap_or_default(), month }
            }
            _ => IssueDate::Blank,
        }
    }
}
