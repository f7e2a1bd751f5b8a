//! Office files and directories as such.

use super::rules;

rules! {
    /// A signing chain for a title that nobody in the directory holds.
    TITLE_NOT_HELD = hint("M501");
    /// Kinds that no signing chain of an office is for.
    NOBODY_SIGNS = warning("M502");
    /// A kind of notice for which an office names no recipients.
    NO_RECIPIENTS = hint("M503");
    /// Recipients without a place for those that a spec adds.
    NO_PLACE_TO_ADD = hint("M504");
    /// A signing chain behind another that is always taken instead.
    CHAIN_NEVER_USED = warning("M505");
    /// A last day before the first.
    TO_BEFORE_FROM = error("M511");
    /// Two bodies of one name at one time.
    SAME_BODY = error("M512");
    /// A short name of two bodies of one group at one time.
    AMBIGUOUS_NAME = error("M513");
    /// A short name of two bodies at one time that only their groups tell apart.
    NEEDS_GROUP = warning("M514");
    /// A successor that the directory does not list.
    UNKNOWN_SUCCESSOR = hint("M515");
    /// A row of a directory that does not say where its facts come from.
    NO_SOURCE = hint("M516");
    /// A title held twice at one time that only one person can hold once.
    SAME_TITLE = warning("M517");
    /// A title with which nobody could sign for any office.
    NO_CHAIN_FOR_TITLE = hint("M518");
}
