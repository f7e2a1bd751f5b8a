//! The four styles of a family.

use std::fmt;

/// Style of a face within its family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Style {
    /// Upright, normal weight.
    #[default]
    Regular,
    /// Upright, bold.
    Bold,
    /// Italic, normal weight.
    Italic,
    /// Italic, bold.
    BoldItalic,
}

/// How heavy the strokes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// Normal strokes.
    #[default]
    Normal,
    /// Heavy strokes.
    Bold,
}

/// Whether the letters lean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Slant {
    /// Letters stand.
    #[default]
    Upright,
    /// Letters lean.
    Italic,
}

impl Style {
    /// All styles, in the order of [`Style::index`].
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The style of a weight and a slant.
    #[must_use]
    pub const fn new(weight: Weight, slant: Slant) -> Self {
        match (weight, slant) {
            (Weight::Normal, Slant::Upright) => Self::Regular,
            (Weight::Bold, Slant::Upright) => Self::Bold,
            (Weight::Normal, Slant::Italic) => Self::Italic,
            (Weight::Bold, Slant::Italic) => Self::BoldItalic,
        }
    }

    /// How heavy the style is.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::Regular | Self::Italic => Weight::Normal,
            Self::Bold | Self::BoldItalic => Weight::Bold,
        }
    }

    /// Whether the style leans.
    #[must_use]
    pub const fn slant(self) -> Slant {
        match self {
            Self::Regular | Self::Bold => Slant::Upright,
            Self::Italic | Self::BoldItalic => Slant::Italic,
        }
    }

    /// Place of the style in arrays of four, 0 to 3.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The English name of the style, as type foundries write it.
impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Regular => "Regular",
            Self::Bold => "Bold",
            Self::Italic => "Italic",
            Self::BoldItalic => "Bold Italic",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_made_of_its_weight_and_slant() {
        for (place, style) in Style::ALL.into_iter().enumerate() {
            assert_eq!(style.index(), place);
            assert_eq!(Style::new(style.weight(), style.slant()), style);
        }
    }
}
