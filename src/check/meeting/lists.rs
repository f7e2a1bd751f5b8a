//! Every list of bodies in a spec, with the days on which they are expected to exist. Says nothing about any of them.

use chrono::NaiveDate;

use super::Case;
use crate::notice::IssueDate;
use crate::source::Span;
use crate::spec::{At, AttendeesSpec, BodyRef, MeetingSpec, PersonRef, SectionSpec, Several, TaskSpec};
use crate::standard::Kind;

/// A list of bodies.
#[derive(Debug, Clone)]
pub(super) struct List<'a> {
    /// The bodies.
    pub(super) bodies: &'a [At<BodyRef>],
    /// Group of the directory in which they are looked up.
    pub(super) group: Option<&'a str>,
    /// Days on which they may exist: of the meeting, and of the notice that names them. Empty where none is known.
    pub(super) days: Vec<NaiveDate>,
    /// Whether a later day may be meant: the day of issue is still blank.
    pub(super) may_be_later: bool,
    /// Where the day was typed.
    pub(super) since: Option<Span>,
}

/// Lists of the meeting as called, of its changes, its conclusion and its notices.
pub(super) fn all<'a>(case: &Case<'a>) -> Vec<List<'a>> {
    let spec = case.spec();
    let mut lists = Vec::new();
    if let Some(meeting) = &spec.meeting {
        let rows = attendees(&meeting.value).into_iter().filter_map(|row| row_list(&row.value));
        let duties = meeting.value.duties.iter().filter_map(|duty| list(who(&duty.value)?));
        let timetable = meeting.value.timetable.iter().filter_map(|row| list(row.value.body.as_ref()?));
        lists.extend(rows.chain(duties).chain(timetable).map(|list| dated(list, case, 0)));
    }
    for (index, change) in spec.change.iter().enumerate() {
        let rows = change.value.attendees.iter().filter_map(|row| row_list(&row.value));
        lists.extend(rows.map(|list| dated(list, case, index + 1)));
    }
    if let Some(conclusion) = &spec.conclusion {
        let tasks = tasks(&conclusion.value.section).into_iter().filter_map(|task| list(who(&task.value)?));
        let reported = conclusion.value.reported.iter().filter_map(list);
        let issues: Vec<IssueDate> = case.of(Kind::KetLuan).map(|issued| issued.notice.date).collect();
        let concluded = |list| also_on(dated(list, case, case.stages.len() - 1), &issues);
        lists.extend(tasks.chain(reported).map(concluded));
    }
    for issued in &case.notices {
        let said = &issued.typed.value;
        let rows = said.addressees.iter().filter_map(|row| row_list(&row.value));
        let tasks = tasks(&said.section).into_iter().filter_map(|task| list(who(&task.value)?));
        let taken = said.tasks_of.iter().filter_map(|share| list(&share.value.0));
        let of_notice = |list| also_on(dated(list, case, issued.stage), &[issued.notice.date]);
        lists.extend(rows.chain(tasks).chain(taken).map(of_notice));
    }
    lists
}

/// Who is at one table: of a meeting, of a session with people of its own, of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seats<'a> {
    /// Who chairs there.
    pub(super) chair: Option<&'a Several<PersonRef>>,
    /// Who is invited.
    pub(super) rows: &'a [At<AttendeesSpec>],
}

/// The lists of people of a meeting, each by itself.
pub(super) fn seats(meeting: &MeetingSpec) -> Vec<Seats<'_>> {
    let chair = meeting.chair.as_ref();
    let whole = Seats { chair, rows: &meeting.attendees };
    let sessions = meeting.session.iter().map(|session| {
        let session = &session.value;
        Seats { chair: session.chair.as_ref().or(chair), rows: &session.attendees }
    });
    let points = meeting.point.iter().map(|point| &point.value);
    let points = points.map(|point| Seats { chair: point.chair.as_ref(), rows: &point.attendees });
    std::iter::once(whole).chain(sessions).chain(points).collect()
}

/// The meeting after each change that invites more people.
pub(super) fn enlarged<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a MeetingSpec> {
    let changes = case.spec().change.iter().zip(&case.stages[1..]);
    let more = changes.filter(|(change, _)| !change.value.attendees.is_empty());
    more.filter_map(|(_, stage)| stage.spec.meeting.as_ref().map(|meeting| &meeting.value))
}

/// All lines of attendees of a meeting, those of its sessions and points too.
pub(super) fn attendees(meeting: &MeetingSpec) -> Vec<&At<AttendeesSpec>> {
    let sessions = meeting.session.iter().flat_map(|session| &session.value.attendees);
    let points = meeting.point.iter().flat_map(|point| &point.value.attendees);
    meeting.attendees.iter().chain(sessions).chain(points).collect()
}

/// All tasks of sections and of those inside them.
pub(super) fn tasks(sections: &[At<SectionSpec>]) -> Vec<&At<TaskSpec>> {
    let of = |section: &'_ At<SectionSpec>| section.value.tasks.len() + section.value.section.len();
    let mut found = Vec::with_capacity(sections.iter().map(of).sum());
    for section in sections {
        found.extend(&section.value.tasks);
        found.extend(tasks(&section.value.section));
    }
    found
}

/// Who is to act.
pub(super) fn who(task: &TaskSpec) -> Option<&Several<BodyRef>> {
    [&task.assign, &task.body, &task.propose, &task.request].into_iter().find_map(Option::as_ref)
}

fn list(bodies: &Several<BodyRef>) -> Option<List<'_>> {
    let list = List { bodies: &bodies.0, group: None, days: Vec::new(), may_be_later: false, since: None };
    (!bodies.0.is_empty()).then_some(list)
}

fn row_list(row: &AttendeesSpec) -> Option<List<'_>> {
    let group = row.group.as_ref().map(|group| group.value.as_str());
    Some(List { group, ..list(row.bodies.as_ref()?)? })
}

/// The bodies of a line of those who are invited first.
pub(super) fn row<'a>(case: &Case<'_>, row: &'a AttendeesSpec) -> Option<List<'a>> {
    Some(dated(row_list(row)?, case, 0))
}

fn dated<'a>(list: List<'a>, case: &Case<'_>, stage: usize) -> List<'a> {
    let stage = &case.stages[stage];
    List { days: stage.days(), since: stage.first().map(|start| start.span), ..list }
}

/// The list is also right on the days of its notices.
fn also_on<'a>(mut list: List<'a>, issues: &[IssueDate]) -> List<'a> {
    for issue in issues {
        match issue {
            IssueDate::Day(date) => list.days.push(*date),
            IssueDate::Month { .. } | IssueDate::Blank => list.may_be_later = true,
        }
    }
    list.may_be_later |= issues.is_empty();
    list
}
