//! One change of a spec's text at a time, made in place: whatever the change is not about stays byte for byte, comments, layout and line
//! ends included. Knows TOML and both names of each key; knows no meaning.

mod insert;
mod list;
mod literal;
mod path;
mod remove;
mod tree;

use std::ops::Range;

pub use literal::Value;
pub use path::{Path, Step};
pub use tree::{Seen, Tree};

use tree::Node;

/// What is to become of what stands at a path.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It gets this value; what is missing on the way to it is made.
    Set(Value),
    /// It goes. A list or a table in braces that would be empty goes with it.
    Remove,
    /// This comes into the list before the element of the path's last number, or behind the last one.
    Insert(Value),
    /// The element of a list goes to the place of another.
    Move(usize),
}

/// Why a change cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The text is no TOML.
    #[error("the text cannot be read")]
    Unread,
    /// Nothing stands at the path, or something of another shape.
    #[error("nothing of that shape stands at the path")]
    Absent,
    /// The text as changed would be no TOML, or would say something else than was asked for.
    #[error("the changed text would say something else")]
    Otherwise,
}

/// A stretch of the text and what stands there instead.
type Splice = (Range<usize>, String);

/// The text with one change; `order` are the names of the keys of the table that is changed, in the order in which they are written.
///
/// # Errors
/// [`Refused`] where the change cannot be made; the text is then to stay as it is.
pub fn edit(text: &str, path: &Path, change: &Change, order: &[&str]) -> Result<String, Refused> {
    let tree = Tree::parse(text).ok_or(Refused::Unread)?;
    let mut splices = match change {
        Change::Set(value) => set(&tree, path, value, order)?,
        Change::Remove => remove::splices(&tree, path)?,
        Change::Insert(value) => {
            let (list, at) = path.split().ok_or(Refused::Absent)?;
            let Step::Index(at) = at else { return Err(Refused::Absent) };
            match tree.at(&list) {
                Some(found) => list::insert(&tree, found, *at, value)?,
                None => set(&tree, &list, &Value::List(vec![value.clone()]), order)?,
            }
        }
        Change::Move(to) => {
            let (list, from) = path.split().ok_or(Refused::Absent)?;
            let (Step::Index(from), Some(found)) = (from, tree.at(&list)) else { return Err(Refused::Absent) };
            list::rotate(&tree, found, *from, *to)?
        }
    };
    splices.sort_by_key(|(range, _)| (range.start, range.end));
    let changed = spliced(text, &splices);
    if Tree::parse(&changed).is_none() { Err(Refused::Otherwise) } else { Ok(changed) }
}

/// Gives a path a value.
fn set(tree: &Tree<'_>, path: &Path, value: &Value, order: &[&str]) -> Result<Vec<Splice>, Refused> {
    let (found, known) = tree.walk(path);
    let rest = &path.steps()[known..];
    let Some((first, inner)) = rest.split_first() else {
        return match found.span() {
            Some(span) if found.is_value() => {
                let typed = literal::written_as(value, &tree.text[span.clone()], tree.line_end());
                Ok(vec![(span, typed)])
            }
            // A table with a header of its own makes room for a value of its parent.
            _ => {
                let whole = tree.text.len();
                let without = spliced(tree.text, &sorted(remove::splices(tree, path)?));
                let tree = Tree::parse(&without).ok_or(Refused::Otherwise)?;
                let changed = spliced(&without, &sorted(set(&tree, path, value, order)?));
                Ok(vec![(0..whole, changed)])
            }
        };
    };
    let value = inner.iter().rev().fold(value.clone(), |value, step| match step {
        Step::Key(key) => Value::Table(vec![(key.clone(), value)]),
        Step::Index(_) => Value::List(vec![value]),
    });
    match (first, found) {
        (Step::Index(at), Node::List(_) | Node::Tables(_)) => list::insert(tree, found, *at, &value),
        (Step::Key(key), Node::Table(_) | Node::Inline(_)) => {
            let order = if inner.is_empty() { order } else { &[] };
            insert::key(tree, &Path::of(&path.steps()[..known]), found, (key, &value), order)
        }
        _ => Err(Refused::Absent),
    }
}

fn sorted(mut splices: Vec<Splice>) -> Vec<Splice> {
    splices.sort_by_key(|(range, _)| (range.start, range.end));
    splices
}

/// The text with other words at some places, which are in order and do not overlap.
fn spliced(text: &str, splices: &[Splice]) -> String {
    let (mut new, mut done) = (String::with_capacity(text.len()), 0);
    for (range, words) in splices {
        new.push_str(&text[done.min(range.start)..range.start]);
        new.push_str(words);
        done = range.end;
    }
    new + &text[done..]
}

#[cfg(test)]
mod tests;
