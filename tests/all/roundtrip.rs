//! Finished files are read back: every word of the document is in them, once and in its place, and nothing else is.

use proptest::prelude::*;
use vanthu::document::{Annex, Block, Document};
use vanthu::face::Faces;
use vanthu::write::{docx, markdown, pdf};

use crate::support::cases::cases;
use crate::support::docx_text::docx_words;
use crate::support::repository::{documents, drafts, specs, text};
use crate::support::words::{markdown_words, pdf_words, word_changes, words};

fn pdf_bytes(document: &Document, date: Option<i64>) -> Vec<u8> {
    pdf::write(document, Faces::embedded(), date).expect("the faces have all letters")
}

/// The documents of every spec of the repository, by name.
fn all_documents() -> Vec<(String, Document)> {
    let of_spec = |path: String| {
        let made = documents(&path).into_iter();
        made.map(move |made| (format!("{path} {}", made.name), made.document))
    };
    let all: Vec<_> = specs().into_iter().flat_map(of_spec).collect();
    assert!(all.len() >= 7, "the repository has four specs at least");
    all
}

fn docx_bytes(document: &Document, date: Option<i64>) -> Vec<u8> {
    docx::write(document, date).expect("a package can be put together")
}

/// Changes of words on the way into PDF, Markdown and DOCX.
fn changes(document: &Document) -> [Vec<String>; 3] {
    let expected = words(&document.text());
    assert!(expected.len() > 50, "the document has hardly any words");
    let [mut pdf, markdown] = [pdf_words(&pdf_bytes(document, None)), markdown_words(&markdown::write(document))];
    address_last(document, &mut pdf);
    let docx = docx_words(&docx_bytes(document, None));
    [pdf, markdown, docx].map(|found| word_changes(&expected, &found))
}

/// Takes the words of the address from the foot of the first page to where the document has them, before the annexes.
fn address_last(document: &Document, pdf: &mut Vec<String>) {
    let text = |blocks: &mut dyn Iterator<Item = &Block>| blocks.map(Block::text).collect::<Vec<_>>().join("\n");
    let address = words(&text(&mut document.contact.iter()));
    if address.is_empty() {
        return;
    }
    let at = pdf.windows(address.len()).position(|words| words == address).expect("the address is printed once");
    pdf.drain(at..at + address.len());
    let before = document.blocks().count() - document.annexes.iter().flat_map(Annex::blocks).count();
    let annexes = words(&text(&mut document.blocks().skip(before)));
    let name = words(&document.foot.name.text());
    let end = if annexes.is_empty() {
        pdf.len()
    } else {
        let label = [name.clone(), words(&document.annexes[0].label.as_ref().expect("a label").text())].concat();
        let found = pdf.windows(label.len()).position(|words| words == label);
        found.expect("the annexes follow the name") + name.len()
    };
    pdf.splice(end..end, address);
}

#[test]
fn words_of_every_format_are_those_of_the_document() {
    for (name, document) in all_documents() {
        let changes = changes(&document);
        let [pdf, markdown, docx] = &changes;
        assert!(changes.iter().all(Vec::is_empty), "{name}\nPDF: {pdf:?}\nMarkdown: {markdown:?}\nDOCX: {docx:?}");
    }
}

/// Words of letters and of the marks that Markdown, TOML, Tera, XML and PDF read as something else.
fn odd_words() -> impl Strategy<Value = String> {
    let word = r##"[a-zA-ZđĐạằỗ0-9*#_\[\]<>|\\&@$"`.,()+=~!?{}%/^;:-]{1,9}"##;
    proptest::collection::vec(word, 1..12).prop_map(|words| format!("đầu {} cuối", words.join(" ")))
}

/// A short spec whose topic is `plain` and whose conclusion is `rich`.
fn spec_with(plain: &str, rich: &str) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let spec = text("tests/fixtures/specs/giao-ban.toml");
    let topic = "\"đánh giá tiến độ các dự án trọng điểm\"";
    let conclusion = "\"Các cơ quan tiếp tục thực hiện kế hoạch đã được phê duyệt.\"";
    assert!(spec.contains(topic) && spec.contains(conclusion));
    spec.replace(topic, &quoted(plain)).replace(conclusion, &quoted(rich))
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_letter_of_a_value_becomes_a_mark(plain in odd_words(), rich in odd_words()) {
        let escape = |letter: char| if letter.is_ascii_punctuation() { format!("\\{letter}") } else { letter.to_string() };
        let spec = spec_with(&plain, &rich.chars().map(escape).collect::<String>());
        let made = match drafts("x.toml", &spec) {
            Ok(made) => made,
            Err(told) if told.contains("[L201]") => return Err(TestCaseError::reject("it seems to be left open")),
            Err(told) => panic!("{told}"),
        };
        for typed in [&plain, &rich] {
            let written = |document: &Document| words(&document.text()).join(" ").contains(typed.as_str());
            prop_assert!(made.iter().any(|made| written(&made.document)), "{}", typed);
        }
        for made in &made {
            prop_assert_eq!(changes(&made.document), [const { Vec::<String>::new() }; 3]);
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_in_any_run_and_thread() {
    for path in specs() {
        let run = || {
            let made = documents(&path);
            let date = Some(1_732_500_000);
            let bytes = |document| [pdf_bytes(document, date), docx_bytes(document, date)];
            made.iter().map(|made| bytes(&made.document)).collect::<Vec<_>>()
        };
        let first = run();
        assert!(first == run(), "{path}");
        std::thread::scope(|scope| {
            let threads = [0, 1].map(|_| scope.spawn(run));
            assert!(threads.into_iter().all(|thread| thread.join().expect("the thread ends") == first), "{path}");
        });
    }
}

/// The PDF with the letters of its dates, and of the identity and the digest computed from them, made equal.
fn without_dates(mut pdf: Vec<u8>) -> Vec<u8> {
    let info = [("/CreationDate(", b')'), ("/ModDate(", b')'), ("/ID[", b']'), ("%vanthu-sha256 ", b'\n')];
    let metadata = ["<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>"].map(|key| (key, b'<'));
    for (key, close) in info.into_iter().chain(metadata) {
        let at = pdf.windows(key.len()).position(|window| window == key.as_bytes());
        let at = at.unwrap_or_else(|| panic!("the PDF has no {key}")) + key.len();
        pdf[at..].iter_mut().take_while(|byte| **byte != close).for_each(|byte| *byte = b'0');
    }
    pdf
}

#[test]
fn the_date_of_the_file_changes_only_its_dates() {
    for (name, document) in all_documents() {
        let [one, other] = [1_732_500_000, 1_800_000_000].map(|date| pdf_bytes(&document, Some(date)));
        assert!(one != other, "{name}");
        assert!(without_dates(one) == without_dates(other), "{name}");
    }
}
