//! What a meeting concluded: who concludes, who attended and reported, paragraphs, sections.

use super::agency::Name;
use super::{Reader, Section};
use crate::finding::{Finding, rules};
use crate::spec::{At, ConclusionSpec, Printed};
use crate::text::Text;
use crate::vi;

/// What a meeting concluded.
#[derive(Debug)]
pub struct Conclusion {
    /// Who concludes, where it is not the chair.
    pub concluder: Option<Text>,
    /// Who attended.
    pub attended: Attendance,
    /// Bodies whose leaders reported.
    pub reported: Option<Text>,
    /// Paragraphs before the sections.
    pub text: Option<Text>,
    /// Sections.
    pub sections: Vec<Section>,
}

/// Who attended a meeting.
#[derive(Debug)]
pub enum Attendance {
    /// Nothing is said.
    Unsaid,
    /// Those who were invited did.
    AsInvited,
    /// In the author's words.
    Text(Text),
}

/// What says that those who were invited did attend.
const AS_INVITED: [&str; 2] = ["as-invited", "nhu-moi"];

/// Which of these words was meant by something that is no sentence: `như mời`, `As invited`, `nhu_moi`.
fn misspelt(text: &str) -> Option<&'static str> {
    // A long text is a sentence.
    if text.len() > 40 {
        return None;
    }
    let words: Vec<String> = text.split([' ', '_', '-', '.']).filter(|word| !word.is_empty()).map(vi::plain).collect();
    AS_INVITED.into_iter().find(|known| strsim::damerau_levenshtein(known, &words.join("-")) <= 1)
}

/// Whether what is said of those who attended is that the invited did.
#[must_use]
pub fn is_as_invited(attended: &Printed) -> bool {
    matches!(attended, Printed::Text(text) if AS_INVITED.contains(&text.as_str()))
}

impl Reader<'_> {
    pub(super) fn conclusion(&mut self, typed: &At<ConclusionSpec>) -> Conclusion {
        let conclusion = &typed.value;
        let attended = self.attended(conclusion.attended.as_ref());
        if conclusion.text.is_none() && conclusion.section.is_empty() {
            self.missing_any(&["text", "section"], "conclusion", typed.span);
        }
        let numbering = self.numbering(conclusion.numbering.as_ref()).unwrap_or_default();
        let day = self.day();
        Conclusion {
            concluder: conclusion.concluder.as_ref().map(|concluder| self.actor(concluder, day)),
            attended,
            reported: conclusion.reported.as_ref().map(|bodies| self.bodies(bodies, None, Name::Printed)),
            text: self.words.rich_option(conclusion.text.as_ref()),
            sections: self.sections(&conclusion.section, numbering, "conclusion.section"),
        }
    }
    fn attended(&mut self, typed: Option<&At<Printed>>) -> Attendance {
        let Some(At { value: Printed::Text(text), span }) = typed else { return Attendance::Unsaid };
        if AS_INVITED.contains(&text.as_str()) {
            return Attendance::AsInvited;
        }
        if let Some(meant) = misspelt(text) {
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", text.clone()).arg("near", meant);
            let finding = finding.arg("allowed", format!("{}, false", AS_INVITED.join(", ")));
            self.findings.push(finding.at(self.place(*span)));
            return Attendance::AsInvited;
        }
        Attendance::Text(self.words.rich(&At { value: text.clone(), span: *span }))
    }
}

#[cfg(test)]
mod tests {
    use super::misspelt;

    #[test]
    fn slips_are_told_from_sentences() {
        for slip in ["như mời", "nhu_moi", "As invited", "as-invite", "Như mời."] {
            assert!(misspelt(slip).is_some(), "{slip}");
        }
        for words in ["Như thành phần mời", "Tham dự có Sở Tài chính", "", "mời"] {
            assert_eq!(misspelt(words), None, "{words}");
        }
    }
}
