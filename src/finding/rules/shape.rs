//! Shape of the TOML.

use super::rules;

rules! {
    /// Bytes that are not UTF-8.
    NOT_UTF8 = error("S001");
    /// A file saved as UTF-16.
    UTF16 = error("S002");
    /// A file too large to be a spec.
    TOO_LARGE = error("S003");
    /// A file that is not there or cannot be read.
    UNREADABLE_FILE = error("S004");
    /// A folder without a spec.
    NO_SPECS = error("S005");
    /// A file of a word processor or the like.
    OTHER_FILE = error("S006");
    /// TOML that cannot be read, in general.
    SYNTAX = error("S101");
    /// A key that nobody asks for.
    UNKNOWN_KEY = error("S102");
    /// A key that must be there.
    MISSING_KEY = error("S103");
    /// A value of another kind than the key takes.
    WRONG_TYPE = error("S104");
    /// The English and the Vietnamese name of one key, both typed.
    BOTH_NAMES = error("S105");
    /// Text without quotation marks.
    UNQUOTED_TEXT = error("S106");
    /// A string without its closing mark.
    UNCLOSED_STRING = error("S107");
    /// A backslash before a letter that means nothing.
    BAD_ESCAPE = error("S108");
    /// One key typed twice in a table.
    DUPLICATE_KEY = error("S109");
    /// Lists or tables inside each other without end.
    TOO_DEEP = error("S110");
    /// A value of the right kind that is not among the allowed ones.
    NOT_ALLOWED = error("S111");
    /// The curly quotation marks of a word processor in place of straight ones.
    CURLY_QUOTES = error("S112");
    /// Two keys of which only one may stand.
    CONTRADICTING_KEYS = error("S113");
    /// A phrase with a name that has a meaning of its own.
    RESERVED_NAME = error("S114");
    /// Phrases that lead back to themselves, or to too much text.
    ENDLESS_PHRASE = error("S115");
    /// A level for a rule without which nothing can be made.
    FIXED_LEVEL = error("S116");
    /// A level that allows what nobody does.
    IDLE_ALLOWANCE = hint("S117");
    /// A name in braces that is nearly one that is known.
    MISNAMED_PHRASE = warning("S118");
    /// A file of another person that cannot be read as a draft.
    UNREADABLE_DRAFT = error("S201");
    /// A draft whose letters are of an encoding before Unicode.
    LEGACY_LETTERS = error("S202");
    /// A draft with macros.
    HAS_MACROS = hint("S203");
}
