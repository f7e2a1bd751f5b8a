//! Whether Vietnamese can have a syllable: onset, rime and tone, as the language combines them, not a list of words. Judges small
//! letters in composed form (NFC) and only what bears a Vietnamese letter; words of other languages are left alone.

mod rime;
mod tone;

use rime::{RIMES, is_vowel};
pub(super) use tone::{Tone, bare};

/// What is to be said of a run of small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A syllable as it should be written.
    Sound,
    /// Of another language, an abbreviation, or nothing that can be judged.
    Foreign,
    /// No syllable of Vietnamese; with the right letters where only one spelling of the onset is possible.
    Impossible(Option<String>),
    /// A syllable whose tone mark stands on the wrong letter; with the right form.
    MisplacedTone(String),
}

/// The syllable with its tone mark at the place of today's usage, `hóa` for `hoá`; nothing where it stands there, or none can.
pub(crate) fn modern(word: &str) -> Option<String> {
    let parsed = Parsed::new(word)?;
    let (start, rime) = split(&parsed.bare)?;
    let (at, tone) = parsed.tone.filter(|_| parsed.marks == 1)?;
    let (right, also) = rime::bearer(rime);
    let today = start + also.map_or(right, |also| also.min(right));
    let mark = |(index, c): (usize, char)| if index == today { tone.on(c) } else { c };
    (at != today).then(|| parsed.bare.chars().enumerate().map(mark).collect())
}

/// Letters with the tone taken off.
struct Parsed {
    bare: String,
    /// Index of the letter with a tone mark, and the tone.
    tone: Option<(usize, Tone)>,
    /// How many letters bear a tone mark.
    marks: usize,
}

/// Onsets, longest first where one begins another; `gi` and `qu` are looked at before.
const ONSETS: &[&str] = &[
    "ngh", "ng", "nh", "gh", "ch", "kh", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r",
    "s", "t", "v", "x",
];

/// Foreign words that offices write with their own accents; others have letters or clusters that Vietnamese lacks.
const ACCENTED: &[&str] = &["cáttông", "déjà", "pittông", "résumé"];

/// Judges a run of letters.
pub(crate) fn judge(word: &str) -> Verdict {
    let Some(parsed) = Parsed::new(word).filter(|_| !ACCENTED.contains(&word)) else { return Verdict::Foreign };
    match split(&parsed.bare) {
        Some((start, rime)) => parsed.toned(start, rime),
        None => parsed.odd(),
    }
}

impl Parsed {
    /// Nothing for a word that has no Vietnamese letter, a letter that Vietnamese lacks, or no vowel.
    fn new(word: &str) -> Option<Self> {
        let mut parsed = Self { bare: String::with_capacity(word.len()), tone: None, marks: 0 };
        let (mut vowels, mut marked) = (false, false);
        for (at, c) in word.chars().enumerate() {
            let (letter, tone) = bare(c);
            if !matches!(letter, 'a'..='e' | 'g'..='i' | 'k'..='v' | 'x' | 'y' | 'ă' | 'â' | 'đ' | 'ê' | 'ô' | 'ơ' | 'ư')
            {
                return None;
            }
            if let Some(tone) = tone {
                parsed.tone = Some((at, tone));
                parsed.marks += 1;
            }
            marked |= !c.is_ascii();
            vowels |= is_vowel(letter);
            parsed.bare.push(letter);
        }
        (vowels && marked).then_some(parsed)
    }

    /// The tone of a syllable whose letters are right; `start` is the index of its rime.
    fn toned(&self, start: usize, rime: &str) -> Verdict {
        if self.marks > 1 {
            return Verdict::Impossible(None);
        }
        let level_stop = rime.ends_with(['p', 't', 'c']) || rime.ends_with("ch");
        let Some((at, tone)) = self.tone else {
            return if level_stop { Verdict::Impossible(None) } else { Verdict::Sound };
        };
        if level_stop && !tone.suits_stop() {
            return Verdict::Impossible(None);
        }
        let (right, also) = rime::bearer(rime);
        if at == start + right || also.is_some_and(|also| at == start + also) {
            return Verdict::Sound;
        }
        let mark = |(index, c): (usize, char)| if index == start + right { tone.on(c) } else { c };
        Verdict::MisplacedTone(self.bare.chars().enumerate().map(mark).collect())
    }

    /// Letters that make no syllable. Loan words bear no tone or the acute one, and join syllables without a blank.
    fn odd(&self) -> Verdict {
        if let Some(right) = self.respelled() {
            return Verdict::Impossible(Some(right));
        }
        let doubled = self.doubled();
        if has_foreign_cluster(&self.bare) && !doubled {
            return Verdict::Foreign;
        }
        let native_tone = self.tone.is_some_and(|(_, tone)| tone != Tone::Acute);
        if self.marks > 1 || native_tone || doubled { Verdict::Impossible(None) } else { Verdict::Foreign }
    }

    /// The word with the onset that its vowel asks for: `ngành` for `nghành`.
    fn respelled(&self) -> Option<String> {
        let front = |rest: &str| rest.starts_with(['i', 'e', 'ê']);
        let swaps: [(&str, &str, bool); 5] =
            [("ngh", "ng", false), ("gh", "g", false), ("ng", "ngh", true), ("g", "gh", true), ("c", "k", true)];
        let (wrong, right, _) = swaps.into_iter().find(|(wrong, _, before_front)| {
            self.bare
                .strip_prefix(wrong)
                .is_some_and(|rest| front(rest) == *before_front && RIMES.binary_search(&rest).is_ok())
        })?;
        let (at, tone) = self.tone?;
        let letters = self.bare.chars().enumerate().map(|(index, c)| if index == at { tone.on(c) } else { c });
        let rest: String = letters.skip(wrong.len()).collect();
        let right = format!("{right}{rest}");
        (judge(&right) == Verdict::Sound).then_some(right)
    }

    /// Whether a letter stands twice where no loan word has it so: `kiểmm`, `đượcc`.
    fn doubled(&self) -> bool {
        let letters: Vec<char> = self.bare.chars().collect();
        let pairs = letters.windows(2).filter(|pair| pair[0] == pair[1]);
        pairs.into_iter().any(|pair| !matches!(pair[0], 'o' | 'ô' | 'e' | 'a' | 'l' | 's' | 'n'))
    }
}

/// Index of the rime and the rime itself, where the letters make a syllable. In `gi` and `qu` the vowel letter belongs to the onset.
fn split(bare: &str) -> Option<(usize, &str)> {
    let known = |rime: &str| RIMES.binary_search(&rime).is_ok();
    if let Some(rest) = bare.strip_prefix("gi") {
        // `gì`, `gìn`, `giếng`: the vowel is shared.
        return if known(rest) { Some((2, rest)) } else { Some((1, &bare[1..])).filter(|(_, rime)| known(rime)) };
    }
    if let Some(rest) = bare.strip_prefix("qu") {
        return (known(rest) || rime::AFTER_QU.contains(&rest)).then_some((2, rest));
    }
    let onset = ONSETS.iter().find(|onset| bare.starts_with(**onset)).copied().unwrap_or_default();
    let rime = &bare[onset.len()..];
    let front = rime.starts_with(['i', 'e', 'ê', 'y']);
    let fits = match onset {
        "ngh" | "gh" => rime.starts_with(['i', 'e', 'ê']),
        // `gi` was looked at before; `nguy` begins with u.
        "ng" | "g" | "c" => !front,
        "k" => front,
        // `iên` and the like are written with y where nothing stands before.
        _ => !rime.starts_with("yê") || onset.is_empty(),
    };
    (fits && known(rime)).then_some((onset.chars().count(), rime))
}

/// Whether consonants stand together as in no Vietnamese syllable but in many of other languages: `klông`, `brôm`, `đắk`.
fn has_foreign_cluster(bare: &str) -> bool {
    let head = &bare[..bare.find(is_vowel).unwrap_or(bare.len())];
    let odd_head = !head.is_empty() && head != "q" && !ONSETS.contains(&head);
    let kept_apart = head == "k" && !bare[1..].starts_with(['i', 'e', 'ê', 'y']);
    odd_head || kept_apart || bare.ends_with(['b', 'd', 'đ', 'g', 'k', 'l', 'r', 's', 'v', 'x', 'h']) && odd_end(bare)
}

/// Whether the end is none of `ng`, `nh`, `ch`.
fn odd_end(bare: &str) -> bool {
    !["ng", "nh", "ch"].iter().any(|end| bare.ends_with(end))
}

#[cfg(test)]
mod tests;
