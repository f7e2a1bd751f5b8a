//! Addresses and tables beside texts of every length.

use vanthu::face::Faces;
use vanthu::write::pdf;

use super::generated::{OFFICE, Wanted, measures_up, sentences};
use crate::support::pdf_text::PdfText;
use crate::support::repository::{documents_of, text};
use crate::support::words::words;

const PARTY: &str = include_str!("../../fixtures/offices/vi-du-tinh-uy.toml");

#[test]
fn an_address_never_meets_the_text_however_long_it_is() {
    let wanted = |office: &str| office.replace("[kind.ket-luan]\n", "[kind.ket-luan]\naddress = true\n");
    let state = format!("address = [\"Số 1, đường B\", \"Điện thoại: 0200\"]\n{}", wanted(OFFICE));
    let party = wanted(PARTY).replacen("title = \"Chánh Văn phòng\"", "title = \"Chủ tịch UBND tỉnh\"", 1);
    for office in [state, party] {
        assert!(office.contains("address = true"));
        let mut most = 0;
        for lines in 2..40 {
            let text = sentences(1, lines);
            most = most.max(measures_up(&Wanted { text: &text, office: &office, ..Wanted::default() }, &[]));
        }
        assert!(most >= 2, "the text is not long enough");
    }
}

#[test]
fn a_row_longer_than_a_page_goes_on_and_loses_nothing() {
    let spec = text("tests/fixtures/specs/bo-cuc-phu-luc.toml");
    let long = "Lập, trình phê duyệt hồ sơ điều chỉnh dự án theo quy định. ".repeat(90);
    let spec = spec.replacen("Chi trả bồi thường | hỗ trợ | tái định cư", long.trim(), 1);
    let made = documents_of("x.toml", &spec);
    let document = &made.iter().find(|made| made.name == "ket-luan").expect("it is made").document;
    let bytes = pdf::write(document, Faces::embedded(), None).expect("the faces have all letters");
    let read = PdfText::read(&bytes);
    let told = |text: &&crate::support::pdf_text::Text| text.mark.as_ref().is_none_or(|(tag, _)| tag != "Artifact");
    for text in read.texts().filter(told) {
        assert!((20.0..277.1).contains(&text.y_mm), "page {} at {:.1}: {}", text.page, text.y_mm, text.text);
    }
    let letters = |words: Vec<String>| {
        let mut letters: Vec<char> = words.concat().chars().collect();
        letters.sort_unstable();
        letters
    };
    let printed = read.words_where(|text| told(&text));
    assert_eq!(letters(printed), letters(words(&document.text())));
}
