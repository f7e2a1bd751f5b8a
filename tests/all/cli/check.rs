//! `vanthu check`, `explain` and `rules`: findings for people, editors and programs; nothing is written.

use super::case;
use crate::support::desk::Desk;
use crate::support::repository::text;

fn desk() -> Desk {
    let desk = Desk::with("meetings/sai.toml", text("tests/fixtures/check/sau-loi.toml"));
    desk.put("meetings/dung.toml", text("tests/fixtures/check/sau-loi-da-sua.toml"));
    desk
}

#[test]
fn findings_of_a_folder_are_shown_and_counted() {
    let run = case("check", &desk(), "check");
    assert_eq!((run.code, run.made), (1, Vec::new()));
    let run = case("check-en", &desk(), "check --lang en meetings/sai.toml meetings");
    assert_eq!(run.code, 1);
    let run = case("check-good", &desk(), "check meetings/dung.toml");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(case("check-missing", &desk(), "check khong-co.toml").code, 2);
}

#[test]
fn findings_are_read_by_editors_and_programs() {
    let run = case("check-line", &desk(), "check --format line");
    assert_eq!((run.code, run.out.lines().count()), (1, 6));
    let run = case("check-json", &desk(), "check --json");
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("the output is JSON alone");
    assert_eq!((run.code, &report["errors"], &report["warnings"]), (1, &4.into(), &2.into()));
    assert_eq!(report["findings"][1]["other"]["line"], 9);
}

#[test]
fn render_shows_the_same_findings_and_refuses_on_errors() {
    let (checked, rendered) = (desk().run("check meetings/sai.toml"), desk().run("render meetings/sai.toml"));
    assert_eq!((checked.err, rendered.code), (rendered.err, 1));
    assert!(rendered.made.is_empty());
}

#[test]
fn specs_of_a_folder_are_compared_with_each_other() {
    let spec = text("tests/fixtures/check/sau-loi-da-sua.toml");
    let spec = spec.replace("date = \"28/02/2025\"", "date = \"28/02/2025\"\nnumber = 5");
    let desk = Desk::with("meetings/mot.toml", spec.as_str());
    desk.put("meetings/hai.toml", spec.replace("xét duyệt danh mục", "xét duyệt thiết kế"));
    let run = case("check-folder", &desk, "check");
    assert_eq!((run.code, run.made), (1, Vec::new()));
    assert_eq!(desk.run("check meetings/mot.toml").code, 0);
    // The first of two is made, the other is refused.
    let run = desk.run("render");
    let made: Vec<_> = run.made.iter().filter(|path| path.contains("mot.")).collect();
    assert_eq!((run.code, run.made.len(), made.len()), (1, 4, 0));
}

#[test]
fn a_rule_is_explained() {
    assert_eq!(case("explain", &Desk::new(), "explain m611").code, 0);
    assert_eq!(case("explain-en", &Desk::new(), "explain M604 --lang en").code, 0);
    assert_eq!(case("explain-unknown", &Desk::new(), "explain M999").code, 2);
    assert_eq!(case("rules", &Desk::new(), "rules").code, 0);
}

#[test]
fn help_of_the_commands_is_in_both_languages() {
    for (name, arguments) in [("help-check", "check --help"), ("help-check-en", "check --help --lang en")] {
        assert_eq!(case(name, &Desk::new(), arguments).code, 0);
    }
    for (name, arguments) in [("help-explain", "explain --help"), ("help-rules", "rules --help")] {
        assert_eq!(case(name, &Desk::new(), arguments).code, 0);
    }
}
