//! Rules that are settings: off unless an office turns them on, so they are turned on here.

use vanthu::finding::rules;
use vanthu::meeting::Directory;
use vanthu::notice::IssueDate;
use vanthu::source::Source;

use super::changed;
use super::facts::{edits, passed};
use crate::support::repository::drafts_of;

/// Codes of the settings that speak where they are on, with their lines; nobody is told of them unasked.
fn found(edits: &[(&str, &str)]) -> Vec<(usize, String)> {
    let spec = changed(edits);
    let is_setting = |code: &str| rules::SETTINGS.iter().any(|rule| rule.code == code);
    assert!(!super::found("a.toml", &spec).iter().any(|(_, code)| is_setting(code)));
    let on = |code| format!("{code} = {{ level = \"hint\", reason = \"lệ của cơ quan\" }}\n");
    let on = ["M650", "M651"].map(on).concat();
    let mut found = super::found("a.toml", &format!("{spec}\n[check]\n{on}"));
    found.retain(|(_, code)| is_setting(code));
    found
}

const ISSUED: &str = "date = \"28/02/2025\"";

#[test]
fn short_notice_is_counted_in_working_days() {
    // The meeting is on Tuesday 11/3/2025.
    assert!(found(&[]).is_empty());
    assert!(found(&[(ISSUED, "date = \"06/3/2025\"")]).is_empty());
    assert_eq!(found(&[(ISSUED, "date = \"07/3/2025\"")]), [(22, "M650".to_owned())]);
    assert!(found(&[(ISSUED, "date = \"10/3/2025\"\nurgency = \"khan\"")]).is_empty());
    assert!(found(&[(ISSUED, "date = \"3/2025\"")]).is_empty());
}

#[test]
fn letterhead_symbol_and_signature_of_two_offices_are_found() {
    assert_eq!(found(&[(ISSUED, "date = \"28/02/2025\"\nsymbol = \"GM-VP\"")]), [(23, "M651".to_owned())]);
    assert!(found(&[(ISSUED, "date = \"28/02/2025\"\nsymbol = \"GM-UBND\"")]).is_empty());
    let own = "chain = [\"TL. Chủ tịch\", \"Chánh Văn phòng\"]";
    assert_eq!(found(&[(own, "chain = [\"Chánh Văn phòng\"]")]), [(3, "M651".to_owned())]);
}

/// What the rules that are off say of a conclusion with that text: code, text at the place, what is put there.
fn settings(text: &str) -> Vec<(&'static str, String, Option<String>)> {
    let edits = edits(text, "");
    let spec = changed(&edits.each_ref().map(|(old, new)| (old.as_str(), new.as_str())));
    let draft = drafts_of(&Source::new("a.toml", spec));
    let document = &draft.documents.last().expect("a conclusion").document;
    let found = vanthu::check::texts(
        &[vanthu::check::Paper { document, date: IssueDate::Blank, date_place: None }],
        &Directory::default(),
        vanthu::check::Told::All,
        |_| true,
    )
    .into_iter()
    .map(|finding| {
        assert!(rules::SETTINGS.contains(&finding.rule), "{finding:?}");
        let place = finding.place.expect("a rule on a text has a place");
        let span = place.span.start..place.span.end;
        (finding.rule.code, place.source.text()[span].to_owned(), finding.fix.map(String::from))
    });
    found.collect()
}

#[test]
fn zeros_are_asked_for_where_the_setting_is_on() {
    passed("Báo cáo ngày 5/3/2025, ngày 27/2/2025.");
    let found =
        settings("Báo cáo ngày 5/3/2025, ngày 27/2/2025, ngày 5/1, ngày 05/03/2025, ngày 15/11/2025, 1/2 đơn vị.");
    let right: Vec<_> =
        found.iter().map(|(_, typed, right)| (typed.as_str(), right.as_deref().unwrap_or(""))).collect();
    assert_eq!(right, [("5/3/2025", "05/3/2025"), ("27/2/2025", "27/02/2025"), ("5/1", "05/01")]);
    assert_eq!(settings("Ngày 5 tháng 2 năm 2025.")[0].2.as_deref(), Some("05 tháng 02 năm 2025"));
}

#[test]
fn two_ways_of_dates_are_told_once_where_the_setting_is_on() {
    passed("Báo cáo ngày 05/3/2025, ngày 10 tháng 3 năm 2025.");
    let found = settings("Báo cáo ngày 05/3/2025, ngày 10 tháng 3 năm 2025, ngày 11 tháng 3 năm 2025.");
    assert_eq!(found, [("L341", "10 tháng 3 năm 2025".to_owned(), None)]);
    assert_eq!(settings("Báo cáo ngày 05/3/2025, ngày 10/3/2025, ngày 11 tháng 3."), []);
}
