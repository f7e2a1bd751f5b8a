//! Marks that may not begin or end a line, and the label at a paragraph's start.

use super::pieces::{Pieces, Strength};
use crate::vi::words::Word;

pub(super) fn find(pieces: &mut Pieces) {
    for at in 0..pieces.words.len() {
        let word = &pieces.words[at];
        let followed = pieces.words.get(at + 1).is_some_and(|next| !next.first);
        if word.first {
            if followed && is_label(word) {
                pieces.keep(at, at + 1, Strength::Glue);
            }
        } else if may_not_begin(word.text) {
            pieces.keep(at - 1, at, Strength::Mark);
        }
        if followed && only_opens(&pieces.words[at]) {
            pieces.keep(at, at + 1, Strength::Mark);
        }
    }
}

/// A dash, a slash, a closing mark. Straight quotes may open as well as close, and are let be.
fn may_not_begin(text: &str) -> bool {
    text.starts_with(['-', '–', '—', '/', ')', ']', '}', '”', '’', '»', ',', '.', ';', ':', '!', '?', '…', '%'])
}

fn only_opens(word: &Word) -> bool {
    word.text.chars().all(|c| matches!(c, '(' | '[' | '{' | '“' | '‘' | '«'))
}

/// `-`, `+`, `•`, `1.`, `1.2.`, `12)`, `a)`, `(1)`, `I.`.
fn is_label(word: &Word) -> bool {
    if matches!(word.text, "-" | "–" | "+" | "•" | "*") {
        return true;
    }
    let figures = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = word.begins_with_figure() && word.core.split('.').all(figures);
    if !word.closed {
        return numbered && word.core.contains('.');
    }
    let ended = matches!(word.text.trim_start_matches('(').strip_prefix(word.core), Some("." | ")"));
    ended && (numbered || word.is_roman() || word.is_letter())
}

#[cfg(test)]
mod tests {
    use crate::vi::keep::tests::holds;

    #[test]
    fn no_line_begins_with_a_dash_or_a_closing_mark() {
        holds("Hữu Nghị (Việt Nam) - Hữu Nghị Quan (Trung Quốc)", "Hữu Nghị (Việt Nam)_- Hữu Nghị Quan (Trung Quốc)");
        holds("Đồng Đăng – Lạng Sơn", "Đồng Đăng_– Lạng Sơn");
        holds("một ( hai ) ba ; bốn", "một (_hai_) ba_; bốn");
    }

    #[test]
    fn labels_keep_their_first_word() {
        for (text, expected) in [
            ("1. Thành phần", "1._Thành phần"),
            ("1.2. Thành phần", "1.2._Thành phần"),
            ("a) Nội dung", "a)_Nội dung"),
            ("(1) Về đối ngoại", "(1)_Về đối ngoại"),
            ("I. Nội dung", "I._Nội dung"),
            ("+ Một số", "+_Một số"),
            ("một\n- Hai ba", "một\n-_Hai ba"),
            ("2024. Thành phần", "2024. Thành phần"),
        ] {
            holds(text, expected);
        }
    }
}
