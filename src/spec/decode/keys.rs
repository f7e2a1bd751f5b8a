//! The names of keys: each has an English one and a Vietnamese one without marks, and a slip is told the nearest of them.

use crate::finding::near::nearest;
use crate::vi;

/// All keys that have a Vietnamese name: English, then Vietnamese. A Vietnamese name may stand for several English ones, as long
/// as no table has two of them.
#[derive(Debug, Clone, Copy)]
pub struct Keys(pub &'static [(&'static str, &'static str)]);

impl Keys {
    /// The English names that a typed key may stand for.
    pub(crate) fn english(&self, typed: &str) -> impl Iterator<Item = &'static str> {
        self.0.iter().filter(move |(_, vietnamese)| *vietnamese == typed).map(|(english, _)| *english)
    }

    /// Whether a key may stand in a text, by a look that costs far less than reading it: never `false` where it does.
    pub(crate) fn may_stand(&self, english: &'static str, text: &str) -> bool {
        // A quoted key may hold its letters as numbers.
        let escaped = ["\\u", "\\U", "\\x"].iter().any(|escape| text.contains(escape));
        escaped || stands(english, text) || self.vietnamese(english).is_some_and(|name| stands(name, text))
    }

    /// The Vietnamese name of a key.
    pub(super) fn vietnamese(&self, english: &str) -> Option<&'static str> {
        self.0.iter().find(|(name, _)| *name == english).map(|(_, vietnamese)| *vietnamese)
    }

    /// The name nearest to a typed key among those of the `fields`, or of all keys, in the language in which it is nearest.
    pub(super) fn nearest(&self, typed: &str, fields: Option<&[&'static str]>) -> Option<String> {
        let aliases = self.0.iter().filter(|(english, _)| fields.is_none_or(|fields| fields.contains(english)));
        let english: Vec<_> = match fields {
            Some(fields) => fields.to_vec(),
            None => self.0.iter().map(|(english, _)| *english).collect(),
        };
        nearest(&plain(typed), english.into_iter().chain(aliases.map(|(_, vietnamese)| *vietnamese)))
    }
}

/// Whether a name stands in a text with an equals sign behind it, as keys do.
fn stands(name: &str, text: &str) -> bool {
    let is_value = |after: &str| {
        let after = after.strip_prefix(['"', '\'']).unwrap_or(after);
        after.trim_start_matches([' ', '\t']).starts_with('=')
    };
    text.match_indices(name).any(|(at, _)| is_value(&text[at + name.len()..]))
}

/// A typed key as keys are spelt: lower case, without marks, underscores between words. Who types "Chủ trì" means "chu_tri".
pub(super) fn plain(typed: &str) -> String {
    vi::plain(typed).replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: Keys = Keys(&[("chair", "chu_tri"), ("room", "tai"), ("time", "luc"), ("papers", "tai_lieu")]);

    #[test]
    fn slips_are_told_the_name_in_their_language() {
        let near = |typed| KEYS.nearest(typed, Some(&["chair", "time", "room", "topic"]));
        assert_eq!(near("chiar").as_deref(), Some("chair"));
        assert_eq!(near("chu_chi").as_deref(), Some("chu_tri"));
        assert_eq!(near("Chủ trì").as_deref(), Some("chu_tri"));
        assert_eq!(near("topik").as_deref(), Some("topic"));
        assert_eq!(near("tai_liệu"), None);
    }

    #[test]
    fn a_key_is_seen_however_it_is_typed() {
        for text in ["room = 1", "[a]\n\t\"room\"\t=1", "a = { 'tai'= 1 }", "a.room=1", "\"r\\u006fom\" = 1"] {
            assert!(KEYS.may_stand("room", text), "{text}");
        }
        for text in ["", "# room", "chair = \"room\"", "rooms = 1", "tai_lieu = 1"] {
            assert!(!KEYS.may_stand("room", text), "{text}");
        }
    }

    #[test]
    fn short_keys_are_not_near_to_everything() {
        assert_eq!(KEYS.nearest("to", Some(&["at", "room"])), None);
        assert_eq!(KEYS.nearest("rom", None).as_deref(), Some("room"));
        assert_eq!(KEYS.nearest("xyzzy", None), None);
    }
}
