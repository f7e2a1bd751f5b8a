//! Mends the text of a spec where findings say what stands right at their places. Layout and comments stay; a text whose values
//! would change anywhere else is refused.

mod edit;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::finding::{Finding, Mend, letter, rules};
use crate::source::{Source, Span};
use crate::spec::decode::{RawSpans, texts};
use edit::{Edit, written};

/// A text that is mended.
#[derive(Debug)]
pub struct Mended {
    /// The new text, under the same name.
    pub source: Arc<Source>,
    /// What was mended, in order.
    pub mends: Vec<Mend>,
}

/// The text would say something else than its values and the right words in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the mended text would say something else")]
pub struct Changed;

/// Mends what is safe to mend of some findings; nothing where there is nothing to mend.
///
/// # Errors
///
/// [`Changed`] where the new text would not read as the old one with the right words in its values.
pub fn mend(source: &Arc<Source>, findings: &[Finding]) -> Result<Option<Mended>, Changed> {
    let safe = |finding: &&Finding| finding.fix.is_some() && rules::MENDED_RULES.contains(&finding.rule);
    let findings: Vec<&Finding> = findings.iter().filter(safe).collect();
    if findings.is_empty() {
        return Ok(None);
    }
    let mut values = Values { source, texts: texts(source), spans: BTreeMap::new() };
    let mut edits: Vec<Edit<'_>> = findings.into_iter().flat_map(|finding| values.edits(finding)).collect();
    edits.sort_by_key(|edit| edit.span);
    // Of two that overlap, the second is asked for again of the new text.
    edits.dedup_by(|next, kept| next.span.overlaps(kept.span));
    if edits.is_empty() {
        return Ok(None);
    }
    let new = edit::replaced(source.text(), edits.iter().map(|edit| (edit.span.start..edit.span.end, &*edit.typed)));
    let new = Source::new(source.name(), new);
    if !edit::says_the_same(source, &values.texts, &edits, &new) {
        return Err(Changed);
    }
    let mend = |edit: Edit<'_>| Mend { finding: edit.finding.clone(), place: source.place(edit.span), new: edit.typed };
    Ok(Some(Mended { mends: edits.into_iter().map(mend).collect(), source: new }))
}

/// The texts of a source, in order, each with its literal.
struct Values<'s> {
    source: &'s Arc<Source>,
    texts: Vec<(String, Span)>,
    /// The way back of those that are to be mended.
    spans: BTreeMap<usize, RawSpans>,
}

impl Values<'_> {
    /// What is to be done for a finding: at its place, or wherever in its value the letter stands that it is about.
    fn edits<'f>(&mut self, finding: &'f Finding) -> Vec<Edit<'f>> {
        let (Some(place), Some(right)) = (&finding.place, finding.fix.as_deref()) else { return Vec::new() };
        let value = self.texts.partition_point(|(_, literal)| literal.start < place.span.start);
        let holds = |(_, literal): &&(String, Span)| place.span.end < literal.end;
        let value = value.checked_sub(1).filter(|_| place.source == *self.source);
        let Some((value, (text, literal))) = value.and_then(|at| Some((at, self.texts.get(at).filter(holds)?))) else {
            return Vec::new();
        };
        let spans = self.spans.entry(value).or_insert_with(|| RawSpans::new(self.source, *literal));
        let ranges = match letter::of(finding) {
            Some(letter) => text.match_indices(letter).map(|(at, letter)| at..at + letter.len()).collect(),
            None => spans.decoded(place.span).into_iter().collect::<Vec<_>>(),
        };
        let edit = |range: Range<usize>| {
            let span = spans.of(range.clone());
            let typed = written(self.source, *literal, span, &text[range.clone()], right)?;
            Some(Edit { finding, span, typed, value, range, right })
        };
        ranges.into_iter().filter_map(edit).collect()
    }
}

#[cfg(test)]
mod tests;
