//! Numbers of documents, their letters, years and bodies.

use super::{mended, says, silent};

#[test]
fn a_number_without_its_word_is_found() {
    says(
        "L353",
        &[
            "Thực hiện Quyết định ‹09/2026/QĐ-UBND› ngày 15/01/2026 của UBND tỉnh; theo Kế hoạch ‹12/KH-UBND› ngày 05/01/2026.",
        ],
    );
    assert_eq!(
        mended("Thực hiện Kế hoạch 12/KH-UBND ngày 05/01/2026."),
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026."
    );
    silent(&[
        "Thực hiện Quyết định số 09/2026/QĐ-UBND ngày 15/01/2026; các số 12/KH-UBND, 13/KH-UBND ngày 05/01/2026.",
        "Việc này đã có chỉ đạo (Kế hoạch 12/KH-UBND ngày 05/01/2026).",
    ]);
}

#[test]
fn one_document_with_two_numbers_is_found() {
    const FIRST: &str = "Thực hiện Kế hoạch số 116/KH-UBND ngày 21/4/2025 của UBND tỉnh về Cửa khẩu thông minh";
    let with = |number: &str, subject: &str| {
        format!("{FIRST}. Tiếp tục Kế hoạch số {number}/KH-UBND ngày 21/4/2025 của UBND tỉnh về {subject}.")
    };
    says("L354", &[&with("161", "Cửa khẩu thông minh").replace("161/KH-UBND", "‹161/KH-UBND›")]);
    silent(&[
        &with("116", "Cửa khẩu thông minh"),
        &with("161", "Khu công nghiệp Hữu Lũng"),
        &with("205", "Cửa khẩu thông minh"),
    ]);
}

#[test]
fn letters_years_and_bodies_of_numbers_are_found() {
    says("L358", &["Theo Quyết định số 12/‹QD›-UBND ngày 05/01/2026 và Nghị quyết số 05/NQ-‹HDND› ngày 06/01/2026."]);
    says("L359", &["Theo Nghị định số ‹30/NĐ-CP› ngày 05/3/2020; Thông tư số ‹05/TT-BNV› ngày 05/3/2025."]);
    says("L360", &["Theo Nghị định số 30/2020/NĐ-CP ngày ‹05/3/2021› của Chính phủ."]);
    says("L361", &["Xét Tờ trình số 12/TTr-SXD ngày 05/01/2026 của ‹Sở Tài chính›."]);
    silent(&[
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; Nghị định số 26/CP ngày 12/4/1993.",
        "Xét Tờ trình số 12/TTr-SXD ngày 05/01/2026 của Sở Xây dựng; Công văn số 12/STC-NS ngày 05/01/2026 của Sở Tài chính.",
        "Xét Báo cáo số 12/BC-SXD ngày 05/01/2026 của Phòng Quản lý hạ tầng.",
    ]);
}
