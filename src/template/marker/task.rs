//! Duties, tasks, papers and conclusions → data of a template.

use super::Marker;
use crate::meeting::{Attendance, Conclusion, Deadline, Delivery, Grain, Meeting, Papers, Section, Task, Verb};
use crate::template::context::{ConclusionData, DeliveryData, DueData, PapersData, SectionData, TaskData};
use crate::template::marks::unmarked;

impl Marker<'_> {
    pub(super) fn tasks(&mut self, tasks: &[Task]) -> Vec<TaskData> {
        let dashed = |task: &Task| task.label.as_deref() == Some("-");
        let followers = tasks.iter().skip(1).map(dashed).chain([false]);
        tasks.iter().zip(followers).map(|(task, dash_follows)| self.task(task, dashed(task) && dash_follows)).collect()
    }

    fn task(&mut self, task: &Task, goes_on: bool) -> TaskData {
        let (before_list, list) = task.parted().unzip();
        TaskData {
            verb: match task.verb {
                Verb::None => "",
                Verb::Assign => "assign",
                Verb::Propose => "propose",
                Verb::Request => "request",
            },
            who: self.text(&task.who),
            text: self.text(&task.text),
            before_list: self.option(before_list.as_ref()),
            list: self.option(list.as_ref()),
            due: self.due(task.due.as_ref()),
            cycle: self.option(task.cycle.as_ref()),
            deliver: task.deliver.as_ref().map(|deliver| self.delivery(deliver)),
            label: task.label.as_deref().map(unmarked).unwrap_or_default(),
            mark: task.mark.as_deref().map(unmarked),
            papers: task.papers,
            ends_list: !goes_on,
        }
    }

    fn delivery(&mut self, deliver: &Delivery) -> DeliveryData {
        DeliveryData {
            lead: self.option(deliver.lead.as_ref()),
            to: self.option(deliver.to.as_ref()),
            copies: self.option(deliver.copies.as_ref()),
            form: self.option(deliver.form.as_ref()),
            due: self.due(deliver.due.as_ref()),
            as_above: deliver.as_above,
        }
    }

    fn due(&mut self, due: Option<&Deadline>) -> Option<DueData> {
        due.map(|due| DueData {
            grain: match due.grain {
                Grain::Month => "month",
                Grain::Day => "day",
                Grain::Hour => "hour",
            },
            text: self.text(&due.text),
        })
    }

    pub(super) fn papers(&mut self, papers: &Papers) -> PapersData {
        PapersData {
            text: self.option(papers.text.as_ref()),
            lead: self.option(papers.lead.as_ref()),
            to: self.text(&papers.to),
            copies: self.option(papers.copies.as_ref()),
            form: self.option(papers.form.as_ref()),
            due: self.due(papers.due.as_ref()),
        }
    }

    pub(in crate::template) fn conclusion(&mut self, meeting: &Meeting, conclusion: &Conclusion) -> ConclusionData {
        let concluder = conclusion.concluder.clone().unwrap_or_else(|| {
            // Where nobody chairs, those who called the meeting conclude it.
            let convener = || meeting.convener.clone().unwrap_or_default();
            if meeting.facts.chairs.is_empty() { convener() } else { meeting.facts.chair() }
        });
        let attended = match &conclusion.attended {
            Attendance::Text(text) => Some(self.text(text)),
            Attendance::Unsaid | Attendance::AsInvited => None,
        };
        ConclusionData {
            concluder: self.text(&concluder),
            as_invited: matches!(conclusion.attended, Attendance::AsInvited),
            attended,
            reported: self.option(conclusion.reported.as_ref()),
            text: self.option(conclusion.text.as_ref()),
            sections: self.sections(&conclusion.sections),
        }
    }

    /// Sections one after the other, those inside another after it.
    pub(super) fn sections(&mut self, sections: &[Section]) -> Vec<SectionData> {
        let mut out = Vec::new();
        self.nested(sections, 1, &mut out);
        out
    }

    fn nested(&mut self, sections: &[Section], level: usize, out: &mut Vec<SectionData>) {
        for section in sections {
            out.push(self.section(section, level));
            self.nested(&section.sections, level + 1, out);
        }
    }

    fn section(&mut self, section: &Section, level: usize) -> SectionData {
        SectionData {
            level,
            label: section.label.as_deref().map(unmarked).unwrap_or_default(),
            heading: self.option(section.heading.as_ref()),
            text: self.option(section.text.as_ref()),
            tasks: self.tasks(&section.tasks),
        }
    }
}
