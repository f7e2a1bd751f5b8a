//! Tasks without a deadline where most have one, all in one line. Silent where few or none have: that is an office's way of concluding; and for work that goes on, or whose time some text says.

use super::Case;
use super::lists::who;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::{At, SectionSpec, TaskSpec};
use crate::vi::words::words;

/// Words of any time in a text: `trước ngày 10/12`, `trong quý I`, `hằng tháng`, `ngay sau cuộc họp`.
const TIMES: [&str; 16] = [
    "ngày",
    "tháng",
    "quý",
    "năm",
    "tuần",
    "giờ",
    "hằng",
    "hàng",
    "định",
    "hạn",
    "thời",
    "trước",
    "sau",
    "ngay",
    "thường",
    "chậm",
];
/// First words of work that has no end.
const ONGOING: [&str; 12] = [
    "theo dõi",
    "đôn đốc",
    "giám sát",
    "tiếp tục",
    "phối hợp",
    "duy trì",
    "bám sát",
    "chịu trách nhiệm",
    "quan tâm",
    "chủ động",
    "tăng cường",
    "bảo đảm",
];

/// A conclusion's tasks.
#[derive(Default)]
struct Tasks<'a> {
    all: i64,
    dated: i64,
    undated: Vec<&'a At<TaskSpec>>,
}

/// Checks the conclusion.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(conclusion) = case.spec().conclusion.as_ref().filter(|_| case.whole) else { return };
    let mut tasks = Tasks::default();
    conclusion.value.section.iter().for_each(|section| tasks.section(&section.value, false));
    let Some(first) = tasks.undated.first().filter(|_| tasks.mostly_dated()) else { return };
    let count = i64::try_from(tasks.undated.len()).unwrap_or(i64::MAX);
    let place = first.value.task.as_ref().map_or(first.span, |task| task.span);
    let finding = Finding::new(&rules::TASKS_WITHOUT_DATE).arg("count", count).arg("total", tasks.all);
    findings.push(finding.at(case.place(place)));
}

impl<'a> Tasks<'a> {
    /// Whether so many have a deadline that the others seem to lack it: work without an end stands in every conclusion.
    const fn mostly_dated(&self) -> bool {
        self.dated * 10 >= self.all * 7
    }

    fn section(&mut self, section: &'a SectionSpec, told: bool) {
        let texts = [&section.heading, &section.text].into_iter().flatten();
        let told = told || texts.into_iter().any(|text| says_when(&text.value));
        for task in &section.tasks {
            let typed = &task.value;
            // What nobody is named for is a sentence rather than a task.
            if who(typed).is_none() && typed.due.is_none() {
                continue;
            }
            self.all += 1;
            let deliver = typed.deliver.as_ref().is_some_and(|deliver| deliver.value.due.is_some());
            if typed.due.is_some() || deliver {
                self.dated += 1;
            } else if typed.cycle.is_none() && !told && !typed.task.as_ref().is_none_or(|text| is_open(&text.value)) {
                self.undated.push(task);
            }
        }
        section.section.iter().for_each(|inner| self.section(&inner.value, told));
    }
}

/// Work that goes on, or of which the text itself says when.
fn is_open(text: &str) -> bool {
    let text = folded(text);
    ONGOING.iter().any(|start| text.starts_with(start)) || says_when(&text)
}

fn says_when(text: &str) -> bool {
    words(text).iter().any(|word| word.is_any(&TIMES))
}
