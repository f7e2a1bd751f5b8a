//! References to parts of a text, ranges of figures, figures with their unit.

use super::pieces::{Pieces, Strength};
use crate::vi::words::Word;

/// Units of one word that stay with the figure before them.
#[rustfmt::skip] // one word a line would hide the list
const UNITS: &[&str] = &[
    "bộ", "bản", "ngày", "tháng", "năm", "giờ", "phút", "đồng", "người", "hộ", "km", "km2",
    "km²", "m", "m2", "m²", "ha", "%", "triệu", "tỷ", "tỉ",
];

/// Units of two words.
const LONG_UNITS: &[(&str, &str)] = &[("đồng", "chí"), ("dự", "án")];

/// Words that name a part or a place by the figure, Roman number or letter behind them.
#[rustfmt::skip] // one word a line would hide the list
const REFERENCES: &[&str] = &[
    "khoản", "điểm", "điều", "mục", "chương", "phần", "mẫu", "biểu", "mốc", "tầng", "khóa",
    "khoá", "lần",
];

pub(super) fn find(pieces: &mut Pieces) {
    for at in 0..pieces.words.len() {
        reference(pieces, at);
        range(pieces, at);
        unit(pieces, at);
    }
}

/// `khoản 1`, `điểm a`, `Điều 5`, `Phụ lục II`, `Mục 1`, `mốc 1119`.
fn reference(pieces: &mut Pieces, at: usize) {
    // The number is asked for first: it is rarer than words are.
    let numbered = |next: &Word| next.begins_with_figure() || next.is_roman() || next.is_letter();
    if !pieces.next_is(at, numbered) {
        return;
    }
    let word = &pieces.words[at];
    if word.is_any(REFERENCES) {
        pieces.keep(at, at + 1, Strength::Phrase);
    } else if let Some(before) = at.checked_sub(1)
        && pieces.words[before].is("phụ")
        && pieces.next_is(before, |next| next.is("lục"))
    {
        pieces.keep(before, at + 1, Strength::Phrase);
    }
}

/// `1119 - 1120`, `1119 -1120`, `1119- 1120`, `1088/2 - 1089`, and `1119-1120` itself.
fn range(pieces: &mut Pieces, at: usize) {
    let core = pieces.words[at].core;
    // Minutes before a dash end an hour: `08 giờ 00 - 08 giờ 15`.
    if at > 0 && pieces.words[at - 1].is("giờ") {
        return;
    }
    if is_numeric(core.trim_end_matches(is_dash)) {
        let ends_open = core.ends_with(is_dash);
        let dash_behind = |next: &Word| !next.core.is_empty() && next.core.chars().all(is_dash);
        let from_dash = |next: &Word| is_numeric(next.core.trim_start_matches(is_dash));
        if ends_open || pieces.next_is(at, |next| next.core.starts_with(is_dash) && from_dash(next)) {
            if pieces.next_is(at, from_dash) {
                pieces.keep(at, at + 1, Strength::Fact);
            }
        } else if pieces.next_is(at, dash_behind) && pieces.next_is(at + 1, |next| is_numeric(next.core)) {
            pieces.keep(at, at + 2, Strength::Fact);
        }
    }
    if core.contains(is_dash) && core.split(is_dash).all(is_numeric) {
        pieces.keep(at, at, Strength::Fact);
    }
}

/// `05 bộ`, `08 dự án`, `1.500.000 đồng`, `120 tỷ đồng`.
fn unit(pieces: &mut Pieces, at: usize) {
    if !is_numeric(pieces.words[at].core) {
        return;
    }
    let Some(unit) = pieces.next(at) else { return };
    let second = |word: &str| pieces.next_is(at + 1, |next| next.is(word));
    let long = LONG_UNITS.iter().any(|(one, two)| unit.is(one) && second(two));
    if long || (unit.is_any(&["triệu", "tỷ", "tỉ"]) && second("đồng")) {
        pieces.keep(at, at + 2, Strength::Glue);
    } else if unit.is_any(UNITS) && !begins_date(pieces, at + 1) {
        pieces.keep(at, at + 1, Strength::Glue);
    }
}

/// Whether `ngày`, `tháng` or `năm` is no unit but begins a date: `14 giờ 00 ngày 25/11/2024`.
fn begins_date(pieces: &Pieces, at: usize) -> bool {
    pieces.words[at].is_any(&["ngày", "tháng", "năm"]) && pieces.next_is(at, Word::begins_with_figure)
}

/// Figures, with points, commas and slashes among them: `1.500`, `1088/2`, `25/11/2024`, `½`.
fn is_numeric(core: &str) -> bool {
    core == "½"
        || (core.starts_with(|c: char| c.is_ascii_digit())
            && core.bytes().all(|byte| byte.is_ascii_digit() || b"./,".contains(&byte)))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

#[cfg(test)]
mod tests {
    use crate::vi::keep::tests::holds;
    use crate::vi::keep::{Names, keep_together};

    #[test]
    fn figures_keep_their_unit() {
        holds("UBND tỉnh (05 bộ bản giấy) chậm nhất", "UBND tỉnh (05_bộ bản giấy) chậm nhất");
        holds("năm 2018 (08 dự án) tập trung", "năm_2018 (08_dự_án) tập trung");
        holds("mỗi đơn vị 01 đồng chí", "mỗi đơn vị 01_đồng_chí");
        holds("1.500.000 đồng, 120 tỷ đồng, 5 km", "1.500.000_đồng, 120_tỷ_đồng, 5_km");
        holds("tổng kết 10 năm hoạt động", "tổng kết 10_năm hoạt động");
    }

    #[test]
    fn references_keep_their_number() {
        holds("điểm a khoản 1 Điều 5, Phụ lục II Mục 1 của", "điểm_a khoản_1 Điều_5, Phụ_lục_II Mục_1 của");
        holds("điểm cầu tầng 4", "điểm cầu tầng_4");
    }

    #[test]
    fn ranges_hold_together_however_typed() {
        holds("mốc 1119 - 1120 và 1088/2 - 1089", "mốc_1119_-_1120 và 1088/2_-_1089");
        holds("mốc 1119 -1120 cửa khẩu", "mốc_1119_-1120 cửa khẩu");
        holds("mốc 1119- 1120 cửa khẩu", "mốc_1119-_1120 cửa khẩu");
        holds("08 giờ 00 - 08 giờ 15", "08_giờ_00_- 08_giờ_15");
        assert_eq!(keep_together("dụng 1119-1120", &Names::default()).all, std::iter::once(7..16).collect::<Vec<_>>());
    }
}
