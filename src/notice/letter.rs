//! What a letter takes over from a conclusion: the tasks of chosen bodies.

use crate::finding::{Finding, rules};
use crate::meeting::{Meeting, Reader, Section, Task};
use crate::spec::{BodyRef, Several};
use crate::text::Text;

/// Tasks taken over, and the bodies they are for.
pub(super) struct Taken {
    pub(super) tasks: Vec<Task>,
    pub(super) bodies: Vec<Text>,
}

/// The tasks of some bodies, in the order of the conclusion.
pub(super) fn tasks_of(reader: &mut Reader<'_>, typed: &Several<BodyRef>, meeting: Option<&Meeting>) -> Taken {
    let bodies = reader.names_of(typed);
    let wanted: Vec<String> = bodies.iter().map(Text::letters).collect();
    let mut tasks = Vec::new();
    if let Some(conclusion) = meeting.and_then(|meeting| meeting.conclusion.as_ref()) {
        collect(&conclusion.sections, &wanted, &mut tasks);
    }
    for (name, typed) in wanted.iter().zip(&typed.0) {
        if !tasks.iter().any(|task| task.bodies.contains(name)) {
            let finding = Finding::new(&rules::NO_TASK_FOR).arg("name", name.clone());
            reader.findings.push(finding.at(reader.place(typed.span)));
        }
    }
    Taken { tasks, bodies }
}

fn collect(sections: &[Section], wanted: &[String], tasks: &mut Vec<Task>) {
    for section in sections {
        let theirs = section.tasks.iter().filter(|task| task.bodies.iter().any(|body| wanted.contains(body)));
        tasks.extend(theirs.cloned());
        collect(&section.sections, wanted, tasks);
    }
}
