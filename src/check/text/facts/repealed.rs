//! Basic laws and decrees that are cited by number after their last day; they stand in `data/laws.toml`. Silent where the line tells of
//! the past, as with bodies that are no more.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::gone::Past;
use super::{Facts, core_range};
use crate::finding::{Finding, rules};

static LAWS: &str = include_str!("../../../../data/laws.toml");

#[derive(Debug, Deserialize)]
struct File {
    law: Vec<Row>,
}

/// A law that is no more in force.
#[derive(Debug, Deserialize)]
struct Row {
    number: String,
    /// Last day, the year first.
    to: String,
    /// What took its place.
    successor: String,
}

#[derive(Debug)]
struct Law {
    to: NaiveDate,
    successor: String,
}

fn laws() -> &'static BTreeMap<String, Law> {
    static READ: OnceLock<BTreeMap<String, Law>> = OnceLock::new();
    READ.get_or_init(|| {
        let file: File = toml::from_str(LAWS).expect("the laws that are built in are TOML");
        let law = |row: Row| Some((row.number, Law { to: row.to.parse().ok()?, successor: row.successor }));
        file.law.into_iter().filter_map(law).collect()
    })
}

/// Checks every document that the text cites.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(day) = facts.page.date.directory_day() else { return };
    for citation in &facts.citations {
        let line = citation.line;
        let Some(law) = laws().get(citation.core()).filter(|law| law.to < day) else { continue };
        // The law's own day is no sign that the line tells of its time.
        let told = || line.words.iter().any(|word| word.is_any(&["đã", "cũ", "trước", "thay", "sửa", "bãi", "hết"]));
        let past = Past::new(facts, line, day);
        if told() || line.is_quoted(citation.range().start) || past.is_told_at(citation.at) {
            continue;
        }
        let finding = line.finding(&rules::LAW_OF_THE_PAST, core_range(line, citation.at));
        findings.extend(finding.map(|finding| finding.arg("to", law.to).arg("successor", law.successor.as_str())));
    }
}
