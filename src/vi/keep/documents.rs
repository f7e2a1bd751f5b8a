//! Numbers and symbols of documents, with the `số` before them.

use super::pieces::{Pieces, Strength};
use crate::vi::words::Word;

pub(super) fn find(pieces: &mut Pieces) {
    for at in 0..pieces.words.len() {
        document(pieces, at);
    }
}

/// `865/QĐ-TTg` with the `số` before it; `Số: 12/…` and a blank `Số:     /GM-UBND`.
fn document(pieces: &mut Pieces, at: usize) {
    let word = &pieces.words[at];
    let named = word.is("số") && (!word.closed || word.text.ends_with(':'));
    if is_document_number(word.core) || is_symbol(word) {
        pieces.keep(at, at, Strength::Firm);
    }
    let number = pieces.words.get(at + 1).filter(|next| named && !next.first && !next.opened);
    let Some(number) = number else { return };
    if is_document_number(number.core) {
        pieces.keep(at, at + 1, Strength::Glue);
    } else if number.begins_with_figure() {
        pieces.keep(at, at + 1, Strength::Phrase);
    }
}

/// A number (or the blank for it), then a symbol with two capitals in a row: `203-TB/TU`.
pub(in crate::vi) fn is_document_number(core: &str) -> bool {
    let symbol = core.trim_start_matches(|c: char| c.is_ascii_digit() || c == '…' || c == '.');
    if !symbol.starts_with(['/', '-']) || (symbol.len() == core.len() && symbol.starts_with('-')) {
        return false;
    }
    let mut capitals = 0;
    for c in symbol.chars() {
        capitals = if c.is_uppercase() { capitals + 1 } else { 0 };
        if capitals == 2 {
            return true;
        }
    }
    false
}

/// A symbol or abbreviation in capitals with a hyphen or slash inside: `HC-QT`, `KH-UBND`.
fn is_symbol(word: &Word) -> bool {
    word.core.contains(['-', '/']) && word.is_capitalised() && word.is_all_capitals()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vi::keep::tests::holds;
    use crate::vi::keep::{Names, keep_together};

    #[test]
    fn document_numbers_are_told_from_dates_and_words() {
        for core in
            ["865/QĐ-TTg", "203-TB/TU", "30/2020/NĐ-CP", "44/2019/QH14", "/GM-UBND", "…/TB-UBND", "351/2017/UBTVQH14"]
        {
            assert!(is_document_number(core), "{core}");
        }
        for core in ["25/11/2024", "1088/2", "V/v", "-Lạng", "1119-1120", "tỉnh/khu", "", "-UBND"] {
            assert!(!is_document_number(core), "{core}");
        }
    }

    #[test]
    fn document_numbers_keep_their_so() {
        holds(
            "Thực hiện Thông báo số 203-TB/TU ngày 02/5/2018 của Tỉnh ủy",
            "Thực hiện Thông báo số_203-TB/TU ngày_02/5/2018 của Tỉnh ủy",
        );
        holds("Số: 1725/VP-KTN", "Số:_1725/VP-KTN");
        holds("Số: /TB-UBND", "Số:_/TB-UBND");
        holds("tại Kế hoạch số 239/KH-UBND đã được", "tại Kế hoạch số_239/KH-UBND đã được");
        assert_eq!(keep_together("theo 116/KH-UBND, HC-QT", &Names::default()).all, [5..17, 18..23]);
    }
}
