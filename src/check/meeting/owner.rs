//! Tasks that have a deadline and nobody who is to act, or only `các cơ quan liên quan`. Silent wherever a heading, a text before them
//! or a task above may say who.

use super::Case;
use super::lists::who;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::spec::{At, SectionSpec, TaskSpec};
use crate::vi::words::{Word, words};

/// First words of bodies and people as texts write them, with a capital.
const CAPITALS: [&str; 32] = [
    "Sở",
    "Ban",
    "Bộ",
    "Cục",
    "Phòng",
    "UBND",
    "HĐND",
    "UBMTTQ",
    "Ủy",
    "Uỷ",
    "Trường",
    "Đảng",
    "Chủ",
    "Phó",
    "Giám",
    "Hiệu",
    "Trưởng",
    "Tổ",
    "Trạm",
    "Hội",
    "Đoàn",
    "Mặt",
    "Bí",
    "Kho",
    "Ngân",
    "Hạt",
    "Đài",
    "Ông",
    "Bà",
    "Thầy",
    "Cô",
    "Các",
];
/// The same of two words, where the first also begins names of places: `Văn phòng` and `Văn Lãng`.
const PAIRS: [(&str, &str); 11] = [
    ("Văn", "phòng"),
    ("Chi", "cục"),
    ("Chi", "bộ"),
    ("Công", "an"),
    ("Công", "ty"),
    ("Trung", "tâm"),
    ("Thường", "trực"),
    ("Nhà", "trường"),
    ("Kế", "toán"),
    ("Điện", "lực"),
    ("Liên", "đoàn"),
];
/// Words that name who acts, in whatever case.
const ACTORS: [&str; 12] = [
    "giao",
    "đồng chí",
    "chủ đầu tư",
    "nhà đầu tư",
    "nhà thầu",
    "đơn vị",
    "cơ quan",
    "yêu cầu",
    "đề nghị",
    "giáo viên",
    "cán bộ",
    "công chức",
];
/// Words behind which a body is not who acts: `báo cáo UBND tỉnh`.
const RECEIVING: [&str; 12] = ["cáo", "trình", "gửi", "với", "của", "cho", "tại", "về", "đến", "theo", "từ", "mưu"];

/// Checks the sections of a conclusion.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let conclusion = case.spec().conclusion.as_ref().filter(|_| case.whole);
    for section in conclusion.into_iter().flat_map(|conclusion| &conclusion.value.section) {
        inside(case, section, false, findings);
    }
}

/// One finding a section, at its first deadline.
fn inside(case: &Case<'_>, section: &At<SectionSpec>, told: bool, findings: &mut Vec<Finding>) {
    let section = &section.value;
    let said = [&section.heading, &section.text].into_iter().flatten().any(|text| names_actor(&text.value));
    let mut told = told || said;
    let mut nobody = Vec::new();
    for task in &section.tasks {
        let task = &task.value;
        let due = task.due.as_ref();
        match who(task) {
            Some(bodies) => {
                told = true;
                let names: Vec<_> = bodies.0.iter().filter_map(|body| body.value.name.as_ref()).collect();
                if due.is_some() && names.len() == bodies.0.len() && names.iter().all(|name| is_vague(&name.value)) {
                    let places = names.first().map(|name| name.span).zip(due.map(|due| due.span));
                    findings.extend(places.map(|(who, due)| {
                        let finding = Finding::new(&rules::NOBODY_ACTS).arg("count", 1);
                        finding.at(case.place(who)).with(case.place(due))
                    }));
                }
            }
            None if told || says_actor(task) => {}
            None => nobody.extend(due),
        }
    }
    if let Some(first) = nobody.first() {
        let count = i64::try_from(nobody.len()).unwrap_or(i64::MAX);
        findings.push(Finding::new(&rules::NOBODY_ACTS).arg("count", count).at(case.place(first.span)));
    }
    section.section.iter().for_each(|inner| inside(case, inner, told, findings));
}

fn says_actor(task: &TaskSpec) -> bool {
    task.task.as_ref().is_some_and(|text| names_actor(&text.value))
}

/// `Các cơ quan liên quan`, and nothing that says which.
fn is_vague(name: &str) -> bool {
    let name = folded(name);
    ["các ", "những ", "cơ quan", "đơn vị"].iter().any(|start| name.starts_with(start)) && name.ends_with("liên quan")
}

/// Whether a text names a body or a person in any place but behind `báo cáo`, `trình`, `gửi` …
fn names_actor(text: &str) -> bool {
    let words = words(text);
    words.iter().enumerate().any(|(at, word)| {
        let received = at > 0 && words[at - 1].is_any(&RECEIVING);
        let next = words.get(at + 1).map(|next| next.core);
        let pair = || PAIRS.iter().any(|(first, second)| word.core == *first && next == Some(*second));
        let acts = || ACTORS.iter().any(|actor| stands(&words[at..], actor));
        !received && (CAPITALS.contains(&word.core) || pair() || acts())
    })
}

fn stands(words: &[Word<'_>], phrase: &str) -> bool {
    let mut parts = phrase.split(' ').enumerate();
    parts.all(|(at, part)| words.get(at).is_some_and(|word| word.is(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_acts_is_told_from_who_receives() {
        for text in [
            "Sở Xây dựng hoàn thành hồ sơ",
            "hoàn thành, giao Văn phòng theo dõi",
            "các đơn vị gửi báo cáo",
            "Văn phòng lập",
        ] {
            assert!(names_actor(text), "{text}");
        }
        for text in [
            "Điều chỉnh cục bộ quy hoạch: hoàn thành báo cáo UBND tỉnh",
            "gửi Sở Tài chính",
            "quy hoạch Văn Lãng, Đồng Đăng",
        ] {
            assert!(!names_actor(text), "{text}");
        }
    }

    #[test]
    fn vague_owners_name_nobody() {
        assert!(is_vague("Các cơ quan, đơn vị liên quan") && is_vague("các sở, ngành có liên quan"));
        assert!(!is_vague("Các cơ quan dự họp") && !is_vague("Các sở liên quan đến dự án A"));
    }
}
