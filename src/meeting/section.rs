//! Sections of a conclusion or a letter: headings, paragraphs, tasks, sections inside them.

use super::{Reader, Task, unprintable};
use crate::finding::{Finding, rules};
use crate::spec::{At, Level, Printed, SectionSpec};
use crate::text::Text;
use crate::vi::Numbering;

/// A section.
#[derive(Debug, Clone)]
pub struct Section {
    /// Label of the heading: the running number or the author's.
    pub label: Option<String>,
    /// Heading.
    pub heading: Option<Text>,
    /// Paragraphs before the tasks.
    pub text: Option<Text>,
    /// Tasks.
    pub tasks: Vec<Task>,
    /// Sections inside it.
    pub sections: Vec<Section>,
}

impl Reader<'_> {
    /// Sections in their order; those with a heading are labelled.
    pub(crate) fn sections(
        &mut self,
        typed: &[At<SectionSpec>],
        numbering: Numbering,
        table: &'static str,
    ) -> Vec<Section> {
        let mut number = 0;
        typed.iter().map(|section| self.section(section, numbering, &mut number, table)).collect()
    }

    fn section(
        &mut self,
        typed: &At<SectionSpec>,
        numbering: Numbering,
        number: &mut usize,
        table: &'static str,
    ) -> Section {
        let section = &typed.value;
        let label = match section.label.as_ref().map(|label| (&label.value, label.span)) {
            Some((Printed::No, _)) => None,
            Some((Printed::Text(label), span)) => {
                self.findings.extend(unprintable(self.source, label, span));
                Some(label.clone())
            }
            None if section.heading.is_some() => {
                *number += 1;
                numbering.label(*number)
            }
            None => None,
        };
        // A section without anything, or a heading over nothing, is a slip.
        let bare = section.text.is_none() && section.tasks.is_empty() && section.section.is_empty();
        if section.heading.is_none() && bare {
            self.missing_any(&["heading", "text", "tasks", "section"], table, typed.span);
        } else if bare {
            self.missing_any(&["tasks", "text", "section"], table, typed.span);
        }
        let inner = self.numbering(section.numbering.as_ref());
        Section {
            label,
            heading: section.heading.as_ref().map(|heading| self.words.line(heading)),
            text: self.words.rich_option(section.text.as_ref()),
            tasks: self.tasks(&section.tasks, inner, "tasks"),
            sections: self.sections(&section.section, inner.unwrap_or(numbering.inside()), table),
        }
    }

    /// A numbering as typed by its first label.
    pub(crate) fn numbering(&mut self, typed: Option<&At<Level>>) -> Option<Numbering> {
        numbering(self.source, typed, &mut self.findings)
    }
}

/// A numbering as typed by its first label, in any file.
pub(crate) fn numbering(
    source: &std::sync::Arc<crate::source::Source>,
    typed: Option<&At<Level>>,
    findings: &mut Vec<Finding>,
) -> Option<Numbering> {
    match &typed?.value.0 {
        Printed::No => Some(Numbering::None),
        Printed::Text(first) => {
            let numbering = Numbering::from_first(first);
            if numbering.is_none() {
                let allowed = Numbering::FIRST.map(|(label, _)| label).join(", ");
                let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", first.clone()).arg("allowed", allowed);
                findings.push(finding.at(super::schedule::place(source, typed?.span)));
            }
            numbering
        }
    }
}
