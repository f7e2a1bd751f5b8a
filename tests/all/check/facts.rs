//! Days, hours, numbers and citations in a text.

use vanthu::source::{Place, Source};

use super::{bad, changed, silent};
use crate::support::repository::drafts_of;

pub(super) const TEXT: &str = "text = \"Thống nhất danh mục.\"";
pub(super) const KIND: &str = "kind = \"ket-luan\"\n";
pub(super) const TIME: &str = "14:00 thứ Ba 11/3/2025";
pub(super) const LATER: &str = "14:00 thứ Ba 13/5/2025";
pub(super) const INVITED: &str = "28/02/2025";

/// A conclusion of 12/3/2025 with that text.
pub(super) fn edits(text: &str, codes: &str) -> [(String, String); 2] {
    let mark = if codes.is_empty() { String::new() } else { format!(" #~ {codes}") };
    [(KIND.to_owned(), format!("{KIND}date = \"12/3/2025\"\n")), (TEXT.to_owned(), format!("text = \"{text}\"{mark}"))]
}

pub(super) fn found(text: &str, codes: &str) {
    let edits = edits(text, codes);
    bad(&edits.each_ref().map(|(old, new)| (old.as_str(), new.as_str())));
}

pub(super) fn passed(text: &str) {
    let edits = edits(text, "");
    silent(&edits.each_ref().map(|(old, new)| (old.as_str(), new.as_str())));
}

#[test]
fn days_that_no_month_has_are_found() {
    for text in [
        "Báo cáo ngày 31/4/2025.",
        "Báo cáo trong tháng (31/02/2025).",
        "Báo cáo trước ngày 30 tháng 02 năm 2025.",
        "Báo cáo trước ngày 29/02/2025.",
        "Báo cáo các ngày 29, 30 và 31/4.",
        "Họp từ ngày 29-31/6/2025.",
        "Báo cáo ngày 15/13/2025.",
        "Báo cáo ngày 32/12/2025.",
    ] {
        found(text, "L301");
    }
}

#[test]
fn figures_that_are_no_days_pass() {
    for text in [
        "Báo cáo ngày 29/02/2028, ngày 29/02.",
        "Khu vực mốc 1088/2 - 1089, thửa 31/4, tỷ lệ 31/02.",
        "Hợp đồng số 31/02/2025 và 31/02/2025/HĐ-XD.",
        "Mỗi ngày 31/4 hồ sơ; trong 02 ngày 31/4 việc.",
        "Lễ hội ngày 30/02 âm lịch; ngày 30/02 (ÂL).",
        "Phần mềm bản 31.2.2025, địa chỉ https://a.vn/31/02/2025/tin.",
        "Đạt 1.000.000 đồng, 31,2 ha, 30/6 đơn vị, trực 24/7.",
        "Ngày 00/00/2025 là chỗ trống.",
        "Lễ hội từ ngày 26 đến ngày 30 tháng 2 năm Quý Mão; hội ngày 30/02 (mồng 1 tháng Giêng).",
    ] {
        passed(text);
    }
}

#[test]
fn weekday_of_another_day_is_found() {
    for text in [
        "Tập trung lúc 07 giờ 30 thứ Hai, ngày 25/3/2025.",
        "Tập trung 07h30 thứ hai ngày 25/3/2025.",
        "Thời gian: 07 giờ 30 ngày 25/3/2025 (thứ Hai).",
        "Sáng thứ Hai 25/3.",
        "Chủ nhật, ngày 25/3/2025 đi thực địa.",
        "Thứ Hai, ngày 25/3/2025: thực địa.",
        "Ngày 25 tháng 3 năm 2025, Thứ 2, thực địa.",
        // Wrong in 2025 and in 2024.
        "Vào thứ Hai, ngày 25/4.",
    ] {
        found(text, "L302");
    }
}

#[test]
fn ordinals_lists_and_open_years_pass() {
    for text in [
        "Thời gian: ngày 25/3/2025 (thứ Ba); Thứ Ba, ngày 25/3/2025.",
        "Họp lần thứ hai ngày 25/3/2025; kỳ họp thứ hai, ngày 25/3/2025.",
        "Đợt thứ Hai ngày 25/3/2025; ngày thứ hai (25/3/2025); ngày 25/3/2025 (thứ hai là gửi báo cáo).",
        "Thứ hai, ngày 25/3/2025 các sở gửi báo cáo.",
        "Một là báo cáo; thứ hai, ngày 25/3/2025 các sở gửi báo cáo.",
        "Từ ngày 25 - 26/3/2025 (thứ Ba, thứ Tư); ngày 25, 26/3/2025 (thứ Ba).",
        "Từ 24/3 đến 26/3/2025 (thứ Hai - thứ Tư).",
        "Theo kế hoạch T7, ngày 25/3/2025; báo cáo T7/2025.",
        "Năm 2024, khai giảng ngày 05/9 (thứ Năm); năm 2026, khai giảng vào thứ Bảy, ngày 05/9.",
        // Of April 2024 it would be a Thursday.
        "Vào thứ Năm, ngày 25/4.",
        "Ngày 25/3/2025, thứ hai là việc của các sở.",
        "Thứ trưởng, ngày 25/3/2025, có ý kiến.",
    ] {
        passed(text);
    }
}

#[test]
fn kind_of_another_number_is_found() {
    for text in [
        "Thực hiện Kế hoạch số 116/QĐ-UBND ngày 05/3/2024.",
        "Thực hiện Quyết định số 5/TB-UBND ngày 05/3/2024.",
        "Thực hiện Quyết định số 05/2024/NQ-HĐND ngày 05/3/2024.",
        "Thực hiện Nghị quyết số 12-KL/TU ngày 05/3/2024.",
        "Thực hiện Chỉ thị số 12-NQ/TW ngày 05/3/2024.",
        "Thực hiện Kết luận số 12/QĐ-UBND ngày 05/3/2024.",
        "Thực hiện Công điện số 16/QĐ-TTg ngày 05/3/2024.",
        "Thực hiện Nghị định số 15/2025/TT-BTC.",
        "Thực hiện Kế hoạch số 116/CV-UBND ngày 05/3/2024.",
    ] {
        found(text, "L303");
    }
}

#[test]
fn kinds_that_fit_or_may_fit_pass() {
    for text in [
        "Kế hoạch số 116/KH-UBND ngày 05/3/2024; Thông báo kết luận số 15/TB-UBND ngày 05/3/2024.",
        "Thông báo Kết luận số 45-KL/TW ngày 05/3/2024; Văn bản số 12/QĐ-UBND ngày 05/3/2024.",
        "Công văn số 1725/VP-KTN ngày 05/3/2024; Quyết định số 202/CT ngày 08/6/1992.",
        "Chương trình số 749/QĐ-TTg ngày 03/6/2020; Quy chế số 12/QĐ-UBND ngày 05/3/2024.",
        "Quyết định phê duyệt Kế hoạch số 116/QĐ-UBND ngày 05/3/2024.",
        "Thông tư số 04/TC-TCT ngày 05/3/1999; Quyết định số 45/CT-TCHC ngày 05/3/2024.",
        "Quy định số 399-QĐ/TW ngày 09/01/2024; Kế hoạch số 116/KH.",
        "Báo cáo số 45/KH-ĐT ngày 05/3/2024 của phòng Kế hoạch - Đầu tư; Thông báo số 12/KH-CN ngày 05/3/2024.",
        "Các sở đã báo cáo số 12/KH-UBND ngày 05/3/2024 là cần thiết.",
        "Công điện số 12/CĐ-UBND ngày 05/3/2024; Thông tư số 15/2025/TT-BTC; Quyết định số 12/TT-BTC ngày 05/3/2024.",
        "Nghị quyết số 351/2017/UBTVQH14 ngày 05/3/2017; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.",
    ] {
        passed(text);
    }
}

#[test]
fn citation_of_a_day_to_come_is_found() {
    found("Thực hiện Kế hoạch số 12/KH-UBND ngày 13/3/2025.", "L304");
    found("Thực hiện Kết luận số 12-KL/TU, ngày 10 tháng 4 năm 2025 của Tỉnh ủy.", "L304");
    found("Thực hiện Công văn số 3456/BTC-ĐT, đề ngày 15/4/2025 của Bộ Tài chính.", "L304");
    let text = "text = \"Theo Kế hoạch số 12/KH-UBND ngày 01/4/2025.\" #~ L304";
    bad(&[(KIND, "kind = \"ket-luan\"\ndate = \"3/2025\"\n"), (TEXT, text)]);
}

#[test]
fn citation_of_the_same_month_and_other_days_to_come_pass() {
    passed("Kế hoạch số 12/KH-UBND ngày 12/3/2025 có hiệu lực từ ngày 01/4/2025.");
    passed("Kế hoạch số 12/KH-UBND ngày 05/3/2025, báo cáo trước ngày 30/4/2025.");
    // The comma begins what is said next.
    passed("Theo Nghị định số 232/2025/NĐ-CP, ngày 10/10/2025 là thời điểm áp dụng.");
    passed("Ngày 15/4/2025 họp lại theo Kế hoạch số 12/KH-UBND ngày 05/3/2025, ngày 10/12/2025 các sở gửi báo cáo.");
    let text = "text = \"Theo Kế hoạch số 12/KH-UBND ngày 31/3/2025.\"";
    silent(&[(KIND, "kind = \"ket-luan\"\ndate = \"3/2025\"\n"), (TEXT, text)]);
    silent(&[(TEXT, "text = \"Theo Kế hoạch số 12/KH-UBND ngày 31/3/2027.\"")]);
}

#[test]
fn one_document_with_two_dates_is_found_in_one_text_and_over_two() {
    found("Kế hoạch số 12/KH-UBND ngày 05/3/2024; Kế hoạch số 12/KH-UBND ngày 15/3/2024.", "L310");
    found("Kế hoạch số 12/KH-UBND ngày 05/3/2024; Kế hoạch số 012/KH-UBND ngày 05/3/2023.", "L310");
    bad(&[
        ("topic = \"", "basis = \"Kế hoạch số 12/KH-UBND ngày 05/02/2025\"\ntopic = \""),
        (TEXT, "text = \"Theo Kế hoạch số 12/KH-UBND ngày 06/02/2025.\" #~ L310"),
    ]);
}

#[test]
fn two_documents_of_one_number_pass() {
    passed("Kế hoạch số 12/KH-UBND ngày 05/3/2024; Kế hoạch số 12/KH-UBND ngày 10/02/2025.");
    passed(
        "Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND tỉnh, Kế hoạch số 12/KH-UBND ngày 15/3/2024 của UBND huyện.",
    );
    passed(
        "UBND xã Thất Khê ban hành Quyết định số 12/QĐ-UBND ngày 05/3/2024; UBND xã Đoàn Kết ban hành Quyết định số \
         12/QĐ-UBND ngày 28/02/2024.",
    );
    passed("Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND tỉnh; Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2024.");
}

#[test]
fn first_citation_without_date_is_found() {
    for text in [
        "Thực hiện Kế hoạch số 12/KH-UBND, đề nghị các sở báo cáo trước ngày 20/3/2025.",
        "Theo Kết luận số 12-KL/TU của Tỉnh ủy. Kết luận số 12-KL/TU đã rõ.",
    ] {
        found(text, "L311");
    }
}

#[test]
fn laws_dated_lists_and_later_citations_pass() {
    for text in [
        "Theo Nghị định số 30/2020/NĐ-CP về công tác văn thư.",
        "Theo Luật Đầu tư công số 58/2024/QH15 và Luật số 43/2024/QH15.",
        "Kế hoạch số 12/KH-UBND ngày 05/3/2024. Kế hoạch số 12/KH-UBND đã rõ.",
        "Kế hoạch số 12/KH-UBND của UBND tỉnh ngày 05/3/2024; Quyết định số 15/QĐ-UBND, 05/3/2024.",
        "Các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND, Quyết định số 14/QĐ-UBND ngày 05/3/2024.",
        "Ngày 05/3/2024, UBND tỉnh có Công văn số 12/UBND-KT.",
        "Sáng 05/3/2025, ngay sau khi nhận được báo cáo nhanh của các địa phương về tình hình sạt lở đất, ngập úng, UBND tỉnh \
         ban hành Công điện số 12/CĐ-UBND. Cùng ngày, UBND tỉnh có Công văn số 1245/UBND-KT.",
        "Ban hành các Kế hoạch số 15/KH-UBND, số 16/KH-UBND, số 17/KH-UBND trong tháng 3/2025.",
        "Kế hoạch số 12/KH-UBND nêu trên; Kế hoạch số 15/KH-UBND năm 2024.",
        "Mã hồ sơ 000.00.12/HS-ABC, hợp đồng số 12/HĐ-XD, thửa số 12/BĐ-QH, chuyến bay VN-123.",
        "Đề án “sửa đổi Nghị định số 30/2020/NĐ-CP” đã rõ.",
        "Phục vụ Tết theo Kế hoạch số 12/KH-UBND ngày 05/3/2024.",
    ] {
        passed(text);
    }
}

#[test]
fn number_in_the_other_form_is_found() {
    for text in [
        "Kế hoạch số 116-KH/UBND ngày 05/3/2024.",
        "Kế hoạch số 116/KH/UBND ngày 05/3/2024.",
        "Kết luận số 12/KL-TU ngày 05/3/2024.",
        "Thông báo số 12/TB-VPTU ngày 05/3/2024.",
    ] {
        found(text, "L312");
    }
}

#[test]
fn right_old_and_unknown_numbers_pass() {
    for text in [
        "Số 116/KH-UBND, 12-KL/TU, 05/2024/QĐ-UBND, 203-TB/TU, 44/2019/QH14, 1725/VP-KTN, 12/QĐ-BVTW.",
        "Quyết định số 239-QĐ/UBND ngày 05/3/1999; kế hoạch số 12-KH/TĐTN-VP ngày 05/3/2024.",
        "Công văn số 12/UBND-KT ngày 05/3/2024; Kế hoạch số 12/KH-MTTQ-BTT ngày 05/3/2024.",
        "Quy chế số 05-QC/BTCTU-BNCTU ngày 05/3/2024; Chỉ thị số 16/CT-TTg ngày 05/3/2024.",
    ] {
        passed(text);
    }
}

#[test]
fn programme_of_another_month_is_found_in_the_opening_only() {
    let basis = |text: &str| format!("basis = \"{text}\"\ntopic = \"");
    for (text, mark) in
        [("chương trình công tác tháng 01/2025", " #~ L320"), ("chương trình công tác tháng 12", " #~ L320")]
    {
        let spec = basis(text).replacen("\n", &format!("{mark}\n"), 1);
        bad(&[("topic = \"", &spec)]);
    }
    for text in
        ["chương trình công tác tháng 3/2025", "chương trình công tác tháng 02", "chương trình công tác năm 2025"]
    {
        silent(&[("topic = \"", &basis(text))]);
    }
    passed("Đánh giá chương trình công tác tháng 01/2025 và thực hiện chương trình công tác tháng 01/2025.");
}

#[test]
fn hour_of_the_other_half_of_the_day_is_found() {
    for text in [
        "Tập trung lúc 14 giờ 00 sáng ngày 20/3/2025.",
        "Tập trung lúc 14h00, sáng ngày 20/3/2025.",
        "Chiều ngày 20/3/2025, lúc 08 giờ 00.",
        "Sáng thứ Năm, ngày 20/3/2025 (14 giờ 30 phút).",
        "Buổi sáng: từ 13 giờ 30 đến 17 giờ.",
        "Buổi chiều bắt đầu từ 8 giờ 00 phút.",
    ] {
        found(text, "L321");
    }
}

#[test]
fn hours_counted_from_one_and_ranges_pass() {
    for text in [
        "Tập trung lúc 2 giờ chiều, 3 giờ 30 chiều, 14 giờ chiều, 08 giờ sáng.",
        "Sáng từ 08 giờ đến 14 giờ; chiều từ 14 giờ.",
        "Kết thúc lúc 11 giờ, chiều ngày 20/3 khớp lại; đóng cống vào chiều 20/3, 10 giờ ngày 21/3 mở lại.",
        "Từ chiều ngày 20/3/2025 đến 08 giờ ngày 21/3/2025.",
        "Trực 24 giờ; sáng ngày 20/3/2025 bàn giao. Buổi chiều, các sở họp 08 giờ.",
        "Trong 14 giờ, sáng kiến được gửi đi; gió 14 giờ; chiều dài 10 h; làm 9 giờ chiều dài thêm.",
        "Đèn chiếu sáng, từ 18 giờ đến 5 giờ; cấm đường một chiều, từ 08 giờ 00 ngày 20/3/2025.",
    ] {
        passed(text);
    }
}

#[test]
fn meeting_at_night_is_found_and_an_early_start_is_not() {
    let typed = format!("time = \"{TIME}\"");
    for hour in ["02:00", "23:30"] {
        bad(&[(&typed, &format!("time = \"{hour} thứ Ba 11/3/2025\" #~ L322"))]);
    }
    let items = "kind = \"giay-moi\"\nitems = [{ item = \"time-room\" }, { item = \"chair\" }, { item = \"attendees\" }, { item = \"duties\" }, { heading = \"Thời gian:\", text = \"02 giờ 00.\" }] #~ L322\n";
    bad(&[("kind = \"giay-moi\"\n", items)]);
    for hour in ["05:00", "07:00", "21:00"] {
        silent(&[(&typed, &format!("time = \"{hour} thứ Ba 11/3/2025\""))]);
    }
}

#[test]
fn deadline_of_last_year_is_found() {
    for text in [
        "Sở Tài chính báo cáo chậm nhất ngày 20/3/2024.",
        "Sở Tài chính báo cáo chậm nhất là trong ngày 20 tháng 3 năm 2024.",
        "Sở Tài chính gửi UBND tỉnh trước ngày 20/3/2024.",
        "Giao Sở Tài chính hoàn thành trước 20/3/2024.",
        "Sở Tài chính báo cáo kết quả trước ngày 20/01/2025.",
        "Hoàn thành trước ngày 10/3/2025, báo cáo UBND tỉnh.",
    ] {
        found(text, "L323");
    }
}

#[test]
fn past_days_that_are_no_deadlines_pass() {
    for text in [
        "Các dự án hoàn thành trước ngày 01/8/2024 thực hiện theo quy định cũ.",
        "Đất được giao trước ngày 01/7/2014; hồ sơ đã gửi trước ngày 20/12/2024.",
        "Các sở đã báo cáo chậm nhất ngày 20/3/2024; báo cáo trước ngày 20/4/2025.",
        "Chủ đầu tư phải hoàn thành trước ngày 31/12/2024, tuy nhiên đến nay mới đạt 62%.",
        "Dự án hoàn thành trước ngày 31/12/2024 theo tiến độ cũ nay điều chỉnh.",
        "Chính phủ yêu cầu hoàn thành trước ngày 30/6/2024, nhưng tỉnh không đạt.",
        "Theo kế hoạch báo cáo trước ngày 15/12/2024 song 05 xã nộp chậm.",
        "Hồ sơ nộp trước ngày 01/8/2024 giải quyết theo Luật Đất đai; công trình xây dựng xong trước ngày 01/7/2004 là hợp lệ.",
        "Hầm, cống lấy nước hoàn thành trước ngày 30/4/2023. Báo cáo trước ngày 12/3/2025.",
        "Theo Kế hoạch số 12/KH-UBND ngày 05/3/2024, gửi báo cáo trước tháng 4.",
    ] {
        passed(text);
    }
    // Said of the deadline itself already.
    let task = "text = \"Thống nhất.\"\n\n[[conclusion.section]]\ntasks = [{ assign = \"Sở Tài chính\", task = \"báo cáo\", \
                due = \"20/3/2024\" }] #~ M605";
    bad(&[(KIND, "kind = \"ket-luan\"\ndate = \"12/3/2025\"\n"), (TEXT, task)]);
}

/// The only finding of a text: what stands at its place, at the second place, and what is put there.
fn told(text: &str) -> (String, Option<String>, Option<String>) {
    let edits = edits(text, "");
    let spec = changed(&edits.each_ref().map(|(old, new)| (old.as_str(), new.as_str())));
    let mut findings = drafts_of(&Source::new("a.toml", spec)).findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = findings.remove(0);
    let letters = |place: &Place| place.source.text()[place.span.start..place.span.end].to_owned();
    (
        finding.place.as_ref().map(letters).expect("a place"),
        finding.other.as_ref().map(letters),
        finding.fix.map(String::from),
    )
}

#[test]
fn both_places_of_a_contradiction_are_shown_and_what_is_certain_is_mended() {
    let some = |text: &str| Some(text.to_owned());
    let kind = told("Thực hiện Kế hoạch số 116/QĐ-UBND ngày 05/3/2024.");
    assert_eq!(kind, ("QĐ".to_owned(), some("Kế hoạch"), None));
    let weekday = told("Tập trung sáng thứ Hai, ngày 25/3/2025.");
    assert_eq!(weekday, ("thứ Hai".to_owned(), some("25/3/2025"), None));
    let form = told("Kế hoạch số 116-KH/UBND ngày 05/3/2024.");
    assert_eq!(form, ("116-KH/UBND".to_owned(), None, some("116/KH-UBND")));
    let half = told("Tập trung lúc 14 giờ 00 sáng ngày 20/3/2025.");
    assert_eq!(half, ("14 giờ 00".to_owned(), some("sáng"), None));
    let later = told("Thực hiện Kế hoạch số 12/KH-UBND ngày 13/3/2025.");
    assert_eq!(later, ("13/3/2025".to_owned(), some("\"12/3/2025\""), None));
}
