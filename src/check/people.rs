//! Checks on the people of a directory: titles held twice at one time, and titles with which nobody can sign.

use super::directory::Check;
use super::office::words;
use crate::finding::near::{folded, nearest};
use crate::finding::{Finding, rules};
use crate::meeting::Office;
use crate::meeting::directory::Validity;
use crate::spec::{At, DirectorySpec, PersonRow};

/// First words of titles that several people hold at one time.
const SHARED: [&str; 8] = ["phó", "ủy", "uỷ", "thành", "chuyên", "đại", "kế", "thư"];

/// A title with who holds it.
struct Held<'a> {
    title: &'a At<String>,
    name: &'a At<String>,
    valid: Validity,
}

/// Checks the people.
pub(super) fn check(check: &mut Check<'_>, spec: &DirectorySpec, offices: &[&Office]) {
    let mut held: Vec<Held<'_>> = Vec::new();
    for row in &spec.person {
        person(check, row, &mut held);
    }
    for (index, one) in held.iter().enumerate() {
        if let Some(former) = held[..index].iter().find(|former| clash(former, one)) {
            let finding = Finding::new(&rules::SAME_TITLE).arg("title", one.title.value.clone());
            let finding = finding.arg("name", one.name.value.clone()).arg("former", former.name.value.clone());
            check.contradiction(finding, one.title.span, former.title.span);
        }
        unsignable(check, one, offices);
    }
}

fn person<'a>(check: &mut Check<'_>, row: &'a At<PersonRow>, held: &mut Vec<Held<'a>>) {
    let person = &row.value;
    check.require("name", "person", person.name.is_none(), row.span);
    let Some(name) = &person.name else { return };
    check.origin(person.source.as_ref(), person.sure.as_ref(), name);
    for typed in &person.titles {
        check.require("title", "titles", typed.value.title.is_none(), typed.span);
        let valid = check.validity(typed.value.from.as_ref(), typed.value.to.as_ref());
        held.extend(typed.value.title.as_ref().map(|title| Held { title, name, valid }));
    }
}

/// Deputies and members are many; a head is one.
fn clash(one: &Held<'_>, other: &Held<'_>) -> bool {
    let title = folded(&one.title.value);
    let same_person = folded(&one.name.value) == folded(&other.name.value);
    let shared = title.split(' ').next().is_some_and(|first| SHARED.contains(&first));
    title == folded(&other.title.value) && one.valid.meets(other.valid) && (same_person || !shared)
}

/// Of a directory that no office uses nothing is known about who signs.
fn unsignable(check: &mut Check<'_>, held: &Held<'_>, offices: &[&Office]) {
    let signed = || offices.iter().flat_map(|office| &office.chains).map(|chain| &chain.title);
    if offices.is_empty() || signed().any(|title| folded(title) == folded(&held.title.value)) {
        return;
    }
    let near = nearest(&held.title.value, signed().cloned());
    let near = near.filter(|near| words(near) == words(&held.title.value));
    let finding = Finding::new(&rules::NO_CHAIN_FOR_TITLE).arg("title", held.title.value.clone());
    check.push(finding.maybe("near", near), held.title.span);
}
