//! Meetings at one time that need the same person or the same room. Where no end is known, only equal beginnings are compared.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Clash, Spot};
use crate::check::meeting::{Case, Stage};
use crate::check::named::Named;
use crate::finding::near::folded;
use crate::finding::{Finding, Rule, rules};
use crate::meeting::schedule;
use crate::spec::{At, AttendeesSpec, MeetingSpec, PersonRef, SessionSpec, Several, When};
use crate::standard::Kind;
use crate::vi;

/// Words of a room of which there is one; `Trụ sở UBND tỉnh` has many.
const ROOMS: [&str; 6] =
    ["phòng họp", "phòng hội nghị", "phòng khách", "phòng khánh tiết", "hội trường", "nhà văn hóa"];
/// Words of places that no meeting takes from another.
const OPEN: [&str; 7] = ["trực tuyến", "điểm cầu", "các ", "zoom", "từng ", " hoặc ", "{"];

/// A meeting, or one of its sessions.
#[derive(Debug)]
pub(super) struct Occasion {
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
    topic: String,
    needs: Vec<Need>,
}

/// A person or a room that a meeting needs.
#[derive(Debug)]
struct Need {
    rule: &'static Rule,
    /// Who or which it is, whoever names it.
    key: String,
    shown: String,
    place: Spot,
}

/// The occasions of a meeting that is called, as it stands last; of one that is off, none.
pub(super) fn of(case: &Case<'_>) -> Vec<Occasion> {
    let calls = |kind: Kind| kind.invites() || kind == Kind::ThayDoi;
    let Some(stage) = case.stages.last().filter(|stage| !stage.starts.is_empty()) else { return Vec::new() };
    let Some(meeting) = stage.spec.meeting.as_ref().map(|meeting| &meeting.value) else { return Vec::new() };
    if !case.notices.iter().any(|issued| calls(issued.notice.kind)) {
        return Vec::new();
    }
    let gathering = Gathering { case, stage, meeting };
    match meeting.session.as_slice() {
        [] => gathering.occasion(None).into_iter().collect(),
        sessions => sessions.iter().filter_map(|session| gathering.occasion(Some(&session.value))).collect(),
    }
}

struct Gathering<'a> {
    case: &'a Case<'a>,
    stage: &'a Stage<'a>,
    meeting: &'a MeetingSpec,
}

impl Gathering<'_> {
    fn occasion(&self, session: Option<&SessionSpec>) -> Option<Occasion> {
        let meeting = self.meeting;
        let own_time = session.and_then(|session| session.time.as_ref());
        let moment = schedule::read(self.case.source, own_time.or(meeting.time.as_ref())?, &mut Vec::new())?;
        let start = moment.date()?.and_time(moment.time?);
        // The end of the whole is that of its last session only.
        let end = session.map_or(meeting.end.as_ref(), |session| session.end.as_ref());
        let end = end.and_then(|end| self.end(end, start.date())).filter(|end| *end > start);
        let chair = session.and_then(|session| session.chair.as_ref()).or(meeting.chair.as_ref());
        let rows = session.map(|session| session.attendees.as_slice()).filter(|rows| !rows.is_empty());
        let mut needs = self.people(chair, rows.unwrap_or(&meeting.attendees), start.date());
        let room = session.and_then(|session| session.room.as_ref()).or(meeting.room.as_ref());
        needs.extend(room.and_then(|room| self.room(room)));
        let topic = meeting.topic.as_ref().map(|topic| folded(&topic.value)).unwrap_or_default();
        Some(Occasion { start, end, topic, needs })
    }

    fn end(&self, typed: &At<When>, day: NaiveDate) -> Option<NaiveDateTime> {
        let moment = schedule::read_end(self.case.source, typed, day, &mut Vec::new())?;
        Some(moment.date()?.and_time(moment.time?))
    }

    /// Chairs, and whoever is invited by name.
    fn people(&self, chair: Option<&Several<PersonRef>>, rows: &[At<AttendeesSpec>], day: NaiveDate) -> Vec<Need> {
        let chairs = chair.into_iter().flat_map(|chairs| &chairs.0);
        let invited = rows.iter().filter_map(|row| row.value.person.as_ref());
        let guests = self.case.notices.iter().flat_map(|issued| &issued.typed.value.guests);
        chairs.chain(invited).chain(guests).filter_map(|typed| self.person(typed, day)).collect()
    }

    fn person(&self, typed: &At<PersonRef>, day: NaiveDate) -> Option<Need> {
        let named = Named::of(&typed.value, &self.case.office.directory, Some(day))?;
        let (key, place) = (named.key(), Spot::new(self.case, typed.span));
        Some(Need { rule: &rules::PERSON_ELSEWHERE, key, shown: named.name, place })
    }

    /// `Phòng họp số 1` is one room of each office; `Phòng họp tầng 2, trụ sở UBND tỉnh` says whose it is.
    fn room(&self, typed: &At<String>) -> Option<Need> {
        let room = folded(&typed.value);
        if !ROOMS.iter().any(|word| room.contains(word)) || OPEN.iter().any(|word| room.contains(word)) {
            return None;
        }
        let issuer = self.stage.spec.issuer.as_ref()?;
        let whose = if room.contains("trụ sở") { self.case.office.place.letters() } else { issuer.value.0.clone() };
        let key = format!("{}: {room}", folded(&whose));
        let place = Spot::new(self.case, typed.span);
        Some(Need { rule: &rules::ROOM_TAKEN, key, shown: typed.value.clone(), place })
    }
}

/// What two meetings need at one time; each is told with the first that it meets.
pub(super) fn clashes<'a>(occasions: impl Iterator<Item = &'a Occasion>) -> Vec<Clash> {
    let mut wanted: BTreeMap<(&str, &str), Vec<(&Occasion, &Need)>> = BTreeMap::new();
    for occasion in occasions {
        for need in &occasion.needs {
            wanted.entry((need.rule.code, need.key.as_str())).or_default().push((occasion, need));
        }
    }
    let mut clashes = Vec::new();
    for wanted in wanted.values_mut() {
        wanted.sort_by_key(|(occasion, need)| (need.place.clone(), occasion.start));
        for (index, (occasion, need)) in wanted.iter().enumerate() {
            let clash =
                |(other, taken): &&(&Occasion, &Need)| need.place.file != taken.place.file && occasion.meets(other);
            if let Some((other, taken)) = wanted[..index].iter().find(clash) {
                let finding = Finding::new(need.rule).arg("name", need.shown.clone());
                let finding = finding.arg("time", shown(occasion.start)).arg("other_time", shown(other.start));
                clashes.push(Clash { finding, here: need.place.clone(), there: taken.place.clone() });
            }
        }
    }
    clashes
}

impl Occasion {
    /// Whether two are held at one time. Two specs of one topic are about one meeting.
    fn meets(&self, other: &Self) -> bool {
        let inside = |one: &Self, two: &Self| {
            one.start == two.start || (one.start < two.start && one.end.is_some_and(|end| two.start < end))
        };
        (inside(self, other) || inside(other, self)) && self.topic != other.topic
    }
}

fn shown(time: NaiveDateTime) -> String {
    format!("{} {}", time.format("%H:%M"), vi::short_date(time.date()))
}
