//! What is rendered, where it goes, and how a run ends.

use std::collections::BTreeMap;

use super::{case, changed, good};
use crate::support::desk::Desk;

/// Names and bytes of all files below a folder.
fn outputs(desk: &Desk, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = format!("{folder}/");
    let files = desk.files().into_iter().filter(|file| file.starts_with(&folder));
    let found: BTreeMap<_, _> = files.map(|file| (file.replacen(&folder, "", 1), desk.bytes(&file))).collect();
    assert!(!found.is_empty(), "nothing was written to {folder}");
    found
}

#[test]
fn a_folder_is_rendered_into_out() {
    let desk = Desk::with("hop/giao-ban.toml", good());
    desk.put("hop/2025/giao-ban.toml", good());
    desk.put("hop/ghi-chu.txt", "không phải tệp mô tả");
    desk.put("hop/.an/giao-ban.toml", "hỏng");
    desk.put("hop/offices/khac.toml", "hỏng");
    desk.put("hop/templates/khac.toml", "hỏng");
    let run = case("render-folder", &desk, "render hop");
    assert_eq!((run.code, run.made.len()), (0, 8));
}

#[test]
fn without_argument_the_folder_meetings_is_rendered() {
    let run = case("render-default", &Desk::with("meetings/giao-ban.toml", good()), "render");
    assert_eq!((run.code, run.made.len()), (0, 4));
    let run = case("render-default-missing", &Desk::new(), "render");
    assert_eq!((run.code, run.made.len()), (2, 0));
}

#[test]
fn one_file_is_rendered_in_english_too() {
    let run = case("render-file-en", &Desk::with("giao-ban.toml", good()), "render --lang en giao-ban.toml");
    assert_eq!((run.code, run.made.len()), (0, 4));
}

#[test]
fn output_goes_to_the_folder_asked_for() {
    let desk = Desk::with("giao-ban.toml", good());
    let run = case("render-out", &desk, "render giao-ban.toml -o ket-qua/thang-11");
    assert_eq!(run.code, 0);
    assert!(run.made.len() == 4 && run.made.iter().all(|file| file.starts_with("ket-qua/thang-11/")));
}

#[test]
fn only_formats_and_kinds_asked_for_are_made() {
    let desk = Desk::with("giao-ban.toml", good());
    let run = case("render-format", &desk, "render giao-ban.toml --format md");
    assert_eq!(run.made, ["out/giao-ban.giay-moi.md", "out/giao-ban.ket-luan.md"]);
    let run = case("render-kind", &desk, "render giao-ban.toml --kind ket-luan --format pdf");
    assert_eq!(run.made, ["out/giao-ban.ket-luan.pdf"]);
    let run = desk.run("render giao-ban.toml -o x --format pdf,md --kind giay-moi --kind ket-luan");
    assert_eq!((run.code, run.made.len()), (0, 4));
}

#[test]
fn a_kind_that_the_spec_does_not_ask_for_is_said() {
    let spec = good();
    let first = spec.find("[[notice]]\nkind = \"ket-luan\"").expect("the second notice is there");
    let run = case("render-kind-none", &Desk::with("a.toml", &spec[..first]), "render a.toml --kind ket-luan");
    assert!(run.made.is_empty());
}

#[test]
fn files_and_folders_that_are_not_there_are_named() {
    let desk = Desk::with("a.toml", good());
    desk.put("rong/ghi-chu.txt", "");
    assert_eq!(case("missing-file", &desk, "render b.toml").code, 2);
    assert_eq!(case("missing-file-en", &desk, "render b.toml --lang en").code, 2);
    assert_eq!(case("folder-without-specs", &desk, "render rong").code, 2);
    assert_eq!(case("missing-file-among-good", &desk, "render b.toml a.toml").code, 2);
    assert_eq!(desk.files().iter().filter(|file| file.starts_with("out/")).count(), 4);
}

#[test]
fn a_file_named_twice_is_rendered_once() {
    let run = case("same-file-twice", &Desk::with("a.toml", good()), "render a.toml a.toml");
    assert_eq!((run.code, run.made.len()), (0, 4));
}

#[test]
fn specs_that_would_write_the_same_files_are_told() {
    let desk = Desk::with("a/hop.toml", good());
    desk.put("b/hop.toml", good());
    let run = case("same-output", &desk, "render a b");
    assert_eq!((run.code, run.made.len()), (1, 4));
    let again = good().replace("kind = \"ket-luan\"", "kind = \"giay-moi\"");
    let run = case("same-output-in-spec", &Desk::with("hop.toml", again), "render hop.toml");
    assert_eq!((run.code, run.made.len()), (1, 0));
}

#[test]
fn a_bad_spec_does_not_stop_the_others() {
    let desk = Desk::with("meetings/a.toml", good());
    desk.put("meetings/b.toml", changed("thứ Hai", "thứ Ba"));
    desk.put("meetings/c.toml", "issuer = \"ubnd");
    desk.put("meetings/d.toml", good());
    let run = case("bad-among-good", &desk, "render");
    assert_eq!((run.code, run.made.len()), (1, 8));
}

#[test]
fn output_that_cannot_be_written_is_told() {
    let desk = Desk::with("a.toml", good());
    desk.put("out", "một tệp");
    let run = case("unwritable-output", &desk, "render a.toml");
    assert_eq!((run.code, run.made.len()), (2, 0));
    desk.put("x/a.giay-moi.md/tep", "một thư mục chiếm tên");
    let run = case("unwritable-file", &desk, "render a.toml -o x --format md");
    assert_eq!((run.code, run.made), (2, vec!["x/a.ket-luan.md".to_owned()]));
}

#[test]
fn fonts_that_cannot_be_used_are_told() {
    let desk = Desk::with("a.toml", good());
    desk.put("phong/times.ttf", "không phải phông");
    desk.put("trong/ghi-chu.txt", "");
    assert_eq!(case("fonts-missing-folder", &desk, "render a.toml --fonts khong-co").code, 2);
    assert_eq!(case("fonts-none", &desk, "render a.toml --fonts trong").code, 2);
    assert_eq!(case("fonts-bad", &desk, "render a.toml --fonts phong").code, 2);
}

#[test]
fn a_second_run_writes_the_same_bytes() {
    let desk = Desk::with("meetings/a.toml", good());
    desk.put("meetings/b.toml", good());
    assert_eq!((desk.run("render -o 1").code, desk.run("render -o 2").code), (0, 0));
    assert!(outputs(&desk, "1") == outputs(&desk, "2"));
}

#[test]
fn the_date_of_the_environment_stands_in_the_pdf_only() {
    let desk = Desk::with("a.toml", good());
    let dated = |out: &str, date| desk.run_with(&format!("render a.toml -o {out}"), &[("SOURCE_DATE_EPOCH", date)]);
    assert_eq!((desk.run("render a.toml -o 0").code, dated("1", "0").code, dated("2", "1732500000").code), (0, 0, 0));
    let [none, first, second] = ["0", "1", "2"].map(|folder| outputs(&desk, folder));
    for (name, bytes) in &none {
        let same = *bytes == first[name] && first[name] == second[name];
        assert_eq!(same, name.ends_with(".md"), "{name}");
    }
}

#[test]
fn calendars_and_messages_are_made_only_when_named() {
    let desk = Desk::with("giao-ban.toml", good());
    let run = case("render-calendar-and-message", &desk, "render giao-ban.toml --format ics,txt");
    assert_eq!(run.made, ["out/giao-ban.giay-moi.txt", "out/giao-ban.ics"]);
    assert!(desk.text("out/giao-ban.ics").starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(desk.text("out/giao-ban.giay-moi.txt").lines().count(), 4);
}

#[test]
fn one_calendar_holds_all_meetings_in_the_order_of_their_time() {
    let desk = Desk::with("meetings/a.toml", good());
    desk.put("meetings/b.toml", good().replace("25/11/2024", "22/11/2024").replace("thứ Hai", "thứ Sáu"));
    let run = case("render-one-calendar", &desk, "render --format ics --calendar lich/thang.ics --deadlines");
    assert_eq!((run.code, run.made), (0, vec!["lich/thang.ics".to_owned()]));
    let starts =
        |text: &str| text.lines().filter(|line| line.starts_with("DTSTART;")).map(str::to_owned).collect::<Vec<_>>();
    let starts = starts(&desk.text("lich/thang.ics"));
    assert!(
        starts.len() >= 2
            && starts[0].contains("20241122")
            && starts.is_sorted_by_key(|line| line.split(':').next_back().map(str::to_owned)),
        "{starts:?}"
    );
}

#[test]
fn one_calendar_is_not_written_while_a_meeting_would_be_missing() {
    let desk = Desk::with("meetings/a.toml", good());
    desk.put("meetings/b.toml", changed("thứ Hai", "thứ Ba"));
    let old = "BEGIN:VCALENDAR\r\nPRODID:-//vanthu//vanthu//VI\r\ncũ";
    desk.put("lich.ics", old);
    let run = case("render-calendar-kept", &desk, "render --format ics --calendar lich.ics");
    assert_eq!((run.code, desk.text("lich.ics").as_str()), (1, old));
    desk.put("meetings/b.toml", good());
    let run = case("render-calendar-same-meeting", &desk, "render --format ics --calendar lich.ics");
    assert_eq!((run.code, desk.text("lich.ics").as_str()), (1, old));
}
