//! Changes of a meeting against what was said before.

use super::{bad, silent};

const INVITED: &str = "date = \"28/02/2025\"";
const TIME: &str = "time = \"14:00 thứ Ba 11/3/2025\"";
const LAST: &str = "[conclusion]\n";
const CONCLUDED: &str = "kind = \"ket-luan\"";

/// The first table of changes, before the conclusion.
fn change(lines: &str) -> String {
    format!("[[change]]\n{lines}\n\n{LAST}")
}

#[test]
fn conclusion_of_a_meeting_that_is_off_is_found() {
    let found = "kind = \"ket-luan\" #~ M617";
    for action in ["hoan", "huy", "thu-hoi"] {
        bad(&[(LAST, &change(&format!("action = \"{action}\""))), (CONCLUDED, found)]);
    }
    silent(&[(LAST, &change("action = \"hoan\"\ntime = \"14:00 12/3/2025\""))]);
    let held_later = "action = \"huy\"\n[[change]]\naction = \"thay-the\"\ntime = \"14:00 12/3/2025\"";
    silent(&[(LAST, &change(held_later))]);
}

#[test]
fn change_that_changes_nothing_is_found() {
    let room = "room = \"Phòng họp tầng 4\"";
    bad(&[(LAST, &change("action = \"doi\"\ntime = \"14:00 11/3/2025\" #~ M618"))]);
    let both = format!("action = \"doi\"\ntime = \"15:00 11/3/2025\"\n{room} #~ M618");
    bad(&[(room_typed().as_str(), room), (LAST, &change(&both))]);
    silent(&[(LAST, &change("action = \"doi\"\ntime = \"14:30 11/3/2025\""))]);
    silent(&[(LAST, &change("action = \"doi\"\ntime = \"14:00 11/3/2025\"\nend = \"16:00\""))]);
    silent(&[(LAST, &change("action = \"thay-the\"\ntime = \"14:00 11/3/2025\""))]);
    // What was put off to an unknown time is held at its old one after all.
    let after_all = "action = \"hoan\"\n[[change]]\naction = \"doi\"\ntime = \"14:00 11/3/2025\"";
    silent(&[(LAST, &change(after_all))]);
}

/// The line of the room in the good spec.
fn room_typed() -> String {
    let spec = crate::support::repository::text(super::GOOD);
    spec.lines().find(|line| line.starts_with("room = ")).expect("the meeting has a room").to_owned()
}

#[test]
fn change_to_a_time_before_the_invitation_is_found() {
    let due = ("due = \"10/3/2025\" },", "due = \"3/2025\" },");
    bad(&[
        (INVITED, "date = \"07/3/2025\""),
        due,
        (LAST, &change("action = \"doi\"\ntime = \"14:00 06/3/2025\" #~ M619")),
    ]);
    silent(&[(INVITED, "date = \"07/3/2025\""), due, (LAST, &change("action = \"doi\"\ntime = \"14:00 07/3/2025\""))]);
    silent(&[(INVITED, "date = \"3/2025\""), due, (LAST, &change("action = \"doi\"\ntime = \"14:00 06/3/2025\""))]);
}

#[test]
fn new_hour_without_a_new_end_is_found() {
    let ended = (TIME, &*format!("{TIME}\nend = \"16:30\""));
    bad(&[ended, (LAST, &change("action = \"doi\"\ntime = \"17:00 11/3/2025\" #~ M625"))]);
    silent(&[ended, (LAST, &change("action = \"doi\"\ntime = \"17:00 11/3/2025\"\nend = \"18:00\""))]);
    silent(&[ended, (LAST, &change("action = \"doi\"\ntime = \"14:00 12/3/2025\""))]);
    silent(&[(LAST, &change("action = \"doi\"\ntime = \"17:00 11/3/2025\""))]);
}

#[test]
fn whoever_is_invited_already_is_not_invited_besides() {
    let added = |line: &str| change(&format!("action = \"bo-sung\"\nattendees = [{line}]"));
    bad(&[(LAST, &last_marked(&added("{ group = \"so\", bodies = [\"Sở Tài chính\"] }"), "M610"))]);
    silent(&[(LAST, &added("{ group = \"so\", bodies = [\"Sở Y tế\"] }"))]);
    silent(&[(LAST, &added("{ lead = \"Chuyên viên\", bodies = [\"Sở Tài chính\"] }"))]);
    let chair = added("{ person = { name = \"Nguyễn Văn X\", title = \"Giám đốc\" } }");
    silent(&[(LAST, &chair)]);
    let twice = chair.replace("[[change]]", &format!("{}\n[[change]]", chair.trim_end_matches(LAST)));
    bad(&[(LAST, &last_marked(&twice, "M616"))]);
    let anew = "action = \"thay-the\"\nattendees = [{ group = \"so\", bodies = [\"Sở Tài chính\"] }]";
    silent(&[(LAST, &change(anew))]);
}

/// The text with a mark at the end of its last line of attendees.
fn last_marked(text: &str, code: &str) -> String {
    let at = text.rfind("attendees").and_then(|at| Some(at + text[at..].find('\n')?)).expect("a line of attendees");
    format!("{} #~ {code}{}", &text[..at], &text[at..])
}
