//! Templates.

use super::rules;

rules! {
    /// A template that cannot be read or run.
    TEMPLATE_FAULT = error("T101");
    /// A variable that no notice gives to a template.
    UNKNOWN_VARIABLE = error("T102");
    /// A tag that the markup does not have.
    UNKNOWN_TAG = error("T103");
    /// A filter, template, function or test that a template names and nobody knows.
    UNKNOWN_IN_TEMPLATE = error("T104");
    /// A word or sign where a template needs another.
    TEMPLATE_SYNTAX = error("T105");
    /// Tags of a template that do not fit together.
    TAG_FAULT = error("T106");
    /// Words of a template outside all tags.
    LOOSE_WORDS = error("T107");
    /// Templates that include each other in a circle.
    CIRCULAR_INCLUDE = error("T108");
    /// A template that a notice of another kind is to have.
    FOREIGN_TEMPLATE = error("T109");
}
