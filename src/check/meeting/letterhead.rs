//! Letterhead, symbol and signature of one notice that belong to two offices: `UBND` above, `TB-VP` beside it, or signed as the office
//! signs for itself. What belongs together the office file says. A setting: some offices do sign so.

use super::{Case, Issued, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::{SignChain, SignLine};
use crate::notice::NumberLine;

/// Checks each notice.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in &case.notices {
        findings.extend(symbol(case, issued));
        findings.extend(signature(case, issued));
    }
}

/// A symbol of the spec's own without the abbreviation of the office.
fn symbol(case: &Case<'_>, issued: &Issued<'_>) -> Option<Finding> {
    let typed = issued.typed.value.symbol.as_ref()?;
    let (NumberLine::Blank { symbol } | NumberLine::Given { symbol, .. }) = &issued.notice.number else { return None };
    let (symbol, own) = (symbol.letters(), case.office.symbol.letters());
    let finding = Finding::new(&rules::FOREIGN_LETTERHEAD).arg("text", symbol.clone());
    (!has_part(&symbol, &own)).then(|| finding.at(case.place(typed.span)).with(case.place(issued.typed.span)))
}

fn has_part(symbol: &str, own: &str) -> bool {
    symbol.split(['-', '/', '.']).any(|part| folded(part) == folded(own)) || folded(symbol).contains(&folded(own))
}

/// A first line that stands above none of the office's own signatures.
fn signature(case: &Case<'_>, issued: &Issued<'_>) -> Option<Finding> {
    let first = issued.notice.signature.chain.first()?;
    if case.office.chains.is_empty() || begins_one(first, &case.office.chains) {
        return None;
    }
    let table = case.place(issued.typed.span);
    let finding = Finding::new(&rules::FOREIGN_LETTERHEAD).arg("text", first.title.letters());
    Some(finding.at(origin(&first.title).unwrap_or_else(|| table.clone())).with(table))
}

fn begins_one(first: &SignLine, chains: &[SignChain]) -> bool {
    let same = |line: &SignLine| {
        line.authority == first.authority && folded(&line.title.letters()) == folded(&first.title.letters())
    };
    chains.iter().filter_map(|chain| chain.lines.first()).any(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::Authority;
    use crate::text::Text;

    #[test]
    fn symbols_and_first_lines_are_those_of_the_office() {
        assert!(has_part("TB-UBND", "UBND") && has_part("12/GM-VPUBND", "UBND") && !has_part("TB-VP", "UBND"));
        let line = |authority, title: &str| SignLine { authority, title: Text::plain(title) };
        let chain = SignChain {
            title: "Chánh Văn phòng".to_owned(),
            lines: vec![line(Some(Authority::ByOrder), "Chủ tịch"), line(None, "Chánh Văn phòng")],
            other_title: Vec::new(),
            kinds: Vec::new(),
        };
        assert!(begins_one(&line(Some(Authority::ByOrder), "CHỦ TỊCH"), std::slice::from_ref(&chain)));
        assert!(!begins_one(&line(None, "Chánh Văn phòng"), &[chain]));
    }
}
