//! What a meeting concluded: who attended and reported, paragraphs, sections with tasks.

use super::agency::Name;
use super::{Reader, Task, unprintable};
use crate::spec::{At, ConclusionSpec, Printed, SectionSpec};
use crate::text::Text;

/// What a meeting concluded.
#[derive(Debug)]
pub struct Conclusion {
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

/// A section of a conclusion.
#[derive(Debug)]
pub struct Section {
    /// Label of the heading: the running number or the author's.
    pub label: Option<String>,
    /// Heading.
    pub heading: Option<Text>,
    /// Paragraphs before the tasks.
    pub text: Option<Text>,
    /// Tasks.
    pub tasks: Vec<Task>,
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
            self.missing("text", "conclusion", typed.span);
        }
        let mut number = 0;
        Conclusion {
            attended,
            reported: conclusion.reported.as_ref().map(|bodies| self.bodies(bodies, None, Name::Printed)),
            text: self.words.rich_option(conclusion.text.as_ref()),
            sections: conclusion.section.iter().map(|section| self.section(section, &mut number)).collect(),
        }
    }

    fn section(&mut self, typed: &At<SectionSpec>, number: &mut u32) -> Section {
        let section = &typed.value;
        let label = match section.label.as_ref().map(|label| &label.value) {
            Some(Printed::No) => None,
            Some(Printed::Text(label)) => {
                let span = section.label.as_ref().map_or(typed.span, |label| label.span);
                self.findings.extend(unprintable(self.source, label, span));
                Some(label.clone())
            }
            None if section.heading.is_some() => {
                *number += 1;
                Some(format!("{number}."))
            }
            None => None,
        };
        // A section without anything, or a heading over nothing, is a slip.
        if section.heading.is_none() && section.text.is_none() && section.tasks.is_empty() {
            self.missing("heading", "conclusion.section", typed.span);
        } else if section.text.is_none() && section.tasks.is_empty() {
            self.missing("tasks", "conclusion.section", typed.span);
        }
        Section {
            label,
            heading: section.heading.as_ref().map(|heading| self.words.line(heading)),
            text: self.words.rich_option(section.text.as_ref()),
            tasks: self.tasks(&section.tasks, "conclusion.section.tasks"),
        }
    }
}
