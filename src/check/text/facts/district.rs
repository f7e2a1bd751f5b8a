//! The level of districts and towns after its last day, 30/6/2025, in general words: `UBND các huyện`, `Công an huyện`, `cấp huyện`, `xã,
//! phường, thị trấn` (Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15; for the police Kết luận 121-KL/TW).
//! Silent where the line tells of the past, as with bodies that are no more.

use std::cell::LazyCell;
use std::ops::Range;

use chrono::NaiveDate;

use super::gone::{OF, Past};
use super::{Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Units of the level, in one word or two.
const UNITS: &[&[&str]] = &[&["huyện"], &["quận"], &["thị", "xã"]];
/// Bodies that a unit of the level had, in words.
#[rustfmt::skip] // one a line would hide the list
const BODIES: &[&[&str]] = &[
    &["thanh", "tra"], &["tòa", "án", "nhân", "dân"], &["toà", "án", "nhân", "dân"], &["viện", "kiểm", "sát", "nhân", "dân"], &["tand"], &["vksnd"],
    &["ubnd"], &["hđnd"], &["ủy", "ban", "nhân", "dân"], &["uỷ", "ban", "nhân", "dân"], &["hội", "đồng", "nhân", "dân"], &["công", "an"],
];
/// Words near that say that the level is no more.
#[rustfmt::skip]
const ENDED: &[&str] = &["bỏ", "dôi", "dư", "nguyên", "từng", "trước", "hết", "thôi", "chấm", "bàn", "sắp", "cũ", "lịch", "đất", "tài", "ở"];
/// The longest name of a level.
const LONGEST: usize = 9;
/// Words before a name in which it is said that it is no more.
const BACK: usize = 10;

/// Checks the words of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(day) = facts.page.date.directory_day() else { return };
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let past = LazyCell::new(|| Past::new(facts, line, day));
        let mut behind = 0;
        for at in 0..line.words.len() {
            let Some((name, to)) = named(line, at).filter(|(name, to)| *to < day && name.start >= behind) else {
                continue;
            };
            behind = name.end;
            let before = name.start.checked_sub(1).map(|before| &line.words[before]).filter(|word| !word.closed);
            let is_of = before.is_some_and(|word| word.is_any(OF));
            if is_of || past.tells_of_unit(line, &name, to) || is_ended(&line.words, &name) {
                continue;
            }
            let range = core_range(line, name.start).start..core_range(line, name.end - 1).end;
            findings.extend(line.finding(&rules::LEVEL_OF_THE_PAST, range).map(|finding| finding.arg("to", to)));
        }
    }
}

fn is_ended(words: &[Word<'_>], name: &Range<usize>) -> bool {
    let before = words[name.start.saturating_sub(BACK)..name.start].iter();
    before.chain(words[name.end..].iter().take(2)).any(|word| word.is_any(ENDED))
}

/// What names the level from a word on, with its last day.
fn named(line: &Line<'_>, at: usize) -> Option<(Range<usize>, NaiveDate)> {
    let words = &line.words;
    let here = &words[at..(at + LONGEST).min(words.len())];
    if let Some(length) = towns(here) {
        return Some((at..at + length, last_day(6, 30)?));
    }
    if here[0].is("cấp") && here.get(1).is_some_and(|next| next.is("huyện")) && !here[0].closed {
        return Some((at..at + 2, last_day(6, 30)?));
    }
    if let Some(length) = kinds(here).or_else(|| room(here)) {
        return Some((at..at + length, last_day(6, 30)?));
    }
    if here[0].is_any(&["huyện", "quận"])
        && here.get(1).is_some_and(|next| next.is_any(&["ủy", "uỷ"]))
        && here[0].is_capitalised()
    {
        return Some((at..at + 2, last_day(6, 30)?));
    }
    let (body, length) = BODIES.iter().find_map(|body| Some((body, begins(here, body)?)))?;
    let every = usize::from(here.get(length).is_some_and(|word| word.is("các")));
    let unit = UNITS.iter().find_map(|unit| begins(here.get(length + every..)?, unit))?;
    let end = length + every + unit;
    // A name behind it is that of a place, which the directory knows.
    let is_place =
        words.get(at + end).is_some_and(|next| next.is_capitalised() && !next.opened) && !here[end - 1].closed;
    let (month, date) = if body.first() == Some(&"công") { (2, 28) } else { (6, 30) };
    (!is_place).then_some((at..at + end, last_day(month, date)?))
}

/// `các huyện, thị xã, thành phố`, `các huyện, thành phố`: the kinds of units that the level had.
fn kinds(here: &[Word<'_>]) -> Option<usize> {
    let [every, unit, first, second, ..] = here else { return None };
    let listed = every.is("các") && unit.is_any(&["huyện", "quận"]) && unit.text.ends_with(',') && !first.closed;
    let town = first.is("thị") && second.is("xã");
    let city = first.is("thành") && second.is("phố") && first.core == "thành";
    (listed && (town || city)).then_some(4)
}

/// `Phòng Tài chính - Kế hoạch huyện`, `Phòng Nội vụ các huyện`: rooms of the committees that the level had.
fn room(here: &[Word<'_>]) -> Option<usize> {
    let [first, second, ..] = here else { return None };
    if first.core != "Phòng" || !second.is_capitalised() || first.closed {
        return None;
    }
    let at = here.iter().position(|word| word.is("huyện"))?;
    let whole = here[..at].iter().all(|word| !word.closed) && here[at].core == "huyện";
    let last = here[at - usize::from(here[at - 1].is("các")) - 1].core;
    // `Phòng An ninh nội địa huyện` is of the police; a name behind it is that of a place.
    let place = here.get(at + 1).is_some_and(|next| next.is_capitalised() && !here[at].closed);
    (whole && at > 1 && !place && last != "Phòng").then_some(at + 1)
}

fn last_day(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, month, day)
}

/// How many words a phrase has, where the words begin with it and no mark parts them.
fn begins(words: &[Word<'_>], phrase: &[&str]) -> Option<usize> {
    let here = words.get(..phrase.len())?;
    let whole = here[..here.len() - 1].iter().all(|word| !word.closed);
    (whole && here.iter().zip(phrase).all(|(word, own)| word.is(own))).then_some(phrase.len())
}

/// `xã, phường, thị trấn`, in whatever order: towns beside communes are units of the past.
fn towns(words: &[Word<'_>]) -> Option<usize> {
    let is_town = |at: usize| {
        words.get(at).is_some_and(|word| word.is("thị")) && words.get(at + 1).is_some_and(|word| word.is("trấn"))
    };
    let first = words[0].is_any(&["xã", "phường"]) && words[0].text.ends_with(',');
    let second = words.get(1).is_some_and(|word| word.is_any(&["xã", "phường"]) && word.text.ends_with(','));
    match (first, second) {
        (true, true) if is_town(2) => Some(4),
        (true, _) if is_town(1) => Some(3),
        _ => None,
    }
}
