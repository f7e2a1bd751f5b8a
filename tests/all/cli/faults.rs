//! What is told about a spec that is wrong: the sentence, the place and the letters under the caret.

use super::{case, changed, good};
use crate::support::desk::Desk;

/// A case: its name, the code of the one finding, and what in the good spec becomes what, with `⟦ ⟧` around the letters
/// that must be underlined.
type Fault<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Runs cases in Vietnamese.
fn faults(cases: &[Fault<'_>]) {
    let wrong: Vec<_> = cases.iter().filter_map(|case| wrong(case, "render hop.toml").err()).collect();
    assert!(!cases.is_empty() && wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is not right about the finding of a case: its code, line, column or underlined letters.
fn wrong((name, code, old, new): &Fault<'_>, arguments: &str) -> Result<(), String> {
    let marked = changed(old, new);
    let (before, rest) = marked.split_once('⟦').expect("the underlined letters are marked");
    let (underlined, after) = rest.split_once('⟧').expect("the mark ends");
    let run = case(name, &Desk::with("hop.toml", [before, underlined, after].concat()), arguments);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let carets = "^".repeat(underlined.chars().count().clamp(1, 60));
    let caret =
        run.err.lines().find_map(|line| line.split_once("| ")?.1.trim_start().split(' ').next()?.strip_prefix('^'));
    let right = (run.code, run.made.len(), run.err.matches("]: ").count()) == (1, 0, 1)
        && run.err.contains(&format!("[{code}]: "))
        && run.err.contains(&format!("--> hop.toml:{line}:{column}\n"))
        && caret == Some(&carets[1..]);
    let error = || format!("{name}: expected {code} at {line}:{column} under “{underlined}”, got\n{}", run.err);
    if right { Ok(()) } else { Err(error()) }
}

#[test]
fn unknown_keys_are_told_with_the_nearest() {
    faults(&[
        ("unknown-key", "S102", "chair = ", "⟦chiar⟧ = "),
        ("unknown-key-alias", "S102", "chair = ", "⟦chu_try⟧ = "),
        ("unknown-key-far", "S102", "room = ", "⟦phong_hop⟧ = "),
        ("unknown-table", "S102", "[conclusion]", "[⟦conclusions⟧]"),
        ("unknown-key-marks", "S101", "chair = ", "⟦chủ_trì⟧ = "),
    ]);
    let english = ("unknown-key-en", "S102", "chair = ", "⟦chiar⟧ = ");
    assert_eq!(wrong(&english, "render --lang en hop.toml"), Ok(()));
}

#[test]
fn missing_keys_are_told_at_their_table() {
    faults(&[
        ("missing-key", "S103", "[meeting]\ntopic = \"đánh giá tiến độ các dự án trọng điểm\"", "⟦[meeting]⟧"),
        ("missing-kind", "S103", "[[notice]]\nkind = \"giay-moi\"", "⟦[[notice]]⟧"),
    ]);
}

#[test]
fn missing_keys_of_the_whole_file_are_told_at_its_beginning() {
    let good = good();
    let notices = &good[good.find("[[notice]]").expect("notices")..];
    let cases = [("missing-issuer", "issuer = \"ubnd-tinh-lang-son\"\n"), ("missing-notices", notices)];
    for (name, left_out) in cases {
        let run = case(name, &Desk::with("hop.toml", changed(left_out, "")), "render hop.toml");
        assert!(run.code == 1 && run.err.contains("[S103]: ") && run.err.contains("--> hop.toml:1:1\n"), "{}", run.err);
    }
}

#[test]
fn missing_keys_of_a_vietnamese_spec_are_told() {
    let spec = good().replace("[meeting]", "[cuoc_hop]").replace("[[meeting.attendees]]", "[[cuoc_hop.thanh_phan]]");
    let spec = spec.replace("chair = \"Đoàn Thanh Sơn\"\n", "").replace("room = ", "tai = ");
    let run = case("missing-key-alias", &Desk::with("hop.toml", spec), "render hop.toml");
    assert!(run.code == 1 && run.err.contains("[S103]: "), "{}", run.err);
}

#[test]
fn unknown_keys_of_a_vietnamese_spec_are_told_with_vietnamese_names() {
    let spec = good().replace("[meeting]", "[cuoc_hop]").replace("[[meeting.attendees]]", "[[cuoc_hop.thanh_phan]]");
    let spec = spec.replace("chair =", "chu_tri =").replace("topic =", "chu_de =").replace("time =", "thoi_gian =");
    let run = case("unknown-key-far-alias", &Desk::with("hop.toml", spec), "render hop.toml");
    assert!(run.code == 1 && run.err.contains("“thoi_gian”"), "{}", run.err);
}

#[test]
fn values_of_another_kind_are_told() {
    faults(&[
        ("wrong-type-number", "S104", "\"Phòng họp tầng 4, trụ sở UBND tỉnh\"", "⟦4⟧"),
        ("wrong-type-text", "S104", "group = \"so\"", "group = \"so\"\nsame_line = ⟦\"có\"⟧"),
        ("wrong-type-list", "S104", "\"đánh giá tiến độ các dự án trọng điểm\"", "⟦[\"a\", \"b\"]⟧"),
        ("wrong-type-table", "S104", "\"as-invited\"", "⟦{ ai = \"a\" }⟧"),
        ("wrong-type-meeting", "S104", "signer = ", "phrases = ⟦\"cụm từ\"⟧\nsigner = "),
        ("wrong-type-date", "S104", "\"14:00 thứ Hai 25/11/2024\"", "⟦14⟧"),
        ("wrong-type-true", "S111", "\"as-invited\"", "⟦true⟧"),
        ("not-allowed", "S111", "\"giay-moi\"", "⟦\"giay-moii\"⟧"),
        ("not-allowed-symbol", "S111", "\"giay-moi\"", "⟦\"GM\"⟧"),
    ]);
}

#[test]
fn dates_that_no_calendar_has_are_told() {
    faults(&[
        ("impossible-date-text", "M201", "thứ Hai 25/11/2024", "⟦31/02/2025⟧"),
        ("impossible-date-bare", "M201", "\"14:00 thứ Hai 25/11/2024\"", "⟦2025-02-31T14:00:00⟧"),
        ("impossible-date-quoted", "M201", "14:00 thứ Hai 25/11/2024", "⟦2025-02-31⟧T14:00"),
        ("impossible-month", "M201", "\"giay-moi\"\ndate = \"11/2024\"", "\"giay-moi\"\ndate = \"⟦13/2024⟧\""),
        ("impossible-hour", "M205", "14:00 thứ Hai", "⟦25:00⟧ thứ Hai"),
        ("unreadable-date", "M202", "14:00 thứ Hai 25/11/2024", "⟦chiều⟧ thứ Hai tuần sau"),
        ("date-with-hour", "M202", "\"giay-moi\"\ndate = \"11/2024\"", "\"giay-moi\"\ndate = ⟦\"14:00 25/11/2024\"⟧"),
        ("bare-date", "S106", "\"14:00 thứ Hai 25/11/2024\"", "⟦25/11/2024⟧"),
    ]);
}

#[test]
fn weekdays_of_other_dates_are_told_with_the_nearest_date() {
    faults(&[
        ("wrong-weekday", "M204", "thứ Hai", "⟦thứ Ba⟧"),
        ("wrong-weekday-before", "M204", "thứ Hai", "⟦Chủ nhật⟧"),
    ]);
    let english = ("wrong-weekday-en", "M204", "thứ Hai", "⟦T6⟧");
    assert_eq!(wrong(&english, "render --lang en hop.toml"), Ok(()));
}

#[test]
fn names_that_stand_nowhere_are_told_with_the_nearest() {
    faults(&[
        ("unknown-office", "M301", "\"ubnd-tinh-lang-son\"", "⟦\"ubnd-tinh-lang-sown\"⟧"),
        ("unknown-office-far", "M301", "\"ubnd-tinh-lang-son\"", "⟦\"so-y-te\"⟧"),
        ("unknown-person", "M302", "\"Đoàn Thanh Sơn\"", "⟦\"Đoàn Thanh Son\"⟧"),
        ("unknown-person-far", "M302", "\"Hà Minh Anh\"", "⟦\"Nguyễn Văn A\"⟧"),
        ("unknown-body", "M303", "\"Sở Xây dựng\"", "⟦\"Sở Xây dụng\"⟧"),
        ("unknown-body-far", "M303", "\"Sở Xây dựng\"", "⟦\"NASA\"⟧"),
        ("unknown-group", "M304", "\"so\"", "⟦\"sở\"⟧"),
    ]);
}

#[test]
fn a_conclusion_notice_without_conclusion_is_told() {
    let good = good();
    let conclusion = &good[good.find("\n[[notice]]\nkind = \"ket-luan\"").expect("two notices")..];
    let notice = "\n⟦[[notice]]⟧\nkind = \"ket-luan\"\n";
    faults(&[("no-conclusion", "M401", conclusion, notice)]);
}

#[test]
fn broken_toml_is_told_in_words() {
    let chair = "chair = \"Đoàn Thanh Sơn\"";
    faults(&[
        ("unclosed-string", "S107", "\"ubnd-tinh-lang-son\"", "⟦\"⟧ubnd-tinh-lang-son"),
        ("unquoted-text", "S106", chair, "chair = ⟦Đoàn Thanh Sơn⟧"),
        ("curly-quotes", "S112", chair, "chair = ⟦“Đoàn Thanh Sơn”⟧"),
        ("missing-equals", "S101", chair, "chair ⟦\"⟧Đoàn Thanh Sơn\""),
        ("missing-comma", "S101", "\"KH&ĐT\", \"Sở", "\"KH&ĐT\" ⟦\"⟧Sở"),
        (
            "quote-inside",
            "S101",
            "topic = \"đánh giá tiến độ các dự án trọng điểm\"",
            "topic = \"đánh\" ⟦giá tiến độ các dự án trọng điểm\"⟧",
        ),
        ("unclosed-list", "S101", "bodies = [\"KH&ĐT\", \"Sở Xây dựng\"]", "bodies = ⟦[⟧\"KH&ĐT\", \"Sở Xây dựng\""),
        ("duplicate-key", "S109", chair, "chair = \"Đoàn Thanh Sơn\"\n⟦chair⟧ = \"Hà Minh Anh\""),
        ("both-names", "S105", chair, "chair = \"Đoàn Thanh Sơn\"\n⟦chu_tri⟧ = \"Hà Minh Anh\""),
        ("windows-path", "S108", "Phòng họp", "D:⟦\\H⟧op"),
    ]);
}

#[test]
fn papers_at_two_places_are_told() {
    let duties =
        "[meeting.papers]\nto = \"a\"\n[[meeting.duties]]\npapers = true\n[[meeting.duties]]\npapers = ⟦true⟧\n";
    faults(&[(
        "papers-twice",
        "M403",
        "[[notice]]\nkind = \"giay-moi\"",
        &format!("{duties}\n[[notice]]\nkind = \"giay-moi\""),
    )]);
}

#[test]
fn letters_that_cannot_be_printed_are_told() {
    faults(&[
        ("missing-letter", "O101", "Phòng họp tầng 4", "Phòng họp ⟦☐⟧ tầng 4"),
        ("invisible-letter", "O102", "Phòng họp tầng 4", "Phòng⟦\u{200b}⟧ họp tầng 4"),
        ("repeated-letter", "O101", "Phòng họp tầng 4", "Phòng ⟦☐⟧ họp ☐ tầng ☐ 4"),
        ("loose-mark", "O104", "Phòng họp tầng 4", "Phòng ⟦\u{301}⟧họp tầng 4"),
        ("right-to-left", "O103", "Phòng họp tầng 4", "Phòng ⟦א⟧ tầng 4"),
    ]);
}

#[test]
fn all_faults_of_a_spec_are_told_in_one_run() {
    let spec = changed("thứ Hai", "thứ Ba")
        .replace("Đoàn Thanh Sơn", "Đoàn Thanh Sin")
        .replace("\"Sở Xây dựng\"", "\"Sở Xây\"");
    let spec = spec.replace("room =", "rom =") + "dien_thoai = \"0205\"\n";
    let run = case("several-faults", &Desk::with("hop.toml", spec), "render hop.toml");
    for (code, count) in [("[M204]", 1), ("[M302]", 1), ("[M303]", 1), ("[S102]", 2)] {
        assert_eq!(run.err.matches(code).count(), count, "{code}");
    }
    assert_eq!(run.code, 1);
}
