//! What people made stays: signed and edited files, files of issued notices, files set read-only, calendars of other programs.

use lopdf::IncrementalDocument;

use super::{case, changed, good};
use crate::support::desk::Desk;
use crate::support::docx_text::{packed, parts};

const PDF: &str = "out/hop.giay-moi.pdf";
const ALL: &str = "render hop.toml --kind giay-moi --format md,pdf,docx";
const DRAFT: &str = "kind = \"giay-moi\"\ndate = \"11/2024\"";
const ISSUED: &str = "kind = \"giay-moi\"\nnumber = \"12\"\ndate = \"20/11/2024\"";

/// The spec with another room.
fn moved() -> String {
    changed("Phòng họp tầng 4", "Phòng họp tầng 5")
}

/// A desk on which the invitation was made in all formats.
fn made(spec: &str) -> Desk {
    let desk = Desk::with("hop.toml", spec);
    let run = desk.run(ALL);
    assert_eq!((run.code, run.made.len()), (0, 3), "{}", run.transcript());
    desk
}

/// A file with something behind it, as programs that sign append it.
fn signed(bytes: &[u8]) -> Vec<u8> {
    let mut document = IncrementalDocument::load_from(bytes).expect("a PDF of ours can be read");
    let catalog = document.get_prev_documents().trailer.get(b"Root").and_then(|root| root.as_reference());
    let catalog = catalog.expect("it has a catalog");
    document.opt_clone_object_to_new_document(catalog).expect("the catalog can be changed");
    let changed = document.new_document.get_dictionary_mut(catalog).expect("it is a dictionary");
    changed.set("AcroForm", lopdf::dictionary! { "SigFlags" => 3 });
    let mut signed = Vec::new();
    document.save_to(&mut signed).expect("it can be written");
    assert!(signed.starts_with(bytes) && signed.len() > bytes.len());
    signed
}

#[test]
fn a_signed_file_stays_whether_its_notice_is_issued_or_not() {
    let desk = made(&good());
    let bytes = signed(&desk.bytes(PDF));
    desk.put(PDF, &bytes);
    for spec in [good(), moved()] {
        desk.put("hop.toml", spec);
        let run = case("kept-signed", &desk, ALL);
        assert_eq!((run.code, desk.bytes(PDF) == bytes), (1, true));
    }
    assert!(desk.text("out/hop.giay-moi.md").contains("tầng 5"), "the others are written");
    let run = case("kept-signed-forced", &desk, &format!("{ALL} --force"));
    assert_eq!((run.code, desk.bytes(PDF) == bytes), (0, false));
}

#[test]
fn a_file_that_another_program_saved_or_made_stays() {
    let desk = made(&good());
    let mut document = lopdf::Document::load_mem(&desk.bytes(PDF)).expect("a PDF of ours can be read");
    let mut saved = Vec::new();
    document.save_to(&mut saved).expect("it can be written");
    for bytes in [saved.as_slice(), b"%PDF-1.4 scanned", b"ghi ch\xc3\xba"] {
        desk.put(PDF, bytes);
        let run = desk.run("render hop.toml --kind giay-moi --format pdf");
        assert!(run.code == 1 && run.err.contains("O205") && desk.bytes(PDF) == bytes, "{}", run.transcript());
    }
    let notes = "out/hop.giay-moi.md";
    desk.put(notes, "ghi chú của tôi\n");
    assert_eq!((desk.run(ALL).code, desk.text(notes)), (1, "ghi chú của tôi\n".to_owned()));
}

#[test]
fn what_nobody_touched_is_made_anew() {
    let desk = made(&good());
    let before = desk.bytes(PDF);
    desk.put("hop.toml", moved());
    let run = desk.run(&format!("{ALL} --force"));
    assert!(run.code == 0 && run.err.is_empty() && !run.out.contains("đã thay"), "{}", run.transcript());
    assert!(desk.bytes(PDF) != before);
    for path in [PDF, "out/hop.giay-moi.docx", "out/hop.giay-moi.md"] {
        desk.put(path, "");
    }
    assert_eq!(desk.run(ALL).code, 0, "an empty file is no loss");
}

#[test]
fn the_issued_file_stays_when_its_number_is_taken_out_again() {
    let desk = made(&changed(DRAFT, ISSUED));
    let formats = ["md", "pdf", "docx"];
    let bytes = formats.map(|format| desk.bytes(&format!("out/hop.giay-moi.{format}")));
    for spec in [good(), moved(), changed(DRAFT, "kind = \"giay-moi\"\ndate = \"20/11/2024\"")] {
        desk.put("hop.toml", spec);
        let run = case("kept-recorded", &desk, ALL);
        assert_eq!((run.code, run.err.matches("O213").count()), (1, 1), "{}", run.transcript());
        assert!(formats.map(|format| desk.bytes(&format!("out/hop.giay-moi.{format}"))) == bytes);
    }
    case("kept-recorded-en", &desk, "render hop.toml --kind giay-moi --format pdf --lang en");
    let run = case("kept-recorded-forced", &desk, &format!("{ALL} --force"));
    assert_eq!((run.code, run.out.matches("đã thay").count()), (0, 3));
}

#[test]
fn force_names_the_files_of_issued_notices_and_edited_word_files() {
    let desk = made(&good());
    desk.put("hop.toml", changed(DRAFT, ISSUED));
    let run = desk.run("render hop.toml --kind giay-moi --format pdf --force");
    assert!(run.code == 0 && run.out.contains(&format!("đã thay {PDF}: ")), "{}", run.transcript());
    let desk = made(&good());
    let word = "out/hop.giay-moi.docx";
    let mut parts = parts(&desk.bytes(word));
    let text = parts.get_mut("word/document.xml").expect("the part is there");
    *text = text.replacen("Trân trọng", "Rất trân trọng", 1);
    desk.put(word, packed(&parts));
    let run = desk.run("render hop.toml --kind giay-moi --format docx --force");
    assert!(run.code == 0 && run.out.contains(&format!("đã thay {word}: ")), "{}", run.transcript());
}

#[test]
fn a_file_that_is_set_read_only_stays() {
    let desk = made(&good());
    let path = desk.path().join(PDF);
    let set = |read_only| {
        let mut permissions = std::fs::metadata(&path).expect("the file is there").permissions();
        permissions.set_readonly(read_only);
        std::fs::set_permissions(&path, permissions).expect("permissions can be set");
    };
    set(true);
    let before = desk.bytes(PDF);
    assert_eq!(desk.run(ALL).code, 0, "what is the same is no loss");
    desk.put("hop.toml", moved());
    let run = case("kept-read-only", &desk, ALL);
    assert_eq!((run.code, desk.bytes(PDF) == before), (1, true));
    let run = desk.run(&format!("{ALL} --force"));
    assert!(run.code == 0 && run.out.contains(&format!("đã thay {PDF}: ")), "{}", run.transcript());
    let permissions = std::fs::metadata(&path).expect("the file is there").permissions();
    assert!(permissions.readonly() && desk.bytes(PDF) != before);
}

#[test]
fn a_calendar_of_another_program_stays() {
    let other = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN\r\nEND:VCALENDAR\r\n";
    let desk = Desk::with("hop.toml", good());
    desk.put("lich.ics", other);
    let run = case("calendar-of-another", &desk, "render hop.toml --format md --calendar lich.ics");
    assert_eq!((run.code, run.made.len(), desk.text("lich.ics").as_str()), (2, 0, other));
    let run = desk.run("render hop.toml --format md --calendar lich.ics --force");
    assert!(run.code == 0 && run.out.contains("đã thay lich.ics: "), "{}", run.transcript());
    desk.put("out/hop.ics", other);
    let run = case("calendar-of-another-each", &desk, "render hop.toml --format ics,md");
    assert_eq!((run.code, desk.text("out/hop.ics").as_str()), (1, other));
    assert!(desk.run("render hop.toml --format ics --force").out.contains("đã thay out/hop.ics: "));
    assert_eq!(desk.run("render hop.toml --format ics").code, 0);
}

#[test]
fn a_calendar_takes_the_name_of_no_other_output() {
    let desk = Desk::with("meetings/sau/hop.toml", good());
    for file in ["out/sau/hop.giay-moi.md", "out/sau/../sau/HOP.ket-luan.pdf", "./out/sau/hop.giay-moi.txt"] {
        let run = desk.run(&format!("render --calendar {file}"));
        assert!(run.code == 2 && run.made.is_empty() && run.err.contains("--calendar"), "{}", run.transcript());
    }
    case("calendar-over-output", &desk, "render --calendar out/sau/hop.giay-moi.md");
    for file in ["out/sau/hop.giay-moi.ics", "out/hop.giay-moi.md", "sau.md"] {
        assert_eq!(desk.run(&format!("render --format pdf --calendar {file}")).code, 0, "{file}");
    }
}

#[test]
fn a_calendar_is_gathered_though_a_file_of_its_meeting_stays() {
    let desk = made(&good());
    desk.put(PDF, "%PDF-1.4 scanned");
    assert_eq!(desk.run(&format!("{ALL} --calendar lich.ics")).code, 1);
    assert!(desk.text("lich.ics").contains("BEGIN:VEVENT"));
}

#[test]
fn copies_and_templates_name_what_they_replace_by_force() {
    let desk = Desk::with("cu.toml", good());
    desk.put("moi.toml", "của tôi");
    let run = case("copy-forced", &desk, "copy cu.toml moi.toml --force");
    assert!(run.code == 0 && run.out.contains("đã thay moi.toml"));
    assert_eq!(desk.run("templates export giay-moi").code, 0);
    desk.put("templates/giay-moi.tera", "của tôi");
    let run = desk.run("templates export giay-moi ket-luan --force");
    assert!(run.out.contains("đã thay templates/giay-moi.tera") && run.out.contains("đã ghi templates/ket-luan.tera"));
}
