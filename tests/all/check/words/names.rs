//! Capitals of names, words out of place, letters of other encodings.

use super::{mended, says, silent};

#[test]
fn names_with_other_capitals_are_found() {
    says(
        "L253",
        &[
            "Giao ‹Ủy Ban Nhân Dân› các xã; kỳ họp ‹Hội đồng Nhân dân› tỉnh; báo cáo ‹Thủ tướng chính phủ›.",
            "‹Sở tài chính› phối hợp ‹Bộ y tế›; vận động nhân dân ‹Việt nam›; dịp ‹tết nguyên đán›.",
        ],
    );
    says("L253", &["Giao UBND ‹Xã› Nà Phặc, HĐND ‹Phường› Cao Xanh, Đảng ‹Ủy› xã Chi Lăng rà soát."]);
    assert_eq!(mended("Giao Ủy Ban nhân dân xã."), "Giao Ủy ban nhân dân xã.");
    assert_eq!(mended("Giao UBND Xã Nà Phặc."), "Giao UBND xã Nà Phặc.");
    silent(&[
        "Ủy ban nhân dân tỉnh, Hội đồng nhân dân, Chính phủ; chính phủ số; nhà nước pháp quyền; nhân dân; chủ tịch công đoàn.",
        "Các cơ sở y tế, trụ sở tài chính, cán bộ tài chính - kế hoạch, chi hội nông dân, tết Nguyên đán, Tết Nguyên đán.",
        "UBND Phường 1, UBND xã Nà Phặc, UBND TỈNH, HĐND Thành phố; Xã Nà Phặc báo cáo; công tác của Đảng Ủy ban kiểm tra.",
        "“Ủy Ban nhân dân” là cách ghi sai; báo Nhân Dân; các nhà giáo Việt Nam.",
    ]);
}

#[test]
fn pleas_are_found() {
    says("L252", &["‹Kính mong› UBND tỉnh xem xét."]);
    silent(&[
        "Kính đề nghị UBND tỉnh xem xét; rất mong sự phối hợp; mong muốn của người dân; lòng kính trọng, mong mỏi.",
    ]);
}

#[test]
fn letters_of_another_encoding_are_found() {
    says("L254", &["Yêu cầu ‹thuwjc› hieejn nghiêm."]);
    says("L254", &["Giao các ‹nh©n› viên báo cáo.", "Báo cáo ‹á»§y› ban."]);
    silent(&["Dùng Zalo, email, logistics; hàng hoá, khoá học; 12 m², 5 °C, AT&T, R&D; first class."]);
}
