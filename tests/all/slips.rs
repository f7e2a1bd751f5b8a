//! One slip of the fingers is one message, near its place, and hides nothing that does not hang on it.

use serde_json::Value;
use vanthu::finding::{Finding, Severity};
use vanthu::source::Source;

use crate::support::desk::Desk;
use crate::support::repository::{specs, text};

/// The lines at which errors of a text's shape are told, each with its code.
fn told(text: &str) -> Vec<(&'static str, usize)> {
    let source = Source::new("a.toml", text);
    let (_, findings) = vanthu::spec::read(&source);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| (finding.rule.code, line(finding))).collect()
}

fn line(finding: &Finding) -> usize {
    finding.place.as_ref().map_or(0, |place| place.source.line_column(place.span.start).0)
}

/// The text without each of its brackets, quotation marks, commas and equals signs in turn, and the line of what is missing.
fn slips(text: &str) -> impl Iterator<Item = (char, usize, String)> {
    text.char_indices().filter(|(_, letter)| "[]{}\"=,".contains(*letter)).map(|(at, letter)| {
        let mut slip = text.to_owned();
        slip.remove(at);
        (letter, text[..at].matches('\n').count() + 1, slip)
    })
}

#[test]
fn a_missing_mark_is_told_once() {
    let mut count = 0;
    for path in specs() {
        for (letter, line, slip) in slips(&text(&path)) {
            let told = told(&slip);
            assert!(told.len() < 2, "{path}:{line}: without {letter}: {told:?}");
            count += told.len();
        }
    }
    assert!(count > 3000, "{count}");
}

#[test]
fn a_missing_mark_is_told_near_its_line() {
    let (mut near, mut all) = (0, 0);
    for path in specs() {
        for (_, line, slip) in slips(&text(&path)) {
            let told = told(&slip);
            all += told.len();
            near += told.iter().filter(|(_, at)| at.abs_diff(line) <= 2).count();
        }
    }
    // The others are told at the bracket that is left without its partner.
    assert!(near * 100 >= all * 98, "{near} of {all}");
}

#[test]
fn what_a_slip_does_not_touch_is_told_beside_it() {
    let good = text("tests/fixtures/specs/giao-ban.toml");
    let wrong = good.replacen("room = ", "rom = ", 1);
    assert_ne!(good, wrong);
    let unbraced = "[[notice]]\nkind = \"giay-moi\"\nrecipients = { add = [\"VT\" \n";
    assert_eq!(
        told(&format!("{wrong}\n{unbraced}")).iter().map(|(code, _)| *code).collect::<Vec<_>>(),
        ["S102", "S101"]
    );
}

const MEETING: &str = r#"signer = { name = "Trần Thị Bê", title = "Phó Chánh Văn phòng UBND tỉnh" }
[meeting]
topic = "đánh giá tiến độ chuyển đổi số"
chair = { name = "Nguyễn Văn Anh", title = "Phó Chủ tịch UBND tỉnh" }
time = "14:00 thứ Hai 10/3/2026"
room = "Phòng họp tầng 2"
attendees = [{ group = "so", bodies = ["Sở Tài chính", "Sở Tư pháp"] }]
[[notice]]
kind = "giay-moi"
date = "3/2026"
"#;

/// What `check` tells of a spec on a desk: codes with their lines.
fn checked(desk: &Desk, spec: &str) -> Vec<(String, u64)> {
    desk.put("hop.toml", spec);
    let run = desk.run("check hop.toml --json");
    let report: Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"));
    let findings = report["findings"].as_array().expect("the report lists findings");
    let one = |finding: &Value| {
        let code = finding["code"].as_str().expect("a finding has a code");
        (code.to_owned(), finding["line"].as_u64().unwrap_or_default())
    };
    findings.iter().map(one).collect()
}

#[test]
fn no_office_or_a_broken_one_does_not_hide_a_wrong_weekday() {
    let desk = Desk::new();
    desk.put("offices/hong.toml", "name = 5\n");
    let cases = [
        ("issuer = \"ubnd-tinh-lang-xon\"\n", "M301"),
        ("issuer = \"hong\"\n", "S104"),
        ("phrases = { a = \"b\" \n", "S101"),
        ("file = \"TH\"\n", "S103"),
    ];
    for (head, code) in cases {
        let told = checked(&desk, &format!("{head}{MEETING}"));
        assert!(told.contains(&("M204".to_owned(), 6)), "{head}: {told:?}");
        assert!(told.iter().any(|(told, _)| told == code) && told.len() == 2, "{head}: {told:?}");
    }
}

#[test]
fn no_control_character_reaches_the_terminal() {
    let desk = Desk::new();
    let hidden = |letter: char| letter.is_control() && letter != '\n';
    let name = "h\u{1b}[2J\u{9b}op.toml";
    let wrong = MEETING.replace("Sở Tư pháp", "Sở \\u001b[31mLạ\\u009b").replace("giay-moi", "giay\\u0007moi");
    desk.put(name, format!("issuer = \"ubnd-tinh-lang-son\"\n{wrong}\"khóa\\u001b\" = 1\n"));
    for arguments in [
        "check .",
        "check . --format line",
        "check . --json",
        "check . --lang en",
        "render .",
        "render . --fonts \u{1b}[5m",
    ] {
        let run = desk.run(arguments);
        assert!(run.code != 0 && !run.err.contains(hidden) && !run.out.contains(hidden), "{arguments:?}: {run:?}");
    }
    assert!(desk.run("check .").err.contains('␛'));
}
