//! The table `[conclusion]`, and sections, which letters have too.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, BodyRef, Level, PersonRef, Printed, Several, TaskSpec};

/// What the meeting concluded.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ConclusionSpec {
    /// Who concludes, a person or a body; the chair unless said.
    pub concluder: Option<At<PersonRef>>,
    /// Who attended: `"as-invited"` repeats the attendees; any other text is printed; `false` leaves the sentence out.
    pub attended: Option<At<Printed>>,
    /// Bodies whose leaders reported.
    pub reported: Option<Several<BodyRef>>,
    /// Free paragraphs before the sections; rich text.
    pub text: Option<At<String>>,
    /// How sections are labelled, by the first label: `I.`, `1.`, `a)`, `(1)`, `-`; `1.` unless said.
    pub numbering: Option<At<Level>>,
    /// Sections in their order.
    pub section: Vec<At<SectionSpec>>,
}

/// A section: a heading (or none), paragraphs, tasks, sections inside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct SectionSpec {
    /// Heading; a section without one has no number.
    pub heading: Option<At<String>>,
    /// Label before the heading instead of the running number; `false` for none.
    pub label: Option<At<Printed>>,
    /// Paragraphs before the tasks; rich text.
    pub text: Option<At<String>>,
    /// How its tasks and the sections inside it are labelled, by the first label; tasks have dashes unless said.
    pub numbering: Option<At<Level>>,
    /// Tasks, each with who and by when.
    pub tasks: Vec<At<TaskSpec>>,
    /// Sections inside this one.
    pub section: Vec<At<SectionSpec>>,
}
