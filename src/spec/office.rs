//! Office files: an issuer's letterhead, symbols, signing chains, usual recipients and house style.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Cell, Choice, FitChoice, Id, ItemSpec, Level, LevelSpec, Pattern, Printed, Several};

/// An office file.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct OfficeSpec {
    /// Base that says what this file leaves out: `ubnd-xa`.
    pub base: Option<At<String>>,
    /// Standard of its documents: `nd30` of the State; `hd36`, `hd05` of the Party, or `dang` for the one in force on the date.
    #[schemars(extend("enum" = ["nd30", "hd36", "hd05", "dang"]))]
    pub standard: Option<At<String>>,
    /// Official name; a list fixes the lines of the letterhead.
    pub name: Option<Several<String>>,
    /// Direct parent, as printed above the name.
    pub parent: Option<Several<String>>,
    /// Name as text prints it: `UBND tỉnh`.
    pub short: Option<At<String>>,
    /// Province in which it lies: `Lạng Sơn`; its communes and departments need not stand in the directory.
    pub province: Option<At<String>>,
    /// Commune whose office it is: `xã Thất Khê`.
    pub commune: Option<At<String>>,
    /// Place in the line of place and date.
    pub place: Option<At<String>>,
    /// Abbreviation in the symbol: `UBND`.
    pub symbol: Option<At<String>>,
    /// Name of the directory of bodies and people.
    pub directory: Option<At<String>>,
    /// Filing units unless a spec says otherwise; a Party body's archive: `Văn phòng Tỉnh uỷ`.
    pub file: Option<At<Printed>>,
    /// Address, telephone and mail, line by line.
    pub address: Vec<At<String>>,
    /// Form of address before a person's name; `""` for none.
    pub honorific: Option<At<Cell>>,
    /// Signing chains: who signs with which lines.
    pub sign: Vec<At<SignSpec>>,
    /// What is usual for each kind of notice.
    pub kind: BTreeMap<String, At<KindSpec>>,
    /// House style.
    pub style: Option<At<StyleSpec>>,
    /// Page measures, inside the standard's ranges.
    pub page: Option<At<PageSpec>>,
    /// Levels of rules in all specs of the office, by their codes.
    pub check: BTreeMap<At<String>, At<LevelSpec>>,
}

/// A signing chain.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["title", "chain"]))]
pub struct SignSpec {
    /// Title of the signer, as the directory has it.
    pub title: Option<At<String>>,
    /// Lines above the signature: `TL Chủ tịch`, `KT Chánh Văn phòng`, `Phó Chánh Văn phòng`.
    pub chain: Vec<At<String>>,
    /// Title of the signer in the home agency, above the name.
    pub other_title: Vec<At<String>>,
    /// Kinds that are signed so; all when left out.
    pub kinds: Vec<At<String>>,
}

/// What is usual for a kind of notice.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct KindSpec {
    /// Title instead of the standard's: `GIẤY MỜI HỌP`.
    pub name: Option<At<String>>,
    /// Template instead of the kind's, by its file's name without `.tera`.
    pub template: Option<At<Id>>,
    /// Form of notices of a change: `thong-bao`, `cong-van` or `giay-moi`.
    #[schemars(extend("enum" = ["thong-bao", "cong-van", "giay-moi"]))]
    pub form: Option<At<Choice>>,
    /// Whether the address stands on the page.
    pub address: Option<At<bool>>,
    /// Whole symbol after the number instead of the derived one.
    pub symbol: Option<At<String>>,
    /// Usual recipients; `{add}` marks where a spec's additions go.
    pub recipients: Vec<At<String>>,
    /// Items in their order (invitation).
    pub items: Vec<At<ItemSpec>>,
    /// Items of each session in their order.
    pub session_items: Vec<At<ItemSpec>>,
    /// How items are labelled, by the first label: `1.`, `I.`.
    pub numbering: Option<At<Level>>,
    /// Subject, with names in braces for facts; what stands in `[…]` is left out where one of its facts is not known.
    pub subject: Option<At<String>>,
    /// First paragraph, likewise; rich text.
    pub opening: Option<At<String>>,
    /// Last paragraph, likewise; rich text; `false` for none.
    pub closing: Option<At<Printed>>,
}

/// House style of dates and deadlines.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct StyleSpec {
    /// Time of a meeting: `từ {hour} giờ {minute} ngày {day}/{month}/{year} ({weekday})`.
    pub time: Option<At<Pattern>>,
    /// Date in running text: `{day}/{month}/{year}`.
    pub date: Option<At<Pattern>>,
    /// An hour alone, as in a timetable: `{hour} giờ {minute}`.
    pub hour: Option<At<Pattern>>,
    /// Deadline that has an hour.
    pub deadline: Option<At<Pattern>>,
    /// Deadline of a task; `*` and `**` as in rich text.
    pub due: Option<At<Pattern>>,
    /// When a meeting is held, in one line, with names in braces for `hour`, `end`, `date`, `weekday`, `time`, `duration`; what stands in
    /// `[…]` is left out where one of them is not known.
    pub when: Option<At<Pattern>>,
    /// Where a meeting is held, with `{room}`: `tại {room}` unless said.
    pub place: Option<At<Pattern>>,
    /// How people are named: `comma` before the title, `dash` before it, or `title-first`.
    pub person: Option<At<Choice>>,
    /// How sessions stand: each under a heading of its own (`sections`), or each on one line (`lines`).
    pub sessions: Option<At<Choice>>,
    /// How points on the line stand: each on one line (`lines`), or each under a heading of its own (`sections`).
    pub points: Option<At<Choice>>,
    /// Headings of an invitation's items: all `bold`, all `plain`, or bold only on a line of their `own-line`.
    #[schemars(extend("enum" = ["bold", "plain", "own-line"]))]
    pub labels: Option<At<Choice>>,
}

/// Page measures.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct PageSpec {
    /// Margins in mm.
    pub margins: Option<At<MarginsSpec>>,
    /// Size of the text in pt: 13 or 14.
    pub text_size: Option<At<f32>>,
    /// Size of the national name in pt: 12 or 13; the motto and the date move with it.
    pub head_size: Option<At<f32>>,
    /// First-line indent in mm: 10 or 12.7.
    pub indent: Option<At<f32>>,
    /// Line spacing: of the State in single lines, 1.0 to 1.5; of the Party in pt, 18 to 22.
    pub line_spacing: Option<At<f32>>,
    /// Gap between paragraphs in pt: 6 to 24.
    pub paragraph_gap: Option<At<f32>>,
    /// Whether measures that nobody chose are narrowed where that saves a last page with little but the signature: `true`, `false`, or
    /// the number of pages that a notice should not pass.
    pub fit: Option<At<FitChoice>>,
}

/// Margins in mm.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct MarginsSpec {
    /// Top, 20 to 25.
    pub top: Option<At<f32>>,
    /// Bottom, 20 to 25.
    pub bottom: Option<At<f32>>,
    /// Left, 30 to 35.
    pub left: Option<At<f32>>,
    /// Right, 15 to 20.
    pub right: Option<At<f32>>,
}
