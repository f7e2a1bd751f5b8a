//! What a template misses because the spec does not say it: told where it is to be typed, not in a template that the user never saw.

use super::tables::{Reading, Table};
use crate::finding::{Arg, Finding, rules};
use crate::notice::Notice;
use crate::standard::Kind;

/// The fault of a letter's template as what its table lacks; any other fault as it is. A letter without subject may lack its text too.
pub(super) fn absent(
    fault: Finding,
    notice: &Notice,
    table: &Table<'_>,
    reading: &Reading<'_>,
    findings: &mut Vec<Finding>,
) -> Finding {
    let missing = Arg::Word("template.missing".to_owned());
    if *fault.rule != rules::TAG_FAULT || notice.kind != Kind::CongVan || !fault.args.contains(&("problem", missing)) {
        return fault;
    }
    let lacks = |keys: &[&'static str]| reading.reader.lacking(keys, "notice", table.typed.span);
    let silent = notice.opening.is_none() && notice.sections.is_empty() && notice.taken_tasks.is_empty();
    let concluded = reading.meeting.as_ref().is_some_and(|meeting| meeting.conclusion.is_some());
    let text = (silent && !concluded).then(|| lacks(&["opening", "section"]));
    if fault.args.contains(&("tag", Arg::from("subject"))) && notice.subject.is_none() {
        findings.extend(text);
        return lacks(&["subject"]);
    }
    text.unwrap_or(fault)
}
