//! Deadlines of what is prepared for a meeting: papers that come once it has begun, and duties due when it is over.

use super::Case;
use super::when::{Stage, is_after, is_later, read};
use crate::finding::near::folded;
use crate::finding::{Finding, Rule, rules};
use crate::spec::{At, TaskSpec, When};

/// Checks the papers, the duties and their deliveries, against each time that the meeting was called for.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for stage in &case.stages {
        let Some(meeting) = stage.spec.meeting.as_ref().map(|meeting| &meeting.value) else { continue };
        let papers = meeting.papers.as_ref().and_then(|papers| papers.value.due.as_ref());
        let deliveries = meeting.duties.iter().filter_map(|duty| duty.value.deliver.as_ref()?.value.due.as_ref());
        let late =
            papers.into_iter().chain(deliveries).filter_map(|due| late(case, stage, due, &rules::PAPERS_TOO_LATE));
        findings.extend(late);
        let before = meeting.duties.iter().filter(|duty| !is_for_later(&duty.value));
        let duties = before.filter_map(|duty| duty.value.due.as_ref());
        findings.extend(duties.filter_map(|due| after(case, stage, due)));
    }
}

/// `sau cuộc họp hoàn thiện, phát hành tài liệu`: due when the meeting is over.
fn is_for_later(duty: &TaskSpec) -> bool {
    let text = duty.task.as_ref().map(|text| folded(&text.value)).unwrap_or_default();
    ["sau cuộc họp", "sau hội nghị", "sau phiên họp", "sau buổi", "sau khi họp"]
        .iter()
        .any(|words| text.contains(words))
}

/// A time after the last session has begun: of several it may belong to any.
fn late(case: &Case<'_>, stage: &Stage<'_>, due: &At<When>, rule: &'static Rule) -> Option<Finding> {
    let (moment, start) = (read(case.source, due)?, stage.last()?);
    let finding = Finding::new(rule).arg("due", due.value.0.clone()).arg("date", start.date);
    is_after(&moment, start).then(|| finding.at(case.place(due.span)).with(case.place(start.span)))
}

/// As [`late`], but a meeting of several days may be prepared while it is held.
fn after(case: &Case<'_>, stage: &Stage<'_>, due: &At<When>) -> Option<Finding> {
    let over = stage.ends.is_none_or(|end| read(case.source, due).is_some_and(|moment| is_later(moment.day, end)));
    late(case, stage, due, &rules::DUTY_TOO_LATE).filter(|_| over)
}
