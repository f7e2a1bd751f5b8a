//! Recipients and signature, and what stands behind them.

use super::stretch::is_loud;
use super::{Parts, Role};
use crate::read::{Manuscript, Spot};

/// The most lines of a signature behind the recipients.
const SIGNATURE: usize = 10;

/// Whether a text is the heading of the recipients.
fn is_heading(text: &str) -> bool {
    let bare = text.trim_end_matches([':', '.', ' ']);
    bare == "Nơi nhận" || bare == "NƠI NHẬN"
}

/// Finds them behind where the text begins.
pub(super) fn find(parts: &mut Parts, manuscript: &Manuscript, behind: usize) {
    let is_text = |role: Role| matches!(role, Role::Body | Role::Cell);
    let headings = (behind..parts.stretches.len()).rev();
    let mut headings = headings.filter(|at| is_text(parts.roles[*at]) && is_heading(&parts.stretches[*at].text));
    let Some(heading) = headings.next() else { return };
    parts.roles[heading] = Role::RecipientsHeading;
    let spot = |at: usize| manuscript.paragraphs[parts.stretches[at].paragraph].spot;
    let end = match spot(heading) {
        Spot::Cell { table: own, column: of, .. } => {
            let in_table = |at: &usize| matches!(spot(*at), Spot::Cell { table, .. } if table == own);
            let column = |at: usize| matches!(spot(at), Spot::Cell { column, .. } if column == of);
            let first = (behind..heading).rev().take_while(in_table).last().unwrap_or(heading);
            let last = (heading..parts.stretches.len()).take_while(in_table).last().unwrap_or(heading);
            let roles: Vec<_> = (first..=last)
                .map(|at| match at == heading {
                    true => Role::RecipientsHeading,
                    false if column(at) && at > heading => Role::Recipient,
                    false => Role::Signature,
                })
                .collect();
            parts.roles[first..=last].copy_from_slice(&roles);
            last + 1
        }
        _ => in_flow(parts, manuscript, heading),
    };
    let are_sure = parts.of_role(Role::Recipient).next().is_some();
    parts.recipients_are_sure = are_sure;
    for role in parts.roles[end..].iter_mut().filter(|role| **role == Role::Body) {
        *role = Role::Annex;
    }
}

/// Recipients that stand above the signature without a table; gives where it ends.
fn in_flow(parts: &mut Parts, manuscript: &Manuscript, heading: usize) -> usize {
    let mut at = heading + 1;
    let mut signed = false;
    let mut lines = 0;
    while at < parts.stretches.len() && parts.roles[at] != Role::Beside {
        let text = parts.stretches[at].text.clone();
        let dashed = text.starts_with(['-', '–', '+', '•']) || parts.stretches[at].label.is_some();
        let spot = manuscript.paragraphs[parts.stretches[at].paragraph].spot;
        if dashed && !signed {
            parts.roles[at] = Role::Recipient;
        } else if is_annex(&text) || lines >= SIGNATURE || (signed && dashed) || matches!(spot, Spot::Cell { .. }) {
            break;
        } else if is_loud(&text) || signed {
            // Titles in capitals, then the name.
            let ended = signed && !is_loud(&text) && is_name(&text);
            parts.roles[at] = Role::Signature;
            (signed, lines) = (true, lines + 1);
            if ended {
                return at + 1;
            }
        } else {
            // A recipient that goes on in a line of its own.
            parts.roles[at] = Role::Recipient;
        }
        at += 1;
    }
    at
}

/// Whether a text begins an annex.
fn is_annex(text: &str) -> bool {
    text.to_lowercase().starts_with("phụ lục")
}

/// Whether a text may be the name of a person: a few words, each with a capital.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=6).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
        && text.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.')
}
