//! Words stripped of marks and case, for reading what people type in a hurry (`thu hai`, `Thứ Hai`).
//! Not for telling words apart in running text: `tư` and `từ` become the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The word in small Latin letters without tone or vowel marks; `đ` becomes `d`.
#[must_use]
pub fn plain(word: &str) -> String {
    word.nfd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_are_dropped() {
        assert_eq!(plain("Thứ"), "thu");
        assert_eq!(plain("ĐƯỜNG"), "duong");
        assert_eq!(plain("Nga\u{300}y"), "ngay");
    }
}
