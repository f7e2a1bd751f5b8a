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
    /// Sheets of a draft that are not A4.
    OTHER_SHEET = error("F201");
    /// A margin of a draft outside the standard's range.
    MARGIN_OF_DRAFT = warning("F202");
    /// Text of a draft in another face.
    OTHER_FACE = warning("F203");
    /// A part of a draft in a size outside the standard's range.
    SIZE_OF_PART = warning("F204");
    /// Numbers of pages below the text.
    PAGE_NUMBER_BELOW = warning("F205");
    /// The national name, or the Party's, in other letters.
    NATIONAL_NAME = error("F210");
    /// The motto in other letters or with other dashes.
    MOTTO = error("F211");
    /// A symbol that has the abbreviation of another kind.
    SYMBOL_NOT_OF_KIND = error("F212");
    /// A symbol that has the abbreviation of another body.
    SYMBOL_NOT_OF_ISSUER = warning("F213");
    /// A number and symbol in another form.
    NUMBER_FORM = warning("F214");
    /// Place and date in another form.
    DATE_FORM = warning("F215");
    /// Number or date that is blank in what is issued.
    BLANK_AT_ISSUE = error("F216");
    /// A national name without the motto.
    NO_MOTTO = error("F217");
    /// Addressees without `Như trên` among the recipients.
    NO_AS_ABOVE = warning("F220");
    /// Recipients without a file line.
    NO_FILE_LINE = warning("F221");
    /// Another mark behind the last word of the text.
    END_OF_TEXT = hint("F222");
    /// Several blanks between words.
    WIDE_BLANKS = hint("F223");
}
