//! Meetings as entries of a calendar.

use std::collections::BTreeSet;

use vanthu::calendar::{Begin, Entry, Wanted};
use vanthu::meeting::Standing;
use vanthu::source::Source;
use vanthu::write::ics;

use crate::support::ics::{lines, properties, values};
use crate::support::repository::{entries_of, specs, text, tomls};
use crate::support::snapshot;

/// The entries of a spec's text.
fn entries(spec: &str) -> Vec<Entry> {
    entries_of(&Source::new("x.toml", spec), Wanted::default())
}

fn with_deadlines(path: &str) -> Vec<Entry> {
    entries_of(&Source::new(path, text(path)), Wanted { deadlines: true, epoch: None })
}

/// A short spec that calls a meeting, with more lines for its meeting and after it.
fn called(meeting: &str, after: &str) -> String {
    format!(
        "issuer = \"ubnd-tinh-lang-son\"\nsigner = \"Hà Minh Anh\"\n[meeting]\ntopic = \"công tác văn phòng\"\n\
         chair = {{ name = \"Nguyễn Văn A\", title = \"Chủ tịch\" }}\ntime = \"14:00 10/3/2026\"\nroom = \"tại Phòng họp 1\"\n\
         {meeting}\n[[notice]]\nkind = \"giay-moi\"\nnumber = 12\ndate = \"03/3/2026\"\n{after}"
    )
}

fn change(lines: &str) -> String {
    format!("[[change]]\n{lines}\n")
}

#[test]
fn calendars_are_those_of_the_golden_files() {
    let specs = tomls("meetings").into_iter().chain(["tests/fixtures/specs/doi-nhieu-lan.toml".to_owned()]);
    let mut names = BTreeSet::new();
    for path in specs {
        let stem = path.rsplit('/').next().expect("a path has a name").trim_end_matches(".toml");
        let name = format!("calendar/{stem}.ics");
        snapshot::check(&name, &ics::write(&with_deadlines(&path)).replace("\r\n", "\n"));
        names.insert(name);
    }
    assert!(names.len() >= 4, "{names:?}");
    assert_eq!(names, snapshot::names("calendar").into_iter().collect(), "a golden file is left over");
}

#[test]
fn every_entry_has_what_the_standard_asks_for_and_no_address() {
    let mut seen = 0;
    for path in specs() {
        let entries = with_deadlines(&path);
        let calendar = ics::write(&entries);
        seen += entries.len();
        for name in ["UID", "DTSTAMP", "SEQUENCE", "STATUS", "SUMMARY"] {
            assert_eq!(values(&calendar, name).len(), entries.len(), "{path}: {name}");
        }
        let uids: BTreeSet<String> = values(&calendar, "UID").into_iter().collect();
        assert_eq!(uids.len(), entries.len(), "{path}");
        assert_eq!(values(&calendar, "METHOD"), ["PUBLISH"]);
        for (name, value) in properties(&calendar) {
            let address = name.starts_with("ORGANIZER") || name.starts_with("ATTENDEE") || value.contains("mailto:");
            assert!(!address, "{path}: {name}:{value}");
        }
        assert_eq!(calendar, ics::write(&with_deadlines(&path)), "{path}: the same spec gives the same bytes");
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn lines_are_folded_between_letters_of_any_length() {
    let mut entry = entries(&called("", "")).remove(0);
    for start in 0..160 {
        // Ends of every length: the last piece of a line counts too.
        entry.summary = format!("{}{}{}", "x".repeat(start), "ệ😀, ;\\n".repeat(40), "y".repeat(start));
        let calendar = ics::write(std::slice::from_ref(&entry));
        assert!(lines(&calendar).len() > 20);
        assert_eq!(values(&calendar, "SUMMARY"), [entry.summary.as_str()]);
    }
}

#[test]
fn the_hour_is_that_of_vietnam_without_summer_time() {
    let calendar = ics::write(&entries(&called("end = \"16:30\"", "")));
    let of = |name| values(&calendar, name);
    assert_eq!(of("DTSTART;TZID=Asia/Ho_Chi_Minh"), ["20260310T140000"]);
    assert_eq!(of("DTEND;TZID=Asia/Ho_Chi_Minh"), ["20260310T163000"]);
    assert_eq!((of("TZOFFSETFROM"), of("TZOFFSETTO")), (vec!["+0700".to_owned()], vec!["+0700".to_owned()]));
    assert!(!calendar.contains("DAYLIGHT"));
    assert_eq!(of("LOCATION"), ["Phòng họp 1"]);
}

#[test]
fn an_end_stands_only_where_it_is_said() {
    let end = |meeting: &str| entries(&called(meeting, ""))[0].end.map(|end| end.format("%d %H:%M").to_string());
    assert_eq!(end("duration = \"90 phút\"").as_deref(), Some("10 15:30"));
    assert_eq!(end("end = \"11:00 11/3/2026\"\nduration = \"02 ngày\"").as_deref(), Some("11 11:00"));
    assert_eq!(["", "duration = \"½ ngày\"", "duration = \"02 ngày\""].map(end), [None, None, None]);
}

#[test]
fn a_new_date_and_any_change_keep_the_name_and_raise_the_sequence() {
    let first = entries(&called("", "")).remove(0);
    let moved = change("action = \"doi\"\ntime = \"08:00 11/3/2026\"");
    let one = entries(&called("", &moved)).remove(0);
    let two =
        entries(&called("", &(moved + &change("action = \"bo-sung\"\nattendees = [\"Công an tỉnh\"]")))).remove(0);
    assert_eq!([first.sequence, one.sequence, two.sequence], [0, 1, 2]);
    assert!(first.uid == one.uid && one.uid == two.uid);
    assert!(first.begin != one.begin && one.begin == two.begin);
    assert!(two.description.contains("- Công an tỉnh"), "{}", two.description);
    // Another file name is no other meeting.
    assert_eq!(entries_of(&Source::new("y/z.toml", called("", "")), Wanted::default())[0].uid, first.uid);
}

#[test]
fn an_id_keeps_the_name_even_where_the_first_time_is_typed_anew() {
    let spec = called("id = \"hop-vp\"", "");
    let later = spec.replace("14:00 10/3/2026", "14:00 12/3/2026").replace("công tác", "việc");
    assert_eq!(entries(&spec)[0].uid, entries(&later)[0].uid);
    let without = called("", "");
    assert_ne!(entries(&without)[0].uid, entries(&without.replace("14:00 10/3/2026", "14:00 12/3/2026"))[0].uid);
}

#[test]
fn what_is_not_held_is_cancelled_until_a_new_time_is_given() {
    let stands = |changes: &str| {
        let entry = entries(&called("", changes)).remove(0);
        (entry.standing, entry.summary.split(' ').next().unwrap_or_default().to_owned(), entry.sequence)
    };
    let postponed = change("action = \"hoan\"\nreason = \"do bão\"");
    assert_eq!(stands(&postponed), (Standing::Postponed, "HOÃN:".to_owned(), 1));
    assert_eq!(stands(&change("action = \"huy\"")), (Standing::Cancelled, "HỦY:".to_owned(), 1));
    assert_eq!(stands(&change("action = \"thu-hoi\"")), (Standing::Cancelled, "HỦY:".to_owned(), 1));
    let revived = format!("{postponed}{}", change("action = \"thay-the\"\ntime = \"09:00 20/3/2026\""));
    assert_eq!(stands(&revived), (Standing::Held, "Họp".to_owned(), 2));
    let calendar = ics::write(&entries(&called("", &postponed)));
    assert_eq!(values(&calendar, "STATUS"), ["CANCELLED"]);
    assert!(values(&calendar, "DESCRIPTION")[0].starts_with("Lý do: bão\n"), "{calendar}");
    assert_eq!(values(&ics::write(&entries(&called("", &revived))), "STATUS"), ["CONFIRMED"]);
}

#[test]
fn each_session_is_an_entry_of_its_own() {
    let entries = entries(&text("meetings/2025-12-04-thao-go-du-an.toml"));
    let begins: Vec<String> = entries.iter().map(|entry| entry.begin.moment().format("%H:%M").to_string()).collect();
    assert_eq!(begins, ["14:00", "15:30"]);
    assert!(entries[0].uid != entries[1].uid && entries[0].description != entries[1].description);
    assert!(
        entries[1].summary.starts_with("Họp: xem xét, đánh giá tình hình triển khai dự án"),
        "{}",
        entries[1].summary
    );
}

#[test]
fn a_session_bears_the_name_of_its_meeting_and_the_last_one_its_end() {
    let sessions = "end = \"17:00\"\n[[meeting.session]]\ntopic = \"Một\"\ntime = \"14:00 10/3/2026\"\n\
                    [[meeting.session]]\ntopic = \"Hai\"\ntime = \"15:00 10/3/2026\"";
    let entries = entries(&called(sessions, ""));
    let titles: Vec<&str> = entries.iter().map(|entry| entry.summary.as_str()).collect();
    assert_eq!(titles, ["Họp công tác văn phòng: một", "Họp công tác văn phòng: hai"]);
    let ends = entries.iter().map(|entry| entry.end.map(|end| end.format("%H:%M").to_string()));
    assert_eq!(ends.collect::<Vec<_>>(), [None, Some("17:00".to_owned())]);
}

#[test]
fn the_stamp_is_the_day_of_issue_then_the_date_given_then_the_day_of_the_meeting() {
    let stamp = |spec: &str, epoch| {
        let wanted = Wanted { deadlines: false, epoch };
        entries_of(&Source::new("x.toml", spec), wanted)[0].stamp.format("%Y%m%d").to_string()
    };
    let unissued = called("", "").replace("number = 12\ndate = \"03/3/2026\"", "date = \"3/2026\"");
    assert_eq!(stamp(&called("", ""), Some(0)), "20260303");
    assert_eq!(stamp(&unissued, Some(86_400)), "19700102");
    assert_eq!(stamp(&unissued, None), "20260310");
}

#[test]
fn deadlines_come_only_on_request_and_with_their_grain() {
    let meeting = "duties = [{ body = { name = \"Sở A\" }, task = \"báo cáo {due}\", due = \"09/3/2026\" }, { body = { name = \"Sở B\" }, \
                   task = \"góp ý\", deliver = { to = \"Văn phòng\", due = \"10:00 08/3/2026\" } }]\n\
                   papers = { to = \"Văn phòng\", due = \"07/3/2026\" }";
    let after = "[[notice]]\nkind = \"ket-luan\"\n[conclusion]\ntext = \"x\"\n[[conclusion.section]]\ntasks = [{ body = { name = \
                 \"Sở C\" }, task = \"trình\", due = \"2/2028\" }]";
    let spec = called(meeting, after);
    assert_eq!(entries(&spec).len(), 1);
    let source = Source::new("x.toml", spec);
    let made = entries_of(&source, Wanted { deadlines: true, epoch: None });
    let told: Vec<String> =
        made[1..].iter().map(|entry| format!("{} {}", entry.begin.moment(), entry.summary)).collect();
    assert_eq!(
        told,
        [
            "2026-03-09 00:00:00 Hạn: Sở A báo cáo 09/3/2026",
            "2026-03-08 10:00:00 Hạn: Sở B góp ý, gửi Văn phòng",
            "2026-03-07 00:00:00 Hạn: gửi tài liệu họp đến Văn phòng",
            "2028-02-29 00:00:00 Hạn: Sở C trình",
        ]
    );
    assert!(matches!((made[1].begin, made[2].begin), (Begin::Day(_), Begin::Hour(_))));
    assert!(made[1..].iter().all(|entry| !entry.busy) && made[0].busy);
}

#[test]
fn a_letter_that_stands_alone_makes_no_entry() {
    assert_eq!(with_deadlines("tests/fixtures/specs/bo-cuc-cong-van.toml"), []);
}
