//! Checks on an office file as such: signing chains and usual recipients that a secretary would miss only when a notice is due.
//! What cannot be read at all is found by whoever reads the file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::finding::near::{ENOUGH, folded, nearest};
use crate::finding::{Arg, Finding, rules};
use crate::meeting::{Office, SignChain};
use crate::nation;
use crate::source::{Source, Span};
use crate::spec::{At, KEYS, KindSpec, OfficeSpec, SignSpec, decode};
use crate::standard::Kind;

/// What an office file that can be read lacks or says in vain.
#[must_use]
pub fn office(source: &Arc<Source>, office: &Office) -> Vec<Finding> {
    let (spec, _) = decode::decode::<OfficeSpec>(source, &KEYS);
    let mut findings: Vec<Finding> = kinds_without_signer(source, &spec, office).into_iter().collect();
    findings.extend(unknown_commune(source, &spec));
    findings.extend(titles_not_held(source, &spec.sign, office));
    findings.extend(never_used(source, &spec.sign, &office.chains));
    for (id, kind) in &spec.kind {
        findings.extend(recipients(source, id, kind));
    }
    findings
}

fn kinds_without_signer(source: &Arc<Source>, spec: &OfficeSpec, office: &Office) -> Option<Finding> {
    let signs = |kind: Kind| office.chains.iter().any(|chain| applies(chain, kind));
    let unsigned: Vec<_> =
        Kind::ALL.into_iter().filter(|kind| !signs(*kind)).map(|kind| kind.id().to_owned()).collect();
    let span = spec.sign.first().map_or(Span::new(0, 0), |sign| sign.span);
    let finding = || Finding::new(&rules::NOBODY_SIGNS).arg("kinds", unsigned.clone()).at(source.place(span));
    (!unsigned.is_empty()).then(finding)
}

/// A commune that its province does not have today.
fn unknown_commune(source: &Arc<Source>, spec: &OfficeSpec) -> Option<Finding> {
    let (typed, province) = (spec.commune.as_ref()?, nation::province(&spec.province.as_ref()?.value)?);
    let today = || province.units().iter().filter(|unit| unit.is_of_today()).map(nation::Unit::told);
    if today().any(|name| folded(&name) == folded(&typed.value)) {
        return None;
    }
    let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.commune".to_owned()));
    Some(
        finding
            .arg("name", typed.value.clone())
            .maybe("near", nearest(&typed.value, today()))
            .at(source.place(typed.span)),
    )
}

fn applies(chain: &SignChain, kind: Kind) -> bool {
    chain.kinds.is_empty() || chain.kinds.contains(&kind)
}

/// Titles of signers whom the directory does not have; those that look like slips each by itself. A directory without people
/// says nothing about who holds a title.
fn titles_not_held(source: &Arc<Source>, signs: &[At<SignSpec>], office: &Office) -> Vec<Finding> {
    let held: BTreeMap<String, String> = office.directory.titles().map(|title| (folded(&title), title)).collect();
    let is_held = |title: &&At<String>| held.contains_key(&folded(&title.value));
    let titles = signs.iter().filter_map(|sign| sign.value.title.as_ref());
    let mut findings = Vec::new();
    let (mut unknown, mut known, mut first) = (Vec::new(), BTreeSet::new(), None);
    for title in titles.filter(|title| !held.is_empty() && !is_held(title)) {
        // A deputy's title is near to the head's, but no slip of it.
        let near = (findings.len() + unknown.len() < ENOUGH).then(|| nearest(&title.value, held.values().cloned()));
        let near = near.flatten().filter(|near| words(near) == words(&title.value));
        if near.is_some() {
            let finding = Finding::new(&rules::TITLE_NOT_HELD).arg("titles", title.value.clone()).maybe("near", near);
            findings.push(finding.at(source.place(title.span)));
        } else if known.insert(&title.value) {
            unknown.push(title.value.clone());
            first = first.or(Some(title.span));
        }
    }
    let finding = |span| Finding::new(&rules::TITLE_NOT_HELD).arg("titles", unknown).at(source.place(span));
    findings.extend(first.map(finding));
    findings
}

pub(super) fn words(title: &str) -> usize {
    title.split_whitespace().count()
}

/// Of several chains for a title the first that is for the kind is taken.
fn never_used(source: &Arc<Source>, signs: &[At<SignSpec>], chains: &[SignChain]) -> Vec<Finding> {
    let mut firsts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, (chain, sign)) in chains.iter().zip(signs).enumerate() {
        let kinds = Kind::ALL.into_iter().filter(|kind| applies(chain, *kind));
        let takers: Vec<usize> =
            kinds.map(|kind| *firsts.entry((folded(&chain.title), kind.id())).or_insert(index)).collect();
        let former = takers.first().filter(|_| takers.iter().all(|taker| *taker != index));
        let former = former.and_then(|former| signs[*former].value.title.as_ref());
        if let (Some(here), Some(there)) = (&sign.value.title, former) {
            let finding = Finding::new(&rules::CHAIN_NEVER_USED).arg("title", chain.title.clone());
            findings.push(finding.at(source.place(here.span)).with(source.place(there.span)));
        }
    }
    findings
}

fn recipients(source: &Arc<Source>, id: &str, kind: &At<KindSpec>) -> Option<Finding> {
    let usual = &kind.value.recipients;
    let add = |typed: &At<String>| matches!(typed.value.trim(), "{add}" | "{them}");
    let (rule, span) = match usual.first() {
        None => (&rules::NO_RECIPIENTS, kind.span),
        Some(first) if !usual.iter().any(add) => (&rules::NO_PLACE_TO_ADD, first.span),
        Some(_) => return None,
    };
    // The sentence shows the mark itself.
    Some(Finding::new(rule).arg("kind", id).arg("add", "{add}").at(source.place(span)))
}
