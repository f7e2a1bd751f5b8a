//! A locale file, of which each table is read when its words are first asked for: most of a file explains rules, and a run needs few
//! of them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The texts of a locale file under their dotted keys.
pub(super) struct Locale {
    tables: BTreeMap<&'static str, Table>,
}

/// The lines of a table, and its words once they are read.
struct Table {
    lines: &'static str,
    words: OnceLock<BTreeMap<String, String>>,
}

impl Locale {
    /// A locale whose file has all its tables under plain heads, one a line, and texts that each stand on one line.
    pub(super) fn new(file: &'static str) -> Self {
        Self { tables: tables(file) }
    }

    /// The text of a dotted key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let (table, name) = key.rsplit_once('.').unwrap_or(("", key));
        self.tables.get(table)?.words().get(name).map(String::as_str)
    }

    /// All keys, in order.
    #[cfg(test)]
    pub(super) fn keys(&self) -> std::collections::BTreeSet<String> {
        let key = |table: &str, name: &String| if table.is_empty() { name.clone() } else { format!("{table}.{name}") };
        let keys = |(table, words): (&&'static str, &Table)| {
            words.words().keys().map(|name| key(table, name)).collect::<Vec<_>>()
        };
        self.tables.iter().flat_map(keys).collect()
    }
}

impl Table {
    fn words(&self) -> &BTreeMap<String, String> {
        self.words.get_or_init(|| toml::from_str(self.lines).expect("the built-in locales are read by a test"))
    }
}

/// The tables of a file by name; the keys before the first head have none.
fn tables(file: &'static str) -> BTreeMap<&'static str, Table> {
    let mut tables = BTreeMap::new();
    let (mut name, mut rest) = ("", file);
    loop {
        let end = if rest.starts_with('[') { Some(0) } else { rest.find("\n[").map(|end| end + 1) };
        tables.insert(name, Table { lines: &rest[..end.unwrap_or(rest.len())], words: OnceLock::new() });
        let Some((head, after)) = end.and_then(|end| rest[end..].split_once('\n')) else { return tables };
        name = head.trim_matches(['[', ']', '\r']);
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a file read as a whole.
    fn flat(prefix: &str, table: &toml::Table, words: &mut BTreeMap<String, String>) {
        for (name, value) in table {
            let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
            match value {
                toml::Value::Table(inner) => flat(&key, inner, words),
                toml::Value::String(text) => drop(words.insert(key, text.clone())),
                other => panic!("{key} = {other}: a locale holds only text"),
            }
        }
    }

    #[test]
    fn tables_read_one_by_one_are_the_file_read_as_a_whole() {
        for file in [
            include_str!("../../locales/vi.toml"),
            include_str!("../../locales/en.toml"),
            include_str!("../../locales/keys.vi.toml"),
        ] {
            let mut whole = BTreeMap::new();
            flat("", &toml::from_str(file).expect("the locale is TOML"), &mut whole);
            assert!(whole.len() > 60);
            let locale = Locale::new(file);
            assert_eq!(locale.keys(), whole.keys().cloned().collect());
            for (key, text) in &whole {
                assert_eq!(locale.get(key), Some(text.as_str()), "{key}");
            }
        }
    }

    #[test]
    fn a_file_may_begin_with_a_head() {
        let locale = Locale::new("[a]\r\nx = \"1\"\r\n[a.b]\nx = \"2\"");
        assert_eq!((locale.get("a.x"), locale.get("a.b.x"), locale.get("x")), (Some("1"), Some("2"), None));
    }
}
