//! Two deadlines of one task, and deputies who sign alone.

use super::{bad, silent};

const DUTY: &str = "  { assign = \"Sở Tài chính\", task = \"chuẩn bị báo cáo\", due = \"10/3/2025\" },";
const SIGNER: &str = "signer = { name = \"Nguyễn Văn A\", title = \"Chánh Văn phòng\", chain = [\"TL. Chủ tịch\", \"Chánh Văn phòng\"] }";

fn duty(task: &str, due: &str) -> String {
    format!("  {{ assign = \"Sở Tài chính\", task = \"{task}\", due = \"{due}\" }},")
}

#[test]
fn a_task_whose_words_have_another_day_is_found() {
    let other = duty("chuẩn bị báo cáo, gửi các đại biểu trước ngày 09/3/2025", "10/3/2025");
    bad(&[(DUTY, &format!("{other} #~ M642"))]);
    let again = format!("{DUTY}\n{} #~ M642", duty("Chuẩn bị báo cáo", "09/3/2025"));
    bad(&[(DUTY, &again.replace("chuẩn bị ý kiến", "cho ý kiến"))]);
    for task in [
        "chuẩn bị báo cáo số liệu từ ngày 01/01/2025 đến hết ngày 28/02/2025",
        "chuẩn bị báo cáo việc gia hạn đến trước ngày 31/3/2025",
        "chuẩn bị báo cáo theo số liệu ngày 28/02/2025",
    ] {
        silent(&[(DUTY, &duty(task, "10/3/2025"))]);
    }
}

#[test]
fn a_deputy_under_nobody_is_found() {
    let signer = |title: &str, lines: &str| {
        format!("signer = {{ name = \"Nguyễn Văn A\", title = \"{title}\", chain = [{lines}] }}")
    };
    let alone = signer("Phó Chánh Văn phòng", "\"TL. Chủ tịch\", \"Phó Chánh Văn phòng\"");
    bad(&[(SIGNER, &format!("{alone} #~ M641"))]);
    for (title, lines) in [
        ("Phó Chánh Văn phòng", "\"TL. Chủ tịch\", \"KT. Chánh Văn phòng\", \"Phó Chánh Văn phòng\""),
        ("Phó Chủ tịch", "\"TM. Ủy ban nhân dân\", \"KT. Chủ tịch\", \"Phó Chủ tịch\""),
        ("Phó Chánh Văn phòng phụ trách", "\"TL. Chủ tịch\", \"Phó Chánh Văn phòng phụ trách\""),
    ] {
        silent(&[(SIGNER, &signer(title, lines))]);
    }
}
