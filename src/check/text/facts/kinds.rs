//! Kinds of documents and the abbreviations in their numbers (Decree 30/2020, PL III, I; Hướng dẫn 05-HD/VPTW, 3.1.2.a).

use std::ops::Range;

use crate::vi::words::Word;

/// A kind that is cited by its number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CitedKind {
    /// Its name, two words.
    pub(super) name: (&'static str, &'static str),
    /// Abbreviations that its number may have; none where any may stand there, as for a letter.
    pub(super) abbreviations: &'static [&'static str],
}

/// A programme or project is often named by the decision that approves it, a conclusion by the notice that bears it.
#[rustfmt::skip] // a table
const KINDS: &[CitedKind] = &[
    CitedKind { name: ("báo", "cáo"), abbreviations: &["BC"] },
    CitedKind { name: ("chỉ", "thị"), abbreviations: &["CT"] },
    CitedKind { name: ("chương", "trình"), abbreviations: &["CTr", "CTR", "QĐ", "NQ", "KH"] },
    CitedKind { name: ("công", "văn"), abbreviations: &[] },
    CitedKind { name: ("công", "điện"), abbreviations: &["CĐ"] },
    CitedKind { name: ("giấy", "mời"), abbreviations: &["GM"] },
    CitedKind { name: ("hướng", "dẫn"), abbreviations: &["HD"] },
    CitedKind { name: ("kế", "hoạch"), abbreviations: &["KH"] },
    CitedKind { name: ("kết", "luận"), abbreviations: &["KL", "TB"] },
    CitedKind { name: ("nghị", "quyết"), abbreviations: &["NQ"] },
    CitedKind { name: ("nghị", "định"), abbreviations: &["NĐ"] },
    CitedKind { name: ("quy", "chế"), abbreviations: &["QC", "QĐ"] },
    CitedKind { name: ("quy", "định"), abbreviations: &[] },
    CitedKind { name: ("quyết", "định"), abbreviations: &["QĐ"] },
    CitedKind { name: ("thông", "báo"), abbreviations: &["TB"] },
    CitedKind { name: ("thông", "tư"), abbreviations: &["TT"] },
    CitedKind { name: ("tờ", "trình"), abbreviations: &["TTr", "TTR"] },
    CitedKind { name: ("văn", "bản"), abbreviations: &[] },
    CitedKind { name: ("đề", "án"), abbreviations: &["ĐA", "QĐ", "NQ", "KH"] },
];

/// Abbreviations that mean one kind and are no body's or unit's: `CT` may be a chairman, `HĐ` a council, `TT` a centre.
const SURE: &[(&str, &str)] = &[
    ("NQ", "Nghị quyết"),
    ("QĐ", "Quyết định"),
    ("TB", "Thông báo"),
    ("KH", "Kế hoạch"),
    ("BC", "Báo cáo"),
    ("TTr", "Tờ trình"),
    ("GM", "Giấy mời"),
    ("NĐ", "Nghị định"),
    ("KL", "Kết luận"),
    ("CTr", "Chương trình"),
    ("ĐA", "Đề án"),
    ("CV", "Công văn"),
];

/// The kind named right before a word, `Kế hoạch số`, with its words; the `số` may be missing.
pub(super) fn named_before(words: &[Word<'_>], at: usize) -> Option<(&'static CitedKind, Range<usize>)> {
    let numbered = at > 0 && words[at - 1].is("số");
    let end = at - usize::from(numbered);
    let first = end.checked_sub(2)?;
    let joined = !words[first].closed && !words[first + 1].closed && !words[first + 1].first;
    let kind = KINDS.iter().filter(|_| joined).find(|kind| is(kind, words, first))?;
    Some((kind, first..end))
}

/// Abbreviations in the number of a kind; none where any may stand there, or the kind has no numbers.
pub(in crate::check::text) fn abbreviations(name: (&str, &str)) -> &'static [&'static str] {
    KINDS.iter().find(|kind| kind.name == name).map_or(&[], |kind| kind.abbreviations)
}

/// Whether one of some words begins the name of a kind with that abbreviation.
pub(super) fn names(words: &[Word<'_>], among: Range<usize>, abbreviation: &str) -> bool {
    let mut kinds = KINDS.iter().filter(|kind| kind.abbreviations.contains(&abbreviation));
    kinds.any(|kind| among.clone().any(|first| is(kind, words, first)))
}

/// The kind that an abbreviation surely means.
pub(super) fn meant_by(abbreviation: &str) -> Option<&'static str> {
    SURE.iter().find(|(known, _)| *known == abbreviation).map(|(_, name)| *name)
}

/// Whether an abbreviation is that of some kind.
pub(super) fn is_known(abbreviation: &str) -> bool {
    KINDS.iter().any(|kind| kind.abbreviations.contains(&abbreviation))
}

fn is(kind: &CitedKind, words: &[Word<'_>], first: usize) -> bool {
    words[first].is(kind.name.0) && words.get(first + 1).is_some_and(|second| second.is(kind.name.1))
}
