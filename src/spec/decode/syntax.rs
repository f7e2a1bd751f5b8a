//! Which faults of the TOML are told, and what of the tree they leave usable. One fault in a line is told, and none that only
//! follows from a bracket left open.

use std::cell::LazyCell;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeArray, DeValue, Error};

use super::children;
use super::explain::{self, KeyPlaces};
use super::keys::Keys;
use super::slip::{self, Reach, Slip};
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
    /// Lines to read the text without, each with its finding: the reader stops at them.
    pub(super) lines: Vec<(Span, Finding)>,
    /// From here on the tree is not to be trusted.
    break_at: Option<usize>,
}

impl Damage {
    /// Whether a finding of the decoding stands on its own: before the break, and not at a place told of already.
    pub(super) fn leaves(&self, finding: &Finding) -> bool {
        let Some(span) = finding.place.as_ref().map(|place| place.span) else {
            return self.break_at.is_none();
        };
        let told = self.findings.iter().filter_map(|told| told.place.as_ref());
        // A whole table may well be refused for a reason of its own, although something inside it is broken.
        let same = told
            .map(|place| place.span)
            .any(|told| told.start <= span.start && span.end <= told.end.max(told.start + 1));
        !same && self.break_at.is_none_or(|break_at| span.start < break_at)
    }

    fn breaks(&mut self, offset: usize) {
        self.break_at = Some(self.break_at.map_or(offset, |before| before.min(offset)));
    }
}

/// Sorts the reader's errors into what to tell and what follows from it.
pub(super) fn damage(source: &Arc<Source>, root: &Spanned<DeValue<'_>>, errors: &[Error], keys: &Keys) -> Damage {
    let mut damage = Damage::default();
    if errors.is_empty() {
        return damage;
    }
    let literals = Literals::of(source, root);
    let slips = slips(source, &literals, errors);
    let open = open_brackets(&literals, errors);
    let known = LazyCell::new(|| KeyPlaces::new(source, root));
    let mut told_line = None;
    let mut end = source.text().len();
    for slip in &slips {
        damage.values.extend(slip.damaged_value());
        let inside = open.iter().any(|(bracket, _)| bracket.start < slip.span.start);
        if inside && slip.follows_from_open_bracket() {
            end = slip.span.start;
            break;
        }
        let line = source.line_at(slip.span.start);
        if told_line.replace(line) == Some(line) {
            continue;
        }
        let finding = explain::finding(source, &known, slip, keys);
        let reach = if inside && slip.may_leave_bracket_open() { Reach::Rest } else { slip.reach() };
        match reach {
            Reach::Line => damage.lines.push((line, finding)),
            Reach::Value => damage.findings.push(finding),
            Reach::Rest => {
                damage.findings.push(finding);
                damage.breaks(line.start);
            }
        }
        if inside && reach == Reach::Rest {
            return damage;
        }
    }
    // The innermost bracket is the likely one: its end was taken for that of none, and the ends of the outer ones for its own.
    if let Some((bracket, what)) =
        open.iter().filter(|(bracket, _)| bracket.start < end).max_by_key(|(bracket, _)| bracket.start)
    {
        damage.breaks(source.line_at(bracket.start).start);
        damage.findings.push(explain::syntax(what).at(source.place(*bracket)));
    }
    damage
}

/// The text without some lines; all other bytes keep their offsets.
pub(super) fn without(text: &str, lines: &[(Span, Finding)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (line, _) in lines {
        bytes[line.start..line.end].fill(b' ');
    }
    String::from_utf8(bytes).expect("whole lines were replaced by ASCII")
}

/// The errors by line; in a line the reader's own order says which one is the cause.
fn slips<'e>(source: &Source, literals: &Literals, errors: &'e [Error]) -> Vec<Slip<'e>> {
    let mut slips: Vec<_> = errors
        .iter()
        .take(MAX_ERRORS)
        .map(|error| {
            let span = error.span().map_or_else(|| longest_path(source), Span::from);
            let inside =
                literals.brackets.iter().any(|(bracket, _)| bracket.start < span.start && span.end < bracket.end);
            Slip::new(source, error.message(), span, literals.at(span), inside)
        })
        .collect();
    slips.sort_by_key(|slip| source.line_column(slip.span.start).0);
    // Before a bracket that does not match, the reader misses a comma as well.
    let shadowed = |pair: &[Slip<'_>]| pair[0].span == pair[1].span && pair[1].may_leave_bracket_open();
    let shadows: Vec<_> = slips.windows(2).map(shadowed).chain([false]).collect();
    let mut shadow = shadows.into_iter();
    slips.retain(|_| shadow.next() != Some(true));
    slips
}

/// The line of the one error that the reader gives no place: a key of too many parts.
fn longest_path(source: &Source) -> Span {
    let dots = |line: &&str| line.matches('.').count();
    let longest = source.text().split('\n').max_by_key(dots).unwrap_or_default();
    let start = source.text().find(longest).unwrap_or_default();
    source.line_at(start)
}

/// The brackets never closed, and the word for each. The reader tells only where it gave up waiting.
fn open_brackets(literals: &Literals, errors: &[Error]) -> Vec<(Span, &'static str)> {
    let unclosed = errors.iter().find(|error| slip::is_unclosed_bracket(error.message()));
    let Some(end) = unclosed.and_then(Error::span).map(|span| span.end) else {
        return Vec::new();
    };
    let open = literals.brackets.iter().filter(|(span, _)| span.end == end);
    open.map(|(span, what)| (Span::new(span.start, span.start + 1), *what)).collect()
}

/// The spans of everything typed as a value.
#[derive(Default)]
struct Literals {
    simple: Vec<Span>,
    brackets: Vec<(Span, &'static str)>,
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
                DeValue::Array(items) if !by_header(items) => literals.brackets.push((span, "syntax.unclosed-list")),
                DeValue::Table(_) if first == Some('{') => literals.brackets.push((span, "syntax.unclosed-table")),
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
