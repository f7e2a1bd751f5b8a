//! Letters that cannot be printed: missing in the face, invisible, right to left, or a mark without its letter.

use std::sync::Arc;

use crate::document::{Document, TextInline};
use crate::face::Faces;
use crate::finding::{Finding, Rule, rules};
use crate::source::{Place, Source, Span};
use crate::spec::decode::raw_span;
use crate::vi::{LetterTrouble, trouble};

/// A finding for each letter of the document that the face cannot print. Letters that a template brings are reported in the
/// template.
#[must_use]
pub fn letters(document: &Document, faces: &Faces, templates: &[(String, Arc<Source>)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for block in document.blocks() {
        if let Some(label) = &block.label {
            findings.extend(label.chars().filter_map(|letter| Some(fault(letter, rule(letter, faces)?))));
        }
        for inline in block.texts() {
            inline_letters(inline, faces, templates, &mut findings);
        }
    }
    findings
}

fn inline_letters(
    inline: &TextInline,
    faces: &Faces,
    templates: &[(String, Arc<Source>)],
    findings: &mut Vec<Finding>,
) {
    for (index, letter) in inline.text.char_indices() {
        let Some(rule) = rule(letter, faces) else { continue };
        let finding = fault(letter, rule);
        let place = match &inline.origin {
            Some(origin) => {
                let start = origin.offset + index;
                let span = raw_span(&origin.source, origin.literal, start..start + letter.len_utf8());
                Some(Place { source: Arc::clone(&origin.source), span })
            }
            None => templates.iter().find_map(|(_, source)| {
                let start = source.text().find(letter)?;
                Some(source.place(Span::new(start, start + letter.len_utf8())))
            }),
        };
        findings.push(match place {
            Some(place) => finding.at(place),
            None => finding,
        });
    }
}

fn fault(letter: char, rule: &'static Rule) -> Finding {
    Finding::new(rule).arg("letter", letter.to_string()).arg("code", format!("U+{:04X}", u32::from(letter)))
}

fn rule(letter: char, faces: &Faces) -> Option<&'static Rule> {
    match trouble(letter) {
        Some(LetterTrouble::RightToLeft) => Some(&rules::RIGHT_TO_LEFT),
        Some(LetterTrouble::Combining) => Some(&rules::LOOSE_MARK),
        Some(LetterTrouble::Invisible | LetterTrouble::Control) => Some(&rules::INVISIBLE_LETTER),
        Some(LetterTrouble::Private) => Some(&rules::MISSING_LETTER),
        None => {
            // Lines are measured with the embedded faces, whatever is printed.
            let embedded = Faces::embedded();
            let lacks = faces.lacks(letter) || (!std::ptr::eq(faces, embedded) && embedded.lacks(letter));
            lacks.then_some(&rules::MISSING_LETTER)
        }
    }
}
