//! Places left open.

use super::{says, silent};
use crate::check;

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
            "Thực hiện Công văn số ‹/UBND-TH› của UBND tỉnh; trước ngày ‹__/__/2025›; số ‹…›-KL/TU.",
            "Giao Sở ‹[tên sở]› và ông ‹XXX›; đồng chí Nguyễn Văn ‹...› phụ trách; tổng kinh phí: ‹...› triệu đồng.",
            "Triệu tập ‹[SỐ LƯỢNG]› đại biểu; dự án ‹<tên dự án>›; trước ngày ‹XX/XX/2026›.",
            "Kế hoạch số ‹…› của UBND tỉnh; họp lúc 14 giờ ‹…› phút ngày ‹…› tháng 3.",
        ],
    );
}

#[test]
fn value_that_is_only_a_place_left_open_is_found() {
    const ROOM: &str = "room = \"Phòng họp tầng 2, trụ sở UBND tỉnh\"";
    for room in ["...", "…", "Phòng họp ..."] {
        check::bad(&[(ROOM, &format!("room = \"{room}\" #~ L201"))]);
    }
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
        // An ellipsis behind words leaves out more of them.
        "Kinh tế số, xã hội số ... còn nhiều; các chỉ số ... được cải thiện; đánh số ... theo thứ tự.",
        "Thống kê theo tuần, theo tháng ... trên hệ thống; trong các năm … 2019, 2020; tầng … của tòa nhà.",
        "Trang phục quần tây/váy/áo dài/...; mẫu A/B/C/...; thôn/bản/...",
        "Đầu số 1900 xxxx, số máy 0905 xxx xxx.",
    ]);
}
