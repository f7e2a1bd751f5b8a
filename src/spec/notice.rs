//! The tables `[[notice]]`: which notices to make, and what each says differently.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, PersonRef, Printed, StyleSpec};

/// A notice.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["kind"]))]
pub struct NoticeSpec {
    /// Kind: `giay-moi` or `ket-luan`.
    #[schemars(extend("enum" = ["giay-moi", "ket-luan"]))]
    pub kind: Option<At<String>>,
    /// Name that tells this notice from another of its kind; part of the file name.
    pub id: Option<At<String>>,
    /// Number given by the registry; left out: a blank; `false`: no number line.
    pub number: Option<At<Printed>>,
    /// Date of issue: `25/11/2024`, or `11/2024` with the day left blank; `false`: no place and date.
    pub date: Option<At<Printed>>,
    /// Symbol after the number instead of the office's.
    pub symbol: Option<At<String>>,
    /// Subject instead of the derived one.
    pub subject: Option<At<String>>,
    /// First paragraph instead of the derived one; rich text.
    pub opening: Option<At<String>>,
    /// Last paragraph instead of the usual one; rich text; `false` for none.
    pub closing: Option<At<Printed>>,
    /// Who signs this notice.
    pub signer: Option<At<PersonRef>>,
    /// Filing units of this notice.
    pub file: Option<At<Printed>>,
    /// Recipients: a whole list, or `{ add = […] }` to the office's usual ones.
    pub recipients: Option<At<RecipientsSpec>>,
    /// Items of an invitation instead of the office's.
    pub items: Vec<At<ItemSpec>>,
    /// House style instead of the office's, key by key.
    pub style: Option<At<StyleSpec>>,
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
}

/// An item of an invitation: one of the meeting's facts under a heading, or free text.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ItemSpec {
    /// Which fact; left out for free text.
    #[schemars(extend("enum" = ["attendees", "time", "room", "time-room", "content", "duties", "chair"]))]
    pub item: Option<At<String>>,
    /// Heading as printed, colon included.
    pub heading: Option<At<String>>,
    /// Whether the heading stands on a line of its own.
    pub own_line: Option<At<bool>>,
    /// Label instead of the running number; `false` for none.
    pub label: Option<At<Printed>>,
    /// Free text instead of a fact; rich text.
    pub text: Option<At<String>>,
}
