//! Where the name of an agency in the head of a notice may be broken into lines. Says how bad each
//! blank would be; the choice, with the widths of the lines, is the writer's.

use crate::vi::words::{Word, words};

mod groups;
mod unit;

use groups::{GROUPS, INNER, at_start, open_ended};
use unit::{LONGEST_NAME, is_dash, name_length, run_length, unit};

/// A good place to break: before an administrative unit, `VÀ` or an inner unit, after a dash.
const FREE: u32 = 0;
/// A place neither good nor wrong.
const MIDDLING: u32 = 50;
/// A place that parts a word from its name or leaves `VÀ` at a line's end.
const POOR: u32 = 400;
/// A place inside words that belong together, such as `ỦY BAN NHÂN | DÂN`.
const NEVER: u32 = 1000;
/// A place between an administrative unit and its name: `THÀNH PHỐ | HỒ CHÍ MINH`. From here on a break is a last resort.
pub const LAST_RESORT: u32 = 600;

/// For each blank of a name in capitals: its byte offset, and how bad a line break there would be,
/// from `FREE` to `NEVER`. Of several blanks in a row the first stands for all.
#[must_use]
pub fn break_penalty(text_upper: &str) -> Vec<(usize, u32)> {
    let list = words(text_upper);
    let mut penalties: Vec<u32> = (1..list.len()).map(|gap| base(&list, gap)).collect();
    let mut at = 0;
    while at < list.len() {
        at = settle(&list, at, &mut penalties);
    }
    let offsets = list.iter().map(|word| word.range.end);
    offsets.zip(penalties).collect()
}

/// What the words on both sides say, without regard to groups and names.
fn base(list: &[Word], gap: usize) -> u32 {
    let (before, after) = (&list[gap - 1], &list[gap]);
    if is_dash(after) {
        NEVER
    } else if is_dash(before) || before.closed {
        FREE
    } else if before.core == "VÀ" || list.get(gap + 1).is_some_and(is_dash) {
        // The last two words before a dash are one of a pair of places.
        POOR
    } else if after.core == "VÀ" || unit(list, gap) > 0 || at_start(list, gap, INNER) > 0 {
        FREE
    } else {
        MIDDLING
    }
}

/// How many words of an agency name in capitals belong together from a word on; 0 for none.
pub(crate) fn fixed_group(list: &[Word], at: usize) -> usize {
    at_start(list, at, GROUPS)
}

/// Holds together the group or name that begins at a word, and gives the word behind it.
fn settle(list: &[Word], at: usize, penalties: &mut [u32]) -> usize {
    let group = fixed_group(list, at);
    let unit = unit(list, at);
    if group > 0 && unit == 0 {
        forbid(penalties, at, group);
        return at + group;
    }
    if unit > 0 {
        let name = name_length(list, at + unit);
        forbid(penalties, at, unit);
        forbid(penalties, at + unit, name);
        raise(penalties, at + unit, LAST_RESORT);
        return at + unit + name;
    }
    if open_ended(list, at) && list.get(at + 1).is_some_and(|next| next.core != "VÀ") {
        raise(penalties, at + 1, POOR);
    }
    // The last words behind a dash are a second place: ĐỒNG ĐĂNG - LẠNG SƠN.
    if at > 0 && is_dash(&list[at - 1]) {
        let (name, whole) = run_length(list, at);
        if whole && (1..LONGEST_NAME).contains(&name) {
            forbid(penalties, at, name);
            return at + name;
        }
    }
    at + 1
}

fn forbid(penalties: &mut [u32], at: usize, length: usize) {
    for gap in at + 1..at + length {
        raise(penalties, gap, NEVER);
    }
}

/// Makes the blank before a word at least this bad.
fn raise(penalties: &mut [u32], gap: usize, least: u32) {
    if let Some(penalty) = gap.checked_sub(1).and_then(|gap| penalties.get_mut(gap)) {
        *penalty = least.max(*penalty);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The name with its blanks as `|` where free, `_` where never, `=` where last, `~` where poor.
    fn drawn(text: &str) -> String {
        let mut out = text.to_owned();
        for (at, penalty) in break_penalty(text).into_iter().rev() {
            let mark = match penalty {
                FREE => "|",
                NEVER => "_",
                POOR => "~",
                LAST_RESORT => "=",
                _ => " ",
            };
            out.replace_range(at..=at, mark);
        }
        out
    }

    #[test]
    fn a_committee_is_broken_before_its_unit() {
        assert_eq!(drawn("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"), "ỦY_BAN_NHÂN_DÂN|TỈNH=LẠNG_SƠN");
        assert_eq!(drawn("UỶ BAN NHÂN DÂN XÃ HỮU LŨNG"), "UỶ_BAN_NHÂN_DÂN|XÃ=HỮU_LŨNG");
        assert_eq!(drawn("HỘI ĐỒNG NHÂN DÂN PHƯỜNG LƯƠNG VĂN TRI"), "HỘI_ĐỒNG_NHÂN_DÂN|PHƯỜNG=LƯƠNG_VĂN_TRI");
        assert_eq!(drawn("UBND THÀNH PHỐ HỒ CHÍ MINH"), "UBND|THÀNH_PHỐ=HỒ_CHÍ_MINH");
    }

    #[test]
    fn departments_are_broken_at_and() {
        assert_eq!(drawn("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"), "SỞ~NÔNG_NGHIỆP|VÀ~MÔI_TRƯỜNG");
        assert_eq!(drawn("SỞ KẾ HOẠCH VÀ ĐẦU TƯ"), "SỞ~KẾ_HOẠCH|VÀ~ĐẦU_TƯ");
        assert_eq!(drawn("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"), "SỞ~LAO_ĐỘNG_-|THƯƠNG_BINH|VÀ~XÃ_HỘI");
    }

    #[test]
    fn boards_are_broken_before_what_they_manage() {
        assert_eq!(
            drawn("BAN QUẢN LÝ KHU KINH TẾ CỬA KHẨU ĐỒNG ĐĂNG - LẠNG SƠN"),
            "BAN_QUẢN_LÝ|KHU_KINH_TẾ CỬA_KHẨU ĐỒNG~ĐĂNG_-|LẠNG_SƠN"
        );
        assert_eq!(
            drawn("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG TỈNH LẠNG SƠN"),
            "BAN_QUẢN_LÝ|DỰ_ÁN ĐẦU_TƯ XÂY_DỰNG|TỈNH=LẠNG_SƠN"
        );
    }

    #[test]
    fn offices_of_two_bodies_are_broken_at_and() {
        assert_eq!(
            drawn("VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN TỈNH"),
            "VĂN_PHÒNG ĐOÀN_ĐẠI_BIỂU_QUỐC_HỘI|VÀ~HỘI_ĐỒNG_NHÂN_DÂN|TỈNH"
        );
    }

    #[test]
    fn schools_and_party_bodies_hold_together() {
        assert_eq!(drawn("TRƯỜNG TRUNG HỌC CƠ SỞ THỊ TRẤN ĐỒNG ĐĂNG"), "TRƯỜNG_TRUNG_HỌC_CƠ_SỞ|THỊ_TRẤN=ĐỒNG_ĐĂNG");
        assert_eq!(drawn("VĂN PHÒNG TỈNH ỦY LẠNG SƠN"), "VĂN_PHÒNG|TỈNH_ỦY LẠNG SƠN");
        assert_eq!(drawn("ĐẢNG BỘ TỈNH LẠNG SƠN"), "ĐẢNG_BỘ|TỈNH=LẠNG_SƠN");
    }

    #[test]
    fn odd_texts_are_no_trouble() {
        assert_eq!(break_penalty(""), []);
        assert_eq!(break_penalty("UBND"), []);
        assert_eq!(break_penalty(" UBND  TỈNH "), [(5, FREE)]);
        assert_eq!(break_penalty("- TỈNH").len(), 1);
        assert_eq!(break_penalty("TỈNH -").len(), 1);
        assert_eq!(break_penalty("A - - TỈNH").len(), 3);
    }
}
