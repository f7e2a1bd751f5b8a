//! `Giao` and `Yêu cầu` to a body that the issuer does not command: an administrative office asks councils, courts, procuracies,
//! Party committees and the Front (`Đề nghị`). Other issuers, and bodies that may be under the issuer, are not judged.

use std::cell::LazyCell;

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Beginnings of bodies outside the administration, in small letters.
#[rustfmt::skip] // one name a line would hide the list
const OUTSIDE: &[&[&str]] = &[
    &["hđnd"], &["hội", "đồng", "nhân", "dân"], &["thường", "trực", "hđnd"], &["thường", "trực", "hội", "đồng", "nhân", "dân"],
    &["tòa", "án"], &["toà", "án"], &["tand"], &["viện", "kiểm", "sát"], &["vksnd"],
    &["ubmttq"], &["mttq"], &["mặt", "trận", "tổ", "quốc"], &["ủy", "ban", "mttq"], &["uỷ", "ban", "mttq"],
    &["ủy", "ban", "mặt", "trận"], &["uỷ", "ban", "mặt", "trận"],
    &["đoàn", "đại", "biểu", "quốc", "hội"], &["đoàn", "đbqh"],
];
/// What may stand before the name of a Party committee, in small letters: `Ban Thường vụ Đoàn trường` is under none.
#[rustfmt::skip]
const OF_COMMITTEE: &[&[&str]] = &[
    &["thường", "trực"], &["ban", "thường", "vụ"], &["ban", "tổ", "chức"], &["ban", "nội", "chính"], &["ban", "dân", "vận"],
    &["ban", "tuyên", "giáo", "và", "dân", "vận"], &["ban", "tuyên", "giáo"], &["ủy", "ban", "kiểm", "tra"], &["uỷ", "ban", "kiểm", "tra"],
    &["văn", "phòng"], &[],
];
/// Party committees by their first word; `ủy` follows.
const COMMITTEES: &[&str] = &["tỉnh", "thành", "huyện", "đảng"];
/// Words of what people claim before a court: `Yêu cầu Tòa án … tuyên hủy`.
const CLAIMS: &[&str] = &["tuyên", "hủy", "huỷ", "buộc", "kiện", "xử"];

/// Checks the text of what an administrative office issues.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    if !is_administrative(page) {
        return;
    }
    for line in page.lines.iter().filter(|line| matches!(line.part, Part::Body(_))) {
        // What people claim is told behind the court's name.
        let claimed = LazyCell::new(|| line.words.iter().rposition(|word| word.is_any(CLAIMS)));
        for (at, word) in line.words.iter().enumerate().filter(|(_, word)| matches!(word.core, "Giao" | "Yêu")) {
            let body = if word.core == "Giao" { at + 1 } else { at + 2 };
            let asks = word.core == "Giao" || line.words.get(at + 1).is_some_and(|next| next.core == "cầu");
            let free = !word.opened && line.words[at..body.min(line.words.len())].iter().all(|word| !word.closed);
            let court =
                word.core == "Yêu" && line.words.get(body).is_some_and(|word| word.is_any(&["tòa", "toà", "tand"]));
            if asks && free && !(court && claimed.is_some_and(|last| last >= body)) {
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
    let words = line.words.get(body..).filter(|words| words.first().is_some_and(Word::is_capitalised))?;
    let names = OUTSIDE.iter().copied().find(|names| begins(words, names));
    let count = names.map(<[&str]>::len).or_else(|| committee(words))?;
    let asked = &line.text[line.words[verb].range.start..words[0].range.start];
    if line.is_quoted(words[0].range.start) {
        return None;
    }
    let finding = line.finding(&rules::OUT_OF_COMMAND, words[0].range.start..words[count - 1].core_range().end)?;
    Some(finding.arg("verb", asked.trim_end()))
}

/// Whether the words begin with a name, given in small letters, in one piece.
fn begins(words: &[Word<'_>], name: &[&str]) -> bool {
    let here = words.get(..name.len()).unwrap_or_default();
    let whole = here.iter().rev().skip(1).all(|word| !word.closed);
    here.len() == name.len() && whole && here.iter().zip(name).all(|(word, own)| word.is(own))
}

/// How many words name a Party committee or a body of one.
fn committee(words: &[Word<'_>]) -> Option<usize> {
    let before = OF_COMMITTEE.iter().find(|name| begins(words, name))?.len();
    let [first, second] = words.get(before..before + 2)? else { return None };
    let joined = before == 0 || !words[before - 1].closed;
    let is = joined && !first.closed && first.is_any(COMMITTEES) && second.is_any(&["ủy", "uỷ"]);
    is.then_some(before + 2)
}
