//! Bodies in the lists of a meeting.

use super::{bad, silent};

const INVITED: &str = "bodies = [\"Sở Tài chính\", \"Sở Xây dựng\"] },";
const LAST: &str = "  { group = \"so\", bodies = [\"Sở Công Thương\"], same_line = true },";
const DUTY: &str = "  { assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" },";

#[test]
fn body_twice_in_a_list_is_found_under_each_of_its_names() {
    bad(&[(INVITED, "bodies = [\"Sở Tài chính\", \"Sở Xây dựng\", \"Sở Tài chính\"] }, #~ M610")]);
    bad(&[(INVITED, "bodies = [\"Sở Tài chính\", \"Sở Xây dựng\", \"STC\"] }, #~ M610")]);
    let named = "bodies = [\"Sở Tài chính\", { name = \"Công ty A\" }, { name = \"Công ty A\" }] }, #~ M610";
    bad(&[(INVITED, named)]);
}

#[test]
fn body_in_two_lists_is_no_repetition() {
    silent(&[(
        LAST,
        &format!("{LAST}\n  {{ lead = \"đại diện phòng chuyên môn của\", bodies = [\"Sở Tài chính\"] }},"),
    )]);
}

#[test]
fn body_in_two_lines_under_one_lead_is_found() {
    let line = |line: &str| format!("{LAST}\n  {line}");
    bad(&[(LAST, &line("{ group = \"so\", bodies = [\"STC\"] }, #~ M610"))]);
    bad(&[(LAST, &line("\"Các cơ quan báo chí\",\n  \"Các cơ quan báo chí\", #~ M610"))]);
    silent(&[(LAST, &line("{ group = \"so\", bodies = [\"STC\"], note = \"phòng Ngân sách\" },"))]);
    silent(&[(LAST, &line("{ lead = \"chuyên viên của\", bodies = [\"STC\"] },"))]);
}

#[test]
fn dissolved_body_is_found_where_it_is_looked_up() {
    bad(&[(LAST, "  { bodies = [\"Sở Công Thương\", \"Sở Giao thông vận tải\"] }, #~ M611")]);
    bad(&[(DUTY, "  { assign = \"Sở Giao thông vận tải\", task = \"chuẩn bị ý kiến\" }, #~ M611 M614")]);
    silent(&[(LAST, "  { bodies = [\"Sở Công Thương\", { name = \"Sở Giao thông vận tải (cũ)\" }] },")]);
}

#[test]
fn body_of_the_future_is_found() {
    bad(&[(LAST, "  { bodies = [\"Sở Công Thương\", \"UBND phường Kỳ Lừa\"] }, #~ M612")]);
    // A commune of that name was there before: the directory does not have it, but the country does.
    silent(&[(LAST, "  { bodies = [\"Sở Công Thương\", \"UBND xã Hữu Liên\"] },")]);
}

#[test]
fn body_whose_days_nobody_verified_is_doubtful() {
    // The row of this body is sure = "M".
    bad(&[(LAST, "  { bodies = [\"Sở Công Thương\", \"Cục Thuế tỉnh\"] }, #~ M613")]);
    let last_day = ("time = \"14:00 thứ Ba 11/3/2025\"", "time = \"14:00 thứ Sáu 28/02/2025\"");
    let due = ("due = \"10/3/2025\"", "due = \"27/02/2025\"");
    silent(&[last_day, due, (LAST, "  { bodies = [\"Sở Công Thương\", \"Cục Thuế tỉnh\"] },")]);
}

#[test]
fn body_on_its_last_day_still_exists() {
    let last_day = ("time = \"14:00 thứ Ba 11/3/2025\"", "time = \"14:00 thứ Sáu 28/02/2025\"");
    let due = ("due = \"10/3/2025\"", "due = \"27/02/2025\"");
    silent(&[last_day, due, (LAST, "  { bodies = [\"Sở Công Thương\", \"Sở Giao thông vận tải\"] },")]);
}

#[test]
fn task_for_a_body_founded_before_the_notice_is_right() {
    let sent = ("\"TT Tỉnh ủy\"]", "\"TT Tỉnh ủy\", \"UBND phường Kỳ Lừa\"]");
    let text = "text = \"Thống nhất danh mục.\"\n";
    let tasks = "tasks = [\n  { assign = \"UBND phường Kỳ Lừa\", task = \"báo cáo\" },";
    let section = |mark: &str| format!("{text}\n[[conclusion.section]]\nheading = \"Việc\"\n{tasks}{mark}\n]\n");
    let dated = |date: &str| format!("kind = \"ket-luan\"\ndate = \"{date}\"\n");
    silent(&[sent, ("kind = \"ket-luan\"\n", &dated("02/7/2025")), (text, &section(""))]);
    bad(&[sent, ("kind = \"ket-luan\"\n", &dated("30/6/2025")), (text, &section(" #~ M612"))]);
    // The day of issue is not known yet.
    bad(&[sent, (text, &section(" #~ M613"))]);
}

#[test]
fn duty_of_a_body_not_invited_is_found() {
    bad(&[(DUTY, "  { assign = \"Sở Nội vụ\", task = \"chuẩn bị ý kiến\" }, #~ M614")]);
    silent(&[(DUTY, "  { assign = { name = \"Các cơ quan dự họp\" }, task = \"cho ý kiến\" },")]);
    silent(&[(DUTY, "  { assign = \"VP UBND tỉnh\", task = \"chuẩn bị ý kiến\" },")]);
}

#[test]
fn duty_is_not_judged_where_who_comes_is_open() {
    let duty = (DUTY, "  { assign = \"Sở Nội vụ\", task = \"chuẩn bị ý kiến\" },");
    for open in [
        "\"Đại diện các ngành liên quan\",",
        "{ bodies = [{ name = \"Các sở có dự án\" }] },",
        "{ lead = \"đại diện lãnh đạo các sở\" },",
        "{ person = { name = \"Nguyễn Văn C\", title = \"Giám đốc Sở Nội vụ\" } },",
    ] {
        silent(&[duty, (LAST, &format!("{LAST}\n  {open}"))]);
    }
}
