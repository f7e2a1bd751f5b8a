//! Kinds of notice and what decides between their forms.

use crate::support::repository::{documents_of, drafts};

const MEETING: &str = r#"
[meeting]
topic = "về công tác văn phòng"
event = "buổi làm việc"
chair = { name = "Nguyễn Văn A", title = "Phó Bí thư Tỉnh ủy" }
time = "08:00 DAY"
room = "Phòng họp số 1"
attendees = ["Các ban đảng", "Các đảng ủy"]
"#;

fn party(date: &str, more: &str) -> String {
    let head = "issuer = \"tinh-uy-lang-son\"\nsigner = { name = \"Nguyễn Văn A\", title = \"Phó Bí thư Tỉnh ủy\" }\n";
    let meeting = MEETING.replace("DAY", "29/5/2026");
    format!("{head}{meeting}\n[[notice]]\nkind = \"giay-moi\"\ndate = \"{date}\"\n{more}")
}

/// The recipients as printed, line by line.
fn recipients(spec: &str) -> Vec<String> {
    let made = documents_of("dang.toml", spec);
    made[0].document.foot.recipients.iter().map(|line| line.text()).collect()
}

#[test]
fn the_standard_of_the_party_changes_with_the_date() {
    for (date, id, mark) in [("26/5/2026", "hd36", ","), ("27/5/2026", "hd05", ";"), ("4/2026", "hd36", ",")] {
        let spec = party(date, "");
        assert_eq!(documents_of("dang.toml", &spec)[0].document.standard.id, id, "{date}");
        let lines = recipients(&spec);
        let (last, former) = lines.split_last().expect("the file line is always there");
        assert!(!former.is_empty() && former.iter().all(|line| line.ends_with(mark)), "{date}: {lines:?}");
        assert!(last.ends_with('.'), "{date}: {last}");
    }
}

#[test]
fn a_blank_day_in_the_month_of_the_change_must_say_which_standard() {
    let told = drafts("dang.toml", &party("5/2026", "")).err().unwrap_or_default();
    assert!(told.contains("[F110]") && told.contains("standard = \"hd36\""), "{told}");
    for id in ["hd36", "hd05"] {
        let spec = party("5/2026", &format!("standard = \"{id}\"\n"));
        assert_eq!(documents_of("dang.toml", &spec)[0].document.standard.id, id);
    }
    // What the date decides is not to be said otherwise.
    let told = drafts("dang.toml", &party("26/5/2026", "standard = \"hd05\"\n")).err().unwrap_or_default();
    assert!(told.contains("[S111]") && told.contains("hd36"), "{told}");
}

/// A meeting called, changed once, and a notice of the change.
fn changed(invitation: &str, change: &str, notice: &str) -> String {
    format!(
        "issuer = \"ubnd-tinh-lang-son\"\nsigner = {{ name = \"Trần Thị B\", title = \"Phó Chánh Văn phòng UBND tỉnh\" }}\n{}\n\
         [[notice]]\nkind = \"giay-moi\"\n{invitation}\n[[change]]\n{change}\n[[notice]]\nkind = \"thay-doi\"\ndate = \"3/2026\"\n{notice}",
        MEETING.replace("DAY", "10/3/2026")
    )
}

const ISSUED: &str = "number = 12\ndate = \"03/3/2026\"";

#[test]
fn a_change_names_the_invitation_the_old_time_and_the_new() {
    let made = documents_of("hop.toml", &changed(ISSUED, "action = \"doi\"\ntime = \"09:30 11/3/2026\"", ""));
    let text = made[1].document.text();
    for words in [
        "Giấy mời số 12/GM-UBND ngày 03/3/2026",
        "09 giờ 30 ngày 11/3/2026",
        "08 giờ 00 ngày 10/3/2026",
        "không thay đổi",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // The invitation itself still says what it said.
    assert!(made[0].document.text().contains("08 giờ 00 ngày 10/3/2026"));
}

#[test]
fn what_was_never_issued_is_edited_instead_of_changed() {
    let told = drafts("hop.toml", &changed("date = \"3/2026\"", "action = \"huy\"", "")).err().unwrap_or_default();
    assert!(told.contains("[M411]"), "{told}");
}

#[test]
fn a_change_goes_out_in_the_form_asked_for() {
    let change = "action = \"thay-the\"\ntime = \"09:30 11/3/2026\"";
    let titles = ["thong-bao", "cong-van", "giay-moi"].map(|form| {
        let made = documents_of("hop.toml", &changed(ISSUED, change, &format!("form = \"{form}\"")));
        made[1].document.title.as_ref().map(|title| title.text())
    });
    assert_eq!(titles, [Some("THÔNG BÁO".to_owned()), None, Some("GIẤY MỜI".to_owned())]);
    let postponed = "action = \"hoan\"";
    let told = drafts("hop.toml", &changed(ISSUED, postponed, "form = \"giay-moi\"")).err().unwrap_or_default();
    assert!(told.contains("[S111]"), "{told}");
    let text = documents_of("hop.toml", &changed(ISSUED, postponed, ""))[1].document.text();
    assert!(text.contains("thời gian cụ thể sẽ thông báo sau"), "{text}");
}

#[test]
fn every_guest_has_a_file() {
    let spec = changed(ISSUED, "action = \"huy\"", "").replace(
        "kind = \"giay-moi\"\n",
        "kind = \"giay-moi\"\ntemplate = \"giay-moi-mau-1-7\"\nguests = [{ name = \"Lê Thị Ánh\", honorific = \"bà\" }, { name = \"Đỗ Văn D\" }]\n",
    );
    let made = documents_of("hop.toml", &spec);
    let names: Vec<&str> = made.iter().map(|made| made.name.as_str()).collect();
    assert_eq!(names, ["giay-moi.01-le-thi-anh", "giay-moi.02-do-van-d", "thay-doi"]);
    assert!(made[0].document.text().contains("trân trọng kính mời: Bà Lê Thị Ánh"));
}
