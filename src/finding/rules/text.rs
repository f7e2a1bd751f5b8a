//! Words of a text: language, citations, leftovers.

use super::rules;

rules! {
    /// A mark that says what is still to be filled in.
    UNFILLED = error("L101");
    /// Letters apart from their marks, as macOS writes them.
    DECOMPOSED = error("L102");
    /// A letter of another alphabet that looks like the one meant.
    LOOK_ALIKE = error("L103");
}
