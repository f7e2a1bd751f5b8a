//! A lead against the list that follows it at once in the text: `UBND các huyện: …, thành phố Lạng Sơn`, `03 nội dung sau:` before
//! four. Silent where the list is one of parts, of something else, or open (`…`).

use std::ops::Range;

use super::{Line, Page, Part};
use crate::check::lead::{Count, Places};
use crate::finding::{Finding, rules};

/// The longest name in a list of names, in words.
const LONGEST: usize = 9;

/// Checks lists inside a paragraph, and those whose members are paragraphs.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for (at, line) in page.lines.iter().enumerate().filter(|(_, line)| is_told(line.part)) {
        for (colon, _) in line.text.match_indices(": ") {
            inside(line, colon, findings);
        }
        if line.text.ends_with(':') {
            findings.extend(below(&page.lines, at));
        }
    }
}

const fn is_told(part: Part) -> bool {
    matches!(part, Part::Addressees | Part::Recipients | Part::Body(_) | Part::Annex(_))
}

/// The words of the lead that ends at a colon, as bytes.
fn lead(text: &str, colon: usize) -> Range<usize> {
    let start = text[..colon].rfind([';', ':', '(']).map_or(0, |mark| mark + 1);
    start..colon
}

/// A list of names behind a colon in the same line.
fn inside(line: &Line<'_>, colon: usize, findings: &mut Vec<Finding>) {
    let lead = lead(&line.text, colon);
    let Some(names) = names(line, colon + 2).filter(|names| names.len() > 1) else { return };
    let whole = lead.start..names[names.len() - 1].end;
    // Names that the program lists are judged where they were typed.
    if !line.is_one_piece(&whole) || line.is_quoted(colon) {
        return;
    }
    let text = &line.text[lead.clone()];
    if let Some(places) = Places::of(text) {
        for name in names.iter().flat_map(|name| parts(&line.text, name)) {
            let finding = places.not_named(&line.text[name.clone()]).and_then(|kind| {
                let name = name.start..name.start + name_length(&line.text[name], kind);
                let finding = line.finding(&rules::LEAD_NOT_OF_LIST, name)?.arg("kind", kind);
                Some(finding.with(line.place(lead.clone())?))
            });
            findings.extend(finding);
        }
    }
    let Some(count) = Count::of(text) else { return };
    // `và` may join two names, or stand in one.
    let most = names.len() + line.text[names[names.len() - 1].clone()].matches(" và ").count();
    if !(names.len()..=most).contains(&count.number) {
        let range = lead.start + count.range.start..lead.start + count.range.end;
        let finding = line.finding(&rules::COUNT_NOT_OF_LIST, range);
        findings.extend(finding.map(|finding| finding.arg("count", size(names.len()))));
    }
}

/// The names on both sides of `và`.
fn parts(text: &str, name: &Range<usize>) -> Vec<Range<usize>> {
    let mut at = name.start;
    let mut found = Vec::new();
    for part in text[name.clone()].split(" và ") {
        let words = part.trim_start_matches("và ");
        found.push(at + part.len() - words.len()..at + part.len());
        at += part.len() + " và ".len();
    }
    found
}

/// How long the name is that a text begins with, behind its kind of place: as far as capitals go.
fn name_length(text: &str, kind: &str) -> usize {
    let first = text.find(kind).map_or(0, |at| at + kind.len());
    let small = |(at, _): &(usize, &str)| text[at + 1..].starts_with(char::is_lowercase);
    text[first..].match_indices(' ').map(|(at, blank)| (first + at, blank)).find(small).map_or(text.len(), |(at, _)| at)
}

/// Names with commas between them up to the end of the sentence; nothing where any of it is no name, or the list stays open.
fn names(line: &Line<'_>, start: usize) -> Option<Vec<Range<usize>>> {
    let rest = &line.text[start..];
    let end = rest.find([';', '.', '(', ':', '…', '“', '"']).unwrap_or(rest.len());
    let list = &rest[..end];
    if rest[end..].starts_with(['(', ':', '…', '“', '"']) || rest[end..].starts_with("..") {
        return None;
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    for part in list.split(',') {
        let name = part.trim_start();
        let range = at + part.len() - name.len()..at + part.trim_end().len();
        at += part.len() + 1;
        // `Văn hóa, Thể thao và Du lịch` is one.
        let goes_on = ["Thể thao và Du lịch", "Thể thao", "Truyền hình"].iter().any(|rest| name.starts_with(rest));
        match found.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = range.end,
            None if is_name(name) => found.push(range),
            None => return None,
        }
    }
    Some(found)
}

/// Whether a part of a list is a name: a capital first, or behind the kind of place.
fn is_name(part: &str) -> bool {
    let part = part.trim().trim_start_matches("và ");
    let words: Vec<&str> = part.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let kind = match words.as_slice() {
        ["thành" | "thị" | "đặc", "phố" | "xã" | "trấn" | "khu", ..] => 2,
        ["xã" | "phường" | "huyện" | "quận" | "tỉnh", ..] => 1,
        _ => 0,
    };
    words.len() <= LONGEST && words.get(kind).is_some_and(capital) && !part.contains(|c: char| c.is_ascii_digit())
}

/// How a label counts: `a)` and `b)` alike, `1.` and `12.`; the numbers of a section inside another are its own.
fn style(label: &str) -> String {
    let figures = |c: char| {
        if c.is_ascii_digit() {
            '9'
        } else if c.is_alphabetic() {
            'a'
        } else {
            c
        }
    };
    let mut style: Vec<char> = label.chars().map(figures).collect();
    style.dedup();
    style.into_iter().collect()
}

/// Styles that stand inside a list of another.
fn is_deeper(style: &str, than: &str) -> bool {
    const ORDER: [&[&str]; 5] = [&["9."], &["9.9."], &["a)", "(a)", "9)", "(9)"], &["-", "–"], &["+"]];
    let depth = |style: &str| ORDER.iter().position(|styles| styles.contains(&style));
    depth(style).zip(depth(than)).is_some_and(|(inner, outer)| outer < inner)
}

/// A list of labelled paragraphs below the lead that ends at its colon.
fn below(lines: &[Line<'_>], at: usize) -> Option<Finding> {
    let line = &lines[at];
    let text = line.text.trim_end_matches(':');
    let lead = lead(text, text.len());
    let count = Count::of(&text[lead.clone()])?;
    let own = line.label.map(style);
    let first = style(lines.get(at + 1).filter(|next| next.part_is(line))?.label?);
    if own.as_ref().is_some_and(|own| !is_deeper(&first, own)) {
        return None;
    }
    let (mut members, mut last, mut end) = (0, at, at + 1);
    for (index, next) in lines.iter().enumerate().skip(at + 1) {
        let Some(label) = next.label.filter(|_| next.part_is(line)).map(style) else { break };
        if label == first {
            (members, last) = (members + 1, index);
        } else if !is_deeper(&label, &first) {
            break;
        }
        end = index + 1;
    }
    // A paragraph without a label may belong to a member, and the list go on behind it.
    let rest = lines[end..].iter().take_while(|next| next.part_is(line));
    let parted = rest.clone().next().is_some_and(|next| next.label.is_none())
        && rest.filter_map(|next| next.label).any(|label| style(label) == first);
    if members == count.number || members < 2 || parted {
        return None;
    }
    let range = lead.start + count.range.start..lead.start + count.range.end;
    let finding = line.finding(&rules::COUNT_NOT_OF_LIST, range)?.arg("count", size(members));
    let there = lines[last].place(0..lines[last].text.len());
    Some(match there {
        Some(there) => finding.with(there),
        None => finding,
    })
}

fn size(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
