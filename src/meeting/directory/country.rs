//! What the country has, behind the rows of a directory: nothing of it is unpacked before a look-up in these misses. A name that stands
//! in several provinces means the office's own; one that stands in several others means none.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::{Body, Group, Validity};
use crate::finding::near::folded;
use crate::nation::{self, BodyFact, Level, Province, Standing, Unit};
use crate::text::Text;

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

/// Bodies by their names.
#[derive(Debug, Default)]
struct Table {
    bodies: Vec<Body>,
    by_key: BTreeMap<String, Vec<usize>>,
    /// Names without a word for what they are, which only a group makes clear.
    bare: BTreeMap<String, Vec<usize>>,
    in_words: BTreeMap<String, Vec<(Vec<String>, usize)>>,
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
        if common.is_some() || !may_be_local(name, group) {
            return common;
        }
        let own = self.province.and_then(|own| self.table(own).find(&wanted));
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
        // Names are mostly typed as the data has them: only what has these letters is unpacked then.
        let typed = unit_typed(name).unwrap_or_default();
        let likely: Vec<_> = others().filter(|province| province.may_have(typed)).collect();
        let likely = if likely.is_empty() { others().collect() } else { likely };
        let mut having = likely.into_iter().filter(|province| has(province, &unit, wanted.day));
        let only = having.next().filter(|_| having.next().is_none())?;
        self.table(only).find(wanted)
    }

    /// Names for a slip to be held against: those that all have, and those of the own province.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let own = self.province.map(|own| self.table(own));
        let tables = std::iter::once(self.common()).chain(own);
        tables.flat_map(|table| &table.bodies).map(|body| body.name.letters())
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
            self.own.iter().for_each(|name| table.add(named(name), None));
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
            before.into_iter().chain(today).for_each(|unit| table.unit(unit));
            table
        })
    }

    fn place(&self) -> Place {
        Place { province: self.province.map(Province::today), commune: self.commune.as_ref().map(|(level, _)| *level) }
    }
}

/// What is looked up.
struct Wanted<'w> {
    key: String,
    group: Option<&'w str>,
    day: Option<NaiveDate>,
}

/// Whose words stand for those in braces.
struct Place {
    province: Option<Standing>,
    commune: Option<Level>,
}

impl Place {
    /// A name of the data with the words of the place; nothing where the place has none for it.
    fn put(&self, name: &str, level: &str) -> String {
        let province = self.province.map_or("tỉnh", |province| province.level());
        let noun = if level == "xã" { self.commune.map_or("xã", Level::noun) } else { province };
        let committee = if province == "tỉnh" { "Tỉnh ủy" } else { "Thành ủy" };
        name.replace("{level}", noun).replace("{committee}", committee)
    }
}

impl Table {
    fn find(&self, wanted: &Wanted<'_>) -> Option<&Body> {
        let bare = wanted.group.and_then(|_| self.bare.get(&wanted.key));
        let found = [self.by_key.get(&wanted.key), bare].into_iter().flatten().flatten();
        let found = found.map(|index| &self.bodies[*index]);
        found.max_by_key(|body| {
            let in_group = wanted.group.is_some_and(|group| body.groups.iter().any(|own| own == group));
            (in_group, body.valid.holds(wanted.day))
        })
    }

    fn add<'b>(&mut self, body: Body, bare: impl IntoIterator<Item = &'b str>) {
        let keys: Vec<String> = body.names().map(|name| key(&name)).collect();
        self.insert(body, keys, bare.into_iter().map(key));
    }

    /// Adds a body with its keys, whole and without a word for what it is.
    fn insert(&mut self, body: Body, keys: impl IntoIterator<Item = String>, bare: impl IntoIterator<Item = String>) {
        let index = self.bodies.len();
        for key in keys {
            let known = self.by_key.entry(key).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        }
        for bare in bare {
            self.bare.entry(bare).or_default().push(index);
        }
        self.bodies.push(body);
    }

    /// A body that every place has, with the name of its place behind it where that is given.
    fn push(&mut self, fact: &BodyFact, place: &Place, behind: Option<String>) {
        let whole = |name: &str| {
            let name = place.put(name, fact.level);
            let Some(behind) = &behind else { return name };
            let level = place.province.map_or("", |province| province.level());
            let stem = name.strip_suffix(level).map_or(name.as_str(), str::trim_end);
            format!("{stem} {behind}")
        };
        let name = whole(fact.name);
        // Short names have no words of places behind them.
        let keys = fact.short.iter().filter(|short| behind.is_none() || short.contains(' ')).map(|short| whole(short));
        let group = match fact.level {
            "trung ương" => Some("bo"),
            "tỉnh" => Some("so"),
            _ => None,
        };
        let listed = name.strip_prefix("Sở ").or_else(|| name.strip_prefix("Bộ ").filter(|_| group == Some("bo")));
        let body = Body {
            listed: Text::plain(listed.unwrap_or(&name)),
            groups: group.map(str::to_owned).into_iter().collect(),
            valid: Validity { from: fact.from, to: fact.to },
            successor: fact.successor.map(whole),
            source: fact.source.map(str::to_owned),
            is_sure: fact.is_sure,
            keys: keys.collect(),
            ..named(&name)
        };
        if fact.is_sure && behind.is_none() {
            // Short names that nothing else can be are looked for too: `Sở KH&ĐT`.
            let short = fact.short.iter().filter(|short| super::is_short(short));
            for name in short.map(|short| folded(short)).chain([folded(&name)]) {
                let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
                self.in_words.entry(words[0].clone()).or_default().push((words, self.bodies.len()));
            }
        }
        let short = fact.short.iter().filter_map(|short| short.strip_prefix("Sở "));
        self.add(body, listed.into_iter().chain(short));
    }

    /// The committee of a province.
    fn province(&mut self, standing: &Standing, ended: Option<NaiveDate>) {
        let told = standing.told();
        let successor = standing.successor.map(|full| {
            let (first, rest) = full.split_at(full.chars().next().map_or(0, char::len_utf8));
            if full.ends_with("Hồ Chí Minh") {
                format!("UBND {full}")
            } else {
                format!("UBND {}{rest}", first.to_lowercase())
            }
        });
        let listed = if standing.level() == "tỉnh" { standing.name().to_owned() } else { told.clone() };
        let body = Body {
            listed: Text::plain(&listed),
            groups: vec!["tinh".to_owned()],
            valid: Validity { from: standing.from, to: standing.to.or_else(|| ended?.pred_opt()) },
            successor,
            source: standing.source.map(str::to_owned),
            is_sure: true,
            keys: vec![told.clone()],
            ..named(&format!("UBND {told}"))
        };
        self.add(body, Some(standing.name()));
    }

    /// The committee of a unit.
    fn unit(&mut self, unit: &Unit) {
        let told = unit.told();
        let name = format!("UBND {told}");
        // The key of a name is made once, and those of its longer and shorter forms from it: there are hundreds of units.
        let unit_key = key(&told);
        let whole_key = format!("ubnd{unit_key}");
        let bare_key = unit_key.strip_prefix(&key(unit.level.noun())).unwrap_or(&unit_key).to_owned();
        let successor =
            (!unit.successors.is_empty()).then(|| unit.successors.iter().map(|next| format!("UBND {next}")));
        let successor = successor.map(|next| next.collect::<Vec<_>>().join(" và "));
        let former = self.by_key.get(&whole_key).and_then(|known| known.last()).copied();
        let former = former.filter(|former| unit.from.is_none() && self.bodies[*former].valid.from.is_none());
        if let Some(former) = former {
            // Two of one name: which is meant nobody knows, unless both became one.
            let known = &mut self.bodies[former].successor;
            if *known != successor {
                let both = known.take().into_iter().chain(successor);
                *known = Some(both.collect::<Vec<_>>().join(" hoặc "));
            }
            return;
        }
        let groups: &[&str] = match unit.level {
            Level::Commune | Level::Township => &["xa", "xa-phuong"],
            Level::Ward => &["phuong", "xa-phuong"],
            Level::SpecialZone => &["dac-khu", "xa-phuong"],
            _ => &["huyen"],
        };
        let shown_bare = matches!(unit.level, Level::Commune | Level::Ward | Level::District);
        let body = Body {
            listed: Text::plain(if shown_bare { &unit.name } else { &told }),
            groups: groups.iter().map(|group| (*group).to_owned()).collect(),
            valid: Validity { from: unit.from, to: unit.to },
            successor,
            source: Some(nation::UNITS_SOURCE.to_owned()),
            is_sure: true,
            keys: vec![told],
            ..named(&name)
        };
        self.insert(body, [whole_key, unit_key], [bare_key]);
    }
}

fn named(name: &str) -> Body {
    Body {
        name: Text::plain(name),
        printed: Text::plain(name),
        listed: Text::plain(name),
        groups: Vec::new(),
        valid: Validity::default(),
        successor: None,
        source: None,
        is_sure: false,
        keys: Vec::new(),
    }
}

/// How names are held against each other: without regard to capitals, blanks, `và`, `&`, hyphens, and with `UBND` for the words.
fn key(name: &str) -> String {
    let lower =
        name.to_lowercase().replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd");
    let words = lower.split(|c: char| c.is_whitespace() || matches!(c, '&' | '-' | '–' | '.' | ','));
    words.filter(|word| *word != "và").collect()
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
