//! House style of dates and deadlines.

use std::sync::Arc;

use super::{directory, schedule};
use crate::face::Faces;
use crate::finding::{Arg, Finding, rules};
use crate::source::{Source, Span};
use crate::spec::{At, StyleSpec, decode};
use crate::vi::{self, Pattern};

/// House style of dates and deadlines.
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
}

impl Style {
    /// The style of an office that chose none.
    pub(super) fn usual() -> Self {
        let pattern = |text| Pattern::parse(text).expect("the usual patterns are right, which a test asserts");
        Self {
            time: pattern("{hour} giờ {minute} phút, ngày {day}/{month}/{year} ({weekday})"),
            date: pattern("{day}/{month}/{year}"),
            hour: pattern("{hour} giờ {minute}"),
            deadline: pattern("{hour} giờ {minute} phút, ngày {day}/{month}/{year}"),
            due: pattern("{day}/{month}/{year}"),
        }
    }
}

/// Puts the patterns that are typed in place of those in force.
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
    for (pattern, typed, has_hour) in patterns {
        let Some(typed) = typed else { continue };
        findings.extend(unprintable(source, &typed.value, typed.span));
        match Pattern::parse(&typed.value) {
            Ok(read) if read.uses_time() && !has_hour => {
                let allowed = "{day}, {month}, {year}, {weekday}";
                let finding =
                    Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.clone()).arg("allowed", allowed);
                findings.push(finding.at(schedule::place(source, typed.span)));
            }
            Ok(read) => *pattern = read,
            Err(fault) => {
                let span = decode::raw_span(source, typed.span, fault.range);
                let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.token".to_owned()));
                let near = directory::nearest(&fault.name, Pattern::tokens().map(str::to_owned));
                findings.push(finding.arg("name", fault.name).maybe("near", near).at(schedule::place(source, span)));
            }
        }
    }
}

/// Letters of a short text that travels without its origin: they must be printable as they stand.
pub(crate) fn unprintable(source: &Arc<Source>, text: &str, literal: Span) -> Vec<Finding> {
    let blank = |letter: char| matches!(letter, ' ' | '\t' | '\r' | '\n');
    let lost = |letter: &char| !blank(*letter) && (vi::trouble(*letter).is_some() || Faces::embedded().lacks(*letter));
    let fault = |(at, letter): (usize, char)| {
        let span = decode::raw_span(source, literal, at..at + letter.len_utf8());
        let finding = Finding::new(&rules::MISSING_LETTER).arg("letter", letter.to_string());
        finding.arg("code", format!("U+{:04X}", u32::from(letter))).at(schedule::place(source, span))
    };
    text.char_indices().filter(|(_, letter)| lost(letter)).map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_patterns_are_right() {
        assert!(Style::usual().time.uses_time());
    }
}
