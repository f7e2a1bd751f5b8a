//! Numbers written in the form of the other side: `116-KH/UBND` of a body of the State (Decree 30/2020, PL I, II.3.c), `12/KL-TU` of
//! the Party (Hướng dẫn 05-HD/VPTW, 3.2). Only where both kind and body are known.

use super::kinds::is_known;
use super::{Citation, Facts};
use crate::finding::{Arg, Finding, rules};

/// Bodies of the State in symbols that no Party body has.
const STATE: &[&str] = &["UBND", "HĐND", "TTg", "CP", "VPCP"];
/// Bodies of the Party in symbols that no other body has.
const PARTY: &[&str] = &["TU", "TW", "VPTU", "VPTW", "BTCTU", "BNCTU", "UBKTTU", "BTGDVTU"];
/// The State's form is that of Thông tư 01/2011/TT-BNV; older documents are cited as they are.
const SINCE: i32 = 2011;

/// Checks every number.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    findings.extend(facts.citations.iter().filter_map(judge));
}

fn judge(citation: &Citation<'_>) -> Option<Finding> {
    let number = &citation.number;
    let is_old = citation.date.as_ref().and_then(|date| date.year).is_some_and(|year| year < SINCE);
    let (kind, body) = (number.part(0)?, number.part(1)?);
    if is_old || number.year.is_some() || !is_known(kind) {
        return None;
    }
    let (side, marks) = match body {
        body if STATE.contains(&body) => ("side.state", ('/', '-')),
        body if PARTY.contains(&body) => ("side.party", ('-', '/')),
        _ => return None,
    };
    if (number.parts[0].0, number.parts[1].0) == marks {
        return None;
    }
    let (first, second) = marks;
    let rest = &citation.core()[number.parts[1].1.end..];
    let right = format!("{}{first}{kind}{second}{body}{rest}", number.number);
    let finding = Finding::new(&rules::NUMBER_OF_OTHER_FORM).arg("number", citation.core());
    let finding = finding.arg("side", Arg::Word(side.to_owned())).arg("right", right.as_str());
    Some(finding.at(citation.line.place(citation.range())?).mended(right))
}
