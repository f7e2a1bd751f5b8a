//! Words of a text: language, citations, leftovers.

use super::rules;

rules! {
    /// A mark that says what is still to be filled in.
    UNFILLED = error("L101");
    /// Letters apart from their marks, as macOS writes them.
    DECOMPOSED = error("L102");
    /// A letter of another alphabet that looks like the one meant.
    LOOK_ALIKE = error("L103");
    /// A place that a draft left open.
    LEFTOVER = error("L201");
    /// A capital or small letter against the way parts of a law are cited.
    CITATION_CASE = warning("L202");
    /// A mark at the end of the subject.
    SUBJECT_END_MARK = warning("L203");
    /// A run of letters that is no syllable of Vietnamese.
    IMPOSSIBLE_SYLLABLE = warning("L204");
    /// A tone mark on the wrong letter.
    MISPLACED_TONE = warning("L205");
    /// A frequent misspelling.
    MISSPELT = warning("L206");
    /// A word or phrase typed twice in a row.
    REPEATED_WORD = warning("L207");
    /// Two marks where one belongs.
    DOUBLED_MARK = warning("L208");
    /// A blank before a mark that stands at its word, or inside a bracket.
    BLANK_AT_MARK = warning("L209");
    /// No blank after a mark between words.
    JOINED_AT_MARK = warning("L210");
    /// A range with a blank on one side of its dash.
    UNEVEN_DASH = warning("L211");
    /// A bracket or quotation mark without its partner.
    UNPAIRED_MARK = warning("L212");
    /// A paragraph cut in two.
    BROKEN_PARAGRAPH = warning("L213");
    /// `Giao` or `Yêu cầu` to a body that the issuer does not command.
    OUT_OF_COMMAND = warning("L214");
    /// An annex that the text says goes with it, where there is none.
    ANNEX_NOT_THERE = warning("L215");
    /// A lead that names other kinds of places than its list has.
    LEAD_NOT_OF_LIST = warning("L216");
    /// A lead that counts other members than its list has.
    COUNT_NOT_OF_LIST = warning("L217");
    /// A document or part "above" where there is none.
    NOTHING_ABOVE = warning("L218");
    /// A paragraph without a mark at its end, where all like it have one.
    NO_END_MARK = warning("L219");
    /// A syllable that nobody uses where it stands.
    UNLIKELY_SYLLABLE = warning("L250");
    /// Labels that do not run on.
    LIST_SKIPS = warning("L251");
    /// Words of a plea in an official document.
    PLEADING = warning("L252");
    /// A name with other capitals than the decree's.
    OTHER_CAPITALS = warning("L253");
    /// Letters of another encoding.
    GARBLED = warning("L254");
    /// `V/v` where the kind has its name.
    ABOUT_IN_NAMED_KIND = warning("L255");
    /// An acronym without the mark that it has elsewhere.
    ACRONYM_WITHOUT_MARK = warning("L256");
    /// Words typed beside the same words of the form.
    SAID_BY_FORM = warning("L230");
    /// Hyphens and en dashes between words in one document.
    MIXED_DASHES = hint("L281");
    /// A weekday with a capital on its first word.
    WEEKDAY_CAPITAL = hint("L282");
    /// Tone marks of `hoá` and `hóa` in one document.
    MIXED_TONE_STYLE = hint("L283");
    /// A name written with different capitals in one document.
    NAME_TWO_WAYS = hint("L284");
}
