//! What the form prints by itself stands once, also where it was typed: labels, leads, the file line, marks.

use vanthu::source::Source;
use vanthu::write::markdown;

use crate::support::repository::{documents_of, messages_of};

const HEAD: &str = "issuer = \"vi-du-so\"\nsigner = \"Trần Thị B\"\nfile = \"VP\"\n";
const MEETING: &str = "[meeting]\ntopic = \"giao ban tháng 4\"\nchair = \"Nguyễn Văn A\"\ntime = \"14:00 21/4/2026\"\n\
                       room = \"Phòng họp tầng 2\"\n";
const GUESTS: &str = "attendees = [\"Lãnh đạo Sở\"]\n";

/// The notices of a spec, one after the other.
fn pages(spec: &str) -> String {
    documents_of("x.toml", spec).iter().map(|drafted| markdown::write(&drafted.document)).collect()
}

fn invitation(file: &str, more: &str, notice: &str) -> String {
    let head = HEAD.replace("file = \"VP\"\n", file);
    pages(&format!("{head}{MEETING}{more}\n[[notice]]\nkind = \"giay-moi\"\ndate = \"4/2026\"\n{notice}"))
}

fn concluded(conclusion: &str, notice: &str) -> String {
    pages(&format!(
        "{HEAD}{MEETING}{GUESTS}\n[[notice]]\nkind = \"ket-luan\"\ndate = \"4/2026\"\n{notice}\n[conclusion]\n{conclusion}"
    ))
}

fn letter(more: &str) -> String {
    pages(&format!("{HEAD}\n[[notice]]\nkind = \"cong-van\"\ndate = \"4/2026\"\nsubject = \"đôn đốc\"\n{more}"))
}

#[track_caller]
fn has(page: &str, line: &str) {
    assert!(page.lines().any(|printed| printed == line), "{line}\n{page}");
}

#[test]
fn a_basis_keeps_the_word_that_its_author_led_it_with() {
    for (typed, printed) in [
        ("Kế hoạch quý II", "Thực hiện Kế hoạch quý II, "),
        ("thực hiện Kế hoạch quý II", "Thực hiện Kế hoạch quý II, "),
        ("Theo Kế hoạch quý II", "Theo Kế hoạch quý II, "),
        ("căn cứ Kế hoạch quý II", "Căn cứ Kế hoạch quý II, "),
        ("Theodolit", "Thực hiện Theodolit, "),
    ] {
        let page = invitation("", &format!("basis = \"{typed}\"\n{GUESTS}"), "");
        assert!(page.contains(&format!("\n{printed}đồng chí")), "{typed}\n{page}");
    }
}

#[test]
fn the_file_line_stands_once() {
    let of = |file: &str, notice: &str| {
        let page = invitation(file, GUESTS, notice);
        page.lines().filter(|line| line.contains("Lưu")).map(str::to_owned).collect::<Vec<_>>()
    };
    for typed in ["VP", "VT, VP", "Lưu: VT, VP", "Lưu: VT, VP.", "lưu VT, VP"] {
        assert_eq!(of(&format!("file = \"{typed}\"\n"), ""), ["- Lưu: VT, VP."], "{typed}");
    }
    assert_eq!(of("file = \"VT\"\n", ""), ["- Lưu: VT."]);
    assert_eq!(of("file = \"VTLT\"\n", ""), ["- Lưu: VT, VTLT."]);
    assert_eq!(of("file = \"VP\"\n", "recipients = { add = [\"Lưu: VT\"] }"), ["- Lưu: VT, VP."]);
    for (typed, printed) in [
        ("Lưu: VT, KT", "Lưu: VT, KT"),
        ("Lưu VP, HS.", "Lưu VP, HS"),
        ("- Lưu: VT./.", "Lưu: VT"),
        ("Lưu VT", "Lưu VT"),
    ] {
        let added = format!("recipients = {{ add = [\"{typed}\"] }}");
        assert_eq!(of("", &added), [format!("- {printed}.")], "{typed}");
    }
}

#[test]
fn two_file_lines_that_differ_contradict() {
    let spec =
        format!("{HEAD}{MEETING}{GUESTS}\n[[notice]]\nkind = \"giay-moi\"\nrecipients = {{ add = [\"Lưu: VT, KT\"] }}");
    let told = crate::support::repository::drafts("x.toml", &spec).err().unwrap_or_default();
    assert!(told.contains("[S113]"), "{told}");
}

#[test]
fn a_recipient_stands_once_and_under_one_dash() {
    let added = "recipients = { add = [\"Như thành phần mời\", \"- Công ty M;\", \"Công ty  M\"] }";
    let page = invitation("", GUESTS, added);
    assert_eq!(page.matches("Như thành phần mời").count(), 1, "{page}");
    assert_eq!(page.matches("Công ty").count(), 1, "{page}");
    has(&page, "- Công ty M;");
}

#[test]
fn a_typed_dash_is_that_of_the_list() {
    let page = invitation("", "attendees = [\"- Lãnh đạo Sở;\", \"+ Văn phòng\"]\n", "");
    has(&page, "- Lãnh đạo Sở;");
    has(&page, "+ Văn phòng.");
    let page =
        invitation("", &format!("{GUESTS}duties = [{{ task = \"- Đón khách\" }}, {{ task = \"In tài liệu\" }}]\n"), "");
    has(&page, "- Đón khách;");
}

#[test]
fn a_note_has_one_pair_of_brackets_and_a_role_one_dash() {
    let page = invitation(
        "",
        "attendees = [{ lead = \"Lãnh đạo\", bodies = [\"KT\"], note = \"(mỗi đơn vị 01 đồng chí)\" }]\n",
        "",
    );
    has(&page, "- Lãnh đạo: Phòng Kinh tế (mỗi đơn vị 01 đồng chí).");
    let person = "attendees = [{ person = { name = \"Lê Văn C\", title = \"Kế toán\", role = \"- Thư ký\" } }]\n";
    has(&invitation("", person, ""), "- Đồng chí Lê Văn C, Kế toán - Thư ký.");
}

#[test]
fn a_typed_label_stands_in_place_of_the_form_s() {
    let of = |heading: &str| concluded(&format!("section = [{{ heading = \"{heading}\", text = \"Nhất trí.\" }}]"), "");
    has(&of("1. Về tài chính:"), "**1. Về tài chính:**");
    has(&of("3. Về tài chính:"), "**3. Về tài chính:**");
    has(&of("Về tài chính:"), "**1. Về tài chính:**");
    has(&of("2026 là năm bản lề"), "**1. 2026 là năm bản lề**");
    has(&of("a) Về tài chính"), "**1. a) Về tài chính**");
}

#[test]
fn addressees_have_their_label_once() {
    let page = letter("opening = \"Sở báo cáo\"\naddressees = [\"Kính gửi: Sở Tài chính\", \"kính gửi:Sở Xây dựng\"]");
    assert_eq!(page.matches("Kính gửi").count(), 1, "{page}");
    has(&page, "- Sở Tài chính;");
    has(&page, "- Sở Xây dựng.");
}

#[test]
fn a_letter_s_opening_leads_on_only_to_what_follows() {
    let to = "addressees = [\"Công ty M\"]\nopening = \"Sở đề nghị Công ty báo cáo kết quả\"";
    let closing = "closing = \"Trân trọng cảm ơn!\"";
    let page = letter(&format!("{to}\n{closing}"));
    has(&page, "Sở đề nghị Công ty báo cáo kết quả.");
    has(&page, "Trân trọng cảm ơn./.");
    has(&letter(to), "Sở đề nghị Công ty báo cáo kết quả./.");
    let page = letter(&format!("{to}\nsection = [{{ text = \"Một.\" }}]"));
    has(&page, "Sở đề nghị Công ty báo cáo kết quả:");
    has(&letter(&format!("{}:\"\n{closing}", to.trim_end_matches('"'))), "Sở đề nghị Công ty báo cáo kết quả:");
}

#[test]
fn a_text_ends_with_one_mark() {
    for (typed, printed) in
        [("Nhất trí..", "Nhất trí./."), ("Nhất trí;", "Nhất trí./."), ("Các việc ...", "Các việc ..../.")]
    {
        has(&concluded(&format!("text = \"{typed}\""), ""), printed);
    }
}

#[test]
fn a_value_inside_a_sentence_has_no_end_mark() {
    let change = "[[change]]\naction = \"hoan\"\nreason = \"Trùng lịch công tác.\"\n";
    let notices = "\n[[notice]]\nkind = \"giay-moi\"\nnumber = 12\ndate = \"15/4/2026\"\n\n[[notice]]\nkind = \"thay-doi\"\ndate = \"4/2026\"\n";
    let spec = format!("{HEAD}{}{GUESTS}{change}{notices}", MEETING.replace("tháng 4", "tháng 4."));
    let page = pages(&spec);
    assert!(page.contains("\nDo trùng lịch công tác, Sở Ví dụ hoãn cuộc họp"), "{page}");
    assert!(page.contains("giao ban tháng 4 (thời gian:"), "{page}");
    let messages: String = messages_of(&Source::new("x.toml", spec)).into_iter().map(|message| message.text).collect();
    assert!(messages.contains("Lý do: trùng lịch công tác. Chi tiết theo"), "{messages}");
    assert!(!messages.contains(".."), "{messages}");
    let named = "reason = \"Lãnh đạo UBND tỉnh đi công tác\"";
    let page = pages(&format!(
        "{HEAD}{MEETING}{GUESTS}{}{notices}",
        change.replace("reason = \"Trùng lịch công tác.\"", named)
    ));
    assert!(page.contains("Do lãnh đạo UBND tỉnh đi công tác, Sở"), "{page}");
}

#[test]
fn an_abbreviation_keeps_its_stop_and_a_lead_its_colon() {
    let page = pages(&format!(
        "{HEAD}{}{GUESTS}\n[[notice]]\nkind = \"thong-bao-hop\"\ndate = \"4/2026\"\n",
        MEETING.replace("giao ban tháng 4", "giao ban với UBND TP.")
    ));
    assert!(page.contains("UBND TP., cụ thể như sau:"), "{page}");
    let items = "items = [{ item = \"time\", heading = \"Thời gian:\" }, { item = \"room\", heading = \"Địa điểm:\" }, { item = \"attendees\" }]";
    has(&invitation("", GUESTS, items), "**2. Địa điểm:** tại Phòng họp tầng 2.");
}

#[test]
fn a_long_subject_of_a_letter_is_hinted_at_where_it_is_made_of_the_topic() {
    let of = |words: usize, subject: &str| {
        let topic = "giao ban tháng ".repeat(words);
        let meeting = MEETING.replace("giao ban tháng 4", topic.trim_end());
        let spec = format!(
            "{HEAD}{meeting}{GUESTS}\n[[notice]]\nkind = \"cong-van\"\naddressees = [\"Công ty M\"]\n{subject}\n[conclusion]\ntext = \"Nhất trí.\""
        );
        let draft = crate::support::repository::drafts_of(&Source::new("x.toml", spec));
        draft.findings.iter().filter(|finding| finding.rule.code == "F103").count()
    };
    assert_eq!([of(20, ""), of(5, ""), of(20, "subject = \"đôn đốc\"")], [1, 0, 0]);
}

#[test]
fn typed_ends_of_lines_are_kept_in_subject_recipients_and_titles_of_annexes() {
    let notice = "subject = \"Dự sơ kết\\nquý I\"\nrecipients = { add = [\"Sở A\\n(để báo cáo)\"] }\nannex = [{ title = \"Danh sách\\nđại biểu\", text = \"Ông B\" }]";
    let page = invitation("", GUESTS, notice);
    for line in ["**Dự sơ kết**\\", "**quý I**", "- Sở A\\", "  (để báo cáo);", "**DANH SÁCH**\\", "**ĐẠI BIỂU**"]
    {
        assert!(page.lines().any(|printed| printed == line), "{line}\n{page}");
    }
}
