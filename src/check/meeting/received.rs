//! Recipients of a letter that are already told above: those it is addressed to, beside `Như trên`; and one body under two names.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Issued, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::{At, AttendeesSpec};
use crate::standard::Kind;
use crate::text::Text;
use crate::vi::words::words;

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

/// `Văn phòng UBND tỉnh` and `VP UBND tỉnh`: of two names one is short, so only short names are looked up.
fn twice(case: &Case<'_>, issued: &Issued<'_>, lines: &[(&Text, String)], findings: &mut Vec<Finding>) {
    let day = issued.notice.date.directory_day();
    let at: BTreeMap<&str, usize> = lines.iter().enumerate().rev().map(|(at, (_, line))| (line.as_str(), at)).collect();
    let mut told = BTreeSet::new();
    for (index, (text, line)) in lines.iter().enumerate() {
        let directory = &case.office.directory;
        let body = match directory.own_body(line, None, day) {
            None if is_short(&text.letters()) => directory.body(line, None, day),
            own => own,
        };
        let others = body.into_iter().flat_map(|body| body.names()).map(|other| name(&other));
        let other = others.filter(|other| other != line).find_map(|other| at.get(other.as_str()).copied());
        let Some((first, last)) = other.map(|other| (other.min(index), other.max(index))) else { continue };
        let Some(place) = origin(lines[last].0).filter(|_| told.insert((first, last))) else { continue };
        let finding = Finding::new(&rules::RECIPIENT_TWICE).arg("name", lines[last].0.letters());
        let finding = finding.arg("first", lines[first].0.letters()).at(place);
        findings.push(origin(lines[first].0).into_iter().fold(finding, Finding::with));
    }
}

/// Abbreviations in names that are full: `UBND tỉnh`.
const USUAL: [&str; 3] = ["UBND", "HĐND", "MTTQ"];

/// Whether a line is one name with an abbreviation of its own: `VP UBND tỉnh`, `Sở NN&MT`; a list of names is none.
fn is_short(line: &str) -> bool {
    let words = words(line);
    let last = words.len().saturating_sub(1);
    let one = words.iter().take(last).all(|word| !word.closed && !word.opened);
    one && words.iter().any(|word| word.is_all_capitals() && !USUAL.contains(&word.core))
}

#[cfg(test)]
mod tests {
    use super::is_short;

    #[test]
    fn only_short_names_are_looked_up_in_the_country() {
        for short in ["VP UBND tỉnh", "Sở NN&MT;", "STC"] {
            assert!(is_short(short), "{short}");
        }
        for other in
            ["Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Sở Tài chính", "CVP, các PCVP UBND tỉnh", "UBND xã Ví Dụ", ""]
        {
            assert!(!is_short(other), "{other}");
        }
    }
}
