//! Marks for what is still to be filled in: `[điền: ngày giờ họp]`. `vanthu copy` writes them, a page never shows them.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::Arc;

use super::decode::{RawSpans, texts};
use crate::finding::{Finding, rules};
use crate::source::Source;

/// How a mark begins, with a small or a capital letter.
const BEGINNINGS: [&str; 2] = ["[điền", "[Điền"];

/// The most marks told of one value: who fills them in runs the program again.
const MOST: usize = 100;

/// The mark for something to fill in.
#[must_use]
pub fn mark(what: &str) -> String {
    format!("[điền: {what}]")
}

/// Every mark in the texts of a source.
#[must_use]
pub fn unfilled(source: &Arc<Source>) -> Vec<Finding> {
    // Nearly all sources have none: they are not read a second time.
    if !["[đi", "[Đi", "\\u", "\\U"].iter().any(|start| source.text().contains(start)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (text, literal) in texts(source) {
        let spans = LazyCell::new(|| RawSpans::new(source, literal));
        for range in marks(&text).into_iter().take(MOST) {
            let what = text[range.clone()].split_once(':').map_or("", |(_, what)| what);
            let what = what.trim_end_matches(']').trim().to_owned();
            let place = source.place(spans.of(range));
            findings.push(Finding::new(&rules::UNFILLED).arg("what", what).at(place));
        }
    }
    findings
}

/// The marks in a text. A mark without its end goes to the end of the line; other words in brackets are no marks.
fn marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        at = open + 1;
        let rest = &text[open..];
        let Some(beginning) = BEGINNINGS.iter().find(|beginning| rest.starts_with(**beginning)) else { continue };
        let after = &rest[beginning.len()..];
        if !after.trim_start().starts_with([':', ']', '…']) {
            continue;
        }
        // One search for both ends: one alone may be far behind every mark.
        let length = rest.find([']', '\n']).map_or(rest.len(), |end| end + usize::from(rest[end..].starts_with(']')));
        at = open + length;
        found.push(open..at);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(toml: &str) -> Vec<String> {
        let source = Source::new("x.toml", toml);
        let spans = unfilled(&source).into_iter().filter_map(|finding| Some(finding.place?.span));
        spans.map(|span| source.slice(span).to_owned()).collect()
    }

    #[test]
    fn marks_are_found_in_any_text() {
        assert_eq!(found("a = \"[điền: giờ họp]\""), ["[điền: giờ họp]"]);
        assert_eq!(found("a = [{ b = 'x [điền] y [Điền: z' }]\n# [điền: ghi chú]"), ["[điền]", "[Điền: z"]);
        assert_eq!(found("a = \"\\u005bđiền: x]\""), ["\\u005bđiền: x]"]);
        assert_eq!(found("a = \"[đie\u{302}\u{300}n: x]\""), ["[đie\u{302}\u{300}n: x]"]);
        assert_eq!(found(&format!("a = \"{}\"", mark("số"))).len(), 1);
    }

    #[test]
    fn other_brackets_are_text() {
        assert_eq!(found("a = \"giải [điền kinh], [1], [xem: b]\"\nb = [\"điền\"]"), Vec::<String>::new());
    }
}
