//! Word files are made where they are asked for, and what a person has changed in them is not written over.

use vanthu::write::docx::is_as_written;

use super::{case, changed, good};
use crate::support::desk::Desk;
use crate::support::docx_text::{packed, parts};

const INVITATION: &str = "out/a.giay-moi.docx";

/// A desk with the Word files of a spec, one of them changed; and that one's bytes.
fn edited() -> (Desk, Vec<u8>) {
    let desk = Desk::with("a.toml", good());
    assert_eq!(desk.run("render a.toml --format docx").code, 0);
    let mut parts = parts(&desk.bytes(INVITATION));
    let text = parts.get_mut("word/document.xml").expect("the part is there");
    *text = text.replacen("Trân trọng", "Rất trân trọng", 1);
    let bytes = packed(&parts);
    assert!(!is_as_written(&bytes));
    desk.put(INVITATION, &bytes);
    (desk, bytes)
}

#[test]
fn word_files_are_made_where_asked_for() {
    let desk = Desk::with("a.toml", good());
    let run = case("render-docx", &desk, "render a.toml --format docx");
    assert_eq!((run.code, run.made), (0, vec![INVITATION.to_owned(), "out/a.ket-luan.docx".to_owned()]));
    assert!(is_as_written(&desk.bytes(INVITATION)));
}

#[test]
fn an_untouched_word_file_is_written_over() {
    let desk = Desk::with("a.toml", good());
    assert_eq!(desk.run("render a.toml --format docx").code, 0);
    let former = desk.bytes(INVITATION);
    desk.put("a.toml", changed("14:00 thứ Hai", "15:00 thứ Hai"));
    assert_eq!(desk.run("render a.toml --format docx").code, 0);
    assert!(desk.bytes(INVITATION) != former);
}

#[test]
fn a_changed_word_file_is_kept_and_the_others_are_written() {
    let (desk, bytes) = edited();
    let run = case("docx-edited", &desk, "render a.toml --format docx,pdf");
    assert_eq!((run.code, run.made), (1, vec!["out/a.giay-moi.pdf".to_owned(), "out/a.ket-luan.pdf".to_owned()]));
    assert!(desk.bytes(INVITATION) == bytes, "the changed file was written over");
    assert_eq!(case("docx-edited-en", &desk, "render a.toml --format docx --lang en").code, 1);
    let beside = desk.run("render a.toml --format docx --out out/moi");
    assert_eq!(
        (beside.code, &beside.made[..]),
        (0, &["out/moi/a.giay-moi.docx".to_owned(), "out/moi/a.ket-luan.docx".to_owned()][..])
    );
    assert!(desk.bytes(INVITATION) == bytes);
}

#[test]
fn force_writes_over_a_changed_word_file() {
    let (desk, _) = edited();
    assert_eq!(desk.run("render a.toml --format docx --force").code, 0);
    assert!(is_as_written(&desk.bytes(INVITATION)));
}

#[test]
fn what_is_no_word_file_of_ours_is_kept() {
    let desk = Desk::with("a.toml", good());
    desk.put(INVITATION, "không phải tệp Word");
    assert_eq!(desk.run("render a.toml --format docx").code, 1);
    assert_eq!(desk.text(INVITATION), "không phải tệp Word");
}

#[test]
fn a_folder_in_the_place_of_a_word_file_is_told_as_such() {
    let desk = Desk::with("a.toml", good());
    desk.put(&format!("{INVITATION}/tep"), "một thư mục chiếm tên");
    let run = desk.run("render a.toml --format docx");
    assert!(run.code == 2 && run.err.contains("O202"), "{}", run.err);
}
