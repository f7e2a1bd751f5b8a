//! Recipients and signature have lines of text above them on their page.

use super::all;
use super::paragraphs::{Paragraph, of_document, paragraphs};
use crate::support::repository::documents_of;

/// A spec whose last paragraph begins after so many short ones, and has so many sentences.
fn concluded(short: usize, sentences: usize) -> Vec<Paragraph> {
    let mut text: String = (0..short).map(|number| format!("Đoạn thứ {number} ở trên.\n\n")).collect();
    text += &"Giao các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao thực hiện các nội dung trên. "
        .repeat(sentences);
    let spec = format!(
        "issuer = \"vi-du-so\"\nsigner = \"Trần Thị B\"\n[meeting]\ntopic = \"giao ban\"\nchair = \"Nguyễn Văn A\"\n\
         time = \"14:00 21/4/2026\"\nroom = \"Phòng họp\"\nattendees = [\"Sở A\"]\n[[notice]]\nkind = \"ket-luan\"\n\
         date = \"4/2026\"\n[conclusion]\nattended = \"as-invited\"\ntext = \"\"\"\n{text}\"\"\"\n"
    );
    of_document(&documents_of("x.toml", &spec)[0].document)
}

/// Whether the last paragraph of the text is told to stay with what follows.
fn keeps(paragraphs: &[Paragraph]) -> bool {
    let last = paragraphs.iter().rfind(|paragraph| paragraph.style == "NoiDung");
    last.expect("there is text").with_next
}

#[test]
fn a_last_paragraph_that_a_page_parts_by_itself_is_not_kept_whole() {
    // Recipients and signature find room, then none, then the text itself fills the page and goes on.
    let kept: Vec<bool> = (0..24).map(|short| keeps(&concluded(short, 8))).collect();
    let parted: Vec<usize> = (0..kept.len()).filter(|short| !kept[*short]).collect();
    assert!((4..9).contains(&parted.len()), "{parted:?}");
    assert!(parted.windows(2).all(|two| two[1] == two[0] + 1), "{parted:?}");
    assert!(kept[..8].iter().chain(&kept[22..]).all(|kept| *kept), "{kept:?}");
    // Three lines stand on one page in any case.
    assert!((0..24).all(|short| keeps(&concluded(short, 2))));
}

#[test]
fn lines_before_the_signature_stay_with_it_two_at_least() {
    let mut single = 0;
    for (name, parts, document) in all() {
        let text: Vec<Paragraph> = paragraphs(&parts["word/document.xml"]).into_iter().filter(is_text).collect();
        let Some([former, last]) = text.get(document.body.len().saturating_sub(2)..document.body.len()) else {
            continue;
        };
        // Sixty letters fill no line.
        if last.text.chars().count() < 60 {
            single += 1;
            assert!(last.with_next && (former.with_next || former.text.chars().count() > 250), "{name}: {last:?}");
        }
        let styles = &parts["word/styles.xml"];
        assert!(styles.contains("<w:widowControl/>"), "{name}: a line may stand alone");
        let style = styles.split("<w:style ").find(|style| style.contains("\"NoiDung\"")).expect("it is there");
        assert!(!style.contains("keepLines"), "{name}: a paragraph may not be parted");
    }
    assert!(single > 5, "{single}");
}

fn is_text(paragraph: &Paragraph) -> bool {
    ["NoiDung", "DeMuc"].contains(&paragraph.style.as_str())
}
