//! Where an office lies: its province and commune, as its file says.

use std::sync::Arc;

use super::directory::Country;
use super::{Office, schedule};
use crate::finding::near::{folded, nearest};
use crate::finding::{Arg, Finding, rules};
use crate::nation::{self, Level, Province};
use crate::source::Source;
use crate::spec::{At, OfficeSpec};
use crate::text::Text;

/// What a place is, in small letters.
const NOUNS: [&str; 5] = ["tỉnh", "thành phố", "xã", "phường", "đặc khu"];
/// Those of communes.
const COMMUNES: [&str; 3] = ["xã", "phường", "đặc khu"];

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

/// A place that neither the office's name nor its province bears: another province, mostly what is left of a copied file; another
/// commune than the office's; or no place of the province at all.
pub(super) fn elsewhere(office: &Office, spec: &OfficeSpec) -> Option<Finding> {
    let typed = spec.place.as_ref()?;
    let place = bare(&typed.value);
    let lines = |lines: &[Text]| lines.iter().map(Text::letters).collect::<Vec<_>>().join(" ");
    let names = [lines(&office.name), lines(&office.parent)];
    let province = spec.province.as_ref().map(|province| province.value.as_str());
    let is_borne = names.iter().map(String::as_str).chain(province).any(|name| bears(name, &place));
    if is_borne || place.is_empty() {
        return None;
    }
    let typed_commune = spec.commune.as_ref().map(|typed| typed.value.clone());
    let commune = typed_commune.or_else(|| names.iter().find_map(|name| commune_in(name)));
    let all = || nation::provinces().iter().map(|own| own.name).chain(nation::former_provinces().map(|own| own.name()));
    let own =
        || all().find(|name| names.iter().map(String::as_str).chain(province).any(|said| bears(said, &bare(name))));
    let other = all().find(|name| bare(name) == place);
    let finding = Finding::new(&rules::PLACE_ELSEWHERE).arg("place", other.unwrap_or(&typed.value));
    let finding = match (commune, other, province.and_then(nation::province)) {
        (Some(commune), ..) => finding.arg("province", commune),
        (None, Some(_), _) => finding.arg("province", own()?),
        (None, None, Some(province)) => {
            let names = || province.units().iter().map(|unit| unit.name.as_str()).chain([province.name]);
            if names().any(|name| bare(name) == place) {
                return None;
            }
            finding.arg("province", province.name).maybe("near", nearest(&typed.value, names()))
        }
        (None, None, None) => return None,
    };
    Some(finding.at(schedule::place(&office.source, typed.span)))
}

/// A name of a place in small letters without what it is: `thành phố Huế`, `Phường Lương Văn Tri`.
fn bare(name: &str) -> String {
    let name = folded(name);
    let without = |noun: &str| name.strip_prefix(noun).and_then(|rest| rest.strip_prefix(' ')).map(str::to_owned);
    NOUNS.iter().copied().find_map(without).unwrap_or_else(|| name.clone())
}

/// Whether a name has the words of a place in it.
fn bears(name: &str, place: &str) -> bool {
    format!(" {} ", folded(name)).contains(&format!(" {place} "))
}

/// The commune with which a name ends: `xã Thất Khê` of `Ủy ban nhân dân xã Thất Khê`.
fn commune_in(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let at = COMMUNES.iter().filter_map(|noun| lower.find(&format!(" {noun} "))).max()?;
    // Small letters may have other lengths; then nothing is said.
    let is_commune = |told: &&str| Level::split(told).is_some_and(|(_, own)| own.starts_with(char::is_uppercase));
    name.get(at + 1..).filter(is_commune).map(str::to_owned)
}
