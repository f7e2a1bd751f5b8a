//! A room in words against that of the meeting: of another sort, or with other numbers.

use std::collections::BTreeSet;

use super::{Case, Fact, Said, Stage};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::At;
use crate::vi::words::words;

/// What a room is called by.
const SORTS: [&str; 8] = [
    "phòng họp",
    "hội trường",
    "phòng khánh tiết",
    "phòng tiếp",
    "nhà văn hoá",
    "nhà văn hóa",
    "trung tâm hội nghị",
    "nhà khách",
];
/// The most rooms that a meeting is held against.
const MOST: usize = 100;
/// The most bytes of the name of a room.
const LONGEST: usize = 500;
/// Words that end the name of a room inside a sentence.
const ENDS: [&str; 6] = [";", ". ", ", ngày", ", vào", ", đồng chí", " để "];

/// Checks a text.
pub(super) fn check(case: &Case<'_>, said: &Said<'_>, rooms: &[&At<String>], findings: &mut Vec<Finding>) {
    let (Some(first), Some(typed)) = (rooms.first(), room(said)) else { return };
    if typed.len() > LONGEST {
        return;
    }
    let told = folded(&said.words()[typed.clone()]);
    let open = rooms.iter().any(|room| room.value.contains('{'));
    if open || told.contains('{') || rooms.iter().any(|room| may_be_one(&folded(&room.value), &told)) {
        return;
    }
    let finding = said.finding(case, &rules::TOLD_ANOTHER_ROOM, typed).arg("known", first.value.trim());
    findings.push(finding.with(case.place(first.span)));
}

/// Rooms of the meeting, its sessions and its timetable.
pub(super) fn rooms<'a>(stage: &Stage<'a>) -> Vec<&'a At<String>> {
    let Some(meeting) = stage.spec.meeting.as_ref().map(|meeting| &meeting.value) else { return Vec::new() };
    let sessions = meeting.session.iter().filter_map(|session| session.value.room.as_ref());
    let points = meeting.point.iter().filter_map(|point| point.value.room.as_ref());
    let rows = meeting.timetable.iter().filter_map(|row| row.value.room.as_ref());
    meeting.room.iter().chain(sessions).chain(points).chain(rows).take(MOST).collect()
}

/// Where the text names a room.
fn room(said: &Said<'_>) -> Option<std::ops::Range<usize>> {
    let text = said.words();
    if said.tells(Fact::Room) && !said.tells(Fact::Time) {
        let start = text.len() - text.trim_start().len();
        return Some(start..text.trim_end_matches(['.', ';', ' ', '\n']).len()).filter(|range| range.start < range.end);
    }
    if !said.is_opening() && !said.tells(Fact::Room) {
        return None;
    }
    // Only what is surely a room: `tại Phòng họp …`.
    let words = words(text);
    let at = (1..words.len().saturating_sub(1)).find(|at| {
        let pair = || [words[*at].core, words[at + 1].core].join(" ").to_lowercase();
        words[at - 1].is("tại") && words[*at].is_capitalised() && SORTS.contains(&pair().as_str())
    })?;
    let start = words[at].range.start;
    let end = ENDS.iter().filter_map(|end| text[start..].find(end)).min().map_or(text.len(), |end| start + end);
    let named = text[start..end].trim_end_matches(['.', ':', ' ', '\n']);
    Some(start..start + named.len())
}

/// Whether two names, in small letters, may be of one room.
pub(in crate::check) fn may_be_one(known: &str, told: &str) -> bool {
    let bare = |name: &str| name.trim_start_matches("tại ").trim_end_matches(['.', ';']).to_owned();
    let (known, told) = (bare(known), bare(told));
    if known.contains(&told) || told.contains(&known) {
        return true;
    }
    let sort = |name: &str| SORTS.iter().find(|sort| name.starts_with(**sort)).copied();
    if let (Some(one), Some(other)) = (sort(&known), sort(&told))
        && one != other
        && !known.contains(other)
        && !told.contains(one)
    {
        return false;
    }
    let parts = |name: &str| -> BTreeSet<String> {
        let parts = name.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(|part| part.trim_start_matches('0').to_owned()).collect()
    };
    let (known, told) = (parts(&known), parts(&told));
    let figures = |parts: &BTreeSet<String>| -> BTreeSet<String> {
        parts.iter().filter(|part| part.starts_with(|letter: char| letter.is_ascii_digit())).cloned().collect()
    };
    let (numbers, others) = (figures(&known), figures(&told));
    if !numbers.is_empty() && !others.is_empty() && numbers.is_disjoint(&others) {
        return false;
    }
    // Two names in other words for one house share some of them.
    known.intersection(&told).count() * 3 > known.len().min(told.len())
}

#[cfg(test)]
mod tests {
    use super::may_be_one;

    #[test]
    fn rooms_are_told_apart_only_where_they_surely_differ() {
        let known = "phòng họp tầng 2, trụ sở ubnd tỉnh";
        for one in [
            "tại phòng họp tầng 2, trụ sở ubnd tỉnh",
            "phòng họp số 1, tầng 2, trụ sở ubnd tỉnh",
            "phòng họp tầng 02 ubnd tỉnh",
            "phòng họp tầng 2",
            "trụ sở ubnd tỉnh (phòng họp tầng 2)",
        ] {
            assert!(may_be_one(known, one), "{one}");
        }
        for other in
            ["hội trường lớn", "tại phòng họp tầng 3, trụ sở ubnd tỉnh", "hội trường ubnd tỉnh", "nhà khách tỉnh"]
        {
            assert!(!may_be_one(known, other), "{other}");
        }
    }
}
