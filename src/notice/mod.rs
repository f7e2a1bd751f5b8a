//! The frame of a notice as types: issuer, number, date, title, signature, recipients. From standard, office and spec;
//! the wording of subject and text is the template's.

mod frame;
mod signature;

use chrono::NaiveDate;

use crate::finding::near::nearest;
use crate::finding::{Finding, rules};
use crate::meeting::{Closing, Item, Office, PageStyle, Reader, Style};
use crate::source::Span;
use crate::spec::{At, NoticeSpec, Spec};
use crate::standard::{Kind, Standard};
use crate::text::Text;
pub use signature::Signature;
pub(crate) use signature::upper;

/// The most notices of one spec: each prints the whole meeting again.
const MOST_NOTICES: usize = 50;

/// A notice to be made.
#[derive(Debug)]
pub struct Notice {
    /// Kind.
    pub kind: Kind,
    /// Name that tells it from another of its kind.
    pub id: Option<String>,
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
    /// Number and symbol.
    pub number: NumberLine,
    /// Place and date.
    pub place_date: PlaceDate,
    /// Title: `GIẤY MỜI`.
    pub title: Text,
    /// Subject in the author's words.
    pub subject: Option<Text>,
    /// First paragraph in the author's words.
    pub opening: Option<Text>,
    /// Last paragraph in the author's or the office's words.
    pub closing: Option<Closing>,
    /// Items of an invitation.
    pub items: Vec<Item>,
    /// Recipients, the file line last, without dashes and end marks.
    pub recipients: Vec<Text>,
    /// Lines above the name, and the name.
    pub signature: Signature,
}

/// Number and symbol.
#[derive(Debug, Clone)]
pub enum NumberLine {
    /// Not printed.
    Hidden,
    /// A blank for the registry's stamp before the symbol.
    Blank {
        /// `GM-UBND`.
        symbol: Text,
    },
    /// Given by the registry.
    Given {
        /// `05`.
        number: Text,
        /// `GM-UBND`.
        symbol: Text,
    },
}

/// Place and date.
#[derive(Debug, Clone)]
pub enum PlaceDate {
    /// Not printed.
    Hidden,
    /// Printed, with blanks for what is not known yet.
    Printed {
        /// Place.
        place: Text,
        /// Date.
        date: IssueDate,
    },
}

/// Date of issue, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueDate {
    /// Nothing is known.
    Blank,
    /// The day is blank.
    Month {
        /// Year.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
    },
    /// All is known.
    Day(NaiveDate),
}

impl IssueDate {
    /// A day on which the directory is asked: the first of the month where only that is known.
    #[must_use]
    pub fn directory_day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Blank => None,
        }
    }
}

/// The notices that a spec asks for, each with its table's place. A spec that asks for none is a finding.
pub fn notices(reader: &mut Reader<'_>, spec: &Spec) -> Vec<(Notice, Span)> {
    if spec.notice.is_empty() {
        reader.missing("notice", "", Span::new(0, 0));
    }
    if let Some(first) = spec.notice.get(MOST_NOTICES) {
        let limit = i64::try_from(MOST_NOTICES).unwrap_or(i64::MAX);
        let finding = Finding::new(&rules::TOO_MANY_NOTICES).arg("limit", limit);
        reader.findings.push(finding.at(reader.place(first.span)));
        return Vec::new();
    }
    spec.notice.iter().filter_map(|typed| Some((notice(reader, spec, typed)?, typed.span))).collect()
}

fn notice(reader: &mut Reader<'_>, spec: &Spec, typed: &At<NoticeSpec>) -> Option<Notice> {
    let kind = kind(reader, typed)?;
    let said = &typed.value;
    let office: &Office = reader.office;
    let custom = office.kind(kind);
    if let Some(id) = said.id.as_ref().filter(|id| !is_file_name(&id.value)) {
        reader.refuse(&id.value, "a-z, 0-9, -", id.span);
    }
    let date = frame::issue_date(reader, said.date.as_ref());
    let signature = signature::signature(reader, spec, said, kind, date);
    let mut style = office.style.clone();
    crate::meeting::read_style(&mut style, reader.source, said.style.as_ref(), &mut reader.findings);
    let items = if said.items.is_empty() {
        custom.items.clone()
    } else {
        crate::meeting::read_items(&reader.words, reader.source, &said.items, &mut reader.findings)
    };
    let closing = said.closing.as_ref().map(|closing| Closing::read(&reader.words, closing));
    Some(Notice {
        kind,
        id: said.id.as_ref().map(|id| id.value.clone()),
        standard: office.standard,
        page: office.page,
        own_style: said.style.is_some(),
        style,
        parent: office.parent.clone(),
        issuer: office.name.clone(),
        number: frame::number(reader, said, kind, &custom),
        place_date: frame::place_date(office, said, date),
        title: custom.name.clone().unwrap_or_else(|| Text::plain(office.standard.kind(kind).title)),
        subject: said.subject.as_ref().map(|subject| reader.words.plain(subject)),
        opening: reader.words.rich_option(said.opening.as_ref()),
        closing: closing.or_else(|| custom.closing.clone()),
        items,
        recipients: frame::recipients(reader, spec, said, &custom),
        signature,
    })
}

/// An id is part of a file's name on every system, and is no kind, so that no two notices share a file: small letters, figures and
/// hyphens.
fn is_file_name(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    id.len() <= 40 && id.bytes().all(fits) && Kind::from_id(id).is_none()
}

fn kind(reader: &mut Reader<'_>, typed: &At<NoticeSpec>) -> Option<Kind> {
    let Some(id) = &typed.value.kind else {
        reader.missing("kind", "notice", typed.span);
        return None;
    };
    let kind = Kind::from_id(&id.value);
    if kind.is_none() {
        let near = nearest(&id.value, Kind::ALL.map(Kind::id));
        let allowed = Kind::ALL.map(Kind::id).join(", ");
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", id.value.clone()).arg("allowed", allowed);
        reader.findings.push(finding.maybe("near", near).at(reader.place(id.span)));
    }
    kind
}
