//! House style of dates, deadlines and headings of items.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{schedule, wording};
use crate::face::Faces;
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, letter, rules};
use crate::source::{Source, Span};
use crate::spec::{At, Choice, StyleSpec, decode};
use crate::vi::Pattern;

/// House style of dates, deadlines and headings of items.
#[derive(Debug, Clone)]
pub struct Style {
    /// Time of a meeting.
    pub time: Pattern,
    /// Date in running text.
    pub date: Pattern,
    /// An hour alone.
    pub hour: Pattern,
    /// Deadline with an hour.
    pub deadline: Pattern,
    /// Deadline of a day.
    pub due: Pattern,
    /// When a meeting is held, in one line, with names in braces.
    pub when: Option<String>,
    /// Where a meeting is held, with the name of its room in braces.
    pub place: Option<String>,
    /// How people are named.
    pub person: Naming,
    /// Whether each session stands on one line.
    pub session_lines: bool,
    /// Whether each point stands under a heading of its own.
    pub point_sections: bool,
    /// Headings of an invitation's items.
    pub labels: Labels,
}

/// How a person is named with a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// `đồng chí Nguyễn Văn A, Giám đốc`.
    #[default]
    Comma,
    /// `đồng chí Nguyễn Văn A - Giám đốc`.
    Dash,
    /// `Giám đốc Nguyễn Văn A`.
    TitleFirst,
}

impl Naming {
    /// All with their names in specs.
    const ALL: [(Self, &'static str); 3] =
        [(Self::Comma, "comma"), (Self::Dash, "dash"), (Self::TitleFirst, "title-first")];
}

/// Names of how sessions and points stand.
const STANDS: [(bool, &str); 2] = [(false, "sections"), (true, "lines")];

/// How the headings of an invitation's items are set. Those of one level have one style (PL I, V: a titled khoản is bold; Mẫu 1.7 has all
/// plain).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// All bold.
    Bold,
    /// All plain.
    Plain,
    /// Bold on a line of their own, plain before their text: two styles at one level, as documents may have been issued.
    OwnLine,
}

impl Labels {
    /// All with their names in specs.
    const ALL: [(Self, &'static str); 3] = [(Self::Bold, "bold"), (Self::Plain, "plain"), (Self::OwnLine, "own-line")];

    /// Whether a heading is bold.
    #[must_use]
    pub const fn are_bold(self, own_line: bool) -> bool {
        match self {
            Self::Bold => true,
            Self::Plain => false,
            Self::OwnLine => own_line,
        }
    }
}

impl Style {
    /// The style of an office that chose none.
    pub(super) fn usual() -> Self {
        let pattern = |text| Pattern::parse(text).expect("the usual patterns are right, which a test asserts");
        Self {
            time: pattern("{hour} giờ {minute} phút, ngày {day}/{month}/{year} ({weekday})"),
            date: pattern("{day}/{month}/{year}"),
            hour: pattern("{hour} giờ {minute} phút"),
            deadline: pattern("{hour} giờ {minute} phút, ngày {day}/{month}/{year}"),
            due: pattern("{day}/{month}/{year}"),
            when: None,
            place: None,
            person: Naming::default(),
            session_lines: false,
            point_sections: false,
            labels: Labels::Bold,
        }
    }
}

/// Puts what is typed in place of what is in force.
pub(crate) fn read_style(
    style: &mut Style,
    source: &Arc<Source>,
    typed: Option<&At<StyleSpec>>,
    findings: &mut Vec<Finding>,
) {
    let Some(typed) = typed.map(|typed| &typed.value) else { return };
    let patterns = [
        (&mut style.time, &typed.time, true),
        (&mut style.date, &typed.date, false),
        (&mut style.hour, &typed.hour, true),
        (&mut style.deadline, &typed.deadline, true),
        (&mut style.due, &typed.due, false),
    ];
    style.labels = choice(source, typed.labels.as_ref(), &Labels::ALL, findings).unwrap_or(style.labels);
    style.person = choice(source, typed.person.as_ref(), &Naming::ALL, findings).unwrap_or(style.person);
    let stands = choice(source, typed.sessions.as_ref(), &STANDS, findings);
    style.session_lines = stands.unwrap_or(style.session_lines);
    let stands = choice(source, typed.points.as_ref(), &STANDS, findings);
    style.point_sections = stands.map_or(style.point_sections, |lines| !lines);
    for (wording, typed) in [(&mut style.when, &typed.when), (&mut style.place, &typed.place)] {
        let Some(typed) = typed else { continue };
        findings.extend(unprintable(source, &typed.value, typed.span));
        findings.extend(wording::misnamed(source, &typed.value, typed.span));
        *wording = Some(typed.value.0.clone());
    }
    for (pattern, typed, has_hour) in patterns {
        let Some(typed) = typed else { continue };
        findings.extend(unprintable(source, &typed.value, typed.span));
        match Pattern::parse(&typed.value) {
            Ok(read) if read.uses_time() && !has_hour => {
                let allowed = "{day}, {month}, {year}, {weekday}";
                let finding =
                    Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.as_str()).arg("allowed", allowed);
                findings.push(finding.at(schedule::place(source, typed.span)));
            }
            Ok(read) => {
                if let Some((range, name)) = read.fixed_day(&typed.value) {
                    let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", &typed.value[range.clone()]);
                    let finding = finding.arg("allowed", name);
                    let span = decode::raw_span(source, typed.span, range);
                    findings.push(finding.at(schedule::place(source, span)));
                }
                *pattern = read;
            }
            Err(fault) => {
                let span = decode::raw_span(source, typed.span, fault.range);
                let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.token".to_owned()));
                let near = nearest(&fault.name, Pattern::tokens());
                findings.push(finding.arg("name", fault.name).maybe("near", near).at(schedule::place(source, span)));
            }
        }
    }
}

/// What a name stands for.
fn choice<T: Copy>(
    source: &Arc<Source>,
    typed: Option<&At<Choice>>,
    all: &[(T, &'static str)],
    findings: &mut Vec<Finding>,
) -> Option<T> {
    let typed = typed?;
    let found = all.iter().find(|(_, id)| *id == typed.value.as_str());
    if found.is_none() {
        let names = all.iter().map(|(_, id)| *id);
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.as_str());
        let finding = finding.maybe("near", nearest(&typed.value, names.clone()));
        let allowed: Vec<String> = names.map(str::to_owned).collect();
        findings.push(finding.arg("allowed", allowed).at(schedule::place(source, typed.span)));
    }
    found.map(|(choice, _)| *choice)
}

/// Letters of a short text that travels without its origin: they must be printable as they stand.
pub(crate) fn unprintable(source: &Arc<Source>, text: &str, literal: Span) -> Vec<Finding> {
    let blank = |letter: char| matches!(letter, ' ' | '\t' | '\r' | '\n');
    let mut lost: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| !blank(*letter)) {
        lost.entry(letter).or_insert((at, 0)).1 += 1;
    }
    let rule = |letter| letter::rule(letter, Faces::embedded());
    let lost = lost.into_iter().filter_map(|(letter, found)| Some((letter, rule(letter)?, found)));
    let mut spans = None;
    let fault = |(letter, rule, (first, times)): (char, _, (usize, usize))| {
        let spans = spans.get_or_insert_with(|| decode::RawSpans::new(source, literal));
        letter::finding(letter, rule, times).at(schedule::place(source, spans.of(first..first + letter.len_utf8())))
    };
    lost.map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_patterns_are_right() {
        assert!(Style::usual().time.uses_time());
    }
}
