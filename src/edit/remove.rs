//! What goes: an entry, an element, a table with all that is below it. Comments that stand in lines of their own before it stay.

use std::ops::Range;

use super::list::{comma, spans};
use super::path::{Path, Step};
use super::tree::{Node, Tree};
use super::{Refused, Splice};

/// Takes away what stands at a path.
pub(super) fn splices(tree: &Tree<'_>, path: &Path) -> Result<Vec<Splice>, Refused> {
    let (above, last) = path.split().ok_or(Refused::Absent)?;
    let (Some(parent), Some(node)) = (tree.at(&above), tree.at(path)) else { return Err(Refused::Absent) };
    let alone = parent.children().len() == 1;
    match (parent, last) {
        (Node::List(_), _) if alone => splices(tree, &above),
        (Node::List(_), Step::Index(at)) => element(tree, parent, *at),
        (Node::Inline(table), Step::Key(_)) if alone && !table.is_dotted() => {
            // An element of a list stays with its key, so that what is typed next has a place.
            let in_list = matches!(above.steps().last(), Some(Step::Index(_)));
            match node.span().filter(|_| in_list) {
                Some(span) => Ok(vec![(span, "\"\"".to_owned())]),
                None => splices(tree, &above),
            }
        }
        (Node::Inline(_), Step::Key(key)) => entry(parent, key),
        _ => lines(tree, parent, last, node),
    }
}

/// An element of a list in brackets, with its comma.
fn element(tree: &Tree<'_>, list: Node<'_>, at: usize) -> Result<Vec<Splice>, Refused> {
    let spans = spans(list);
    let (span, close) = (spans.get(at).ok_or(Refused::Absent)?, list.span().ok_or(Refused::Absent)?.end - 1);
    let limit = spans.get(at + 1).map_or(close, |next| next.start);
    let end = comma(&tree.text[span.end..limit]).map_or(span.end, |comma| span.end + comma + 1);
    let start = tree.line_start(span.start);
    let own_lines = tree.text[start..span.start].trim().is_empty();
    let rest = &tree.text[end..tree.next_line(end)];
    if own_lines && (rest.trim().is_empty() || rest.trim_start().starts_with('#')) {
        return Ok(vec![(start..tree.next_line(end), String::new())]);
    }
    Ok(vec![match at.checked_sub(1).map(|before| spans[before].end) {
        Some(before) => (before..span.end, String::new()),
        None => (span.start..limit, String::new()),
    }])
}

/// An entry of a table in braces, with its comma.
fn entry(table: Node<'_>, key: &str) -> Result<Vec<Splice>, Refused> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut own = None;
    for (step, child, name) in table.children() {
        let (Some(name), Some(span)) = (name.and_then(toml_edit::Key::span), child.span()) else {
            return Err(Refused::Absent);
        };
        if step == Step::Key(key.to_owned()) {
            own = Some(name.start);
        }
        places.push(name.start..span.end.max(child.own_end().unwrap_or(0)));
    }
    places.sort_by_key(|place| place.start);
    let at = places.iter().position(|place| Some(place.start) == own).ok_or(Refused::Absent)?;
    let range = match (at.checked_sub(1), places.get(at + 1)) {
        (Some(before), _) => places[before].end..places[at].end,
        (None, Some(next)) => places[at].start..next.start,
        (None, None) => return Err(Refused::Absent),
    };
    Ok(vec![(range, String::new())])
}

/// Whole lines: of a value, of keys with dots, of tables with headers.
fn lines(tree: &Tree<'_>, parent: Node<'_>, last: &Step, node: Node<'_>) -> Result<Vec<Splice>, Refused> {
    let mut found = Vec::new();
    match node {
        Node::Table(table) if table.is_dotted() => {
            for (step, child, _) in node.children() {
                found.extend(lines(tree, node, &step, child)?);
            }
        }
        Node::Table(_) | Node::Tables(_) => {
            for table in node.headed() {
                let (header, end) = (table.span().ok_or(Refused::Absent)?, table.own_end().ok_or(Refused::Absent)?);
                found.push((tree.line_start(header.start)..tree.next_line(end), String::new()));
            }
            join(tree, &mut found);
        }
        _ => {
            let Step::Key(key) = last else { return Err(Refused::Absent) };
            let (name, _) = parent.entry(key).ok_or(Refused::Absent)?;
            let start = tree.line_start(name.span().ok_or(Refused::Absent)?.start);
            let end = node.span().ok_or(Refused::Absent)?.end;
            let next = tree.next_line(end);
            let rest = &tree.text[end..next];
            // A comment behind it stays, on a line of its own.
            let comment = rest.find('#').map(|at| end + at);
            found.push((start..comment.unwrap_or(next), String::new()));
        }
    }
    Ok(found)
}

/// Takes the empty line behind removed tables with them, where another stands before.
fn join(tree: &Tree<'_>, found: &mut [Splice]) {
    for (range, _) in found {
        let before = &tree.text[..range.start];
        let parted = before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n");
        let after = &tree.text[range.end..];
        let blank = ["\n", "\r\n"].into_iter().find(|blank| after.starts_with(blank));
        if let Some(blank) = blank.filter(|_| parted) {
            range.end += blank.len();
        }
    }
}
