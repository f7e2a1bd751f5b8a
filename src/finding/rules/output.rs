//! Letters and files that are written.

use super::rules;

rules! {
    /// A letter that the face cannot print.
    MISSING_LETTER = error("O101");
    /// A letter that prints as nothing.
    INVISIBLE_LETTER = error("O102");
    /// A letter of a script written from right to left.
    RIGHT_TO_LEFT = error("O103");
    /// A mark that does not stand on a letter.
    LOOSE_MARK = error("O104");
    /// Two notices that would be written to one file.
    SAME_OUTPUT = error("O201");
    /// A file that cannot be written.
    UNWRITABLE_FILE = error("O202");
    /// A file that could not be made, for a reason that only the maintainers can mend.
    FAILED_FILE = error("O203");
    /// Two specs whose meetings have one name in calendars.
    SAME_MEETING = error("O204");
    /// A file that somebody has changed or signed since it was written, has set read-only, or made with another program, and that
    /// would be written over.
    EDITED_FILE = error("O205");
    /// A file of a notice that is issued, which would be written over.
    ISSUED_FILE = error("O210");
    /// A spec whose mended text would say something else.
    UNMENDABLE = warning("O211");
    /// A link where a file or a folder is to be written.
    LINKED_FILE = error("O212");
    /// A file with a number and a day that its notice no longer has, and that would be written over.
    RECORDED_FILE = error("O213");
}
