//! Years, hours of timetables and of sessions.

use super::{bad, silent};

const INVITED: &str = "date = \"28/02/2025\"";
const TIME: &str = "time = \"14:00 thứ Ba 11/3/2025\"";
const DUTIES: &str = "duties = [";
const CONCLUDED: &str = "kind = \"ket-luan\"\n";

/// The meeting with a timetable of one row a line.
fn timetable(rows: &[(&str, &str)]) -> String {
    let rows = rows.iter().map(|(row, code)| {
        let mark = if code.is_empty() { String::new() } else { format!(" #~ {code}") };
        format!("  {{ {row}, content = \"báo cáo\" }},{mark}\n")
    });
    format!("timetable = [\n{}]\n{DUTIES}", rows.collect::<String>())
}

/// The meeting with sessions before its first notice.
fn sessions(sessions: &[&str]) -> String {
    let table = |lines: &&str| format!("[[meeting.session]]\ntopic = \"một việc\"\n{lines}\n");
    format!("{}\n[[notice]]\nkind = \"giay-moi\"", sessions.iter().map(table).collect::<String>())
}

const FIRST: &str = "[[notice]]\nkind = \"giay-moi\"";

#[test]
fn years_that_do_not_fit_are_found() {
    bad(&[(INVITED, "date = \"28/02/2024\" #~ M626")]);
    bad(&[(INVITED, "date = \"02/2024\" #~ M626")]);
    silent(&[(INVITED, "date = \"15/9/2024\"")]);
    silent(&[(INVITED, "date = \"9/2024\"")]);
    bad(&[(CONCLUDED, "kind = \"ket-luan\"\ndate = \"15/3/2026\" #~ M626\n")]);
    silent(&[(CONCLUDED, "kind = \"ket-luan\"\ndate = \"30/8/2025\"\n")]);
}

#[test]
fn hours_of_a_timetable_are_hours() {
    bad(&[(DUTIES, &timetable(&[("time = \"15:00 - 14:30\"", "M210"), ("time = \"25:61\"", "M205")]))]);
    silent(&[(DUTIES, &timetable(&[("time = \"14:00 - 14:30\"", ""), ("time = \"14h30\"", "")]))]);
    silent(&[(DUTIES, &timetable(&[("time = \"Buổi chiều\"", ""), ("time = \"14h30' - 15h00'\"", "")]))]);
}

#[test]
fn rows_that_do_not_fit_the_meeting_are_found() {
    let ended = (TIME, &*format!("{TIME}\nend = \"16:30\""));
    bad(&[(DUTIES, &timetable(&[("time = \"08:00\"", "M627"), ("time = \"14:30\"", "")]))]);
    bad(&[(DUTIES, &timetable(&[("time = \"14:30\"", ""), ("time = \"14:15\"", "M627")]))]);
    bad(&[ended, (DUTIES, &timetable(&[("time = \"14:00\"", ""), ("time = \"17:00\"", "M627")]))]);
    silent(&[ended, (DUTIES, &timetable(&[("time = \"13:30\"", ""), ("time = \"16:30\"", "")]))]);
    let parallel = [("time = \"15:00\", room = \"Phòng 1\"", ""), ("time = \"14:30\", room = \"Phòng 2\"", "")];
    silent(&[(DUTIES, &timetable(&parallel))]);
    silent(&[(DUTIES, &timetable(&[("time = \"Ngày thứ hai\"", ""), ("time = \"08:00\"", "")]))]);
    let two_days = (TIME, &*format!("{TIME}\nend = \"11:30 12/3/2025\""));
    silent(&[two_days, (DUTIES, &timetable(&[("time = \"14:00\"", ""), ("time = \"08:00\"", "")]))]);
}

#[test]
fn sessions_that_do_not_follow_each_other_are_found() {
    let first = "time = \"14:00 11/3/2025\"\nend = \"15:00\"";
    bad(&[(FIRST, &sessions(&[first, "time = \"14:30 11/3/2025\" #~ M628"]))]);
    let later = (TIME, "time = \"15:00 thứ Ba 11/3/2025\"");
    bad(&[later, (FIRST, &sessions(&["time = \"15:00 11/3/2025\"", "time = \"14:30 11/3/2025\" #~ M628"]))]);
    bad(&[(FIRST, &sessions(&[first, "time = \"14:30 10/3/2025\" #~ M628"]))]);
    silent(&[(FIRST, &sessions(&[first, "time = \"15:00 11/3/2025\""]))]);
    silent(&[(FIRST, &sessions(&[first, "time = \"14:30 11/3/2025\"\nroom = \"Phòng họp tầng 2\""]))]);
    silent(&[(FIRST, &sessions(&["", ""]))]);
}
