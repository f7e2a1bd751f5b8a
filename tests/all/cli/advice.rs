//! Advice that fits what was typed: which keys would do, how a date is to be written, who may sign, what a file is.

use crate::support::desk::Desk;
use crate::support::repository::text;

/// A meeting of the made-up department whose invitation is issued.
const ISSUED: &str = "\
issuer = \"vi-du-so\"
signer = \"Trần Thị B\"

[meeting]
topic = \"giao ban\"
chair = \"Nguyễn Văn A\"
time = \"14:00 21/4/2026\"
room = \"Phòng họp tầng 2\"
attendees = [{ group = \"phong\", bodies = [\"KT\"] }]

[[notice]]
kind = \"giay-moi\"
number = 12
date = \"15/4/2026\"
";
const CHANGE: &str = "\n[[notice]]\nkind = \"thay-doi\"\ndate = \"4/2026\"\n\n[[change]]\n";
const CONCLUSION: &str =
    "\n[[notice]]\nkind = \"ket-luan\"\ndate = \"4/2026\"\nsigner = \"Trần Thị B\"\n\n[conclusion]\n";
const LETTER: &str = "issuer = \"vi-du-so\"\nsigner = \"Trần Thị B\"\n\n[[notice]]\nkind = \"cong-van\"\ndate = \"4/2026\"\naddressees = [\"Công ty M\"]\n";

/// What is said of a spec, on standard error.
fn said(spec: &str) -> String {
    Desk::with("hop.toml", spec).run("check hop.toml").err
}

/// The spec with one value changed.
fn with(old: &str, new: &str) -> String {
    assert_eq!(ISSUED.matches(old).count(), 1, "{old}");
    ISSUED.replace(old, new)
}

#[test]
fn all_keys_that_would_do_are_named() {
    let cases = [
        (format!("{ISSUED}{CHANGE}action = \"doi\"\n"), "“time”", "end, room, text"),
        (format!("{ISSUED}{CONCLUSION}[[conclusion.section]]\nheading = \"A\"\n"), "“tasks”", "text, section"),
        (format!("{ISSUED}{CONCLUSION}attended = \"as-invited\"\n"), "“text”", "các khóa: section"),
        (format!("{ISSUED}\n[[notice.annex]]\ntitle = \"A\"\ntable = {{ widths = [1] }}\n"), "“rows”", "các khóa: of"),
        (
            format!("{ISSUED}\n[[notice.annex]]\ntitle = \"A\"\ntable = {{ of = \"timetable\" }}\n"),
            "“timetable”",
            "thêm vào [meeting]",
        ),
        (
            ISSUED[..ISSUED.find("\n[[notice]]").expect("a notice")].to_owned(),
            "“notice”",
            "cuối tệp, thành bảng [[notice]]",
        ),
        (format!("{LETTER}subject = \"đôn đốc\"\n"), "“opening”", "thêm vào [notice]"),
        (format!("{LETTER}opening = \"Đề nghị báo cáo.\"\n"), "“subject”", "thêm vào [notice]"),
    ];
    for (spec, key, advice) in cases {
        let said = said(&spec);
        let one = said.matches("[S103]").count() == 1;
        assert!(one && said.contains(&format!("thiếu khóa {key}\n")) && said.contains(advice), "{said}");
    }
    assert_eq!(said(LETTER).matches("[S103]").count(), 2);
}

#[test]
fn a_meeting_may_be_moved_in_its_end_alone() {
    let desk = Desk::with("hop.toml", format!("{ISSUED}{CHANGE}action = \"doi\"\nend = \"16:00\"\n"));
    assert_eq!(desk.run("render hop.toml --format md --kind thay-doi").err, "");
    let notice = desk.text("out/hop.thay-doi.md");
    assert!(notice.contains("đến 16 giờ 00") && notice.contains("thay cho thời gian đã mời là"), "{notice}");
}

#[test]
fn dates_are_advised_by_what_was_typed() {
    let time = |typed: &str| with("14:00 21/4/2026", typed);
    let cases = [
        (with("15/4/2026", "tháng 4"), "thiếu năm (chưa rõ ngày", "viết như \"25/11/2024\""),
        (with("15/4/2026", "trước ngày 15/4/2026"), "bỏ những chữ này", "viết như \"15/4/2026\""),
        (time("14h-16h 21/4/2026\"\nend = \"16:30"), "khóa end", "\"14h 21/4/2026\", end = \"16h\""),
        (time("14:00 21/4/2026\"\nend = \"chiều"), "mấy giờ", "\"14:00"),
        (time("14:00 21/4/2026\"\nend = \"sau đó"), "^^^\n", "viết như \"16:30\""),
        (time("sáng 21/4"), "mấy giờ, năm nào?", "\"8:00 25/11/2024\""),
        (time("chiều 21/4/2026"), "mấy giờ?", "\"14:00 21/4/2026\""),
        (time("8 giờ 21/4"), "thiếu năm\n", "\"14:00 25/11/2024\""),
        (with("15/4/2026", "sáng 15/4/2026"), "không có giờ", "viết như \"15/4/2026\""),
        (with("15/4/2026", "14:00 15/4/2026"), "không có giờ", "viết như \"15/4/2026\""),
        (time("2 giờ 30 chiều 21/4/2026"), "24 giờ", "\"14:30 25/11/2024\""),
        (time("14:00 21/4/26"), "đủ bốn chữ số", "\"14:00 25/11/2024\""),
        (with("15/4/2026", "15/4/26"), "đủ bốn chữ số", "viết như \"25/11/2024\""),
        (time("14:00"), "thiếu ngày", "\"14:00 25/11/2024\""),
        (time("sau tết"), "^^^\n", "\"14:00 25/11/2024\""),
    ];
    for (spec, label, like) in cases {
        let said = said(&spec);
        assert!(said.matches("[M202]").count() == 1 && said.contains(label) && said.contains(like), "{said}");
    }
}

#[test]
fn a_title_that_signs_other_kinds_is_told_by_them() {
    let office = text("offices/vi-du-so.toml");
    assert!(office.contains("kinds = [\"giay-moi\", \"thong-bao-hop\", \"thay-doi\"]"));
    let spec = format!("{ISSUED}{CONCLUSION}text = \"Nhất trí.\"\n").replace("\"Trần Thị B\"", "\"Lê Văn C\"");
    let said = said(&spec);
    assert!(
        said.contains("[M308]") && said.contains("không ký loại ket-luan, chỉ ký: giay-moi, thong-bao-hop"),
        "{said}"
    );
    assert!(!said.contains("M306"), "{said}");
}

#[test]
fn a_number_is_its_figures_alone_and_groups_are_listed() {
    for number in ["12/GM-SVD", "số 12", "Số: 12/GM"] {
        let said = said(&with("number = 12", &format!("number = \"{number}\"")));
        assert!(said.contains("[S111]") && said.contains("“12”?") && said.contains("chỉ nhận: chữ số"), "{said}");
    }
    let said = said(&with("group = \"phong\"", "group = \"cac-phong\""));
    assert!(said.contains("[M304]") && said.contains("có: bo, ") && said.contains("phong, "), "{said}");
}

#[test]
fn numbers_begin_with_one() {
    for number in ["0", "\"00\"", "\"0a\""] {
        let said = said(&with("number = 12", &format!("number = {number}")));
        assert!(said.contains("[S111]"), "{number}: {said}");
    }
}

#[test]
fn nobody_is_invited_to_what_is_not_held() {
    let spec = format!("{ISSUED}{CHANGE}action = \"huy\"\n")
        .replace("kind = \"thay-doi\"", "kind = \"thay-doi\"\nform = \"giay-moi\"");
    let said = said(&spec);
    assert!(
        said.contains("giá trị “giay-moi”") && said.contains("thong-bao, cong-van") && said.contains("không mời ai"),
        "{said}"
    );
}

#[test]
fn cells_may_be_blank() {
    let annex = "\n[[notice.annex]]\ntitle = \"Danh sách\"\ntable = { columns = [\"STT\", \"Họ tên\", \"Ký nhận\"], rows = [[\"1\", \"Lê Văn C\", \"\"], [\"2\", \"Phạm Văn D\", \"  \"]] }\n";
    let desk = Desk::with("hop.toml", format!("{ISSUED}{annex}"));
    let run = desk.run("render hop.toml --format md,pdf,docx");
    assert_eq!((run.code, run.err.as_str(), run.made.len()), (0, "", 3));
    let notice = desk.text("out/hop.giay-moi.md");
    assert!(notice.contains("| 1 | Lê Văn C |  |\n| 2 | Phạm Văn D |  |\n"), "{notice}");
    let uneven = format!("{ISSUED}{annex}").replace(", \"  \"]", "]");
    assert!(said(&uneven).contains("[F111]"));
}

#[test]
fn files_of_other_programs_are_called_what_they_are() {
    let desk = Desk::with("a.docx", b"PK\x03\x04\x14\0\xff\xfeword/document.xml");
    desk.put("b.pdf", b"%PDF-1.7\n\xe2\xe3");
    for (file, what) in [("a.docx", "đây là tệp Word"), ("b.pdf", "đây là tệp PDF")] {
        let run = desk.run(&format!("render {file}"));
        assert!(run.code == 1 && run.err.contains("[S006]") && run.err.contains(what), "{}", run.err);
    }
}

#[test]
fn specs_are_written_with_the_ending_by_which_they_are_found() {
    let desk = Desk::with("cu.toml", ISSUED);
    for (arguments, file) in [
        ("new hop2 --office vi-du-so", "hop2.toml"),
        ("copy cu.toml thang.5", "thang.5.toml"),
        ("office new offices/xa --from vi-du-so", "offices/xa.toml"),
    ] {
        let run = desk.run(arguments);
        assert!(run.code == 0 && run.made.contains(&file.to_owned()) && run.out.contains(file), "{run:?}");
    }
}

#[test]
fn unseen_letters_are_told_and_mended_beside_other_errors() {
    let spec = with("[\"KT\"]", "[\"KTX\"]").replace("tầng 2", "tầng\u{200B} 2");
    let desk = Desk::with("hop.toml", &spec);
    let run = desk.run("check hop.toml");
    assert!(run.err.contains("[M303]") && run.err.contains("[O102]"), "{}", run.err);
    desk.run("check --fix hop.toml");
    assert_eq!(desk.text("hop.toml"), spec.replace('\u{200B}', ""));
}

#[test]
fn a_body_in_letters_of_another_alphabet_is_known_and_mended() {
    let desk = Desk::with("hop.toml", with("[\"KT\"]", "[\"КТ\"]"));
    let run = desk.run("check hop.toml");
    assert!(run.err.contains("[L103]") && !run.err.contains("[M303]"), "{}", run.err);
    assert_eq!(desk.run("check --fix hop.toml").code, 0);
    assert_eq!(desk.text("hop.toml"), ISSUED);
}
