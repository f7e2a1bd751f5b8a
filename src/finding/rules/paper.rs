//! What was typed for paper and does not get there.

use super::rules;

rules! {
    /// Text that stands in nothing that is made of its spec, in a table that is there for text.
    LOST_TEXT = error("M801");
    /// Any other value that stands in nothing that is made of its spec.
    LOST_VALUE = warning("M802");
    /// A fact that an invitation does not tell those whom it invites.
    UNTOLD_FACT = error("M803");
    /// A name in braces that stands for a fact which the spec does not say.
    UNSET_NAME = error("M804");
    /// An issued notice of a change, with more changes after it, that does not say of which it tells.
    UNSAID_CHANGE = error("M805");
}
