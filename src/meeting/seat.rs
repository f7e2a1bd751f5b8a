//! Where an office lies: its province and commune, as its file says.

use std::sync::Arc;

use super::directory::Country;
use super::schedule;
use crate::finding::near::nearest;
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
        let merged = nation::former_provinces()
            .find(|former| typed.value.trim().to_lowercase().ends_with(&former.name().to_lowercase()));
        let merged = merged.and_then(|former| former.successor);
        let near =
            merged.map(str::to_owned).or_else(|| nearest(&typed.value, nation::provinces().iter().map(|own| own.name)));
        let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.province".to_owned()));
        let finding = finding.arg("name", typed.value.clone()).maybe("near", near);
        findings.push(finding.at(schedule::place(source, typed.span)));
    }
    found
}
