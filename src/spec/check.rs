//! The tables `[check.…]`: how grave a rule is in one spec, or in all specs of an office.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Choice, Reason};

/// Level of a rule, and why it is not the usual one.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["level", "reason"]))]
pub struct LevelSpec {
    /// Level: `off`, `hint`, `warning` or `error`; or in Vietnamese `tat`, `goi-y`, `canh-bao`, `loi`.
    #[schemars(extend("enum" = ["off", "hint", "warning", "error", "tat", "goi-y", "canh-bao", "loi"]))]
    pub level: Option<At<Choice>>,
    /// Why, in a short sentence.
    pub reason: Option<At<Reason>>,
}
