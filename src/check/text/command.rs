//! `Giao` and `Yêu cầu` to a body that the issuer does not command: an administrative office asks councils, courts, procuracies,
//! Party committees and the Front (`Đề nghị`). Other issuers, and bodies that may be under the issuer, are not judged.

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Beginnings of bodies outside the administration, in small letters.
#[rustfmt::skip] // one name a line would hide the list
const OUTSIDE: &[&[&str]] = &[
    &["hđnd"], &["hội", "đồng", "nhân", "dân"], &["thường", "trực", "hđnd"], &["thường", "trực", "hội", "đồng", "nhân", "dân"],
    &["tòa", "án"], &["toà", "án"], &["tand"], &["viện", "kiểm", "sát"], &["vksnd"],
    &["tỉnh", "ủy"], &["tỉnh", "uỷ"], &["thành", "ủy"], &["thành", "uỷ"], &["huyện", "ủy"], &["huyện", "uỷ"], &["đảng", "ủy"], &["đảng", "uỷ"],
    &["thường", "trực", "tỉnh"], &["thường", "trực", "thành"], &["thường", "trực", "đảng"], &["ban", "thường", "vụ"],
    &["ubmttq"], &["mttq"], &["mặt", "trận", "tổ", "quốc"], &["ủy", "ban", "mttq"], &["uỷ", "ban", "mttq"],
    &["ủy", "ban", "mặt", "trận"], &["uỷ", "ban", "mặt", "trận"],
    &["đoàn", "đại", "biểu", "quốc", "hội"], &["đoàn", "đbqh"],
];

/// Checks the text of what an administrative office issues.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if !is_administrative(page) {
        return;
    }
    for line in page.lines.iter().filter(|line| matches!(line.part, Part::Body(_))) {
        for (at, word) in line.words.iter().enumerate().filter(|(_, word)| matches!(word.core, "Giao" | "Yêu")) {
            let body = if word.core == "Giao" { at + 1 } else { at + 2 };
            let asks = word.core == "Giao" || line.words.get(at + 1).is_some_and(|next| next.core == "cầu");
            let free = !word.opened && line.words[at..body.min(line.words.len())].iter().all(|word| !word.closed);
            if asks && free {
                findings.extend(outside(line, at, body));
            }
        }
    }
}

/// Whether people's committees, departments or schools issue: the head names them in capitals.
fn is_administrative(page: &Page<'_>) -> bool {
    let heads = page.lines.iter().filter(|line| line.part == Part::Head);
    let named = |line: &Line<'_>| {
        let text = line.text.to_uppercase();
        ["UBND", "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"].iter().any(|name| text.starts_with(name))
            || text.starts_with("SỞ ")
    };
    let council = |line: &Line<'_>| line.text.contains("HĐND") || line.text.to_uppercase().contains("HỘI ĐỒNG");
    let mut heads = heads.peekable();
    heads.peek().is_some_and(|line| named(line)) && !heads.any(council)
}

/// The finding on a body that begins at an index, for a verb that begins at another.
fn outside(line: &Line<'_>, verb: usize, body: usize) -> Option<Finding> {
    let begins = |names: &&[&str]| {
        let words: &[Word<'_>] = line.words.get(body..body + names.len()).unwrap_or_default();
        let closed = words.iter().rev().skip(1).any(|word| word.closed);
        words.len() == names.len()
            && words[0].is_capitalised()
            && !closed
            && words.iter().zip(*names).all(|(word, name)| word.is(name))
    };
    let names = OUTSIDE.iter().copied().find(|names| begins(names))?;
    let last = &line.words[body + names.len() - 1];
    let asked = &line.text[line.words[verb].range.start..line.words[body].range.start];
    let finding = line.finding(&rules::OUT_OF_COMMAND, line.words[body].range.start..last.core_range().end)?;
    Some(finding.arg("verb", asked.trim_end()))
}
