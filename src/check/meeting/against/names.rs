//! A name that differs from that of a person of the meeting by its marks alone: `Nguyễn Văn Ánh` for `Nguyễn Văn Anh`. Silent where
//! both are people of the spec or the directory, and on the two ways to set a mark over one syllable.

use std::collections::BTreeMap;

use super::Case;
use crate::check::meeting::lists;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::decode::clean;
use crate::spec::{At, PersonRef};
use crate::vi::plain;
use crate::vi::syllable::modern;
use crate::vi::words::{Word, words};

/// A name has at least so many words, and at most.
const WORDS: std::ops::RangeInclusive<usize> = 3..=5;

/// Checks every text of the spec.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let people = people(case);
    let mut known: BTreeMap<String, Vec<(&str, Span)>> = BTreeMap::new();
    for typed in people {
        known.entry(plain(&folded(&typed.value))).or_default().push((typed.value.trim(), typed.span));
    }
    for leaf in case.spec().leaves.iter() {
        let text = case.source.slice(leaf.span);
        if text.split(' ').filter(|word| word.contains(char::is_uppercase)).nth(WORDS.start() - 1).is_none() {
            continue;
        }
        let words = words(text);
        let mut at = 0;
        while at < words.len() {
            let Some((count, name, right, span)) =
                WORDS.rev().find_map(|count| almost(case, &words, at, count, &known))
            else {
                at += 1;
                continue;
            };
            let range = words[at].core_range().start..words[at + count - 1].core_range().end;
            let place = case.place(Span::new(leaf.span.start + range.start, leaf.span.start + range.end));
            let finding = Finding::new(&rules::NAME_ALMOST).arg("typed", name).arg("known", right);
            findings.push(finding.at(place).with(case.place(span)));
            at += count;
        }
    }
}

/// The name that so many words from here on are, but for their marks.
fn almost<'k>(
    case: &Case<'_>,
    words: &[Word<'_>],
    at: usize,
    count: usize,
    known: &BTreeMap<String, Vec<(&'k str, Span)>>,
) -> Option<(usize, String, &'k str, Span)> {
    let run = words.get(at..at + count)?;
    let one = run.iter().all(Word::is_capitalised) && run[..count - 1].iter().all(|word| !word.closed);
    if !one || run[1..].iter().any(|word| word.opened) {
        return None;
    }
    let name = clean(&run.iter().map(|word| word.core).collect::<Vec<_>>().join(" ")).into_owned();
    let known = known.get(&plain(&folded(&name)))?;
    let same = |other: &str| in_one_way(&name) == in_one_way(other);
    if known.iter().any(|(other, _)| same(other)) || case.office.directory.person(&name).is_some() {
        return None;
    }
    let (right, span) = known[0];
    Some((count, name, right, span))
}

/// A name in small letters, each syllable with its mark where it stands today.
fn in_one_way(name: &str) -> Vec<String> {
    let one = |word: &str| modern(word).unwrap_or_else(|| word.to_owned());
    folded(name).split(' ').map(one).collect()
}

/// The names of everybody in the spec.
fn people<'a>(case: &Case<'a>) -> Vec<&'a At<String>> {
    let spec = case.spec();
    let meeting = spec.meeting.as_ref().map(|meeting| &meeting.value);
    let seats = meeting.into_iter().flat_map(lists::seats);
    let mut people: Vec<&'a At<PersonRef>> = Vec::new();
    for seats in seats {
        people.extend(seats.chair.iter().flat_map(|chairs| &chairs.0));
        people.extend(seats.rows.iter().filter_map(|row| row.value.person.as_ref()));
    }
    people.extend(meeting.and_then(|meeting| meeting.convener.as_ref()));
    people.extend(spec.conclusion.as_ref().and_then(|conclusion| conclusion.value.concluder.as_ref()));
    people.extend(&spec.signer);
    for notice in &spec.notice {
        people.extend(&notice.value.signer);
        people.extend(&notice.value.guests);
    }
    people.into_iter().filter_map(|person| person.value.name.as_ref().or(person.value.lookup.as_ref())).collect()
}
