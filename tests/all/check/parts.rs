//! A spec of which not all can be read: what can be read is still checked, and nothing is said that only follows from the rest.

use super::{bad, silent};

const ROOM: &str = "room = \"Phòng họp tầng 2, trụ sở UBND tỉnh\"";
const CHAIR: &str = "chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";
const TEXT: &str = "text = \"Thống nhất danh mục.\"";
const INVITED: &str = "{ group = \"so\", bodies = [\"Sở Tài chính\", \"Sở Xây dựng\"] },";
const RECIPIENTS: &str = "recipients = [\"Như thành phần dự họp\", \"TT Tỉnh ủy\"]";

/// A text with faults of several rules.
const FAULTS: &str = "text = \"Các sở ,các xã bổ xung hồ sơ trước ngày 31/02/2026.\" #~ L209 L206 L301";

#[test]
fn words_are_checked_beside_a_misspelt_key() {
    bad(&[(ROOM, &format!("{ROOM}\nnobody = 1 #~ S102")), (TEXT, FAULTS)]);
    bad(&[(CHAIR, &format!("{CHAIR}\ncontents = \"nội dung\" #~ S102")), (TEXT, FAULTS)]);
}

#[test]
fn words_are_checked_beside_a_body_that_is_not_known() {
    bad(&[(INVITED, "{ bodies = [\"Sở Tài chính\", \"Sở Lạ lùng\"] }, #~ M303"), (TEXT, FAULTS)]);
}

#[test]
fn nothing_is_missed_that_may_stand_in_what_was_not_read() {
    let with = |rest: &str| format!("{RECIPIENTS}\n{rest}");
    let annex = with("anex = [{ title = \"Danh mục\", text = \"Dự án A.\" }] #~ S102");
    bad(&[(TEXT, "text = \"Theo danh mục (có Phụ lục kèm theo), Kế hoạch số 116/KH-UBND.\""), (RECIPIENTS, &annex)]);
    bad(&[(TEXT, "text = \"Giao các sở theo Kế hoạch nêu trên.\""), (RECIPIENTS, &annex)]);
}

#[test]
fn the_good_spec_is_whole() {
    silent(&[]);
}
