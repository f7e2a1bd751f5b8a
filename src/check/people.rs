//! Checks on the people of a directory: titles held twice at one time, and titles with which nobody can sign.

use std::collections::BTreeMap;

use super::directory::Check;
use super::office::words;
use crate::finding::near::{ENOUGH, folded, nearest};
use crate::finding::{Finding, rules};
use crate::meeting::Office;
use crate::meeting::directory::{Validity, is_shared};
use crate::spec::{At, DirectorySpec, PersonRow};

/// The most former holders of one title to whom another is compared.
const MOST_FORMER: usize = 1000;

/// A title with who holds it.
struct Held<'a> {
    title: &'a At<String>,
    name: &'a At<String>,
    valid: Validity,
    /// What two holders of one title have in common: of a title that many hold at one time, the name too.
    key: (String, Option<String>),
}

impl<'a> Held<'a> {
    fn new(title: &'a At<String>, name: &'a At<String>, valid: Validity) -> Self {
        let shared = is_shared(&title.value);
        Self { title, name, valid, key: (folded(&title.value), shared.then(|| folded(&name.value))) }
    }
}

/// Checks the people.
pub(super) fn check(check: &mut Check<'_>, spec: &DirectorySpec, offices: &[&Office]) {
    let mut held: Vec<Held<'_>> = Vec::new();
    for row in &spec.person {
        person(check, row, &mut held);
    }
    let chains = offices.iter().flat_map(|office| &office.chains);
    let signed: BTreeMap<String, &String> = chains.map(|chain| (folded(&chain.title), &chain.title)).collect();
    let mut formers: BTreeMap<&(String, Option<String>), Vec<&Held<'_>>> = BTreeMap::new();
    for one in &held {
        let known = formers.entry(&one.key).or_default();
        // Deputies and members are many; a head is one.
        if let Some(former) = known.iter().take(MOST_FORMER).find(|former| former.valid.meets(one.valid)) {
            let finding = Finding::new(&rules::SAME_TITLE).arg("title", one.title.value.clone());
            let finding = finding.arg("name", one.name.value.clone()).arg("former", former.name.value.clone());
            check.contradiction(finding, one.title.span, former.title.span);
        }
        known.push(one);
        // Of a directory that no office uses nothing is known about who signs.
        if !offices.is_empty() && !signed.contains_key(&one.key.0) {
            unsignable(check, one, &signed);
        }
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
        held.extend(typed.value.title.as_ref().map(|title| Held::new(title, name, valid)));
    }
}

fn unsignable(check: &mut Check<'_>, held: &Held<'_>, signed: &BTreeMap<String, &String>) {
    let title = &held.title.value;
    let near = (check.findings.len() < ENOUGH).then(|| nearest(title, signed.values().copied().cloned())).flatten();
    let near = near.filter(|near| words(near) == words(title));
    let finding = Finding::new(&rules::NO_CHAIN_FOR_TITLE).arg("title", title.clone());
    check.push(finding.maybe("near", near), held.title.span);
}
