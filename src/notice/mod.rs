//! The frame of a notice as types: issuer, number, date, title, signature, recipients. From standard, office and spec;
//! the wording of subject and text is the template's.

mod annex;
mod cited;
mod frame;
mod guest;
mod issue;
mod letter;
mod mark;
mod read;
mod recipients;
mod signature;
mod standard;

use crate::meeting::{Closing, Item, PageStyle, Section, Style, Task};
use crate::spec::{At, Id};
use crate::standard::{Kind, Standard, UrgencyBox};
use crate::text::Text;
use crate::vi::Numbering;
pub use annex::{Annex, AnnexTable};
pub use cited::Cited;
pub(crate) use cited::{cited, issued as is_typed_issued};
pub use guest::{Guest, Notices};
pub use issue::{IssueDate, NumberLine, PlaceDate};
pub use read::{Setting, kind, notices};
pub use recipients::is_file_line;
pub(crate) use signature::upper;
pub use signature::{Signature, SignatureLine};

/// A notice to be made.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Kind.
    pub kind: Kind,
    /// Kind whose form it has; differs from its own only in a change.
    pub form: Kind,
    /// Name that tells it from another of its kind.
    pub id: Option<String>,
    /// Who is invited by name.
    pub guest: Option<Guest>,
    /// Template instead of the kind's.
    pub template: Option<At<Id>>,
    /// Standard that fixes its form.
    pub standard: &'static Standard,
    /// Page measures.
    pub page: PageStyle,
    /// House style of dates.
    pub style: Style,
    /// Whether it differs from the office's.
    pub own_style: bool,
    /// Direct parent of the issuer, in lines where the office fixes them.
    pub parent: Vec<Text>,
    /// Issuer, in lines where the office fixes them.
    pub issuer: Vec<Text>,
    /// Issuer as text prints it.
    pub short: Text,
    /// Number and symbol.
    pub number: NumberLine,
    /// Place and date.
    pub place_date: PlaceDate,
    /// Date of issue.
    pub date: IssueDate,
    /// `Dự thảo lần 2`.
    pub draft: Option<Text>,
    /// Degree of urgency.
    pub urgency: Option<&'static UrgencyBox>,
    /// Sign of the drafter and number of copies.
    pub drafter: Option<Text>,
    /// Address of the office, line by line; empty where it is not printed.
    pub contact: Vec<Text>,
    /// Title: `GIẤY MỜI`; a letter has none.
    pub title: Option<Text>,
    /// To whom it goes.
    pub addressees: Vec<Text>,
    /// Subject in the author's words.
    pub subject: Option<Text>,
    /// First paragraph in the author's words.
    pub opening: Option<Text>,
    /// Last paragraph in the author's or the office's words.
    pub closing: Option<Closing>,
    /// What the office words otherwise than its template, where the author says nothing.
    pub wording: Wording<Text>,
    /// Items of an invitation.
    pub items: Vec<Item>,
    /// Items of each session.
    pub session_items: Vec<Item>,
    /// How items are labelled.
    pub numbering: Option<Numbering>,
    /// Sections of a letter.
    pub sections: Vec<Section>,
    /// Tasks that a letter takes over from the conclusion.
    pub taken_tasks: Vec<Task>,
    /// Issued documents that it changes or carries out.
    pub cited: Vec<Cited>,
    /// The same in the author's words.
    pub cites: Option<Text>,
    /// Recipients, the file line last, without dashes and end marks.
    pub recipients: Vec<Text>,
    /// Lines above the name, and the name.
    pub signature: Signature,
    /// Annexes.
    pub annexes: Vec<Annex>,
}

/// Subject, first and last paragraph as an office always words them, with names in braces for facts.
#[derive(Debug, Clone, Default)]
pub struct Wording<T> {
    /// Subject.
    pub subject: Option<T>,
    /// First paragraph.
    pub opening: Option<T>,
    /// Last paragraph.
    pub closing: Option<T>,
}

impl Notice {
    /// Name that its files bear after the spec's: `giay-moi`, `giay-moi.bo-sung`, `giay-moi.01-nguyen-van-a`.
    #[must_use]
    pub fn name(&self) -> String {
        let guest = self.guest.iter().map(|guest| format!(".{}", guest.slug)).collect::<String>();
        self.name_of_table() + &guest
    }

    /// As much of its name as all notices of its table have.
    fn name_of_table(&self) -> String {
        let id = self.id.iter().map(|id| format!(".{id}")).collect::<String>();
        format!("{}{id}", self.kind.id())
    }

    /// Whether the registry has given its number and its day.
    #[must_use]
    pub const fn is_issued(&self) -> bool {
        matches!(self.number, NumberLine::Given { .. }) && matches!(self.date, IssueDate::Day(_))
    }

    /// File name of its template.
    #[must_use]
    pub fn template_name(&self) -> String {
        let own = self.template.as_ref().map(|template| template.value.as_str());
        // A new invitation in place of the old one is an invitation.
        let kind = if self.kind == Kind::ThayDoi && self.form == Kind::GiayMoi { Kind::GiayMoi } else { self.kind };
        format!("{}.tera", own.unwrap_or_else(|| kind.id()))
    }
}
