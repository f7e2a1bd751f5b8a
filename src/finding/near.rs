//! The name that somebody who typed a slip is likely to have meant.

use std::borrow::Borrow;

/// The most slips that are still taken for the same name.
const MOST_SLIPS: usize = 4;
/// Names of more letters are not compared: the work grows with the square, and nobody types so long a name by heart.
const LONGEST: usize = 200;
/// After so many findings in one file nearest names are no longer looked for: no more findings are shown.
pub const ENOUGH: usize = 100;

/// The name with the fewest slips from what was typed, if these are few: one, or a third of a long name, and at most half of it.
/// Capitals and blanks do not count.
#[must_use]
pub fn nearest<N: Borrow<str>>(typed: &str, names: impl IntoIterator<Item = N>) -> Option<String> {
    if typed.chars().nth(LONGEST).is_some() {
        return None;
    }
    let wanted = folded(typed);
    let length = wanted.chars().count();
    let most = (length / 3).clamp(1, MOST_SLIPS);
    let slips = |known: &str| {
        let known = folded(known);
        let known_length = known.chars().count();
        // Each letter too many or too few is a slip; asked first, because it is cheap.
        let slips = (known_length.abs_diff(length) <= most).then(|| strsim::damerau_levenshtein(&wanted, &known))?;
        (slips <= most && slips * 2 <= length.max(known_length)).then_some(slips)
    };
    let close = names.into_iter().filter_map(|known| Some((slips(known.borrow())?, known)));
    close.min_by_key(|(slips, _)| *slips).map(|(_, name)| name.borrow().to_owned())
}

/// Names are looked up without regard to capitals and blanks.
#[must_use]
pub fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven_by_length() {
        let known = ["Sở Tài chính", "so", "giay-moi"];
        assert_eq!(nearest("sở tài  chánh", known).as_deref(), Some("Sở Tài chính"));
        assert_eq!(nearest("giaymoi", known).as_deref(), Some("giay-moi"));
        assert_eq!(nearest("xe", known), None);
        assert_eq!(nearest("Kho bạc Nhà nước", known), None);
    }

    #[test]
    fn very_long_names_are_not_compared() {
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(nearest(&long, [long.as_str()]), None);
        assert_eq!(nearest(&long[1..], [&long[1..]]).as_deref(), Some(&long[1..]));
    }
}
