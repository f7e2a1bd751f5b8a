//! `Như trên` against the addressees, the file line, the mark behind the last word (Decree 30/2020, PL I, II.9; PL III).

use super::Measured;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::read::parts::Role;

/// Checks what stands at the end.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    let parts = measured.handed.parts;
    if !parts.recipients_are_sure {
        return;
    }
    let recipients: Vec<String> = parts
        .of_role(Role::Recipient)
        .map(|at| folded(parts.stretches[at].text.trim_start_matches(['-', '–', ' '])))
        .collect();
    let Some(heading) = parts.of_role(Role::RecipientsHeading).next() else { return };
    let above = ["như trên", "như kính gửi", "kính gửi"];
    let is_above = recipients.iter().any(|text| above.iter().any(|words| text.contains(words)));
    if let Some(label) = parts.of_role(Role::AddresseesLabel).next().filter(|_| !is_above) {
        let finding = Finding::new(&rules::NO_AS_ABOVE).at(measured.place(heading));
        findings.push(finding.with(measured.place(label)));
    }
    // A list of one may be the rest of something else.
    if recipients.len() > 1 && !recipients.iter().any(|text| text.starts_with("lưu")) {
        findings.push(Finding::new(&rules::NO_FILE_LINE).at(measured.place(heading)));
    }
    findings.extend(end(measured));
}

/// The mark behind the last word of the text; a table at the end has none.
fn end(measured: &Measured<'_>) -> Option<Finding> {
    let parts = measured.handed.parts;
    let first = parts.roles.iter().position(|role| matches!(role, Role::RecipientsHeading | Role::Signature))?;
    let last = (0..first).rev().find(|at| parts.roles[*at] != Role::Beside)?;
    if parts.roles[last] != Role::Body || parts.kind.is_none() && parts.first(Role::LetterSubject).is_none() {
        return None;
    }
    let text = parts.stretches[last].text.trim_end();
    let mark = measured.standard.end_mark;
    let wrong = if mark == "./." { !text.ends_with("./.") } else { text.ends_with("./.") };
    let letters = text.trim_end_matches(['.', '/']);
    let word = letters.split_whitespace().next_back()?;
    let start = letters.len() - word.len();
    let ended = letters.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '”' | '"'));
    let finding = Finding::new(&rules::END_OF_TEXT).arg("words", &text[start..]).arg("right", format!("{word}{mark}"));
    (wrong && ended).then(|| finding.at(measured.place_in(last, start..text.len())))
}
