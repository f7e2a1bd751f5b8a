//! What a meeting concluded: who concludes, who attended and reported, paragraphs, sections.

use super::agency::Name;
use super::{Reader, Section};
use crate::spec::{At, ConclusionSpec, Printed};
use crate::text::Text;

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

impl Reader<'_> {
    pub(super) fn conclusion(&mut self, typed: &At<ConclusionSpec>) -> Conclusion {
        let conclusion = &typed.value;
        let attended = match &conclusion.attended {
            None => Attendance::Unsaid,
            Some(attended) => match &attended.value {
                Printed::No => Attendance::Unsaid,
                Printed::Text(text) if matches!(text.as_str(), "as-invited" | "nhu-moi") => Attendance::AsInvited,
                Printed::Text(text) => {
                    Attendance::Text(self.words.rich(&At { value: text.clone(), span: attended.span }))
                }
            },
        };
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
}
