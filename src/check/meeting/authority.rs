//! Signing lines that the decree does not know (30/2020, Điều 13; PL I, II.7.a): TM. above one person's title, TL. above a collective,
//! TUQ. given on, and the head of a unit or of another body under a committee's name. The Party's guide has lines of its own.

use super::{Case, Issued, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, Rule, rules};
use crate::meeting::SignLine;
use crate::standard::{Authority, ND30};
use crate::text::Text;

/// First words of titles that one person bears.
#[rustfmt::skip] // one a line would hide the list
const OF_ONE: &[&str] = &[
    "chủ tịch", "phó ", "giám đốc", "tổng giám đốc", "cục trưởng", "chi cục trưởng", "chánh ", "hiệu trưởng", "trưởng ", "bộ trưởng", "thứ trưởng",
    "viện trưởng", "bí thư", "chủ nhiệm", "thủ trưởng",
];
/// First words of collectives whose chairman gives orders in their stead.
const OF_MANY: &[&str] = &["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd"];
/// First words of titles of those who head a unit of a committee, never the committee.
const OF_UNITS: &[&str] =
    &["chánh văn phòng", "giám đốc", "trưởng phòng", "chi cục trưởng", "cục trưởng", "hiệu trưởng"];
/// First words of committees.
const COMMITTEES: &[&str] = &["ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "ban chỉ đạo"];

/// Checks the lines above each signature.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in case.notices.iter().filter(|issued| issued.notice.standard.id == ND30.id) {
        let lines = &issued.notice.signature.chain;
        for (at, line) in lines.iter().enumerate() {
            let title = folded(&line.title.letters());
            let begins = |list: &[&str]| list.iter().any(|start| title.starts_with(start));
            let delegated = lines[..at].iter().any(|line| line.authority == Some(Authority::ByDelegation));
            let rule = match line.authority {
                // `TM. Chủ tịch đoàn` is one.
                Some(Authority::OnBehalf) if begins(OF_ONE) && !title.starts_with("chủ tịch đoàn") => {
                    &rules::ON_BEHALF_OF_ONE
                }
                Some(Authority::ByOrder) if begins(OF_MANY) => &rules::BY_ORDER_OF_MANY,
                Some(Authority::ByDelegation) if delegated => &rules::DELEGATED_AGAIN,
                _ => continue,
            };
            findings.push(finding(case, issued, line, rule));
        }
        if let [line] = &lines[..]
            && line.authority.is_none()
        {
            findings.extend(alone(case, issued, line));
        }
    }
}

/// A title that stands alone, though it is that of another body's head or of a unit's.
fn alone(case: &Case<'_>, issued: &Issued<'_>, line: &SignLine) -> Option<Finding> {
    let title = folded(&line.title.letters());
    let name = issued.notice.issuer.iter().map(Text::letters).collect::<Vec<_>>().join(" ");
    let issuer = folded(&name);
    let begins = |text: &str, list: &[&str]| list.iter().any(|start| text.starts_with(start));
    if begins(&issuer, COMMITTEES) && begins(&title, OF_UNITS) {
        return Some(finding(case, issued, line, &rules::UNIT_HEAD_ALONE));
    }
    let body = title.strip_prefix("giám đốc ").filter(|body| body.starts_with("sở ") && issuer.starts_with("sở "))?;
    let other = !body.starts_with(&issuer) && !issuer.starts_with(body);
    other.then(|| finding(case, issued, line, &rules::HEAD_OF_OTHER_BODY).arg("issuer", name))
}

fn finding(case: &Case<'_>, issued: &Issued<'_>, line: &SignLine, rule: &'static Rule) -> Finding {
    let place = origin(&line.title).unwrap_or_else(|| case.place(issued.typed.span));
    Finding::new(rule).arg("title", line.title.letters()).at(place)
}
