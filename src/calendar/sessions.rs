//! Sessions of a meeting as entries; a meeting without sessions is one.

use chrono::NaiveDateTime;

use super::{Begin, Entry, Occasion, labelled, line};
use crate::meeting::schedule::Start;
use crate::meeting::{Facts, Meeting, Person, Point, Session, Standing};
use crate::text::Text;

/// The longest name of a meeting, in letters, that a calendar shows before the name of a session.
const MOST_LETTERS: usize = 60;

/// One entry for each session whose day is known.
pub(super) fn sessions(occasion: &Occasion<'_>, stamp: NaiveDateTime) -> Vec<Entry> {
    let meeting = occasion.meeting;
    let whole = meeting.event_short().capitalised().then(" ").then(meeting.topic.clone());
    if meeting.sessions.is_empty() {
        return entry(occasion, stamp, &meeting.facts, (1, &whole)).into_iter().collect();
    }
    let of_session = |(index, session): (usize, &Session)| {
        let heading = line(session.heading.as_ref().unwrap_or(&session.topic));
        // In a calendar the entries of one meeting stand apart, among those of others; after a long topic nobody would read more.
        let of = crate::text::without_end_mark(&line(&whole)).to_owned();
        let of = if of.chars().count() <= MOST_LETTERS { of } else { line(&meeting.event_short().capitalised()) };
        let title = Text::plain(&format!("{of}: {}", crate::vi::lower_first(&heading)));
        let mut made = entry(occasion, stamp, &session.facts, (index + 1, &title))?;
        made.description = format!("{}\n{}", line(&whole), made.description);
        Some(made)
    };
    meeting.sessions.iter().enumerate().filter_map(of_session).collect()
}

/// An entry with its number among the sessions and what it is about.
fn entry(
    occasion: &Occasion<'_>,
    stamp: NaiveDateTime,
    facts: &Facts,
    (number, title): (usize, &Text),
) -> Option<Entry> {
    let &Start { date: day, time: hour, .. } = facts.start.as_ref()?;
    let title = crate::text::without_end_mark(&line(title)).to_owned();
    // Many calendars do not show that an entry is cancelled.
    let summary = match occasion.standing {
        Standing::Held => title,
        Standing::Postponed => format!("HOÃN: {title}"),
        Standing::Cancelled => format!("HỦY: {title}"),
    };
    let room = line(&facts.room.clone().without_lead("tại "));
    Some(Entry {
        uid: occasion.identity.uid(&["session", &number.to_string()]),
        sequence: u32::try_from(occasion.changes).unwrap_or(u32::MAX),
        stamp,
        begin: hour.map_or(Begin::Day(day), |hour| Begin::Hour(day.and_time(hour))),
        end: facts.until.filter(|until| hour.is_some_and(|hour| *until > day.and_time(hour))),
        standing: occasion.standing,
        busy: true,
        summary,
        place: (!room.is_empty()).then_some(room),
        description: description(occasion, facts),
    })
}

/// What the entries of a meeting tell of it.
pub fn told(meeting: &Meeting) -> Vec<Text> {
    let sessions = meeting.sessions.iter().map(|session| &session.facts);
    let of = |facts: &Facts| {
        let when = facts.start.iter().map(|start| Text::plain(" ").made_of(&start.origin()));
        let end = facts.end.iter().chain(&facts.duration).chain(&facts.content).cloned();
        let place = [facts.room.clone(), facts.chair()];
        when.chain(end).chain(place).chain(facts.attendees.iter().cloned()).collect::<Vec<_>>()
    };
    let mut told: Vec<Text> =
        if meeting.sessions.is_empty() { of(&meeting.facts) } else { sessions.flat_map(of).collect() };
    told.extend([meeting.event.clone(), meeting.topic.clone()]);
    told.extend(
        meeting.sessions.iter().map(|session| session.heading.clone().unwrap_or_else(|| session.topic.clone())),
    );
    told.extend(meeting.convener.iter().chain(&meeting.contact).cloned());
    // A session without content of its own tells that of the meeting.
    if meeting.sessions.iter().any(|session| session.facts.content.is_none()) {
        told.extend(meeting.facts.content.clone());
    }
    for point in &meeting.points {
        told.extend(point.room.iter().chain(&point.attendees).chain([&point.name]).cloned());
        told.extend(point.chairs.iter().map(Person::phrase));
    }
    told
}

fn description(occasion: &Occasion<'_>, facts: &Facts) -> String {
    let meeting = occasion.meeting;
    let why = occasion.reason.iter().filter(|_| occasion.standing != Standing::Held);
    let lines = why.filter_map(|reason| labelled("Lý do", &reason.clone().without_lead("do ")));
    let chair = facts.chair();
    let content = facts.content.as_ref().or(meeting.facts.content.as_ref());
    let texts = [
        ("Chủ trì", Some(&chair)),
        ("Người triệu tập", meeting.convener.as_ref()),
        ("Thời lượng", facts.duration.as_ref()),
        ("Nội dung", content),
        ("Liên hệ", meeting.contact.as_ref()),
    ];
    let texts = texts.into_iter().filter_map(|(label, text)| labelled(label, text?));
    let attendees = (!facts.attendees.is_empty()).then(|| listed("Thành phần", facts.attendees.iter().map(line)));
    let points = (!meeting.points.is_empty()).then(|| listed("Điểm cầu", meeting.points.iter().map(point)));
    lines.chain(texts).chain(attendees).chain(points).collect::<Vec<_>>().join("\n")
}

/// A heading with a line for each of a list.
fn listed(label: &str, items: impl Iterator<Item = String>) -> String {
    let items = items.map(|item| format!("\n- {item}"));
    std::iter::once(format!("{label}:")).chain(items).collect()
}

fn point(point: &Point) -> String {
    let chairs = Text::join(point.chairs.iter().map(Person::phrase), ", ");
    let chairs = (!chairs.is_empty()).then(|| format!("{} chủ trì", line(&chairs)));
    let name = Some(line(&point.name));
    let said = [name, point.room.as_ref().map(line), chairs].into_iter().flatten();
    said.chain(point.attendees.iter().map(line)).collect::<Vec<_>>().join("; ")
}
