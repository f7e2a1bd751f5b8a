//! Names of bodies in a text: those of the past, and those with a slip.

use super::facts::{INVITED, KIND, LATER, TEXT, TIME, found, passed};
use super::{bad, silent};

#[test]
fn body_of_the_past_is_found_in_the_words_of_a_text() {
    let text = "text = \"Đề nghị Sở Giao thông vận tải báo cáo.\" #~ L330";
    bad(&[(KIND, "kind = \"ket-luan\"\ndate = \"20/5/2025\"\n"), (TIME, LATER), (INVITED, "28/4/2025"), (TEXT, text)]);
    for text in [
        "Sở Giao thông vận tải chủ trì giai đoạn 2, bàn giao mặt bằng trong năm 2025.",
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/4/2025, Sở Giao thông vận tải chủ trì.",
        "Sở KH&ĐT phối hợp thẩm định.",
    ] {
        let text = format!("text = \"{text}\" #~ L330");
        bad(&[
            (KIND, "kind = \"ket-luan\"\ndate = \"20/5/2025\"\n"),
            (TIME, LATER),
            (INVITED, "28/4/2025"),
            (TEXT, &text),
        ]);
    }
}

#[test]
fn body_of_the_past_is_right_where_the_past_is_told() {
    for text in [
        "Sở Giao thông vận tải cũ đã lập hồ sơ.",
        "Nguyên Giám đốc Sở Giao thông vận tải đã lập hồ sơ.",
        "Trước đây, Sở Giao thông vận tải đã lập hồ sơ; Sở Giao thông vận tải nay là Sở Xây dựng.",
        "Theo Tờ trình số 12/TTr-SGTVT ngày 05/01/2025 của Sở Giao thông vận tải.",
        "Ngày 05/01/2025, Sở Giao thông vận tải đã trình.",
        "Khiếu nại quyết định của Sở Giao thông vận tải; giấy phép do Sở Giao thông vận tải cấp.",
        "Theo số liệu Sở Giao thông vận tải năm 2024; ông Nguyễn Văn A, cán bộ Sở Giao thông vận tải.",
        "Dự án Xây dựng nhà làm việc liên cơ quan cấp tỉnh tại phường mới (Sở Giao thông vận tải, Thanh tra giao thông).",
        "Sở Giao thông vận tải thành phố Sùng Tả; Sở Giao thông vận tải Quảng Tây đề nghị hợp tác.",
        "Sửa chữa trụ sở Sở Giao thông vận tải; dự án “Sở Giao thông vận tải số hóa”.",
        "Sở Giao thông vận tải tỉnh Quảng Tây; Sở Tài chính, Sở Xây dựng, sở giao thông vận tải.",
    ] {
        let edits = [(KIND, "kind = \"ket-luan\"\ndate = \"20/5/2025\"\n"), (TIME, LATER), (INVITED, "28/4/2025")];
        let text = format!("text = \"{text}\"");
        silent(&[edits[0], edits[1], edits[2], (TEXT, &text)]);
    }
    // The meeting was in February, when there was such a body.
    passed("Ngày 27/02/2025 họp xong. Đề nghị Sở Giao thông vận tải báo cáo.");
}

#[test]
fn slip_in_the_name_of_a_body_is_found() {
    found("Đề nghị Sở Tài chánh báo cáo.", "L331");
    found("Đề nghị Sở Xây đựng, Sở Nội vụ báo cáo.", "L331");
    found("Sơ Tài chính tổng hợp.", "L331");
}

#[test]
fn names_of_other_bodies_and_places_pass() {
    for text in [
        "Sở Tài chính, Sở Xây dựng, Sở Công thương, SỞ TÀI CHÁNH, Sở Xây dựng và Sở Nội vụ.",
        "UBND xã Tân Thanh, UBND xã Chi Lâng, UBND phường Kỳ Lửa, Thuế khu vực V, Thuế khu vực VII.",
        "Sở, ban, ngành; Ban Dân vận; Sở Tài chiến lược; theo “Sở Tài chánh” năm 1990.",
    ] {
        passed(text);
    }
}
