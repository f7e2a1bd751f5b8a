//! People of the starter and of examples, `Nguyễn Văn A`, that are still there when a notice is to be signed. A draft may have them:
//! that is how a beginner tries the program.

use super::Case;
use crate::finding::{Finding, rules};
use crate::spec::decode::{RawSpans, texts};
use crate::vi::words::{Word, words};

/// Middle names and last letters of made-up people.
const MIDDLE: &[&str] = &["văn", "thị"];
const LAST: &[&str] = &["A", "B", "C", "D", "E"];

/// Checks every text of the spec.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for (text, literal) in texts(case.source) {
        let words = words(&text);
        let named = words.windows(3).filter(|name| is_sample(name));
        let ranges: Vec<_> = named.map(|name| name[0].core_range().start..name[2].core_range().end).collect();
        if ranges.is_empty() {
            continue;
        }
        let spans = RawSpans::new(case.source, literal);
        for range in ranges {
            let finding = Finding::new(&rules::SAMPLE_PERSON).arg("name", &text[range.clone()]);
            findings.push(finding.at(case.place(spans.of(range))));
        }
    }
}

fn is_sample(name: &[Word<'_>]) -> bool {
    let capitalised = name.iter().all(Word::is_capitalised);
    let together = !name[0].closed && !name[1].closed && !name[1].opened && !name[2].opened;
    capitalised && together && name[1].is_any(MIDDLE) && LAST.contains(&name[2].core)
}
