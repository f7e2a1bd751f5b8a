//! Where an office lies: its province and commune, as its file says.

use std::sync::Arc;

use super::directory::Country;
use super::{Office, schedule};
use crate::finding::near::folded;
use crate::finding::{Arg, Finding, rules};
use crate::nation::{self, Level, Province};
use crate::source::Source;
use crate::spec::{At, OfficeSpec};

/// The country as the office sees it; whether its commune is one of the province is left to whoever checks the file.
pub(super) fn country(source: &Arc<Source>, spec: &OfficeSpec, findings: &mut Vec<Finding>) -> Country {
    let province = spec.province.as_ref().and_then(|typed| province(source, typed, findings));
    let commune = spec.commune.as_ref().and_then(|typed| {
        let split = Level::split(&typed.value).filter(|(level, _)| !level.is_district());
        if split.is_none() {
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.clone());
            let finding = finding.arg("allowed", "xã …, phường …, đặc khu …");
            findings.push(finding.at(schedule::place(source, typed.span)));
        }
        split.map(|(level, name)| (level, name.to_owned()))
    });
    Country::of(province, commune)
}

fn province(source: &Arc<Source>, typed: &At<String>, findings: &mut Vec<Finding>) -> Option<&'static Province> {
    let found = nation::province(&typed.value);
    if found.is_none() {
        let near = nation::nearest_province(&typed.value);
        let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.province".to_owned()));
        let finding = finding.arg("name", typed.value.clone()).maybe("near", near);
        findings.push(finding.at(schedule::place(source, typed.span)));
    }
    found
}

/// A place that is another province than the one that the office names: what is left of a copied file.
pub(super) fn elsewhere(office: &Office, spec: &OfficeSpec) -> Option<Finding> {
    let typed = spec.place.as_ref()?;
    let place = folded(&typed.value);
    let bare = |name: &str| folded(name).replace("thành phố ", "");
    let names = [&office.parent, &office.name].into_iter().flatten().map(|line| folded(&line.letters()));
    let said: Vec<String> = names.chain(spec.province.iter().map(|province| folded(&province.value))).collect();
    let is_said = |name: &str| said.iter().any(|said| said.ends_with(&folded(name)));
    let all = || nation::provinces().iter().map(|own| own.name).chain(nation::former_provinces().map(|own| own.name()));
    let other = all().find(|name| bare(name) == place.replace("thành phố ", "")).filter(|name| !is_said(name))?;
    let own = all().find(|name| is_said(name))?;
    let finding = Finding::new(&rules::PLACE_ELSEWHERE).arg("place", other).arg("province", own);
    Some(finding.at(schedule::place(&office.source, typed.span)))
}
