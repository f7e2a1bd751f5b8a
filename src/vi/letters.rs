//! Characters that a printed page cannot show as the reader expects: invisible, right-to-left,
//! loose marks, private. Says what kind of trouble; which faces hold a letter is asked elsewhere.

use unicode_bidi::BidiClass;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Why a character may not stand in an official text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LetterTrouble {
    /// It shows nothing or an odd gap: a zero-width space, a soft hyphen, an em space.
    Invisible,
    /// It belongs to a script written from right to left.
    RightToLeft,
    /// A mark that no letter took in when the text was composed (NFC).
    Combining,
    /// A code that Unicode gives no meaning: private use or unassigned.
    Private,
    /// A control code or separator other than line feed and tab.
    Control,
}

/// What is wrong with a character of a text in composed form (NFC), if anything.
#[must_use]
pub fn trouble(c: char) -> Option<LetterTrouble> {
    match c {
        ' '..='~' | '\n' | '\t' => None,
        '\0'..='\u{9F}' => Some(LetterTrouble::Control),
        '\u{AD}' => Some(LetterTrouble::Invisible),
        // The rest of Latin-1 and Latin Extended, and the block of Vietnamese letters.
        '\u{A0}'..='\u{2AF}' | '\u{1E00}'..='\u{1EFF}' => None,
        _ => rare_trouble(c),
    }
}

/// What may stand for a letter that is not seen, without a change of what is read: a space for one of another width, nothing for
/// one that takes no room. Nothing is known to stand for control codes.
#[must_use]
pub fn replacement(c: char) -> Option<&'static str> {
    match trouble(c)? {
        LetterTrouble::Invisible if c == '\u{2800}' => None,
        LetterTrouble::Invisible if c.general_category() == GeneralCategory::SpaceSeparator => Some(" "),
        LetterTrouble::Invisible => Some(""),
        _ => None,
    }
}

fn rare_trouble(c: char) -> Option<LetterTrouble> {
    use GeneralCategory as Category;
    if shows_nothing(c) {
        return Some(LetterTrouble::Invisible);
    }
    match c.general_category() {
        Category::Format | Category::SpaceSeparator => Some(LetterTrouble::Invisible),
        Category::Control | Category::LineSeparator | Category::ParagraphSeparator => Some(LetterTrouble::Control),
        Category::PrivateUse | Category::Unassigned | Category::Surrogate => Some(LetterTrouble::Private),
        Category::NonspacingMark | Category::SpacingMark | Category::EnclosingMark => Some(LetterTrouble::Combining),
        _ => match unicode_bidi::bidi_class(c) {
            BidiClass::R | BidiClass::AL | BidiClass::AN => Some(LetterTrouble::RightToLeft),
            _ => None,
        },
    }
}

/// Characters that Unicode files under marks, letters or symbols although nothing is seen of them:
/// grapheme joiner, variation selectors, Hangul fillers, the blank Braille cell.
fn shows_nothing(c: char) -> bool {
    matches!(
        c,
        '\u{34F}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FFA0}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_no_trouble() {
        let all = "aăâbcdđeêghiklmnoôơpqrstuưvxy àảãáạ ằẳẵắặ ỳỷỹýỵ ỠỢỮỰỸ “”‘’–—…½°²€§•→\n\t\u{A0}";
        for c in all.chars() {
            assert_eq!(trouble(c), None, "{c:?}");
        }
    }

    #[test]
    fn each_trouble_has_its_kind() {
        use LetterTrouble::{Combining, Control, Invisible, Private, RightToLeft};
        for (kind, letters) in [
            (Invisible, "\u{200B}\u{200D}\u{200E}\u{200F}\u{AD}\u{FEFF}\u{2003}\u{2009}\u{202F}"),
            (Invisible, "\u{3000}\u{202E}\u{2066}\u{FE0F}\u{E0101}\u{34F}\u{3164}\u{E0041}"),
            (Control, "\0\u{7}\r\u{7F}\u{85}\u{9F}\u{2028}\u{2029}"),
            (RightToLeft, "אب٣\u{FB1D}\u{1E900}"),
            (Combining, "\u{301}\u{323}\u{31B}\u{20DD}\u{93E}"),
            (Private, "\u{E000}\u{F8FF}\u{378}\u{FFFE}\u{10FFFF}"),
        ] {
            for c in letters.chars() {
                assert_eq!(trouble(c), Some(kind), "{c:?}");
            }
        }
    }

    #[test]
    fn only_letters_not_seen_are_replaced() {
        let spaces = "\u{2003}\u{2009}\u{202F}\u{3000}".chars().map(replacement);
        assert!(spaces.eq([Some(" "); 4]));
        assert!("\u{200B}\u{AD}\u{FEFF}\u{200E}".chars().map(replacement).eq([Some(""); 4]));
        assert!("\0\u{2028}א\u{301}\u{E000}\u{2800}đ \u{A0}".chars().all(|c| replacement(c).is_none()));
    }

    #[test]
    fn other_left_to_right_scripts_are_letters() {
        for c in "ЖΩ中カ한ก😀".chars() {
            assert_eq!(trouble(c), None, "{c:?}");
        }
    }

    #[test]
    fn the_short_way_agrees_with_the_tables() {
        for c in ('\u{A0}'..='\u{2AF}').chain('\u{1E00}'..='\u{1EFF}') {
            let same = matches!(c, '\u{A0}' | '\u{AD}') || rare_trouble(c) == trouble(c);
            assert!(same, "{c:?}");
        }
    }
}
