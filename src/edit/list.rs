//! Elements of lists: one more, or one at another place.

use std::ops::Range;

use super::insert::{extent, lines, parted};
use super::literal::{Value, written};
use super::tree::{Node, Tree};
use super::{Refused, Splice};

/// Puts an element into a list before the one of a number, or behind the last.
pub(super) fn insert(tree: &Tree<'_>, list: Node<'_>, at: usize, value: &Value) -> Result<Vec<Splice>, Refused> {
    match list {
        Node::Tables(tables) => {
            let Value::Table(_) = value else { return Err(Refused::Absent) };
            let header = tables.get(0).and_then(|first| tree.text.get(first.span()?)).ok_or(Refused::Absent)?;
            let block = lines(tree, header, value);
            let place = match tables.get(at) {
                Some(table) => with_comments(tree, tree.line_start(table.span().ok_or(Refused::Absent)?.start)),
                None => extent(tree, list).ok_or(Refused::Absent)?,
            };
            Ok(vec![parted(tree, place, &block)])
        }
        Node::List(_) => element(tree, list, at, &written(value, tree.line_end())),
        _ => Err(Refused::Absent),
    }
}

/// Where the comments right above a line begin.
fn with_comments(tree: &Tree<'_>, mut line: usize) -> usize {
    while line > 0 {
        let above = tree.line_start(line - 1);
        if !tree.text[above..line].trim_start().starts_with('#') {
            break;
        }
        line = above;
    }
    line
}

/// An element of a list in brackets.
fn element(tree: &Tree<'_>, list: Node<'_>, at: usize, typed: &str) -> Result<Vec<Splice>, Refused> {
    let span = list.span().ok_or(Refused::Absent)?;
    let spans = spans(list);
    let Some(first) = spans.first() else {
        let open = span.start + 1;
        let separator = if tree.text[open..span.end].contains('#') { "," } else { "" };
        return Ok(vec![(open..open, format!("{typed}{separator}"))]);
    };
    let by_lines = tree.text[span.start..first.start].contains('\n');
    let line_end = tree.line_end();
    match (at.min(spans.len()).checked_sub(1), by_lines) {
        (None, false) => Ok(vec![(first.start..first.start, format!("{typed}, "))]),
        (None, true) => {
            let end = line_before_end(tree, span.start);
            Ok(vec![(end..end, format!("{line_end}{}{typed},", indent(tree, first.start)))])
        }
        (Some(last), false) => {
            let end = spans[last].end;
            Ok(vec![(end..end, format!(", {typed}"))])
        }
        (Some(last), true) => {
            let end = spans[last].end;
            let limit = spans.get(last + 1).map_or(span.end - 1, |next| next.start);
            let comma = comma(&tree.text[end..limit]).map(|comma| end + comma);
            let mut splices: Vec<Splice> = Vec::new();
            if comma.is_none() {
                splices.push((end..end, ",".to_owned()));
            }
            let mut place = line_before_end(tree, comma.unwrap_or(end));
            // What follows on the same line is not parted from it.
            if place > limit {
                place = comma.map_or(end, |comma| comma + 1);
            }
            let tail = if comma.is_some() { "," } else { "" };
            splices.push((place..place, format!("{line_end}{}{typed}{tail}", indent(tree, spans[last].start))));
            Ok(splices)
        }
    }
}

/// The first comma of what stands between two elements; commas of comments are none.
pub(super) fn comma(between: &str) -> Option<usize> {
    let mut comment = false;
    between.char_indices().find_map(|(at, letter)| {
        match letter {
            '#' => comment = true,
            '\n' => comment = false,
            ',' if !comment => return Some(at),
            _ => {}
        }
        None
    })
}

/// Where the line of a byte ends, its line end not counted in.
fn line_before_end(tree: &Tree<'_>, at: usize) -> usize {
    let end = tree.next_line(at);
    at + tree.text[at..end].trim_end_matches(['\n', '\r']).len()
}

/// The blanks before an element that begins its line.
fn indent<'t>(tree: &Tree<'t>, at: usize) -> &'t str {
    let before = &tree.text[tree.line_start(at)..at];
    if before.trim().is_empty() { before } else { "  " }
}

/// Where the elements of a list stand.
pub(super) fn spans(list: Node<'_>) -> Vec<Range<usize>> {
    list.children().into_iter().filter_map(|(_, child, _)| child.span()).collect()
}

/// Moves an element of a list to the place of another; those between move up or down.
pub(super) fn rotate(tree: &Tree<'_>, list: Node<'_>, from: usize, to: usize) -> Result<Vec<Splice>, Refused> {
    let places: Vec<Range<usize>> = match list {
        Node::List(_) => spans(list),
        Node::Tables(_) => {
            let block = |table: Node<'_>| {
                let start = tree.line_start(table.span()?.start);
                Some(start..extent(tree, table)?)
            };
            list.children().into_iter().filter_map(|(_, table, _)| block(table)).collect()
        }
        _ => return Err(Refused::Absent),
    };
    let apart = places.windows(2).all(|pair| pair[0].end <= pair[1].start);
    if !apart || from >= places.len() || to >= places.len() {
        return Err(Refused::Absent);
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    let moved = order.remove(from);
    order.insert(to, moved);
    let line_end = tree.line_end();
    let put = |(place, from): (&Range<usize>, usize)| {
        let mut text = tree.text[places[from].clone()].to_owned();
        // The last line of a file may lack its end.
        let last = place.end == tree.text.len() && !tree.text.ends_with('\n');
        if matches!(list, Node::Tables(_)) && !last && !text.ends_with('\n') {
            text.push_str(line_end);
        }
        (place.clone(), text)
    };
    Ok(places.iter().zip(order).map(put).filter(|(place, text)| tree.text[place.clone()] != **text).collect())
}
