//! Bodies of the country by their names, as one office sees them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::finding::near::folded;
use crate::meeting::directory::{Body, Validity, is_short};
use crate::nation::{self, BodyFact, Level, Standing, Unit, key};
use crate::text::Text;

/// What took the place of districts.
const NO_DISTRICT: &str = "UBND các xã, phường trên địa bàn (không còn cấp huyện)";

/// Bodies by their names.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) bodies: Vec<Body>,
    by_key: BTreeMap<String, Vec<usize>>,
    /// Names without a word for what they are, which only a group makes clear.
    bare: BTreeMap<String, Vec<usize>>,
    pub(super) in_words: BTreeMap<String, Vec<(Vec<String>, usize)>>,
}

/// What is looked up.
pub(super) struct Wanted<'w> {
    pub(super) key: String,
    pub(super) group: Option<&'w str>,
    pub(super) day: Option<NaiveDate>,
}

/// Whose words stand for those in braces.
pub(super) struct Place {
    pub(super) province: Option<Standing>,
    pub(super) commune: Option<Level>,
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
    pub(super) fn find(&self, wanted: &Wanted<'_>) -> Option<&Body> {
        let bare = wanted.group.and_then(|_| self.bare.get(&wanted.key));
        let found = [self.by_key.get(&wanted.key), bare].into_iter().flatten().flatten();
        let found = found.map(|index| &self.bodies[*index]);
        found.max_by_key(|body| {
            let in_group = wanted.group.is_some_and(|group| body.groups.iter().any(|own| own == group));
            (in_group, body.valid.holds(wanted.day))
        })
    }

    pub(super) fn add<'b>(&mut self, body: Body, bare: impl IntoIterator<Item = &'b str>) {
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
    pub(super) fn push(&mut self, fact: &BodyFact, place: &Place, behind: Option<String>) {
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
            let short = fact.short.iter().filter(|short| is_short(short));
            for name in short.map(|short| folded(short)).chain([folded(&name)]) {
                let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
                self.in_words.entry(words[0].clone()).or_default().push((words, self.bodies.len()));
            }
        }
        let short = fact.short.iter().filter_map(|short| short.strip_prefix("Sở "));
        self.add(body, listed.into_iter().chain(short));
    }

    /// The committee of a province.
    pub(super) fn province(&mut self, standing: &Standing, ended: Option<NaiveDate>) {
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

    /// The committee of a unit; of one of another province what is said of where it lies, with its key.
    pub(super) fn unit(&mut self, unit: &Unit, behind: Option<&(String, String)>) {
        let told = unit.told();
        let name = format!("UBND {told}");
        // The key of a name is made once, and those of its longer and shorter forms from it: there are hundreds of units.
        let unit_key = key(&told);
        let whole_key = format!("ubnd{unit_key}");
        let noun_key = unit.level.noun().replace(' ', "");
        let bare_key = unit_key.strip_prefix(&noun_key).unwrap_or(&unit_key).to_owned();
        let successor =
            (!unit.successors.is_empty()).then(|| unit.successors.iter().map(|next| format!("UBND {next}")));
        let successor = successor.map(|next| next.collect::<Vec<_>>().join(" và "));
        let successor = successor.or_else(|| unit.level.is_district().then(|| NO_DISTRICT.to_owned()));
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
        let placed = |name: &str| behind.map_or_else(|| name.to_owned(), |(behind, _)| format!("{name}, {behind}"));
        let placed_key = behind.map(|(_, behind)| format!("{whole_key}{behind}"));
        let body = Body {
            printed: Text::plain(&placed(&name)),
            listed: Text::plain(&placed(if shown_bare { &unit.name } else { &told })),
            groups: groups.iter().map(|group| (*group).to_owned()).collect(),
            valid: Validity { from: unit.from, to: unit.to },
            successor,
            source: Some(nation::UNITS_SOURCE.to_owned()),
            is_sure: true,
            keys: vec![told],
            ..named(&name)
        };
        self.insert(body, [whole_key, unit_key].into_iter().chain(placed_key), [bare_key]);
    }
}

/// The office itself: text calls a committee by its short name.
pub(super) fn own(name: &str) -> Body {
    let short = ["Ủy ban nhân dân ", "Uỷ ban nhân dân "].iter().find_map(|whole| name.strip_prefix(whole));
    let printed = short.map(|rest| format!("UBND {rest}"));
    Body { printed: Text::plain(printed.as_deref().unwrap_or(name)), ..named(name) }
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
