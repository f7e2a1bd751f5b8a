//! Places left open.

use super::{says, silent};

#[test]
fn place_left_open_is_found() {
    says(
        "L201",
        &[
            "Thực hiện Kế hoạch số ‹…/KH-UBND› của UBND tỉnh.",
            "Thực hiện Kế hoạch số ‹.../KH-UBND› ngày ‹…/…/2026›.",
            "Hoàn thành trước ngày ‹xx/xx/2026›.",
            "Hoàn thành trước ngày ‹…› tháng ‹…› năm 2026.",
            "Giao ‹[ ]› chủ trì, phối hợp với ‹[…]› thực hiện.",
            "Giao đồng chí ‹xxx› chủ trì.",
            "‹TODO›: bổ sung số liệu.",
            "Tổng mức đầu tư ‹.......› tỷ đồng, trong đó vốn tỉnh ‹……› tỷ đồng.",
            "Bổ sung ‹???› vào danh mục; họp lúc ‹…› chiều.",
            "Họ và tên người dự: ‹_____›.",
        ],
    );
}

#[test]
fn ellipsis_end_mark_and_codes_are_no_place_left_open() {
    silent(&[
        "Các sở: Tài chính, Xây dựng, Y tế, … và các xã.",
        // The end mark of the notice follows: `…./.`.
        "Các sở: Tài chính, Xây dựng, Y tế, …",
        "Các sở: Tài chính, Xây dựng, Y tế, ...",
        "Các sở, ban, ngành...; các xã, phường…",
        "Rà soát hạ tầng giao thông, công nghệ, xe dẫn đường...",
        "Nghị quyết nêu: “Đẩy mạnh chuyển đổi số […] trong cơ quan nhà nước”.",
        "Xem https://langson.gov.vn/.../van-ban.html hoặc hỏi a.xxx@langson.gov.vn.",
        "Kỳ họp thứ XXX; khóa XXX; Chương XXX Bộ luật Dân sự.",
        "Báo cáo theo ngày, tháng, năm … của từng đơn vị.",
        "Qua các năm 2023, 2024, … đều đạt.",
        "Tệp so-lieu_2026.xlsx, mã [1] và [2].",
        "Nội dung gồm hội nghị.../lớp tập huấn.../cuộc họp.",
    ]);
}
