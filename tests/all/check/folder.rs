//! What several specs show together: numbers given twice, people and rooms at two meetings at one time.

use vanthu::check::folder;
use vanthu::finding::Finding;
use vanthu::source::Source;

use crate::support::repository::{drafts_of, told};

/// A meeting of a made-up commune.
const MEETING: &str = r#"issuer = "vi-du-xa"
signer = "Hoàng Văn D"
[meeting]
topic = "về đường thôn"
chair = "Lý Thị E"
time = "14:00 thứ Ba 10/3/2026"
room = "Hội trường UBND xã Ví Dụ"
attendees = [{ bodies = ["Công an xã"] }]
[[notice]]
kind = "giay-moi"
number = 5
date = "05/3/2026"
"#;
/// What makes it another meeting, which needs nothing of the first.
const OTHER: [(&str, &str); 5] = [
    ("đường thôn", "nước sạch"),
    ("Lý Thị E", "Hoàng Văn D"),
    ("Hội trường UBND", "Nhà văn hóa"),
    ("number = 5", "number = 6"),
    ("14:00", "14:30"),
];

fn spec(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(MEETING.to_owned(), |spec, (old, new)| {
        assert!(spec.contains(old), "{old}");
        spec.replace(old, new)
    })
}

/// Findings on specs by their names, whose order must not matter.
fn findings(specs: &[(&str, String)]) -> Vec<Finding> {
    let facts = |(name, text): &(&str, String)| {
        let draft = drafts_of(&Source::new(*name, text.as_str()));
        assert_eq!(told(&draft.findings), "", "{name}");
        draft.facts
    };
    let mut gathered: Vec<_> = specs.iter().map(facts).collect();
    let source = |name: &str| {
        let (name, text) = specs.iter().find(|(known, _)| *known == name)?;
        Some(Source::new(*name, text.as_str()))
    };
    let found = folder(&gathered, source);
    gathered.reverse();
    assert_eq!(found, folder(&gathered, source));
    found
}

/// The codes found in the second of two meetings, which differs as said besides what makes it another.
fn codes(without: &[&str], edits: &[(&str, &str)]) -> Vec<&'static str> {
    let kept = OTHER.iter().filter(|(old, _)| !without.contains(old)).copied();
    let second = spec(&kept.chain(edits.iter().copied()).collect::<Vec<_>>());
    let found = findings(&[("a.toml", MEETING.to_owned()), ("b.toml", second)]);
    for finding in &found {
        assert_eq!(finding.file_name(), "b.toml");
        assert_eq!(finding.other.as_ref().map(|other| other.source.name()), Some("a.toml"));
    }
    found.iter().map(|finding| finding.rule.code).collect::<Vec<_>>()
}

#[test]
fn two_meetings_that_share_nothing_are_right() {
    assert!(codes(&[], &[]).is_empty());
}

#[test]
fn number_twice_in_a_series_is_found_however_it_is_typed() {
    assert_eq!(codes(&["number = 5"], &[]), ["M631"]);
    assert_eq!(codes(&["number = 5"], &[("number = 5", "number = \"05\"")]), ["M631"]);
}

#[test]
fn number_of_another_year_kind_office_or_draft_is_no_repetition() {
    let same = ["number = 5"];
    let next_year = [("05/3/2026", "05/3/2027"), ("thứ Ba 10/3/2026", "10/3/2027")];
    assert!(codes(&same, &next_year).is_empty());
    assert!(codes(&same, &[("\"giay-moi\"", "\"thong-bao-hop\"")]).is_empty());
    assert!(codes(&same, &[("number = 5", "number = 5\ndraft = 2")]).is_empty());
    let office = [("vi-du-xa", "vi-du-so"), ("signer = \"Hoàng Văn D\"", "signer = \"Trần Thị B\"")];
    let body = ("\"Công an xã\"", "{ name = \"Công an xã\" }");
    assert!(codes(&["number = 5", "Lý Thị E"], &[office[0], office[1], ("Lý Thị E", "Trần Thị B"), body]).is_empty());
}

#[test]
fn number_of_another_notice_in_the_same_spec_is_found_but_not_of_a_second_print() {
    let again = |table: &str| findings(&[("a.toml", format!("{MEETING}\n{table}"))]);
    let print = "[[notice]]\nkind = \"giay-moi\"\nid = \"khach\"\nnumber = 5\ndate = \"05/3/2026\"\n";
    assert!(again(print).is_empty());
    let found = again(&print.replace("05/3/2026", "06/3/2026"));
    assert_eq!(found.iter().map(|finding| finding.rule.code).collect::<Vec<_>>(), ["M631"]);
}

#[test]
fn a_copy_of_a_file_is_the_same_document() {
    let copy = [("a.toml", MEETING.to_owned()), ("cu/a.toml", MEETING.to_owned())];
    assert!(findings(&copy).is_empty());
}

#[test]
fn the_number_of_the_last_meeting_copied_with_it_is_found_but_not_that_of_a_second_draft() {
    let found = |edits: &[(&str, &str)], after: &str| {
        let second = format!("{}{after}", spec(edits));
        findings(&[("a.toml", MEETING.to_owned()), ("b.toml", second)])
            .iter()
            .map(|finding| finding.rule.code)
            .collect::<Vec<_>>()
    };
    let next = ("14:00 thứ Ba 10/3/2026", "14:00 thứ Ba 17/3/2026");
    let none: [&str; 0] = [];
    assert_eq!(found(&[next], ""), vec!["M631"]);
    assert_eq!(found(&[("room =", "duration = \"½ ngày\"\nroom =")], ""), none.to_vec());
    let moved = "[[change]]\naction = \"doi\"\ntime = \"14:00 17/3/2026\"\n";
    assert_eq!(found(&[], moved), none.to_vec());
    let first = MEETING.replace("[meeting]", "[meeting]\nid = \"duong-thon\"");
    let second = first.replace(next.0, next.1);
    assert!(findings(&[("a.toml", first), ("b.toml", second)]).is_empty());
}

#[test]
fn sessions_of_one_meeting_do_not_take_each_others_room() {
    let sessions = "[[meeting.session]]\ntopic = \"một\"\n[[meeting.session]]\ntopic = \"hai\"\n[[notice]]";
    assert!(findings(&[("a.toml", MEETING.replace("[[notice]]", sessions))]).is_empty());
}

#[test]
fn person_at_two_meetings_is_found() {
    let same = ["Lý Thị E", "14:00"];
    assert_eq!(codes(&same, &[]), ["M632"]);
    let invited = ("attendees = [", "attendees = [{ person = \"Lý Thị E\" }, ");
    assert_eq!(codes(&["14:00"], &[invited]), ["M632"]);
    let typed = ("\"Lý Thị E\"", "{ name = \"Lý Thị E\", title = \"Phó Chủ tịch UBND xã Ví Dụ\" }");
    assert_eq!(codes(&same, &[typed]), ["M632"]);
}

#[test]
fn namesakes_and_other_hours_are_no_clash() {
    let other_title = ("\"Lý Thị E\"", "{ name = \"Lý Thị E\", title = \"Trưởng thôn Một\" }");
    assert!(codes(&["Lý Thị E", "14:00"], &[other_title]).is_empty());
    // When the first meeting ends is not known.
    assert!(codes(&["Lý Thị E"], &[]).is_empty());
}

#[test]
fn ends_tell_which_meetings_overlap() {
    let chair = ("Lý Thị E", "Lý Thị E");
    let meeting = |time: &str, end: &str| {
        let edits = [OTHER[0], OTHER[2], OTHER[3], chair, ("14:00", time)];
        spec(&edits).replace("room =", &format!("end = \"{end}\"\nroom ="))
    };
    let clash = |time: &str, end: &str| {
        let found = findings(&[("a.toml", MEETING.to_owned()), ("b.toml", meeting(time, end))]);
        found.iter().map(|finding| finding.rule.code).collect::<Vec<_>>()
    };
    assert_eq!(clash("13:00", "14:30"), ["M632"]);
    assert!(clash("13:00", "14:00").is_empty());
    assert!(clash("14:30", "15:30").is_empty());
}

#[test]
fn room_taken_is_found_in_one_office_only() {
    let same = ["Hội trường UBND", "14:00"];
    assert_eq!(codes(&same, &[]), ["M633"]);
    for open in ["Trụ sở UBND xã", "Họp trực tuyến, phòng họp các cơ quan", "sân vận động"] {
        let found = findings(&[
            ("a.toml", spec(&[("Hội trường UBND xã Ví Dụ", open)])),
            ("b.toml", spec(&[OTHER[0], OTHER[1], OTHER[3], ("Hội trường UBND xã Ví Dụ", open)])),
        ]);
        assert_eq!(told(&found), "", "{open}");
    }
}

#[test]
fn a_meeting_that_is_off_or_moved_takes_neither_chair_nor_room() {
    let same = ["Lý Thị E", "Hội trường UBND", "14:00"];
    assert_eq!(codes(&same, &[]), ["M632", "M633"]);
    let ends = |change: &str| {
        let second = spec(&[OTHER[0], OTHER[3]]);
        let changed = format!("{second}\n[[notice]]\nkind = \"thay-doi\"\ndate = \"3/2026\"\n[[change]]\n{change}\n");
        findings(&[("a.toml", MEETING.to_owned()), ("b.toml", changed)])
    };
    assert!(ends("action = \"huy\"").is_empty());
    assert!(ends("action = \"doi\"\ntime = \"15:00 thứ Ba 10/3/2026\"").is_empty());
    assert_eq!(ends("action = \"bo-sung\"\ncontent = \"thêm việc\"").len(), 2);
}

#[test]
fn one_meeting_in_two_specs_is_no_clash() {
    assert!(codes(&["đường thôn", "Lý Thị E", "Hội trường UBND", "14:00"], &[]).is_empty());
    let concluded =
        spec(&[OTHER[0], ("giay-moi", "ket-luan"), ("number = 5\ndate = \"05/3/2026\"", "date = \"3/2026\"")]);
    let concluded = format!("{concluded}[conclusion]\ntext = \"Thống nhất.\"\n");
    assert!(findings(&[("a.toml", MEETING.to_owned()), ("b.toml", concluded)]).is_empty());
}

#[test]
fn a_level_of_the_later_file_counts() {
    let off = "[check]\nM633 = { level = \"off\", reason = \"hội trường có vách ngăn\" }\n";
    let second = spec(&OTHER[..2]).replace("number = 5", "number = 6");
    let found = |first: &str, second: &str| {
        let found = findings(&[("a.toml", first.to_owned()), ("b.toml", second.to_owned())]);
        found.iter().map(|finding| finding.rule.code).collect::<Vec<_>>()
    };
    assert_eq!(found(MEETING, &second), ["M633"]);
    assert_eq!(found(MEETING, &format!("{second}{off}")), [""; 0]);
    assert_eq!(found(&format!("{MEETING}{off}"), &second), ["M633"]);
}
