//! Communes of today, and communes and districts that ended on 30/6/2025.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::day;

/// The first day of the communes of today.
pub const REFORM: NaiveDate = NaiveDate::from_ymd_opt(2025, 7, 1).expect("a day of July");
/// The last day of the units before them.
const BEFORE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 6, 30);

/// An administrative unit below the province.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub level: Level,
    /// Its own name: `Thất Khê`.
    pub name: String,
    /// First day; none for what was before the communes of today.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// District in which it lay, as it stands in the data: `Huyện Tràng Định`.
    pub district: Option<String>,
    /// Province in which it lay before 1/7/2025.
    pub province_before: Option<String>,
    /// What took its place, as told: `xã Thất Khê`. Several where it was divided.
    pub successors: Vec<String>,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Đặc khu.
    SpecialZone,
    /// Thị trấn, to 30/6/2025.
    Township,
    /// Huyện, to 30/6/2025.
    District,
    /// Quận, to 30/6/2025.
    UrbanDistrict,
    /// Thị xã, to 30/6/2025.
    Town,
    /// Thành phố of a province, to 30/6/2025.
    City,
}

impl Level {
    /// All, longer nouns before those that begin them.
    pub const ALL: [Self; 8] = [
        Self::Town,
        Self::Township,
        Self::City,
        Self::SpecialZone,
        Self::Commune,
        Self::Ward,
        Self::District,
        Self::UrbanDistrict,
    ];

    /// Its noun in small letters.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::SpecialZone => "đặc khu",
            Self::Township => "thị trấn",
            Self::District => "huyện",
            Self::UrbanDistrict => "quận",
            Self::Town => "thị xã",
            Self::City => "thành phố",
        }
    }

    /// Whether it was a unit of the district level.
    #[must_use]
    pub const fn is_district(self) -> bool {
        matches!(self, Self::District | Self::UrbanDistrict | Self::Town | Self::City)
    }

    /// The level that a name begins with, and the rest of the name.
    #[must_use]
    pub fn split(full: &str) -> Option<(Self, &str)> {
        Self::ALL.into_iter().find_map(|level| {
            let mut typed = full.chars();
            let is_noun =
                level.noun().chars().all(|own| typed.next().is_some_and(|c| c == own || c.to_lowercase().eq([own])));
            Some((level, typed.as_str().strip_prefix(' ').filter(|_| is_noun)?.trim_start()))
        })
    }
}

impl Unit {
    /// The name within a sentence: `xã Thất Khê`; the noun has a capital where a person, a number or an event gave the name (NĐ 30,
    /// Phụ lục II, III.1.b).
    #[must_use]
    pub fn told(&self) -> String {
        told(self.level, &self.name)
    }

    /// The name in the line of place and date (NĐ 30, Phụ lục I, II.4.a).
    #[must_use]
    pub fn place(&self) -> String {
        place(self.level, &self.name)
    }

    /// Whether it is one of today.
    #[must_use]
    pub const fn is_of_today(&self) -> bool {
        self.from.is_some() && self.to.is_none()
    }
}

/// A few names of the data have small letters: `Đồng ý`.
fn capitalised(name: &str) -> String {
    if name.split(' ').all(|word| !word.starts_with(char::is_lowercase)) {
        return name.to_owned();
    }
    let mut words = name.split(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect::<String>()
    });
    let first = words.next().unwrap_or_default();
    words.fold(first, |name, word| name + " " + &word)
}

/// The name of a unit within a sentence, as [`Unit::told`].
#[must_use]
pub fn told(level: Level, name: &str) -> String {
    let noun = level.noun();
    if !is_named_after(level, name) {
        return format!("{noun} {name}");
    }
    let capital = noun.chars().next().map(char::to_uppercase).into_iter().flatten();
    format!("{}{} {name}", capital.collect::<String>(), noun.chars().skip(1).collect::<String>())
}

/// The name of a unit in the line of place and date, as [`Unit::place`].
#[must_use]
pub fn place(level: Level, name: &str) -> String {
    if is_named_after(level, name) { told(level, name) } else { name.to_owned() }
}

/// Whether a person, a number or an event gave a unit its name.
#[must_use]
pub fn is_named_after(level: Level, name: &str) -> bool {
    static NAMES: &str = include_str!("../../data/places/named-after.tsv");
    static READ: OnceLock<BTreeSet<(Level, &str)>> = OnceLock::new();
    let read = || super::rows(NAMES).filter_map(|row| Level::split(row.get(1)?)).collect();
    name.bytes().all(|byte| byte.is_ascii_digit()) || READ.get_or_init(read).contains(&(level, name))
}

/// Reads the units of one province as they are packed: `=` one of today, `@` the province before, `#` a district, else a commune
/// before with the places in the list of those that took its place.
pub(super) fn read(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut province, mut district) = (None, None);
    let told = |full: &str| Level::split(full).map(|(level, name)| told(level, name));
    let today = text.lines().filter_map(|line| line.strip_prefix('=')?.split('\t').next());
    let today: Vec<Option<String>> = today.map(told).collect();
    let successors = |indices: &str| {
        indices.split(',').filter_map(|index| today.get(index.parse::<usize>().ok()?)?.clone()).collect()
    };
    for line in text.lines() {
        if let Some(full) = line.strip_prefix('@') {
            province = Some(full.to_owned());
            continue;
        }
        let (body, is_today) = line.strip_prefix('=').map_or((line, false), |body| (body, true));
        let mut cells = body.trim_start_matches('#').split('\t');
        let Some((level, name)) = cells.next().and_then(Level::split) else { continue };
        let mut unit = Unit {
            level,
            name: capitalised(name),
            from: None,
            to: BEFORE,
            district: None,
            province_before: None,
            successors: Vec::new(),
        };
        if is_today {
            unit.from = cells.next().map_or(Some(REFORM), day);
            unit.to = cells.next().and_then(day);
        } else {
            if level.is_district() {
                district = Some(format!("{} {name}", level.noun()));
            } else {
                unit.district.clone_from(&district);
            }
            unit.province_before.clone_from(&province);
        }
        unit.successors = cells.next().map(&successors).unwrap_or_default();
        units.push(unit);
    }
    units
}
