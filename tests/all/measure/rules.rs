//! Measures of the rule-lines.

use super::form::form;
use super::frame::depth;
use super::sheet::{Line, Part, Sheet};

/// The rule under a line: as long as a part of it, under its middle, below its letters and near.
pub(super) fn rule_under(sheet: &Sheet<'_>, part: Part, least: f64, most: f64) -> Vec<String> {
    let Some(line) = sheet.of(part).last().copied() else { return vec![format!("no {part:?}")] };
    rule_under_line(sheet, line, (least, most), line.x_end - line.x)
}

/// The same of a line, whose rule is a part of a width.
pub(super) fn rule_under_line(sheet: &Sheet<'_>, line: &Line, (least, most): (f64, f64), width: f64) -> Vec<String> {
    let part = line.part;
    let near = |rule: &&crate::support::pdf_text::Rule| {
        rule.page == line.page
            && rule.y_mm > line.y
            && rule.y_mm < line.y + 3.5
            && rule.x1_mm < line.x + width
            && rule.x2_mm > line.x_end - width
    };
    let rules: Vec<_> = sheet.rules.iter().filter(near).collect();
    let [rule] = rules[..] else { return vec![format!("{} rules under {part:?}", rules.len())] };
    let share = (rule.x2_mm - rule.x1_mm) / width;
    let offset = (rule.x1_mm + rule.x2_mm - line.x - line.x_end) / 2.0;
    let clear = rule.y_mm - line.y - depth(line);
    let mut faults = Vec::new();
    if !(least - 0.01..=most + 0.01).contains(&share) {
        faults.push(format!("{part:?}: share {share:.2}"));
    }
    if offset.abs() > 0.3 {
        faults.push(format!("{part:?}: {offset:.1} mm off the middle"));
    }
    if clear < 0.2 {
        faults.push(format!("{part:?}: {clear:.1} mm below the letters"));
    }
    faults
}

/// The rules that the form has and no other: nothing else is underlined.
pub(super) fn rules(sheet: &Sheet<'_>) -> Vec<String> {
    let document = sheet.document;
    let wanted = match form(sheet).party {
        // Under the Party's name and `Nơi nhận:`.
        true => 2,
        false => 2 + usize::from(document.title.is_some()) + document.annexes.len(),
    };
    let wanted = wanted + usize::from(!document.contact.is_empty());
    let found = sheet.rules.len();
    if found <= wanted { Vec::new() } else { vec![format!("{found} rules for {wanted}")] }
}

/// The rule under the motto is as long as it (PL I, II.1.b), as that under the Party's name (1.2).
pub(super) fn motto_rule(sheet: &Sheet<'_>) -> Vec<String> {
    rule_under(sheet, if form(sheet).party { Part::NationalName } else { Part::Motto }, 1.0, 1.0)
}

/// The rule under the issuer has a third to a half of its line (PL I, II.2.b).
pub(super) fn issuer_rule(sheet: &Sheet<'_>) -> Vec<String> {
    if form(sheet).party { Vec::new() } else { rule_under(sheet, Part::Issuer, 1.0 / 3.0, 0.5) }
}

/// The rule under the subject has a third to a half of its widest line (PL I, II.5.b); a letter has none.
pub(super) fn subject_rule(sheet: &Sheet<'_>) -> Vec<String> {
    if form(sheet).party || sheet.document.title.is_none() {
        return Vec::new();
    }
    let lines = sheet.of(Part::Subject);
    let widest = lines.iter().map(|line| line.x_end - line.x).fold(0.0, f64::max);
    let Some(last) = lines.last() else { return vec!["no subject".to_owned()] };
    rule_under_line(sheet, last, (1.0 / 3.0, 0.5), widest)
}
