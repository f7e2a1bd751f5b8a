//! The two notices of a real meeting, word by word against what the office sent out.

use vanthu::document::Document;

use crate::support::repository::{documents, text};
use crate::support::words::{word_changes, words};

const TRANSCRIPTION: &str = "tests/fixtures/reference/2024-11-25-cua-khau-thong-minh.toml";
const SHOWCASE: &str = "meetings/2024-11-25-cua-khau-thong-minh.toml";
const LETTERHEAD: &str = "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc";

/// Words without the dashes of lists and names.
fn without_dashes(words: Vec<String>) -> Vec<String> {
    words.into_iter().filter(|word| word != "-").collect()
}

/// Words of a reference text, which is Markdown by halves: emphasis and `#` before headings are no words. A paragraph that
/// a page parted is whole again.
fn reference_words(name: &str) -> Vec<String> {
    let text = text(&format!("tests/fixtures/reference/{name}-2024-11-25.txt")).replace('*', "");
    let lines = text.lines().map(|line| line.trim_start_matches('#'));
    without_dashes(words(&lines.collect::<Vec<_>>().join("\n")))
}

/// The document of that name, its letterhead (which the reference texts leave out) cut off.
fn document_words(path: &str, name: &str) -> Vec<String> {
    let made = documents(path).into_iter().find(|made| made.name == name);
    let document: Document = made.unwrap_or_else(|| panic!("{path} has no {name}")).document;
    let words = words(&document.text());
    let head = words.iter().position(|word| word == "Số:").expect("the notice has a number");
    assert_eq!(words[..head].join(" "), LETTERHEAD, "{path} {name}");
    words[head..].to_vec()
}

#[test]
fn transcriptions_have_every_word_of_the_documents_sent_and_no_other() {
    for (name, count) in [("giay-moi", 400), ("ket-luan", 1500)] {
        let reference = reference_words(name);
        assert!(reference.len() > count, "{name}: {} words", reference.len());
        let changes = word_changes(&reference, &without_dashes(document_words(TRANSCRIPTION, name)));
        assert!(changes.is_empty(), "{name}: {changes:#?}");
    }
}

#[test]
fn a_changed_word_of_a_reference_is_noticed() {
    let mut reference = reference_words("giay-moi");
    let weekday = reference.iter().position(|word| word == "Hai).").expect("the meeting is on a Monday");
    reference[weekday] = "Ba).".to_owned();
    assert_eq!(word_changes(&reference, &without_dashes(document_words(TRANSCRIPTION, "giay-moi"))), ["Ba). → Hai)."]);
}

#[test]
fn the_showcase_mends_these_slips_and_changes_nothing_else() {
    let changes = |name| word_changes(&document_words(TRANSCRIPTION, name), &document_words(SHOWCASE, name));
    let milestone = "-120 → - 1120";
    let papers = [" → -", " → do", "25/11/2024. → 25/11/2024;"];
    assert_eq!(changes("giay-moi"), [&[milestone; 3][..], &papers].concat());
    let slips = ["Đầu → dự án đầu", "Báo → báo", "đề → để", "kiêm → kiểm", "đề → để", "minh....); → minh...);"];
    assert_eq!(changes("ket-luan"), slips);
}
