//! Levels that an office or a spec gives to rules: each with its reason, none without which nothing can be made.

use vanthu::face::Faces;
use vanthu::finding::{Finding, Severity};
use vanthu::shelf::{File, built_in_office};
use vanthu::source::Source;
use vanthu::{Draft, Shelf, draft};

use super::{bad, changed, silent};

const FILE: &str = "file = \"TH\"";
const DUTY: &str = "{ assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" }";
const NOT_INVITED: &str = "{ assign = \"Sở Y tế\", task = \"chuẩn bị ý kiến\" }";

fn with_level(level: &str) -> String {
    format!("{FILE}\ncheck = {{ {level} }}")
}

fn severities(draft: &Draft) -> Vec<(&str, Severity)> {
    draft.findings.iter().map(|finding: &Finding| (finding.rule.code, finding.severity)).collect()
}

fn drafted(edits: &[(&str, &str)], office: &str) -> Draft {
    let text = built_in_office("ubnd-tinh-lang-son.toml").expect("the office is built in");
    let source = Source::new("offices/ubnd-tinh-lang-son.toml", format!("{text}\n{office}"));
    let shelf = Shelf::new(vec![File { path: "ubnd-tinh-lang-son.toml".to_owned(), source }], Vec::new());
    draft(&Source::new("a.toml", changed(edits)), &shelf, Faces::embedded(), None)
}

#[test]
fn a_rule_is_off_or_as_grave_as_the_spec_says() {
    let duty = |code: &str| format!("{NOT_INVITED}, #~ {code}");
    let told = duty("M614");
    bad(&[(&format!("{DUTY},"), &told)]);
    for level in ["off", "tat", "Tắt"] {
        let allowed = with_level(&format!("M614 = {{ level = \"{level}\", reason = \"Sở Y tế dự họp trực tuyến\" }}"));
        silent(&[(DUTY, NOT_INVITED), (FILE, &allowed)]);
    }
    let raised = with_level("m614 = { muc_do = \"loi\", ly_do = \"quy chế của cơ quan\" }");
    let draft = drafted(&[(DUTY, NOT_INVITED), (FILE, &raised)], "");
    assert_eq!(severities(&draft), [("M614", Severity::Error)]);
    assert!(draft.documents.is_empty());
}

#[test]
fn the_spec_goes_before_its_office() {
    let office = "[check.M614]\nlevel = \"hint\"\nreason = \"thường giao việc qua điện thoại\"\n";
    let draft = drafted(&[(DUTY, NOT_INVITED)], office);
    assert_eq!(severities(&draft), [("M614", Severity::Hint)]);
    let spec = with_level("M614 = { level = \"error\", reason = \"cuộc họp này phải mời đủ\" }");
    let draft = drafted(&[(DUTY, NOT_INVITED), (FILE, &spec)], office);
    assert_eq!(severities(&draft), [("M614", Severity::Error)]);
}

#[test]
fn an_error_that_is_allowed_lets_the_notice_be_made() {
    let time = ("time = \"14:00 thứ Ba 11/3/2025\"", "time = \"14:00 thứ Hai 11/3/2025\"");
    assert!(drafted(&[time], "").documents.is_empty());
    let allowed = with_level("M204 = { level = \"warning\", reason = \"in theo thông báo cũ\" }");
    let draft = drafted(&[time, (FILE, &allowed)], "");
    assert_eq!(severities(&draft), [("M204", Severity::Warning)]);
    assert_eq!(draft.documents.len(), 2);
}

#[test]
fn what_a_level_lacks_or_cannot_do_is_said() {
    for level in [
        "M614 = { level = \"off\" } } #~ S103",
        "M614 = { level = \"off\", reason = \"\" } } #~ S111",
        "M614 = { reason = \"đã mời\" } } #~ S103",
        "M614 = { level = \"none\", reason = \"đã mời\" } } #~ S111",
        "M999 = { level = \"off\", reason = \"đã mời\" } } #~ M304",
        "M301 = { level = \"off\", reason = \"đã mời\" } } #~ S116",
        "S102 = { level = \"hint\", reason = \"đã mời\" } } #~ S116",
        "O101 = { level = \"warning\", reason = \"đã mời\" } } #~ S116",
    ] {
        bad(&[(FILE, &format!("{FILE}\ncheck = {{ {level}"))]);
    }
    silent(&[(FILE, &with_level("M301 = { level = \"error\", reason = \"như thường lệ\" }"))]);
}

#[test]
fn levels_of_an_office_are_read_as_strictly() {
    let told = |office: &str| drafted(&[], office).findings.iter().map(|finding| finding.rule.code).collect::<Vec<_>>();
    assert_eq!(told("[check.M999]\nlevel = \"off\"\nreason = \"đã mời\"\n"), ["M304"]);
    assert_eq!(told("[check.M301]\nlevel = \"off\"\nreason = \"đã mời\"\n"), ["S116"]);
    assert_eq!(told("[check.M614]\nlevel = \"off\"\n"), ["S103"]);
}

#[test]
fn an_allowance_for_nothing_is_said_of_a_spec_only() {
    let idle = "M614 = { level = \"off\", reason = \"đã mời\" }";
    bad(&[(FILE, &format!("{} #~ S117", with_level(idle)))]);
    assert_eq!(severities(&drafted(&[], "[check.M614]\nlevel = \"off\"\nreason = \"đã mời\"\n")), []);
    // A rule that is raised allows nothing, and one of a later stage may find something yet.
    silent(&[(FILE, &with_level("M614 = { level = \"error\", reason = \"quy chế\" }"))]);
    silent(&[(FILE, &with_level("M701 = { level = \"off\", reason = \"gửi qua trục\" }"))]);
    // What stops a draft keeps the rule from being asked.
    let chair =
        ("chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }", "chair = \"Không Ai\" #~ M302");
    bad(&[(FILE, &with_level(idle)), chair]);
}
