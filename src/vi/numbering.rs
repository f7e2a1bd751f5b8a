//! Running labels of lists: `I.`, `1.`, `a)`, `(1)`, `-`, named by the first of them.

/// How the members of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbering {
    /// `I.`, `II.`
    Roman,
    /// `1.`, `2.`
    #[default]
    Arabic,
    /// `a)`, `b)`, in the Vietnamese order (NĐ 30 PL I, II.6.đ).
    Letter,
    /// `(1)`, `(2)`
    Bracketed,
    /// `-`
    Dash,
    /// `+`
    Plus,
    /// No label.
    None,
}

/// Letters of points in the Vietnamese order, as the decree itself uses them: without ă, â, ê, ô, ơ, ư.
const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

impl Numbering {
    /// All that can be typed, by the first label.
    pub const FIRST: [(&'static str, Self); 6] = [
        ("I.", Self::Roman),
        ("1.", Self::Arabic),
        ("a)", Self::Letter),
        ("(1)", Self::Bracketed),
        ("-", Self::Dash),
        ("+", Self::Plus),
    ];

    /// The numbering whose first label is typed, with or without its mark.
    #[must_use]
    pub fn from_first(first: &str) -> Option<Self> {
        let first = first.trim();
        let bare = |label: &str| label.trim_end_matches(['.', ')']).to_owned();
        let found = Self::FIRST.iter().find(|(label, _)| *label == first);
        let found = found.or_else(|| Self::FIRST.iter().find(|(label, _)| bare(label) == bare(first)));
        found.map(|(_, numbering)| *numbering)
    }

    /// The numbering of lists inside a list of this one.
    #[must_use]
    pub const fn inside(self) -> Self {
        match self {
            Self::Roman => Self::Arabic,
            Self::Arabic | Self::Bracketed => Self::Letter,
            Self::Letter | Self::None => Self::Dash,
            Self::Dash | Self::Plus => Self::Plus,
        }
    }

    /// The label of the member of that number, counted from 1.
    #[must_use]
    pub fn label(self, number: usize) -> Option<String> {
        Some(match self {
            Self::Roman => format!("{}.", roman(number)),
            Self::Arabic => format!("{number}."),
            Self::Letter => format!(
                "{})",
                LETTERS.get(number.wrapping_sub(1)).map_or_else(|| number.to_string(), |letter| (*letter).to_owned())
            ),
            Self::Bracketed => format!("({number})"),
            Self::Dash => "-".to_owned(),
            Self::Plus => "+".to_owned(),
            Self::None => return None,
        })
    }
}

/// A number in Roman numerals.
#[must_use]
pub fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            out.push_str(sign);
            number -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_run_in_the_vietnamese_order() {
        let labels = |numbering: Numbering| {
            (1..=5).map(|number| numbering.label(number).unwrap_or_default()).collect::<Vec<_>>()
        };
        assert_eq!(labels(Numbering::Letter), ["a)", "b)", "c)", "d)", "đ)"]);
        assert_eq!(labels(Numbering::Roman), ["I.", "II.", "III.", "IV.", "V."]);
        assert_eq!(roman(1994), "MCMXCIV");
    }

    #[test]
    fn a_numbering_is_known_by_its_first_label() {
        assert_eq!(Numbering::from_first("a"), Some(Numbering::Letter));
        assert_eq!(Numbering::from_first("(1)"), Some(Numbering::Bracketed));
        assert_eq!(Numbering::from_first("2."), None);
    }
}
