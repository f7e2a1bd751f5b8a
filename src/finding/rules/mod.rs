//! Every rule as data. Its sentences stand in `locales/` under its code. A new rule is a line in the file of its area and a table
//! in each locale.

mod facts;
mod form;
mod meaning;
mod office;
mod output;
mod paper;
mod sense;
mod shape;
mod stage;
mod template;
mod text;

use super::{Rule, Severity};
pub use facts::*;
pub use form::*;
pub use meaning::*;
pub use office::*;
pub use output::*;
pub use paper::*;
pub use sense::*;
pub use shape::*;
pub use stage::*;
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

/// Rules on values that are read as typed, though they contradict each other or have odd letters: what follows from them can still
/// be judged.
pub const READABLE_RULES: &[&Rule] = &[&WRONG_WEEKDAY, &END_BEFORE_BEGIN, &DECOMPOSED, &LOOK_ALIKE];
/// Rules on single dates and hours: what they find is wrong whoever issues the notice.
pub const TIME_RULES: &[&Rule] =
    &[&IMPOSSIBLE_DATE, &UNREADABLE_DATE, &WRONG_WEEKDAY, &IMPOSSIBLE_HOUR, &END_BEFORE_BEGIN];

/// Rules whose places are mended without asking: what is printed looks the same, or differs in a blank. Words, dates and names are
/// for people to put right.
pub const MENDED_RULES: &[&Rule] =
    &[&DECOMPOSED, &LOOK_ALIKE, &INVISIBLE_LETTER, &BLANK_AT_MARK, &JOINED_AT_MARK, &UNEVEN_DASH];

/// Rules on files that stay as they are: nothing else of a spec is kept from being made.
pub const KEPT_RULES: &[&Rule] = &[&ISSUED_FILE, &EDITED_FILE, &RECORDED_FILE];

/// Rules that only a later stage of a notice knows.
pub const STAGE_RULES: &[&Rule] = &[&NOT_READY, &NUMBERED_EARLY, &NOT_RECORDED, &SAMPLE_PERSON];

/// Rules that only several specs together show.
pub const FOLDER_RULES: &[&Rule] = &[&NUMBER_TWICE, &PERSON_ELSEWHERE, &ROOM_TAKEN];

/// Rules that run only where an office or a spec gives them a level: what an office may rightly do otherwise.
pub const SETTINGS: &[&Rule] = &[
    &SHORT_NOTICE,
    &FOREIGN_LETTERHEAD,
    &DATE_WITHOUT_ZERO,
    &TWO_DATE_STYLES,
    &MIXED_DASHES,
    &WEEKDAY_CAPITAL,
    &MIXED_TONE_STYLE,
    &NAME_TWO_WAYS,
];

/// Rules on broken TOML, after which a spec cannot be relied on.
pub const SYNTAX_RULES: &[&Rule] =
    &[&SYNTAX, &UNQUOTED_TEXT, &UNCLOSED_STRING, &BAD_ESCAPE, &DUPLICATE_KEY, &TOO_DEEP, &CURLY_QUOTES];

/// Rules on single letters.
pub const LETTER_RULES: &[&Rule] = &[&MISSING_LETTER, &INVISIBLE_LETTER, &RIGHT_TO_LEFT, &LOOSE_MARK];

/// The rule of a code, written with small or capital letters.
#[must_use]
pub fn of_code(code: &str) -> Option<&'static Rule> {
    let wanted = code.trim().to_uppercase();
    all().find(|rule| rule.code == wanted)
}

/// Whether no level may be given to a rule: where it finds something, nothing can be read, or nothing made of what was read.
#[must_use]
pub fn is_fixed(rule: &Rule) -> bool {
    let fixed = [shape::AREA, meaning::AREA, office::AREA, template::AREA, output::AREA];
    let others = [&OUT_OF_RANGE, &UNDECIDED_STANDARD, &UNEVEN_ROW, &UNFILLED];
    let mut needed = fixed.into_iter().flatten().copied().chain(others);
    let needed = rule.severity == Severity::Error && needed.any(|needed| needed.code == rule.code);
    needed && !READABLE_RULES.contains(&rule)
}

/// Every rule, by area.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let areas = [
        shape::AREA,
        meaning::AREA,
        office::AREA,
        sense::AREA,
        stage::AREA,
        paper::AREA,
        form::AREA,
        text::AREA,
        facts::AREA,
        template::AREA,
        output::AREA,
    ];
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
