//! Anchors of comments among the bytes of a main part: a run is cut where a comment begins or ends in the middle of it.

use std::collections::BTreeMap;

use crate::read::Stroke;

/// What is put at one place of the part.
#[derive(Debug, Default)]
struct Put {
    /// What closes the run that is cut, where one is.
    close: String,
    ends: String,
    starts: String,
    /// What opens the rest of it.
    open: String,
}

/// A main part with anchors of comments, numbered from `first` on.
pub(super) fn anchored(part: &str, placed: &[(Stroke, usize, Stroke, usize)], first: usize) -> Option<String> {
    let mut puts: BTreeMap<usize, Put> = BTreeMap::new();
    let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, (from, before, to, behind)) in placed.iter().enumerate() {
        let number = first + index;
        let prefix = prefix(part, from)?;
        let start = put(part, from, *before, &mut puts, &mut kept)?;
        start.starts += &format!("<{prefix}commentRangeStart {prefix}id=\"{number}\"/>");
        let end = put(part, to, *behind, &mut puts, &mut kept)?;
        end.ends += &format!(
            "<{prefix}commentRangeEnd {prefix}id=\"{number}\"/><{prefix}r><{prefix}commentReference {prefix}id=\"{number}\"/></{prefix}r>"
        );
    }
    let mut made = String::with_capacity(part.len() + placed.len() * 400);
    let mut at = 0;
    let places = puts.keys().chain(kept.keys()).copied().collect::<std::collections::BTreeSet<usize>>();
    for place in places {
        made.push_str(part.get(at..place)?);
        at = place;
        // A first tag that says that blanks at the ends count.
        if let Some(end) = kept.get(&place) {
            let tag = part.get(place..*end)?;
            made.push_str(tag.strip_suffix('>')?);
            made.push_str(" xml:space=\"preserve\">");
            at = *end;
        }
        if let Some(Put { close, ends, starts, open }) = puts.get(&place) {
            [close, ends, starts, open].into_iter().for_each(|piece| made.push_str(piece));
        }
    }
    made.push_str(part.get(at..)?);
    Some(made)
}

/// The prefix of the vocabulary in the part, with its colon; attributes need one.
fn prefix<'p>(part: &'p str, stroke: &Stroke) -> Option<&'p str> {
    let tag = part.get(stroke.run.start + 1..stroke.run.end)?;
    let name = &tag[..tag.find([' ', '>', '/', '\n', '\t', '\r'])?];
    name.strip_suffix('r').filter(|prefix| prefix.ends_with(':'))
}

/// What is put before a letter of a stroke, or behind its last.
fn put<'m>(
    part: &str,
    stroke: &Stroke,
    offset: usize,
    puts: &'m mut BTreeMap<usize, Put>,
    kept: &mut BTreeMap<usize, usize>,
) -> Option<&'m mut Put> {
    let prefix = prefix(part, stroke)?;
    let run_tag = stroke.run.start + part.get(stroke.run.start..)?.find('>')? + 1;
    let content = stroke.properties.map_or(run_tag, |properties| properties.end);
    let linear = stroke.part.end - stroke.part.start == stroke.source.end - stroke.source.start;
    // Letters that are written as a reference are one.
    let at = if linear {
        stroke.part.start + offset
    } else if offset == 0 {
        stroke.part.start
    } else {
        stroke.part.end
    };
    if at == stroke.tag.end && part.get(content..stroke.tag.start)?.trim().is_empty() {
        return Some(puts.entry(stroke.run.start).or_default());
    }
    let rest = part.get(at..stroke.run.end)?.trim_start_matches(char::is_whitespace);
    if rest == format!("</{prefix}t></{prefix}r>") {
        return Some(puts.entry(stroke.run.end).or_default());
    }
    let tag = part.get(stroke.tag.start..stroke.tag.end)?;
    let beside = |c: Option<char>| c.is_some_and(char::is_whitespace);
    let blank = beside(part[..at].chars().next_back()) || beside(part[at..].chars().next());
    if blank && !tag.contains("xml:space") {
        kept.insert(stroke.tag.start, stroke.tag.end);
    }
    let put = puts.entry(at).or_default();
    let properties = stroke.properties.map_or(Some(""), |properties| part.get(properties.start..properties.end))?;
    put.close = format!("</{prefix}t></{prefix}r>");
    put.open = format!("<{prefix}r>{properties}<{prefix}t xml:space=\"preserve\">");
    Some(put)
}
