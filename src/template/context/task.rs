//! What a template receives of duties and tasks, papers and conclusions.

use schemars::JsonSchema;
use serde::Serialize;

/// A duty or a task.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TaskData {
    /// `assign`, `propose`, `request`, or empty.
    pub verb: &'static str,
    /// Who; empty where the text says it itself.
    pub who: String,
    /// What is to be done.
    pub text: String,
    /// The same up to its list, where it ends with one and is due at some time or done in a cycle.
    pub before_list: Option<String>,
    /// That list, its colon first.
    pub list: Option<String>,
    /// By when.
    pub due: Option<DueData>,
    /// How often.
    pub cycle: Option<String>,
    /// To whom the work is sent.
    pub deliver: Option<DeliveryData>,
    /// Label: `-`, `1.`; empty for none.
    pub label: String,
    /// Mark at the end in the author's choice.
    pub mark: Option<String>,
    /// Whether the sentence on papers stands here.
    pub papers: bool,
    /// Whether no task with a dash follows at once.
    pub ends_list: bool,
}

/// The delivery of a duty's work.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeliveryData {
    /// Beginning in the author's words.
    pub lead: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// Number of copies, two digits.
    pub copies: Option<String>,
    /// Form of the copies.
    pub form: Option<String>,
    /// By when.
    pub due: Option<DueData>,
    /// By the time named above.
    pub as_above: bool,
}

/// A deadline.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DueData {
    /// `month`, `day` or `hour`.
    pub grain: &'static str,
    /// As printed.
    pub text: String,
}

/// The sentence on papers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PapersData {
    /// The whole sentence in the author's words.
    pub text: Option<String>,
    /// Its beginning in the author's words.
    pub lead: Option<String>,
    /// To whom.
    pub to: String,
    /// Number of copies, two digits.
    pub copies: Option<String>,
    /// Form of the copies.
    pub form: Option<String>,
    /// By when.
    pub due: Option<DueData>,
}

/// What the meeting concluded.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConclusionData {
    /// Who concludes; the chair where nobody else does.
    pub concluder: String,
    /// Whether those who were invited attended.
    pub as_invited: bool,
    /// Who attended, in the author's words.
    pub attended: Option<String>,
    /// Bodies whose leaders reported.
    pub reported: Option<String>,
    /// Paragraphs before the sections.
    pub text: Option<String>,
    /// Sections, those inside others after them.
    pub sections: Vec<SectionData>,
}

/// A section of a conclusion.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SectionData {
    /// How deep it stands, counted from 1.
    pub level: usize,
    /// Label: `1.`; empty for none.
    pub label: String,
    /// Heading.
    pub heading: Option<String>,
    /// Paragraphs before the tasks.
    pub text: Option<String>,
    /// Tasks.
    pub tasks: Vec<TaskData>,
}
