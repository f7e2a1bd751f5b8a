//! Letters that cannot be printed: missing in the face, invisible, right to left, or a mark without its letter. One finding tells
//! how often a letter stands in a value; text of any length is gone through once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::document::Document;
use crate::face::Faces;
use crate::finding::{Finding, letter};
use crate::source::{Place, Source, Span};
use crate::spec::decode::RawSpans;
use crate::text::Origin;

/// The templates of a document, each with its name.
pub type Sources = [(String, Arc<Source>)];

/// Where letters were typed: the name of the file, and the literal in it.
type Value<'d> = (&'d str, Span);

/// Letters that cannot be printed, by the value that they stand in.
#[derive(Default)]
struct Lost<'d> {
    /// The value's source, and each letter with its offsets: a value may be printed more than once, and is still one.
    typed: BTreeMap<Value<'d>, (&'d Origin, BTreeMap<char, BTreeSet<usize>>)>,
    /// Letters of templates, and of labels and dates, which nobody typed so, with where they first stand in a template.
    other: BTreeMap<char, Option<Place>>,
}

/// A finding for each letter of each value of the documents that the face cannot print. Letters that a template brings are
/// reported in the template.
#[must_use]
pub fn letters<'d>(documents: impl IntoIterator<Item = (&'d Document, &'d Sources)>, faces: &Faces) -> Vec<Finding> {
    let mut lost = Lost::default();
    for (document, templates) in documents {
        let mut missing = BTreeSet::new();
        for block in document.blocks() {
            missing.extend(block.label.iter().flat_map(|label| label.chars()));
            for inline in block.texts() {
                match inline.typed() {
                    Some(origin) => lost.typed(origin, &inline.text, faces),
                    None => missing.extend(inline.text.chars()),
                }
            }
        }
        missing.retain(|letter| letter::rule(*letter, faces).is_some());
        lost.in_templates(missing, templates);
    }
    lost.findings(faces)
}

impl<'d> Lost<'d> {
    fn typed(&mut self, origin: &'d Origin, text: &str, faces: &Faces) {
        let offset = origin.offset().unwrap_or_default();
        for (index, letter) in text.char_indices().filter(|(_, letter)| letter::rule(*letter, faces).is_some()) {
            let (_, letters) =
                self.typed.entry((origin.source.name(), origin.literal)).or_insert_with(|| (origin, BTreeMap::new()));
            letters.entry(letter).or_default().insert(offset + index);
        }
    }

    /// Each template is searched once for all letters.
    fn in_templates(&mut self, mut missing: BTreeSet<char>, templates: &Sources) {
        for (_, source) in templates {
            for (start, letter) in source.text().char_indices() {
                if missing.is_empty() {
                    return;
                }
                if missing.remove(&letter) {
                    let place = source.place(Span::new(start, start + letter.len_utf8()));
                    self.other.entry(letter).or_default().get_or_insert(place);
                }
            }
        }
        for letter in missing {
            self.other.entry(letter).or_default();
        }
    }

    fn findings(self, faces: &Faces) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut tell = |letter: char, times: usize, place: Option<Place>| {
            let Some(rule) = letter::rule(letter, faces) else { return };
            let finding = letter::finding(letter, rule, times);
            findings.push(match place {
                Some(place) => finding.at(place),
                None => finding,
            });
        };
        for ((_, literal), (origin, letters)) in self.typed {
            let spans = RawSpans::new(&origin.source, literal);
            for (letter, offsets) in letters {
                let Some(&first) = offsets.first() else { continue };
                let place = origin.source.place(spans.of(first..first + letter.len_utf8()));
                tell(letter, offsets.len(), Some(place));
            }
        }
        for (letter, place) in self.other {
            tell(letter, 1, place);
        }
        findings
    }
}
