//! Filters of texts.

use std::ops::Range;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::super::letters::{self, capitalise, each_letter, pieces};
use super::super::marks::{PARAGRAPH, PARAGRAPH_END};
use super::{TOO_BIG, must_be_told, printable, stop, text_of, told};
use crate::template::LONGEST;

pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("capitalise", |value: &Value, _: Kwargs, _: &State<'_>| with_marks(value, capitalise));
    tera.register_filter("capitalize", |value: &Value, _: Kwargs, _: &State<'_>| with_marks(value, only_first_capital));
    tera.register_filter("upper", |value: &Value, _: Kwargs, _: &State<'_>| {
        with_marks(value, |text| each_letter(text, char::to_uppercase))
    });
    tera.register_filter("lower", |value: &Value, _: Kwargs, _: &State<'_>| {
        with_marks(value, |text| each_letter(text, char::to_lowercase))
    });
    tera.register_filter("title", |value: &Value, _: Kwargs, _: &State<'_>| with_marks(value, title));
    tera.register_filter("trim", |value: &Value, given: Kwargs, _: &State<'_>| trim(value, &given, (true, true)));
    tera.register_filter("trim_start", |value: &Value, given: Kwargs, _: &State<'_>| {
        trim(value, &given, (true, false))
    });
    tera.register_filter("trim_end", |value: &Value, given: Kwargs, _: &State<'_>| trim(value, &given, (false, true)));
    tera.register_filter("replace", replace);
    tera.register_filter("split", split);
    tera.register_filter("truncate", truncate);
    tera.register_filter("indent", indent);
    tera.register_filter("newlines_to_br", lines);
    tera.register_filter("str", |value: &Value, _: Kwargs, _: &State<'_>| of_anything(value));
    tera.register_filter("safe", safe);
    // What is printed is escaped in any case, and once.
    for name in ["escape", "escape_html", "escape_xml"] {
        tera.register_filter(name, |value: &Value, _: Kwargs, _: &State<'_>| printable(value));
    }
}

fn with_marks(value: &Value, make: impl FnOnce(&str) -> String) -> TeraResult<Value> {
    Ok(make(&text_of(value)?).into())
}

fn only_first_capital(text: &str) -> String {
    capitalise(&each_letter(text, char::to_lowercase))
}

/// The first letter of each word in capitals, the others small.
fn title(text: &str) -> String {
    let mut begins = true;
    each_letter(text, |letter| {
        let parts = letter.is_ascii_punctuation() || letter.is_whitespace();
        let upper = (begins && !parts).then(|| letter.to_uppercase());
        let lower = upper.is_none().then(|| letter.to_lowercase());
        begins = if parts { begins || letter != '\'' } else { false };
        upper.into_iter().flatten().chain(lower.into_iter().flatten())
    })
}

fn trim(value: &Value, given: &Kwargs, (start, end): (bool, bool)) -> TeraResult<Value> {
    let text = text_of(value)?;
    let seen = letters::letters(&text);
    let pattern = told(given, "pat")?;
    let mut rest: &str = &seen;
    if start {
        rest = pattern.as_ref().map_or_else(|| rest.trim_start(), |pattern| rest.trim_start_matches(pattern.as_str()));
    }
    let first = seen.len() - rest.len();
    if end {
        rest = pattern.as_ref().map_or_else(|| rest.trim_end(), |pattern| rest.trim_end_matches(pattern.as_str()));
    }
    Ok(pieces(&text, std::iter::once(first..first + rest.len())).concat().into())
}

/// The ranges between the places at which a pattern stands.
fn between(seen: &str, pattern: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut ranges = Vec::new();
    for (at, found) in seen.match_indices(pattern) {
        ranges.push(start..at);
        start = at + found.len();
    }
    ranges.push(start..seen.len());
    ranges
}

fn replace(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let text = text_of(value)?;
    let (from, to) = (must_be_told(&given, "from")?, given.must_get::<&Value>("to")?);
    let to = text_of(to)?;
    let between = between(&letters::letters(&text), &from);
    if text.len().saturating_add(between.len().saturating_mul(to.len())) > LONGEST {
        return Err(stop(TOO_BIG));
    }
    Ok(pieces(&text, between).join(&to).into())
}

fn split(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let text = text_of(value)?;
    let pattern = must_be_told(&given, "pat")?;
    Ok(pieces(&text, between(&letters::letters(&text), &pattern)).into())
}

fn truncate(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let text = text_of(value)?;
    let length = given.must_get::<usize>("length")?;
    let seen = letters::letters(&text);
    let Some((end, _)) = seen.char_indices().nth(length) else { return Ok(text.into()) };
    let dots = match given.get::<&Value>("end")? {
        Some(end) => text_of(end)?.into_owned(),
        None => "…".to_owned(),
    };
    Ok((pieces(&text, std::iter::once(0..end)).concat() + &dots).into())
}

/// Blanks before lines. A page has none, a message may.
fn indent(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let text = text_of(value)?;
    let width = given.get::<usize>("width")?.unwrap_or(4).min(1000);
    let blank = told(&given, "indentation")?.unwrap_or_else(|| " ".to_owned());
    let first = given.get::<bool>("first")?.unwrap_or_default();
    let empty = given.get::<bool>("blank")?.unwrap_or_default();
    let indentation = blank.repeat(width);
    let lines = pieces(&text, between(&letters::letters(&text), "\n"));
    if text.len().saturating_add(lines.len().saturating_mul(indentation.len())) > LONGEST {
        return Err(stop(TOO_BIG));
    }
    let lines = lines.into_iter().enumerate().map(|(number, line)| {
        let indented = if number == 0 { first } else { empty || !line.is_empty() };
        if indented { format!("{indentation}{line}") } else { line }
    });
    Ok(lines.collect::<Vec<_>>().join("\n").into())
}

/// Lines as paragraphs: there is no tag for the end of a line.
fn lines(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let paragraph = format!("{PARAGRAPH}{PARAGRAPH_END}");
    with_marks(value, |text| text.replace("\r\n", "\n").replace(['\n', '\r'], &paragraph))
}

/// Tags that a template itself has in a text are tags; a value is none, wherever it stands.
fn safe(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let value = printable(value)?;
    if value.is_string() && !value.is_safe() { with_marks(&value, letters::as_markup) } else { Ok(value) }
}

fn of_anything(value: &Value) -> TeraResult<Value> {
    let value = printable(value)?;
    Ok(if value.is_string() { value } else { value.to_string().into() })
}
