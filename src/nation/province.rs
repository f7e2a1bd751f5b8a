//! The 34 provinces with the units that lie in each, and those that were merged away.

use std::sync::OnceLock;

use super::name::mark;
use super::unit::{self, Unit};
use super::{cell, day, rows};
use crate::finding::near::nearest;
use chrono::NaiveDate;

static PROVINCES: &str = include_str!("../../data/places/provinces.tsv");
static PACK: &[u8] = include_bytes!("../../data/places/units.pack");

/// A province of today.
#[derive(Debug)]
pub struct Province {
    /// Its own name: `Lạng Sơn`.
    pub name: &'static str,
    /// Its standings, the newest last.
    standings: Vec<Standing>,
    /// The marks of the names of its units, two bytes each.
    marks: &'static [u8],
    packed: &'static [u8],
    length: usize,
    units: OnceLock<Vec<Unit>>,
}

/// A province with its level and the days of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Level and name: `Tỉnh Lạng Sơn`.
    pub full: &'static str,
    /// First day, where it matters.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// What took its place.
    pub successor: Option<&'static str>,
    /// The document that says so.
    pub source: Option<&'static str>,
}

impl Standing {
    /// The name without the level.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.full.strip_prefix("Tỉnh ").or_else(|| self.full.strip_prefix("Thành phố ")).unwrap_or(self.full)
    }

    /// `tỉnh` or `thành phố`.
    #[must_use]
    pub fn level(&self) -> &'static str {
        if self.full.starts_with("Tỉnh ") { "tỉnh" } else { "thành phố" }
    }

    /// The name within a sentence: `tỉnh Lạng Sơn`; a city named after a person has a capital (NĐ 30, Phụ lục II, III.1.c).
    #[must_use]
    pub fn told(&self) -> String {
        if self.name() == "Hồ Chí Minh" { self.full.to_owned() } else { format!("{} {}", self.level(), self.name()) }
    }

    /// The name in the line of place and date: without the level, but where a person gave the name (NĐ 30, Phụ lục I, II.4.a).
    #[must_use]
    pub fn place(&self) -> &'static str {
        if self.name() == "Hồ Chí Minh" { self.full } else { self.name() }
    }
}

impl Province {
    /// As it stands today.
    #[must_use]
    pub fn today(&self) -> Standing {
        self.standings[self.standings.len() - 1]
    }

    /// Its standings in the order of their days.
    #[must_use]
    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    /// Whether one of its units may have the name of that key: read from the marks of their names, with nothing unpacked. One name in
    /// two hundred is wrongly thought to be there.
    #[must_use]
    pub fn may_have(&self, key: &str) -> bool {
        let sought = mark(key).to_le_bytes();
        self.marks.chunks_exact(2).any(|mark| mark == sought)
    }

    /// The rows of its units.
    fn text(&self) -> String {
        let mut text = vec![0; self.length];
        let length = libdeflater::Decompressor::new().deflate_decompress(self.packed, &mut text);
        debug_assert!(length.is_ok_and(|length| length == self.length), "{}", self.name);
        String::from_utf8(text).unwrap_or_default()
    }

    /// Its communes, then those and the districts that were before 1/7/2025 where it is now.
    pub fn units(&self) -> &[Unit] {
        self.units.get_or_init(|| unit::read(&self.text()))
    }
}

/// The provinces of today.
pub fn provinces() -> &'static [Province] {
    static READ: OnceLock<Vec<Province>> = OnceLock::new();
    READ.get_or_init(|| {
        let end = PACK.windows(2).position(|pair| pair == b"\n\n").unwrap_or(0);
        let (head, mut rest) =
            (str::from_utf8(&PACK[..end]).unwrap_or_default(), PACK.get(end + 2..).unwrap_or_default());
        let read = head.lines().filter_map(|line| {
            let mut cells = line.split('\t');
            let name = cells.next()?;
            let mut size = || cells.next()?.parse::<usize>().ok();
            let (marks, packed, length) = (size()?, size()?, size()?);
            let (own, others) = rest.split_at_checked(marks + packed)?;
            let (marks, packed) = own.split_at_checked(marks)?;
            rest = others;
            let mut standings: Vec<_> = all().iter().filter(|standing| standing.name() == name).copied().collect();
            standings.sort_by_key(|standing| standing.from);
            let province = Province { name, standings, marks, packed, length, units: OnceLock::new() };
            (!province.standings.is_empty()).then_some(province)
        });
        read.collect()
    })
}

/// Provinces that were merged away on 1/7/2025.
pub fn former_provinces() -> impl Iterator<Item = Standing> {
    let merged = |standing: &Standing| {
        standing.successor.is_some() && provinces().iter().all(|province| province.name != standing.name())
    };
    all().iter().copied().filter(merged)
}

/// The province that is meant by a name which none has: the one that a former one became, else the one with the nearest name.
pub fn nearest_province(said: &str) -> Option<String> {
    let said = said.trim();
    let merged = former_provinces().find(|former| said.to_lowercase().ends_with(&former.name().to_lowercase()));
    let became = merged.and_then(|former| former.successor).map(str::to_owned);
    became.or_else(|| nearest(said, provinces().iter().map(|province| province.name)))
}

/// All rows of the data.
fn all() -> &'static [Standing] {
    static READ: OnceLock<Vec<Standing>> = OnceLock::new();
    READ.get_or_init(|| rows(PROVINCES).filter_map(|row| standing(&row)).collect())
}

/// The province of a name, with or without its level, or by the letters that stand for it: `TP. Huế`, `TPHCM`.
#[must_use]
pub fn province(name: &str) -> Option<&'static Province> {
    let lower = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let bare = ["tỉnh ", "thành phố ", "tp.", "tp "].iter().find_map(|level| lower.strip_prefix(level));
    let bare = bare.unwrap_or(&lower).trim_start();
    let bare = if ["hcm", "tphcm"].contains(&bare) { "hồ chí minh" } else { bare };
    provinces().iter().find(|province| province.name.to_lowercase() == bare)
}

fn standing(row: &[&'static str]) -> Option<Standing> {
    let (from, to) = (cell(row, 1).and_then(day), cell(row, 2).and_then(day));
    Some(Standing { full: cell(row, 0)?, from, to, successor: cell(row, 3), source: cell(row, 4) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_is_known_with_and_without_its_level() {
        assert_eq!(provinces().len(), 34);
        assert_eq!(former_provinces().count(), 29);
        let full = |name: &str| province(name).map(|province| province.today().full);
        assert_eq!(full("Lạng Sơn"), Some("Tỉnh Lạng Sơn"));
        assert_eq!(full("thành phố  huế"), Some("Thành phố Huế"));
        assert_eq!(full("Đồng Nai"), Some("Thành phố Đồng Nai"));
        assert_eq!(full("Quảng Nam"), None);
        for short in ["TP HCM", "TP.HCM", "tp. HCM", "TPHCM", "HCM", "TP.Hồ Chí Minh"] {
            assert_eq!(full(short), Some("Thành phố Hồ Chí Minh"), "{short}");
        }
        assert_eq!(full("TP.Huế"), Some("Thành phố Huế"));
        let city = province("Hồ Chí Minh").map(|city| city.today());
        assert_eq!(city.map(|city| city.told()).as_deref(), Some("Thành phố Hồ Chí Minh"));
        assert_eq!(city.map(|city| city.place()), Some("Thành phố Hồ Chí Minh"));
    }

    #[test]
    fn every_province_unpacks() {
        let today = |unit: &&Unit| unit.from.is_some() && unit.to.is_none();
        let count = |wanted: fn(&Unit) -> bool| {
            provinces().iter().flat_map(Province::units).filter(|unit| wanted(unit)).count()
        };
        assert_eq!(provinces().iter().flat_map(Province::units).filter(today).count(), 3321);
        assert_eq!(count(|unit| unit.level.is_district()), 696);
        assert_eq!(count(|unit| unit.from.is_none() && !unit.level.is_district()), 10_035);
    }
}
