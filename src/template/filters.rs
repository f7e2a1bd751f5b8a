//! Filters, tests and functions in the place of the engine's: theirs see the marks of a value where a person sees its letters. What
//! is made of a value keeps where it came from as far as that can be said.

mod lists;
mod texts;

use std::borrow::Cow;

use tera::value::ValueKind;
use tera::{Error, ErrorKind, Kwargs, Map, State, Tera, TeraResult, Value};

use super::guard::{EACH, JOIN, LETTERS, PRINT, STEP, TEXT, TEXT_OR_NOTHING};
use super::{LONGEST, letters, steps};

/// What the engine is told where something is printed that is not there.
pub(super) const UNDEFINED: &str = "template.undefined";
/// What the engine is told where a text in a variable grows too long.
pub(super) const TOO_BIG: &str = "template.too-big";
/// The type that the engine is told to want where something is printed.
pub(super) const PRINTED: &str = "text or number";
/// Begins what an author makes a template say of itself.
pub(super) const THROWN: &str = "thrown: ";

/// Puts our filters in the place of the engine's.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter(PRINT, print);
    tera.register_filter(JOIN, join);
    tera.register_filter(LETTERS, compared);
    tera.register_filter(TEXT, text);
    tera.register_filter(TEXT_OR_NOTHING, text_or_nothing);
    tera.register_filter(EACH, each);
    tera.register_function(STEP, step);
    tera.register_function("throw", throw);
    texts::register(tera);
    lists::register(tera);
}

/// A value that is printed: a text, a number, or nothing where there is none.
fn print(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    match value.kind() {
        ValueKind::Undefined => Err(stop(UNDEFINED)),
        _ => printable(value),
    }
}

fn printable(value: &Value) -> TeraResult<Value> {
    match value.kind() {
        ValueKind::Bool | ValueKind::Array | ValueKind::Map | ValueKind::Bytes => Err(unfit(PRINTED, value)),
        _ => {
            steps::look_through(value.as_str().unwrap_or_default())?;
            Ok(value.clone())
        }
    }
}

/// A value that becomes a part of a longer text.
fn join(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let value = printable(value)?;
    match marked(&value) {
        Some(text) if text.len() > LONGEST => Err(stop(TOO_BIG)),
        Some(Cow::Owned(text)) => Ok(text.into()),
        _ => Ok(value),
    }
}

/// The letters of a value and of all that is in it.
fn compared(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    seen(value)
}

fn seen(value: &Value) -> TeraResult<Value> {
    if let Some(list) = value.as_array() {
        steps::go(list.len(), 0)?;
        return Ok(Value::from(list.iter().map(seen).collect::<TeraResult<Vec<_>>>()?));
    }
    if let Some(map) = value.as_map() {
        let members = map.iter().map(|(key, value)| Ok((key.clone(), seen(value)?)));
        return Ok(Value::from(members.collect::<TeraResult<Map>>()?));
    }
    own(value)
}

/// A text as its letters, anything else as it is.
fn own(value: &Value) -> TeraResult<Value> {
    let Some(text) = marked(value) else { return Ok(value.clone()) };
    steps::look_through(&text)?;
    match (text, value.is_safe()) {
        (Cow::Borrowed(text), false) if !letters::is_marked(text) => Ok(value.clone()),
        (text, _) => Ok(letters::letters(&text).into()),
    }
}

fn text(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    own(value)
}

fn text_or_nothing(value: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    if value.is_undefined() || value.is_none() { Ok("".into()) } else { own(value) }
}

/// What a loop goes through: as many rounds as it has members.
fn each(value: &Value, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let value = own(value)?;
    steps::go(value.len().unwrap_or_default(), given.get("words")?.unwrap_or_default())?;
    Ok(value)
}

fn step(given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    steps::go(1, given.get("words")?.unwrap_or_default())?;
    Ok(Value::none())
}

fn throw(given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let message = given.must_get::<&Value>("message")?;
    Err(Error::message(format!("{THROWN}{}", letters::letters(&text_of(message)?))))
}

/// A text with its marks, whether it came as data or was printed into a variable.
fn marked(value: &Value) -> Option<Cow<'_, str>> {
    let text = value.as_str()?;
    Some(if value.is_safe() { Cow::Owned(letters::marked(text)) } else { Cow::Borrowed(text) })
}

/// As [`marked`], of what must be a text.
fn text_of(value: &Value) -> TeraResult<Cow<'_, str>> {
    let text = marked(value).ok_or_else(|| unfit("string", value))?;
    steps::look_through(&text)?;
    Ok(text)
}

fn unfit(expected: &str, value: &Value) -> Error {
    let (expected_type, actual_type) = (expected.to_owned(), value.name().to_owned());
    Error::new(ErrorKind::InvalidArgument { expected_type, actual_type })
}

/// Stops the engine with a key of words, at the value and not at the filter that was put in behind it.
pub(super) fn stop(words: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument { expected_type: words.to_owned(), actual_type: String::new() })
}

/// The letters of what a filter is told under a name.
fn told(given: &Kwargs, name: &str) -> TeraResult<Option<String>> {
    let Some(value) = given.get::<&Value>(name).ok().flatten() else { return Ok(None) };
    Ok(Some(letters::letters(&text_of(value)?).into_owned()))
}

/// As [`told`], of what must be told.
fn must_be_told(given: &Kwargs, name: &str) -> TeraResult<String> {
    let missing = || Error::new(ErrorKind::MissingArgument { arg_name: name.to_owned() });
    told(given, name)?.ok_or_else(missing)
}
