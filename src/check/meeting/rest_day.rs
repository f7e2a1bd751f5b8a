//! A meeting called for a day on which offices rest. Who types the weekday knows that it is a Saturday or Sunday, and celebrations are
//! held on holidays.

use super::Case;
use crate::finding::near::folded;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::Rest;
use crate::spec::MeetingSpec;
use crate::standard::Kind;

/// Words of what is held on a holiday because it is one.
const FESTIVE: [&str; 9] =
    ["lễ ", "mít tinh", "kỷ niệm", "dâng hương", "viếng", "chúc tết", "chúc mừng", "trực tết", "ngày hội"];

/// Checks the meeting as it stands last.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let called = case.notices.iter().any(|issued| issued.notice.kind.invites() || issued.notice.kind == Kind::ThayDoi);
    let Some(stage) = case.stages.last().filter(|_| called) else { return };
    let festive = stage.spec.meeting.as_ref().is_some_and(|meeting| is_festive(&meeting.value));
    for start in &stage.starts {
        let (day, advice) = match case.office.directory.calendar().rest(start.date) {
            Some(Rest::Weekend(day)) if !start.names_weekday => {
                (format!("weekday.{}", day.to_string().to_lowercase()), "rest.weekend")
            }
            Some(Rest::Holiday(name)) if !festive => (name.to_owned(), "rest.holiday"),
            _ => continue,
        };
        let finding = Finding::new(&rules::REST_DAY).arg("date", start.date).arg("day", Arg::Word(day));
        let finding = finding.arg("advice", Arg::Word(advice.to_owned()));
        findings.push(finding.at(case.place(start.span)));
    }
}

fn is_festive(meeting: &MeetingSpec) -> bool {
    let texts = [&meeting.event, &meeting.topic].into_iter().flatten();
    texts.map(|text| folded(&text.value)).any(|text| FESTIVE.iter().any(|word| text.contains(word)))
}
