//! A key that was not there: where its line, its entry or its header goes.

use super::literal::{Value, bare, written};
use super::path::{Path, Step};
use super::tree::{Node, Tree};
use super::{Refused, Splice};

/// Lists of tables that have headers of their own wherever the file lets them.
const BLOCKS: [&str; 6] = ["notice", "change", "session", "section", "point", "annex"];

/// Puts a key with its value into a table, behind the last one that comes before it in `order`.
pub(super) fn key(
    tree: &Tree<'_>,
    path: &Path,
    table: Node<'_>,
    (key, value): (&str, &Value),
    order: &[&str],
) -> Result<Vec<Splice>, Refused> {
    let name = bare(&tree.name(key));
    let line_end = tree.line_end();
    match table {
        Node::Inline(inline) if inline.is_dotted() => Err(Refused::Absent),
        Node::Inline(inline) if inline.is_empty() => {
            let span = table.span().ok_or(Refused::Absent)?;
            Ok(vec![(span, format!("{{ {name} = {} }}", written(value, line_end)))])
        }
        Node::Inline(_) => {
            let typed = format!("{name} = {}", written(value, line_end));
            let before = before(table, key, order).and_then(Node::own_end);
            if let Some(end) = before {
                return Ok(vec![(end..end, format!(", {typed}"))]);
            }
            let starts = table.children().into_iter().filter_map(|(_, _, key)| key?.span()).map(|span| span.start);
            let first = starts.min().ok_or(Refused::Absent)?;
            Ok(vec![(first..first, format!("{typed}, "))])
        }
        _ if has_block(path, table, key, value) => Ok(vec![block(tree, path, table, (&name, value))?]),
        _ => line(tree, path, table, (key, &format!("{name} = {}", written(value, line_end))), order),
    }
}

/// Whether a value gets a header of its own.
fn has_block(path: &Path, table: Node<'_>, key: &str, value: &Value) -> bool {
    let top = path.steps().is_empty();
    let tables = value.is_tables() && BLOCKS.contains(&key);
    (top || table.has_header()) && (tables || top && matches!(value, Value::Table(_)))
}

/// The last entry that comes before a key in the order in which keys are written; of a key that has no place there, the last of all.
fn before<'d>(table: Node<'d>, key: &str, order: &[&str]) -> Option<Node<'d>> {
    let place = |name: &str| order.iter().position(|known| *known == name);
    let own = table.children().into_iter().filter(|(_, child, _)| match child {
        Node::Table(table) => table.is_dotted(),
        Node::Tables(_) => false,
        _ => true,
    });
    let earlier = own.filter(|(step, ..)| match (step, place(key)) {
        (Step::Key(name), Some(at)) => place(name).is_some_and(|other| other < at),
        _ => true,
    });
    earlier.max_by_key(|(_, child, _)| child.own_end()).map(|(_, child, _)| child)
}

/// A line of a table.
fn line(
    tree: &Tree<'_>,
    path: &Path,
    table: Node<'_>,
    (key, typed): (&str, &str),
    order: &[&str],
) -> Result<Vec<Splice>, Refused> {
    let line_end = tree.line_end();
    let Node::Table(own) = table else { return Err(Refused::Absent) };
    if own.is_dotted() {
        // Before the key of a sibling stands what leads to this table.
        let (_, sibling, key) = table.children().into_iter().next().ok_or(Refused::Absent)?;
        let start = key.and_then(toml_edit::Key::span).ok_or(Refused::Absent)?.start;
        let lead = &tree.text[tree.line_start(start)..start];
        let end = tree.next_line(sibling.own_end().ok_or(Refused::Absent)?);
        return Ok(vec![below(tree, end, &format!("{lead}{typed}"))]);
    }
    if let Some(end) = before(table, key, order).and_then(Node::own_end) {
        return Ok(vec![below(tree, tree.next_line(end), typed)]);
    }
    if path.steps().is_empty() {
        let at = first_line(tree, table);
        return Ok(vec![below(tree, at, typed)]);
    }
    if table.has_header() {
        let end = table.span().ok_or(Refused::Absent)?.end;
        return Ok(vec![below(tree, tree.next_line(end), typed)]);
    }
    // Only tables below it have headers: it gets one before them.
    let at = tree.line_start(table.span().ok_or(Refused::Absent)?.start);
    let header = header(tree, path).ok_or(Refused::Absent)?;
    Ok(vec![(at..at, format!("[{header}]{line_end}{typed}{line_end}{line_end}"))])
}

/// Where the lines of the file itself begin: behind the comments at its head.
fn first_line(tree: &Tree<'_>, root: Node<'_>) -> usize {
    let firsts =
        root.children().into_iter().filter_map(|(_, child, key)| Some(key?.span()?.start.min(child.span()?.start)));
    let first = firsts.min().map_or(tree.text.len(), |at| tree.line_start(at));
    let head = &tree.text[..first];
    // Comments right above what follows belong to that.
    let mut at = 0;
    let mut settled = 0;
    for line in head.split_inclusive('\n') {
        at += line.len();
        if line.trim().is_empty() || !line.trim_start().starts_with('#') {
            settled = at;
        }
    }
    if settled == 0 && first == tree.text.len() { at } else { settled }
}

/// A line below others, which may lack a line end.
fn below(tree: &Tree<'_>, at: usize, typed: &str) -> Splice {
    let line_end = tree.line_end();
    let ended = at == 0 || tree.text[..at].ends_with('\n');
    let text = if ended { format!("{typed}{line_end}") } else { format!("{line_end}{typed}") };
    (at..at, text)
}

/// A new header with its lines, behind all that stands in the table above it.
fn block(tree: &Tree<'_>, path: &Path, table: Node<'_>, (name, value): (&str, &Value)) -> Result<Splice, Refused> {
    let above = if path.steps().is_empty() {
        String::new()
    } else {
        format!("{}.", header(tree, path).ok_or(Refused::Absent)?)
    };
    let header = format!("{above}{name}");
    let end = if path.steps().is_empty() { tree.text.len() } else { extent(tree, table).ok_or(Refused::Absent)? };
    let text = match value {
        Value::List(items) => {
            let blocks: Vec<String> = items.iter().map(|item| lines(tree, &format!("[[{header}]]"), item)).collect();
            blocks.join(tree.line_end())
        }
        value => lines(tree, &format!("[{header}]"), value),
    };
    Ok(parted(tree, end, &text))
}

/// A block of lines with an empty line before it, and one behind it where something follows at once.
pub(super) fn parted(tree: &Tree<'_>, at: usize, block: &str) -> Splice {
    let line_end = tree.line_end();
    let before = &tree.text[..at];
    let lead = match before {
        "" => String::new(),
        _ if before.ends_with("\n\n") || before.ends_with("\n\r\n") => String::new(),
        _ if before.ends_with('\n') => line_end.to_owned(),
        _ => format!("{line_end}{line_end}"),
    };
    let after = &tree.text[at..];
    let tail = if after.is_empty() || after.starts_with(['\n', '\r']) { "" } else { line_end };
    (at..at, format!("{lead}{block}{tail}"))
}

/// A header with the lines of a table.
pub(super) fn lines(tree: &Tree<'_>, header: &str, table: &Value) -> String {
    let line_end = tree.line_end();
    let mut text = format!("{header}{line_end}");
    if let Value::Table(entries) = table {
        for (key, value) in entries {
            text.push_str(&format!("{} = {}{line_end}", bare(&tree.name(key)), written(value, line_end)));
        }
    }
    text
}

/// Where the lines of a table and of all tables below it end.
pub(super) fn extent(tree: &Tree<'_>, table: Node<'_>) -> Option<usize> {
    let ends = table.headed().into_iter().filter_map(Node::own_end);
    ends.max().map(|end| tree.next_line(end))
}

/// The names that lead to a table, as they are typed in its header, or as they would be.
fn header(tree: &Tree<'_>, path: &Path) -> Option<String> {
    let node = tree.at(path)?;
    if node.has_header() {
        let header = tree.text.get(node.span()?)?;
        return Some(header.trim_matches(['[', ']']).trim().to_owned());
    }
    let names = path.steps().iter().filter_map(|step| match step {
        Step::Key(key) => Some(bare(&tree.name(key))),
        Step::Index(_) => None,
    });
    Some(names.collect::<Vec<_>>().join("."))
}
