//! From what is asked of a field to a change of the text: a value alone where a list or a table may stand, what is empty, and numbers.

use super::{Kind, Spot, spot, table};
use crate::edit::{Change, Path, Seen, Step, Tree, Value};

/// What is asked of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// This is typed there.
    Type(Typed),
    /// It is to be gone.
    Remove,
    /// A row is to be added before the path's last number; with these words where it is a row of text.
    Add(Option<String>),
    /// A row goes to the place of another.
    Move(usize),
}

/// What is typed into a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    /// Letters; none where it is cleared.
    Text(String),
    /// A choice of yes and no; for what may be printed, `No` is the wish to have nothing there.
    Flag(bool),
}

/// The change of the text that is asked for, with the order of the keys of the table that it is in; nothing where the form has no such
/// place.
#[must_use]
pub fn asked(tree: &Tree<'_>, path: &Path, asked: &Asked) -> Option<(Path, Change, Vec<&'static str>)> {
    let spot = spot(path)?;
    let (above, last) = path.split()?;
    let order = table(&above).map(super::Table::order).unwrap_or_default();
    let change = match asked {
        Asked::Type(Typed::Text(text)) if text.is_empty() && matches!(last, Step::Key(_)) => match tree.get(path) {
            Some(_) => Change::Remove,
            None => return None,
        },
        Asked::Type(typed) => Change::Set(value(&spot.field().kind, typed)),
        Asked::Remove => Change::Remove,
        Asked::Add(words) => Change::Insert(row(spot, words.as_deref())),
        Asked::Move(to) => Change::Move(*to),
    };
    let (path, change) = widened(tree, path, change)?;
    Some((path, change, order))
}

/// Where one value stands for a list, or a text for a table, the whole of it is set.
fn widened(tree: &Tree<'_>, path: &Path, change: Change) -> Option<(Path, Change)> {
    let steps = path.steps();
    let above = |count: usize| Path::of(&steps[..count]);
    let known = (0..steps.len()).rev().find(|count| tree.get(&above(*count)).is_some())?;
    let (there, rest) = (above(known), &steps[known..]);
    match (tree.get(&there)?, rest) {
        // The first of what may be one or several.
        (Seen::Table(_), [.., Step::Index(_)]) if rest.len() > 1 && is_several(&above(steps.len() - 1)) => {
            Some((above(steps.len() - 1), set(change)?))
        }
        (Seen::Table(_), [Step::Key(_), ..]) | (Seen::List(_), [Step::Index(_), ..]) => Some((path.clone(), change)),
        // A value alone, where there may be several.
        (_, [Step::Index(at)]) => {
            let old = tree.value(&there)?;
            let change = match change {
                Change::Insert(value) if *at == 0 => Change::Set(Value::List(vec![value, old])),
                Change::Insert(value) => Change::Set(Value::List(vec![old, value])),
                Change::Move(_) => return None,
                change => change,
            };
            Some((there, change))
        }
        // What a table is short for.
        (_, [Step::Key(key), inner @ ..]) => {
            let short = table(&there)?.short?;
            if key == short {
                let path = inner.iter().fold(there, |path, step| path.then(step.clone()));
                return Some((path, change));
            }
            let Change::Set(value) = set(change)? else { return None };
            let several = is_several(&above(steps.len().saturating_sub(1)));
            let value = inner.iter().rev().filter(|_| !several).fold(value, |value, step| match step {
                Step::Key(key) => Value::Table(vec![(key.clone(), value)]),
                Step::Index(_) => Value::List(vec![value]),
            });
            let old = tree.value(&there)?;
            Some((there, Change::Set(Value::Table(vec![(short.to_owned(), old), (key.clone(), value)]))))
        }
        _ => None,
    }
}

/// Whether one or several may stand at a path.
fn is_several(path: &Path) -> bool {
    spot(path).is_some_and(|spot| matches!(spot.field().kind, Kind::People | Kind::Bodies))
}

/// What comes to a place where nothing is.
fn set(change: Change) -> Option<Change> {
    match change {
        Change::Insert(value) | Change::Set(value) => Some(Change::Set(value)),
        Change::Remove | Change::Move(_) => None,
    }
}

/// A new element of a list.
fn row(spot: Spot, words: Option<&str>) -> Value {
    match &spot.field().kind {
        Kind::Tables(table) => match words {
            Some(words) => Value::Table(vec![(table.first.0.to_owned(), Value::Text(words.to_owned()))]),
            None => table.row(),
        },
        Kind::Measures => Value::Number(1),
        Kind::Cells => Value::List(vec![Value::Text(String::new())]),
        _ => Value::Text(words.unwrap_or_default().to_owned()),
    }
}

/// What is typed, as a value of the field's kind; what is no such value stays text, for a finding to tell of.
fn value(kind: &Kind, typed: &Typed) -> Value {
    let text = match typed {
        Typed::Flag(flag) => return Value::Flag(*flag),
        Typed::Text(text) => text,
    };
    let number = || text.trim().parse().ok().map(Value::Number);
    let decimal =
        || text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Decimal);
    let flag = || text.trim().parse().ok().map(Value::Flag);
    if matches!(kind, Kind::Long) {
        return Value::Text(text.replace(['\r', '\n'], " "));
    }
    let read = match kind {
        Kind::Count => number(),
        Kind::Measure | Kind::Measures => number().or_else(decimal),
        Kind::Flag => flag(),
        Kind::Fit => flag().or_else(number),
        _ => None,
    };
    read.unwrap_or_else(|| Value::Text(text.clone()))
}
