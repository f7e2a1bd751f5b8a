//! Whether a syllable in its place is rather another one, from how often both stand beside their neighbours. It speaks only where the
//! syllable was never seen between its neighbours, one usual slip makes another of it, and that one makes a firm pair with a neighbour.

use super::parts::{Parts, Slip};
use super::{Id, Log, STEPS, Usage};

/// What was likely meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Likely {
    /// The syllable.
    pub(crate) right: &'static str,
    /// Whether it makes its pair with the syllable before it, rather than with that behind.
    pub(crate) with_before: bool,
    /// How much likelier it is, in bits.
    pub(crate) bits: i32,
}

/// A pair seen so often is right, whatever else is likelier.
pub(super) const USUAL: Log = 69;

/// The count below which a syllable is none that a text is mended to, and a pair none to mend it by.
const RARE: Log = 61;
const RARE_PAIR: Log = 55;

/// Counts from which a syllable is a word of its own, and an everyday one.
const KNOWN: Log = 33;
pub(super) const EVERYDAY: Log = 93;

/// What a pair must be for a slip to be sure of: how much oftener its halves meet than by chance, and how often one of them is in it.
#[derive(Clone, Copy)]
struct Firm {
    together: Log,
    share: Log,
}

const fn firm(together: Log, share: Log) -> Firm {
    Firm { together, share }
}

impl Firm {
    /// Whether it is as firm as another, or firmer.
    const fn is(self, other: Self) -> bool {
        self.together >= other.together && self.share >= other.share
    }
}

/// A place in a text: the syllables around the one in question, where they belong to it.
struct Place {
    usage: &'static Usage,
    before: Option<Id>,
    behind: Option<Id>,
    /// Whether the syllable before, and that behind, makes a firm pair with its other neighbour.
    taken: (bool, bool),
}

/// A syllable as typed: one that was counted, or one that was not.
#[derive(Clone, Copy)]
struct Typed {
    id: Option<Id>,
    count: Log,
    /// Whether it is often seen beside one of its neighbours.
    is_used: bool,
}

/// What was likely meant by a syllable between its neighbours, all in small letters; nothing where it may well be right.
pub(crate) fn likely(
    [first, before]: [Option<&str>; 2],
    syllable: &str,
    [behind, last]: [Option<&str>; 2],
) -> Option<Likely> {
    let usage = Usage::get();
    let id = usage.id(syllable);
    let [first, before, behind, last] = [first, before, behind, last].map(|near| near.map(|near| usage.id(near)));
    // A neighbour that nobody counted is of another language, or a slip itself.
    let mut place = Place { usage, before: before.flatten(), behind: behind.flatten(), taken: (false, false) };
    let taken = |one: Option<Id>, other: Option<Id>| {
        let pair = place.pair(one?, other?)?;
        Some(pair.is(firm(45, -80)))
    };
    place.taken =
        (taken(first.flatten(), place.before) == Some(true), taken(place.behind, last.flatten()) == Some(true));
    if (place.before.is_none() && place.behind.is_none()) || (before == Some(None) && behind == Some(None)) {
        return None;
    }
    let is_used = match id {
        Some(id) => place.use_of(id)?,
        None => false,
    };
    let count = id.map_or(0, |id| usage.entry(id).count);
    let typed = Typed { id, count, is_used };
    let own = place.chance(typed);
    let one = Parts::read(syllable).map(Parts::meant).unwrap_or_default();
    let twice = Parts::read(syllable).filter(|_| id.is_none()).map(Parts::meant_twice).unwrap_or_default();
    let meant = one
        .into_iter()
        .chain(Parts::unmarked(syllable))
        .chain(twice)
        .filter_map(|(parts, slip)| Some((usage.of_parts(parts)?, slip)));
    let better = meant.filter_map(|(id, slip)| place.better((typed, own), id, slip));
    // The first of equals, so that the order of the list decides and nothing else.
    better.reduce(|best, next| if next.bits > best.bits { next } else { best })
}

impl Place {
    /// Whether a syllable is often seen beside one neighbour; nothing where that makes it right, for the other is none, or known too.
    fn use_of(&self, id: Id) -> Option<bool> {
        let before = self.before.map(|before| self.usage.pair(before, id));
        let behind = self.behind.map(|behind| self.usage.pair(id, behind));
        let usual = |pair: Option<Option<Log>>| pair.flatten().is_some_and(|times| times >= USUAL);
        match (usual(before), usual(behind)) {
            (false, false) => Some(false),
            (true, false) if behind == Some(None) => Some(true),
            (false, true) if before == Some(None) => Some(true),
            _ => None,
        }
    }

    /// How likely it is that a syllable stands here.
    fn chance(&self, typed: Typed) -> Log {
        let usage = self.usage;
        let (alone_before, alone_behind) =
            typed.id.map_or((0, 0), |id| (usage.entry(id).alone_before, usage.entry(id).alone_behind));
        let single = |count: Log| count - usage.total;
        let known = |first: Option<Id>, second: Option<Id>| usage.pair(first?, second?);
        let front = match self.before {
            None => single(typed.count) - alone_before,
            Some(before) => match known(Some(before), typed.id) {
                Some(times) => times - usage.entry(before).count,
                None => single(typed.count) - usage.entry(before).alone_behind - alone_before,
            },
        };
        let back = match self.behind {
            None => -alone_behind,
            Some(behind) => match known(typed.id, Some(behind)) {
                Some(times) => times - typed.count,
                None => single(usage.entry(behind).count) - alone_behind,
            },
        };
        front + back
    }

    /// The syllable that a slip would have come from, where it is likelier by enough than the one typed.
    fn better(&self, (typed, own): (Typed, Log), id: Id, slip: Slip) -> Option<Likely> {
        let entry = self.usage.entry(id);
        if entry.count < RARE || !self.is_vietnamese(entry.letters) {
            return None;
        }
        let (pair, with_before) = self.firmest(id)?;
        let gain =
            self.chance(Typed { id: Some(id), count: entry.count, is_used: true }) - own - cost(slip) - typed.favour();
        let needed = needed(slip, typed);
        let is_firm = |firm: Firm| pair.is(firm);
        // What is far likelier needs less of a pair, if the slip is a usual one.
        let is_rare = !typed.is_everyday() && gain >= 200 && is_firm(firm(20, -93));
        let is_plain = ((gain > 192 && is_firm(firm(28, -93))) || is_rare) && is_usual(slip, typed);
        let is_close = is_firm(firm(84, -24)) && slip.is_by_ear();
        // A neighbour that makes its own word with the next is bound to none here.
        let is_free = !(if with_before { self.taken.0 } else { self.taken.1 });
        let is_bound = is_free
            && is_firm(firm(70, -10))
            && !matches!(slip, Slip::Letter | Slip::Vowel | Slip::NoMarks | Slip::Twice);
        let least = match slip {
            _ if typed.is_used && !(is_free && is_firm(firm(70, -28)) && slip.is_by_ear()) => return None,
            _ if typed.is_used => 130,
            _ if is_bound => 101,
            Slip::Tone | Slip::Mark if typed.is_everyday() => 180,
            _ if typed.is_everyday() && !is_close => 146,
            Slip::Twice => 110,
            _ => 101,
        };
        // Nobody counted `hửu`, and `hữu` is everywhere; or it is so much likelier that an odd slip will do.
        let is_unknown = typed.id.is_none() && slip.is_by_ear() && gain >= 200 && pair.together >= 0;
        let is_far = !typed.is_used && is_free && gain >= 230 && is_firm(firm(84, -46)) && slip != Slip::Twice;
        let right = entry.letters;
        (is_unknown || is_far || (gain >= least && (is_firm(needed) || is_plain))).then_some(Likely {
            right,
            with_before,
            bits: gain / STEPS,
        })
    }

    /// Whether a letter of the syllable or of a neighbour is none of English: `them of` is no slip for `the of`.
    fn is_vietnamese(&self, letters: &str) -> bool {
        let near = [self.before, self.behind].into_iter().flatten();
        !letters.is_ascii() || near.into_iter().any(|id| !self.usage.entry(id).letters.is_ascii())
    }

    /// How firm a pair is; nothing where it is rare.
    fn pair(&self, first: Id, second: Id) -> Option<Firm> {
        let times = self.usage.pair(first, second).filter(|times| *times >= RARE_PAIR)?;
        let [one, other] = [first, second].map(|id| self.usage.entry(id).count);
        Some(firm(times + self.usage.total - one - other, times - one.min(other)))
    }

    /// The firmer of the pairs that a syllable makes here, and whether it is that with the syllable before.
    fn firmest(&self, id: Id) -> Option<(Firm, bool)> {
        let front = self.before.and_then(|before| self.pair(before, id)).map(|pair| (pair, true));
        let back = self.behind.and_then(|behind| self.pair(id, behind)).map(|pair| (pair, false));
        [front, back].into_iter().flatten().max_by_key(|(pair, _)| pair.together)
    }
}

impl Typed {
    fn is_everyday(self) -> bool {
        self.count >= EVERYDAY
    }

    fn is_known(self) -> bool {
        self.count >= KNOWN
    }

    /// What speaks for the syllable as typed: the commonest go with every word; none that is known speaks against it.
    fn favour(self) -> Log {
        if self.is_known() { ((self.count - 140) * 2 / 5).max(0) } else { -20 }
    }
}

/// How unlikely a person makes the slip.
const fn cost(slip: Slip) -> Log {
    match slip {
        Slip::HookOrTilde => 30,
        Slip::Onset => 36,
        Slip::Coda | Slip::NoTone => 46,
        Slip::NoMarks => 50,
        Slip::Mark => 61,
        Slip::Tone => 65,
        Slip::Letter => 71,
        Slip::Vowel | Slip::Twice => 81,
    }
}

/// How firm a pair must be: the odder the slip and the commoner the syllable as typed, the firmer.
fn needed(slip: Slip, typed: Typed) -> Firm {
    let [everyday, known, unknown] = match slip {
        Slip::HookOrTilde => [firm(42, -93), firm(42, -93), firm(7, -130)],
        Slip::Onset => [firm(42, -79), firm(42, -93), firm(7, -130)],
        Slip::Coda => [firm(45, -60), firm(45, -79), firm(7, -130)],
        Slip::NoTone => [firm(56, -60), firm(45, -79), firm(7, -130)],
        Slip::Tone => [firm(70, -24), firm(56, -50), firm(7, -130)],
        Slip::Mark => [firm(70, -32), firm(56, -46), firm(7, -130)],
        Slip::NoMarks => [firm(84, -18), firm(70, -24), firm(42, -79)],
        Slip::Letter | Slip::Vowel => [firm(126, -2), firm(70, -24), firm(42, -79)],
        Slip::Twice => [firm(56, -60); 3],
    };
    if typed.is_everyday() {
        everyday
    } else if typed.is_known() {
        known
    } else {
        unknown
    }
}

/// Whether many people make the slip with such a syllable.
fn is_usual(slip: Slip, typed: Typed) -> bool {
    match slip {
        Slip::NoTone => true,
        Slip::Tone | Slip::Mark | Slip::NoMarks => !typed.is_everyday(),
        _ => slip.is_by_ear(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(text: &str) -> Option<&'static str> {
        let [before, syllable, behind] = text.split(' ').collect::<Vec<_>>()[..] else { panic!("{text}") };
        let [before, behind] = [before, behind].map(|word| Some(word).filter(|word| *word != "|"));
        likely([None, before], syllable, [behind, None]).map(|likely| likely.right)
    }

    #[test]
    fn a_syllable_beside_which_a_firm_pair_stands_is_told() {
        for (text, meant) in [
            ("xuất giãi pháp", "giải"),
            ("| sữa chữa", "sửa"),
            ("nghiệm vũ |", "vụ"),
            ("ngày nghĩ lễ", "nghỉ"),
            ("| xắp xếp", "sắp"),
            ("công chình |", "trình"),
            ("trách nhiệp |", "nhiệm"),
            ("tháo gở |", "gỡ"),
            ("kế hoach |", "hoạch"),
            ("| trển khai", "triển"),
            ("né chánh |", "tránh"),
            ("pháp hửu hiệu", "hữu"),
            ("| sãy ra", "xảy"),
            ("kế hoạnh |", "hoạch"),
            ("nhân trủ quan", "chủ"),
            ("chức hôi nghị", "hội"),
            ("tiếp thục hoàn", "tục"),
        ] {
            let text = text.replace("nghiệm vũ", "nhiệm vũ");
            assert_eq!(right(&text), Some(meant), "{text}");
        }
    }

    #[test]
    fn what_is_used_and_what_nobody_knows_is_left_alone() {
        for text in
            ["xuất giải pháp", "| sửa chữa", "ảnh bão |", "of them |", "the dates of", "thổi khèn |", "trên đĩa |"]
        {
            assert_eq!(right(text), None, "{text}");
        }
    }
}
