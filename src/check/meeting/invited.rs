//! Duties for bodies that are not called to the meeting, tasks for bodies that neither were nor receive the conclusion, tasks of
//! letters for bodies that do not receive them, and who reported uncalled. Silent wherever who comes is open: free text, classes of bodies, a lead without
//! names; and for the office itself and what belongs to it.

use std::collections::{BTreeMap, BTreeSet};
use std::ptr;

use chrono::NaiveDate;

use super::needles::Needles;
use super::{Case, lists};
use crate::finding::near::folded;
use crate::finding::{Finding, Rule, rules};
use crate::meeting::directory::Body;
use crate::source::Span;
use crate::spec::{At, AttendeesSpec, BodyRef, MeetingSpec, PersonRef, Printed};
use crate::standard::Kind;
use crate::text::Text;

/// Shorter names of a body are too likely to stand in other words.
const SHORTEST: usize = 6;

/// Words of recipients that stand for more bodies than they name.
const CLASSES: [&str; 19] = [
    "các sở",
    "các ban",
    "các bộ",
    "các cơ quan",
    "các đơn vị",
    "các ngành",
    "các huyện",
    "các xã",
    "các phường",
    "các thôn",
    "các trường",
    "các phòng",
    "các tổ",
    "các đảng",
    "các chi",
    "các địa phương",
    "ubnd các",
    "liên quan",
    "thành viên",
];

/// Checks the duties of a meeting that is called, the tasks of what it concluded, and those that letters give.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    if !case.whole {
        return;
    }
    letters(case, findings);
    let Some(meeting) = case.spec().meeting.as_ref().map(|meeting| &meeting.value) else { return };
    if case.invitations().next().is_some() {
        duties(case, meeting, findings);
    }
    tasks(case, meeting, findings);
    reporters(case, meeting, findings);
}

/// Tasks of the conclusion: who was invited has heard them, and recipients read them.
fn tasks(case: &Case<'_>, meeting: &MeetingSpec, findings: &mut Vec<Finding>) {
    let Some(conclusion) = case.spec().conclusion.as_ref().map(|conclusion| &conclusion.value) else { return };
    let said = conclusion.attended.as_ref().is_some_and(|attended| match &attended.value {
        Printed::No => false,
        Printed::Text(text) => !matches!(text.as_str(), "as-invited" | "nhu-moi"),
    });
    if said || case.of(Kind::KetLuan).next().is_none() {
        return;
    }
    let Some(mut called) = Called::new(case, meeting) else { return };
    let told = case.notices.iter().filter(|issued| matches!(issued.notice.kind, Kind::KetLuan | Kind::CongVan));
    let told = told.flat_map(|issued| issued.notice.recipients.iter().chain(&issued.notice.addressees));
    let told: Vec<String> = told.map(|text| folded(&text.letters())).collect();
    if told.iter().any(|line| CLASSES.iter().any(|class| line.contains(class)) || is_counted(line)) {
        return;
    }
    called.words.extend(told);
    let day = case.stages.last().and_then(|stage| stage.first()).map(|start| start.date);
    let bodies = lists::tasks(&conclusion.section).into_iter().filter_map(|task| lists::who(&task.value));
    called.absent(case, bodies.flat_map(|bodies| &bodies.0), day, &rules::TASK_NOT_SENT, findings);
}

/// Who reported at a meeting to which only those came who were invited.
fn reporters(case: &Case<'_>, meeting: &MeetingSpec, findings: &mut Vec<Finding>) {
    let Some(conclusion) = case.spec().conclusion.as_ref().map(|conclusion| &conclusion.value) else { return };
    let as_invited = conclusion.attended.as_ref().is_some_and(
        |attended| matches!(&attended.value, Printed::Text(text) if matches!(text.as_str(), "as-invited" | "nhu-moi")),
    );
    let Some(called) = Called::new(case, meeting).filter(|_| as_invited) else { return };
    let day = case.stages.last().and_then(|stage| stage.first()).map(|start| start.date);
    let reported = conclusion.reported.iter().flat_map(|bodies| &bodies.0);
    called.absent(case, reported, day, &rules::REPORTER_NOT_INVITED, findings);
}

/// Tasks of letters: only who is addressed or a recipient reads them.
fn letters(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in case.of(Kind::CongVan) {
        let (typed, notice) = (&issued.typed.value, issued.notice);
        // The rooms of the own office are named one by one.
        let named = |text: &Text| folded(&text.letters()).replace("các phòng:", "");
        let told: Vec<String> = notice.recipients.iter().map(named).collect();
        let open = told.iter().any(|line| CLASSES.iter().any(|class| line.contains(class)));
        let mut called = Called { rows: Vec::new(), words: told };
        let read = typed.addressees.iter().map(|line| called.line(case, line)).collect::<Option<Vec<_>>>();
        if open || read.is_none_or(|lines| lines.is_empty()) {
            continue;
        }
        let bodies = lists::tasks(&typed.section).into_iter().filter_map(|task| lists::who(&task.value));
        let day = notice.date.directory_day();
        called.absent(case, bodies.flat_map(|bodies| &bodies.0), day, &rules::TASK_NOT_SENT, findings);
    }
}

/// Those of some bodies that were surely not called, each once.
pub(super) fn uncalled<'b>(case: &Case<'_>, bodies: &[&'b Body]) -> Vec<&'b Body> {
    let meeting = case.spec().meeting.as_ref().map(|meeting| &meeting.value);
    let Some(called) = meeting.filter(|_| case.whole).and_then(|meeting| Called::new(case, meeting)) else {
        return Vec::new();
    };
    let mut seen = called.present(bodies.iter().copied());
    let is_absent = |body: &&Body| seen.insert(ptr::from_ref(*body)) && !is_own(case, body);
    bodies.iter().copied().filter(is_absent).collect()
}

fn duties(case: &Case<'_>, meeting: &MeetingSpec, findings: &mut Vec<Finding>) {
    let Some(called) = Called::new(case, meeting) else { return };
    let day = case.stages[0].first().map(|start| start.date);
    let bodies = meeting.duties.iter().filter_map(|duty| lists::who(&duty.value)).flat_map(|bodies| &bodies.0);
    called.absent(case, bodies, day, &rules::DUTY_NOT_INVITED, findings);
}

/// Who is called: rows of the directory, and all words in which others may be named.
struct Called<'a> {
    rows: Vec<&'a Body>,
    words: Vec<String>,
}

impl<'a> Called<'a> {
    /// Nothing where who comes is open.
    fn new(case: &Case<'a>, meeting: &'a MeetingSpec) -> Option<Self> {
        let mut called = Self { rows: Vec::new(), words: Vec::new() };
        let added = case.spec().change.iter().flat_map(|change| &change.value.attendees);
        let lines: Vec<_> = lists::attendees(meeting).into_iter().chain(added).collect();
        let free = case.invitations().flat_map(|issued| &issued.typed.value.items);
        if lines.is_empty() || free.into_iter().any(|item| item.value.text.is_some()) {
            return None;
        }
        for line in lines {
            called.line(case, line)?;
        }
        let chairs = meeting.chair.iter().flat_map(|people| &people.0);
        let guests = case.invitations().flat_map(|issued| &issued.typed.value.guests);
        chairs.chain(&meeting.convener).chain(guests).for_each(|person| called.person(case, &person.value));
        for issued in case.invitations() {
            let notice = issued.notice;
            called.words.extend(notice.recipients.iter().chain(&notice.addressees).map(|text| folded(&text.letters())));
        }
        Some(called)
    }

    fn line(&mut self, case: &Case<'a>, line: &At<AttendeesSpec>) -> Option<()> {
        let line = &line.value;
        if let Some(person) = &line.person {
            self.person(case, &person.value);
        } else if line.text.is_some() || line.bodies.is_none() {
            return None;
        }
        let group = line.group.as_ref().map(|group| group.value.as_str());
        let day = case.stages[0].first().map(|start| start.date);
        for body in line.bodies.iter().flat_map(|bodies| &bodies.0) {
            match (&body.value.name, &body.value.lookup) {
                (Some(name), _) if is_class(&name.value) => return None,
                (Some(name), _) => {
                    // `các Sở:` with `Tài chính`.
                    let class = line.lead.as_ref().map(|lead| class_of(lead.value.trim_end_matches([' ', ':'])));
                    self.words.extend(class.map(|class| folded(&format!("{class} {}", name.value))));
                    self.words.push(folded(&name.value));
                }
                (None, Some(lookup)) => self.rows.extend(case.office.directory.body(&lookup.value, group, day)),
                (None, None) => {}
            }
        }
        self.words.extend([&line.note, &line.lead].into_iter().flatten().map(|text| folded(&text.value)));
        Some(())
    }

    /// Whoever heads a body comes from it.
    fn person(&mut self, case: &Case<'_>, person: &PersonRef) {
        let typed = [&person.lookup, &person.name, &person.title, &person.role].into_iter().flatten();
        self.words.extend(typed.chain(&person.other_title).map(|text| folded(&text.value)));
        let known = person.lookup.as_ref().and_then(|lookup| case.office.directory.person(&lookup.value));
        let titles = known.into_iter().flat_map(|known| &known.titles);
        self.words.extend(titles.map(|(title, _)| folded(&title.letters())));
    }

    /// Reports the bodies that are looked up and not called.
    fn absent<'b>(
        &self,
        case: &Case<'_>,
        bodies: impl Iterator<Item = &'b At<BodyRef>>,
        day: Option<NaiveDate>,
        rule: &'static Rule,
        findings: &mut Vec<Finding>,
    ) {
        let looked_up = bodies.filter_map(|body| {
            // Who reported was there, under whatever name; who is to act under a name of its own may be meant more widely.
            let is_reporter = rule.code == rules::REPORTER_NOT_INVITED.code;
            let name = body.value.name.as_ref();
            let lookup = name.filter(|_| is_reporter).or(body.value.lookup.as_ref().filter(|_| name.is_none()))?;
            Some((case.office.directory.body(&lookup.value, None, day)?, lookup.span))
        });
        let looked_up: Vec<(&Body, Span)> = looked_up.collect();
        // Each is asked for once, however often it is to act.
        let rows: BTreeMap<*const Body, &Body> = looked_up.iter().map(|(row, _)| (ptr::from_ref(*row), *row)).collect();
        let present = self.present(rows.values().copied());
        let own: BTreeSet<_> = rows.iter().filter(|(_, row)| is_own(case, row)).map(|(row, _)| *row).collect();
        for (row, span) in looked_up {
            let key = ptr::from_ref(row);
            if !present.contains(&key) && !own.contains(&key) {
                findings.push(Finding::new(rule).arg("name", row.printed.letters()).at(case.place(span)));
            }
        }
    }

    /// Those of some rows that are called, by their places.
    fn present<'b>(&self, rows: impl Iterator<Item = &'b Body>) -> BTreeSet<*const Body> {
        let called: BTreeSet<*const Body> = self.rows.iter().map(|row| ptr::from_ref(*row)).collect();
        let successors = self.rows.iter().filter_map(|known| known.successor.as_ref()).map(|name| folded(name));
        let whole: BTreeSet<String> = successors.chain(self.words.iter().cloned()).collect();
        let rows: Vec<(&Body, Vec<String>)> =
            rows.map(|row| (row, row.names().map(|name| folded(&name)).collect())).collect();
        let names = rows.iter().flat_map(|(_, names)| names).map(String::as_str);
        let long = names.filter(|name| name.chars().count() >= SHORTEST).collect();
        let inside = Needles::new(&long).found_in(self.words.iter().map(String::as_str));
        let is_named = |name: &String| whole.contains(name) || inside.contains(name.as_str());
        let present =
            rows.iter().filter(|(row, names)| called.contains(&ptr::from_ref(*row)) || names.iter().any(is_named));
        present.map(|(row, _)| ptr::from_ref(*row)).collect()
    }
}

/// What stands before each name behind a lead: `Sở` of `đại diện các Sở`, `UBND xã` of `UBND các xã`.
pub(super) fn class_of(lead: &str) -> String {
    let (before, class) = lead.rsplit_once("các ").unwrap_or(("", lead));
    let whole = before.split_whitespace().next_back().filter(|word| word.contains(char::is_uppercase));
    let class = class.split_whitespace().next_back().unwrap_or_default();
    whole.map_or_else(|| class.to_owned(), |whole| format!("{whole} {class}"))
}

/// `Các cơ quan dự họp`, `UBND các xã có dự án`, `đơn vị liên quan`.
fn is_class(name: &str) -> bool {
    let name = folded(name);
    name.split(' ').any(|word| word == "các" || word == "những" || word == "mọi")
        || name.contains("liên quan")
        || is_counted(&name)
}

/// `UBND 11 huyện, thành phố`, `65 xã, phường`, `sở, ban, ngành tỉnh`: a class without the word for it.
fn is_counted(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').map(|word| word.trim_matches([',', ';', '.', '('])).collect();
    let units = ["huyện", "xã", "phường", "thôn", "sở", "trường", "thành", "đơn", "cơ", "tổ", "bản", "phòng", "chi"];
    let counted = |pair: &[&str]| pair[0].bytes().all(|byte| byte.is_ascii_digit()) && units.contains(&pair[1]);
    let listed = |pair: &[&str]| ["sở ban", "ban ngành", "sở ngành"].contains(&pair.join(" ").as_str());
    words.windows(2).any(|pair| (!pair[0].is_empty() && counted(pair)) || listed(pair))
}

/// The office, what is above it and what belongs to it: `Văn phòng UBND tỉnh` prepares the meetings of `UBND tỉnh` uncalled.
fn is_own(case: &Case<'_>, row: &Body) -> bool {
    let office = case.office;
    let joined = |lines: &[Text]| lines.iter().map(Text::letters).collect::<Vec<_>>().join(" ");
    let own = [office.short.letters(), joined(&office.name), joined(&office.parent)].map(|name| folded(&name));
    let own: Vec<String> = own.into_iter().filter(|name| !name.is_empty()).collect();
    let mut names = row.names().map(|name| folded(&name));
    names.any(|name| own.iter().any(|own| name.contains(own.as_str()) || own.contains(name.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_told_from_names() {
        for class in [
            "Các cơ quan dự họp",
            "UBND các xã có dự án",
            "Cơ quan liên quan",
            "UBND 11 huyện, thành phố",
            "Thủ trưởng sở, ban, ngành tỉnh",
        ] {
            assert!(is_class(class), "{class}");
        }
        assert!(!is_class("Công ty Cổ phần Các-bon") && !is_class("Sở Xây dựng"));
    }

    #[test]
    fn a_lead_says_what_its_names_are() {
        for (lead, class) in
            [("đại diện các Sở", "Sở"), ("Chủ tịch UBND các xã", "UBND xã"), ("lãnh đạo sở", "sở"), ("", "")]
        {
            assert_eq!(class_of(lead), class);
        }
    }
}
