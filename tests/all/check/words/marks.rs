//! Punctuation.

use super::{mended, says, silent};

#[test]
fn two_marks_in_a_row_are_found() {
    says("L208", &["Xử lý theo quy định‹.;›chủ động gửi tài liệu‹,.› Các sở báo cáo‹;;› các xã thực hiện."]);
    says("L208", &["Rà soát (phương tiện xe dẫn đường thông minh‹....›), hoàn thành‹..› Tiếp tục."]);
    says("L208", &["Hoàn thành trong tháng 9‹;,› báo cáo UBND tỉnh."]);
}

#[test]
fn blank_too_many_is_found_and_taken_away() {
    says("L209", &["Các sở‹ ,› các xã‹ ;› báo cáo‹ :› kết quả ‹( ›nếu có‹ )›, thực hiện‹ .› Hết."]);
    assert_eq!(mended("Các sở ,các xã ( nếu có ) báo cáo : tốt."), "Các sở, các xã (nếu có) báo cáo: tốt.");
}

#[test]
fn missing_blank_is_found_and_set() {
    says("L210", &["Sở Tài chính‹,›các xã‹;›đơn vị; nội dung‹:›báo cáo."]);
    says(
        "L210",
        &["Sở Tài chính‹.›Sở Xây dựng‹(›chủ trì) báo cáo (nếu có‹)›và gửi trước ngày 20/9‹;›báo cáo kết quả."],
    );
    assert_eq!(mended("Sở Tài chính,các xã;đơn vị."), "Sở Tài chính, các xã; đơn vị.");
    assert_eq!(mended("Sở Xây dựng(chủ trì)và các xã."), "Sở Xây dựng (chủ trì) và các xã.");
}

#[test]
fn range_with_one_blank_is_found() {
    says("L211", &["Đường khu vực mốc 1119‹ -›1120, tuyến 1088/2‹- ›1089, giai đoạn 2021‹ –›2025."]);
    says("L211", &["Phát triển kinh tế‹ -›xã hội, tuyến Đồng Đăng‹- ›Lạng Sơn phía đông."]);
    assert_eq!(mended("Mốc 1119 -1120."), "Mốc 1119 - 1120.");
}

#[test]
fn mark_without_partner_is_found() {
    says(
        "L212",
        &["Đại diện lãnh đạo các sở ‹(›theo Giấy mời.", "Các xã, phường‹)› báo cáo.", "Chủ đề ‹“›Chuyển đổi số."],
    );
    says("L212", &["Thành phần ‹(›có danh sách.\n\nCác xã (do UBND xã mời) dự họp."]);
}

#[test]
fn usual_punctuation_is_silent() {
    silent(&[
        "Sở, ngành, v.v.; TP. Hà Nội, TP., ThS., tr., Công ty TNHH ABC Co., Ltd...",
        "Số tiền 1.000.000 đồng, 1,5 triệu; tỷ lệ 1/2.000, 1 : 500; lúc 14h00, 14:00; C,PCVP; điểm a,b khoản 1 Điều 5.",
        "Xem https://langson.gov.vn/a;b?c=d,e hoặc thư a.b@langson.gov.vn; tệp .docx, .pdf; http://x.vn:8080.",
        "Các sở: Tài chính, Y tế, ... và các xã; kế hoạch (lần 2); mục 1), 2) và a).",
        "Giai đoạn 2021 - 2025, 2021-2025, mốc 1088/2 - 1089; từ 08 giờ 00 - 09 giờ 00; Đồng Đăng - Lạng Sơn.",
        "Nội dung gồm: a) kế hoạch; b) dự toán; 1) vốn; iv) phụ lục; chọn ( ) Có ( ) Không.",
        "Hội nghị (gồm các sở:\n\nTài chính, Xây dựng) đã thống nhất.",
        "“Đoạn một của trích dẫn.\n\n“Đoạn hai của trích dẫn.”",
        "Màn hình 27\" đặt tại phòng họp; từ “kế hoạch\" được sửa.",
        "Cuộc họp thành công tốt đẹp :) và ;).",
        "Gồm xã, phường, thôn,...; các loại phí,... và chi khác;...",
        "Tăng trưởng năm 2020 -1,18%, tầng 1 -0,45 m, tháng 7 -3,5%; GRDP quý I năm 2021 -5%.",
        "Riêng dự thảo: \"a) Cấp tỉnh; b) Cấp xã\"; các điểm a1), b2); mục 2a), 2b).",
        "Tỷ lệ phối trộn (xi măng:cát:đá) 1:2:4; tỷ số giới tính (nam:nữ); tỷ lệ nam:nữ là 113,2:100.",
    ]);
}
