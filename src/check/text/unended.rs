//! A member of a list, or a paragraph of the text, that ends with a letter where nearly all others like it end with a mark. What may be a
//! heading, a label with its words, part of a form or a quotation is left alone, and so is the last line, which the form ends.

use super::{Line, Page, Part};
use crate::document::BlockKind;
use crate::finding::{Finding, rules};

/// A shorter paragraph may be a heading, or a line of a form.
const PARAGRAPH: usize = 15;
/// A shorter member of a list may be a name.
const MEMBER: usize = 5;
/// How many others like it must end with a mark, at the least and for each that does not.
const OTHERS: (usize, usize) = (2, 3);

/// Checks lists, then paragraphs.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut from = 0;
    while from < page.lines.len() {
        let run = page.lines[from..].iter().take_while(|line| is_like(line, &page.lines[from])).count().max(1);
        judge(page, from..from + run, findings);
        from += run;
    }
}

/// Whether two lines stand in one list, or both are paragraphs without a label.
fn is_like(one: &Line<'_>, other: &Line<'_>) -> bool {
    one.part == other.part && mark_of(one) == mark_of(other)
}

/// The marks of a label without what counts.
fn mark_of(line: &Line<'_>) -> Option<String> {
    line.label.map(|label| label.chars().filter(|c| !c.is_alphanumeric()).collect())
}

fn judge(page: &Page<'_>, run: std::ops::Range<usize>, findings: &mut Vec<Finding>) {
    let open: Vec<usize> = run.clone().filter(|at| is_open(&page.lines[*at])).collect();
    let ended = run.len() - open.len();
    let few = open.len() == 1 && ended >= OTHERS.0 || ended >= open.len() * OTHERS.1;
    for at in open.into_iter().filter(|at| few && is_text(page, *at)) {
        let line = &page.lines[at];
        if let Some(word) = line.words.last() {
            findings.extend(line.finding(&rules::NO_END_MARK, word.range.clone()));
        }
    }
}

/// Whether a line is one that a mark ends.
fn is_text(page: &Page<'_>, at: usize) -> bool {
    let (line, next) = (&page.lines[at], page.lines.get(at + 1));
    // Headings begin with a number, and so may the members of a list.
    let least = match (line.part, mark_of(line).as_deref()) {
        (Part::Body(BlockKind::Item) | Part::Annex(BlockKind::Item), _) => MEMBER,
        (Part::Body(BlockKind::Paragraph), Some(")" | "()")) => MEMBER,
        (Part::Body(BlockKind::Paragraph), None) => PARAGRAPH,
        _ => return false,
    };
    let leads = next.is_some_and(|next| next.label.is_some() && mark_of(next) != mark_of(line));
    let goes_on = next.is_some_and(|next| next.text.starts_with(char::is_lowercase));
    let last = next.is_none_or(|next| !next.part_is(line));
    let quoted = line.text.starts_with(['“', '"', '«']) || line.is_quoted(line.text.len());
    let other = leads || last || quoted || (goes_on && line.label.is_none()) || is_label(line);
    line.words.len() >= least && !other
}

/// Whether a line ends with a letter or figure.
fn is_open(line: &Line<'_>) -> bool {
    line.text.trim_end().ends_with(char::is_alphanumeric)
}

/// Whether a line is a label with its words, `Địa chỉ: …`, or has a link, at whose end no mark may stand.
fn is_label(line: &Line<'_>) -> bool {
    let labelled = line.words.iter().take(MEMBER).any(|word| word.text.ends_with(':'));
    labelled || line.words.last().is_some_and(|word| word.text.contains("://") || word.text.contains('@'))
}
