//! What becomes on the page of names in braces, of bullets pasted from Word, of items of a letter, and of words in the form's place.

use vanthu::source::Source;
use vanthu::write::markdown;

use crate::support::repository::{documents_of, drafts_of};

const HEAD: &str = "issuer = \"vi-du-so\"\nsigner = \"Trần Thị B\"\nfile = \"VP\"\n\n[meeting]\ntopic = \"giao ban tháng 4\"\n\
                    chair = \"Nguyễn Văn A\"\ntime = \"14:05 thứ Ba 21/4/2026\"\nroom = \"Phòng họp tầng 2\"\n\
                    attendees = [\"Lãnh đạo Sở\", \"Trưởng các phòng\"]\n";

fn page(meeting: &str, notice: &str) -> String {
    let spec = format!("{HEAD}{meeting}\n[[notice]]\ndate = \"4/2026\"\n{notice}");
    documents_of("x.toml", &spec).iter().map(|drafted| markdown::write(&drafted.document)).collect()
}

fn invitation(meeting: &str, notice: &str) -> String {
    page(meeting, &format!("kind = \"giay-moi\"\n{notice}"))
}

#[track_caller]
fn has(page: &str, words: &str) {
    assert!(page.contains(words), "{words}\n{page}");
}

#[test]
fn names_in_braces_are_the_facts_in_the_style_of_the_notice() {
    let style = "style = { time = \"{h}h{minute} {day}/{month}\", date = \"{day}.{month}.{year}\" }\n";
    let opening = "opening = \"Lúc {time}, ngày {date}, {thu}, buổi {buoi}, mời {attendees}; {time:hour}-{date:year}\"";
    let page = invitation("", &format!("{style}{opening}"));
    has(&page, "Lúc 14h05 21/4, ngày 21.4.2026, thứ Ba, buổi chiều, mời lãnh đạo Sở; trưởng các phòng; 14-2026:");
}

#[test]
fn who_attended_can_stand_in_an_opening() {
    let conclusion = "[conclusion]\nattended = \"as-invited\"\ntext = \"Thống nhất.\"\n";
    let notice = format!("kind = \"ket-luan\"\nopening = \"Dự họp có {{attended}}\"\n\n{conclusion}");
    has(&page("", &notice), "Dự họp có lãnh đạo Sở; trưởng các phòng.");
}

#[test]
fn blanks_and_marks_beside_braces_stay_as_typed() {
    let page = invitation("", "subject = \"Dự {event} {topic}; {weekday}\"");
    has(&page, "Dự cuộc họp giao ban tháng 4; thứ Ba");
}

#[test]
fn a_name_that_stands_for_nothing_is_told_at_its_place() {
    let spec = format!("{HEAD}\n[[notice]]\nkind = \"giay-moi\"\nopening = \"Theo {{basis}} lúc {{time:phut}}\"\n");
    let source = Source::new("x.toml", &*spec);
    let found = drafts_of(&source).findings;
    let places = found.iter().filter(|finding| finding.rule.code == "M804");
    let places: Vec<_> =
        places.map(|finding| source.slice(finding.place.as_ref().expect("it has a place").span)).collect();
    assert_eq!(places, ["{basis}", "{time:phut}"]);
}

#[test]
fn bullets_of_word_are_levels_and_words_are_not() {
    let page = invitation("content = \"\"\"\nGồm:\n· một;\n▪ hai;\no ba;\n§ bốn\n\"\"\"\n", "");
    ["- một", "- hai", "+ ba", "- bốn"].iter().for_each(|item| has(&page.replace('\\', ""), item));
    let page = invitation("content = \"\"\"\nTheo\n§ 5 của Quy chế\n\"\"\"\n", "");
    has(&page, "Theo § 5 của Quy chế");
}

#[test]
fn a_list_without_a_heading_takes_no_number() {
    let items = "items = [{ item = \"time\", heading = \"Thời gian:\" }, { item = \"attendees\" }, \
                 { item = \"room\", heading = \"Địa điểm:\" }]";
    let page = invitation("", items).replace('\\', "");
    has(&page, "1. Thời gian:");
    has(&page, "2. Địa điểm:");
}

#[test]
fn a_letter_prints_the_items_that_it_names() {
    let items = "items = [{ item = \"time\", heading = \"Thời gian:\" }, { item = \"room\", heading = \"Địa điểm:\" }]";
    let letter =
        "kind = \"cong-van\"\nsubject = \"mời họp\"\naddressees = [\"Sở A\"]\nopening = \"Sở tổ chức cuộc họp\"\n";
    let with = page("", &format!("{letter}{items}")).replace(['\\', '*'], "");
    ["cuộc họp:", "1. Thời gian:", "2. Địa điểm: tại Phòng họp tầng 2"].iter().for_each(|words| has(&with, words));
    let without = page("", letter);
    assert!(!without.contains("Địa điểm"), "{without}");
}

#[test]
fn only_the_forms_own_phrase_gives_way_to_as_above() {
    let listed = |first: &str| {
        let page = invitation("", &format!("addressees = [\"Sở A\"]\nrecipients = [\"{first}\", \"Sở C\"]"));
        let lines: Vec<_> = page.lines().filter(|line| line.starts_with("- ")).map(str::to_owned).collect();
        lines[lines.iter().position(|line| line.contains("Sở C")).expect("it is listed") - 1].clone()
    };
    assert_eq!(listed("Như thành phần mời"), "- Như trên;");
    assert_eq!(
        listed("Như thành phần mời; Văn phòng Sở (để báo cáo)"),
        "- Như thành phần mời; Văn phòng Sở (để báo cáo);"
    );
    assert_eq!(listed("Như Ngọc Đặng"), "- Như Ngọc Đặng;");
}

#[test]
fn stars_in_a_style_are_bold() {
    let page = invitation("", "style = { time = \"**{hour} giờ {minute}** ngày {day}/{month}\" }");
    has(&page, "**14 giờ 05** ngày 21/4");
}
