//! The tables `[[notice]]`: which notices to make, and what each says differently.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    At, AttendeesSpec, Cell, Choice, FitChoice, Id, Level, Measure, Ordinal, PersonRef, Printed, SectionSpec, Several,
    Share, StyleSpec,
};

/// A notice.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["kind"]))]
pub struct NoticeSpec {
    /// Kind: `giay-moi`, `thong-bao-hop`, `ket-luan`, `thay-doi` or `cong-van`.
    #[schemars(extend("enum" = ["giay-moi", "thong-bao-hop", "ket-luan", "thay-doi", "cong-van"]))]
    pub kind: Option<At<Choice>>,
    /// Office that issues this notice, where it is not that of the whole spec.
    pub issuer: Option<At<Id>>,
    /// Title instead of the kind's: `LỊCH TIẾP XÚC CỬ TRI`.
    pub name: Option<At<String>>,
    /// Name that tells this notice from another of its kind; part of the file name.
    pub id: Option<At<Id>>,
    /// Standard of this notice where its date leaves it open: `hd36` or `hd05`.
    #[schemars(extend("enum" = ["nd30", "hd36", "hd05"]))]
    pub standard: Option<At<Choice>>,
    /// Template instead of the kind's, by its file's name without `.tera`.
    pub template: Option<At<Id>>,
    /// Form of a change: `thong-bao`, `cong-van` or `giay-moi`; of an invitation `cong-van`: a letter that invites.
    #[schemars(extend("enum" = ["thong-bao", "cong-van", "giay-moi"]))]
    pub form: Option<At<Choice>>,
    /// Which change a notice of a change tells of, counted from 1; the last unless said.
    pub change: Option<At<Ordinal>>,
    /// Number given by the registry; left out: a blank; `false`: no number line.
    pub number: Option<At<Printed>>,
    /// Date of issue: `25/11/2024`, or `11/2024` with the day left blank; `false`: no place and date.
    pub date: Option<At<Printed>>,
    /// Symbol after the number instead of the office's.
    pub symbol: Option<At<String>>,
    /// Unit that drafts a letter, after the issuer's abbreviation: `KTN`.
    pub unit: Option<At<String>>,
    /// Degree of urgency: `hoa-toc`, `thuong-khan` or `khan`.
    #[schemars(extend("enum" = ["hoa-toc", "thuong-khan", "khan"]))]
    pub urgency: Option<At<Choice>>,
    /// Which draft it is: printed as "Dự thảo lần 2".
    pub draft: Option<At<u32>>,
    /// Sign of who drafted it.
    pub drafter: Option<At<String>>,
    /// Number of copies made.
    pub copies: Option<At<u32>>,
    /// Whether the office's address stands on the page.
    pub address: Option<At<bool>>,
    /// To whom a letter goes; an invitation may name them too.
    pub addressees: Vec<At<AttendeesSpec>>,
    /// Who is invited by name: one file each.
    pub guests: Vec<At<PersonRef>>,
    /// The document that it changes, replaces or carries out, in words, where it is none of the spec's with a number and a date.
    pub cites: Option<At<String>>,
    /// Subject instead of the derived one.
    pub subject: Option<At<String>>,
    /// First paragraph instead of the derived one; rich text.
    pub opening: Option<At<String>>,
    /// Bodies whose tasks a letter takes over from the conclusion.
    pub tasks_of: Option<At<Share>>,
    /// How the sections are labelled, by the first label.
    pub numbering: Option<At<Level>>,
    /// Sections of a letter.
    pub section: Vec<At<SectionSpec>>,
    /// Last paragraph instead of the usual one; rich text; `false` for none.
    pub closing: Option<At<Printed>>,
    /// Who signs this notice.
    pub signer: Option<At<PersonRef>>,
    /// `false`: no signature on the page.
    pub signed: Option<At<bool>>,
    /// Filing units of this notice.
    pub file: Option<At<Printed>>,
    /// Recipients: a whole list, or `{ add = […] }` to the office's usual ones.
    pub recipients: Option<At<RecipientsSpec>>,
    /// Items of an invitation instead of the office's.
    pub items: Vec<At<ItemSpec>>,
    /// House style instead of the office's, key by key.
    pub style: Option<At<StyleSpec>>,
    /// Whether measures are narrowed to save a page, instead of what the office says: `true`, `false`, or a number of pages.
    pub fit: Option<At<FitChoice>>,
    /// Annexes.
    pub annex: Vec<At<AnnexSpec>>,
}

/// An annex: text, a table, or both, on pages of its own.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["title"]))]
pub struct AnnexSpec {
    /// Title.
    pub title: Option<At<String>>,
    /// Paragraphs before the table; rich text.
    pub text: Option<At<String>>,
    /// Table.
    pub table: Option<At<TableSpec>>,
    /// `true`: the title stands in the line of the annex's label: `Phụ lục I: DANH SÁCH`.
    pub same_line: Option<At<bool>>,
    /// `true`: its pages lie on their longer side.
    pub landscape: Option<At<bool>>,
}

/// A table: typed rows, or one of the meeting's lists.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct TableSpec {
    /// Which list of the meeting: `attendees`, `timetable` or `duties`.
    #[schemars(extend("enum" = ["attendees", "timetable", "duties"]))]
    pub of: Option<At<Choice>>,
    /// Heads of the columns.
    pub columns: Vec<At<String>>,
    /// Widths of the columns, as parts of each other.
    pub widths: Vec<At<Measure>>,
    /// Rows, each a list of cells; an empty cell stays blank.
    pub rows: Vec<Several<Cell>>,
}

/// Recipients of a notice.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "RecipientsSpec|list")]
#[schemars(rename = "RecipientsSpec", deny_unknown_fields, transform = super::schema::short_form_list)]
pub struct RecipientsSpec {
    /// All recipients but the file line; a bare list means this.
    pub list: Option<Vec<At<String>>>,
    /// Recipients added to the office's usual ones, where the office file says `{add}`, else last.
    pub add: Vec<At<String>>,
    /// `true`: no recipients and no file line on the page.
    pub none: Option<At<bool>>,
}

/// An item of an invitation: one of the meeting's facts under a heading, or free text.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ItemSpec {
    /// Which fact; left out for free text.
    #[schemars(extend("enum" = ["attendees", "time", "room", "time-room", "content", "duties", "chair", "sessions", "points", "timetable", "contact"]))]
    pub item: Option<At<Choice>>,
    /// Heading as printed, colon included.
    pub heading: Option<At<String>>,
    /// Whether the heading stands on a line of its own.
    pub own_line: Option<At<bool>>,
    /// Label instead of the running number; `false` for none.
    pub label: Option<At<Printed>>,
    /// Whether what follows the heading begins with a capital.
    pub capital: Option<At<bool>>,
    /// Free text instead of a fact; rich text.
    pub text: Option<At<String>>,
}
