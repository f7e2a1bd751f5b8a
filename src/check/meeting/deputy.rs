//! `KT. X` above a title that is not that of X's deputy (Decree 30/2020, PL I, II.7.a). Only what the signing lines themselves show.

use std::collections::BTreeSet;

use super::{Case, origin};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::SignLine;
use crate::standard::Authority;

/// Checks the lines above each signature.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for issued in &case.notices {
        let lines = &issued.notice.signature.chain;
        for pair in lines.windows(2).filter(|pair| pair[0].authority == Some(Authority::For)) {
            let [head, signer] = pair else { continue };
            if signer.authority.is_some() || is_deputy(signer, head) {
                continue;
            }
            let table = case.place(issued.typed.span);
            let (head_place, place) = (origin(&head.title), origin(&signer.title).unwrap_or(table));
            let finding = Finding::new(&rules::NOT_DEPUTY).arg("title", signer.title.letters());
            let finding = finding.arg("head", head.title.letters()).at(place);
            findings.push(match head_place {
                Some(head_place) => finding.with(head_place),
                None => finding,
            });
        }
    }
}

/// `Phó Chủ tịch` of `Chủ tịch`, `Phó Ban` of `Trưởng ban`, `Thứ trưởng` of `Bộ trưởng`.
fn is_deputy(signer: &SignLine, head: &SignLine) -> bool {
    let (title, head) = (folded(&signer.title.letters()), folded(&head.title.letters()));
    let Some(rest) = title.strip_prefix("phó ") else { return title.starts_with("thứ trưởng") };
    let head: BTreeSet<&str> = head.split([' ', ',']).collect();
    let mut words = rest.split([' ', ',']).filter(|word| !word.is_empty());
    words.any(|word| head.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn deputies_are_known_by_their_titles() {
        let line = |title: &str| SignLine { authority: None, title: Text::plain(title) };
        let deputy = |title: &str, head: &str| is_deputy(&line(title), &line(head));
        assert!(deputy("Phó Chủ tịch Thường trực", "Chủ tịch"));
        assert!(deputy("Phó Ban", "Trưởng ban") && deputy("Thứ trưởng", "Bộ trưởng"));
        assert!(!deputy("Phó Giám đốc", "Chủ tịch") && !deputy("Chánh Văn phòng", "Chủ tịch"));
    }
}
