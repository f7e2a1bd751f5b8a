//! What a notice says in its author's own words, against the meeting: another day, hour, room or chair, a title with or without
//! `Phó`, a name one mark off, bodies left out. Silent where the words say themselves that they speak of something else.

mod bodies;
mod chairs;
mod moments;
mod names;
mod rooms;

use std::cell::LazyCell;
use std::ops::Range;

use super::{Case, Issued, Stage};
use crate::finding::near::folded;
use crate::finding::{Finding, Rule};
use crate::source::Place;
use crate::spec::decode::raw_span;
use crate::spec::{At, SectionSpec};
use crate::standard::Kind;
pub(in crate::check) use rooms::may_be_one;

/// A fact that words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fact {
    Time,
    Room,
    Chair,
    Attendees,
}

/// Headings behind which facts of the meeting stand, without colon.
const HEADINGS: [(&str, &[Fact]); 18] = [
    ("thời gian", &[Fact::Time]),
    ("thời gian họp", &[Fact::Time]),
    ("thời gian tổ chức", &[Fact::Time]),
    ("thời gian làm việc", &[Fact::Time]),
    ("thời gian, địa điểm", &[Fact::Time, Fact::Room]),
    ("thời gian và địa điểm", &[Fact::Time, Fact::Room]),
    ("địa điểm", &[Fact::Room]),
    ("địa điểm họp", &[Fact::Room]),
    ("địa điểm tổ chức", &[Fact::Room]),
    ("địa điểm làm việc", &[Fact::Room]),
    ("chủ trì", &[Fact::Chair]),
    ("người chủ trì", &[Fact::Chair]),
    ("chủ trì cuộc họp", &[Fact::Chair]),
    ("chủ trì hội nghị", &[Fact::Chair]),
    ("thành phần", &[Fact::Attendees]),
    ("thành phần mời", &[Fact::Attendees]),
    ("thành phần dự họp", &[Fact::Attendees]),
    ("thành phần tham dự", &[Fact::Attendees]),
];

/// Words of a text that speaks of a change, or of what was said elsewhere.
const ELSEWHERE: [&str; 11] = [
    "thay cho",
    "thay vì",
    "thay đổi",
    "lùi",
    "dời",
    "hoãn",
    "chuyển từ",
    "chuyển sang",
    "theo giấy mời",
    "trước đây",
    "dự kiến",
];

/// The most contradictions of a notice that are told: the way back to where a text was typed is long where the text is.
const MOST: usize = 20;

/// A text in its author's words, with the meeting as its notice knows it.
struct Said<'a> {
    text: &'a At<String>,
    /// The bytes of it that are meant.
    range: Range<usize>,
    /// What it tells; nothing for a first paragraph, which tells what it likes.
    facts: &'static [Fact],
    issued: &'a Issued<'a>,
    stage: &'a Stage<'a>,
}

/// Checks the words of every notice but those of changes, which tell of two meetings.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    if case.spec().meeting.is_none() {
        return;
    }
    names::check(case, findings);
    for issued in case.notices.iter().filter(|issued| issued.notice.kind != Kind::ThayDoi) {
        let Some(stage) = case.stages.get(issued.stage).filter(|stage| !stage.starts.is_empty()) else { continue };
        // What the meeting says is read when it is asked for.
        let held = LazyCell::new(|| moments::Held::of(case, stage));
        let rooms = LazyCell::new(|| rooms::rooms(stage));
        let chairs = LazyCell::new(|| chairs::chairs(case, stage));
        let invited = LazyCell::new(|| bodies::invited(case, stage));
        let most = findings.len() + MOST;
        for said in said(issued, stage) {
            let words = folded(said.words());
            if findings.len() >= most || ELSEWHERE.iter().any(|other| words.contains(other)) {
                continue;
            }
            moments::check(case, &said, held.as_ref(), findings);
            rooms::check(case, &said, &rooms, findings);
            chairs::check(case, &said, &chairs, findings);
            bodies::check(case, &said, &invited, findings);
        }
    }
}

/// First paragraph, items of free text, and lines of a letter that begin with the name of a fact.
fn said<'a>(issued: &'a Issued<'a>, stage: &'a Stage<'a>) -> Vec<Said<'a>> {
    let typed = &issued.typed.value;
    let said = |text: &'a At<String>, range, facts| Said { text, range, facts, issued, stage };
    let mut found: Vec<Said<'a>> =
        typed.opening.iter().map(|text| said(text, 0..text.value.len(), &[] as &[Fact])).collect();
    for item in typed.items.iter().map(|item| &item.value) {
        let (Some(text), Some(heading)) = (&item.text, &item.heading) else { continue };
        found.extend(facts_of(&heading.value).map(|facts| said(text, 0..text.value.len(), facts)));
    }
    let items = typed.items.iter().filter(|item| item.value.heading.is_none());
    let items = items.filter_map(|item| item.value.text.as_ref());
    for text in items.chain(lines_of(&typed.section)) {
        for (heading, range) in labelled(&text.value) {
            found.extend(facts_of(heading).map(|facts| said(text, range, facts)));
        }
    }
    found
}

/// The texts of sections and tasks.
fn lines_of(sections: &[At<SectionSpec>]) -> Vec<&At<String>> {
    let of = |section: &'_ SectionSpec| section.tasks.len() + section.section.len() + 1;
    let mut lines = Vec::with_capacity(sections.iter().map(|section| of(&section.value)).sum());
    for section in sections.iter().map(|section| &section.value) {
        lines.extend(&section.text);
        lines.extend(section.tasks.iter().filter_map(|task| task.value.task.as_ref()));
        lines.extend(lines_of(&section.section));
    }
    lines
}

/// The lines of a text that begin with words and a colon, with what stands behind it.
fn labelled(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut start = 0;
    text.split('\n').filter_map(move |line| {
        let at = start;
        start += line.len() + 1;
        let (heading, rest) = line.split_once(':')?;
        Some((heading, at + line.len() - rest.len()..at + line.len()))
    })
}

fn facts_of(heading: &str) -> Option<&'static [Fact]> {
    let heading = folded(heading);
    let heading = heading.trim_matches(|letter: char| !letter.is_alphabetic());
    HEADINGS.iter().find(|(name, _)| *name == heading).map(|(_, facts)| *facts)
}

impl Said<'_> {
    fn words(&self) -> &str {
        self.text.value.get(self.range.clone()).unwrap_or_default()
    }

    fn tells(&self, fact: Fact) -> bool {
        self.facts.contains(&fact)
    }

    /// Whether it is a first paragraph.
    const fn is_opening(&self) -> bool {
        self.facts.is_empty()
    }

    /// A finding about some of its words.
    fn finding(&self, case: &Case<'_>, rule: &'static Rule, range: Range<usize>) -> Finding {
        let typed = self.words().get(range.clone()).unwrap_or_default();
        let part = self.range.start + range.start..self.range.start + range.end;
        let place: Place = case.place(raw_span(case.source, self.text.span, part));
        Finding::new(rule).arg("typed", typed).at(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_a_fact_only_where_it_says_nothing_else() {
        assert_eq!(facts_of("2. Thời gian:"), Some(&[Fact::Time][..]));
        assert_eq!(facts_of("**Thời gian, địa điểm:**"), Some(&[Fact::Time, Fact::Room][..]));
        for other in ["Thời gian nộp hồ sơ:", "Thời gian hoàn thành", "Nội dung:", "Chủ trì thực hiện:", ""]
        {
            assert_eq!(facts_of(other), None, "{other}");
        }
    }

    #[test]
    fn lines_with_a_colon_are_parted() {
        let text = "Mở đầu\nThời gian: 14 giờ\n- Địa điểm: Hội trường";
        let found: Vec<_> = labelled(text).map(|(heading, range)| (heading, &text[range])).collect();
        assert_eq!(found, [("Thời gian", " 14 giờ"), ("- Địa điểm", " Hội trường")]);
    }
}
