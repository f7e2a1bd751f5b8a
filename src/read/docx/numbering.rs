//! Labels that Word counts by itself.

use std::collections::BTreeMap;

use super::tree::Node;
use crate::vi::roman;

/// Levels of a list.
const LEVELS: usize = 9;
/// The most that a list counts: what is longer is no list of a notice.
const MOST: u32 = 30_000;

/// The lists of a file, with how far they have counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels of each abstract list.
    kinds: BTreeMap<String, Vec<Level>>,
    lists: BTreeMap<String, List>,
    /// How far each abstract list has counted: lists of one kind count on.
    counted: BTreeMap<String, [Option<u32>; LEVELS]>,
}

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
}

#[derive(Debug, Default)]
struct List {
    kind: String,
    /// Levels that begin anew with this list.
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

impl Numbering {
    /// Reads the part.
    pub(super) fn new(root: &Node<'_>) -> Self {
        let mut numbering = Self::default();
        for node in root.elements() {
            if node.name == "w:abstractNum" {
                let levels = node.elements().filter(|level| level.name == "w:lvl").take(LEVELS).map(Level::new);
                let id = node.attribute("w:abstractNumId").unwrap_or_default();
                numbering.kinds.insert(id.to_owned(), levels.collect());
            } else if node.name == "w:num" {
                let kind = node.valued("w:abstractNumId").unwrap_or_default().to_owned();
                let mut list = List { kind, ..List::default() };
                for changed in node.elements().filter(|node| node.name == "w:lvlOverride") {
                    let level = changed.number("w:ilvl").and_then(|level| usize::try_from(level).ok());
                    let Some(level) = level.filter(|level| *level < LEVELS) else { continue };
                    let start = changed.child("w:startOverride").and_then(|start| start.number("w:val"));
                    list.starts.extend(start.and_then(|start| Some((level, u32::try_from(start).ok()?))));
                    list.levels.extend(changed.child("w:lvl").map(|node| (level, Level::new(node))));
                }
                numbering.lists.insert(node.attribute("w:numId").unwrap_or_default().to_owned(), list);
            }
        }
        numbering
    }

    /// The label of the next paragraph of a list; nothing where it has none.
    pub(super) fn next(&mut self, number: &str, level: usize) -> Option<String> {
        let list = self.lists.get_mut(number)?;
        let kind = self.kinds.get(&list.kind)?;
        let level = level.min(LEVELS - 1);
        let of = |at: usize| list.levels.get(&at).or_else(|| kind.get(at));
        let own = of(level)?.clone();
        let counted = self.counted.entry(list.kind.clone()).or_default();
        counted[level] = Some(match (list.starts.get(&level), counted[level]) {
            (Some(start), _) => *start,
            (None, Some(last)) => last.saturating_add(1).min(MOST),
            (None, None) => own.start,
        });
        counted[level + 1..].fill(None);
        if own.format == "bullet" {
            list.starts.remove(&level);
            return Some(if own.text.contains('+') { "+" } else { "-" }.to_owned());
        }
        let mut label = own.text.clone();
        for (at, count) in counted.iter().enumerate() {
            let sign = format!("%{}", at + 1);
            if !label.contains(&sign) {
                continue;
            }
            let known = of(at);
            let count = count.unwrap_or_else(|| known.map_or(1, |known| known.start));
            let format = known.map_or("decimal", |known| known.format.as_str());
            label = label.replace(&sign, &shown(count, format)?);
        }
        list.starts.remove(&level);
        let label = label.trim();
        (!label.is_empty()).then(|| label.to_owned())
    }
}

impl Level {
    fn new(node: &Node<'_>) -> Self {
        let start = node.child("w:start").and_then(|start| start.number("w:val"));
        Self {
            start: start.and_then(|start| u32::try_from(start).ok()).unwrap_or(1),
            format: node.valued("w:numFmt").unwrap_or("decimal").to_owned(),
            text: node.valued("w:lvlText").unwrap_or_default().to_owned(),
        }
    }
}

/// A count as it is printed; nothing in a format that has no Latin letters or figures.
fn shown(count: u32, format: &str) -> Option<String> {
    let letter = || {
        let at = count.checked_sub(1)?;
        let letter = char::from(b'a' + u8::try_from(at % 26).ok()?);
        Some(letter.to_string().repeat(usize::try_from(at / 26).ok()?.min(9) + 1))
    };
    match format {
        "decimal" => Some(count.to_string()),
        "decimalZero" => Some(format!("{count:02}")),
        "upperRoman" => Some(roman(usize::try_from(count.min(3999)).ok()?)),
        "lowerRoman" => Some(roman(usize::try_from(count.min(3999)).ok()?).to_lowercase()),
        "lowerLetter" => letter(),
        "upperLetter" => letter().map(|letter| letter.to_uppercase()),
        "none" => Some(String::new()),
        _ => None,
    }
}
