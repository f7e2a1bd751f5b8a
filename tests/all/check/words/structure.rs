//! Paragraphs cut in two, orders to whom the issuer does not command, annexes that are not there.

use super::{says, silent};
use crate::check;

#[test]
fn paragraph_cut_in_two_is_found() {
    says("L213", &["Các sở rà soát, hoàn thiện hồ sơ dự án để đủ điều\n\n‹kiện› trình cấp có thẩm quyền phê duyệt."]);
    says("L213", &["Giao:\n\n- Các sở rà soát, hoàn thiện hồ sơ để đủ điều\n\n‹kiện› trình phê duyệt;\n\n- Hết."]);
    silent(&[
        "Các sở rà soát, hoàn thiện hồ sơ dự án theo quy định:\n\ncác xã báo cáo kết quả.",
        "Các sở rà soát, hoàn thiện hồ sơ dự án theo quy định\n\nCác xã báo cáo kết quả.",
        "Công tác chuẩn bị\n\nrà soát hồ sơ.",
        "Các sở rà soát, hoàn thiện hồ sơ dự án theo quy định\n\n- các xã báo cáo kết quả.",
    ]);
}

#[test]
fn order_to_a_body_outside_the_administration_is_found() {
    says(
        "L214",
        &[
            "Giao ‹Viện kiểm sát› nhân dân tỉnh phối hợp với Công an tỉnh.",
            "Yêu cầu ‹Ban Thường vụ Tỉnh ủy› báo cáo.",
            "Giao ‹Ban Tổ chức Tỉnh ủy› thẩm định; Yêu cầu ‹Đảng ủy› các xã lãnh đạo.",
            "Giao ‹Ủy ban Kiểm tra Tỉnh ủy› xem xét.",
            "Giao ‹Ủy ban MTTQ› Việt Nam tỉnh giám sát.",
        ],
    );
    let duty = "{ assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" }";
    let court = "{ assign = { name = \"Tòa án nhân dân tỉnh\" }, task = \"chuẩn bị ý kiến\" }";
    let marked = format!("{court}, #~ L214\n");
    check::bad(&[(&format!("{duty},"), &marked)]);
    let propose = court.replace("assign", "propose");
    check::silent(&[(duty, &propose)]);
}

#[test]
fn what_an_office_may_order_is_silent() {
    silent(&[
        "Giao Sở Tài chính, UBND các xã; yêu cầu Thanh tra tỉnh, Công an tỉnh, Ban Quản lý dự án báo cáo.",
        "Đề nghị Viện kiểm sát nhân dân tỉnh; đề nghị Thường trực Tỉnh ủy cho ý kiến.",
        "Giao, HĐND tỉnh đã thông qua; Giao thông đường bộ; việc UBND tỉnh giao HĐND xem xét.",
        "Yêu cầu của Tỉnh ủy; Giao ban Thường trực HĐND hằng tháng.",
        "Giao Ban Thường vụ Đoàn trường xây dựng kế hoạch; Giao Ban Thường vụ Hội Nông dân; Giao Thường trực Tỉnh đoàn.",
        "- Yêu cầu Tòa án nhân dân có thẩm quyền tuyên hủy một phần quyết định.",
        "Nội dung đơn: \"1. Yêu cầu Tòa án giải quyết; 2. Yêu cầu bồi thường\".",
    ]);
}

#[test]
fn annex_that_is_not_there_is_found() {
    says(
        "L215",
        &[
            "Giao các xã thực hiện (có ‹Phụ lục kèm theo›).",
            "Danh mục theo ‹Phụ lục I kèm theo› Thông báo này.",
            "Chi tiết tại ‹Phụ lục đính kèm›.",
            "Việc cụ thể theo ‹Phụ lục I, II ban hành kèm theo› Thông báo này.",
            "Giao các xã thực hiện (chi tiết tại “(‹Phụ lục I kèm theo›)”).",
        ],
    );
    silent(&[
        "Danh mục tại các Phụ lục ban hành kèm theo Kế hoạch số 116/KH-UBND ngày 05/3/2025.",
        "Thực hiện Kế hoạch số 116/KH-UBND ngày 05/3/2025 (có Phụ lục kèm theo).",
        "Các tờ trình phải có phụ lục kèm theo; Phụ lục hợp đồng kèm theo; hồ sơ mời thầu và phụ lục kèm theo.",
        "Rà soát Phụ lục II Nghị định số 30/2020/NĐ-CP; gửi kèm theo tài liệu; phụ lục hợp đồng.",
    ]);
    let annex = "recipients = [\"Như thành phần dự họp\", \"TT Tỉnh ủy\"]";
    let with = format!("{annex}\n[[notice.annex]]\ntitle = \"Danh mục\"\ntext = \"Dự án A.\"");
    check::silent(&[(super::TEXT, "text = \"Thực hiện theo danh mục (có Phụ lục kèm theo).\""), (annex, &with)]);
}

#[test]
fn reference_to_nothing_above_is_found() {
    says(
        "L218",
        &[
            "Giao các sở thực hiện ‹Kế hoạch nêu trên›; các xã theo ‹Nghị định nói trên›.",
            "Danh mục dự án theo ‹Phụ lục nêu trên›.",
            "Giao các sở thực hiện nội dung tại ‹Mục 4 nêu trên›.",
        ],
    );
}

#[test]
fn reference_to_what_may_be_meant_is_silent() {
    silent(&[
        "Giao các sở thực hiện các nội dung nêu trên; các đơn vị nêu trên báo cáo trong thời hạn nêu trên.",
        "Ngày 05/3/2024, UBND tỉnh ban hành Kế hoạch số 116/KH-UBND. Giao các sở thực hiện Kế hoạch nêu trên.",
        "Thực hiện các kế hoạch của tỉnh.\n\nGiao các sở theo Kế hoạch nói trên.",
        "UBND tỉnh có KH 116 ngày 05/3/2024; giao các sở thực hiện Kế hoạch trên đây.",
        "Giao các sở thực hiện Thông báo nêu trên, đúng kế hoạch nêu trên.",
        "Danh mục tại các Phụ lục của Kế hoạch số 116/KH-UBND ngày 05/3/2024; giao các xã theo Phụ lục nêu trên.",
        "Các việc: (1) Rà soát; (2) Báo cáo. Giao các sở thực hiện mục 2 nêu trên.",
        "Thực hiện Nghị quyết số 12-NQ/TU ngày 05/3/2024; giao các sở nội dung tại mục 4 nêu trên.",
        "Theo điểm a khoản 4 Điều 5, mục 4 nêu trên.",
        "Nghị quyết ghi: “thực hiện Quyết định nêu trên”.",
        "1. Rà soát hồ sơ.\n\n2. Các sở thực hiện như điểm 1 nêu trên.",
    ]);
}

#[test]
fn paragraph_without_end_mark_is_found() {
    says(
        "L219",
        &["Giao các sở:\n\n- Rà soát hồ sơ dự án;\n- Báo cáo kết quả thực ‹hiện›\n- Kiểm tra tiến độ.\n\nHết."],
    );
    says(
        "L219",
        &["Giao các sở:\n\na) Rà soát hồ sơ dự án.\n\nb) Báo cáo kết quả thực ‹hiện›\n\nc) Kiểm tra tiến độ.\n\nHết."],
    );
    let long = "Các sở, ban, ngành và các xã rà soát hồ sơ, báo cáo kết quả thực hiện nhiệm vụ được";
    says("L219", &[&format!("{long} giao.\n\n{long} ‹giao›\n\n{long} giao.")]);
}

#[test]
fn headings_leads_and_lines_of_forms_need_no_end_mark() {
    let long = "Các sở, ban, ngành và các xã rà soát hồ sơ, báo cáo kết quả thực hiện nhiệm vụ được";
    silent(&[
        "- Sở Tài chính rà soát hồ sơ\n- Sở Xây dựng rà soát hồ sơ\n- Sở Nội vụ rà soát hồ sơ",
        "- Sở Tài chính rà soát hồ sơ;\n- Sở Xây dựng rà soát hồ sơ;\n- Sở Nội vụ rà soát hồ sơ",
        "- Sở Tài chính;\n- Sở Xây dựng\n- Sở Nội vụ;\n- Sở Y tế.",
        "- Địa chỉ: Phòng họp tầng 2, trụ sở UBND tỉnh\n- Sở Xây dựng rà soát hồ sơ;\n- Sở Nội vụ rà soát hồ sơ.\n\nHết.",
        "- Sở Xây dựng rà soát hồ sơ;\n- Giao Sở Nội vụ thực hiện\n+ Rà soát hồ sơ.\n- Sở Y tế rà soát hồ sơ.\n\nHết.",
        "1. Công tác lãnh đạo, chỉ đạo của các sở\n\nCác sở rà soát.\n\n2. Các dự án.\n\n3. Các xã.",
        &format!("{long} giao.\n\nCông tác chuẩn bị đầu tư các dự án\n\n{long} giao.\n\n{long} giao."),
        &format!("{long} giao.\n\n“{long} giao\n\n{long} giao”.\n\n{long} giao."),
    ]);
}
