//! Communes, districts and provinces that the text names after their last day: `xã Bình La` when it has become another. Only those of
//! the office's own province are known to be meant, and provinces. Silent where `gone` is, in names of works, schools and firms, which
//! keep the old name, and where another province stands behind.

use std::cell::LazyCell;
use std::ops::Range;

use chrono::NaiveDate;

use super::gone::{self, Past};
use super::{Facts, core_range, is_told};
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::nation::{self, Level, Province, Unit};
use crate::vi::words::Word;

/// Names of places have no more words.
const MOST_WORDS: usize = 5;
/// So many words behind a name may say in which province it lies.
const BEHIND: usize = 9;
/// So many words before a name may name what it is part of.
const BEFORE: usize = 12;
/// What keeps its name when the place loses its own.
const KEPT: &[&str] = &[
    "trường",
    "trạm",
    "chợ",
    "đường",
    "tuyến",
    "cầu",
    "hồ",
    "đập",
    "kè",
    "kênh",
    "cống",
    "đình",
    "đền",
    "chùa",
    "htx",
    "làng",
];
/// The same, of two words.
#[rustfmt::skip] // one a line would hide the list
const KEPT_PAIRS: &[(&str, &str)] = &[
    ("công", "ty"), ("công", "trình"), ("nhà", "máy"), ("bệnh", "viện"), ("phòng", "khám"), ("khu", "công"), ("cụm", "công"),
    ("khu", "dân"), ("khu", "đô"), ("khu", "di"), ("khu", "tái"), ("khu", "du"), ("hợp", "tác"), ("quốc", "lộ"), ("tỉnh", "lộ"),
    ("dự", "án"), ("tiểu", "dự"), ("gói", "thầu"), ("hạng", "mục"), ("di", "tích"), ("nông", "trường"), ("lâm", "trường"),
    ("trung", "tâm"), ("bản", "đồ"), ("quy", "hoạch"), ("đồ", "án"), ("đề", "án"), ("ban", "quản"), ("cửa", "khẩu"),
];

/// Checks the words of the text.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(day) = facts.page.date.directory_day().filter(|day| *day >= nation::REFORM) else { return };
    let province = facts.page.directory.country().province;
    let recent = LazyCell::new(|| gone::first_recent(facts, day));
    for line in facts.page.lines.iter().filter(|line| is_told(line.part)) {
        let past = LazyCell::new(|| Past::new(facts, line, day));
        for at in 0..line.words.len() {
            let Some(named) = named(line, at) else { continue };
            let former = former(&named, province, day).filter(|_| !stands_elsewhere(line, &named, province));
            let Some(former) =
                former.filter(|former| !is_kept(line, &named) && recent.is_none_or(|recent| former.to < recent))
            else {
                continue;
            };
            if !past.tells_of_unit(line, &(at..named.end), former.to) {
                findings.extend(former.finding(line, at..named.end));
            }
        }
    }
}

/// A noun for a kind of place with a name behind it.
struct Named {
    at: usize,
    /// Behind the last word of the name.
    end: usize,
    noun: Noun,
    name: String,
}

enum Noun {
    Unit(Level),
    /// `tỉnh`.
    Province,
}

/// The place that is named from a word on.
fn named(line: &Line<'_>, at: usize) -> Option<Named> {
    let words = &line.words;
    let (noun, length) = noun(words, at)?;
    let start = at + length;
    let is_name = |word: &Word<'_>| word.is_capitalised() || word.is_figures();
    let run = words[start..].iter().take(MOST_WORDS + 1).take_while(|word| is_name(word) && !word.opened);
    let mut count = 0;
    for word in run {
        count += 1;
        if word.closed {
            break;
        }
    }
    if count == 0 || count > MOST_WORDS {
        return None;
    }
    let core = |word: &Word<'_>| word.core.to_owned();
    let name = words[start..start + count].iter().map(core).collect::<Vec<_>>().join(" ");
    Some(Named { at, end: start + count, noun, name })
}

fn noun(words: &[Word<'_>], at: usize) -> Option<(Noun, usize)> {
    let next = || words.get(at + 1).filter(|_| !words[at].closed);
    let unit = |level, length| Some((Noun::Unit(level), length));
    match &words[at] {
        word if word.is("xã") => unit(Level::Commune, 1),
        word if word.is("phường") => unit(Level::Ward, 1),
        word if word.is("huyện") => unit(Level::District, 1),
        word if word.is("quận") => unit(Level::UrbanDistrict, 1),
        word if word.is("tỉnh") => Some((Noun::Province, 1)),
        word if word.is("thị") && next()?.is("trấn") => unit(Level::Township, 2),
        word if word.is("thị") && next()?.is("xã") => unit(Level::Town, 2),
        word if word.is("thành") && next()?.is("phố") => unit(Level::City, 2),
        _ => None,
    }
    // The second word of `thị xã` is no commune.
    .filter(|_| at == 0 || words[at - 1].closed || !words[at - 1].is("thị"))
}

/// A place that is no more.
struct Former {
    to: NaiveDate,
    successor: Option<String>,
    source: String,
}

/// What the name means on the day, where it means only what is no more.
fn former(named: &Named, province: Option<&'static Province>, day: NaiveDate) -> Option<Former> {
    let level = match named.noun {
        Noun::Province => {
            let standing = nation::former_provinces().find(|standing| same(standing.name(), &named.name))?;
            let (to, source) = (standing.to?, standing.source?.to_owned());
            return (to < day).then(|| Former { to, successor: standing.successor.map(str::to_owned), source });
        }
        Noun::Unit(level) => level,
    };
    // A city of today is a province.
    if level == Level::City && nation::province(&named.name).is_some_and(|city| city.today().level() == "thành phố")
    {
        return None;
    }
    let of_name = |unit: &&Unit| unit.level == level && same(&unit.name, &named.name);
    let units = || province.into_iter().flat_map(Province::units).filter(of_name);
    let last = units().filter_map(|unit| unit.to).max().filter(|to| *to < day)?;
    if units().any(|unit| unit.to.is_none()) {
        return None;
    }
    let mut successors: Vec<String> = Vec::new();
    let mut several = units().filter(|unit| unit.to == Some(last));
    let first = several.next()?;
    // Of two of one name nobody knows which is meant, unless both became one.
    let one = several.all(|other| other.successors == first.successors);
    successors.extend(first.successors.iter().filter(|_| one).cloned());
    let successor = (!successors.is_empty()).then(|| successors.join(" và "));
    Some(Former { to: last, successor, source: nation::UNITS_SOURCE.to_owned() })
}

fn same(own: &str, typed: &str) -> bool {
    own == typed || own.to_lowercase() == typed.to_lowercase()
}

/// Whether another province is named behind.
fn stands_elsewhere(line: &Line<'_>, named: &Named, own: Option<&'static Province>) -> bool {
    let behind = &line.words[named.end..line.words.len().min(named.end + BEHIND)];
    behind.windows(3).any(|run| {
        let city = run[0].is("thành") && run[1].is("phố");
        let first = if city { &run[2] } else { &run[1] };
        let named = run[0].is("tỉnh") || city;
        let own = own.and_then(|own| own.name.split(' ').next());
        named && first.is_capitalised() && own.is_none_or(|own| !first.is(&own.to_lowercase()))
    })
}

/// Whether the place is part of the name of something that keeps it.
fn is_kept(line: &Line<'_>, named: &Named) -> bool {
    let before = &line.words[named.at.saturating_sub(BEFORE)..named.at];
    let phrase = before.iter().rposition(|word| word.closed).map_or(0, |end| end + 1);
    let pair = |pair: &[Word<'_>]| KEPT_PAIRS.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two));
    before[phrase..].iter().any(|word| word.is_any(KEPT)) || before[phrase..].windows(2).any(pair)
}

impl Former {
    fn finding(self, line: &Line<'_>, name: Range<usize>) -> Option<Finding> {
        let range = core_range(line, name.start).start..core_range(line, name.end - 1).end;
        let place = line.place(range.clone())?;
        let finding = Finding::new(&rules::BODY_OF_THE_PAST).arg("name", &line.text[range]).arg("to", self.to);
        Some(finding.maybe("successor", self.successor).arg("source", self.source).at(place))
    }
}
