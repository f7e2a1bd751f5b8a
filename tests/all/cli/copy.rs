//! `vanthu copy`: a spec for the next meeting, and marks that are told until they are filled in.

use super::{case, changed, good};
use crate::support::desk::Desk;
use crate::support::repository::{specs, text};

/// A spec's text with its marks filled in.
fn filled(copy: &str) -> String {
    let values = [
        ("[điền: ngày giờ họp]", "08:00 10/3/2026"),
        ("[điền: ngày giờ của phiên]", "08:00 10/3/2026"),
        ("[điền: giờ kết thúc]", "11:00"),
        ("[điền: giờ]", "8:00"),
        ("[điền: ngày hoặc tháng ban hành]", "3/2026"),
        ("[điền: thời hạn]", "09/3/2026"),
        ("[điền: kết luận của cuộc họp]", "Thống nhất."),
    ];
    values.iter().fold(copy.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

#[test]
fn a_copy_is_filled_in_and_then_rendered() {
    let spec = changed("date = \"11/2024\"\n\n[[notice]]", "number = 12\ndate = \"20/11/2024\"\n\n[[notice]]");
    // That office is dissolved before the new meeting.
    let spec = spec.replace("\"KH&ĐT\"", "\"Sở Tài chính\"");
    let desk = Desk::with("cu/hop.toml", spec);
    let run = case("copy", &desk, "copy cu/hop.toml moi/hop.toml");
    assert_eq!((run.code, run.made.as_slice()), (0, ["moi/hop.toml".to_owned()].as_slice()));
    let run = case("copy-unfilled", &desk, "render moi/hop.toml");
    assert_eq!((run.code, run.made.len()), (1, 0));
    assert_eq!((run.err.matches("]: ").count(), run.err.matches("[L101]: ").count()), (2, 2), "{}", run.err);
    case("copy-unfilled-en", &desk, "render --lang en moi/hop.toml");
    let copy = filled(&desk.text("moi/hop.toml"));
    desk.put("moi/hop.toml", &copy);
    let run = desk.run("render moi/hop.toml --format md");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.made, ["out/hop.giay-moi.md"]);
    // After the meeting the rest comes out of its comments.
    let (before, after) = copy.split_once("# Sau cuộc họp").expect("the conclusion waits");
    let (_, after) = after.split_once('\n').expect("lines follow");
    let live: Vec<_> = after.lines().map(|line| line.strip_prefix("# ").unwrap_or(line)).collect();
    desk.put("moi/hop.toml", filled(&format!("{before}{}\n", live.join("\n"))));
    let run = desk.run("render moi/hop.toml --format md");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.made, ["out/hop.ket-luan.md"]);
}

#[test]
fn every_spec_of_the_repository_can_be_copied_and_filled_in() {
    let mut tried = 0;
    let samples = ["full", "bare", "sessions", "letter", "changes"].map(|name| format!("src/trial/{name}.toml"));
    for path in specs().into_iter().chain(samples) {
        let desk = Desk::with("cu.toml", text(&path));
        desk.put("offices/co-quan-mau.toml", text("src/trial/office.toml"));
        for office in ["vi-du-tinh-uy", "vi-du-ubnd"] {
            desk.put(&format!("offices/{office}.toml"), text(&format!("tests/fixtures/offices/{office}.toml")));
        }
        assert_eq!(desk.run("copy cu.toml moi.toml").code, 0, "{path}");
        let run = desk.run("render moi.toml");
        let copy = desk.text("moi.toml");
        let live = copy.lines().filter(|line| !line.starts_with('#'));
        let marks: usize = live.map(|line| line.matches("[điền:").count()).sum();
        assert_eq!((run.code, run.err.matches("]: ").count()), (1, marks), "{path}\n{}", run.err);
        desk.put("moi.toml", filled(&desk.text("moi.toml")));
        let run = desk.run("render moi.toml --format md");
        // Bodies dissolved since the old meeting, also in free text, openings, programmes and deadlines in texts that tell of its day, and allowances that
        // the new meeting does not need are told, and nothing else but what is marked.
        let dissolved = run.err.matches("lỗi[M611]: ").count();
        // Slips of language are those of what was sent out.
        let slip = if path.contains("/reference/") { "cảnh báo[L2" } else { "\0" };
        let warned = [
            "cảnh báo[M608]: ",
            "cảnh báo[L320]: ",
            "cảnh báo[L323]: ",
            "cảnh báo[L330]: ",
            "cảnh báo[L355]: ",
            "gợi ý[S117]: ",
            "#~ M606\n",
            "#~ M615\n",
            "cảnh báo[M802]: “concluder”",
            slip,
        ]
        .map(|told| run.err.matches(told).count());
        let told = dissolved + warned.iter().sum::<usize>();
        assert_eq!((run.code, run.err.matches("]: ").count()), (i32::from(dissolved > 0), told), "{path}\n{}", run.err);
        assert!(run.made.iter().all(|made| !desk.text(made).contains("[điền")), "{path}");
        tried += 1;
    }
    assert!(tried >= 9);
}

#[test]
fn nothing_is_overwritten_unless_asked_for() {
    let desk = Desk::with("cu.toml", good());
    desk.put("moi.toml", "của tôi");
    assert_eq!(case("copy-exists", &desk, "copy cu.toml moi.toml").code, 2);
    assert_eq!(desk.text("moi.toml"), "của tôi");
    assert_eq!(desk.run("copy cu.toml moi.toml --force").code, 0);
    assert!(desk.text("moi.toml").contains("[điền: ngày giờ họp]"));
    assert_eq!(case("copy-same", &desk, "copy cu.toml ./cu.toml --force").code, 2);
    assert_eq!(desk.text("cu.toml"), good());
    assert_eq!(case("copy-missing", &desk, "copy khong-co.toml b.toml").code, 2);
    desk.put("hong.toml", changed("\"ubnd-tinh-lang-son\"", "\"ubnd"));
    assert_eq!(case("copy-broken", &desk, "copy hong.toml b.toml").code, 1);
}

#[test]
fn specs_with_other_faults_and_from_other_programs_are_copied() {
    let desk = Desk::with("cu.toml", format!("\u{feff}{}", good().replace('\n', "\r\n")));
    assert_eq!(desk.run("copy cu.toml moi.toml").code, 0);
    assert!(!desk.text("moi.toml").replace("\r\n", "").contains('\n'));
    desk.put("sai.toml", changed("thứ Hai", "thứ Ba").replace("\"Sở Xây dựng\"", "\"Sở Xây dụng\""));
    assert_eq!(desk.run("copy sai.toml sua.toml").code, 0);
    assert_eq!(case("copy-of-faulty", &desk, "render sua.toml").code, 1);
}

#[test]
fn marks_are_told_wherever_they_stand() {
    let spec =
        changed("Phòng họp tầng 4", "Phòng [Điền: số phòng] của [điền: cơ quan]").replace("\"KH&ĐT\"", "\"[điền]\"");
    let run = case("unfilled-marks", &Desk::with("hop.toml", spec), "render hop.toml");
    assert_eq!((run.code, run.err.matches("[L101]: ").count()), (1, 3), "{}", run.err);
}

#[test]
fn a_folder_is_no_place_for_a_copy_and_force_makes_it_none() {
    let desk = Desk::with("cu.toml", good());
    for arguments in ["copy cu.toml .", "copy cu.toml . --force"] {
        let run = desk.run(arguments);
        assert_eq!((run.code, run.made.len()), (2, 0), "{}", run.transcript());
        assert_eq!(run.err, "không ghi được .: đây là thư mục\n");
    }
}
