//! What an office may rightly do otherwise: silent by itself, found by the rules as such.

use vanthu::check;
use vanthu::finding::rules::SETTINGS;
use vanthu::meeting::Directory;
use vanthu::notice::IssueDate;

use super::{TEXT, silent};
use crate::check::changed;
use crate::support::repository::documents_of;

/// Codes and letters found in the text of a conclusion with every setting on.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let spec = changed(&[(TEXT, &format!("text = '''\n{text}\n'''"))]);
    let documents = documents_of("a.toml", &spec);
    let conclusion =
        documents.iter().find(|drafted| drafted.name == "ket-luan").expect("the spec asks for a conclusion");
    let found = check::texts(
        &[check::Paper { document: &conclusion.document, date: IssueDate::Blank, date_place: None }],
        &Directory::default(),
        check::Told::All,
        |_| true,
    );
    let found = found.into_iter().map(|finding| {
        let place = finding.place.expect("a rule on words has a place");
        (finding.rule.code, place.source.slice(place.span).to_owned())
    });
    found.collect()
}

fn says(text: &str, expected: &[(&str, &str)]) {
    let found = found(text);
    let found: Vec<_> = found.iter().map(|(code, words)| (*code, words.as_str())).collect();
    assert_eq!(found, expected, "{text}");
    assert!(expected.iter().all(|(code, _)| SETTINGS.iter().any(|rule| rule.code == *code)));
    silent(&[text]);
}

#[test]
fn hyphen_and_en_dash_in_one_document_are_found_once() {
    says("Tuyến Đồng Đăng – Lạng Sơn, Hữu Nghị - Hữu Nghị Quan, Lạng Sơn – Hà Nội.", &[("L281", "–")]);
    says("Tuyến Đồng Đăng - Lạng Sơn, Hữu Nghị - Hữu Nghị Quan, mốc 1-2.", &[]);
}

#[test]
fn weekday_with_a_capital_is_found_inside_a_sentence() {
    says("Họp ngày 13/3/2025 (Thứ Năm), sau đó vào Thứ Sáu.", &[("L282", "Thứ"), ("L282", "Thứ")]);
    says("Thứ Năm, ngày 13/3/2025 họp. Thứ Sáu nghỉ; họp ngày 13/3/2025 (thứ Năm); Thứ trưởng dự.", &[]);
}

#[test]
fn two_manners_of_tone_marks_are_found_once() {
    says("Vận chuyển hàng hóa, văn hóa, hàng hoá và tuỳ chọn.", &[("L283", "hoá")]);
    says("Vận chuyển hàng hóa, quý, thúy, bà Nguyễn Thị Hoà, khoản hoàn, toàn và thoại.", &[]);
}

#[test]
fn name_in_two_ways_is_found_once() {
    says("Giao Ban Chỉ đạo họp; Ban chỉ đạo báo cáo, Ban chỉ đạo tổng hợp.", &[("L284", "Ban chỉ đạo")]);
    says("Giao Ban Chỉ đạo họp; các ban chỉ đạo cấp xã, BAN CHỈ ĐẠO, Ban Chỉ huy, Ban Quản lý.", &[]);
}
