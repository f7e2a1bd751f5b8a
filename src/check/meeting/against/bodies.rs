//! Bodies that a sentence on who came leaves out or adds, where the spec says that those came who were invited.

use std::ops::Range;

use super::{Case, Fact, Said, Stage};
use crate::check::meeting::invited::{class_of, uncalled};
use crate::check::meeting::needles::Needles;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::is_as_invited;
use crate::spec::{At, BodyRef};
use crate::standard::Kind;
use crate::vi::words::words;

/// Words by which a list says that it is not whole.
const OPEN: [&str; 12] = [
    "các sở, ban",
    "các ban, ngành",
    "các cơ quan",
    "các đơn vị",
    "các ngành",
    "liên quan",
    "v.v",
    "...",
    "…",
    "đại biểu",
    "thành phần",
    "như trên",
];
/// The most bodies that are named as left out.
const MOST: usize = 5;
/// What stands between the names of a list.
const BETWEEN: [&str; 4] = [",", ";", ":", " và "];
/// Words by which a list speaks of more than who came.
const OTHER: [&str; 5] = ["sau khi", "nghe", "vắng", "thay mặt", "thừa"];
/// Words that begin a list of those who came.
const CAME: [(&str, &str); 4] = [("tham", "dự"), ("dự", "họp"), ("cùng", "dự"), ("tham", "gia")];

/// A body with the names by which a sentence may mean it.
pub(super) struct Invited<'a> {
    typed: &'a At<String>,
    names: Vec<String>,
}

/// Checks a text.
pub(super) fn check(case: &Case<'_>, said: &Said<'_>, invited: &[Invited<'_>], findings: &mut Vec<Finding>) {
    let listed = if said.tells(Fact::Attendees) { Some(0) } else { came(case, said) };
    let Some(start) = listed else { return };
    let list = said.words()[start..].split_inclusive(". ").next().unwrap_or_default();
    let told = folded(list);
    if told.contains('{') || OPEN.iter().any(|words| told.contains(words)) {
        return;
    }
    let all = invited.iter().flat_map(|body| &body.names).map(String::as_str).collect();
    let found = Needles::new(&all).found_in(std::iter::once(told.as_str()));
    let names = |body: &&Invited<'_>| body.names.iter().any(|name| found.contains(name.as_str()));
    let (present, absent): (Vec<_>, Vec<_>) = invited.iter().partition(names);
    // A list that names none of them speaks of others.
    if present.is_empty() {
        return;
    }
    if came(case, said).is_some() {
        findings.extend(added(case, said, start, list));
    }
    findings.extend(absent.first().map(|first| {
        let names: Vec<&str> = absent.iter().take(MOST).map(|body| body.typed.value.as_str()).collect();
        let finding = said.finding(case, &rules::BODIES_LEFT_OUT, start..start + list.trim_end().len());
        finding.arg("names", names.join(", ")).with(case.place(first.typed.span))
    }));
}

/// The bodies of the directory in a list that begins at some byte which were not invited.
fn added(case: &Case<'_>, said: &Said<'_>, start: usize, list: &str) -> Option<Finding> {
    let told = folded(list);
    if OTHER.iter().any(|words| told.contains(words)) {
        return None;
    }
    let day = said.stage.first().map(|first| first.date);
    let mut class = String::new();
    let named = |part: Range<usize>| {
        let part = list[part].trim_end_matches(['.', ' ']);
        if let Some(lead) = part.strip_suffix(':') {
            class = class_of(lead);
            return None;
        }
        let known = |name: &str| {
            case.office.directory.own_body(name, None, day).filter(|body| body.valid.holds(day) && !name.is_empty())
        };
        let tails = words(part).into_iter().map(|word| &part[word.range.start..]);
        tails.into_iter().find_map(known).or_else(|| known(&format!("{class} {}", part.trim())))
    };
    let added = uncalled(case, &parts(list).filter_map(named).collect::<Vec<_>>());
    let names: Vec<String> = added.iter().take(MOST).map(|body| body.printed.letters()).collect();
    let finding = said.finding(case, &rules::BODIES_ADDED, start..start + list.trim_end().len());
    (!names.is_empty()).then(|| finding.arg("names", names.join(", ")))
}

/// The names of a list, in bytes; a lead with its colon is one of them.
fn parts(list: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = list.get(start..).filter(|rest| !rest.is_empty())?;
        let end = BETWEEN.iter().filter_map(|between| Some((rest.find(between)?, *between))).min();
        let (end, between) = end.unwrap_or((rest.len(), ""));
        let part = start..start + end + usize::from(between == ":");
        start += end + between.len();
        Some(part)
    })
}

/// Where a conclusion whose guests were those invited begins to list them in its first paragraph.
fn came(case: &Case<'_>, said: &Said<'_>) -> Option<usize> {
    let conclusion = case.spec().conclusion.as_ref()?;
    let as_invited = conclusion.value.attended.as_ref().is_some_and(|attended| is_as_invited(&attended.value));
    if !said.is_opening() || !as_invited || said.issued.notice.kind != Kind::KetLuan {
        return None;
    }
    let words = words(said.words());
    let at = words.windows(2).position(|pair| CAME.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two)))?;
    Some(words[at].range.start)
}

/// The bodies that the meeting was called with, of its whole list.
pub(super) fn invited<'a>(case: &Case<'a>, stage: &Stage<'a>) -> Vec<Invited<'a>> {
    let Some(meeting) = stage.spec.meeting.as_ref().map(|meeting| &meeting.value) else { return Vec::new() };
    let day = stage.first().map(|start| start.date);
    let mut invited = Vec::new();
    for row in &meeting.attendees {
        let group = row.value.group.as_ref().map(|group| group.value.as_str());
        for body in row.value.bodies.iter().flat_map(|bodies| &bodies.0) {
            let BodyRef { lookup, name } = &body.value;
            let Some(typed) = name.as_ref().or(lookup.as_ref()) else { continue };
            let known = lookup.as_ref().and_then(|lookup| case.office.directory.body(&lookup.value, group, day));
            let names = known.into_iter().flat_map(|known| known.names()).chain([typed.value.clone()]);
            // In a list behind `các Sở:` a name stands without its first word.
            let names = names.flat_map(|name| {
                let name = folded(&name);
                let short = name.split_once(' ').map(|(_, short)| short.to_owned());
                [Some(name), short.filter(|short| short.contains(' '))]
            });
            invited.push(Invited { typed, names: names.flatten().collect() });
        }
    }
    invited
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_parted_at_its_marks() {
        let list = "lãnh đạo các Sở: Tài chính, Tư pháp và Sở Y tế";
        let found: Vec<_> = parts(list).map(|part| list[part].trim()).collect();
        assert_eq!(found, ["lãnh đạo các Sở:", "Tài chính", "Tư pháp", "Sở Y tế"]);
    }
}
