//! Duties before a meeting, tasks of its conclusion, and the sentence on papers.

use super::agency::Name;
use super::{Reader, schedule, unprintable};
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::{At, BodyRef, DeliverSpec, PapersSpec, Printed, Several, TaskSpec, When};
use crate::text::Text;
use crate::vi::{Day, Numbering};

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

/// The delivery of a duty's work.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Beginning in the author's words.
    pub lead: Option<Text>,
    /// To whom.
    pub to: Option<Text>,
    /// Number of copies, two digits: `04`.
    pub copies: Option<String>,
    /// Form of the copies.
    pub form: Option<Text>,
    /// By when.
    pub due: Option<Deadline>,
    /// By the time named above.
    pub as_above: bool,
}

/// A deadline.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// How exact it is.
    pub grain: Grain,
    /// As printed.
    pub text: Text,
}

/// How exact a deadline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// A month.
    Month,
    /// A day.
    Day,
    /// A time of a day.
    Hour,
}

/// The sentence on papers.
#[derive(Debug, Clone)]
pub struct Papers {
    /// The whole sentence in the author's words.
    pub text: Option<Text>,
    /// Beginning of the sentence in the author's words.
    pub lead: Option<Text>,
    /// To whom.
    pub to: Text,
    /// Number of copies, two digits: `05`.
    pub copies: Option<String>,
    /// Form of the copies.
    pub form: Option<Text>,
    /// By when.
    pub due: Option<Deadline>,
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
        if let Some(who) = &who {
            self.words.derive("body", who.clone());
        }
        if let Some(due) = &due {
            self.words.derive("due", due.text.clone());
        }
        let mut text = self.words.rich(words);
        self.words.forget("body");
        self.words.forget("due");
        if (due.is_some() && !says_due) || cycle.is_some() || deliver.is_some() {
            text.drop_end_mark();
        }
        Task {
            verb,
            who: who.filter(|_| !says_who).unwrap_or_default(),
            text,
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

    fn copies(&mut self, typed: &At<u32>) -> Option<String> {
        if typed.value == 0 {
            self.refuse("0", "1, 2, 3 …", typed.span);
            return None;
        }
        Some(format!("{:02}", typed.value))
    }

    /// A deadline as the office writes it.
    pub(super) fn deadline(&mut self, typed: &At<When>) -> Option<Deadline> {
        let moment = schedule::read(self.source, typed, &mut self.findings)?;
        let style = &self.style;
        Some(match (moment.day, moment.time) {
            (Day::Full(date), Some(time)) => {
                Deadline { grain: Grain::Hour, text: self.own(&style.deadline.write(date, Some(time))) }
            }
            (Day::Full(date), None) => Deadline { grain: Grain::Day, text: self.own(&style.due.write(date, None)) },
            (Day::Month { year, month }, _) => Deadline {
                grain: Grain::Month,
                text: Text::plain(&format!("{}/{year}", crate::vi::padded_month(month))),
            },
        })
    }

    /// The sentence on papers.
    pub(super) fn papers(&mut self, typed: &At<PapersSpec>) -> Papers {
        let papers = &typed.value;
        if papers.to.is_none() && papers.text.is_none() {
            self.missing("to", "meeting.papers", typed.span);
        }
        Papers {
            text: self.words.rich_option(papers.text.as_ref()),
            lead: papers.lead.as_ref().map(|lead| self.words.line(lead)),
            to: papers.to.as_ref().map(|to| self.words.line(to)).unwrap_or_default(),
            copies: papers.copies.as_ref().and_then(|copies| self.copies(copies)),
            form: papers.form.as_ref().map(|form| self.words.line(form)),
            due: papers.due.as_ref().and_then(|due| self.deadline(due)),
        }
    }

    fn delivery(&mut self, typed: &At<DeliverSpec>) -> Delivery {
        let deliver = &typed.value;
        let as_above = deliver.as_above.as_ref().is_some_and(|above| above.value);
        if deliver.to.is_none() && deliver.due.is_none() && !as_above {
            self.missing("to", "deliver", typed.span);
        }
        self.only_one([
            deliver.due.as_ref().map(|due| ("due", due.span)),
            deliver.as_above.as_ref().filter(|above| above.value).map(|above| ("as_above", above.span)),
        ]);
        Delivery {
            lead: deliver.lead.as_ref().map(|lead| self.words.line(lead)),
            to: deliver.to.as_ref().map(|to| self.words.line(to)),
            copies: deliver.copies.as_ref().and_then(|copies| self.copies(copies)),
            form: deliver.form.as_ref().map(|form| self.words.line(form)),
            due: deliver.due.as_ref().and_then(|due| self.deadline(due)),
            as_above,
        }
    }

    /// Text that the program makes of data, with the emphasis marks of an office's pattern.
    pub(super) fn own(&self, text: &str) -> Text {
        let typed = At { value: text.to_owned(), span: Span { start: 0, end: 0 } };
        let mut text = self.words.rich(&typed);
        for piece in text.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.pieces) {
            piece.origin = None;
        }
        text
    }
}

fn mentions(text: &str, names: [&str; 2]) -> bool {
    names.iter().any(|name| text.contains(&format!("{{{name}}}")))
}
