//! Letters of other alphabets that look like Latin ones, and words in which they stand for them.

use std::ops::Range;

/// The letter for which another is easily taken: Cyrillic, Greek, and the Icelandic and African ones that look like `Đ`. Only those
/// are listed that no reader of a printed page tells apart.
const fn look_alike(letter: char) -> Option<char> {
    Some(match letter {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Ð' | 'Ɖ' => 'Đ',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'Υ' => 'Y',
        'Ζ' => 'Z',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'һ' => 'h',
        'і' => 'i',
        'ј' => 'j',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'х' => 'x',
        'у' => 'y',
        _ => return None,
    })
}

/// Whether a letter is not the Latin one that it looks like.
#[must_use]
pub const fn looks_latin(letter: char) -> bool {
    look_alike(letter).is_some()
}

/// The text with Latin letters in the place of those that look like them.
#[must_use]
pub fn in_latin(text: &str) -> String {
    text.chars().map(|letter| look_alike(letter).unwrap_or(letter)).collect()
}

/// A word with a letter of another alphabet among Latin ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mixed {
    /// Where it stands.
    pub range: Range<usize>,
    /// The first such letter.
    pub letter: char,
    /// The word in Latin letters.
    pub latin: String,
}

/// The words of a text in which a letter is not the one that it looks like. Words of one alphabet are somebody's language; a word
/// with a letter like none of ours is no slip; letters and figures of other scripts stand for quantities.
#[must_use]
pub fn mixed(text: &str) -> Vec<Mixed> {
    let mut found = Vec::new();
    if !may_mix(text) {
        return found;
    }
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, letter.is_alphabetic()) {
            (None, true) => start = Some(at),
            (Some(begin), false) => {
                found.extend(word(&text[begin..at], begin));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether there may be a look-alike: a look at the bytes, of which Vietnamese and Latin letters have others.
fn may_mix(text: &str) -> bool {
    let greek_or_cyrillic = text.bytes().any(|byte| matches!(byte, 0xce..=0xd3));
    greek_or_cyrillic || text.contains(['Ð', 'Ɖ'])
}

fn word(word: &str, start: usize) -> Option<Mixed> {
    let foreign = |(at, letter): (usize, char)| look_alike(letter).filter(|latin| *latin != 'Đ' || is_d(word, at));
    let letter = word.char_indices().find(|letter| foreign(*letter).is_some())?.1;
    let latin: String = word.char_indices().map(|(at, letter)| foreign((at, letter)).unwrap_or(letter)).collect();
    let ours = word.char_indices().any(|(at, letter)| is_latin(letter) && foreign((at, letter)).is_none());
    let mixed = ours && latin.chars().all(is_latin);
    mixed.then(|| Mixed { range: start..start + word.len(), letter, latin })
}

/// Whether a letter that looks like `Đ` stands where `Đ` may: at the beginning, or in an abbreviation. Icelandic has it inside.
fn is_d(word: &str, at: usize) -> bool {
    at == 0 || word.chars().count() <= 5 && word.chars().all(char::is_uppercase)
}

/// Basic Latin, Latin-1, Latin Extended and the block of Vietnamese letters.
const fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, '\u{AA}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(&str, String)> {
        mixed(text).into_iter().map(|mixed| (&text[mixed.range], mixed.latin)).collect()
    }

    fn one<'t>(typed: &'t str, latin: &str) -> Vec<(&'t str, String)> {
        vec![(typed, latin.to_owned())]
    }

    #[test]
    fn letters_of_other_alphabets_inside_a_word_are_found() {
        assert_eq!(words("Đ\u{43E}àn Thanh Sơn"), one("Đ\u{43E}àn", "Đoàn"));
        assert_eq!(words("Sở \u{41A}H&ĐT"), one("\u{41A}H", "KH"));
        assert_eq!(words("(\u{41D}à Minh Anh)"), one("\u{41D}à", "Hà"));
        assert_eq!(words("C\u{39F}2"), one("C\u{39F}", "CO"));
        assert_eq!(words("số 05/Q\u{D0}-UBND"), one("Q\u{D0}", "QĐ"));
        assert_eq!(words("\u{D0}oàn, \u{189}oàn").len(), 2);
    }

    #[test]
    fn other_languages_quantities_and_our_own_letters_are_no_slips() {
        for text in [
            "Москва, Россия, СССР, Ту-154М, Т-34, С-300",
            "10 µm, 5 μm, 10 kΩ, 4,7 MΩ, ΔABC, ΔT, α-amylase, β2, σx, λmax",
            "REYÐARFJÖRÐUR, Hafnarfjörður, Kópavogur ð",
            "Trường Đại học Đà Nẵng, UBND huyện Đăk Hà, Krông Pắc, Ɖ",
            "file_a.toml http://chinhphu.vn abc@lamdong.gov.vn m² km³ 1.000.000",
            "한국 中文 Tōkyō Łódź Škoda İstanbul",
        ] {
            assert_eq!(words(text), [], "{text}");
        }
    }

    #[test]
    fn no_look_alike_is_passed_over() {
        let alike = ('\u{80}'..='\u{ffff}').filter(|letter| looks_latin(*letter)).collect::<Vec<_>>();
        assert!(alike.len() > 30);
        assert!(alike.iter().all(|letter| may_mix(&letter.to_string())));
        assert!(!may_mix("Đoàn đại biểu; ươ ẮỹĂĩũ – “a” …"));
    }
}
