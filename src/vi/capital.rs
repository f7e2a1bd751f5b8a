//! Capitals: a head line in full capitals, a sentence joined to another.

use std::borrow::Cow;

use crate::vi::words::{Word, words};

/// Two-syllable beginnings of bodies and offices that keep their capital inside a sentence
/// (Nghị định 30/2020, Phụ lục II, IV.1 and V.3), although their second syllable is small.
#[rustfmt::skip] // one word a line would hide the list
const OFFICES: &[&str] = &[
    "bí thư", "bệnh viện", "chi cục", "chi nhánh", "chính phủ", "chủ tịch", "công an", "công đoàn", "công ty",
    "hiệp hội", "học viện", "hội đồng", "ngân hàng",
    "huyện ủy", "huyện uỷ", "kho bạc", "liên đoàn", "mặt trận", "nhà nước", "nhân dân",
    "quốc hội", "thanh tra", "thành ủy", "thành uỷ", "thủ tướng", "thường trực", "thường vụ",
    "tỉnh đoàn", "tỉnh ủy", "tỉnh uỷ", "toà án", "tòa án", "tổng cục", "trung tâm",
    "trung ương", "ủy ban", "uỷ ban", "văn phòng", "viện kiểm", "đảng bộ", "đảng ủy", "đảng uỷ",
];

/// Words that begin a body's name before an abbreviation: Trường THCS, Đài PT&TH.
const BODIES: &[&str] = &["ban", "cục", "hội", "phòng", "sở", "trường", "đài", "đội"];

/// Common words that often stand before a capital and are no part of the name behind them.
#[rustfmt::skip] // one word a line would hide the list
const COMMON: &[&str] = &[
    "ông", "bà", "tỉnh", "huyện", "quận", "xã", "phường", "tại", "giao", "theo", "về", "của",
    "cho", "với", "từ", "đến", "do", "và", "các", "những", "mời", "gửi", "nghe", "trình",
    "cùng", "được", "sau", "trước", "trong", "riêng", "như", "là", "để", "có", "tới", "qua",
    "vì", "khi", "nếu",
];

/// The text in capitals throughout, as the lines of a head are printed.
#[must_use]
pub fn upper(text: &str) -> String {
    text.to_uppercase()
}

/// The text with its first letter small, to stand inside a sentence, unless the capital belongs
/// there: an abbreviation (`UBND`), a body or office (`Văn phòng`, `Ban Quản lý`), a document cited
/// by number, a name (`Lạng Sơn`).
#[must_use]
pub fn lower_first(text: &str) -> Cow<'_, str> {
    let mut list = words(text);
    list.retain(|word| !word.core.is_empty());
    if keeps_capital(&list) {
        return Cow::Borrowed(text);
    }
    change_first(text, |c| c.to_lowercase().collect())
}

fn keeps_capital(list: &[Word]) -> bool {
    let Some(first) = list.first() else {
        return false;
    };
    // A capital behind the first letter: UBND, KH&ĐT, QĐ-TTg.
    if first.core.chars().skip(1).any(char::is_uppercase) {
        return true;
    }
    let Some(second) = list.get(1).filter(|_| !first.closed) else {
        return false;
    };
    // A document cited by its number: Kế hoạch số 116/KH-UBND (Phụ lục II, V.6).
    if let [_, _, so, number, ..] = list
        && so.is("số")
        && number.begins_with_figure()
    {
        return true;
    }
    let office = |name: &str| name.split_once(' ').is_some_and(|(one, two)| first.is(one) && second.is(two));
    let named = second.is_capitalised() && !second.opened && !second.is_all_capitals();
    let abbreviated = second.is_all_capitals() && first.is_any(BODIES);
    abbreviated || OFFICES.iter().any(|name| office(name)) || (named && !first.is_any(COMMON))
}

fn change_first(text: &str, change: fn(char) -> String) -> Cow<'_, str> {
    let Some((at, c)) = text.char_indices().find(|(_, c)| c.is_alphanumeric()) else {
        return Cow::Borrowed(text);
    };
    let changed = change(c);
    let (before, rest) = text.split_at(at);
    if rest.starts_with(&changed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned([before, &changed, &rest[c.len_utf8()..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_has_its_capital() {
        assert_eq!(upper("Ủy ban nhân dân tỉnh Lạng Sơn"), "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN");
        assert_eq!(upper("đường ươm ễnh"), "ĐƯỜNG ƯƠM ỄNH");
    }

    #[test]
    fn a_common_word_becomes_small() {
        for (text, small) in [
            ("Xem xét tiến độ", "xem xét tiến độ"),
            ("Đồng chí Đoàn Thanh Sơn", "đồng chí Đoàn Thanh Sơn"),
            ("Ông Nguyễn Văn A", "ông Nguyễn Văn A"),
            ("Giao Sở Tài chính", "giao Sở Tài chính"),
            ("Tại Phòng họp tầng 4", "tại Phòng họp tầng 4"),
            ("Đại diện UBND tỉnh", "đại diện UBND tỉnh"),
            ("Theo UBND tỉnh", "theo UBND tỉnh"),
            ("Ban hành Kế hoạch", "ban hành Kế hoạch"),
            ("Thực hiện Kế hoạch", "thực hiện Kế hoạch"),
            ("Tổng hợp số liệu", "tổng hợp số liệu"),
            ("Cụ thể: Ban", "cụ thể: Ban"),
            ("Họp", "họp"),
        ] {
            assert_eq!(lower_first(text), small);
        }
    }

    #[test]
    fn names_bodies_and_abbreviations_keep_their_capital() {
        for text in [
            "UBND huyện Cao Lộc",
            "KH&ĐT",
            "Văn phòng UBND tỉnh",
            "Ban Quản lý Khu KTCK",
            "Sở Tài chính",
            "Uỷ ban nhân dân",
            "Ủy ban nhân dân",
            "Chủ tịch UBND tỉnh",
            "Phó Chủ tịch UBND tỉnh",
            "Kế hoạch số 116/KH-UBND",
            "Lạng Sơn",
            "Trường THCS Ví Dụ",
            "Công ty M",
            "Đoàn Thanh Sơn",
            "- 05 bộ",
            "",
        ] {
            assert_eq!(lower_first(text), text);
        }
    }
}
