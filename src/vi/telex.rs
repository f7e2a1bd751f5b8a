//! Words typed with the keys of Telex while the keyboard made no Vietnamese of them: `hieejn` for `hiện`.

use super::syllable::Tone;
use super::usage;

/// The longest syllable in such keys: `nghieengs`.
const LONGEST: usize = 10;

/// The syllable that the keys mean; nothing where they leave a word as it is, or make none that texts use.
pub(crate) fn means(keys: &str) -> Option<String> {
    if keys.len() < 3 || keys.len() > LONGEST || !keys.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let (letters, tone) = toned(&keys.to_ascii_lowercase())?;
    let letters = marked(letters);
    let on = |at: usize| -> String {
        letters.chars().enumerate().map(|(index, letter)| if index == at { tone.on(letter) } else { letter }).collect()
    };
    // A mark on a letter that bears none makes no syllable that was counted.
    let mut syllables = (0..letters.chars().count()).map(on).filter(|syllable| *syllable != letters);
    syllables.find(|syllable| usage::is_common(syllable))
}

/// Whether two syllables make a pair that texts have.
pub(crate) fn is_pair(first: &str, second: &str) -> bool {
    usage::is_known_pair(first, second)
}

/// The letters without the one key of a tone behind the vowel, and the tone.
fn toned(keys: &str) -> Option<(String, Tone)> {
    let vowel = keys.find(['a', 'e', 'i', 'o', 'u', 'y'])?;
    let key = |byte: u8| match byte {
        b'f' => Some(Tone::Grave),
        b'r' => Some(Tone::Hook),
        b'x' => Some(Tone::Tilde),
        b's' => Some(Tone::Acute),
        b'j' => Some(Tone::Dot),
        _ => None,
    };
    let mut found = keys.bytes().enumerate().skip(vowel).filter_map(|(at, byte)| Some((at, key(byte)?)));
    let (at, tone) = found.next().filter(|_| found.next().is_none())?;
    Some((format!("{}{}", &keys[..at], &keys[at + 1..]), tone))
}

/// `aa`, `aw`, `dd` and so on as the letters that they mean.
fn marked(keys: String) -> String {
    [
        ("uwow", "ươ"),
        ("uow", "ươ"),
        ("aa", "â"),
        ("ee", "ê"),
        ("oo", "ô"),
        ("dd", "đ"),
        ("aw", "ă"),
        ("ow", "ơ"),
        ("uw", "ư"),
    ]
    .into_iter()
    .fold(keys, |letters, (typed, meant)| letters.replace(typed, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_telex_reads_them() {
        for (keys, syllable) in
            [("thuwjc", "thực"), ("hieejn", "hiện"), ("nghij", "nghị"), ("quyeets", "quyết"), ("dduwowcj", "được")]
        {
            assert_eq!(means(keys).as_deref(), Some(syllable));
        }
        for keys in ["email", "first", "logistics", "UBND", "cho", "khi"] {
            assert_eq!(means(keys), None, "{keys}");
        }
        assert!(is_pair("thực", "hiện") && !is_pair("sữa", "chữa"));
    }
}
