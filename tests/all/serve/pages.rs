//! What the pages show in each state, and what can be taken from them.

use serde_json::json;

use super::browser::Browser;
use crate::support::desk::Desk;

#[test]
fn an_empty_folder_is_begun_with_a_meeting_and_ends_with_its_files() {
    let desk = Desk::new();
    let browser = Browser::new(&desk);
    let list = browser.get("/").text();
    assert!(list.contains("Chưa có cuộc họp nào") && list.contains("<option value=\"ubnd-tinh-lang-son\""));
    let made = browser.form("/new", "name=h%E1%BB%8Dp+1&office=ubnd-tinh-lang-son");
    assert_eq!(made.header("location"), Some("/meeting?file=h%E1%BB%8Dp%201.toml"));
    assert!(desk.text("meetings/họp 1.toml").contains("issuer = \"ubnd-tinh-lang-son\""));
    assert_eq!(browser.form("/new", "name=h%E1%BB%8Dp+1&office=ubnd-tinh-lang-son").status, 409);
    let page = browser.get("/meeting?file=h%E1%BB%8Dp%201.toml").text();
    for words in ["data-path=\"/meeting/topic\"", "<svg", "format=docx", "thứ Ba, 10/3/2026"] {
        assert!(page.contains(words), "{words}");
    }
    let result =
        |format: &str| browser.get(&format!("/result?file=h%E1%BB%8Dp%201.toml&document=giay-moi&format={format}"));
    assert!(result("pdf").body.starts_with(b"%PDF-"));
    assert!(result("docx").body.starts_with(b"PK"));
    assert!(result("md").text().contains("GIẤY MỜI"));
    assert_eq!(result("exe").status, 404);
    assert_eq!(browser.post("/out", &json!({ "file": "họp 1.toml", "force": false })).status, 200);
    assert!(desk.bytes("out/họp 1.giay-moi.pdf").starts_with(b"%PDF-"));
    assert!(browser.get("/").text().contains("đánh giá tiến độ dự án Nâng cấp"));
    let copied = browser.form("/copy", "file=h%E1%BB%8Dp+1.toml&name=hop-2");
    assert_eq!(copied.header("location"), Some("/meeting?file=hop-2.toml"));
}

#[test]
fn files_that_people_changed_stay_until_they_are_asked_about() {
    let desk = Desk::new();
    let browser = Browser::new(&desk);
    browser.form("/new", "name=a&office=ubnd-tinh-lang-son");
    let out = |force: bool| browser.post("/out", &json!({ "file": "a.toml", "force": force })).json();
    assert_eq!(out(false)["kept"], false);
    desk.put("out/a.giay-moi.docx", "sửa tay");
    let kept = out(false);
    assert_eq!(kept["kept"], true);
    assert!(kept["words"].to_string().contains("a.giay-moi.docx"));
    assert_eq!(desk.text("out/a.giay-moi.docx"), "sửa tay");
    assert_eq!(out(true)["kept"], false);
    assert!(desk.bytes("out/a.giay-moi.docx").starts_with(b"PK"));
}

#[test]
fn a_finding_stands_at_its_field_and_the_pages_are_still_shown() {
    let spec = include_str!("../../../meetings/2024-11-25-cua-khau-thong-minh.toml")
        .replace("thứ Hai 25/11/2024", "thứ Ba 25/11/2024");
    let desk = Desk::with("meetings/a.toml", &spec);
    let browser = Browser::new(&desk);
    let page = browser.get("/meeting?file=a.toml").text();
    let at = page.find("id=\"said/meeting/time\"").expect("the field's place");
    let under = &page[at..at + page[at..].find("</ul>").expect("an end")];
    assert!(under.contains("class=\"error\"") && under.contains("25/11/2024"), "{under}");
    assert!(page.contains("Còn lỗi nên chưa in được") && page.contains("<svg"));
    assert!(!page.contains("format=docx"), "what has errors is not printed");
    assert!(page.contains("href=\"#/meeting/time\""));
    assert!(browser.get("/").text().contains("1 lỗi"));
}

#[test]
fn every_field_has_a_label() {
    let desk = Desk::new();
    for name in
        ["2018-05-15-ket-luan-thuong-truc-tinh-uy", "2024-11-25-cua-khau-thong-minh", "2025-12-04-thao-go-du-an"]
    {
        let path = format!("{}/meetings/{name}.toml", env!("CARGO_MANIFEST_DIR"));
        desk.put(&format!("meetings/{name}.toml"), std::fs::read(path).expect("a showcase"));
        let browser = Browser::new(&desk);
        let page = browser.get(&format!("/meeting?file={name}.toml")).text();
        let form = &page[page.find("<form").expect("a form")..page.find("</form>").expect("its end")];
        let mut ids: Vec<&str> = form.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = ids.len();
        assert!(count > 100);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "no id stands twice");
        for id in ids.iter().filter(|id| id.starts_with("at/")) {
            let labelled = form.contains(&format!("for=\"{id}\"")) || in_row(id);
            assert!(labelled, "{name}: {id}");
        }
    }
}

/// Whether a field is one of a list, whose legend is its label.
fn in_row(id: &str) -> bool {
    let last = id.rsplit('/').next().unwrap_or_default();
    last.bytes().all(|byte| byte.is_ascii_digit())
        || ["chair", "lookup", "name", "assign", "body", "propose", "request", "reported"].contains(&last)
}
