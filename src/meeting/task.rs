//! Duties before a meeting and tasks of its conclusion.

use super::agency::Name;
use super::{Deadline, Delivery, Reader, unprintable};
use crate::finding::{Finding, rules};
use crate::spec::{At, BodyRef, Printed, Several, TaskSpec};
use crate::text::Text;
use crate::vi::Numbering;

/// How the one who is to act is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// By name alone.
    None,
    /// "Giao …".
    Assign,
    /// "Đề nghị …".
    Propose,
    /// "Yêu cầu …".
    Request,
}

/// A duty or a task.
#[derive(Debug, Clone)]
pub struct Task {
    /// How the body is addressed.
    pub verb: Verb,
    /// Who; empty where the text says it itself.
    pub who: Text,
    /// What is to be done.
    pub text: Text,
    /// By when; none where the text says it itself.
    pub due: Option<Deadline>,
    /// By when, wherever that is printed.
    pub deadline: Option<Deadline>,
    /// How often.
    pub cycle: Option<Text>,
    /// To whom the work is sent.
    pub deliver: Option<Delivery>,
    /// Label: `-`, `1.`; none for a plain paragraph.
    pub label: Option<String>,
    /// Mark at the end instead of the usual one.
    pub mark: Option<String>,
    /// Bodies that are to act, by their names, for a letter that takes over their tasks.
    pub bodies: Vec<String>,
    /// Whether the sentence on papers stands here instead.
    pub papers: bool,
}

impl Reader<'_> {
    /// Duties or tasks; a single one has no dash unless it says so.
    pub(super) fn tasks(
        &mut self,
        typed: &[At<TaskSpec>],
        numbering: Option<Numbering>,
        table: &'static str,
    ) -> Vec<Task> {
        let single = typed.len() == 1;
        let places = typed.iter().filter_map(|task| task.value.papers.as_ref()).filter(|papers| papers.value);
        let mut places = places.map(|papers| self.place(papers.span));
        if let Some(first) = places.next() {
            let again: Vec<_> = places.collect();
            let finding = |place| Finding::new(&rules::REPEATED_PAPERS).at(place).with(first.clone());
            self.findings.extend(again.into_iter().map(finding));
        }
        let mut number = 0;
        let read = |task: &At<TaskSpec>| {
            let label = self.label(&task.value, numbering, single, &mut number);
            self.task(task, label, table)
        };
        typed.iter().map(read).collect()
    }

    fn label(
        &mut self,
        task: &TaskSpec,
        numbering: Option<Numbering>,
        single: bool,
        number: &mut usize,
    ) -> Option<String> {
        match (&task.label, task.bullet.as_ref().map(|bullet| bullet.value)) {
            (Some(At { value: Printed::No, .. }), _) | (None, Some(false)) => None,
            (Some(At { value: Printed::Text(label), span }), _) => {
                self.findings.extend(unprintable(self.source, label, *span));
                Some(label.clone())
            }
            (None, None) if single && numbering.is_none() => None,
            (None, _) => {
                *number += 1;
                numbering.unwrap_or(Numbering::Dash).label(*number)
            }
        }
    }

    fn task(&mut self, typed: &At<TaskSpec>, label: Option<String>, table: &'static str) -> Task {
        let task = &typed.value;
        let papers = task.papers.as_ref().is_some_and(|papers| papers.value);
        let (verb, bodies) = self.addressed(typed);
        if papers {
            self.excludes(
                "papers",
                [
                    ("task", task.task.as_ref().map(|task| task.span)),
                    ("body", bodies.and_then(|bodies| bodies.0.first()).map(|body| body.span)),
                    ("due", task.due.as_ref().map(|due| due.span)),
                    ("cycle", task.cycle.as_ref().map(|cycle| cycle.span)),
                    ("deliver", task.deliver.as_ref().map(|deliver| deliver.span)),
                ],
            );
        }
        let names: Vec<Text> = bodies.map(|bodies| self.body_names(bodies, None, Name::Printed)).unwrap_or_default();
        let who = bodies.map(|_| Text::join(names.clone(), ", "));
        let bodies = names.iter().map(Text::letters).collect();
        let mark = task.mark.as_ref().map(|mark| {
            self.findings.extend(unprintable(self.source, &mark.value, mark.span));
            mark.value.clone()
        });
        let cycle = task.cycle.as_ref().map(|cycle| self.words.line(cycle));
        let deliver = task.deliver.as_ref().map(|deliver| self.delivery(deliver));
        let due = task.due.as_ref().and_then(|due| self.deadline(due));
        let Some(words) = &task.task else {
            if !papers {
                self.missing("task", table, typed.span);
            } else if !self.has_papers {
                self.missing("papers", "meeting", typed.span);
            }
            return Task {
                verb,
                who: Text::default(),
                text: Text::default(),
                due: None,
                deadline: due,
                cycle,
                deliver,
                label,
                mark,
                bodies,
                papers,
            };
        };
        let (says_who, says_due) = (mentions(&words.value, ["body", "don_vi"]), mentions(&words.value, ["due", "han"]));
        for (key, said, known) in [("body", says_who, who.is_some()), ("due", says_due, task.due.is_some())] {
            if said && !known {
                self.missing(key, table, words.span);
            }
        }
        // That nothing is known for a name has been said.
        let unknown = |name: &str| Text::plain(&format!("{{{name}}}"));
        self.words.derive("body", who.clone().unwrap_or_else(|| unknown("body")));
        self.words.derive("due", due.as_ref().map_or_else(|| unknown("due"), |due| due.text.clone()));
        let mut text = self.words.rich(words);
        if label.as_deref() == Some("-") {
            lower_dashes(&mut text);
        }
        self.words.forget("body");
        self.words.forget("due");
        if (due.is_some() && !says_due) || cycle.is_some() || deliver.is_some() {
            text.drop_end_mark();
        }
        Task {
            verb,
            who: who.filter(|_| !says_who).unwrap_or_default(),
            text,
            deadline: due.clone(),
            due: due.filter(|_| !says_due),
            cycle,
            deliver,
            label,
            mark,
            bodies,
            papers,
        }
    }

    /// Who is to act, and how they are addressed.
    fn addressed<'s>(&mut self, typed: &'s At<TaskSpec>) -> (Verb, Option<&'s Several<BodyRef>>) {
        let task = &typed.value;
        let ways = [
            (Verb::Assign, "assign", &task.assign),
            (Verb::Propose, "propose", &task.propose),
            (Verb::Request, "request", &task.request),
            (Verb::None, "body", &task.body),
        ];
        self.only_one(ways.map(|(_, key, bodies)| bodies.as_ref().map(|_| (key, typed.span))));
        let found = ways.into_iter().find_map(|(verb, _, bodies)| Some((verb, bodies.as_ref()?)));
        found.map_or((Verb::None, None), |(verb, bodies)| (verb, Some(bodies)))
    }
}

/// Under a task with a dash, the dashes of its text are one level below, unless the text has both levels itself.
fn lower_dashes(text: &mut Text) {
    let mut labels =
        text.paragraphs.iter_mut().skip(1).filter_map(|paragraph| paragraph.label.as_mut()).collect::<Vec<_>>();
    if labels.iter().all(|label| *label != "+") {
        for label in labels.iter_mut().filter(|label| **label == "-") {
            "+".clone_into(label);
        }
    }
}

impl Task {
    /// What is to be done, parted before the list with which it ends, where it is said by when or how often: behind the list that would
    /// seem to be about its last line.
    #[must_use]
    pub fn parted(&self) -> Option<(Text, Text)> {
        let follows = self.due.is_some() || self.cycle.is_some();
        let paragraphs = &self.text.paragraphs;
        let first = paragraphs.iter().skip(1).position(|paragraph| paragraph.label.is_some()).filter(|_| follows)? + 1;
        let (lead, list) = paragraphs.split_at(first);
        let mut lead = Text { paragraphs: lead.to_vec() };
        let closed = lead.letters().trim_end().ends_with(['.', ';', '!', '?']);
        if closed || list.iter().any(|paragraph| paragraph.label.is_none()) {
            return None;
        }
        lead.drop_end_mark();
        let mut rest = Text::plain(":");
        rest.paragraphs.extend(list.iter().cloned());
        Some((lead, rest))
    }
}

fn mentions(text: &str, names: [&str; 2]) -> bool {
    names.iter().any(|name| text.contains(&format!("{{{name}}}")))
}
