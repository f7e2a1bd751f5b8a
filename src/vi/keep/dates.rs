//! Dates, weekdays and hours inside a sentence.

use super::pieces::{Pieces, Strength};
use crate::vi::words::Word;

const WEEKDAYS: &[&str] = &["hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7"];

pub(super) fn find(pieces: &mut Pieces) {
    for at in 0..pieces.words.len() {
        let last = date(pieces, at).or_else(|| weekday(pieces, at)).or_else(|| hour(pieces, at));
        if let Some(last) = last {
            pieces.keep(at, last, Strength::Fact);
        }
    }
}

/// The last word of a date that begins here.
fn date(pieces: &Pieces, at: usize) -> Option<usize> {
    let word = &pieces.words[at];
    if word.is("ngày") {
        day(pieces, at)
    } else if word.is("tháng") {
        month(pieces, at)
    } else if word.is("năm") {
        year(pieces, at)
    } else if word.is("quý") {
        let numbered = |next: &Word| {
            let quarter = next.core.split('/').next().unwrap_or_default();
            matches!(quarter, "I" | "II" | "III" | "IV" | "1" | "2" | "3" | "4")
        };
        pieces.next_is(at, numbered).then(|| with_year(pieces, at + 1))
    } else {
        None
    }
}

/// `ngày 25/11/2024`, `ngày 04 tháng 12 năm 2025`, and with a blank day `ngày     tháng 12 năm 2025`.
fn day(pieces: &Pieces, at: usize) -> Option<usize> {
    let month_behind = |at: usize| {
        let named = pieces.next_is(at, |next| next.is("tháng"));
        named.then(|| month(pieces, at + 1)).flatten()
    };
    if pieces.next_is(at, Word::begins_with_figure) {
        Some(month_behind(at + 1).unwrap_or(at + 1))
    } else {
        month_behind(at)
    }
}

/// `tháng 11/2024`, `tháng 3 năm 2024`, `tháng 3`, `tháng Năm`.
fn month(pieces: &Pieces, at: usize) -> Option<usize> {
    let numbered = |next: &Word| next.begins_with_figure() || (next.is_capitalised() && next.is_any(&WEEKDAYS[..6]));
    pieces.next_is(at, numbered).then(|| with_year(pieces, at + 1))
}

/// The last word with the year behind it, if one stands there.
fn with_year(pieces: &Pieces, at: usize) -> usize {
    let named = pieces.next_is(at, |next| next.is("năm"));
    named.then(|| year(pieces, at + 1)).flatten().unwrap_or(at)
}

/// `năm 2024`.
fn year(pieces: &Pieces, at: usize) -> Option<usize> {
    let numbered = |next: &Word| next.is_figures() && next.core.len() == 4;
    pieces.next_is(at, numbered).then_some(at + 1)
}

/// `thứ Hai`, `Chủ nhật`.
fn weekday(pieces: &Pieces, at: usize) -> Option<usize> {
    let word = &pieces.words[at];
    let named = (word.is("thứ") && pieces.next_is(at, |next| next.is_any(WEEKDAYS)))
        || (word.is("chủ") && pieces.next_is(at, |next| next.is("nhật")));
    named.then_some(at + 1)
}

/// `14 giờ`, `14 giờ 00`, `14 giờ 00 phút`, `14h 00`.
fn hour(pieces: &Pieces, at: usize) -> Option<usize> {
    let word = &pieces.words[at];
    if !word.begins_with_figure() {
        return None;
    }
    let short = word.core.strip_suffix(['h', 'g']);
    let last = if short.is_some_and(|hour| hour.bytes().all(|byte| byte.is_ascii_digit())) {
        at
    } else if word.is_figures() && pieces.next_is(at, |next| next.is("giờ")) {
        at + 1
    } else {
        return None;
    };
    if !pieces.next_is(last, Word::is_figures) {
        return Some(last);
    }
    let spelled = pieces.next_is(last + 1, |next| next.is("phút"));
    Some(last + 1 + usize::from(spelled))
}

#[cfg(test)]
mod tests {
    use crate::vi::keep::tests::holds;

    #[test]
    fn dates_hold_together_and_part_from_their_weekday() {
        holds(
            "2. Thời gian: từ 14 giờ 00 ngày 25/11/2024 (thứ Hai).",
            "2._Thời gian: từ 14_giờ_00 ngày_25/11/2024 (thứ_Hai).",
        );
        holds("từ 15 giờ 30 phút, ngày 04/12/2025 (Thứ Năm), tại", "từ 15_giờ_30_phút, ngày_04/12/2025 (Thứ_Năm), tại");
        holds("Ngày 08 tháng 3 năm 2024, Đoàn công tác", "Ngày_08_tháng_3_năm_2024, Đoàn công tác");
        holds("vào cuối tháng 3 năm 2024.", "vào cuối tháng_3_năm_2024.");
        holds("Lạng Sơn, ngày    tháng 11 năm 2024", "Lạng Sơn, ngày____tháng_11_năm_2024");
        holds("đến năm 2045; trong quý IV/2024", "đến năm_2045; trong quý_IV/2024");
        holds("14h00 thứ Ba, ngày 16/6/2026", "14h00 thứ_Ba, ngày_16/6/2026");
        holds("chậm nhất 10 giờ 00, ngày 25/11/2024", "chậm nhất 10_giờ_00, ngày_25/11/2024");
    }
}
