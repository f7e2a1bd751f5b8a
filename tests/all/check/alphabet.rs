//! Letters that are not what they look like.

use super::{bad, findings, silent};

const ROOM: &str = "room = \"Phòng họp tầng 2, trụ sở UBND tỉnh\"";
const CHAIR: &str = "chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";

#[test]
fn letters_apart_from_their_marks_are_found_once_a_value() {
    bad(&[(ROOM, "room = \"Pho\u{300}ng ho\u{323}p ta\u{302}\u{300}ng 2\" #~ L102")]);
    bad(&[(ROOM, "room = \"\"\"Pho\u{300}ng #~ L102\nho\u{323}p\"\"\"")]);
    // What escapes say is composed on reading, and comments are nobody's text.
    silent(&[(ROOM, "room = \"Phòng he\\u0301p\" # ho\u{323}p")]);
    silent(&[(ROOM, "room = \"Phòng 10 k\u{2126}, 20 \u{212B}\"")]);
}

#[test]
fn letters_of_other_alphabets_are_found_once_a_word() {
    bad(&[(ROOM, "room = \"Ph\u{43E}ng h\u{43E}p tầng 2\" #~ L103 L103")]);
    silent(&[(ROOM, "room = \"Phòng Москва, 5 μm, 10 kΩ, Hafnarfjörður\"")]);
}

#[test]
fn a_name_with_such_a_letter_is_not_unknown_as_well() {
    bad(&[(CHAIR, "chair = \"Đ\u{43E}àn Thanh Sơn\" #~ L103")]);
    bad(&[(CHAIR, "chair = \"Đoàn Thanh Xơn\" #~ M302")]);
}

#[test]
fn what_stands_right_is_known() {
    let found = findings("a.toml", "a = \"Hà \u{41D}à \\\"ho\u{323}p\"");
    let fixes: Vec<_> = found.iter().filter_map(|finding| finding.fix.as_deref()).collect();
    assert_eq!(fixes, ["Hà", "ọ"]);
}
