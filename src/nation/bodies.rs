//! Bodies that every province or commune has, and those of the centre, with their days.

use chrono::NaiveDate;

use super::{cell, day, rows};

static BODIES: &str = include_str!("../../data/places/bodies.tsv");

/// What the data says of a body.
#[derive(Debug, Clone)]
pub struct BodyFact {
    /// Whose it is: `trung ương`, `tỉnh`, `xã`.
    pub level: &'static str,
    /// Name without that of its place.
    pub name: &'static str,
    /// Short names.
    pub short: Vec<&'static str>,
    /// First day, where it matters.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// What took its place.
    pub successor: Option<&'static str>,
    /// Where this was read.
    pub source: Option<&'static str>,
    /// Whether two sources or more say so (`C1`, `C2`).
    pub is_sure: bool,
}

/// The bodies of the data.
pub fn bodies() -> impl Iterator<Item = BodyFact> {
    let mut above: Option<&'static str> = None;
    rows(BODIES).filter_map(move |row| {
        let source = cell(&row, 6);
        // `như trên` is the last source above, with what is said besides.
        let told = if source.is_some_and(|source| source.starts_with("như trên")) { above } else { source };
        above = told.or(above);
        Some(BodyFact {
            level: cell(&row, 0)?,
            name: cell(&row, 1)?,
            short: cell(&row, 2).map(|short| short.split(';').map(str::trim).collect()).unwrap_or_default(),
            from: cell(&row, 3).and_then(day),
            to: cell(&row, 4).and_then(day),
            successor: cell(&row, 5),
            source: told,
            is_sure: matches!(cell(&row, 7), Some("C1" | "C2")),
        })
    })
}
