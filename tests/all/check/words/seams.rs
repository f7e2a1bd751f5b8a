//! Words typed beside the same words of the form.

use crate::check::{bad, silent};

const TOPIC: &str = "topic = \"xét duyệt danh mục dự án năm 2025\"";
const CHAIR: &str = "chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";
const DUTY: &str = "{ assign = \"Sở Tài chính\", task = \"chuẩn bị báo cáo\", due = \"10/3/2025\" }";
const OTHER: &str = "{ assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" },";
const TEXT: &str = "text = \"Thống nhất danh mục.\"";

#[test]
fn event_before_the_topic_is_found() {
    for topic in ["họp giao ban", "Họp giao ban", "cuộc họp giao ban"] {
        bad(&[(TOPIC, &format!("topic = \"{topic}\" #~ L230"))]);
    }
    bad(&[(TOPIC, "event = \"hội nghị\"\ntopic = \"Hội nghị giao ban\" #~ L230")]);
    bad(&[(TOPIC, "event = \"buổi lễ\"\ntopic = \"lễ khởi công\" #~ L230")]);
    silent(&[(TOPIC, "event = \"hội nghị\"\ntopic = \"nghị quyết về giao ban\"")]);
    silent(&[(TOPIC, "event = \"buổi làm việc\"\ntopic = \"việc giải phóng mặt bằng\"")]);
    silent(&[(TOPIC, "topic = \"giao ban, sau cuộc họp tháng 2\"")]);
}

#[test]
fn form_of_address_before_a_name_is_found() {
    for name in ["Đồng chí Nguyễn Văn B", "đ/c Nguyễn Văn B", "Bà Nguyễn Thị B"] {
        bad(&[(CHAIR, &format!("chair = {{ name = \"{name}\", title = \"Phó Chủ tịch UBND tỉnh\" }} #~ L230"))]);
    }
    let typed = "chair = { name = \"Ông Nguyễn Văn B\", honorific = \"ông\", title = \"Phó Chủ tịch UBND tỉnh\" }";
    bad(&[(CHAIR, &format!("{typed} #~ L230"))]);
    silent(&[(CHAIR, &typed.replace("Ông ", ""))]);
}

#[test]
fn deadline_typed_beside_the_key_is_found() {
    for end in ["chậm nhất ngày 10/3/2025", "trước ngày 10/3/2025", "xong trước 10/03/2025", "đến hạn ngày 10/3/2025."]
    {
        let duty = format!("{{ assign = \"Sở Tài chính\", task = \"báo cáo {end}\", due = \"10/3/2025\" }}, #~ L230");
        bad(&[(&format!("{DUTY},"), &duty)]);
    }
    for task in [
        "báo cáo kết quả kiểm tra ngày 10/3/2025",
        "rà soát số liệu trước ngày 01/3/2025, gửi về",
        "phát động đợt 1 từ ngày 01/3 đến ngày 10/3/2025",
    ] {
        let duty = format!("{{ assign = \"Sở Tài chính\", task = \"{task}\", due = \"10/3/2025\" }},");
        silent(&[(&format!("{DUTY},"), &duty)]);
    }
    bad(&[(OTHER, "{ assign = \"Sở Công Thương\", task = \"báo cáo hằng quý\", cycle = \"hằng quý\" }, #~ L230")]);
}

#[test]
fn body_before_its_task_is_found() {
    bad(&[(OTHER, "{ assign = \"Sở Công Thương\", task = \"Sở Công Thương báo cáo\" }, #~ L230")]);
    let verb = "{ assign = \"Sở Xây dựng\", task = \"xây dựng kế hoạch\" },";
    silent(&[(OTHER, verb)]);
    silent(&[(OTHER, "{ assign = \"Sở Công Thương\", task = \"thương mại hóa sản phẩm, tại Sở Công Thương\" },")]);
}

#[test]
fn heading_before_its_item_is_found() {
    let room = "room = \"Phòng họp tầng 2, trụ sở UBND tỉnh\"";
    bad(&[(room, &format!("{room}\ncontent = \"Nội dung: dự án mới.\" #~ L230"))]);
    silent(&[(room, &format!("{room}\ncontent = \"Nội dung chính là dự án mới.\""))]);
}

#[test]
fn author_s_own_words_are_no_seam() {
    silent(&[(TEXT, "text = \"Thống nhất {topic}; {topic} là việc chung.\"")]);
}

#[test]
fn name_in_braces_nearly_known_is_found() {
    let phrases = "[phrases]\ndu_an = \"dự án mới\"\n\n[meeting]";
    for name in ["du_na", "du an", "Du_an", "topc"] {
        bad(&[("[meeting]", phrases), (TOPIC, &format!("topic = \"tiến độ {{{name}}} và {{du_an}}\" #~ S118"))]);
    }
    silent(&[("[meeting]", phrases), (TOPIC, "topic = \"tiến độ {du_an}, {a}, {x; y} và {khác}\"")]);
}
