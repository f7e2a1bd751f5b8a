//! What the country has, behind the rows of a directory: nothing of it is unpacked before a look-up in these misses. A name that stands
//! in several provinces means the office's own; one that stands in several others means none.

mod table;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::{Body, Group, Validity};
use crate::finding::near::folded;
use crate::nation::{self, Level, Province, Unit, key};
use crate::text::Text;
use table::{Place, Table, Wanted, own};

/// Longer texts are no names.
const LONGEST: usize = 160;
/// Groups with their leads, and beginnings of names that the leads make superfluous.
const GROUPS: [(&str, &str); 8] = [
    ("bo", "đại diện lãnh đạo các Bộ, ngành"),
    ("tinh", "đại diện lãnh đạo UBND các tỉnh, thành phố"),
    ("so", "đại diện lãnh đạo các Sở, ban, ngành"),
    ("huyen", "đại diện lãnh đạo UBND các huyện"),
    ("xa", "đại diện lãnh đạo UBND các xã"),
    ("phuong", "đại diện lãnh đạo UBND các phường"),
    ("xa-phuong", "đại diện lãnh đạo UBND các xã, phường"),
    ("dac-khu", "đại diện lãnh đạo UBND các đặc khu"),
];

/// The country as an office sees it.
#[derive(Debug, Default)]
pub(crate) struct Country {
    /// The office's own province.
    pub(crate) province: Option<&'static Province>,
    /// The office's own commune: `xã`, with its name.
    pub(crate) commune: Option<(Level, String)>,
    /// The office's own names: whole, and as text prints it.
    pub(crate) own: Vec<String>,
    common: OnceLock<Table>,
    provinces: OnceLock<Vec<OnceLock<Table>>>,
    /// Names of the provinces, by which names of their bodies may end.
    ends: OnceLock<Vec<String>>,
    groups: OnceLock<BTreeMap<&'static str, Group>>,
}

impl Country {
    /// As an office of that province and commune sees it.
    pub(crate) fn of(province: Option<&'static Province>, commune: Option<(Level, String)>) -> Self {
        Self { province, commune, ..Self::default() }
    }

    /// The group of that name.
    pub(super) fn group(&self, id: &str) -> Option<&Group> {
        let lead = |(id, lead): (&'static str, &str)| (id, Group { lead: Text::plain(lead), strip: Vec::new() });
        self.groups.get_or_init(|| GROUPS.map(lead).into_iter().collect()).get(id)
    }

    /// Names of the groups.
    pub(super) fn group_ids<'a>() -> impl Iterator<Item = &'a str> {
        GROUPS.into_iter().map(|(id, _)| -> &'a str { id })
    }

    /// The body of a name on a day: one that all provinces have or of the centre, of the own province, of another if of one only.
    pub(super) fn body(&self, name: &str, group: Option<&str>, day: Option<NaiveDate>) -> Option<&Body> {
        if name.len() > LONGEST {
            return None;
        }
        let wanted = Wanted { key: key(name), group, day };
        let common = self.common().find(&wanted);
        let of_own = |own: &Province| name.to_lowercase().ends_with(&own.name.to_lowercase());
        if common.is_some() || !may_be_local(name, group) && !self.province.is_some_and(of_own) {
            return common;
        }
        // A unit that stands in another province alone needs no table of the own one.
        let has = |own: &&Province| unit_typed(name).is_none_or(|typed| own.may_have(&key(typed)));
        let own = self.province.filter(has).and_then(|own| self.table(own).find(&wanted));
        own.or_else(|| self.elsewhere(name, &wanted))
    }

    fn elsewhere(&self, name: &str, wanted: &Wanted<'_>) -> Option<&Body> {
        let own = self.province.map(|own| own.name);
        let others = || nation::provinces().iter().filter(|province| own != Some(province.name));
        let ended = folded(name);
        let ends = self.ends.get_or_init(|| nation::provinces().iter().map(|province| folded(province.name)).collect());
        let named = nation::provinces().iter().zip(ends).filter(|(_, end)| ended.ends_with(end.as_str()));
        let mut named = named.map(|(province, _)| province).filter(|province| own != Some(province.name));
        if let Some(found) = named.find_map(|province| self.table(province).find(wanted)) {
            return Some(found);
        }
        let unit = unit_in(name)?;
        let likely = others().filter(|province| province.may_have(&unit.1));
        let mut having = likely.filter(|province| has(province, &unit, wanted.day));
        match having.next() {
            Some(only) if having.next().is_none() => self.table(only).find(wanted),
            Some(_) => None,
            None => self.province.and_then(|own| self.table(own).find(wanted)),
        }
    }

    /// Names for a slip to be held against: those that all have, and those of the own province.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.bodies().map(|body| body.name.letters())
    }

    /// The bodies that all have, and those of the own province.
    pub(super) fn bodies(&self) -> impl Iterator<Item = &Body> {
        let own = self.province.map(|own| self.table(own));
        let tables = std::iter::once(self.common()).chain(own);
        tables.flat_map(|table| &table.bodies)
    }

    /// Full names of bodies that all have, that begin with a word, given in small letters.
    pub(super) fn beginning(&self, word: &str) -> impl Iterator<Item = (&[String], &Body)> {
        // Most words begin no name: nothing is made for them.
        let begins = ["sở", "bộ", "ủy", "ban", "cục", "thanh", "công"].contains(&word);
        let table = begins.then(|| self.common());
        let known = table.and_then(|table| Some((table, table.in_words.get(word)?)));
        known.into_iter().flat_map(|(table, known)| {
            known.iter().map(move |(words, index)| (words.as_slice(), &table.bodies[*index]))
        })
    }

    fn common(&self) -> &Table {
        self.common.get_or_init(|| {
            let mut table = Table::default();
            let place = self.place();
            for fact in nation::bodies().filter(|fact| fact.level != "xã" || self.commune.is_some()) {
                table.push(&fact, &place, None);
            }
            for standing in nation::former_provinces() {
                table.province(&standing, Some(nation::REFORM));
            }
            for standing in nation::provinces().iter().flat_map(Province::standings) {
                table.province(standing, None);
            }
            self.own.iter().for_each(|name| table.add(own(name), None));
            self.spell(&mut table);
            table
        })
    }

    fn table(&self, province: &'static Province) -> &Table {
        let tables = self.provinces.get_or_init(|| nation::provinces().iter().map(|_| OnceLock::new()).collect());
        let at = nation::provinces().iter().position(|known| std::ptr::eq(known, province)).unwrap_or_default();
        tables[at].get_or_init(|| {
            let mut table = Table::default();
            let place = Place { province: Some(province.today()), commune: None };
            for fact in nation::bodies().filter(|fact| fact.level == "tỉnh") {
                table.push(&fact, &place, Some(province.today().told()));
            }
            // Of units of one name those of today go before those of before.
            let (today, before): (Vec<_>, Vec<_>) = province.units().iter().partition(|unit| unit.from.is_some());
            // Of a unit of another province it is said where it lies.
            let is_own = self.province.is_some_and(|own| std::ptr::eq(own, province));
            let told = province.today().told();
            let behind = (!is_own).then(|| (told.clone(), key(&told)));
            before.into_iter().chain(today).for_each(|unit| table.unit(unit, behind.as_ref()));
            self.spell(&mut table);
            table
        })
    }

    /// Names as the office spells them: `Đảng uỷ` where its own name has `uỷ`.
    fn spell(&self, table: &mut Table) {
        if !self.own.iter().any(|name| name.to_lowercase().contains("uỷ")) {
            return;
        }
        for body in &mut table.bodies {
            for name in [&mut body.name, &mut body.printed, &mut body.listed] {
                let letters = name.letters();
                if letters.contains('ủ') {
                    *name = Text::plain(&letters.replace("ủy", "uỷ"));
                }
            }
        }
    }

    fn place(&self) -> Place {
        Place { province: self.province.map(Province::today), commune: self.commune.as_ref().map(|(level, _)| *level) }
    }
}

/// Whether a name may be that of a unit or a body of one place; others are not worth unpacking anything.
fn may_be_local(name: &str, group: Option<&str>) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let begins = |nouns: &[&str]| nouns.contains(&first.as_str());
    group.is_some_and(|group| GROUPS.iter().any(|(id, _)| *id == group))
        || begins(&[
            "ubnd", "hđnd", "ủy", "uỷ", "sở", "ban", "công", "thanh", "bộ", "văn", "tỉnh", "thành", "thị", "đặc",
        ])
        || begins(&["xã", "phường", "huyện", "quận"])
}

/// The name of that unit as typed, without what it is.
fn unit_typed(name: &str) -> Option<&str> {
    let unit = if Level::split(name).is_some() { name } else { name.split_once(' ')?.1 };
    Level::split(unit).map(|(_, own)| own.trim())
}

/// The unit in the name of a committee or of the unit itself.
fn unit_in(name: &str) -> Option<(Level, String)> {
    let lower = name.to_lowercase();
    let heads = ["ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "];
    let unit = heads.iter().find_map(|head| lower.strip_prefix(head)).unwrap_or(&lower);
    Level::split(unit).map(|(level, own)| (level, key(own)))
}

fn has(province: &Province, (level, name): &(Level, String), day: Option<NaiveDate>) -> bool {
    let held = |unit: &&Unit| Validity { from: unit.from, to: unit.to }.holds(day);
    let is_so = |unit: &&Unit| unit.level == *level && key(&unit.name) == *name;
    province.units().iter().filter(held).any(|unit| is_so(&unit))
}
