//! Hours that do not go with what is said beside them: `14 giờ sáng`, `chiều ngày 25/11, 08 giờ`, a meeting at `02 giờ`. Hours of the
//! afternoon are also counted from one: `2 giờ chiều` is right.

use super::{Facts, is_told};
use crate::check::meeting::is_night;
use crate::check::text::{Line, Part};
use crate::finding::{Arg, Finding, rules};
use crate::source::Place;
use crate::standard::Kind;
use crate::vi::inside::{HourInText, dates_at, hour_at, weekday_at};

/// From here on it is no morning any more.
const AFTERNOON: u32 = 13;
/// Hours of a morning that no afternoon has, counted from one or not.
const MORNING: std::ops::RangeInclusive<u32> = 8..=11;

/// Words that make another word of the half before them: `chiều dài`, `sáng kiến`.
const OTHER: &[&str] = &["dài", "rộng", "cao", "sâu", "hướng", "kiến", "tạo", "lập"];

/// A half of the day as it is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// Checks the hours of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let mut first = facts.page.kind.is_some_and(Kind::invites) && is_time(line);
        let mut behind = 0;
        for at in 0..line.words.len() {
            let Some(hour) = (at >= behind).then(|| hour_at(&line.text, &line.words, at)).flatten() else { continue };
            behind = hour.words.end;
            findings.extend(half_of_day(line, &hour));
            if std::mem::take(&mut first) {
                findings.extend(night(line, &hour));
            }
        }
    }
}

/// `Thời gian: …`, `2. Thời gian họp: …`.
fn is_time(line: &Line<'_>) -> bool {
    let words = &line.words;
    let label = words.iter().take(4).position(|word| word.text.ends_with(':')).map_or(0, |last| last + 1);
    matches!(line.part, Part::Body(_)) && label >= 2 && words[0].is("thời") && words[1].is("gian")
}

fn night(line: &Line<'_>, hour: &HourInText) -> Option<Finding> {
    let finding = Finding::new(&rules::MEETING_AT_NIGHT).arg("hour", &line.text[hour.range.clone()]);
    Some(finding.at(line.place(hour.range.clone()).filter(|_| is_night(hour.hour))?))
}

fn half_of_day(line: &Line<'_>, hour: &HourInText) -> Option<Finding> {
    let (said, place) = said_behind(line, hour).or_else(|| said_before(line, hour))?;
    let wrong = match said {
        Half::Morning => hour.hour >= AFTERNOON,
        Half::Afternoon => MORNING.contains(&hour.hour),
    };
    let finding =
        Finding::new(&rules::HOUR_NOT_OF_HALF).arg("hour", &line.text[hour.range.clone()]).arg("half", said.word());
    let finding = finding.at(line.place(hour.range.clone()).filter(|_| wrong)?);
    Some(match place {
        Some(other) => finding.with(other),
        None => finding,
    })
}

/// `14 giờ 00 sáng`, `14 giờ, sáng ngày 25/11`.
fn said_behind(line: &Line<'_>, hour: &HourInText) -> Option<(Half, Option<Place>)> {
    let words = &line.words;
    let last = &words[hour.words.end - 1];
    let spoken = words.get(hour.words.end).is_some_and(|word| word.is("buổi"));
    let at = hour.words.end + usize::from(spoken);
    let half = half(line, at)?;
    let day = words.get(at + 1).is_some_and(|word| word.is_any(&["ngày", "thứ", "chủ", "nay", "mai"]));
    let other = line.words.get(at + 1).is_some_and(|word| word.is_any(OTHER));
    // `lúc 11 giờ, chiều ngày 09/3 khớp lại`: behind a comma the half may begin what is said next.
    let joined = (!last.closed && !other) || (last.text.ends_with(',') && day && is_end(line, at));
    joined.then(|| (half, place(line, at)))
}

/// Whether nothing follows the day of a half but a mark.
fn is_end(line: &Line<'_>, half: usize) -> bool {
    let (text, words) = (&line.text, &line.words);
    let mut at = half + 1;
    while let Some(word) = words.get(at) {
        let dates = dates_at(text, words, at);
        let next = match dates.last() {
            Some(date) => date.words.end,
            None if weekday_at(text, words, at).is_some() => at + 2,
            None if word.is_any(&["ngày", "nay", "mai"]) => at + 1,
            None => return word.opened || words[at - 1].closed,
        };
        if words[next - 1].closed && !words[next - 1].text.ends_with(',') {
            return true;
        }
        at = next;
    }
    true
}

/// `sáng ngày 25/11/2024, lúc 14 giờ`: nothing but the day stands between, and the hour has no day of its own.
fn said_before(line: &Line<'_>, hour: &HourInText) -> Option<(Half, Option<Place>)> {
    let (text, words) = (&line.text, &line.words);
    let after = words.get(hour.words.end).filter(|_| !words[hour.words.end - 1].closed);
    if after.is_some_and(|word| word.is("ngày")) {
        return None;
    }
    let mut at = hour.words.start;
    while at > 0 {
        let before = &words[at - 1];
        // `Buổi sáng: từ 13 giờ 30`.
        let label = before.text.ends_with(':') && at > 1 && words[at - 2].is("buổi");
        if before.closed && !before.text.ends_with([',', ')']) && !label {
            return None;
        }
        at -= 1;
        if let Some(half) = half(line, at) {
            return is_half_of_day(line, at).then(|| (half, place(line, at)));
        }
        let day = before.is_any(&["ngày", "lúc", "hồi", "vào", "từ", "nay", "mai", "bắt", "đầu"])
            || !dates_at(text, words, at).is_empty()
            || weekday_at(text, words, at).is_some()
            || (at > 0 && weekday_at(text, words, at - 1).is_some());
        if !day {
            return None;
        }
    }
    None
}

/// `chiếu sáng, từ 18 giờ` and `một chiều, từ 08 giờ` are no halves of a day.
fn is_half_of_day(line: &Line<'_>, at: usize) -> bool {
    let word = &line.words[at];
    let before = at.checked_sub(1).map(|before| &line.words[before]);
    word.first
        || word.opened
        || before
            .is_none_or(|word| word.closed || word.is_any(&["buổi", "vào", "từ", "trong", "và", "ngay", "lúc", "họp"]))
}

fn half(line: &Line<'_>, at: usize) -> Option<Half> {
    let word = line.words.get(at)?;
    let halves = [("sáng", Half::Morning), ("chiều", Half::Afternoon)];
    halves.into_iter().find(|(name, _)| word.is(name)).map(|(_, half)| half)
}

fn place(line: &Line<'_>, at: usize) -> Option<Place> {
    line.place(super::core_range(line, at))
}

impl Half {
    fn word(self) -> Arg {
        let key = match self {
            Self::Morning => "half.morning",
            Self::Afternoon => "half.afternoon",
        };
        Arg::Word(key.to_owned())
    }
}
