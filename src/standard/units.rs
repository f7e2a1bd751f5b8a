//! Lengths. Official texts give millimetres for the page and points for type.

use std::ops::{Add, AddAssign, Mul, Sub};

/// A length in points (1/72 inch), the unit of type sizes and of PDF.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Points(pub f32);

/// A length in millimetres, the unit in which the standards give page measures.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Millimetres(pub f32);

impl Millimetres {
    /// The same length in points.
    #[must_use]
    pub const fn to_points(self) -> Points {
        Points(self.0 * 72.0 / 25.4)
    }
}

impl Points {
    /// The longer of two lengths.
    #[must_use]
    pub const fn max(self, other: Self) -> Self {
        if self.0 > other.0 { self } else { other }
    }

    /// The shorter of two lengths.
    #[must_use]
    pub const fn min(self, other: Self) -> Self {
        if self.0 < other.0 { self } else { other }
    }
}

impl From<Millimetres> for Points {
    fn from(length: Millimetres) -> Self {
        length.to_points()
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<f32> for Points {
    type Output = Self;
    fn mul(self, factor: f32) -> Self {
        Self(self.0 * factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inch_is_72_points() {
        assert_eq!(Millimetres(25.4).to_points(), Points(72.0));
    }
}
