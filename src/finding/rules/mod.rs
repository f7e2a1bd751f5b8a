//! Every rule as data. Its sentences stand in `locales/` under its code. A new rule is a line in the file of its area and a table
//! in each locale.

mod form;
mod meaning;
mod office;
mod output;
mod sense;
mod shape;
mod template;
mod text;

use super::{Rule, Severity};
pub use form::*;
pub use meaning::*;
pub use office::*;
pub use output::*;
pub use sense::*;
pub use shape::*;
pub use template::*;
pub use text::*;

const fn error(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Error }
}

const fn warning(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Warning }
}

const fn hint(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Hint }
}

/// A constant for each rule of an area, and the list of them.
macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident = $severity:ident($code:literal);)+) => {
        use super::super::Rule;

        $($(#[doc = $doc])+ pub const $name: Rule = super::$severity($code);)+

        /// The rules of this area.
        pub(super) const AREA: &[&Rule] = &[$(&$name),+];
    };
}
use rules;

/// Rules on values that contradict each other, though each is read as typed: what follows from them can still be judged.
pub const READABLE_RULES: &[&Rule] = &[&WRONG_WEEKDAY, &END_BEFORE_BEGIN];

/// Rules on broken TOML, after which a spec cannot be relied on.
pub const SYNTAX_RULES: &[&Rule] =
    &[&SYNTAX, &UNQUOTED_TEXT, &UNCLOSED_STRING, &BAD_ESCAPE, &DUPLICATE_KEY, &TOO_DEEP, &CURLY_QUOTES];

/// Rules on single letters.
pub const LETTER_RULES: &[&Rule] = &[&MISSING_LETTER, &INVISIBLE_LETTER, &RIGHT_TO_LEFT, &LOOSE_MARK];

/// Rules on what an office may rightly do otherwise: silent unless it turns them on.
pub const SETTINGS: &[&Rule] = &[&MIXED_DASHES, &WEEKDAY_CAPITAL, &MIXED_TONE_STYLE, &NAME_TWO_WAYS];

/// Every rule, by area.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let areas =
        [shape::AREA, meaning::AREA, office::AREA, sense::AREA, form::AREA, text::AREA, template::AREA, output::AREA];
    areas.into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_used_twice() {
        let mut codes: Vec<_> = all().map(|rule| rule.code).collect();
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert!(count > 30);
        assert_eq!(codes.len(), count);
    }
}
