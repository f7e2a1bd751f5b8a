//! Who holds an office on a day: asked about where the directory says somebody else, or does not say; silent where the office itself
//! stands for its people.

use crate::support::desk::Desk;

const OFFICE: &str = "\
base = \"ubnd-xa\"
province = \"Lạng Sơn\"
commune = \"xã Thất Khê\"
directory = \"thu\"
";

/// The directory of a commune whose head changed.
const PEOPLE: &str = "\
[[person]]
name = \"Lê Văn Cũ\"
titles = [{ title = \"Chủ tịch UBND xã\", from = \"01/7/2025\", to = \"31/8/2026\" }]
source = \"nghị quyết\"

[[person]]
name = \"Trần Thị Mới\"
titles = [{ title = \"Chủ tịch UBND xã\", from = \"01/9/2026\" }]
source = \"nghị quyết\"

[[person]]
name = \"Hoàng Văn Phó\"
titles = [\"Phó Chủ tịch UBND xã\"]
source = \"cơ quan tự ghi\"
";

/// What is said of a meeting on a day, with a directory and a chair.
fn said(people: &str, chair: &str, day: &str) -> String {
    let spec = format!(
        "issuer = \"thu\"\nsigner = \"Hoàng Văn Phó\"\n\n[meeting]\ntopic = \"triển khai kế hoạch\"\nchair = {chair}\n\
         time = \"14:00 {day}\"\nroom = \"Phòng họp\"\nattendees = [{{ text = \"Trưởng các phòng\" }}]\n\n\
         [[notice]]\nkind = \"giay-moi\"\ndate = \"{day}\"\n"
    );
    let desk = Desk::with("hop.toml", spec);
    desk.put("offices/thu.toml", OFFICE);
    desk.put("offices/directories/thu.toml", people);
    desk.run("check hop.toml").err
}

#[test]
fn who_left_an_office_is_told_with_the_day_and_whoever_holds_it() {
    assert_eq!(said(PEOPLE, "\"Lê Văn Cũ\"", "10/8/2026"), "");
    assert_eq!(said(PEOPLE, "\"Trần Thị Mới\"", "10/9/2026"), "");
    let left = said(PEOPLE, "\"Lê Văn Cũ\"", "10/9/2026");
    for words in ["[M309]", "đến hết ngày 31/8/2026", "ngày 10/9/2026: Trần Thị Mới"] {
        assert!(left.contains(words), "{left}");
    }
    let early = said(PEOPLE, "\"Trần Thị Mới\"", "10/8/2026");
    assert!(early.contains("[M305]"), "{early}");
    let office = said(PEOPLE, "\"Chủ tịch UBND xã\"", "10/9/2026");
    assert!(office.contains("[M302]") && office.contains("“Trần Thị Mới”"), "{office}");
}

#[test]
fn a_head_whose_last_day_was_forgotten_is_asked_about_once_another_is_head() {
    let forgotten = PEOPLE.replace(", to = \"31/8/2026\"", "");
    assert_ne!(forgotten, PEOPLE);
    assert_eq!(said(&forgotten, "\"Lê Văn Cũ\"", "10/8/2026"), "");
    assert_eq!(said(&forgotten, "\"Trần Thị Mới\"", "10/9/2026"), "");
    let asked = said(&forgotten, "\"Lê Văn Cũ\"", "10/9/2026");
    assert!(asked.contains("cảnh báo[M661]") && asked.contains("từ 01/9/2026"), "{asked}");
    // Of deputies there are several.
    let deputies = PEOPLE.replace("title = \"Chủ tịch", "title = \"Phó Chủ tịch").replace(", to = \"31/8/2026\"", "");
    assert_eq!(said(&deputies, "\"Lê Văn Cũ\"", "10/9/2026"), "");
}

#[test]
fn who_holds_an_office_without_days_is_asked_about_unless_the_office_says_so_itself() {
    let undated = PEOPLE.replace("source = \"cơ quan tự ghi\"", "source = \"Giấy mời tháng 3/2026\"");
    let asked = said(&undated, "\"Hoàng Văn Phó\"", "10/9/2026");
    assert_eq!(asked.matches("gợi ý[M660]").count(), 1, "{asked}");
    assert!(asked.contains("chưa rõ ngày 10/9/2026 còn giữ không"), "{asked}");
    let dated = undated.replace(
        "titles = [\"Phó Chủ tịch UBND xã\"]",
        "titles = [{ title = \"Phó Chủ tịch UBND xã\", from = \"01/7/2025\" }]",
    );
    assert_ne!(dated, undated);
    assert_eq!(said(&dated, "\"Hoàng Văn Phó\"", "10/9/2026"), "");
    assert_eq!(said(PEOPLE, "\"Hoàng Văn Phó\"", "10/9/2026"), "");
}

#[test]
fn a_blank_date_that_is_asked_for_is_printed_and_an_end_is_read_with_its_beginning() {
    let spec = "issuer = \"vi-du-xa\"\nsigner = \"Lý Thị E\"\n[meeting]\ntopic = \"giao ban\"\nchair = \"Lý Thị E\"\n\
                time = \"8h-11h30 10/3/2026\"\nroom = \"Phòng họp\"\nattendees = [{ text = \"Trưởng các phòng\" }]\n\
                [[notice]]\nkind = \"giay-moi\"\ndate = \"trống\"\n";
    let desk = Desk::with("hop.toml", spec);
    let run = desk.run("render hop.toml --format md");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let page = desk.text("out/hop.giay-moi.md");
    let blank = "ngày\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}tháng\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}năm";
    assert!(page.contains(blank) && page.contains("đến 11 giờ 30"), "{page}");
}

#[test]
fn a_place_that_neither_name_nor_province_bears_is_asked_about() {
    let office = |lines: &str| {
        let text = format!(
            "standard = \"nd30\"\nsymbol = \"UBND\"\nhonorific = \"\"\n{lines}\n[[sign]]\ntitle = \"Chủ tịch UBND xã\"\nchain = [\"Chủ tịch\"]\n"
        );
        Desk::with("offices/thu.toml", text).run("office check offices").err
    };
    let commune = "name = [\"Ủy ban nhân dân\", \"xã Thất Khê\"]\nprovince = \"Lạng Sơn\"\n";
    for (lines, told) in [
        (format!("{commune}place = \"Kháng Chiến\""), "thuộc xã Thất Khê"),
        ("name = \"Ủy ban nhân dân tỉnh Quảng Ngãi\"\nplace = \"Lạng Sơn\"".to_owned(), "thuộc Quảng Ngãi"),
        ("name = \"Sở Nội vụ\"\nprovince = \"Gia Lai\"\nplace = \"Gia Lay\"".to_owned(), "“Gia Lai”"),
    ] {
        let said = office(&lines);
        assert!(said.contains("[M310]") && said.contains(told), "{lines}\n{said}");
    }
    for lines in [
        format!("{commune}place = \"Thất Khê\""),
        format!("{commune}place = \"Lạng Sơn\""),
        "name = \"Sở Nội vụ\"\nprovince = \"Gia Lai\"\nplace = \"Pleiku\"".to_owned(),
        "name = \"Trường THPT Chuyên\"\nprovince = \"Huế\"\nplace = \"Thuận Hóa\"".to_owned(),
        "name = \"Bảo hiểm xã hội khu vực I\"\nplace = \"Hà Nội\"".to_owned(),
        "name = \"Ủy ban nhân dân Phường Lương Văn Tri\"\nplace = \"Phường Lương Văn Tri\"".to_owned(),
    ] {
        let said = office(&lines);
        assert!(!said.contains("[M310]"), "{lines}\n{said}");
    }
}

#[test]
fn an_empty_form_of_address_is_none_for_a_person_an_office_and_a_directory() {
    let invitation = |office: &str, people: &str, chair: &str| {
        let desk = Desk::with("offices/thu.toml", format!("{OFFICE}{office}"));
        desk.put("offices/directories/thu.toml", format!("{PEOPLE}{people}"));
        let spec = format!(
            "issuer = \"thu\"\nsigner = \"Hoàng Văn Phó\"\n[meeting]\ntopic = \"sơ kết\"\nchair = {chair}\ntime = \"08:00 10/9/2026\"\n\
             room = \"Phòng họp\"\nattendees = [\"Các thôn\"]\n[[notice]]\nkind = \"giay-moi\"\ndate = \"9/2026\"\n"
        );
        desk.put("hop.toml", spec);
        let run = desk.run("render hop.toml --format md");
        assert_eq!(run.code, 0, "{}", run.transcript());
        desk.text("out/hop.giay-moi.md")
    };
    let named =
        "[[person]]\nname = \"Sư Thầy An\"\nhonorific = \"\"\ntitles = [\"Trụ trì\"]\nsource = \"cơ quan tự ghi\"\n";
    let none = "{ name = \"Lê Văn C\", title = \"Chủ tịch UBND xã\", honorific = \"\" }";
    for (office, people, chair) in
        [("", "", none), ("honorific = \"\"\n", "", "\"Trần Thị Mới\""), ("", named, "\"Sư Thầy An\"")]
    {
        let page = invitation(office, people, chair);
        assert!(!page.to_lowercase().contains("đồng chí"), "{chair}\n{page}");
    }
    assert!(invitation("", "", "\"Trần Thị Mới\"").contains("Đồng chí Trần Thị Mới"));
}
