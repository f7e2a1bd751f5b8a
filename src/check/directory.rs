//! Checks on a directory as such: rows that contradict each other or say too little. Whether a name is right it cannot know.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::people;
use crate::finding::near::{ENOUGH, folded, nearest};
use crate::finding::{Arg, Finding, Rule, Severity, rules};
use crate::meeting::directory::Validity;
use crate::meeting::{Directory, Office, missing_key, schedule};
use crate::source::{Source, Span};
use crate::spec::{At, BodyRow, DaysRow, DirectorySpec, GroupRow, KEYS, When, decode};

/// How sure a row can be, from read in the document itself to never verified.
const SURE: [&str; 5] = ["C1", "C2", "C3", "P", "M"];

/// The most former holders of one name to whom another is compared.
const MOST_FORMER: usize = 1000;

/// What is wrong in a directory file; `offices` are those that name it as theirs.
#[must_use]
pub fn directory(source: &Arc<Source>, offices: &[&Office]) -> Vec<Finding> {
    let (spec, mut findings) = decode::decode::<DirectorySpec>(source, &KEYS);
    findings.extend(Directory::new(source, &spec).1);
    // Rows that could not be read would seem to be missing.
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return findings;
    }
    let mut check = Check { source, findings };
    spec.group.iter().for_each(|row| check.group(row));
    let known = Known::new(&spec);
    let bodies: Vec<Entry<'_>> = spec.body.iter().filter_map(|row| check.body(row, &known)).collect();
    check.names(&bodies);
    people::check(&mut check, &spec, offices);
    spec.rest_day.iter().for_each(|row| check.days(row, "rest_day"));
    spec.work_day.iter().for_each(|row| check.days(row, "work_day"));
    check.findings
}

/// Names that rows may refer to.
struct Known<'a> {
    groups: BTreeSet<&'a str>,
    bodies: Vec<&'a str>,
    /// The names of bodies without regard to capitals and blanks.
    folded: BTreeSet<String>,
}

impl<'a> Known<'a> {
    fn new(spec: &'a DirectorySpec) -> Self {
        let groups = spec.group.iter().filter_map(|row| Some(row.value.id.as_ref()?.value.as_str())).collect();
        let bodies = spec.body.iter().map(|row| &row.value);
        let names = bodies.flat_map(|row| row.name.iter().chain(&row.printed).chain(&row.aliases));
        let bodies: Vec<&str> = names.map(|name| name.value.as_str()).collect();
        Self { groups, folded: bodies.iter().map(|name| folded(name)).collect(), bodies }
    }
}

/// A body with what tells it apart.
struct Entry<'a> {
    row: &'a BodyRow,
    name: &'a At<String>,
    valid: Validity,
}

impl Entry<'_> {
    fn shares_group(&self, other: &Self) -> bool {
        let (own, others) = (&self.row.group.0, &other.row.group.0);
        let same = |group: &At<String>| others.iter().any(|other| other.value == group.value);
        own.iter().any(same) || (own.is_empty() && others.is_empty())
    }
}

/// Findings on one directory.
pub(super) struct Check<'a> {
    pub(super) source: &'a Arc<Source>,
    pub(super) findings: Vec<Finding>,
}

impl Check<'_> {
    pub(super) fn push(&mut self, finding: Finding, span: Span) {
        self.findings.push(finding.at(self.source.place(span)));
    }

    pub(super) fn contradiction(&mut self, finding: Finding, here: Span, there: Span) {
        self.findings.push(finding.at(self.source.place(here)).with(self.source.place(there)));
    }

    pub(super) fn require(&mut self, key: &str, table: &str, absent: bool, span: Span) {
        if absent {
            self.push(missing_key(key, table), span);
        }
    }

    /// Whether a finding would be shown; else a nearest name would be looked for in vain.
    fn is_shown(&self) -> bool {
        self.findings.len() < ENOUGH
    }

    fn group(&mut self, row: &At<GroupRow>) {
        self.require("id", "group", row.value.id.is_none(), row.span);
        self.require("lead", "group", row.value.lead.is_none(), row.span);
    }

    fn days(&mut self, row: &At<DaysRow>, table: &str) {
        let days = &row.value;
        self.require("name", table, days.name.is_none(), row.span);
        self.require("from", table, days.from.is_none(), row.span);
        self.validity(days.from.as_ref(), days.to.as_ref());
        if let Some(name) = &days.name {
            self.origin(days.source.as_ref(), days.sure.as_ref(), name);
        }
    }

    fn body<'b>(&mut self, row: &'b At<BodyRow>, known: &Known<'_>) -> Option<Entry<'b>> {
        let body = &row.value;
        self.require("name", "body", body.name.is_none(), row.span);
        let name = body.name.as_ref()?;
        for group in body.group.0.iter().filter(|group| !known.groups.contains(group.value.as_str())) {
            let near = self.is_shown().then(|| nearest(&group.value, known.groups.iter().copied())).flatten();
            let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.group".to_owned()));
            self.push(finding.arg("name", group.value.clone()).maybe("near", near), group.span);
        }
        if let Some(successor) = body.successor.as_ref().filter(|typed| is_name(&typed.value))
            && !known.folded.contains(&folded(&successor.value))
        {
            let near = self.is_shown().then(|| nearest(&successor.value, known.bodies.iter().copied())).flatten();
            let finding = Finding::new(&rules::UNKNOWN_SUCCESSOR).arg("name", successor.value.clone());
            self.push(finding.maybe("near", near), successor.span);
        }
        self.origin(body.source.as_ref(), body.sure.as_ref(), name);
        let valid = self.validity(body.from.as_ref(), body.to.as_ref());
        Some(Entry { row: body, name, valid })
    }

    /// Where a row comes from and how sure it is.
    pub(super) fn origin(&mut self, source: Option<&At<String>>, sure: Option<&At<String>>, name: &At<String>) {
        if source.is_none() {
            self.push(Finding::new(&rules::NO_SOURCE).arg("name", name.value.clone()), name.span);
        }
        if let Some(sure) = sure.filter(|sure| !SURE.contains(&sure.value.as_str())) {
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", sure.value.clone());
            self.push(finding.arg("allowed", SURE.join(", ")), sure.span);
        }
    }

    /// First and last day, in their order.
    pub(super) fn validity(&mut self, from: Option<&At<When>>, to: Option<&At<When>>) -> Validity {
        let valid = Validity { from: self.day(from), to: self.day(to) };
        if let (Some(from), Some(to), Some(first), Some(last)) = (from, to, valid.from, valid.to)
            && last < first
        {
            let finding = Finding::new(&rules::TO_BEFORE_FROM).arg("from", first).arg("to", last);
            self.contradiction(finding, to.span, from.span);
        }
        valid
    }

    fn day(&self, typed: Option<&At<When>>) -> Option<NaiveDate> {
        // What cannot be read was told when the directory was read.
        schedule::read(self.source, typed?, &mut Vec::new())?.date()
    }

    /// Names that mean two bodies on one day.
    fn names(&mut self, bodies: &[Entry<'_>]) {
        let mut by_key: BTreeMap<String, Vec<(usize, &At<String>)>> = BTreeMap::new();
        for (index, body) in bodies.iter().enumerate() {
            for key in [Some(body.name), body.row.printed.as_ref()].into_iter().flatten().chain(&body.row.aliases) {
                let holders = by_key.entry(folded(&key.value)).or_default();
                if holders.last().is_none_or(|(last, _)| *last != index) {
                    holders.push((index, key));
                }
            }
        }
        for holders in by_key.values() {
            for (at, (index, key)) in holders.iter().enumerate() {
                let body = &bodies[*index];
                let formers = holders[..at].iter().take(MOST_FORMER);
                let former = formers.into_iter().find(|(former, _)| bodies[*former].valid.meets(body.valid));
                if let Some((former, former_key)) = former {
                    self.same_name(key, body, former_key, &bodies[*former]);
                }
            }
        }
    }

    fn same_name(&mut self, key: &At<String>, body: &Entry<'_>, former_key: &At<String>, former: &Entry<'_>) {
        let same_body = folded(&body.name.value) == folded(&former.name.value);
        // Two rows of one name share their short names too: that is said once.
        if same_body && folded(&key.value) != folded(&body.name.value) {
            return;
        }
        let rule: &'static Rule = match same_body {
            true => &rules::SAME_BODY,
            false if body.shares_group(former) => &rules::AMBIGUOUS_NAME,
            false => &rules::NEEDS_GROUP,
        };
        let finding = Finding::new(rule).arg("name", body.name.value.clone()).arg("former", former.name.value.clone());
        self.contradiction(finding.arg("key", key.value.clone()), key.span, former_key.span);
    }
}

/// Whether a successor is the name of a body rather than words such as `các phường mới`.
fn is_name(successor: &str) -> bool {
    successor.chars().next().is_some_and(char::is_uppercase)
}
