//! Recipients of a letter that are already told above: those it is addressed to, beside `Như trên`; and one body under two names.

use std::collections::BTreeMap;

use super::{Case, Issued, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::{At, AttendeesSpec};
use crate::standard::Kind;
use crate::text::Text;

/// Checks the recipients of each notice.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in &case.notices {
        let lines: Vec<(&Text, String)> =
            issued.notice.recipients.iter().map(|line| (line, name(&line.letters()))).collect();
        if issued.notice.form == Kind::CongVan && lines.iter().any(|(_, line)| is_as_above(line)) {
            again(case, issued, &lines, findings);
        }
        twice(case, issued, &lines, findings);
    }
}

/// The line in small letters without its end mark; a line with a note in brackets says more than a name.
fn name(line: &str) -> String {
    folded(line).trim_end_matches([';', '.', ',', '/']).trim().to_owned()
}

fn is_as_above(line: &str) -> bool {
    line == "như trên" || line == "như kính gửi"
}

/// `Kính gửi: Sở Tài chính` and `Nơi nhận: - Như trên; - Sở Tài chính`.
fn again(case: &Case<'_>, issued: &Issued<'_>, lines: &[(&Text, String)], findings: &mut Vec<Finding>) {
    let mut addressed = BTreeMap::new();
    for row in &issued.typed.value.addressees {
        for (known, span) in names(case, issued, row) {
            addressed.entry(known).or_insert(span);
        }
    }
    for (text, line) in lines {
        let Some((span, place)) = addressed.get(line).zip(origin(text)) else { continue };
        let finding = Finding::new(&rules::ADDRESSED_AGAIN).arg("name", text.letters());
        findings.push(finding.at(place).with(case.place(*span)));
    }
}

/// What a line of addressees names, as typed and as printed.
fn names(case: &Case<'_>, issued: &Issued<'_>, row: &At<AttendeesSpec>) -> Vec<(String, crate::source::Span)> {
    let row = &row.value;
    let day = issued.notice.date.directory_day();
    let group = row.group.as_ref().map(|group| group.value.as_str());
    let mut all: Vec<_> = row.text.iter().map(|text| (name(&text.value), text.span)).collect();
    for body in row.bodies.iter().flat_map(|bodies| &bodies.0) {
        match (&body.value.name, &body.value.lookup) {
            (Some(typed), _) => all.push((name(&typed.value), typed.span)),
            (None, Some(lookup)) => {
                let known = case.office.directory.body(&lookup.value, group, day);
                all.extend(known.map(|known| (name(&known.printed.letters()), lookup.span)));
            }
            (None, None) => {}
        }
    }
    all
}

/// `Văn phòng UBND tỉnh` and `VP UBND tỉnh`.
fn twice(case: &Case<'_>, issued: &Issued<'_>, lines: &[(&Text, String)], findings: &mut Vec<Finding>) {
    let day = issued.notice.date.directory_day();
    let mut said: BTreeMap<*const _, (&Text, &String)> = BTreeMap::new();
    for (text, line) in lines {
        let Some(body) = case.office.directory.body(line, None, day) else { continue };
        let Some((first, former)) = said.get(&std::ptr::from_ref(body)) else {
            said.insert(std::ptr::from_ref(body), (text, line));
            continue;
        };
        let Some(place) = origin(text).filter(|_| *former != line) else { continue };
        let finding = Finding::new(&rules::RECIPIENT_TWICE).arg("name", text.letters());
        let finding = finding.arg("first", first.letters()).at(place);
        findings.push(match origin(first) {
            Some(first) => finding.with(first),
            None => finding,
        });
    }
}
