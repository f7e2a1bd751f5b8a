use super::*;

/// The text with the blanks that may not break as `_`.
fn drawn(text: &str) -> String {
    let kept = keep_together(text, &Names::new(["Hà Minh Anh", "Dương Công Hiệp", "Hà Minh Anh Thư Kim"])).all;
    text.char_indices()
        .map(|(at, c)| {
            let held = kept.iter().any(|range| range.start < at && at < range.end);
            if c == ' ' && held { '_' } else { c }
        })
        .collect()
}

/// Checks the drawing of a text, with two names known.
pub(super) fn holds(text: &str, expected: &str) {
    assert_eq!(drawn(text), expected);
}

#[test]
fn bound_is_only_what_is_one_thing() {
    let bound = |text: &str| -> Vec<String> {
        let names = Names::new(["Hà Minh Anh", "Chủ tịch UBND cấp xã"]);
        keep_together(text, &names).bound.into_iter().map(|range| text[range].to_owned()).collect()
    };
    let text = "1. Đồng chí Hà Minh Anh (05 bộ) - Giấy mời số 12/GM-UBND ngày 02/5/2018, khoản 1 Điều 5, tầng 4";
    assert_eq!(bound(text), ["Hà Minh Anh", "12/GM-UBND", "ngày 02/5/2018,"]);
    assert_eq!(bound("mời bà Trần Thị B (thứ Hai) lúc 14 giờ 00 phút"), ["Trần Thị B", "(thứ Hai)", "14 giờ 00 phút"]);
    assert_eq!(bound("mốc 1119 - 1120 và 1088/2-1089"), ["1119 - 1120", "1088/2-1089"]);
    assert!(bound("ỦY BAN NHÂN DÂN mời Chủ tịch UBND cấp xã").is_empty());
}

/// Paragraphs of the reference documents that are thick with numbers, names and dashes.
const PARAGRAPHS: [&str; 4] = [
    "Thực hiện Thông báo số 203-TB/TU ngày 02/5/2018 của Tỉnh ủy về Kết luận của Thường trực Tỉnh ủy \
     tại buổi làm việc với Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn, đồng chí Phạm Ngọc \
     Thương, Chủ tịch UBND tỉnh chỉ đạo như sau:",
    "2. Thời gian, địa điểm: từ 14 giờ 00 phút, ngày 04/12/2025 (Thứ Năm), tại Phòng họp tầng 4.",
    "Sau khi Thủ tướng Chính phủ ban hành Quyết định số 865/QĐ-TTg ngày 17/8/2024 phê duyệt Đề án tại \
     khu vực mốc 1119 - 1120 và khu vực mốc 1088/2 - 1089 thuộc cặp cửa khẩu quốc tế Hữu Nghị (Việt \
     Nam) - Hữu Nghị Quan (Trung Quốc), UBND tỉnh đã ban hành Kế hoạch số 239/KH-UBND ngày \
     24/10/2024; tỷ lệ 1/2.000; đến năm 2045",
    "3. Yêu cầu Chủ đầu tư các dự án trọng điểm năm 2018 (08 dự án) tập trung đẩy nhanh tiến độ.",
];

#[test]
fn ranges_are_sorted_apart_and_short() {
    for text in PARAGRAPHS {
        let kept = keep_together(text, &Names::new(["Phạm Ngọc Thương"])).all;
        assert!(!kept.is_empty());
        for pair in kept.windows(2) {
            assert!(pair[0].end <= pair[1].start, "{pair:?}");
        }
        for range in kept {
            assert!(text[range.clone()].chars().count() <= 40, "{}", &text[range]);
        }
    }
}

#[test]
fn a_real_paragraph_is_held_where_a_typist_would() {
    let text = PARAGRAPHS[2];
    let kept: Vec<_> = keep_together(text, &Names::default()).all.into_iter().map(|range| &text[range]).collect();
    let expected = [
        "số 865/QĐ-TTg",
        "ngày 17/8/2024",
        "mốc 1119 - 1120",
        "mốc 1088/2 - 1089",
        "Nam) -",
        "số 239/KH-UBND",
        "ngày 24/10/2024;",
        "năm 2045",
    ];
    assert_eq!(kept, expected);
}

#[test]
fn no_cut_of_a_text_panics() {
    let text = "Số: 12/GM -1 “ ( ) 14 giờ ngày Ủy BAN\u{301} đồng chí A B ½ - – ./. \u{A0}…%\n\n1.";
    let names = Names::new(["", " ", "A B"]);
    for (start, _) in text.char_indices() {
        for (end, _) in text.char_indices().filter(|&(end, _)| end >= start) {
            let _ = keep_together(&text[start..end], &names);
        }
    }
}
