//! Dates and deadlines against the meeting.

use super::{DUTIES, bad, silent};

const INVITED: &str = "date = \"28/02/2025\"";
const TIME: &str = "time = \"14:00 thứ Ba 11/3/2025\"";
const CONCLUDED: &str = "kind = \"ket-luan\"\n";
/// With its month, as the conclusion of a meeting that was called has it.
const DATED: (&str, &str) = (CONCLUDED, "kind = \"ket-luan\"\ndate = \"3/2025\"\n");
const DUE: &str = "due = \"10/3/2025\" },";
const TEXT: &str = "text = \"Thống nhất danh mục.\"\n";

/// A change of the meeting after it was called.
fn moved(time: &str) -> String {
    let invited = format!("{INVITED}\nnumber = 12\n");
    format!("{invited}\n[[change]]\naction = \"doi\"\ntime = \"{time}\"\n")
}

/// The conclusion with a task.
fn task(due: &str) -> String {
    let tasks = format!("tasks = [{{ assign = \"Sở Tài chính\", task = \"báo cáo\", {due}\n]\n");
    format!("{TEXT}\n[[conclusion.section]]\nheading = \"Việc cần làm\"\n{tasks}")
}

#[test]
fn invitation_issued_after_the_meeting_is_found() {
    bad(&[(INVITED, "date = \"12/3/2025\" #~ M601")]);
    bad(&[(INVITED, "date = \"4/2025\" #~ M601")]);
    silent(&[(INVITED, "date = \"11/3/2025\"")]);
    silent(&[(INVITED, "date = \"3/2025\"")]);
}

#[test]
fn invitation_is_compared_with_the_meeting_as_first_called() {
    // The later meeting is no excuse, and an earlier one no fault.
    silent(&[DATED, (INVITED, &moved("14:00 20/3/2025")), (DUE, "due = \"10/3/2025\" },")]);
    silent(&[DATED, (INVITED, &moved("14:00 10/3/2025")), (DUE, "due = \"07/3/2025\" },")]);
}

#[test]
fn conclusion_issued_before_the_meeting_is_found() {
    bad(&[(CONCLUDED, "kind = \"ket-luan\"\ndate = \"10/3/2025\" #~ M602\n")]);
    bad(&[(CONCLUDED, "kind = \"ket-luan\"\ndate = \"2/2025\" #~ M602\n")]);
    silent(&[(CONCLUDED, "kind = \"ket-luan\"\ndate = \"11/3/2025\"\n")]);
    silent(&[(CONCLUDED, "kind = \"ket-luan\"\ndate = \"3/2025\"\n")]);
}

#[test]
fn conclusion_is_compared_with_the_meeting_as_last_changed() {
    let dated = "kind = \"ket-luan\"\ndate = \"15/3/2025\"";
    bad(&[(INVITED, &moved("14:00 20/3/2025")), (CONCLUDED, &format!("{dated} #~ M602\n"))]);
    silent(&[(INVITED, &moved("14:00 14/3/2025")), (CONCLUDED, &format!("{dated}\n"))]);
}

#[test]
fn papers_due_once_the_meeting_has_begun_are_found() {
    let papers = |due: &str| format!("{TIME}\npapers = {{ to = \"các đại biểu\", due = \"{due}\" }}");
    bad(&[(TIME, &format!("{} #~ M603", papers("12/3/2025")))]);
    bad(&[(TIME, &format!("{} #~ M603", papers("14:30 11/3/2025")))]);
    silent(&[(TIME, &papers("14:00 11/3/2025"))]);
    silent(&[(TIME, &papers("11/3/2025"))]);
    silent(&[(TIME, &papers("3/2025"))]);
    bad(&[(DUE, "deliver = { to = \"UBND tỉnh\", due = \"12/3/2025\" } }, #~ M603")]);
}

#[test]
fn papers_of_a_meeting_moved_to_an_earlier_day_are_found() {
    let papers = format!("{TIME}\npapers = {{ to = \"các đại biểu\", due = \"10/3/2025\" }}");
    let earlier = moved("14:00 07/3/2025");
    bad(&[DATED, (TIME, &format!("{papers} #~ M603")), (INVITED, &earlier), (DUE, "due = \"06/3/2025\" },")]);
}

#[test]
fn duty_due_after_the_meeting_is_found() {
    bad(&[(DUE, "due = \"12/3/2025\" }, #~ M604")]);
    bad(&[(DUE, "due = \"15:00 11/3/2025\" }, #~ M604")]);
    silent(&[(DUE, "due = \"11/3/2025\" },")]);
    // What is told to be done later is not due before.
    let later = "{ assign = \"Sở Công Thương\", task = \"sau cuộc họp hoàn thiện báo cáo\", due = \"12/3/2025\" },\n  ";
    silent(&[("{ assign = \"Sở Công Thương\"", &format!("{later}{{ assign = \"Sở Công Thương\""))]);
    silent(&[(DUE, "due = \"12/3/2025\" },"), (TIME, &format!("{TIME}\nend = \"17:00 12/3/2025\""))]);
}

#[test]
fn task_due_before_its_notice_is_found() {
    let dated = (CONCLUDED, "kind = \"ket-luan\"\ndate = \"15/3/2025\"\n");
    bad(&[dated, (TEXT, &task("due = \"14/3/2025\" }, #~ M605"))]);
    bad(&[(TEXT, &task("due = \"10/3/2025\" }, #~ M605"))]);
    bad(&[dated, (TEXT, &task("due = \"2/2025\" }, #~ M605"))]);
    silent(&[dated, (TEXT, &task("due = \"15/3/2025\" },"))]);
    silent(&[dated, (TEXT, &task("due = \"3/2025\" },"))]);
}

#[test]
fn meeting_on_a_day_of_rest_is_found() {
    let on = |time: &str| format!("time = \"{time}\"");
    for day in ["08:00 15/3/2025", "08:00 thứ Tư 30/4/2025", "08:00 07/4/2025", "08:00 thứ Sáu 02/5/2025"] {
        bad(&[(TIME, &format!("{} #~ M609", on(day)))]);
    }
    // Typed weekdays, swapped Saturdays, days of work.
    for day in ["08:00 thứ Bảy 15/3/2025", "08:00 26/4/2025", "08:00 29/4/2025", "08:00 Chủ nhật 16/3/2025"] {
        silent(&[(TIME, &on(day))]);
    }
    let festive = ("xét duyệt danh mục dự án năm 2025", "kỷ niệm ngày Giải phóng");
    silent(&[festive, (TIME, &on("08:00 thứ Tư 30/4/2025"))]);
}

#[test]
fn only_a_meeting_that_is_called_is_on_a_day_of_rest() {
    let letter = ("kind = \"giay-moi\"\ndate = \"28/02/2025\"", "kind = \"ket-luan\"\ndate = \"3/2025\"\nid = \"a\"");
    silent(&[(TIME, "time = \"15/3/2025\""), DATED, letter, (DUTIES, "")]);
}

#[test]
fn conclusion_that_tells_of_another_day_is_found() {
    let kind = "kind = \"ket-luan\"\n";
    let says = |words: &str| format!("{kind}{words}\n");
    bad(&[(kind, &says("opening = \"Ngày 12/3/2025, đồng chí Nguyễn Văn B đã chủ trì họp.\" #~ M608"))]);
    bad(&[(kind, &says("subject = \"Kết luận tại cuộc họp ngày 12 tháng 3 năm 2025\" #~ M608"))]);
    for right in [
        "opening = \"Chiều ngày 11 tháng 3 năm 2025, đồng chí Nguyễn Văn B đã chủ trì họp.\"",
        "opening = \"Thực hiện Kế hoạch ngày 01/3/2025, đồng chí Nguyễn Văn B đã chủ trì họp.\"",
        "subject = \"Kết luận về thực hiện Thông báo ngày 02/5/2018\"",
    ] {
        silent(&[(kind, &says(right))]);
    }
    let moved = "[[change]]\naction = \"doi\"\ntime = \"14:00 12/3/2025\"\n\n[conclusion]\n";
    let told = says("opening = \"Ngày 12/3/2025, đồng chí Nguyễn Văn B đã chủ trì họp.\"");
    silent(&[(kind, &told), ("[conclusion]\n", moved)]);
    let ended = format!("{TIME}\nend = \"17:00 12/3/2025\"");
    silent(&[(kind, &told), (TIME, &ended)]);
}
