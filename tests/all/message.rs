//! Messages for telephones: three to five bare lines that say what the notice says.

use vanthu::source::Source;

use crate::support::repository::{documents, messages_of, specs, text};
use crate::support::snapshot;

/// The messages of a spec's text by name.
fn messages(spec: &str) -> Vec<(String, String)> {
    messages_of(&Source::new("x.toml", spec)).into_iter().map(|message| (message.name, message.text)).collect()
}

#[test]
fn messages_are_those_of_the_golden_file() {
    let mut all = String::new();
    for path in specs() {
        for (name, text) in messages(&text(&path)) {
            all.push_str(&format!("== {path} {name}\n{text}\n"));
        }
    }
    assert!(all.matches("== ").count() > 25);
    snapshot::check("messages.txt", &all);
}

#[test]
fn a_message_has_three_to_five_lines_without_marks() {
    let mut seen = 0;
    for path in specs() {
        for (name, message) in messages(&text(&path)) {
            seen += 1;
            let lines: Vec<&str> = message.lines().collect();
            assert!((3..=5).contains(&lines.len()), "{path} {name}:\n{message}");
            for line in lines {
                assert!(line.ends_with('.') && line.trim() == line && !line.contains("  "), "{path} {name}: {line}");
                assert!(!line.contains("..") && !line.contains(['*', '<', '{']), "{path} {name}: {line}");
            }
        }
    }
    assert!(seen > 25, "{seen}");
}

#[test]
fn what_calls_or_changes_has_a_message_and_nothing_else_has() {
    let mut without = 0;
    for path in specs() {
        let made: Vec<String> = messages(&text(&path)).into_iter().map(|(name, _)| name).collect();
        for drafted in documents(&path) {
            let sent = ["giay-moi", "thong-bao-hop", "thay-doi"].contains(&drafted.kind.id());
            assert_eq!(made.contains(&drafted.name), sent, "{path} {}", drafted.name);
            without += usize::from(!sent);
        }
    }
    assert!(without > 3, "{without}");
}

#[test]
fn a_long_list_is_left_to_the_document_and_a_short_one_is_whole() {
    let spec = |attendees: &str| {
        let spec = text("tests/fixtures/specs/tinh-uy.toml");
        let typed = "attendees = [";
        assert_eq!(spec.matches(typed).count(), 1);
        messages(&spec.replace(typed, &format!("attendees = [\"{attendees}\", "))).remove(0).1
    };
    let long = "lãnh đạo các cơ quan ".repeat(12);
    assert!(spec(long.trim()).contains("\nThành phần: theo Giấy mời"), "{}", spec(&long));
    assert!(spec("Lãnh đạo *các* cơ quan; x").contains("\nThành phần: lãnh đạo các cơ quan; x; đại diện"));
}

#[test]
fn a_value_of_several_lines_stays_on_one() {
    let spec = text("tests/fixtures/specs/thay-doi.toml");
    let typed = "content = \"việc bố trí vốn cho dự án A\"";
    assert_eq!(spec.matches(typed).count(), 1);
    let made = messages(&spec.replace(typed, "content = \"\"\"vốn:\n\n- dự án **A**;\n- dự án B\"\"\""));
    let (_, message) = made.iter().find(|(name, _)| name == "thay-doi.bo-sung").expect("the notice is made");
    assert!(message.contains("Nội dung bổ sung: vốn: - dự án A; - dự án B.\n"), "{message}");
    assert_eq!(message.lines().count(), 3);
}
