//! Parts of laws.

use super::{mended, says, silent};

#[test]
fn capital_against_the_decree_is_found_in_a_citation() {
    says(
        "L202",
        &[
            "Căn cứ ‹Điểm› a ‹Khoản› 1 Điều 5 Luật Đầu tư công.",
            "Theo quy định tại ‹Khoản› 2, ‹Khoản› 3 ‹điều› 7 Nghị định số 30/2020/NĐ-CP.",
            "Thực hiện ‹điều› 12 của Luật Đất đai, điểm đ khoản 1 ‹điều› 9.",
        ],
    );
    let right = mended("Theo Điểm a, b và c Khoản 1 điều 5 Luật Đầu tư.");
    assert_eq!(right, "Theo điểm a, b và c khoản 1 Điều 5 Luật Đầu tư.");
}

#[test]
fn words_that_only_look_like_a_citation_are_not() {
    silent(&[
        "Khoản 1 Điều 5 của Luật Đầu tư quy định như sau.",
        "Kết luận: Khoản 1 Điều 5 được sửa đổi.",
        "Thực hiện 05 điều 1 cách nghiêm túc; 5 điều Bác Hồ dạy; có điều 3 xã chưa báo cáo.",
        "Bố trí tổ tuần tra tại Điểm 3 điều tiết giao thông; theo Khoản 3 điều chỉnh như sau.",
        "Kết nối Điểm cầu 1 và Điểm cầu 2; Khoản 3 tỷ đồng chi thường xuyên.",
        "Nội dung theo điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết số 351/2017/UBTVQH14.",
        "Tên gọi “Khoản 1 Điều 5” giữ nguyên.",
    ]);
}
