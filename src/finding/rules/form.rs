//! Form of a notice; each cites its clause.

use super::rules;

rules! {
    /// A measure outside the standard's range.
    OUT_OF_RANGE = error("F101");
    /// Number and date that have no room on one line.
    CROWDED_HEAD = warning("F102");
    /// A long subject of a letter that nobody chose.
    LONG_SUBJECT = hint("F103");
    /// More pages than were asked for.
    TOO_MANY_PAGES = warning("F104");
    /// A Party document that may fall under either of two standards.
    UNDECIDED_STANDARD = error("F110");
    /// A row of a table that has not as many cells as the table has columns.
    UNEVEN_ROW = error("F111");
}
