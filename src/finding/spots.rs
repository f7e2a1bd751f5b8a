//! Places of many findings, asked whether another finding is at one of them.

use std::collections::BTreeMap;

use super::Finding;
use crate::source::{Place, Span};

/// The bytes that findings are about, by the names of their files.
#[derive(Debug, Default)]
pub(crate) struct Spots(BTreeMap<String, Vec<Reach>>);

/// Where a place begins, and how far it and all before it go.
#[derive(Debug, Clone, Copy)]
struct Reach {
    start: usize,
    end: usize,
}

impl Spots {
    /// The places of some findings.
    pub(crate) fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut spans: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
        for place in findings.into_iter().filter_map(|finding| finding.place.as_ref()) {
            spans.entry(place.source.name()).or_default().push(place.span);
        }
        Self(spans.into_iter().map(|(file, spans)| (file.to_owned(), reaches(spans))).collect())
    }

    /// Whether a finding is about one of the places, or a part of one.
    pub(crate) fn have(&self, finding: &Finding) -> bool {
        finding.place.as_ref().is_some_and(|place| self.touch(place))
    }

    fn touch(&self, Place { source, span }: &Place) -> bool {
        let Some(reaches) = self.0.get(source.name()) else { return false };
        // As in `Span::overlaps`, an empty span counts as the byte it stands before.
        let end = span.end.max(span.start + 1);
        let before = reaches.partition_point(|reach| reach.start < end);
        before.checked_sub(1).is_some_and(|last| reaches[last].end > span.start)
    }
}

fn reaches(mut spans: Vec<Span>) -> Vec<Reach> {
    spans.sort_unstable();
    let mut furthest = 0;
    let reach = |span: Span| {
        furthest = furthest.max(span.end).max(span.start + 1);
        Reach { start: span.start, end: furthest }
    };
    spans.into_iter().map(reach).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::rules;
    use crate::source::Source;

    #[test]
    fn places_overlap_as_spans_do() {
        let source = Source::new("a.toml", "0123456789");
        let other = Source::new("b.toml", "0123456789");
        let at = |place: Place| Finding::new(&rules::UNKNOWN_KEY).at(place);
        let spans = [Span::new(1, 9), Span::new(2, 3), Span::new(4, 4)];
        for known in [&spans[..1], &spans[1..], &spans[..0]] {
            let findings: Vec<_> = known.iter().map(|span| at(source.place(*span))).collect();
            let spots = Spots::of(&findings);
            for (start, end) in (0..10).flat_map(|start| (start..10).map(move |end| (start, end))) {
                let asked = Span::new(start, end);
                let overlaps = known.iter().any(|span| span.overlaps(asked));
                assert_eq!(spots.have(&at(source.place(asked))), overlaps, "{asked:?} {known:?}");
                assert!(!spots.have(&at(other.place(asked))));
            }
        }
        assert!(!Spots::of(&[Finding::new(&rules::UNKNOWN_KEY)]).have(&Finding::new(&rules::UNKNOWN_KEY)));
    }
}
