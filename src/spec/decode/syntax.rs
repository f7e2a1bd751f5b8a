//! Which faults of the TOML are told, and what of the tree they leave usable. One fault in a line is told, and none in a line
//! that was mended.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeArray, DeValue, Error};

use super::children;
use super::explain::{self, KeyPlaces};
use super::keys::Keys;
use super::passages::Passages;
use super::repair::Repaired;
use super::slip::{Reach, Slip};
use crate::finding::Finding;
use crate::source::{Source, Span};

/// The most errors looked at. A file with more of them is no TOML at all.
const MAX_ERRORS: usize = 200;

/// The faults of the TOML and how far they reach.
#[derive(Default)]
pub(super) struct Damage {
    /// What to tell.
    pub(super) findings: Vec<Finding>,
    /// Literals that were read as something the author did not mean.
    pub(super) values: Vec<Span>,
    /// Statements to read the text without, each with what to tell: the reader stops at them.
    pub(super) lines: Vec<(Span, Vec<Finding>)>,
    /// From here on the tree is not to be trusted.
    break_at: Option<usize>,
    /// Passages that were mended: what else is wrong there follows from that.
    mended: Vec<Span>,
}

impl Damage {
    /// Whether a finding of the decoding stands on its own: before the break, and not in a line told of already.
    pub(super) fn leaves(&self, finding: &Finding) -> bool {
        let Some(place) = &finding.place else {
            return self.break_at.is_none();
        };
        let span = place.span;
        let line = place.source.line_at(span.start);
        let beside = |told: &Finding| told.place.as_ref().is_some_and(|told| line.overlaps(told.span));
        if self.mended.iter().any(|mended| mended.overlaps(span)) || self.findings.iter().any(beside) {
            return false;
        }
        self.break_at.is_none_or(|break_at| span.start < break_at)
    }

    fn breaks(&mut self, offset: usize) {
        self.break_at = Some(self.break_at.map_or(offset, |before| before.min(offset)));
    }
}

/// An error of the reader, with its place in the file.
pub(super) struct Stop {
    message: String,
    span: Option<Span>,
}

impl Stop {
    /// The error of a mended text.
    pub(super) fn new(error: &Error, repaired: &Repaired) -> Self {
        let span = error.span().map(|span| repaired.back(span.into()));
        Self { message: error.message().to_owned(), span }
    }
}

/// Sorts the reader's errors into what to tell and what follows from it.
pub(super) fn damage(
    source: &Arc<Source>,
    root: &Spanned<DeValue<'_>>,
    stops: &[Stop],
    repaired: &Repaired,
    keys: &Keys,
) -> Damage {
    if stops.is_empty() && repaired.findings.is_empty() {
        return Damage::default();
    }
    let passages = Passages::of(source.text());
    let mended: Vec<Span> = repaired.lines.iter().map(|line| passages.around(*line)).collect();
    let mut torn: BTreeSet<usize> = mended.iter().map(|passage| passage.start).collect();
    let mut damage = Damage { findings: repaired.findings.clone(), mended, ..Damage::default() };
    let literals = Literals::of(source, root);
    let known = LazyCell::new(|| KeyPlaces::new(source, root));
    let mut told_line = None;
    for slip in &slips(source, &literals, stops) {
        damage.values.extend(slip.damaged_value());
        let line = source.line_at(slip.span.start);
        if told_line.replace(line) == Some(line) {
            continue;
        }
        let finding = || explain::finding(source, &known, slip, keys);
        let passage = passages.around(line.start);
        // What is left in a passage that was mended, or is left out, only follows from what was told of it.
        let follows = torn.contains(&passage.start);
        match slip.reach() {
            Reach::Statement => {
                let goes_on = goes_on(source.slice(line));
                let span = Span::new(line.start, if goes_on { passage.end } else { line.end });
                let findings = if follows { repaired.findings_in(span) } else { vec![finding()] };
                damage.lines.push((span, findings));
                if goes_on {
                    torn.insert(passage.start);
                }
            }
            Reach::Value => damage.findings.extend((!follows).then(finding)),
            Reach::Rest => {
                damage.findings.push(finding());
                damage.breaks(line.start);
            }
        }
    }
    damage
}

/// Whether a line most likely belongs together with others.
fn goes_on(line: &str) -> bool {
    let line = line.trim();
    let count = |marks: [char; 2]| line.matches(marks).count();
    let ends = [',', '[', '{'];
    count(['[', '{']) != count([']', '}']) || line.contains("\"\"\"") || line.contains("'''") || line.ends_with(ends)
}

/// The text without some lines; all other bytes keep their offsets.
pub(super) fn without(text: &str, lines: &[(Span, Vec<Finding>)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (line, _) in lines {
        let (start, end) = (text.floor_char_boundary(line.start), text.ceil_char_boundary(line.end));
        bytes[start..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    }
    String::from_utf8(bytes).expect("whole letters were replaced by ASCII")
}

/// The errors by line; in a line the reader's own order says which one is the cause.
fn slips<'e>(source: &Source, literals: &Literals, stops: &'e [Stop]) -> Vec<Slip<'e>> {
    let mut slips: Vec<_> = stops
        .iter()
        .take(MAX_ERRORS)
        .map(|stop| {
            let span = stop.span.unwrap_or_else(|| longest_path(source));
            let inside = literals.brackets.iter().any(|bracket| bracket.start < span.start && span.end < bracket.end);
            Slip { message: &stop.message, span, literal: literals.at(span), bracketed: inside }
        })
        .collect();
    slips.sort_by_key(|slip| source.line_column(slip.span.start).0);
    slips
}

/// The line of the one error that the reader gives no place: a key of too many parts.
fn longest_path(source: &Source) -> Span {
    let dots = |line: &&str| line.matches('.').count();
    let longest = source.text().split('\n').max_by_key(dots).unwrap_or_default();
    let start = source.text().find(longest).unwrap_or_default();
    source.line_at(start)
}

/// The spans of everything typed as a value.
#[derive(Default)]
struct Literals {
    simple: Vec<Span>,
    brackets: Vec<Span>,
}

impl Literals {
    fn of(source: &Source, root: &Spanned<DeValue<'_>>) -> Self {
        let mut literals = Self::default();
        let mut open: Vec<_> = children(root).collect();
        while let Some(item) = open.pop() {
            open.extend(children(item));
            let span = Span::from(item.span());
            let first = source.text()[span.start..].chars().next();
            // A list of tables has the span of its first element, the header of that one.
            let by_header =
                |items: &DeArray<'_>| items.iter().next().is_some_and(|item| Span::from(item.span()) == span);
            match item.get_ref() {
                DeValue::Array(items) if !by_header(items) => literals.brackets.push(span),
                DeValue::Table(_) if first == Some('{') => literals.brackets.push(span),
                DeValue::Array(_) | DeValue::Table(_) => {}
                _ => literals.simple.push(span),
            }
        }
        literals
    }

    /// The literal that holds a span or ends where it stands.
    fn at(&self, span: Span) -> Option<Span> {
        self.simple.iter().copied().find(|literal| literal.start <= span.start && span.end <= literal.end)
    }
}
