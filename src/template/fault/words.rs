//! The engine's English as one of our rules, in words of our own.

use super::super::filters::{PRINTED, THROWN};
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};

/// Beginnings of the engine's messages on names that it does not know, and the words of the locale for such a name.
const UNKNOWN: [(&str, &str); 6] = [
    ("Unknown filter", "what.filter"),
    ("Unknown template", "what.template"),
    ("Unknown function", "what.function"),
    ("Unknown test", "what.test"),
    ("Unknown component", "what.component"),
    ("Block `", "what.block"),
];

/// Words of the engine's other messages, and those of the locale in their place. The first that fits counts.
const MEANT: [(&str, &str); 40] = [
    ("end of input", "template.end"),
    ("Unclosed component", "template.end"),
    ("unexpected end of raw block", "template.end"),
    ("missing its closing", "template.quote"),
    ("unexpected escape", "template.escape"),
    ("Closing comment tag", "template.comment"),
    ("Unexpected character", "template.character"),
    ("Unknown tag", "template.statement"),
    ("for component call", "template.value"),
    ("too complex", "template.deep"),
    ("too deep", "template.deep"),
    ("nested brackets", "template.deep"),
    ("dimensions", "template.deep"),
    ("reserved", "template.reserved"),
    ("already extending", "template.first"),
    ("`extends`", "template.first"),
    ("would be ignored", "template.ignored"),
    ("already contains", "template.twice"),
    ("defined more than once", "template.twice"),
    ("in the opening tag", "template.other-end"),
    ("doesn't match opening tag", "template.other-end"),
    ("cannot be written", "template.place"),
    ("can only be used in a for loop", "template.place"),
    ("cannot be used inside", "template.place"),
    ("super()", "template.place"),
    ("Only `index`", "template.loop-field"),
    ("undefined", "template.absent"),
    ("Field `", "template.absent"),
    ("type `none`", "template.absent"),
    ("Iteration not possible", "template.loop"),
    ("iteration is not possible", "template.loop"),
    ("Math operations", "template.numbers"),
    ("both operands to be numbers", "template.numbers"),
    ("divide by 0", "template.zero"),
    ("Cannot compare", "template.compare"),
    ("keyword argument", "template.argument"),
    ("argument", "template.argument"),
    ("would produce", "template.too-many"),
    ("Invalid type", "template.unfit"),
    ("converted to", "template.unfit"),
];

/// What was found or wanted in a template, as the engine says it, and the words of the locale.
const TOKENS: [(&str, &str); 11] = [
    ("one of: integer, float", "token.value"),
    ("\"string\" or", "token.value"),
    ("identifier", "token.name"),
    ("attribute name", "token.name"),
    ("...", "token.key"),
    ("string", "token.text"),
    ("integer", "token.number"),
    ("float", "token.number"),
    ("bool", "token.flag"),
    ("content", "token.words"),
    ("comment", "token.words"),
];

/// A message of the engine as one of our rules.
pub(super) fn worded(message: &str) -> Finding {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let name = quoted.next().unwrap_or_default();
    if let Some((_, what)) = UNKNOWN.iter().find(|(start, _)| message.starts_with(start)) {
        return unknown(what, name);
    }
    if let Some((_, known)) = message.split_once("is not defined. Available ") {
        let known = known.split([' ', ',', '.', ':']).skip(1).filter(|word| !word.is_empty());
        let near = nearest(name, known);
        return Finding::new(&rules::UNKNOWN_VARIABLE).arg("name", name).maybe("near", near);
    }
    if let Some((found, expected)) = unexpected(message) {
        return Finding::new(&rules::TEMPLATE_SYNTAX).arg("found", token(found)).arg("expected", token(expected));
    }
    if let Some(said) = message.strip_prefix(THROWN) {
        return Finding::new(&rules::TEMPLATE_FAULT).arg("message", said);
    }
    let unfit = message.strip_prefix("Invalid type for the value, expected `").and_then(|rest| rest.split_once('`'));
    let key = match unfit {
        Some((PRINTED, actual)) => printed(actual),
        // What our own filters say is a key.
        Some((key, _)) if key.starts_with("template.") => key,
        _ => MEANT.iter().find(|(words, _)| message.contains(words)).map_or("template.other", |(_, key)| key),
    };
    Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word(key.to_owned()))
}

/// A name that nobody knows.
pub(super) fn unknown(what: &str, name: &str) -> Finding {
    Finding::new(&rules::UNKNOWN_IN_TEMPLATE).arg("what", Arg::Word(what.to_owned())).arg("name", name)
}

/// What was found and what was wanted.
fn unexpected(message: &str) -> Option<(&str, &str)> {
    if let Some(rest) = message.strip_prefix("Found ") {
        let (found, wanted) = rest.split_once(" but ")?;
        let wanted = ["expected ", "was expecting "].iter().find_map(|verb| wanted.strip_prefix(verb));
        // Where only some things may stand, the engine lists them.
        return Some((found, wanted.map_or("one of: integer, float", |wanted| wanted.trim_end_matches('.'))));
    }
    let (wanted, found) = message.strip_prefix("Expected ")?.split_once(" but found ")?;
    Some((found, wanted))
}

fn token(said: &str) -> Arg {
    match TOKENS.iter().find(|(words, _)| said.trim_start_matches('`').starts_with(words)) {
        Some((_, key)) => Arg::Word((*key).to_owned()),
        None => said.replace('`', "").into(),
    }
}

/// What stands where a text or number is printed, of the engine's name for its type.
fn printed(actual: &str) -> &'static str {
    match actual.split('`').nth(1) {
        Some("array") => "template.list",
        Some("map/struct") => "template.table",
        Some("bool") => "template.flag",
        _ => "template.unfit",
    }
}
