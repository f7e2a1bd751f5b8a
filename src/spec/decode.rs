//! Decoding of TOML into any derived type, with every fault in one run. A value that is refused is treated as absent and the
//! decoding starts again, so all types decoded must bear an absent key. Judges shape only, no meaning.

mod at;
mod de;
mod explain;
mod fault;
mod keys;
mod leaf;
mod passages;
mod raw;
mod repair;
mod slip;
mod syntax;
mod table;
mod texts;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use at::At;
pub(crate) use de::clean;
pub use de::{ASIDE, BLANK, SEVERAL};
pub use keys::Keys;
pub use leaf::Leaf;
pub use raw::{RawSpans, raw_span};
pub(crate) use texts::texts;

use crate::finding::{self, Finding, near};
use crate::source::{Source, Span};
use fault::Fault;
use leaf::Leaves;
use repair::Repaired;
use syntax::Stop;

/// The deepest nesting taken. Real specs have 5 levels.
const MAX_DEPTH: usize = 64;
/// The most refused values reported in one run; each costs a pass over the text.
const MAX_PASSES: usize = 200;
/// The fewest of them, however long the text is.
const LEAST_PASSES: usize = 10;
/// The most bytes that all passes go through: so many times the longest real spec.
const MAX_WORK: usize = 20 * 1024 * 1024;
/// The most times that a text is read again without the lines at which the reader stops.
const MAX_ROUNDS: usize = 5;

/// What one run of decoding knows: the source, the names of the keys, the values to leave out, and what was found on the way.
struct Run<'r> {
    source: &'r Arc<Source>,
    keys: &'r Keys,
    left_out: BTreeSet<usize>,
    /// The keys told of: each pass meets them again.
    told: RefCell<BTreeSet<Span>>,
    found: RefCell<Vec<Finding>>,
    leaves: Leaves,
}

impl Run<'_> {
    fn leaves_out(&self, item: &Spanned<DeValue<'_>>) -> bool {
        self.left_out.contains(&identity(item))
    }

    /// Whether a key is met for the first time, so that there is something to tell.
    fn tells(&self, key: Span) -> bool {
        self.told.borrow_mut().insert(key)
    }

    /// Whether a finding would be shown; else a nearest name would be looked for in vain.
    fn is_shown(&self) -> bool {
        self.found.borrow().len() < near::ENOUGH
    }

    fn report(&self, finding: Finding) {
        self.found.borrow_mut().push(finding);
    }
}

/// Decodes a source into a value and everything that is wrong with its shape, sorted. Good specs cost one pass.
///
/// Where the TOML itself is broken, only the faults before the break are given with it; the value is then not to be relied on.
#[must_use]
pub fn decode<T: DeserializeOwned + Default>(source: &Arc<Source>, keys: &Keys) -> (T, Vec<Finding>) {
    let (value, _, findings) = decode_with_leaves(source, keys);
    (value, findings)
}

/// As [`decode`], with the values that were typed to be printed.
#[must_use]
pub fn decode_with_leaves<T: DeserializeOwned + Default>(
    source: &Arc<Source>,
    keys: &Keys,
) -> (T, Vec<Leaf>, Vec<Finding>) {
    let (mut text, mut told) = (Cow::Borrowed(source.text()), Vec::new());
    for _ in 1..MAX_ROUNDS {
        match read(source, &text, keys) {
            Read::Done(value, leaves, findings) => return done((value, leaves), findings, told),
            Read::Without(lines) => {
                text = Cow::Owned(syntax::without(&text, &lines));
                told.extend(lines.into_iter().flat_map(|(_, findings)| findings));
            }
        }
    }
    done((T::default(), Vec::new()), Vec::new(), told)
}

fn done<T>(
    (value, leaves): (T, Vec<Leaf>),
    mut findings: Vec<Finding>,
    told: Vec<Finding>,
) -> (T, Vec<Leaf>, Vec<Finding>) {
    findings.extend(told);
    finding::sort(&mut findings);
    (value, leaves, findings)
}

/// What came of reading a text.
enum Read<T> {
    /// The value, what of it is to be printed, and its faults.
    Done(T, Vec<Leaf>, Vec<Finding>),
    /// Statements at which the reader stops, each with what to tell: the text is to be read again without them.
    Without(Vec<(Span, Vec<Finding>)>),
}

fn read<T: DeserializeOwned + Default>(source: &Arc<Source>, text: &str, keys: &Keys) -> Read<T> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    let root = Spanned::new(0..text.len(), DeValue::Table(tree.into_inner()));
    if errors.is_empty() {
        return read_root(source, root, Vec::new(), &Repaired::default(), keys);
    }
    let repaired = Repaired::of(source, text);
    if !repaired.is_changed() {
        let stops = errors.iter().map(|error| Stop::new(error, &repaired)).collect();
        return read_root(source, root, stops, &repaired, keys);
    }
    dismantle(root);
    let (tree, errors) = DeTable::parse_recoverable(&repaired.text);
    let root = Spanned::new(0..repaired.text.len(), DeValue::Table(tree.into_inner()));
    let stops = errors.iter().map(|error| Stop::new(error, &repaired)).collect();
    read_root(source, root, stops, &repaired, keys)
}

fn read_root<T: DeserializeOwned + Default>(
    source: &Arc<Source>,
    root: Spanned<DeValue<'_>>,
    stops: Vec<Stop>,
    repaired: &Repaired,
    keys: &Keys,
) -> Read<T> {
    if let Some(span) = too_deep(&root) {
        let deep = explain::nesting().at(source.place(repaired.back(span)));
        dismantle(root);
        return Read::Done(T::default(), Vec::new(), vec![deep]);
    }
    let root = if repaired.is_changed() { repaired.moved(root) } else { root };
    read_tree(source, &root, &stops, repaired, keys)
}

fn read_tree<T: DeserializeOwned + Default>(
    source: &Arc<Source>,
    root: &Spanned<DeValue<'_>>,
    stops: &[Stop],
    repaired: &Repaired,
    keys: &Keys,
) -> Read<T> {
    let mut damage = syntax::damage(source, root, stops, repaired, keys);
    if !damage.lines.is_empty() {
        return Read::Without(damage.lines);
    }
    let left_out = damaged_values(root, &damage.values);
    let run =
        Run { source, keys, left_out, told: RefCell::default(), found: RefCell::default(), leaves: Leaves::default() };
    let (value, leaves, mut found) = passes(run, root);
    found.retain(|finding| damage.leaves(finding));
    found.append(&mut damage.findings);
    Read::Done(value, leaves, found)
}

/// Decodes again and again, leaving out one more refused value each time.
fn passes<T: DeserializeOwned + Default>(
    mut run: Run<'_>,
    root: &Spanned<DeValue<'_>>,
) -> (T, Vec<Leaf>, Vec<Finding>) {
    let passes = (MAX_WORK / run.source.text().len().max(1)).clamp(LEAST_PASSES, MAX_PASSES);
    let value = (0..passes).find_map(|_| match T::deserialize(de::Value::root(root, &run)) {
        Ok(value) => Some(value),
        Err(fault) => {
            run.leaves.clear();
            leave_out(&mut run, &fault)
        }
    });
    (value.unwrap_or_default(), run.leaves.into_met(), run.found.into_inner())
}

/// Notes a fault. A fault of the whole file, or of a value left out before, ends the run with an empty value.
fn leave_out<T: Default>(run: &mut Run<'_>, fault: &Fault) -> Option<T> {
    run.report(fault.finding(run.source));
    match fault.item() {
        Some(item) if run.left_out.insert(item) => None,
        _ => Some(T::default()),
    }
}

/// What tells a value of the tree from all others; spans do not: a list of tables has that of its first element.
fn identity(item: &Spanned<DeValue<'_>>) -> usize {
    std::ptr::from_ref(item).addr()
}

fn children<'r, 'i>(item: &'r Spanned<DeValue<'i>>) -> Box<dyn Iterator<Item = &'r Spanned<DeValue<'i>>> + 'r> {
    match item.get_ref() {
        DeValue::Table(table) => Box::new(table.values()),
        DeValue::Array(items) => Box::new(items.iter()),
        _ => Box::new(std::iter::empty()),
    }
}

/// The first value deeper than [`MAX_DEPTH`]. Walks without recursion: the reader bounds lists, but not dotted keys inside them.
fn too_deep(root: &Spanned<DeValue<'_>>) -> Option<Span> {
    let mut open = vec![(0, root)];
    while let Some((depth, item)) = open.pop() {
        if depth > MAX_DEPTH {
            return Some(item.span().into());
        }
        open.extend(children(item).map(|child| (depth + 1, child)));
    }
    None
}

/// Takes a tree apart without recursion, which a hostile depth would need.
fn dismantle(root: Spanned<DeValue<'_>>) {
    let mut open = vec![root];
    while let Some(item) = open.pop() {
        match item.into_inner() {
            DeValue::Table(table) => open.extend(table.into_iter().map(|(_, value)| value)),
            DeValue::Array(items) => open.extend(items),
            _ => {}
        }
    }
}

/// The values that hold a damaged place.
fn damaged_values(root: &Spanned<DeValue<'_>>, places: &[Span]) -> BTreeSet<usize> {
    let mut damaged = BTreeSet::new();
    let mut open = vec![root];
    while let Some(item) = open.pop().filter(|_| !places.is_empty()) {
        open.extend(children(item));
        let span = item.span();
        let simple = !matches!(item.get_ref(), DeValue::Table(_) | DeValue::Array(_));
        if simple && places.iter().any(|place| span.start <= place.start && place.end <= span.end) {
            damaged.insert(identity(item));
        }
    }
    damaged
}

#[cfg(test)]
mod tests;
