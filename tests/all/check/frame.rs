//! Recipients, signing lines and the chair.

use super::{DUTIES, bad, silent};

const RECIPIENTS: &str = "recipients = [\"Như thành phần dự họp\", \"TT Tỉnh ủy\"]";
const CHAIN: &str = "chain = [\"TL. Chủ tịch\", \"Chánh Văn phòng\"] }";
const CHAIR: &str = "chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";
const MEETING: &str = "[meeting]";

#[test]
fn as_above_without_addressees_is_found() {
    bad(&[(RECIPIENTS, "recipients = [\"Như trên\", \"TT Tỉnh ủy\"] #~ M620")]);
    bad(&[(RECIPIENTS, "recipients = { add = [\"Như  trên (thực hiện)\"] } #~ M620")]);
    silent(&[(RECIPIENTS, "addressees = [\"Sở Tài chính\"]\nrecipients = [\"Như trên\", \"TT Tỉnh ủy\"]")]);
    silent(&[(RECIPIENTS, "recipients = [\"TT Tỉnh ủy\", \"Các sở như trên đây đã nêu\"]")]);
}

#[test]
fn signer_for_a_head_whose_deputy_the_signer_is_not_is_found() {
    bad(&[(CHAIN, "chain = [\"KT. Chủ tịch\", \"Chánh Văn phòng\"] } #~ M621")]);
    bad(&[(CHAIN, "chain = [\"TL. Chủ tịch\", \"KT. Chánh Văn phòng\", \"Phó Giám đốc\"] } #~ M621")]);
    silent(&[(CHAIN, "chain = [\"TL. Chủ tịch\", \"KT. Chánh Văn phòng\", \"Phó Chánh Văn phòng\"] }")]);
    silent(&[(CHAIN, "chain = [\"KT. Trưởng ban\", \"Phó Ban Thường trực\"] }")]);
}

#[test]
fn called_meeting_that_nobody_chairs_is_found() {
    let convener = "convener = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";
    let concluder = "[conclusion]\nconcluder = { name = \"Thường trực UBND tỉnh\" }";
    bad(&[(CHAIR, ""), (MEETING, "[meeting] #~ M622"), ("[conclusion]", concluder)]);
    silent(&[(CHAIR, "content = \"Đồng chí Nguyễn Văn B chủ trì, phát biểu\""), ("[conclusion]", concluder)]);
    silent(&[(CHAIR, convener)]);
    let concluded =
        ("kind = \"giay-moi\"\ndate = \"28/02/2025\"", "kind = \"ket-luan\"\ndate = \"3/2025\"\nid = \"truoc\"");
    let dated = ("kind = \"ket-luan\"\n", "kind = \"ket-luan\"\ndate = \"3/2025\"\n");
    silent(&[(CHAIR, convener), dated, concluded, (DUTIES, "")]);
}
