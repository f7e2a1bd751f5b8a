//! What no line of Word may part, and that it is told of nothing else.

use super::all;
use super::paragraphs::{Paragraph, paragraphs};

/// Words that are held together, a blank as `…`.
fn held(paragraph: &str) -> Vec<Vec<String>> {
    let mut text = paragraph.to_owned();
    while text.contains("\u{A0}\u{A0}") {
        text = text.replace("\u{A0}\u{A0}", "…").replace("…\u{A0}", "…").replace("……", "…");
    }
    let words = |group: &str| group.replace('…', "\u{A0}…\u{A0}").split('\u{A0}').map(str::to_owned).collect();
    let groups: Vec<Vec<String>> = text.split(' ').map(words).collect();
    groups.into_iter().filter(|group: &Vec<String>| group.len() > 1).collect()
}

/// Whether words are one thing: the name of a person, or a number, a date, an hour.
fn is_one(words: &[String]) -> bool {
    let core = |word: &String| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '…').to_owned();
    let words: Vec<String> = words.iter().map(core).collect();
    let is_name = words.iter().all(|word| word.starts_with(char::is_uppercase)) && (2..=5).contains(&words.len());
    let part = |word: &String| {
        let lower = word.to_lowercase();
        let of_date = ["ngày", "tháng", "năm", "quý", "thứ", "chủ", "nhật", "giờ", "phút", "…", ""];
        let roman = word.chars().all(|letter| "IVX".contains(letter));
        let day = ["hai", "ba", "tư", "năm", "sáu", "bảy"].contains(&lower.as_str());
        of_date.contains(&lower.as_str()) || roman || day || word.starts_with(|first: char| first.is_ascii_digit())
    };
    is_name || words.iter().all(part)
}

#[test]
fn only_names_numbers_and_dates_are_held_together() {
    let (mut groups, mut spaces) = (0, 0);
    for (name, parts, _) in all() {
        for (path, xml) in parts.iter().filter(|(path, _)| path.starts_with("word/")) {
            for Paragraph { style, text, .. } in paragraphs(xml) {
                // The symbol of a number stands close behind the room for it.
                let text = if style == "SoKyHieu" { String::new() } else { text };
                spaces += text.matches(' ').count();
                for group in held(&text.replace("\u{A0}/", "/").replace("\u{A0}-", "-")) {
                    groups += 1;
                    let of_number = group.iter().any(|word| word.starts_with(['/', '-']) && word.len() > 1);
                    assert!(is_one(&group) || of_number, "{name} {path}: {group:?} in {text}");
                }
            }
        }
    }
    assert!(groups > 300 && spaces > 20 * groups, "{groups} {spaces}");
}

#[test]
fn what_is_no_one_thing_is_told_from_what_is() {
    let words = |text: &str| text.split('_').map(str::to_owned).collect::<Vec<_>>();
    for text in ["Trần_Thị_B,", "ngày_…_tháng_6_năm_2026", "(thứ_Hai).", "14_giờ_00", "1119_-_1120", "quý_II_năm_2026."]
    {
        assert!(is_one(&words(text)), "{text}");
    }
    for text in ["số_116/KH-UBND", "05_bộ", "đồng_chí_Trần_Thị_B", "1._Thành", "Nam)_-", "khoản_1", "tầng_4"]
    {
        assert!(!is_one(&words(text)), "{text}");
    }
}
