//! Days, hours, numbers of documents and citations in a text.

use super::rules;

rules! {
    /// A day that the calendar does not have.
    NO_SUCH_DAY = error("L301");
    /// A weekday beside a day that is another.
    WEEKDAY_NOT_OF_DAY = error("L302");
    /// A kind of document in words, another in its number.
    KIND_NOT_OF_NUMBER = error("L303");
    /// A document dated after the one that cites it.
    CITED_BEFORE_ISSUE = error("L304");
    /// One document with two dates.
    CITED_WITH_TWO_DATES = warning("L310");
    /// A document cited first without its date.
    UNDATED_CITATION = warning("L311");
    /// A number of the State in the form of the Party, or the reverse.
    NUMBER_OF_OTHER_FORM = warning("L312");
    /// A work programme of another month.
    OLD_PROGRAMME = warning("L320");
    /// An hour with the wrong half of the day.
    HOUR_NOT_OF_HALF = warning("L321");
    /// A meeting in the night.
    MEETING_AT_NIGHT = warning("L322");
    /// A deadline in a year before the notice's.
    DEADLINE_OF_PAST_YEAR = warning("L323");
    /// A body in the text that is no more.
    BODY_OF_THE_PAST = warning("L330");
    /// A body whose name has a slip.
    MISSPELT_BODY = warning("L331");
    /// A number that is not the sum of its parts.
    SUM_AMISS = warning("L350");
    /// An amount in figures and another in words.
    AMOUNT_NOT_OF_WORDS = error("L351");
    /// An hour, month, quarter or year that no calendar has.
    NO_SUCH_TIME = error("L352");
    /// A document's number without the word for it.
    NUMBER_WITHOUT_WORD = warning("L353");
    /// One document with two numbers.
    TWO_NUMBERS = warning("L354");
    /// The level of districts after its end.
    LEVEL_OF_THE_PAST = warning("L355");
    /// A range that ends before it begins.
    RANGE_REVERSED = warning("L356");
    /// One work with two deadlines in the text.
    TWO_DEADLINES = warning("L357");
    /// Letters of a number without their marks.
    PLAIN_LETTERS = warning("L358");
    /// A document of legal norms without the year in its number.
    YEARLESS_NUMBER = warning("L359");
    /// A year in a number that is not that of the date.
    YEAR_NOT_OF_DATE = warning("L360");
    /// A body beside a number that is another's.
    BODY_NOT_OF_NUMBER = warning("L361");
    /// A weekday in small letters beside its day.
    SMALL_WEEKDAY = warning("L362");
    /// An anniversary that is not the difference of its years.
    YEARS_NOT_BETWEEN = warning("L363");
    /// A term that no election began.
    OTHER_TERM = warning("L364");
    /// A term of a Party congress that none began.
    OTHER_CONGRESS = warning("L366");
    /// The kind in the symbol of a letter, which has none.
    KIND_IN_LETTER = warning("L367");
    /// A summary due before what it is made of.
    SUMMARY_TOO_EARLY = warning("L368");
    /// A law that is no more in force.
    LAW_OF_THE_PAST = warning("L365");
    /// A day or month without the 0 before it.
    DATE_WITHOUT_ZERO = hint("L340");
    /// Dates written in two ways.
    TWO_DATE_STYLES = hint("L341");
}
