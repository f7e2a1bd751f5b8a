//! Wordings of an office: subject, first and last paragraph of a kind as the office always writes them, with names in braces for the
//! facts, and square brackets round what is left out where one of its facts is not known.

use std::sync::Arc;

use super::schedule;
use crate::finding::near::nearest;
use crate::finding::{Finding, rules};
use crate::source::{Source, Span};
use crate::spec::{KindSpec, Printed};

/// Facts that a wording may name, with their Vietnamese aliases.
const FACTS: [(&str, &str); 26] = [
    ("topic", "chu_de"),
    ("basis", "can_cu"),
    ("room", "tai"),
    ("event", "su_kien"),
    ("convener", "trieu_tap"),
    ("chair", "chu_tri"),
    ("chair:name", "chu_tri:ten"),
    ("chair:title", "chu_tri:chuc_vu"),
    ("chair:honorific", "chu_tri:xung_ho"),
    ("time", "luc"),
    ("date", "ngay"),
    ("weekday", "thu"),
    ("period", "buoi"),
    ("hour", "gio"),
    ("end", "ket_thuc"),
    ("duration", "thoi_luong"),
    ("attendees", "thanh_phan"),
    ("attended", "du_hop"),
    ("reported", "bao_cao"),
    ("concluder", "ket_luan"),
    ("office", "co_quan"),
    ("guest", "khach"),
    ("guest:name", "khach:ten"),
    ("guest:title", "khach:chuc_vu"),
    ("guest:honorific", "khach:xung_ho"),
    ("cited", "vien_dan"),
];

/// Names of all facts, as their keys are typed.
fn names() -> impl Iterator<Item = &'static str> {
    FACTS.into_iter().map(|(name, _)| name)
}

/// The names in braces of a wording that stand for no fact.
fn unknown(wording: &str) -> Vec<&str> {
    let named = wording.split('{').skip(1).map(|rest| rest.split_once('}').ok_or(rest));
    let is_unknown = |name: &str| key(name).is_none();
    // A brace that is not closed is told of by what stands behind it.
    named.filter_map(|named| named.map_or_else(Some, |(name, _)| is_unknown(name).then_some(name))).collect()
}

/// The fact that a name stands for.
pub(crate) fn key(name: &str) -> Option<&'static str> {
    FACTS.into_iter().find(|(key, alias)| *key == name || *alias == name).map(|(key, _)| key)
}

/// A bracket of a wording without its other half, or one inside another.
fn lone_bracket(wording: &str) -> Option<&str> {
    let mut open = None;
    for (at, bracket) in wording.match_indices(['[', ']']) {
        match (bracket, open) {
            ("[", None) => open = Some(at),
            ("]", Some(_)) => open = None,
            _ => return Some(bracket),
        }
    }
    open.map(|at| &wording[at..=at])
}

/// The names in braces of a wording that stand for no fact, and its brackets without their other half.
pub(super) fn misnamed(source: &Arc<Source>, wording: &str, span: Span) -> Vec<Finding> {
    let misnamed = |name: &str| {
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", name).maybe("near", nearest(name, names()));
        let finding = finding.arg("allowed", names().collect::<Vec<_>>().join(", "));
        finding.at(schedule::place(source, span))
    };
    let lone = lone_bracket(wording).map(|bracket| {
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", bracket).arg("allowed", "[…]");
        finding.at(schedule::place(source, span))
    });
    unknown(wording).into_iter().map(misnamed).chain(lone).collect()
}

/// Those of all wordings of a kind.
pub(super) fn misnamed_of(source: &Arc<Source>, typed: &KindSpec) -> Vec<Finding> {
    let closing = typed.closing.as_ref().and_then(|closing| match &closing.value {
        Printed::Text(text) => Some((text, closing.span)),
        Printed::No => None,
    });
    let typed = [&typed.subject, &typed.opening].into_iter().flatten().map(|typed| (&typed.value, typed.span));
    typed.chain(closing).flat_map(|(text, span)| misnamed(source, text, span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_without_its_other_half_is_found() {
        for (wording, lone) in [("[a] b [c]", None), ("[a", Some("[")), ("a]", Some("]")), ("[a [b]]", Some("["))] {
            assert_eq!(lone_bracket(wording), lone, "{wording}");
        }
    }

    #[test]
    fn a_name_that_stands_for_no_fact_is_found() {
        assert_eq!(unknown("[{basis}, ]{conveener} tổ chức {su_kien} {event:name}"), ["conveener", "event:name"]);
        assert_eq!(unknown("{phòng} tại {room"), ["phòng", "room"]);
        assert_eq!(names().count(), FACTS.len());
    }
}
