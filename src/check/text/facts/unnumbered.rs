//! `Quyết định 09/2026/QĐ-UBND`: the word `số` left out before the number of a document (Decree 30/2020, PL I, II.6.b). A note in brackets
//! may be short.

use super::kinds::named_before;
use super::{Citation, Facts};
use crate::check::text::Part;
use crate::finding::{Finding, rules};

/// Checks every document whose kind is named.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.citations.iter().filter_map(judge));
}

fn judge(citation: &Citation<'_>) -> Option<Finding> {
    let (line, range) = (citation.line, citation.range());
    let told = matches!(line.part, Part::Body(_) | Part::Subject);
    let (_, named) = named_before(&line.words, citation.at).filter(|_| told)?;
    let numbered = line.words[citation.at - 1].is("số");
    let is_name = line.words[named.start].is_capitalised() && !line.words[named.start].opened;
    if numbered || !is_name || citation.number.parts.len() < 2 || in_brackets(&line.text[..range.start]) {
        return None;
    }
    if line.is_quoted(range.start) {
        return None;
    }
    let right = format!("số {}", citation.core());
    Some(line.finding(&rules::NUMBER_WITHOUT_WORD, range)?.arg("right", right.as_str()).mended(right))
}

/// Whether a bracket is open behind a text, as far as a sentence may reach back.
fn in_brackets(before: &str) -> bool {
    let mut depth = 0_u32;
    for mark in before.chars().rev().take(300) {
        match mark {
            ')' => depth += 1,
            '(' if depth == 0 => return true,
            '(' => depth -= 1,
            _ => {}
        }
    }
    false
}
