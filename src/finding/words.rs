//! The words that users read, by language: the sentences of the rules and the free texts of the command line, from `locales/`.

use std::fmt::Display;
use std::sync::LazyLock;

use super::locale::Locale;
use super::visible::visible;
use super::{Arg, Finding, Rule, Severity};
use crate::vi;

/// The longest argument shown, in characters; a value can be a whole page of text.
const MAX_ARGUMENT: usize = 80;

/// A language of the program's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese, unless asked otherwise.
    #[default]
    Vi,
    /// English.
    En,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    /// What is wrong.
    pub message: String,
    /// A few words for under the caret.
    pub label: Option<String>,
    /// A few words for the second place.
    pub other: Option<String>,
    /// What to do.
    pub help: Option<String>,
}

static VI: LazyLock<Locale> = LazyLock::new(|| Locale::new(include_str!("../../locales/vi.toml")));
static EN: LazyLock<Locale> = LazyLock::new(|| Locale::new(include_str!("../../locales/en.toml")));

static KEYS_VI: LazyLock<Locale> = LazyLock::new(|| Locale::new(include_str!("../../locales/keys.vi.toml")));

static FORM_VI: LazyLock<Locale> = LazyLock::new(|| Locale::new(include_str!("../../locales/form.vi.toml")));

/// A free text by its dotted key. A key without text is given back, so that a slip shows instead of stopping the program.
#[must_use]
pub fn text(lang: Lang, key: &str) -> &str {
    words(lang).get(key).unwrap_or(key)
}

/// What a key of a table means, in Vietnamese: the table's own words, else those that it has in every table. In English the
/// types themselves say it.
#[must_use]
pub fn key_meaning(lang: Lang, table: &str, key: &str) -> Option<String> {
    match lang {
        Lang::Vi => KEYS_VI.get(&format!("{table}.{key}")).or_else(|| KEYS_VI.get(key)).map(str::to_owned),
        Lang::En => None,
    }
}

/// The label of a key in the form: the table's own, else that in every table. In English the keys are words themselves.
#[must_use]
pub fn key_label(lang: Lang, table: &str, key: &str) -> String {
    let label = FORM_VI.get(&format!("key.{table}.{key}")).or_else(|| FORM_VI.get(&format!("key.{key}")));
    match (lang, label) {
        (Lang::Vi, Some(label)) => label.to_owned(),
        _ => in_words(key),
    }
}

/// The label of a word that the program knows, where one is chosen in the form.
#[must_use]
pub fn choice_label(lang: Lang, word: &str) -> String {
    match (lang, FORM_VI.get(&format!("choice.{word}"))) {
        (Lang::Vi, Some(label)) => label.to_owned(),
        _ => in_words(word),
    }
}

/// A key as words.
fn in_words(key: &str) -> String {
    let words = key.replace(['_', '-'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Puts values in the place of their `{name}`; a name without value stays as it is. Values are not looked through again.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    replace(template, |name| {
        values.iter().find(|(known, _)| *known == name).map(|(_, value)| visible(&value.to_string()).into_owned())
    })
}

/// The sentences of a finding. What needs an argument that the finding lacks, or has empty, is left out, the message
/// never.
#[must_use]
pub fn sentences(finding: &Finding, lang: Lang) -> Sentences {
    let part = |part: &str| {
        let template = words(lang).get(&format!("{}.{part}", finding.rule.code))?;
        let value = |name: &str| finding.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| show(arg, lang));
        let complete = names(template).all(|name| value(name).is_some_and(|value| !value.is_empty()));
        Some((replace(template, value), complete))
    };
    let whole = |name: &str| part(name).filter(|(_, complete)| *complete).map(|(text, _)| text);
    let message = part("message").map_or_else(|| finding.rule.code.to_owned(), |(text, _)| text);
    Sentences { message, label: whole("label"), other: whole("other"), help: whole("help") }
}

/// Parts of a rule's explanation, in the order in which they are read.
pub const EXPLAINED: [&str; 5] = ["why", "wrong", "right", "basis", "sure"];

/// A part of a rule's explanation; every rule has all of [`EXPLAINED`].
#[must_use]
pub fn explained(rule: &Rule, part: &str, lang: Lang) -> &'static str {
    words(lang).get(&format!("{}.{part}", rule.code)).unwrap_or_default()
}

/// A sentence of a rule in general, if it has it: what a finding would fill in is left open.
#[must_use]
pub fn of_rule(rule: &Rule, part: &str, lang: Lang) -> Option<String> {
    let template = words(lang).get(&format!("{}.{part}", rule.code))?;
    Some(replace(template, |_| Some("…".to_owned())))
}

/// A severity in words.
#[must_use]
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    text(
        lang,
        match severity {
            Severity::Error => "level.error",
            Severity::Warning => "level.warning",
            Severity::Hint => "level.hint",
        },
    )
}

fn words(lang: Lang) -> &'static Locale {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

fn show(arg: &Arg, lang: Lang) -> String {
    match arg {
        Arg::Text(value) => visible(&shorten(value)).into_owned(),
        Arg::Number(number) => number.to_string(),
        Arg::Date(day) => vi::short_date(*day),
        Arg::Names(names) => visible(&names.join(", ")).into_owned(),
        Arg::Word(key) => text(lang, key).to_owned(),
    }
}

/// One line of at most [`MAX_ARGUMENT`] characters.
fn shorten(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MAX_ARGUMENT {
        return line;
    }
    line.chars().take(MAX_ARGUMENT - 1).chain(['…']).collect()
}

/// The template with its names replaced.
fn replace(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let (mut out, mut rest) = (String::new(), template);
    while let Some((before, name, after)) = next_name(rest) {
        out.push_str(before);
        out.push_str(&value(name).unwrap_or_else(|| format!("{{{name}}}")));
        rest = after;
    }
    out + rest
}

/// The names in a template.
fn names(template: &str) -> impl Iterator<Item = &str> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (_, name, after) = next_name(rest)?;
        rest = after;
        Some(name)
    })
}

/// The text before the next `{name}`, the name, and the text after it.
fn next_name(template: &str) -> Option<(&str, &str, &str)> {
    template.match_indices('{').find_map(|(open, _)| {
        let close = open + template[open..].find('}')?;
        let name = &template[open + 1..close];
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        plain.then(|| (&template[..open], name, &template[close + 1..]))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::finding::rules;

    fn is_code(key: &str) -> bool {
        key.len() == 4 && key[1..].bytes().all(|byte| byte.is_ascii_digit())
    }

    #[test]
    fn both_languages_have_the_same_keys_and_placeholders() {
        let keys = VI.keys();
        assert!(keys.len() > 60);
        assert_eq!(keys, EN.keys());
        for key in &keys {
            let sorted = |lang| names(text(lang, key)).collect::<BTreeSet<_>>();
            assert_eq!(sorted(Lang::Vi), sorted(Lang::En), "{key}");
        }
    }

    #[test]
    fn every_rule_has_words_and_every_word_a_rule() {
        let keys = VI.keys();
        let with_words: BTreeSet<_> =
            keys.iter().filter_map(|key| key.split('.').next()).filter(|key| is_code(key)).collect();
        assert_eq!(with_words, rules::all().map(|rule| rule.code).collect());
        for rule in rules::all() {
            for part in EXPLAINED.into_iter().chain(["message"]) {
                assert!(
                    VI.get(&format!("{}.{part}", rule.code)).is_some_and(|words| !words.is_empty()),
                    "{}",
                    rule.code
                );
            }
        }
    }

    #[test]
    fn sentence_parts_have_known_names() {
        for (code, part) in VI.keys().iter().filter_map(|key| key.split_once('.')).filter(|(code, _)| is_code(code)) {
            assert!(
                ["message", "label", "other", "help"].contains(&part) || EXPLAINED.contains(&part),
                "{code}.{part}"
            );
        }
    }

    #[test]
    fn parts_without_their_argument_are_left_out() {
        let finding = Finding::new(&rules::UNKNOWN_KEY).arg("key", "chiar");
        assert_eq!(sentences(&finding, Lang::En).label, None);
        let finding = finding.arg("near", "chair");
        assert!(sentences(&finding, Lang::En).label.is_some_and(|label| label.contains("chair")));
    }

    #[test]
    fn values_with_braces_are_not_filled_again() {
        assert_eq!(fill("{a} và {b} {c} {} {X}", &[("a", &"{b}"), ("b", &2)]), "{b} và 2 {c} {} {X}");
    }
}
