//! Bases of office files: what all offices of a kind have. The office's own names stand in braces in them, and are put in before the
//! base is read.

use std::sync::Arc;

use crate::nation::{self, Level};
use crate::source::Source;
use crate::spec::{KEYS, OfficeSpec, decode};

/// What stands in braces in a base, what stands for it in an office, and the key that the office lacks where nothing does.
type Name = (&'static str, Option<String>, &'static str);

/// A base as its file has it, with names in braces.
#[derive(Debug, Clone)]
pub struct Base {
    text: String,
    spec: OfficeSpec,
}

impl Base {
    /// Reads a base.
    #[must_use]
    pub fn new(source: &Arc<Source>) -> Self {
        Self { text: source.text().to_owned(), spec: decode::decode(source, &KEYS).0 }
    }

    /// Whether a name stands in braces in it.
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        self.text.contains(&format!("{{{name}}}"))
    }

    /// Whether a name stands in it that follows from the province.
    #[must_use]
    pub fn uses_province(&self) -> bool {
        self::names(&OfficeSpec::default()).iter().any(|(name, _, key)| *key == "province" && self.names(name))
    }

    /// Whether it says a key itself.
    #[must_use]
    pub fn says(&self, key: &str) -> bool {
        match key {
            "name" => self.spec.name.is_some(),
            "symbol" => self.spec.symbol.is_some(),
            _ => false,
        }
    }
}

/// The base with an office's names, and the keys that the office lacks for it.
pub(super) fn filled(base: &Source, spec: &OfficeSpec) -> (Arc<Source>, Vec<&'static str>) {
    let mut text = base.text().to_owned();
    let mut lacking = Vec::new();
    for (name, value, key) in names(spec) {
        let braces = format!("{{{name}}}");
        if !text.contains(&braces) {
            continue;
        }
        if value.is_none() {
            lacking.push(key);
        }
        text = text.replace(&braces, &quoted(&value.unwrap_or_default()));
    }
    lacking.sort_unstable();
    lacking.dedup();
    (Source::new(base.name(), text), lacking)
}

fn names(spec: &OfficeSpec) -> [Name; 9] {
    let province = spec.province.as_ref().and_then(|typed| nation::province(&typed.value)).map(nation::Province::today);
    let commune = spec.commune.as_ref().and_then(|typed| Level::split(&typed.value));
    let commune_told = commune.map(|(level, name)| nation::told(level, name));
    let commune_place = commune.map(|(level, name)| nation::place(level, name));
    let level = commune.map(|(level, _)| level.noun()).or(province.map(|province| province.level()));
    let told = province.map(|province| province.told());
    let place = commune_place.or(province.map(|province| province.place().to_owned()));
    let committee = province.map(|province| if province.level() == "tỉnh" { "Tỉnh ủy" } else { "Thành ủy" });
    let own =
        spec.name.as_ref().map(|name| name.0.iter().map(|line| line.value.as_str()).collect::<Vec<_>>().join(" "));
    [
        ("name", own, "name"),
        ("commune", commune_told.clone(), "commune"),
        ("seat", commune_told.or_else(|| told.clone()), "province"),
        ("level", level.map(str::to_owned), "province"),
        ("province", told, "province"),
        ("province.name", province.map(|province| province.place().to_owned()), "province"),
        ("committee", committee.map(str::to_owned), "province"),
        ("party-committee", committee.map(|committee| committee.replace("ủy", "uỷ")), "province"),
        ("place", place, "province"),
    ]
}

/// Letters as they stand inside a string of TOML.
fn quoted(value: &str) -> String {
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    value.chars().map(escape).collect()
}
