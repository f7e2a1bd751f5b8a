//! Rules that are settings: off unless an office turns them on, so they are turned on here.

use vanthu::finding::rules;

use super::changed;

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
