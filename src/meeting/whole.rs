//! A meeting as a whole, over its sessions: who is invited to any of them, on which days it is held.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{Meeting, Reader};
use crate::finding::near::folded;
use crate::spec::{At, AttendeesSpec, BodyRef, MeetingSpec};
use crate::text::Text;

/// More days are not told one by one.
const MOST_DAYS: usize = 10;

/// On which days a meeting is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldOn {
    /// Each of these, in their order; none where the day is not known.
    Days(Vec<NaiveDate>),
    /// From one to a later one.
    Span(NaiveDate, NaiveDate),
}

impl Meeting {
    /// The days of the meeting and its sessions.
    #[must_use]
    pub fn held_on(&self) -> HeldOn {
        let all = std::iter::once(&self.facts).chain(self.sessions.iter().map(|session| &session.facts));
        let span = all.filter_map(|facts| {
            let begin = facts.start.as_ref()?.date;
            Some((begin, facts.until.map_or(begin, |until| until.date()).max(begin)))
        });
        joined(span.collect())
    }
}

/// Spans of days as they are told: those that follow each other are one.
fn joined(mut spans: Vec<(NaiveDate, NaiveDate)>) -> HeldOn {
    spans.sort_unstable();
    let mut parts: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for (begin, end) in spans {
        match parts.last_mut() {
            Some(part) if begin <= part.1.checked_add_days(Days::new(1)).unwrap_or(part.1) => part.1 = part.1.max(end),
            _ => parts.push((begin, end)),
        }
    }
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return HeldOn::Days(Vec::new()) };
    if first.0 == last.1 {
        return HeldOn::Days(vec![first.0]);
    }
    let days = parts.iter().flat_map(|part| part.0.iter_days().take_while(|day| *day <= part.1));
    let days: Vec<NaiveDate> = days.take(MOST_DAYS + 1).collect();
    if parts.len() == 1 || days.len() > MOST_DAYS { HeldOn::Span(first.0, last.1) } else { HeldOn::Days(days) }
}

impl Reader<'_> {
    /// Lines of all who are invited to the meeting or to a session, each line and each body under its lead once; `lines` are those of
    /// the meeting alone.
    pub(super) fn everyone(&self, meeting: &MeetingSpec, lines: &[Text]) -> Vec<Text> {
        if meeting.session.iter().all(|session| session.value.attendees.is_empty()) {
            return lines.to_vec();
        }
        let mut lines = Lines::default();
        meeting.attendees.iter().for_each(|row| lines.push(row.clone()));
        meeting.session.iter().flat_map(|session| &session.value.attendees).for_each(|row| lines.add(row));
        // What is wrong with them is told where the sessions are read.
        self.clone().attendees(&lines.rows)
    }
}

/// Lines of those who are invited, each told once.
#[derive(Default)]
struct Lines {
    rows: Vec<At<AttendeesSpec>>,
    /// The first line with a head.
    heads: BTreeMap<Head, usize>,
    /// The bodies of a line.
    bodies: BTreeSet<(usize, Key)>,
}

/// What a line says besides its bodies.
type Head = Vec<Option<String>>;
/// A body as it is looked up and named.
type Key = [Option<String>; 2];

impl Lines {
    /// A line of its own.
    fn push(&mut self, row: At<AttendeesSpec>) {
        let index = self.rows.len();
        let bodies = row.value.bodies.iter().flat_map(|bodies| &bodies.0);
        self.bodies.extend(bodies.map(|body| (index, key(&body.value))));
        self.heads.entry(head(&row.value)).or_insert(index);
        self.rows.push(row);
    }

    /// What of a line is not told yet.
    fn add(&mut self, row: &At<AttendeesSpec>) {
        let Some(index) = self.heads.get(&head(&row.value)).copied() else {
            let mut row = row.clone();
            // The line before it in its session may stand elsewhere here.
            row.value.same_line = None;
            return self.push(row);
        };
        for body in row.value.bodies.iter().flat_map(|bodies| &bodies.0) {
            if self.bodies.insert((index, key(&body.value))) {
                self.rows[index].value.bodies.get_or_insert_default().0.push(body.clone());
            }
        }
    }
}

fn head(row: &AttendeesSpec) -> Head {
    let person = row.person.as_ref().map(|person| &person.value);
    let person = [person.and_then(|person| person.lookup.as_ref()), person.and_then(|person| person.name.as_ref())];
    let said = [&row.lead, &row.note, &row.text].into_iter().map(Option::as_ref).chain(person);
    let group = row.group.as_ref().map(|group| folded(&group.value));
    std::iter::once(group).chain(said.map(|text| text.map(|text| folded(&text.value)))).collect()
}

fn key(body: &BodyRef) -> Key {
    [&body.lookup, &body.name].map(|text| text.as_ref().map(|text| folded(&text.value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 4, day).expect("a day of April")
    }

    #[test]
    fn days_that_follow_each_other_are_a_span_and_others_are_told_one_by_one() {
        let held = |spans: &[(u32, u32)]| joined(spans.iter().map(|(one, two)| (day(*one), day(*two))).collect());
        assert_eq!(held(&[]), HeldOn::Days(Vec::new()));
        assert_eq!(held(&[(21, 21), (21, 21)]), HeldOn::Days(vec![day(21)]));
        assert_eq!(held(&[(21, 21), (22, 22)]), HeldOn::Span(day(21), day(22)));
        assert_eq!(held(&[(23, 23), (21, 21)]), HeldOn::Days(vec![day(21), day(23)]));
        assert_eq!(held(&[(21, 22), (25, 25)]), HeldOn::Days(vec![day(21), day(22), day(25)]));
        assert_eq!(held(&[(1, 20), (25, 25)]), HeldOn::Span(day(1), day(25)));
    }
}
