//! Numbers, amounts, times, ranges and lists in a text.

use super::{says, silent};

#[test]
fn a_whole_that_is_not_its_parts_is_found() {
    says(
        "L350",
        &[
            "Triệu tập ‹15 đồng chí›, gồm 10 đồng chí công chức và 06 đồng chí trưởng thôn.",
            "Rà soát ‹20 dự án›, bao gồm: 12 dự án giao thông, 05 dự án thủy lợi, 02 dự án y tế.",
        ],
    );
    silent(&[
        "Triệu tập 16 đồng chí, gồm 10 đồng chí công chức và 06 đồng chí trưởng thôn.",
        "Tổng số 15 dự án: 12 dự án chậm tiến độ, 05 dự án vướng quy hoạch (có 02 dự án thuộc cả hai nhóm).",
        "Cử 15 đồng chí, gồm 10 đồng chí công chức, trong đó 03 đồng chí nữ, và 05 đồng chí khác.",
        "Đoàn gồm 15 đồng chí; tổ 03 đồng chí, gồm lãnh đạo phòng, công chức và lái xe.",
        "Giao 15 đồng chí, gồm 03 tổ và 12 nhóm; trồng 20 ha rừng, gồm 12 ha quế, 8,5 ha hồi.",
    ]);
}

#[test]
fn an_amount_that_its_words_contradict_is_found() {
    says(
        "L351",
        &[
            "Bố trí 12.500.000.000 đồng (‹mười hai tỷ đồng›) từ ngân sách tỉnh.",
            "Kinh phí 25.304.000 đồng (Bằng chữ: ‹Hai mươi lăm triệu ba trăm linh năm nghìn đồng chẵn›).",
            "Trong thời hạn 05 (‹ba›) ngày.",
        ],
    );
    silent(&[
        "Bố trí 12.500.000.000 đồng (mười hai tỷ năm trăm triệu đồng) từ ngân sách tỉnh.",
        "Bố trí 12,5 tỷ đồng (mười hai tỷ năm trăm triệu đồng); 05 (năm) ngày; 1.200 tỷ đồng (một nghìn hai trăm tỷ đồng); 25 nghìn tỷ (hai mươi lăm nghìn tỷ).",
        "Kinh phí 2,5 tỷ đồng (hai tỷ rưỡi); đợt 2 (năm 2025); tổ 3 (ba xã); 12 đồng chí (hai nữ); khóa 10 (một phần).",
    ]);
}

#[test]
fn times_that_no_calendar_has_are_found() {
    says(
        "L352",
        &[
            "Gửi báo cáo trước ‹17 giờ 60›.",
            "Tập trung lúc ‹25 giờ 00›; về lúc ‹17h75›; gửi trước ‹26 giờ› ngày 10/3.",
            "Báo cáo ‹tháng 13/2026› và ‹quý V› năm 2026; kế hoạch ‹quý 5/2026›.",
            "Hoàn thành trong tháng 3 ‹năm 206›; chốt đến ngày ‹25/3/206›.",
        ],
    );
    silent(&[
        "Xử lý trong 72 giờ; trực 24 giờ trong ngày; làm thêm 200 giờ 01 năm; 8 giờ 30 phút, 24 giờ 00.",
        "Chi lương tháng 13 năm 2025; quý IV/2026, quý 4; quý vị đại biểu; 18 tháng 6/2025; chiến thắng năm 938.",
        "Thửa đất số 25 tờ bản đồ 206; sau 48 giờ ngày nghỉ.",
    ]);
}

#[test]
fn ranges_that_end_before_they_begin_are_found() {
    says(
        "L356",
        &[
            "Tập huấn từ ngày ‹25/3/2026 đến ngày 20/3/2026›.",
            "Tập huấn từ ngày ‹25/3 đến ngày 20/3/2026›.",
            "Kế hoạch giai đoạn ‹2030 - 2026›; khóa ‹2026-2021›; từ năm ‹2030 đến năm 2026›.",
            "Thực hiện từ ‹Điều 12 đến Điều 5› Quy chế.",
        ],
    );
    silent(&[
        "Tập huấn từ ngày 20/12 đến ngày 05/01/2026; giai đoạn 2026 - 2030; mốc 2030 - 2026; từ Điều 5 đến Điều 12.",
        "Từ ngày 25/3/2026 đến nay; các ngày 25/3/2026, ngày 20/3/2026; từ tháng 10 đến tháng 3 năm sau.",
    ]);
}

#[test]
fn labels_that_do_not_run_on_are_found() {
    says("L251", &["1. Rà soát lịch họp.\n\n2. Báo cáo kết quả.\n\n‹4.› Giao ban hằng tuần."]);
    says("L251", &["a) Rà soát lịch họp;\n\nb) Báo cáo kết quả;\n\n‹d)› Giao ban hằng tuần."]);
    says(
        "L251",
        &[
            "a) Rà soát lịch họp;\n\nb) Báo cáo kết quả;\n\nc) Họp giao ban;\n\nd) Trực ban;\n\n‹e)› Giao ban hằng tuần.",
        ],
    );
    silent(&[
        "1. Rà soát lịch họp.\n\n2. Báo cáo kết quả.\n\n3. Giao ban hằng tuần.",
        "1. Rà soát lịch họp:\n\na) Sở;\n\nb) Xã.\n\n2. Báo cáo:\n\na) Tuần;\n\nb) Tháng.\n\n3. Giao ban.",
        "a) Sở;\n\nb) Xã;\n\nc) Phường;\n\nd) Đặc khu;\n\nđ) Thôn;\n\ne) Bản;\n\ng) Khối.",
    ]);
}

#[test]
fn years_of_anniversaries_and_terms_are_held_against_each_other() {
    says(
        "L363",
        &["Tổ chức kỷ niệm ‹80 năm› Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam (02/9/1945 - 02/9/2026)."],
    );
    says("L364", &["Kỳ họp của HĐND tỉnh nhiệm kỳ ‹2025 - 2030›; Hội đồng nhân dân xã nhiệm kỳ ‹2020-2025›."]);
    silent(&[
        "Trong 5 năm Ngày hội Đại đoàn kết (2021 - 2025) đã tổ chức 320 lượt; 96 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2026).",
        "Kỷ niệm 81 năm Ngày Quốc khánh (02/9/1945 - 02/9/2026); kỷ niệm 50 năm thành lập Trường và 10 năm đổi tên (2016 - 2026).",
        "HĐND tỉnh nhiệm kỳ 2026 - 2031; Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030; UBND xã nhiệm kỳ 2021-2026.",
    ]);
}
