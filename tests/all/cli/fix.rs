//! `vanthu check --fix`: what is safe is mended in the file, all else of it stays byte by byte.

use super::{case, changed};
use crate::support::desk::{Desk, Run};
use crate::support::repository::text;

const ROOM: &str = "room = \"Phòng họp tầng 4, trụ sở UBND tỉnh\"";

/// A spec with loose marks, a Cyrillic letter, zero-width and wide spaces, in the manner of Windows, and the same one mended.
fn specs() -> (String, String) {
    let wrong = "room = 'Pho\u{300}ng ho\u{323}p t\u{200B}ầng\u{2003}2, tr\u{1EE5} s\u{1EDF} V\u{103}n ph\u{F2}ng C\u{41E}' # ho\u{323}p";
    let right = "room = 'Phòng họp tầng 2, trụ sở Văn phòng CO' # ho\u{323}p";
    let windows = |spec: String| format!("\u{FEFF}{}", spec.replace('\n', "\r\n"));
    (windows(changed(ROOM, wrong)), windows(changed(ROOM, right)))
}

fn fixed(name: &str, arguments: &str) -> (Desk, Run) {
    let desk = Desk::with("hop/giao-ban.toml", specs().0);
    let run = case(name, &desk, arguments);
    (desk, run)
}

#[test]
fn what_is_safe_is_mended_and_said() {
    let (desk, run) = fixed("fix", "check --fix hop");
    assert_eq!((run.code, run.made.len()), (0, 0));
    assert_eq!(desk.text("hop/giao-ban.toml"), specs().1);
    let run = case("fix-again", &desk, "check --fix hop --lang en");
    assert_eq!((run.code, desk.text("hop/giao-ban.toml")), (0, specs().1));
}

#[test]
fn of_very_many_places_some_are_listed_and_all_are_mended() {
    let words = |word: &str| format!("room = \"{}\"", vec![word; 300].join(" "));
    let desk = Desk::with("giao-ban.toml", changed(ROOM, &words("h\u{43E}p")));
    let run = desk.run("check --fix giao-ban.toml");
    assert_eq!((run.code, run.out.matches("L103").count()), (0, 200));
    assert!(run.out.contains("… và 100 chỗ nữa\nđã sửa 300 chỗ\n"), "{}", run.out);
    assert_eq!(desk.text("giao-ban.toml"), changed(ROOM, &words("hop")));
}

#[test]
fn programs_are_told_what_was_mended() {
    let (_, run) = fixed("fix-json", "check --fix --json hop");
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("the output is JSON alone");
    assert_eq!(report["fixed"].as_array().map(Vec::len), Some(4));
    assert_eq!(report["findings"].as_array().map(Vec::len), Some(0));
    let (_, run) = fixed("fix-line", "check --fix --format line hop");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
}

#[test]
fn without_fix_nothing_is_written() {
    let (desk, run) = fixed("fix-not", "check hop --format line");
    assert_eq!((run.code, desk.text("hop/giao-ban.toml")), (1, specs().0));
}

#[test]
fn weekdays_and_names_are_never_mended() {
    let wrong = changed("thứ Hai", "thứ Ba");
    let desk = Desk::with("giao-ban.toml", &wrong);
    let run = case("fix-weekday", &desk, "check --fix giao-ban.toml");
    assert_eq!((run.code, desk.text("giao-ban.toml")), (1, wrong));
}

#[test]
fn a_read_only_file_is_left_alone_with_one_message() {
    let desk = Desk::with("giao-ban.toml", specs().0);
    let path = desk.path().join("giao-ban.toml");
    let mut permissions = std::fs::metadata(&path).expect("the file is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("permissions can be set");
    let run = case("fix-read-only", &desk, "check --fix giao-ban.toml --format line");
    assert_eq!((run.code, desk.text("giao-ban.toml")), (2, specs().0));
    assert_eq!(run.out.matches("O202").count(), 1);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::with("that/giao-ban.toml", specs().0);
    let path = desk.path().join("that/giao-ban.toml");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("permissions can be set");
    let link = desk.path().join("giao-ban.toml");
    symlink("that/giao-ban.toml", &link).expect("a link can be made");
    assert_eq!(desk.run("check --fix giao-ban.toml").code, 0);
    assert!(link.is_symlink());
    assert_eq!(desk.text("that/giao-ban.toml"), specs().1);
    assert_eq!(std::fs::metadata(&path).expect("the file is there").permissions().mode() & 0o777, 0o600);
}

#[test]
fn stages_are_asked_for_by_name() {
    let desk = Desk::with("giao-ban.toml", changed("[meeting]", "[meeting]"));
    assert_eq!(case("stage-submitted", &desk, "check giao-ban.toml --stage trinh-ky").code, 0);
    assert_eq!(case("stage-issued", &desk, "check giao-ban.toml --stage phat-hanh --kind giay-moi").code, 1);
    assert_eq!(case("stage-unknown", &desk, "check giao-ban.toml --stage xong").code, 2);
}

#[test]
fn blanks_at_marks_are_mended_and_words_are_not() {
    let spec = text("tests/fixtures/check/sau-loi-da-sua.toml");
    let old = "Thống nhất danh mục.";
    let (wrong, right) = (
        "Sở Tài chính kiêm điểm , báo cáo mốc 1119 -1120 theo Đề án “Quản lý , khai thác mốc 1119 -1120”.",
        "Sở Tài chính kiêm điểm, báo cáo mốc 1119 - 1120 theo Đề án “Quản lý , khai thác mốc 1119 -1120”.",
    );
    assert!(spec.contains(old));
    let desk = Desk::with("hop.toml", spec.replace(old, wrong));
    let run = desk.run("check --fix hop.toml --format line");
    assert_eq!(desk.text("hop.toml"), spec.replace(old, right), "{}", run.err);
    assert!(
        run.out.contains(": L206: ") && run.out.contains(": L209: ") && run.out.contains("“1119 -1120” chỉ"),
        "{}",
        run.out
    );
}
