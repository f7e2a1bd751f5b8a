//! The two notices of a real meeting, word by word against what the office sent out.

use vanthu::document::Document;

use crate::support::repository::{documents, text};
use crate::support::words::{word_changes, words};

/// A document sent out: the spec that transcribes it, the notice, the reference text, at least how many words it has, and the
/// letterhead, which the reference texts leave out.
struct Sent {
    spec: &'static str,
    notice: &'static str,
    text: &'static str,
    count: usize,
    letterhead: &'static str,
}

const STATE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc";

const SENT: [Sent; 5] = [
    Sent {
        spec: "2018-05-15-ket-luan-thuong-truc-tinh-uy",
        notice: "cong-van",
        text: "cong-van-2018-05-15",
        count: 480,
        letterhead: "UBND TỈNH LẠNG SƠN VĂN PHÒNG STATE",
    },
    Sent {
        spec: "2024-11-25-cua-khau-thong-minh",
        notice: "giay-moi",
        text: "giay-moi-2024-11-25",
        count: 400,
        letterhead: "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN STATE",
    },
    Sent {
        spec: "2024-03-08-vsip",
        notice: "ket-luan",
        text: "ket-luan-2024-03-08",
        count: 1400,
        letterhead: "TỈNH UỶ LẠNG SƠN VĂN PHÒNG ĐẢNG CỘNG SẢN VIỆT NAM Số -TB/VPTU Lạng Sơn, ngày tháng 3 năm 2024",
    },
    Sent {
        spec: "2025-12-04-thao-go-du-an",
        notice: "thong-bao-hop",
        text: "thong-bao-hop-2025-12-04",
        count: 950,
        letterhead: "UBND TỈNH LẠNG SƠN VĂN PHÒNG STATE Số: /TB-VP Lạng Sơn, ngày tháng năm",
    },
    Sent {
        spec: "2024-11-25-cua-khau-thong-minh",
        notice: "ket-luan",
        text: "ket-luan-2024-11-25",
        count: 1500,
        letterhead: "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN STATE",
    },
];

/// Words without the dashes of lists and names.
fn without_dashes(words: Vec<String>) -> Vec<String> {
    words.into_iter().filter(|word| word != "-").collect()
}

/// Words of a reference text, which is Markdown by halves: emphasis and `#` before headings are no words. A paragraph that
/// a page parted is whole again.
fn reference_words(name: &str) -> Vec<String> {
    let text = text(&format!("tests/fixtures/reference/{name}.txt")).replace('*', "");
    let lines = text.lines().map(|line| line.trim_start_matches('#'));
    without_dashes(words(&lines.collect::<Vec<_>>().join("\n")))
}

/// The words of a notice of the spec in a folder.
fn document_words(folder: &str, sent: &Sent) -> Vec<String> {
    let path = format!("{folder}/{}.toml", sent.spec);
    let made = documents(&path).into_iter().find(|made| made.name == sent.notice);
    let document: Document = made.unwrap_or_else(|| panic!("{path} has no {}", sent.notice)).document;
    words(&document.text())
}

/// The words of a transcription, its letterhead cut off.
fn transcribed(sent: &Sent) -> Vec<String> {
    let found = document_words("tests/fixtures/reference", sent);
    let letterhead = words(&sent.letterhead.replace("STATE", STATE));
    assert_eq!(found[..letterhead.len()], letterhead, "{}", sent.text);
    found[letterhead.len()..].to_vec()
}

#[test]
fn transcriptions_have_every_word_of_the_documents_sent_and_no_other() {
    for sent in &SENT {
        let reference = reference_words(sent.text);
        assert!(reference.len() > sent.count, "{}: {} words", sent.text, reference.len());
        let changes = word_changes(&reference, &without_dashes(transcribed(sent)));
        assert!(changes.is_empty(), "{}: {changes:#?}", sent.text);
    }
}

#[test]
fn a_changed_word_of_a_reference_is_noticed() {
    let sent = &SENT[1];
    let mut reference = reference_words(sent.text);
    let weekday = reference.iter().position(|word| word == "Hai).").expect("the meeting is on a Monday");
    reference[weekday] = "Ba).".to_owned();
    assert_eq!(word_changes(&reference, &without_dashes(transcribed(sent))), ["Ba). → Hai)."]);
}

#[test]
fn the_showcases_mend_these_slips_and_change_nothing_else() {
    let changes = |text: &str| {
        let sent = SENT.iter().find(|sent| sent.text == text).expect("the text is one of those sent");
        word_changes(&document_words("tests/fixtures/reference", sent), &document_words("meetings", sent))
    };
    let milestone = "-120 → - 1120";
    let papers = [" → -", " → do", "25/11/2024. → 25/11/2024;", "C, PVP → CVP, các PCVP"];
    assert_eq!(changes("giay-moi-2024-11-25"), [&[milestone; 3][..], &papers].concat());
    let milestone = "-1120 → - 1120";
    let [body, report, purpose] = ["Đầu → dự án đầu", "Báo → báo", "đề → để"];
    let slips = [body, report, milestone, purpose, milestone, "kiêm → kiểm", purpose, "minh....); → minh...);"];
    let slips = [&slips[..], &["C,PCVP → CVP, các PCVP"]].concat();
    assert_eq!(changes("ket-luan-2024-11-25"), slips);
    assert_eq!(changes("cong-van-2018-05-15"), ["huyện: → huyện, thành phố:"]);
    assert_eq!(changes("ket-luan-2024-03-08"), ["nắm → ", " → nghe"]);
    let doubled = "dự án → ";
    let notice = [" → huyện", doubled, " → dự án", doubled, "định.;chủ → định; chủ", "CPVP → CVP, các PCVP"];
    assert_eq!(changes("thong-bao-hop-2025-12-04"), notice);
}
