//! A syllable as onset, nucleus, coda and tone, and how likely each is to be typed for another.

use super::super::syllable::{Tone, bare};

/// A syllable by the numbers of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    onset: u8,
    nucleus: u8,
    coda: u8,
    tone: u8,
}

/// How one syllable came to be typed for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// hỏi for ngã, or the reverse.
    HookOrTilde,
    /// Onsets that sound alike: s/x, ch/tr, l/n, gi/d/r/v.
    Onset,
    /// Endings that sound alike: n/ng, c/t, n/nh.
    Coda,
    /// The tone mark was left out.
    NoTone,
    /// Every mark was left out.
    NoMarks,
    /// Another tone mark.
    Tone,
    /// Another mark on a vowel, d for đ.
    Mark,
    /// A letter too many or too few.
    Letter,
    /// A vowel for another.
    Vowel,
    /// Two of the slips by ear at once: `sãy` for `xảy`.
    Twice,
}

impl Slip {
    /// Whether both are one to many an ear.
    pub(super) const fn is_by_ear(self) -> bool {
        matches!(self, Self::HookOrTilde | Self::Onset | Self::Coda)
    }
}

const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "qu", "ch", "kh", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

#[rustfmt::skip] // one a line would hide the table
const NUCLEI: [&str; 57] = [
    "a", "e", "i", "o", "u", "y", "ă", "â", "ê", "ô", "ơ", "ư", "ai", "ao", "au", "ay", "eo", "ia", "iu", "iê", "iêu", "oa", "oai", "oao",
    "oay", "oe", "oeo", "oi", "oo", "oă", "ua", "ui", "uy", "uya", "uyu", "uyê", "uâ", "uây", "uê", "uô", "uôi", "uơ", "yê", "yêu", "âu",
    "ây", "êu", "ôi", "ơi", "ưa", "ưi", "ưu", "ươ", "ươi", "ươu", "uau", "uao",
];

const CODAS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

const TONES: u8 = 6;
const HOOK: u8 = 2;
const TILDE: u8 = 3;

/// Onsets that are taken for one another by ear.
const LIKE_ONSETS: [&[&str]; 5] = [&["s", "x"], &["ch", "tr"], &["l", "n"], &["gi", "d", "r"], &["v", "d", "gi"]];

/// Endings that are taken for one another by ear.
const LIKE_CODAS: [[&str; 2]; 12] = [
    ["n", "ng"],
    ["n", "nh"],
    ["c", "t"],
    ["ch", "t"],
    ["c", "ch"],
    ["ng", "nh"],
    ["m", "n"],
    ["p", "t"],
    ["p", "c"],
    ["m", "p"],
    ["n", "t"],
    ["ch", "nh"],
];

impl Parts {
    /// Reads a syllable in small letters; nothing where they can make none.
    pub(super) fn read(syllable: &str) -> Option<Self> {
        let mut tone = 0;
        let mut letters = String::with_capacity(syllable.len());
        for letter in syllable.chars() {
            let (letter, mark) = bare(letter);
            letters.push(letter);
            if let Some(mark) = mark {
                tone = if tone == 0 { number(mark) } else { return None };
            }
        }
        let (onset, nucleus, coda) = cut(&letters)?;
        let (onset, nucleus, coda) = (at(&ONSETS, onset)?, at(&NUCLEI, nucleus)?, at(&CODAS, coda)?);
        Some(Self { onset, nucleus, coda, tone })
    }

    /// Syllables for which this may have been typed, each with how; not all of them are words.
    pub(super) fn meant(self) -> Vec<(Self, Slip)> {
        let mut meant = Vec::with_capacity(96);
        meant.extend((0..TONES).filter_map(|tone| Some((Self { tone, ..self }, toned(self.tone, tone)?))));
        let onsets = (0..).zip(ONSETS).filter_map(|(onset, letters)| {
            Some((Self { onset, ..self }, begun(ONSETS[usize::from(self.onset)], letters)?))
        });
        meant.extend(onsets);
        let nuclei = (0..).zip(NUCLEI).filter_map(|(nucleus, letters)| {
            Some((Self { nucleus, ..self }, voiced(NUCLEI[usize::from(self.nucleus)], letters)?))
        });
        meant.extend(nuclei);
        let codas = (0..).zip(CODAS).filter_map(|(coda, letters)| {
            Some((Self { coda, ..self }, ended(CODAS[usize::from(self.coda)], letters)?))
        });
        meant.extend(codas);
        meant
    }

    /// Syllables that two slips by ear make this one of.
    pub(super) fn meant_twice(self) -> Vec<(Self, Slip)> {
        let by_ear = |one: Self| one.meant().into_iter().filter(|(_, slip)| slip.is_by_ear()).map(|(parts, _)| parts);
        let once: Vec<_> = self.meant().into_iter().map(|(parts, _)| parts).chain([self]).collect();
        let twice = by_ear(self).flat_map(by_ear).filter(|parts| !once.contains(parts));
        twice.map(|parts| (parts, Slip::Twice)).collect()
    }

    /// Syllables with these letters and with marks, where the typed one has none: `tuyen`, `dia`.
    pub(super) fn unmarked(syllable: &str) -> Vec<(Self, Slip)> {
        if !syllable.is_ascii() {
            return Vec::new();
        }
        let Some((onset, nucleus, coda)) = cut(syllable) else { return Vec::new() };
        let Some(coda) = at(&CODAS, coda) else { return Vec::new() };
        let mut meant = Vec::new();
        for (onset, own_onset) in (0..).zip(ONSETS).filter(|(_, letters)| is_same(onset, letters)) {
            for (nucleus, own_nucleus) in (0..).zip(NUCLEI).filter(|(_, letters)| is_same(nucleus, letters)) {
                let changed = u8::from(!own_onset.is_ascii()) + u8::from(!own_nucleus.is_ascii());
                let tones = (0..TONES).filter(|tone| changed + u8::from(*tone > 0) > 0);
                meant.extend(tones.map(|tone| (Self { onset, nucleus, coda, tone }, Slip::NoMarks)));
            }
        }
        meant
    }
}

/// Onset, nucleus and coda of letters without tones.
fn cut(letters: &str) -> Option<(&str, &str, &str)> {
    let mut onset = ONSETS.into_iter().find(|onset| letters.starts_with(onset))?.len();
    if matches!(&letters[..onset], "gi" | "qu") && !letters[onset..].starts_with(is_vowel) {
        onset = 1;
    }
    let (onset, rest) = letters.split_at(onset);
    let nucleus = rest.trim_end_matches(|letter| !is_vowel(letter));
    Some((onset, nucleus, &rest[nucleus.len()..]))
}

fn is_vowel(letter: char) -> bool {
    NUCLEI[..12].iter().any(|vowel| vowel.starts_with(letter))
}

/// The number of a part in its list.
fn at(list: &[&str], part: &str) -> Option<u8> {
    let at = list.iter().position(|known| *known == part)?;
    u8::try_from(at).ok()
}

const fn number(tone: Tone) -> u8 {
    match tone {
        Tone::Grave => 1,
        Tone::Hook => HOOK,
        Tone::Tilde => TILDE,
        Tone::Acute => 4,
        Tone::Dot => 5,
    }
}

fn toned(typed: u8, meant: u8) -> Option<Slip> {
    match (typed, meant) {
        _ if typed == meant => None,
        (HOOK, TILDE) | (TILDE, HOOK) => Some(Slip::HookOrTilde),
        (0, _) => Some(Slip::NoTone),
        _ => Some(Slip::Tone),
    }
}

fn begun(typed: &str, meant: &str) -> Option<Slip> {
    if typed == meant {
        return None;
    }
    if LIKE_ONSETS.iter().any(|like| like.contains(&typed) && like.contains(&meant)) {
        return Some(Slip::Onset);
    }
    if is_same(typed, meant) {
        return Some(Slip::Mark);
    }
    is_one_letter_more(typed, meant).then_some(Slip::Letter)
}

fn voiced(typed: &str, meant: &str) -> Option<Slip> {
    if typed == meant {
        return None;
    }
    if is_same(typed, meant) {
        return Some(Slip::Mark);
    }
    let differ = typed.chars().zip(meant.chars()).filter(|(one, other)| one != other).count();
    let other = typed.chars().count() == meant.chars().count() && differ == 1;
    // i for y changes no sound and is an office's choice.
    let is_choice = matches!((typed, meant), ("i", "y") | ("y", "i"));
    ((other && !is_choice) || is_one_letter_more(typed, meant)).then_some(Slip::Vowel)
}

fn ended(typed: &str, meant: &str) -> Option<Slip> {
    let alike = |[one, other]: &[&str; 2]| (typed == *one && meant == *other) || (typed == *other && meant == *one);
    if LIKE_CODAS.iter().any(alike) {
        return Some(Slip::Coda);
    }
    (typed.is_empty() != meant.is_empty()).then_some(Slip::Letter)
}

/// Whether two parts differ in their marks only.
fn is_same(one: &str, other: &str) -> bool {
    one.chars().map(plain).eq(other.chars().map(plain))
}

const fn plain(letter: char) -> char {
    match letter {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => letter,
    }
}

/// Whether one has just one letter more than the other.
fn is_one_letter_more(one: &str, other: &str) -> bool {
    let (short, long) = if one.chars().count() < other.chars().count() { (one, other) } else { (other, one) };
    let without = |left: usize| long.chars().enumerate().filter(move |(at, _)| *at != left).map(|(_, letter)| letter);
    let letters = long.chars().count();
    short.chars().count() + 1 == letters && (0..letters).any(|left| without(left).eq(short.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn how(typed: &str, meant: &str) -> Option<Slip> {
        let [typed, meant] = [typed, meant].map(|word| Parts::read(word).expect("a syllable"));
        typed.meant().into_iter().find(|(parts, _)| *parts == meant).map(|(_, slip)| slip)
    }

    fn is_unmarked(typed: &str, meant: &str) -> bool {
        let meant = Parts::read(meant).expect("a syllable");
        Parts::unmarked(typed).contains(&(meant, Slip::NoMarks))
    }

    #[test]
    fn slips_are_told_by_the_part_that_differs() {
        assert_eq!(how("sữa", "sửa"), Some(Slip::HookOrTilde));
        assert_eq!(how("xắp", "sắp"), Some(Slip::Onset));
        assert_eq!(how("luậc", "luật"), Some(Slip::Coda));
        assert_eq!(how("đia", "địa"), Some(Slip::NoTone));
        assert_eq!(how("hoach", "hoạch"), Some(Slip::NoTone));
        assert_eq!(how("cao", "cáo"), Some(Slip::NoTone));
        assert_eq!(how("tam", "tâm"), Some(Slip::Mark));
        assert!(is_unmarked("thuong", "thường") && is_unmarked("dia", "địa") && is_unmarked("nghiep", "nghiệp"));
        assert!(!is_unmarked("cao", "cao") && !is_unmarked("hòa", "hoa") && !is_unmarked("email", "mai"));
        assert_eq!(how("sỏ", "sở"), Some(Slip::Mark));
        assert_eq!(how("trển", "triển"), Some(Slip::Vowel));
        assert_eq!(how("cứ", "cứu"), Some(Slip::Vowel));
        assert_eq!(how("hoạnh", "hoạch"), Some(Slip::Coda));
        assert_eq!(how("sãy", "xảy"), None);
        let twice = Parts::read("sãy").map(Parts::meant_twice).unwrap_or_default();
        assert!(Parts::read("xảy").is_some_and(|meant| twice.contains(&(meant, Slip::Twice))));
        assert_eq!(how("kỳ", "kì"), None);
        assert_eq!(how("sữa", "chữa"), None);
    }

    #[test]
    fn letters_that_make_no_syllable_are_not_read() {
        for word in ["kiểmm", "logistics", "email", "", "ng", "ubnd", "đượcc"] {
            assert_eq!(Parts::read(word), None, "{word}");
        }
    }
}
