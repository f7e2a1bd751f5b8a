//! Every key has its Vietnamese alias and meaning, and nothing is said of keys that are gone.

use std::cell::RefCell;
use std::collections::BTreeSet;

use vanthu::finding::words::{Lang, key_meaning};
use vanthu::spec::KEYS;
use vanthu::spec::schema::{Shape, text as schema_text};

use crate::support::repository::text;

/// Every table's name with each of its keys, for all shapes.
fn table_keys() -> BTreeSet<(String, String)> {
    let found = RefCell::new(BTreeSet::new());
    for shape in Shape::ALL {
        let _ = schema_text(shape, |table, key| {
            found.borrow_mut().insert((table.to_owned(), key.to_owned()));
            None
        });
    }
    let found = found.into_inner();
    assert!(found.len() > 80, "the types have many keys, not {}", found.len());
    found
}

#[test]
fn every_key_has_an_alias_and_a_meaning() {
    let known = |key: &str| KEYS.0.iter().any(|(english, alias)| *english == key && !alias.is_empty());
    for (table, key) in table_keys() {
        assert!(known(&key), "{table}.{key} has no alias");
        assert!(key_meaning(Lang::Vi, &table, &key).is_some(), "{table}.{key} has no meaning in keys.vi.toml");
    }
}

#[test]
fn every_alias_belongs_to_a_key() {
    let keys: BTreeSet<_> = table_keys().into_iter().map(|(_, key)| key).collect();
    for (key, alias) in KEYS.0 {
        assert!(keys.contains(*key), "{alias} is the alias of {key}, which no table has");
        assert!(alias.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{alias} is not plain");
    }
}

#[test]
fn every_meaning_belongs_to_a_key() {
    let keys = table_keys();
    let has = |table: &str, key: &str| keys.contains(&(table.to_owned(), key.to_owned()));
    let meanings: toml::Table = text("locales/keys.vi.toml").parse().expect("the meanings are TOML");
    let own = |table: &str, key: &str| meanings.get(table).is_some_and(|own| own.get(key).is_some());
    for (name, value) in &meanings {
        match value {
            toml::Value::Table(table) => {
                table.keys().for_each(|key| assert!(has(name, key), "[{name}] {key} is the meaning of no key"));
            }
            _ => {
                let used = keys.iter().any(|(table, key)| key == name && !own(table, key));
                assert!(used, "{name} is the meaning of no key");
            }
        }
    }
}
