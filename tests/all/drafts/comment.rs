//! Comments in a copy: at the very words, beside those of people, and nothing else is changed.

use proptest::prelude::*;
use vanthu::comment::{Comment, commented};
use vanthu::source::Span;

use super::made::{letter, notice};
use super::{manuscript_of, with};
use crate::support::cases::cases;
use crate::support::desk::Desk;
use crate::support::docx_text::{packed, parts};

/// The words between the anchors of a comment, without the marks of the text.
fn anchored(document: &str, number: usize) -> String {
    let start = format!("commentRangeStart w:id=\"{number}\"/>");
    let from = document.find(&start).expect("it begins") + start.len();
    let to = document[from..].find(&format!("<w:commentRangeEnd w:id=\"{number}\"/>")).expect("it ends");
    let mut text = String::new();
    for piece in document[from..from + to].split("<w:t").skip(1) {
        if let Some((_, rest)) = piece.split_once('>').filter(|(tag, _)| tag.is_empty() || tag.starts_with(' ')) {
            text += rest.split('<').next().unwrap_or_default();
        }
    }
    text.replace("&amp;", "&")
}

/// What a document says and how, runs of one look put together, anchors left out.
fn said(bytes: &[u8]) -> Vec<String> {
    let manuscript = manuscript_of(bytes);
    manuscript
        .paragraphs
        .iter()
        .map(|paragraph| format!("{:?} {:?} {:?}", paragraph.text, paragraph.runs, paragraph.form))
        .collect()
}

fn comment(source: &str, words: &str) -> Comment {
    let start = source.find(words).unwrap_or_else(|| panic!("{words}"));
    Comment {
        words: Some(Span::new(start, start + words.len())), text: vec![format!("về {words} <&>"), "sửa".into()]
    }
}

#[test]
fn comments_stand_at_their_words_and_nothing_else_is_changed() {
    let made = with(letter(), |made| made.body[0] = made.body[0].replace("các cơ quan", "các cơ quan R&D"));
    let file = made.file();
    let manuscript = manuscript_of(&file);
    let source = manuscript.source.text();
    let words = ["Sở Công Thương", "đề nghị các cơ quan R&D rà soát", "V/v", "VT, QLCN.", "R&D", "Thực", "tỉnh./."];
    let comments: Vec<_> = words.iter().map(|words| comment(source, words)).collect();
    let copy = commented(&file, &manuscript, &comments, "Nguyễn Văn A").expect("it can be commented on");
    let copied = parts(&copy);
    for (number, words) in words.iter().enumerate() {
        assert_eq!(anchored(&copied["word/document.xml"], number), *words);
    }
    assert_eq!(
        copied["word/comments.xml"].matches("w:author=\"Nguyễn Văn A\" w:initials=\"NVA\"").count(),
        words.len()
    );
    assert!(copied["word/comments.xml"].contains("về R&amp;D &lt;&amp;&gt;"));
    assert!(copied["[Content_Types].xml"].contains("/word/comments.xml"));
    assert_eq!(said(&copy), said(&file));
    for (path, text) in parts(&file) {
        let own = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"].contains(&path.as_str());
        assert!(own || copied[&path] == text, "{path}");
    }
}

#[test]
fn comments_of_people_stay_and_numbers_are_not_used_twice() {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let theirs = format!(
        "<w:comments xmlns:w=\"{word}\"><w:comment w:id=\"4\" w:author=\"Trần Thị B\"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment></w:comments>"
    );
    let made = with(notice(), |made| made.parts = [("word/comments.xml".to_owned(), theirs)].into());
    let document = made.document().replacen("<w:r>", "<w:commentRangeStart w:id=\"4\"/><w:r>", 1).replacen(
        "</w:p>",
        "<w:commentRangeEnd w:id=\"4\"/></w:p>",
        1,
    );
    let file = made.file_of(&document);
    let manuscript = manuscript_of(&file);
    let comments =
        [comment(manuscript.source.text(), "kết luận như sau"), Comment { words: None, text: vec!["cả tệp".into()] }];
    let copied = parts(&commented(&file, &manuscript, &comments, "vanthu").expect("it can be commented on"));
    let part = &copied["word/comments.xml"];
    assert!(
        part.contains("w:id=\"4\" w:author=\"Trần Thị B\"")
            && part.contains("w:id=\"5\"")
            && part.contains("w:id=\"6\""),
        "{part}"
    );
    assert_eq!(anchored(&copied["word/document.xml"], 5), "kết luận như sau");
    assert!(copied["word/document.xml"].contains("commentRangeStart w:id=\"4\""));
}

#[test]
fn a_copy_is_written_beside_the_draft_once() {
    let wrong = with(notice(), |made| made.body[0] = made.body[0].replace("thứ Năm", "thứ Sáu")).file();
    let desk = Desk::with("a.docx", &wrong);
    let run = desk.run("check a.docx --comment --author B");
    assert_eq!((run.code, run.made), (1, vec!["a.gop-y.docx".to_owned()]), "{}", run.err);
    let copy = parts(&desk.bytes("a.gop-y.docx"));
    assert_eq!(anchored(&copy["word/document.xml"], 0), "thứ Sáu");
    assert!(copy["word/comments.xml"].contains("w:author=\"B\""));
    assert_eq!(desk.bytes("a.docx"), wrong);
    let run = desk.run("check . --comment");
    assert!(run.code == 2 && run.err.contains("đã có"), "{run:?}");
    assert_eq!(desk.run("check .").code, 1);
    let run = desk.run("check a.docx --form");
    assert!(
        run.out.contains("khổ giấy (mm)") && run.out.contains("210") && run.out.contains("cỡ chữ Quốc hiệu"),
        "{}",
        run.out
    );
}

proptest! {
    #![proptest_config(cases(60))]

    /// Whatever stretches are commented on, the text and its looks stay, and the copy can be commented on again.
    #[test]
    fn any_stretch_can_be_commented_on(ends in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8)) {
        let file = letter().file();
        let manuscript = manuscript_of(&file);
        let source = manuscript.source.text();
        let letters: Vec<usize> = source.char_indices().map(|(at, _)| at).collect();
        let comment = |(one, two): &(prop::sample::Index, prop::sample::Index)| {
            let (one, two) = (letters[one.index(letters.len())], letters[two.index(letters.len())]);
            Comment { words: Some(Span::new(one.min(two), one.max(two))), text: vec!["x".into()] }
        };
        let comments: Vec<_> = ends.iter().map(comment).collect();
        let copy = commented(&file, &manuscript, &comments, "a").expect("it can be commented on");
        prop_assert_eq!(said(&copy), said(&file));
        let again = manuscript_of(&copy);
        prop_assert!(commented(&copy, &again, &comments, "a").is_some());
        let packed_again = packed(&parts(&copy));
        prop_assert_eq!(said(&packed_again), said(&file));
    }
}
