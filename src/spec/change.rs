//! The tables `[[change]]`: what became of a meeting after it was called.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, AttendeesSpec, Choice, PapersSpec, When};

/// A change of a meeting already called.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["action"]))]
pub struct ChangeSpec {
    /// What happened: `hoan`, `lui`, `doi`, `huy`, `bo-sung`, `thay-the`, `thu-hoi` or `dinh-chinh`.
    #[schemars(extend("enum" = ["hoan", "lui", "doi", "huy", "bo-sung", "thay-the", "thu-hoi", "dinh-chinh"]))]
    pub action: Option<At<Choice>>,
    /// New time; of a postponed meeting left out while it is not known.
    pub time: Option<At<When>>,
    /// New end.
    pub end: Option<At<When>>,
    /// New place.
    pub room: Option<At<String>>,
    /// New agenda, or what is added to it; rich text.
    pub content: Option<At<String>>,
    /// `false`: no sentence that all else stays as it was.
    pub unchanged: Option<At<bool>>,
    /// Who is invited besides; with `thay-the` all who are invited.
    pub attendees: Vec<At<AttendeesSpec>>,
    /// New sentence on papers.
    pub papers: Option<At<PapersSpec>>,
    /// Why, as it follows "Do".
    pub reason: Option<At<String>>,
    /// The change in the author's words; of a correction, what is corrected; rich text.
    pub text: Option<At<String>>,
}
