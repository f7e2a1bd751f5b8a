//! Every rule as data. Its sentences stand in `locales/` under its code. A new rule is a constant here, a line in [`ALL`] and a
//! table in each locale.

use super::{Rule, Severity};

const fn warning(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Warning }
}

const fn hint(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Hint }
}

const fn error(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Error }
}

/// Bytes that are not UTF-8.
pub const NOT_UTF8: Rule = error("S001");
/// A file saved as UTF-16.
pub const UTF16: Rule = error("S002");
/// A file too large to be a spec.
pub const TOO_LARGE: Rule = error("S003");
/// A file that is not there or cannot be read.
pub const UNREADABLE_FILE: Rule = error("S004");
/// A folder without a spec.
pub const NO_SPECS: Rule = error("S005");
/// TOML that cannot be read, in general.
pub const SYNTAX: Rule = error("S101");
/// A key that nobody asks for.
pub const UNKNOWN_KEY: Rule = error("S102");
/// A key that must be there.
pub const MISSING_KEY: Rule = error("S103");
/// A value of another kind than the key takes.
pub const WRONG_TYPE: Rule = error("S104");
/// The English and the Vietnamese name of one key, both typed.
pub const BOTH_NAMES: Rule = error("S105");
/// Text without quotation marks.
pub const UNQUOTED_TEXT: Rule = error("S106");
/// A string without its closing mark.
pub const UNCLOSED_STRING: Rule = error("S107");
/// A backslash before a letter that means nothing.
pub const BAD_ESCAPE: Rule = error("S108");
/// One key typed twice in a table.
pub const DUPLICATE_KEY: Rule = error("S109");
/// Lists or tables inside each other without end.
pub const TOO_DEEP: Rule = error("S110");
/// A value of the right kind that is not among the allowed ones.
pub const NOT_ALLOWED: Rule = error("S111");
/// The curly quotation marks of a word processor in place of straight ones.
pub const CURLY_QUOTES: Rule = error("S112");
/// Two keys of which only one may stand.
pub const CONTRADICTING_KEYS: Rule = error("S113");
/// A phrase with a name that has a meaning of its own.
pub const RESERVED_NAME: Rule = error("S114");
/// Phrases that lead back to themselves, or to too much text.
pub const ENDLESS_PHRASE: Rule = error("S115");
/// A date that no calendar has.
pub const IMPOSSIBLE_DATE: Rule = error("M201");
/// A date or time that cannot be read.
pub const UNREADABLE_DATE: Rule = error("M202");
/// A meeting without its day or its hour.
pub const INCOMPLETE_TIME: Rule = error("M203");
/// An end that is not after the beginning.
pub const END_BEFORE_BEGIN: Rule = error("M210");
/// A weekday that is not that of the date.
pub const WRONG_WEEKDAY: Rule = error("M204");
/// An hour that the day does not have.
pub const IMPOSSIBLE_HOUR: Rule = error("M205");
/// An office that no file describes.
pub const UNKNOWN_OFFICE: Rule = error("M301");
/// A person whom the directory does not list.
pub const UNKNOWN_PERSON: Rule = error("M302");
/// A body that the directory does not list.
pub const UNKNOWN_BODY: Rule = error("M303");
/// Any other name that stands for nothing: a phrase, a kind, a group.
pub const UNKNOWN_NAME: Rule = error("M304");
/// A person who held no title on the day.
pub const NO_TITLE_THEN: Rule = error("M305");
/// A signer for whose title the office has no lines.
pub const NO_SIGNING_LINES: Rule = error("M306");
/// A notice of a conclusion that the spec does not have.
pub const NO_CONCLUSION: Rule = error("M401");
/// A letter that takes over the tasks of a body which has none.
pub const NO_TASK_FOR: Rule = error("M410");
/// A change of a meeting whose invitation was never issued.
pub const NOT_ISSUED: Rule = error("M411");
/// A notice of a change in a spec that has no such change.
pub const NO_CHANGE: Rule = error("M412");
/// A Party document that may fall under either of two standards.
pub const UNDECIDED_STANDARD: Rule = error("F110");
/// A row of a table that has not as many cells as the table has columns.
pub const UNEVEN_ROW: Rule = error("F111");
/// More notices of one spec than anybody means.
pub const TOO_MANY_NOTICES: Rule = error("M402");
/// The papers' sentence twice among the duties.
pub const REPEATED_PAPERS: Rule = error("M403");
/// A mark that says what is still to be filled in.
pub const UNFILLED: Rule = error("L101");
/// A measure outside the standard's range.
pub const OUT_OF_RANGE: Rule = error("F101");
/// Number and date that have no room on one line.
pub const CROWDED_HEAD: Rule = warning("F102");
/// Two people of one name in a directory.
pub const SAME_PERSON: Rule = error("M307");
/// A template that cannot be read or run.
pub const TEMPLATE_FAULT: Rule = error("T101");
/// A variable that no notice gives to a template.
pub const UNKNOWN_VARIABLE: Rule = error("T102");
/// A tag that the markup does not have.
pub const UNKNOWN_TAG: Rule = error("T103");
/// A filter, template, function or test that a template names and nobody knows.
pub const UNKNOWN_IN_TEMPLATE: Rule = error("T104");
/// A word or sign where a template needs another.
pub const TEMPLATE_SYNTAX: Rule = error("T105");
/// Tags of a template that do not fit together.
pub const TAG_FAULT: Rule = error("T106");
/// Words of a template outside all tags.
pub const LOOSE_WORDS: Rule = error("T107");
/// Templates that include each other in a circle.
pub const CIRCULAR_INCLUDE: Rule = error("T108");
/// A letter that the face cannot print.
pub const MISSING_LETTER: Rule = error("O101");
/// A letter that prints as nothing.
pub const INVISIBLE_LETTER: Rule = error("O102");
/// A letter of a script written from right to left.
pub const RIGHT_TO_LEFT: Rule = error("O103");
/// A mark that does not stand on a letter.
pub const LOOSE_MARK: Rule = error("O104");
/// Two notices that would be written to one file.
pub const SAME_OUTPUT: Rule = error("O201");
/// A file that cannot be written.
pub const UNWRITABLE_FILE: Rule = error("O202");
/// A file that could not be made, for a reason that only the maintainers can mend.
pub const FAILED_FILE: Rule = error("O203");
/// A Word file that somebody has changed since it was written, and that would be written over.
pub const EDITED_FILE: Rule = error("O204");
/// A signing chain for a title that nobody in the directory holds.
pub const TITLE_NOT_HELD: Rule = hint("M501");
/// Kinds that no signing chain of an office is for.
pub const NOBODY_SIGNS: Rule = warning("M502");
/// A kind of notice for which an office names no recipients.
pub const NO_RECIPIENTS: Rule = hint("M503");
/// Recipients without a place for those that a spec adds.
pub const NO_PLACE_TO_ADD: Rule = hint("M504");
/// A signing chain behind another that is always taken instead.
pub const CHAIN_NEVER_USED: Rule = warning("M505");
/// A last day before the first.
pub const TO_BEFORE_FROM: Rule = error("M511");
/// Two bodies of one name at one time.
pub const SAME_BODY: Rule = error("M512");
/// A short name of two bodies of one group at one time.
pub const AMBIGUOUS_NAME: Rule = error("M513");
/// A short name of two bodies at one time that only their groups tell apart.
pub const NEEDS_GROUP: Rule = warning("M514");
/// A successor that the directory does not list.
pub const UNKNOWN_SUCCESSOR: Rule = hint("M515");
/// A row of a directory that does not say where its facts come from.
pub const NO_SOURCE: Rule = hint("M516");
/// A title held twice at one time that only one person can hold once.
pub const SAME_TITLE: Rule = warning("M517");
/// A title with which nobody could sign for any office.
pub const NO_CHAIN_FOR_TITLE: Rule = hint("M518");
/// An invitation issued when the meeting is over.
pub const INVITED_TOO_LATE: Rule = error("M601");
/// A conclusion issued before the meeting.
pub const CONCLUDED_TOO_EARLY: Rule = error("M602");
/// Papers due when the meeting has begun.
pub const PAPERS_TOO_LATE: Rule = error("M603");
/// A duty due when the meeting is over.
pub const DUTY_TOO_LATE: Rule = warning("M604");
/// A task due before the notice that sets it, or before the meeting.
pub const DUE_BEFORE_CONCLUSION: Rule = warning("M605");
/// One body twice in one list.
pub const BODY_TWICE: Rule = error("M610");
/// A body that was dissolved before the day.
pub const DISSOLVED_BODY: Rule = error("M611");
/// A body that was founded after the day.
pub const FUTURE_BODY: Rule = error("M612");
/// A body that may not have existed on the day.
pub const DOUBTFUL_BODY: Rule = hint("M613");
/// A duty for a body that is not called to the meeting.
pub const DUTY_NOT_INVITED: Rule = warning("M614");
/// "As above" among recipients where nobody is addressed above.
pub const AS_ABOVE_NOWHERE: Rule = error("M620");
/// A signer for a head whose deputy the signer is not.
pub const NOT_DEPUTY: Rule = error("M621");
/// A meeting that is called and nobody chairs.
pub const NO_CHAIR: Rule = warning("M622");

/// Rules on values that contradict each other, though each is read as typed: what follows from them can still be judged.
pub const READABLE_RULES: &[&Rule] = &[&WRONG_WEEKDAY, &END_BEFORE_BEGIN];

/// Rules on broken TOML, after which a spec cannot be relied on.
pub const SYNTAX_RULES: &[&Rule] =
    &[&SYNTAX, &UNQUOTED_TEXT, &UNCLOSED_STRING, &BAD_ESCAPE, &DUPLICATE_KEY, &TOO_DEEP, &CURLY_QUOTES];

/// Rules on single letters.
pub const LETTER_RULES: &[&Rule] = &[&MISSING_LETTER, &INVISIBLE_LETTER, &RIGHT_TO_LEFT, &LOOSE_MARK];

/// All rules, by area.
pub const ALL: &[&Rule] = &[
    &NOT_UTF8,
    &UTF16,
    &TOO_LARGE,
    &UNREADABLE_FILE,
    &NO_SPECS,
    &SYNTAX,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &BOTH_NAMES,
    &UNQUOTED_TEXT,
    &UNCLOSED_STRING,
    &BAD_ESCAPE,
    &DUPLICATE_KEY,
    &TOO_DEEP,
    &NOT_ALLOWED,
    &CURLY_QUOTES,
    &IMPOSSIBLE_DATE,
    &UNREADABLE_DATE,
    &WRONG_WEEKDAY,
    &UNKNOWN_OFFICE,
    &UNKNOWN_PERSON,
    &UNKNOWN_BODY,
    &UNKNOWN_NAME,
    &CONTRADICTING_KEYS,
    &RESERVED_NAME,
    &ENDLESS_PHRASE,
    &SAME_PERSON,
    &INCOMPLETE_TIME,
    &IMPOSSIBLE_HOUR,
    &LOOSE_WORDS,
    &NO_TITLE_THEN,
    &NO_SIGNING_LINES,
    &NO_CONCLUSION,
    &NO_TASK_FOR,
    &NOT_ISSUED,
    &NO_CHANGE,
    &UNDECIDED_STANDARD,
    &UNEVEN_ROW,
    &END_BEFORE_BEGIN,
    &TOO_MANY_NOTICES,
    &REPEATED_PAPERS,
    &OUT_OF_RANGE,
    &CROWDED_HEAD,
    &TEMPLATE_FAULT,
    &UNKNOWN_VARIABLE,
    &UNKNOWN_TAG,
    &UNKNOWN_IN_TEMPLATE,
    &TEMPLATE_SYNTAX,
    &TAG_FAULT,
    &CIRCULAR_INCLUDE,
    &UNFILLED,
    &MISSING_LETTER,
    &INVISIBLE_LETTER,
    &RIGHT_TO_LEFT,
    &LOOSE_MARK,
    &SAME_OUTPUT,
    &UNWRITABLE_FILE,
    &FAILED_FILE,
    &EDITED_FILE,
    &TITLE_NOT_HELD,
    &NOBODY_SIGNS,
    &NO_RECIPIENTS,
    &NO_PLACE_TO_ADD,
    &CHAIN_NEVER_USED,
    &TO_BEFORE_FROM,
    &SAME_BODY,
    &AMBIGUOUS_NAME,
    &NEEDS_GROUP,
    &UNKNOWN_SUCCESSOR,
    &NO_SOURCE,
    &SAME_TITLE,
    &NO_CHAIN_FOR_TITLE,
    &INVITED_TOO_LATE,
    &CONCLUDED_TOO_EARLY,
    &PAPERS_TOO_LATE,
    &DUTY_TOO_LATE,
    &DUE_BEFORE_CONCLUSION,
    &BODY_TWICE,
    &DISSOLVED_BODY,
    &FUTURE_BODY,
    &DOUBTFUL_BODY,
    &DUTY_NOT_INVITED,
    &AS_ABOVE_NOWHERE,
    &NOT_DEPUTY,
    &NO_CHAIR,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_used_twice() {
        let mut codes: Vec<_> = ALL.iter().map(|rule| rule.code).collect();
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert!(count > 30);
        assert_eq!(codes.len(), count);
    }
}
