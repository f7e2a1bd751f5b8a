//! Sentences that the templates make of unusual meetings.

use vanthu::source::Source;
use vanthu::write::markdown;

use crate::support::repository::{documents, drafts_of, told};

fn pages(spec: &str) -> String {
    let documents = documents(&format!("tests/fixtures/specs/{spec}.toml"));
    documents.iter().map(|drafted| markdown::write(&drafted.document)).collect()
}

#[test]
fn unusual_meetings_are_told_in_plain_sentences() {
    for (spec, sentence) in [
        (
            "moi-dich-danh-theo-muc",
            "Nhà trường trân trọng kính mời thầy Tống Văn X, nguyên Hiệu trưởng tới dự lễ kỷ niệm",
        ),
        ("moi-dich-danh-theo-muc", "Rất mong bà thu xếp thời gian tới dự./."),
        ("doi-nhieu-lan", "\n- Tài liệu phục vụ hội nghị do"),
        ("doi-nhieu-lan", "- Thời gian: 14 giờ 00 phút, ngày 20/8/2026 (thứ Năm) đến 16 giờ 30 phút.\n"),
        ("dang-doi-lich", "**về việc thay đổi thời gian, địa điểm hội thảo"),
        ("dang-doi-lich", "**dự hội thảo lịch sử"),
        ("dang-doi-lich", "Thực hiện chương trình công tác năm 2026, Ban Thường vụ"),
        ("dang-doi-lich", "**Địa điểm:** tại Hội trường"),
        ("dang-doi-lich", "\n+ Trường THCS Ví Dụ."),
        ("dang-doi-lich", "đại biểu các Đảng uỷ xã; Trường THCS Ví Dụ."),
        ("dang-doi-lich", "các thành phần dự hội thảo, Ban Thường vụ Tỉnh uỷ kết luận như sau"),
        ("dang-doi-lich", "| 1 | Đại biểu các Đảng uỷ xã |"),
    ] {
        assert!(pages(spec).contains(sentence), "{spec}: {sentence}\n{}", pages(spec));
    }
}

const INVITED: &str = "[[notice]]\nkind = \"giay-moi\"\nnumber = 12\ndate = \"15/4/2026\"\n";

/// All pages of a meeting in a hall, with more lines for its meeting and after its invitation.
fn of(meeting: &str, after: &str) -> String {
    pages_of(meeting, &format!("{INVITED}{after}"))
}

fn pages_of(meeting: &str, notices: &str) -> String {
    let spec = format!(
        "issuer = \"vi-du-so\"\nsigner = \"Trần Thị B\"\n[meeting]\nevent = \"hội nghị\"\ntopic = \"giao ban\"\n\
         chair = \"Nguyễn Văn A\"\ntime = \"14:00 21/4/2026\"\nroom = \"Hội trường\"\n{meeting}\n{notices}"
    );
    let draft = drafts_of(&Source::new("x.toml", spec.as_str()));
    assert!(!draft.documents.is_empty(), "{}", told(&draft.findings));
    draft.documents.iter().map(|drafted| markdown::write(&drafted.document)).collect()
}

const CONCLUDED: &str =
    "[[notice]]\nkind = \"ket-luan\"\n[conclusion]\nattended = \"as-invited\"\ntext = \"Thống nhất.\"\n";

fn says(page: &str, sentence: &str) {
    assert!(page.contains(sentence), "{sentence}\n{page}");
}

#[test]
fn whoever_was_invited_to_a_session_or_a_point_attended() {
    let session = |topic: &str, bodies: &str| {
        format!(
            "[[meeting.session]]\ntopic = \"{topic}\"\nattendees = [{{ group = \"phong\", bodies = [{bodies}] }}, \"Công an xã\"]\n"
        )
    };
    let sessions =
        session("một", "\"Văn phòng Sở\", \"KT\"") + &session("hai", "\"KT\", { name = \"Phòng Tổng hợp\" }");
    let everyone = "Tham dự hội nghị có đại diện lãnh đạo các phòng, đơn vị: Văn phòng Sở, Phòng Kinh tế, Phòng Tổng hợp; \
                    Công an xã.";
    says(&of(&sessions, CONCLUDED), everyone);
    let points = "[[meeting.point]]\nname = \"điểm cầu Sở\"\nattendees = [\"Phòng Kinh tế\"]\n[[meeting.point]]\n\
                  name = \"điểm cầu xã\"\nattendees = [\"Công an xã\"]\n";
    let at_points = "Tham dự hội nghị tại điểm cầu Sở có Phòng Kinh tế; tại điểm cầu xã có Công an xã.";
    says(&of(points, CONCLUDED), at_points);
    let all = format!("attendees = [\"Thanh tra Sở\", \"Công an xã\"]\n{sessions}");
    says(
        &pages_of(&all, CONCLUDED),
        "có Thanh tra Sở; Công an xã; đại diện lãnh đạo các phòng, đơn vị: Văn phòng Sở, Phòng Kinh",
    );
    let both = format!("attendees = [\"Thanh tra Sở\"]\n{points}");
    says(&pages_of(&both, CONCLUDED), "có Thanh tra Sở; tại điểm cầu Sở: Phòng Kinh tế; tại điểm cầu xã: Công an xã.");
}

#[test]
fn a_conclusion_names_every_day_of_its_meeting() {
    let session = |time: &str| format!("[[meeting.session]]\ntopic = \"một\"\ntime = \"{time}\"\n");
    let two = |one: &str, two: &str| session(one) + &session(two);
    says(&of("", CONCLUDED), "\nNgày 21/4/2026, đồng chí");
    says(&of("end = \"17:00 22/4/2026\"\n", CONCLUDED), "\nTừ ngày 21/4/2026 đến ngày 22/4/2026, đồng chí");
    says(&of(&two("14:00 21/4/2026", "08:00 22/4/2026"), CONCLUDED), "\nTừ ngày 21/4/2026 đến ngày 22/4/2026, đồng");
    says(&of(&two("14:00 21/4/2026", "08:00 23/4/2026"), CONCLUDED), "\nNgày 21/4/2026 và ngày 23/4/2026, đồng chí");
}

#[test]
fn sessions_have_the_end_of_their_meeting_where_they_say_none() {
    let end = "end = \"16:30\"\n";
    let untimed = of(
        &format!(
            "{end}duration = \"½ ngày\"\n[[meeting.session]]\ntopic = \"một\"\n[[meeting.session]]\ntopic = \"hai\"\n"
        ),
        "",
    );
    assert_eq!(untimed.matches("đến 16 giờ 30 phút, thời lượng ½ ngày").count(), 2, "{untimed}");
    let session = |hour: &str| format!("[[meeting.session]]\ntopic = \"một\"\ntime = \"{hour}:00 21/4/2026\"\n");
    let timed = of(&format!("{end}{}{}", session("14"), session("15")), "");
    assert_eq!(timed.matches("đến 16 giờ 30 phút").count(), 1, "{timed}");
    let later = of(&format!("{end}{}{}", session("14"), session("17")), "");
    assert_eq!(later.matches("đến 16 giờ").count(), 0, "{later}");
}

#[test]
fn a_change_quotes_the_former_end_and_no_time_that_was_put_off() {
    let notice = "[[notice]]\nkind = \"thay-doi\"\n";
    let (invited, end) = ("attendees = [\"Công an xã\"]\n", "end = \"16:30\"\n");
    let meeting = format!("{end}{invited}");
    let anew = of(&meeting, &format!("[[change]]\naction = \"thay-the\"\nattendees = [\"Phòng Kinh tế\"]\n{notice}"));
    says(&anew, "\n- Thành phần, thay cho thành phần đã mời: Phòng Kinh tế.");
    says(&anew, "(thời gian: 14 giờ 00 phút, ngày 21/4/2026 (thứ Ba) đến 16 giờ 30 phút; địa điểm: Hội trường)");
    let moved = of(&meeting, &format!("[[change]]\naction = \"doi\"\ntime = \"14:00 22/4/2026\"\n{notice}"));
    says(
        &moved,
        "ngày 22/4/2026 (thứ Tư) đến 16 giờ 30 phút, thay cho thời gian đã mời là 14 giờ 00 phút, ngày 21/4/2026",
    );
    let off = "[[change]]\naction = \"hoan\"\n[[change]]\naction = \"doi\"\ntime = \"08:00 24/4/2026\"\n";
    let again = of(&meeting, &format!("{off}{notice}"));
    says(&again, "\n- Thời gian: 08 giờ 00 phút, ngày 24/4/2026 (thứ Sáu).\n");
    assert_eq!(again.split("THÔNG BÁO").nth(1).map(|page| page.matches("21/4").count()), Some(0), "{again}");
}

#[test]
fn a_deadline_stands_before_the_list_of_its_task() {
    let task = |task: &str, more: &str| {
        let tasks = format!("tasks = [{{ task = \"{task}\", due = \"5/2026\" }}, {{ task = \"báo cáo\" }}{more}]\n");
        let section = format!(
            "[[notice]]\nkind = \"ket-luan\"\n[conclusion]\n[[conclusion.section]]\nheading = \"Việc\"\n{tasks}"
        );
        of("", &section)
    };
    let list = task("lập danh sách:\\n- hộ nợ thuế\\n- hộ miễn thuế", "");
    says(&list, "\n- lập danh sách trong tháng 5/2026:\n+ hộ nợ thuế\n+ hộ miễn thuế.\n- ");
    says(
        &task("lập danh sách:\\na) hộ nợ thuế\\nb) hộ khác", ""),
        "- lập danh sách trong tháng 5/2026:\n\na) hộ nợ thuế\n\nb) hộ khác.\n",
    );
    says(&task("rà soát.\\n\\nBáo cáo kết quả", ""), "Báo cáo kết quả trong tháng 5/2026.\n");
}

#[test]
fn a_heading_typed_at_the_end_of_a_text_has_no_end_mark() {
    let section = "[[conclusion.section]]\nheading = \"Việc\"\ntasks = [{ task = \"báo cáo\" }]\n";
    let text = "text = \"I. Kết quả\\n\\nTốt.\\n\\nII. Nhiệm vụ\"";
    let page = of("", &format!("[[notice]]\nkind = \"ket-luan\"\n[conclusion]\n{text}\n{section}"));
    says(&page, "\nII. Nhiệm vụ\n");
}

#[test]
fn a_timetable_in_an_annex_is_not_printed_twice() {
    let rows = "timetable = [{ time = \"14:00\", content = \"khai mạc\" }]\n";
    let annex = |title: &str, of: &str| format!("[[notice.annex]]\ntitle = \"{title}\"\ntable = {{ of = \"{of}\" }}\n");
    let one = of(rows, &annex("Chương trình", "timetable"));
    says(&one, "Chương trình:** theo Phụ lục kèm theo.\n");
    assert_eq!(one.matches("hai mạc").count(), 1, "{one}");
    let attendees = format!("attendees = [\"Công an xã\"]\n{rows}");
    let two = of(&attendees, &(annex("Thành phần", "attendees") + &annex("Chương trình", "timetable")));
    says(&two, "Chương trình:** theo Phụ lục II kèm theo.\n");
}
