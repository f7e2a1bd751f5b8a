//! Lengths in the units of WordprocessingML, whole numbers all.

use crate::standard::Points;

/// Twentieths of a point, of pages, indents and gaps.
pub(super) fn twips(length: Points) -> i32 {
    (length.0 * 20.0).round() as i32
}

/// Halves of a point, of type.
pub(super) fn half_points(size: Points) -> i32 {
    (size.0 * 2.0).round() as i32
}

/// Eighths of a point, of borders.
pub(super) fn eighths(thickness: Points) -> i32 {
    (thickness.0 * 8.0).round() as i32
}
