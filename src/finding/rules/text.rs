//! Words of a text: language, citations, leftovers.

use super::rules;

rules! {
    /// A mark that says what is still to be filled in.
    UNFILLED = error("L101");
}
