//! Deadlines as entries: of duties, of papers, and of tasks of the conclusion. A whole day where no hour is said; of a month its last
//! day. They are entries, not to-dos, which the calendars of telephones do not show.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate, NaiveDateTime};

use super::{Begin, Entry, Occasion, line};
use crate::meeting::{Deadline, Papers, Section, Standing, Task, Verb};
use crate::text::{Text, without_end_mark};
use crate::vi::Day;

/// The longest name of a meeting, in letters, that stands with each of its deadlines.
const MOST_LETTERS: usize = 1000;

/// Something that is due.
struct Due<'a> {
    deadline: &'a Deadline,
    what: String,
    /// Whether it falls with the meeting.
    before: bool,
}

/// One entry for each deadline.
pub(super) fn deadlines(occasion: &Occasion<'_>, stamp: NaiveDateTime) -> Vec<Entry> {
    let meeting = occasion.meeting;
    let mut found: Vec<Due<'_>> = meeting.duties.iter().flat_map(|task| of_task(task, true)).collect();
    found.extend(meeting.papers.as_ref().and_then(of_papers));
    if let Some(conclusion) = &meeting.conclusion {
        let mut tasks = Vec::new();
        tasks_of(&conclusion.sections, &mut tasks);
        found.extend(tasks.into_iter().flat_map(|task| of_task(task, false)));
    }
    let mut same: BTreeMap<String, usize> = BTreeMap::new();
    let number = |due: &Due<'_>| {
        let number = same.entry(due.what.clone()).or_default();
        *number += 1;
        *number
    };
    let numbers: Vec<usize> = found.iter().map(number).collect();
    found.iter().zip(numbers).filter_map(|(due, number)| entry(occasion, stamp, due, number)).collect()
}

/// By what is due, not by its place in the list: others may be put in before it.
fn entry(occasion: &Occasion<'_>, stamp: NaiveDateTime, due: &Due<'_>, number: usize) -> Option<Entry> {
    let Due { deadline, what, before } = due;
    let begin = match (deadline.day, deadline.time) {
        (Day::Full(day), Some(time)) => Begin::Hour(day.and_time(time)),
        (Day::Full(day), None) => Begin::Day(day),
        (Day::Month { year, month }, _) => Begin::Day(last_day(year, month)?),
    };
    let meeting = occasion.meeting;
    let event = meeting.event_short().capitalised();
    let of = event.clone().then(" ").then(meeting.topic.clone());
    // Each entry says it again, and there may be very many.
    let of = if of.letters().chars().nth(MOST_LETTERS).is_some() { event } else { of };
    Some(Entry {
        uid: occasion.identity.uid(&["due", what, &number.to_string()]),
        sequence: u32::try_from(occasion.changes).unwrap_or(u32::MAX),
        stamp,
        begin,
        end: None,
        standing: if *before { occasion.standing } else { Standing::Held },
        busy: false,
        summary: format!("Hạn: {what}"),
        place: None,
        description: format!("{}\nThời hạn: {}", line(&of), line(&deadline.text)),
    })
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The tasks of sections and of those inside them.
fn tasks_of<'a>(sections: &'a [Section], found: &mut Vec<&'a Task>) {
    for section in sections {
        found.extend(&section.tasks);
        tasks_of(&section.sections, found);
    }
}

/// What is to be done by when, and what is to be sent by when.
fn of_task(task: &Task, before: bool) -> impl Iterator<Item = Due<'_>> {
    let due = task.deadline.as_ref().map(|deadline| Due { deadline, what: said(task), before });
    let sent = task.deliver.as_ref().and_then(|deliver| {
        let to = deliver.to.as_ref().map(|to| format!(", gửi {}", line(to))).unwrap_or_default();
        Some(Due { deadline: deliver.due.as_ref()?, what: said(task) + &to, before })
    });
    due.into_iter().chain(sent)
}

fn of_papers(papers: &Papers) -> Option<Due<'_>> {
    let what = match &papers.text {
        Some(text) => line(text),
        None => format!("gửi tài liệu họp đến {}", line(&papers.to)),
    };
    Some(Due { deadline: papers.due.as_ref()?, what, before: true })
}

/// Who does what.
fn said(task: &Task) -> String {
    let verb = match task.verb {
        Verb::None => "",
        Verb::Assign => "giao ",
        Verb::Propose => "đề nghị ",
        Verb::Request => "yêu cầu ",
    };
    let who = if task.who.is_empty() { Text::default() } else { task.who.clone().then(" ") };
    let verb = if who.is_empty() { "" } else { verb };
    without_end_mark(&format!("{verb}{}", line(&who.then(task.text.clone())))).to_owned()
}
