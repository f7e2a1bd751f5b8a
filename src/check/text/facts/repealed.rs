//! Basic laws and decrees that are cited after their last day, by number or by name and year (`Luật Đất đai năm 2013`); they stand in
//! `data/laws.toml`. Silent where the line tells of the past, as with bodies that are no more.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::gone::Past;
use super::{Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

static LAWS: &str = include_str!("../../../../data/laws.toml");

#[derive(Debug, Deserialize)]
struct File {
    law: Vec<Row>,
}

/// A law that is no more in force.
#[derive(Debug, Deserialize)]
struct Row {
    number: String,
    /// Its name, as a sentence begins with it.
    title: String,
    /// Last day, the year first.
    to: String,
    /// What took its place.
    successor: String,
}

#[derive(Debug)]
struct Law {
    /// The words of its name, small.
    title: Vec<String>,
    to: NaiveDate,
    successor: String,
}

fn laws() -> &'static BTreeMap<String, Law> {
    static READ: OnceLock<BTreeMap<String, Law>> = OnceLock::new();
    READ.get_or_init(|| {
        let file: File = toml::from_str(LAWS).expect("the laws that are built in are TOML");
        let law = |row: Row| {
            let title = row.title.split(' ').map(str::to_lowercase).collect();
            Some((row.number, Law { title, to: row.to.parse().ok()?, successor: row.successor }))
        };
        file.law.into_iter().filter_map(law).collect()
    })
}

/// Words of a line that tells what was, or what is to change. The law's own day is no sign that it tells of its time.
const TOLD: &[&str] = &["đã", "cũ", "trước", "thay", "sửa", "bãi", "hết", "nay"];

/// Checks every document that the text cites, and every law that it names with its year.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(day) = facts.page.date.directory_day() else { return };
    let gone = |(_, law): &(&String, &Law)| law.to < day;
    let named: Vec<(&String, &Law)> = laws().iter().filter(gone).collect();
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let told = LazyCell::new(|| line.words.iter().any(|word| word.is_any(TOLD)));
        let past = LazyCell::new(|| Past::new(facts, line, day));
        let by_number = facts.citations_of(line).iter().filter_map(|citation| {
            let law = laws().get(citation.core()).filter(|law| law.to < day)?;
            let range = core_range(line, citation.at);
            (!past.is_told_at(citation.at)).then_some((range, law))
        });
        // The year of the law itself is none of which the sentence tells.
        let by_year = years(line).filter_map(|at| {
            let (range, law) = named.iter().find_map(|(number, law)| Some((of_year(line, at, number, law)?, *law)))?;
            Some((range, law))
        });
        for (range, law) in by_number.chain(by_year) {
            if !*told && !line.is_quoted(range.start) {
                let finding = line.finding(&rules::LAW_OF_THE_PAST, range);
                let finding = finding.map(|finding| finding.arg("to", law.to));
                findings.extend(finding.map(|finding| finding.arg("successor", law.successor.as_str())));
            }
        }
    }
}

/// Words that are years of a law's name: behind `năm`, or behind a capital letter's words alone.
fn years<'l>(line: &'l Line<'_>) -> impl Iterator<Item = usize> + 'l {
    let is_year = |word: &Word<'_>| word.core.len() == 4 && word.is_figures();
    (1..line.words.len()).filter(move |at| is_year(&line.words[*at]))
}

/// The stretch of a law's name with the year of its number: `Luật Đất đai năm 2013`, `Luật Đất đai 2013`.
fn of_year(line: &Line<'_>, at: usize, number: &str, law: &Law) -> Option<Range<usize>> {
    let words = &line.words;
    let year = number.split('/').nth(1).filter(|year| *year == words[at].core)?;
    // A law that is amended in the same year would be another.
    let behind = if words[at - 1].is("năm") { at - 1 } else { at };
    let first = behind.checked_sub(law.title.len())?;
    let here = &words[first..behind];
    let is_named = here.iter().zip(&law.title).all(|(word, own)| word.is(own)) && here[0].is_capitalised();
    let is_whole = words[first..at].iter().all(|word| !word.closed || word.text.ends_with(','));
    let same = laws().values().filter(|other| other.title == law.title).count();
    let is_one = same == 1 || !law.successor.contains(year);
    (is_named && is_whole && is_one).then(|| core_range(line, first).start..core_range(line, at).end)
}
