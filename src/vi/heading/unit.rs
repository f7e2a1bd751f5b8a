//! Administrative nouns in an agency's name, and how far the name behind them runs.

use super::fixed_group;
use super::groups::{ADMINISTRATIVE, GROUPS, INNER, at_start};
use crate::vi::words::Word;

/// A name without a fixed group runs over this many syllables at most (`HỒ CHÍ MINH`, `LƯƠNG VĂN TRI`).
pub(super) const LONGEST_NAME: usize = 4;

/// How many words of an administrative noun stand here; 0 also where a longer group only looks like
/// one (`XÃ HỘI`, `TỈNH ỦY`).
pub(super) fn unit(list: &[Word], at: usize) -> usize {
    let noun = at_start(list, at, ADMINISTRATIVE);
    if fixed_group(list, at) > noun { 0 } else { noun }
}

/// How many words behind an administrative noun are its name.
pub(super) fn name_length(list: &[Word], at: usize) -> usize {
    match run_length(list, at) {
        (length, true) if length <= LONGEST_NAME => length,
        // Too long for a name: two syllables are the rule, what follows belongs to something else.
        (length, _) => length.min(2),
    }
}

/// How many words run on from here without a mark, a group or another unit between, and whether the
/// run ends at a mark or at the end of the text.
pub(super) fn run_length(list: &[Word], at: usize) -> (usize, bool) {
    let mut length = 0;
    while let Some(word) = list.get(at + length) {
        let here = at + length;
        if is_dash(word) {
            return (length, true);
        }
        let other = word.core == "VÀ"
            || unit(list, here) > 0
            || at_start(list, here, INNER) > 0
            || at_start(list, here, GROUPS) > 2;
        if other {
            return (length, length <= 2);
        }
        length += 1;
        if word.closed {
            break;
        }
    }
    (length, true)
}

/// A word that is nothing but a dash.
pub(super) fn is_dash(word: &Word) -> bool {
    matches!(word.text, "-" | "–" | "—")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vi::words::words;

    #[test]
    fn a_noun_inside_another_word_is_none() {
        assert_eq!(unit(&words("XÃ HỘI"), 0), 0);
        assert_eq!(unit(&words("TỈNH ỦY"), 0), 0);
        assert_eq!(unit(&words("XÃ HỮU LŨNG"), 0), 1);
        assert_eq!(unit(&words("THỊ TRẤN ĐỒNG ĐĂNG"), 0), 2);
    }

    #[test]
    fn a_name_ends_at_the_next_unit_or_mark() {
        assert_eq!(name_length(&words("HỮU LŨNG TỈNH LẠNG SƠN"), 0), 2);
        assert_eq!(name_length(&words("HỒ CHÍ MINH"), 0), 3);
        assert_eq!(name_length(&words("LẠNG SƠN, HÀ NỘI"), 0), 2);
        assert_eq!(name_length(&words("LẠNG SƠN MỘT HAI BA BỐN"), 0), 2);
    }
}
