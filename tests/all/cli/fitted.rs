//! What is said of notices whose measures were narrowed to save a page.

use super::changed;
use crate::support::desk::Desk;

/// A spec whose conclusion has so many short paragraphs, with keys for its notice.
fn spec(paragraphs: usize, keys: &str) -> String {
    let text: String = (1..=paragraphs).map(|number| format!("Đoạn thứ {number} ở trên.\n\n")).collect();
    let old = "text = \"Các cơ quan tiếp tục thực hiện kế hoạch đã được phê duyệt.\"";
    let spec = changed(old, &format!("text = \"\"\"\n{text}\"\"\""));
    spec.replace("kind = \"ket-luan\"", &format!("kind = \"ket-luan\"\n{keys}"))
}

fn line(run: &str) -> Option<&str> {
    run.lines().find(|line| line.starts_with("thu gọn") || line.starts_with("narrowed"))
}

#[test]
fn what_was_narrowed_is_said_in_one_line() {
    let desk = Desk::with("a/hop.toml", spec(46, ""));
    let run = desk.run("render a/hop.toml --kind ket-luan --format pdf,docx");
    assert_eq!(line(&run.out), Some("thu gọn cho vừa trang: hop.ket-luan 2 trang (giãn dòng 1,05)"), "{}", run.out);
    let run = desk.run("render a/hop.toml --kind ket-luan --format docx --lang en");
    assert_eq!(line(&run.out), Some("narrowed to fit: hop.ket-luan 2 pages (line spacing 1.05)"), "{}", run.out);
    // No pages are made of text.
    assert_eq!(line(&desk.run("render a/hop.toml --format md").out), None);
    for (paragraphs, keys) in [(46, "fit = false"), (30, "")] {
        let desk = Desk::with("hop.toml", spec(paragraphs, keys));
        assert_eq!(line(&desk.run("render hop.toml --format pdf").out), None);
    }
}

#[test]
fn a_folder_is_said_in_one_line_too() {
    let desk = Desk::new();
    for number in 1..=5 {
        desk.put(&format!("meetings/{number}.toml"), spec(44 + number, ""));
    }
    let run = desk.run("render meetings --kind ket-luan --format pdf");
    assert!(line(&run.out).is_some_and(|line| line.ends_with("; 2 văn bản nữa")), "{}", run.out);
}

#[test]
fn pages_that_cannot_be_reached_are_told() {
    let desk = Desk::with("hop.toml", spec(60, "fit = 1"));
    for command in ["check hop.toml", "render hop.toml --format md"] {
        let run = desk.run(command);
        assert!(run.err.contains("F104") || run.out.contains("F104"), "{}{}", run.out, run.err);
    }
    let desk = Desk::with("hop.toml", spec(60, "fit = 0"));
    assert_eq!(desk.run("render hop.toml").code, 1);
}
