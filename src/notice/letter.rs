//! What a letter takes over from a conclusion: the tasks of chosen bodies.

use std::collections::BTreeSet;

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
    let names: Vec<String> = bodies.iter().map(Text::letters).collect();
    let wanted: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut tasks = Vec::new();
    if let Some(conclusion) = meeting.and_then(|meeting| meeting.conclusion.as_ref()) {
        collect(&conclusion.sections, &wanted, &mut tasks);
    }
    let busy: BTreeSet<&str> = tasks.iter().flat_map(|task| &task.bodies).map(String::as_str).collect();
    for (name, typed) in names.iter().zip(&typed.0) {
        if !busy.contains(name.as_str()) {
            let finding = Finding::new(&rules::NO_TASK_FOR).arg("name", name.clone());
            reader.findings.push(finding.at(reader.place(typed.span)));
        }
    }
    Taken { tasks, bodies }
}

fn collect(sections: &[Section], wanted: &BTreeSet<&str>, tasks: &mut Vec<Task>) {
    for section in sections {
        let theirs = section.tasks.iter().filter(|task| task.bodies.iter().any(|body| wanted.contains(body.as_str())));
        tasks.extend(theirs.cloned());
        collect(&section.sections, wanted, tasks);
    }
}
