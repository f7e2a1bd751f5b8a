//! The words of agency names that belong together, as data. Both spellings of the tone in `ỦY` and
//! `HÓA` stand here, so that matching compares plain text.

use crate::vi::words::Word;

/// Units of administration: a break before them is good, the name behind them stays with them.
pub(crate) const ADMINISTRATIVE: &[&str] =
    &["THÀNH PHỐ", "THỊ TRẤN", "ĐẶC KHU", "THỊ XÃ", "TỈNH", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG"];

/// Words that begin a unit inside a longer name: a break before them is good.
#[rustfmt::skip] // one word a line would hide the list
pub(crate) const INNER: &[&str] = &[
    "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO", "BAN CHỈ HUY", "BAN QUẢN LÝ", "BAN THƯỜNG VỤ", "CHI CỤC",
    "CÔNG AN", "DỰ ÁN", "HỘI ĐỒNG", "KHU KINH TẾ", "KHU KTCK", "PHÒNG", "THƯỜNG TRỰC", "TỈNH ỦY", "TỈNH UỶ",
    "THÀNH ỦY", "THÀNH UỶ", "HUYỆN ỦY", "HUYỆN UỶ", "ĐẢNG ỦY", "ĐẢNG UỶ", "TRUNG TÂM", "TRƯỜNG",
    "ỦY BAN", "UỶ BAN", "VĂN PHÒNG",
];

/// Groups of words that a line break never parts. A longer group stands before its beginning.
#[rustfmt::skip] // one word a line would hide the list
pub(crate) const GROUPS: &[&str] = &[
    "TRƯỜNG TRUNG HỌC PHỔ THÔNG", "TRƯỜNG TRUNG HỌC CƠ SỞ", "TRUNG HỌC PHỔ THÔNG",
    "TRUNG HỌC CƠ SỞ", "TRƯỜNG PHỔ THÔNG", "TRƯỜNG TIỂU HỌC", "TRƯỜNG MẦM NON",
    "TRƯỜNG ĐẠI HỌC", "TRƯỜNG CAO ĐẲNG", "TRƯỜNG CHÍNH TRỊ", "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "TÒA ÁN NHÂN DÂN", "TOÀ ÁN NHÂN DÂN",
    "VIỆN KIỂM SÁT NHÂN DÂN", "ỦY BAN KIỂM TRA", "UỶ BAN KIỂM TRA", "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "UỶ BAN MẶT TRẬN TỔ QUỐC", "MẶT TRẬN TỔ QUỐC", "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO",
    "BAN CHỈ HUY", "BAN QUẢN LÝ", "BAN THƯỜNG VỤ", "BAN TỔ CHỨC", "BAN NỘI CHÍNH", "BỘ CHỈ HUY",
    "BỘ ĐỘI BIÊN PHÒNG", "KHU KINH TẾ", "KHU CÔNG NGHIỆP", "CHẤP HÀNH", "HỢP TÁC XÃ", "ỦY BAN",
    "UỶ BAN", "HỘI ĐỒNG", "TỔ CÔNG TÁC", "TỔ CHỨC", "DỰ ÁN", "CỬA KHẨU", "TRUNG TÂM",
    "TIỂU HỌC", "MẦM NON", "PHỔ THÔNG", "DÂN TỘC NỘI TRÚ", "DÂN TỘC BÁN TRÚ", "KẾ HOẠCH",
    "ĐẦU TƯ", "TÀI NGUYÊN", "MÔI TRƯỜNG", "NÔNG NGHIỆP", "PHÁT TRIỂN", "NÔNG THÔN",
    "GIAO THÔNG", "VẬN TẢI", "GIÁO DỤC", "ĐÀO TẠO", "XÂY DỰNG", "KHOA HỌC", "CÔNG NGHỆ",
    "THÔNG TIN", "TRUYỀN THÔNG", "LAO ĐỘNG", "THƯƠNG BINH", "XÃ HỘI", "VĂN HÓA", "VĂN HOÁ",
    "THỂ THAO", "DU LỊCH", "CÔNG THƯƠNG", "DÂN TỘC", "TÔN GIÁO", "TÀI CHÍNH", "NỘI VỤ",
    "NGOẠI VỤ", "TƯ PHÁP", "Y TẾ", "THANH TRA", "KHO BẠC", "NHÀ NƯỚC", "BẢO HIỂM", "HẢI QUAN",
    "KIỂM LÂM", "CÔNG AN", "QUÂN SỰ", "QUỐC PHÒNG", "DỰ PHÒNG", "BIÊN PHÒNG", "HẠ TẦNG",
    "ĐÔ THỊ", "QUỸ ĐẤT", "BỆNH VIỆN", "ĐA KHOA", "CHI CỤC", "VĂN PHÒNG", "THƯỜNG TRỰC",
    "TỈNH ỦY", "TỈNH UỶ", "TỈNH ĐOÀN", "THÀNH ỦY", "THÀNH UỶ", "HUYỆN ỦY", "HUYỆN UỶ",
    "QUẬN ỦY", "QUẬN UỶ", "ĐẢNG ỦY", "ĐẢNG UỶ", "ĐẢNG BỘ", "CHI BỘ", "TỔ QUỐC", "VIỆT NAM",
    "TRUNG ƯƠNG", "NHÂN DÂN",
    "ĐOÀN ĐẠI BIỂU QUỐC HỘI", "ĐẠI BIỂU", "QUỐC HỘI", "KHU KTCK", "KINH TẾ", "ĐỀ ÁN", "THÍ ĐIỂM",
    "TRIỂN KHAI", "THỰC HIỆN", "THÔNG MINH", "HÀNH CHÍNH CÔNG", "HÀNH CHÍNH", "PHỤC VỤ", "CÔNG TY",
    "MỘT THÀNH VIÊN", "THÀNH VIÊN", "PHÓ CHỦ TỊCH", "CHỦ TỊCH", "ĐƯỜNG BỘ", "THỦY LỢI", "THUỶ LỢI",
];

/// Words that say nothing without the next one, so that a break behind them is poor.
const OPEN_ENDED: &[&str] = &["SỞ", "BỘ", "CỤC", "BAN", "PHÒNG", "HỘI", "KHU", "TỔ", "TRƯỜNG"];

/// How many words of the longest of these groups stand from a word on; 0 for none.
pub(crate) fn at_start(list: &[Word], at: usize, groups: &[&str]) -> usize {
    let Some(first) = list.get(at) else { return 0 };
    // Most groups are told from the first word, before they are cut into words.
    let initial = first.core.as_bytes().first();
    let near = groups.iter().filter(|group| group.as_bytes().first() == initial && group.starts_with(first.core));
    near.filter_map(|group| stands(list, at, group)).max().unwrap_or(0)
}

/// Whether the word is one that says nothing without the next.
pub(crate) fn open_ended(list: &[Word], at: usize) -> bool {
    list.get(at).is_some_and(|word| !word.closed && OPEN_ENDED.contains(&word.core))
}

/// The number of words of a group that stands whole from a word on, with no mark inside.
fn stands(list: &[Word], at: usize, group: &str) -> Option<usize> {
    let mut length = 0;
    for part in group.split(' ') {
        let inside = length == 0 || !list[at + length - 1].closed;
        list.get(at + length).filter(|word| inside && word.core == part)?;
        length += 1;
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vi::words::words;

    #[test]
    fn the_longest_group_is_found() {
        let list = words("ỦY BAN NHÂN DÂN TỈNH");
        assert_eq!(at_start(&list, 0, GROUPS), 4);
        assert_eq!(at_start(&list, 4, ADMINISTRATIVE), 1);
        assert_eq!(at_start(&list, 5, GROUPS), 0);
    }

    #[test]
    fn a_mark_ends_a_group() {
        let list = words("ỦY BAN, NHÂN DÂN");
        assert_eq!(at_start(&list, 0, GROUPS), 2);
    }

    #[test]
    fn every_group_is_in_capitals() {
        assert!(!GROUPS.is_empty());
        for group in GROUPS.iter().chain(INNER).chain(ADMINISTRATIVE) {
            assert_eq!(**group, group.to_uppercase());
        }
    }
}
