//! Rimes of Vietnamese syllables, tones aside, and which of their letters bears the tone mark.

/// Every rime, in the order of bytes. Rare ones of loans (`xoong`, `tuýp`, `séc`) are among them.
#[rustfmt::skip] // one rime a line would hide the table
pub(super) const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng",
    "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp",
    "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc",
    "oe", "oem", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oon", "oong", "op", "ot", "oăc", "oăm", "oăn",
    "oăng", "oăp", "oăt", "u", "ua", "uao", "uau", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych",
    "uyn", "uyng", "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh",
    "uêu", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân",
    "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn",
    "ông", "ôp", "ôt", "ôông", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa",
    "ưc", "ưi", "ưm", "ưn", "ưng", "ưp", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// Rimes that only `qu` has before it: `quý` is among the others already.
pub(super) const AFTER_QU: &[&str] = &["yn", "ynh", "yt", "ych", "yp", "yên", "yêt", "yêng", "yu"];

/// Whether a letter without its tone is a vowel.
pub(super) const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// Index of the letter of a rime that bears the tone mark, and of another that may: `hoà` and `hòa` are both right.
pub(super) fn bearer(rime: &str) -> (usize, Option<usize>) {
    let letters: Vec<char> = rime.chars().collect();
    let vowels = letters.iter().take_while(|letter| is_vowel(**letter)).count();
    let open = vowels == letters.len();
    // A vowel with a sign of its own draws the mark; the second of `ươ`, the first of `ưa`.
    if let Some(at) = letters.iter().rposition(|letter| matches!(letter, 'ă' | 'â' | 'ê' | 'ô' | 'ơ')) {
        return (at, None);
    }
    if let Some(at) = letters.iter().position(|letter| *letter == 'ư') {
        return (at, None);
    }
    match (vowels, open) {
        (2, true) if ["oa", "oe", "uy"].contains(&rime) => (1, Some(0)),
        (2, false) if rime.starts_with("oo") => (1, Some(0)),
        (2, true) | (..=1, _) => (0, None),
        _ => (1, None),
    }
}
