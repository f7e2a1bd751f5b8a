//! Sentences that the templates make of unusual meetings.

use vanthu::write::markdown;

use crate::support::repository::documents;

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
        ("doi-nhieu-lan", "đến 16 giờ 30 phút, thay cho thời gian đã mời là 08 giờ 00 phút"),
        ("dang-doi-lich", "**về việc thay đổi thời gian, địa điểm hội thảo"),
        ("dang-doi-lich", "**dự hội thảo lịch sử"),
        ("dang-doi-lich", "Thực hiện chương trình công tác năm 2026, Ban Thường vụ"),
        ("dang-doi-lich", "Địa điểm: tại Hội trường"),
        ("dang-doi-lich", "\n+ Trường THCS Ví Dụ."),
        ("dang-doi-lich", "đại biểu các Đảng uỷ xã; Trường THCS Ví Dụ."),
        ("dang-doi-lich", "các thành phần dự hội thảo, Ban Thường vụ Tỉnh uỷ kết luận như sau"),
        ("dang-doi-lich", "| 1 | Đại biểu các Đảng uỷ xã |"),
    ] {
        assert!(pages(spec).contains(sentence), "{spec}: {sentence}\n{}", pages(spec));
    }
}
