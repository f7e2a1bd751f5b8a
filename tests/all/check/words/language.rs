//! Spelling and repeated words.

use super::{mended, says, silent};
use crate::check;

#[test]
fn impossible_syllable_is_found() {
    says(
        "L204",
        &["Giao Sở Tài chính ‹kiểmm› tra, ‹thựchiện› các nhiệm vụ ‹môt› cách ‹đượcc›.", "Các ‹nghành› phối hợp."],
    );
    says("L204", &["Kiểm tra và/‹hoăc› báo cáo."]);
    assert_eq!(mended("Các nghành phối hợp."), "Các ngành phối hợp.");
}

#[test]
fn tone_mark_on_the_wrong_letter_is_found() {
    says("L205", &["Hồ sơ ‹đựơc› ‹hòan› thành trong ‹qúy› I.", "‹Tòan› tỉnh. ‹Hòan› thành."]);
    silent(&["Hòan Văn A; thôn Tòan Thắng."]);
    assert_eq!(mended("Hồ sơ đựơc hòan thành trong qúy I."), "Hồ sơ được hoàn thành trong quý I.");
}

#[test]
fn foreign_words_names_and_abbreviations_are_not_judged() {
    silent(&[
        "Dịch vụ logistics, website, email, internet, container, fax, Zalo và video trực tuyến.",
        "Thôn Đắk Krông, buôn Ea Tiêu, xã A Lưới, làng Plei Ốp; đàn t'rưng, dệt zèng, đàn klông pút.",
        "Đ/c A, đ/c B; 500đ/m², 12.000đ, vnđ; ki-lô-mét, ra-đi-ô, prô-tê-in, ôtô, bêtông, vắcxin, axít, prôtêin, pittông.",
        "Gửi về vănthư@langson.gov.vn; mã số đk-01, KH&ĐT, QĐ-UBND; km², m², ha.",
        "Gỗ pơ mu, cái xoong, xe moóc, tuýp thuốc, cà phê, café, ngoằn ngoèo, khuỷu tay, hoà/hòa, thuỷ/thủy.",
    ]);
}

#[test]
fn frequent_misspelling_is_found() {
    says(
        "L206",
        &[
            "Tổ chức ‹kiêm điểm› trách nhiệm, ‹đề nghi› các sở ‹bổ xung› hồ sơ.",
            "Việc ‹sát nhập› các xã; ‹Thăm quan› mô hình; ‹chia sẽ› kinh nghiệm.",
            "Hoàn thiện dự thảo ‹đề› báo cáo Thủ tướng; đủ điều kiện ‹đề› Sở Tài chính thẩm định.",
            "Phối hợp ‹chặc chẽ›, ‹chuẫn bị› hồ sơ, giải phóng ‹mặt bầng›; ‹báo cao› kết quả về ‹UBND tĩnh›; ‹bàn dao› mặt bằng.",
            "Sở Tài chính ‹kiêm điểm›, báo cáo.",
            "Công tác ‹thanh cha›, ‹tuần cha› ban đêm; rút ‹kinh nhiệm›; ‹giải phòng› mặt bằng; ‹sử lí› vi phạm.",
            "Kịp thời ‹tham mưa› UBND tỉnh; ‹Nghiện thu› công trình.",
            "Việc lập ‹quy hoach› còn chậm; bố trí ‹lực lương› trực; đường ‹xuống cắp›; cơ sở ‹lưu chú›; ‹công viêng› cây xanh.",
            "‹Thẫm định› hồ sơ; ‹sử lý› vi phạm; giải quyết ‹giứt điểm›; ‹chia sẽ› thông tin; phát triển kinh tế - ‹xả hội›.",
        ],
    );
    assert_eq!(mended("Sát nhập các xã."), "Sáp nhập các xã.");
}

#[test]
fn pairs_that_other_words_make_by_chance_are_silent() {
    silent(&[
        "Tăng cường giám sát nhập khẩu, kiểm sát nhập cảnh và cảnh sát nhập ngũ.",
        "Chuyến thăm quan trọng; thăm quan hệ truyền thống; số tiền được chia sẽ chuyển sau.",
        "Để nghị quyết đi vào cuộc sống; để nghị định có hiệu lực; hồ sơ xuất khẩu; chủ chương trình.",
        "Tiếp xúc tích cực; vấn đề nghi vấn; kinh phí phân chia sẽ thông báo; tỷ lệ chia sẽ với các xã.",
        "Vấn đề suất ăn bán trú; vỏ hộp sữa đổi quà; nhà văn hóa (kiêm điểm tránh trú bão), kiêm điểm trưởng điểm cầu.",
        "Cá con vướng mắt lưới; bám sát nhập khẩu, sâu sát nhập cuộc; những thành tựu chung; điều chỉnh chu kỳ.",
        "Thẩm định đề bảo đảm đúng ma trận; bảo quản đề kịp thời; phản biện đề báo cáo; học sinh nhận đề triển khai.",
        "Lịch sử lý luận; cảnh báo cao điểm; ưu tiên độ tuổi; bàn dao máy tiện; báo cáo UBND tỉnh Hà Tĩnh.",
        "Vấn đề báo cáo, chuyên đề triển khai, chủ đề xem xét, ra đề kịp thời; đủ điều kiện đề nghị, đề xuất.",
    ]);
}

#[test]
fn a_syllable_that_nobody_uses_in_its_place_is_found() {
    says(
        "L250",
        &[
            "Đề xuất ‹giãi pháp› trong thời gian tới. ‹Xắp xếp› lại các trường học.",
            "Bố trí trực trong các ngày ‹nghĩ lễ›; không để ùn ứ.",
            "Người đứng đầu chịu ‹trách nhiệp› trước Chủ tịch UBND tỉnh.",
            "Phối hợp với các đơn vị, ‹bồi dưởng› kiến thức cho cán bộ.",
            "Xây dựng ‹nông thông› mới; chăn nuôi ‹gia xúc›, gia cầm.",
            "Việc đó phải làm ‹suôn sẽ›; các ‹công chình› thủy lợi bị hư hỏng.",
            "‹Hồ xơ› đã trình; yêu cầu ‹kiêng quyết› thu hồi.",
            "BÁO CÁO KẾT QUẢ ‹PHÁT CHIỂN› KINH TẾ",
            "Cán bộ còn ‹né chánh›, đùn đẩy; có giải ‹pháp hửu› hiệu hơn.",
            "Không để ‹sãy ra› cháy rừng; xây dựng ‹kế hoạnh› chi tiết; ‹tiếp thục› hoàn thiện hồ sơ.",
            "‹Hoàn thiên› thủ tục đầu tư.",
        ],
    );
}

#[test]
fn what_is_used_in_speech_or_in_a_trade_is_silent() {
    silent(&[
        "Chợ phiên họp vào các ngày 4, 9; bà con mang hàng xuống bán từ sáng sớm, mổ lợn tại nhà.",
        "Rừng hồi, rừng quế bị sâu róm ăn lá; sương muối làm chết mạ, trâu bò phải nhốt chuồng, che bạt.",
        "Đội văn nghệ hát then, đàn tính, múa sạp, tung còn; hộ ông Phùn Quẩy Sènh, thôn Khuổi Slao đã nhận tiền.",
        "Phần lún sụt phải lu lèn, đầm chặt lại; kiểm tra phần mềm on premise, logo và banner của hội chợ.",
        "Chữ “giãi pháp” là chữ viết sai; tấm biển “Vỉa hè cấm đổ xe” phải gỡ; kính mời thầy Tống Văn X.",
        "Tránh tình trạng đánh trống bỏ dùi, đầu voi đuôi chuột; ai giao, ai nhận, giao lúc nào.",
        "Biểu đồ thị hiện số liệu; vẽ đồ thị; bão táp; lữ đoàn công binh; luận văn, luận án; dịch tễ; chọn gói thầu; hồ cạn nước.",
        "Kiểm tra cha con ông A; cha mẹ học sinh; phòng chống; giải phòng dịch; đoàn thanh niên; tử tuất; ra quân; bàn giao đống đất.",
        "Nghỉ lễ, nghĩ kỹ; sửa chữa, sữa tươi; chăm sóc, trăm năm; xem xét, sét đánh; suất ăn, xuất kho.",
    ]);
}

#[test]
fn words_typed_twice_are_found() {
    says(
        "L207",
        &[
            "Báo cáo của ‹của› các sở, các ‹các› xã.",
            "Tổ chức thực hiện ‹thực hiện› các nhiệm vụ.",
            "Yêu cầu các cơ quan, các đơn vị liên quan ‹các đơn vị liên quan› báo cáo.",
            "Yêu cầu ‹yêu cầu› các sở. Tại ‹tại› cuộc họp. Các ‹Các› sở. Chủ tịch UBND ‹UBND› tỉnh.",
            "Trên địa bàn ‹trên địa bàn› tỉnh, Sở Tài chính ‹Sở Tài chính› tổng hợp trước ngày ‹ngày› 20/9.",
        ],
    );
}

#[test]
fn doubling_that_makes_words_or_sense_is_silent() {
    silent(&[
        "Biện pháp bảo đảm bảo đảm về hình thức; chi thường xuyên thường xuyên vượt; vốn dành cho cho vay; hiện tại tại xã.",
        "Đấu thầu tập trung tập trung vào thuốc; hợp đồng thực hiện thực hiện đúng; việc phải hoàn thành hoàn thành đúng hạn.",
        "Luôn luôn, thường thường, dần dần, ngày ngày, từng bước từng bước, đồng đồng, xa xa.",
        "Các nhà đầu tư đầu tư vào khu công nghiệp; đoàn kiểm tra kiểm tra hai xã; Ban Chỉ đạo chỉ đạo.",
        "Nội dung nêu trên trên địa bàn; gửi kèm theo theo quy định; hiện có có nhu cầu; kết quả đạt được được ghi nhận.",
        "Giao các sở, các sở báo cáo; nêu rõ lý do do chậm; chuẩn bị báo cáo báo cáo UBND tỉnh.",
        "Cụm từ “của” của văn bản; và, và; là “là”.",
    ]);
}

#[test]
fn mark_at_the_end_of_the_subject_is_found() {
    const KIND: &str = "kind = \"ket-luan\"";
    let figure = format!("{KIND}\nsubject = \"Kết luận giao ban tháng 4.\" #~ L203");
    check::bad(&[(KIND, &figure)]);
    for mark in [".", ";", ","] {
        let subject = format!("{KIND}\nsubject = \"Kết luận cuộc họp{mark}\" #~ L203");
        check::bad(&[(KIND, &subject)]);
    }
    for subject in ["Kết luận về dự án, quy hoạch, v.v.", "Kết luận về dự án ...", "Duyệt danh mục của TP."]
    {
        check::silent(&[(KIND, &format!("{KIND}\nsubject = \"{subject}\""))]);
    }
}
