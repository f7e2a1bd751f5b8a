//! An annex that lies on its longer side: its sheet is turned, its lines keep the margins, and the pages around it stand upright.

use vanthu::document::Document;
use vanthu::face::Faces;
use vanthu::write::{docx, pdf};

use crate::support::pdf_text::PdfText;
use crate::support::repository::{documents_of, text};

/// The fixture with its first annex turned.
fn turned() -> Document {
    let spec = text("tests/fixtures/specs/lui-thay-the.toml").replace("same_line = true", "landscape = true");
    assert!(spec.contains("landscape"), "the fixture has an annex to turn");
    let mut made = documents_of("ngang.toml", &spec);
    made.swap_remove(0).document
}

#[test]
fn the_sheet_is_turned_and_the_table_is_as_wide_as_its_text() {
    let document = turned();
    let file = pdf::write(&document, Faces::embedded(), None).expect("the faces have all letters");
    let read = PdfText::read(&file);
    let turned: Vec<bool> = read.pages_mm.iter().map(|(width, height)| width > height).collect();
    assert_eq!(turned, [false, true, false]);
    let grid: Vec<_> = read.outlines().filter(|outline| outline.page == 2).map(|outline| outline.x_mm).collect();
    let left = grid.iter().map(|sides| sides.0).fold(f64::MAX, f64::min);
    let right = grid.iter().map(|sides| sides.1).fold(0.0, f64::max);
    let page = document.measures();
    let off = [left - f64::from(page.left.0), 297.0 - right - f64::from(page.right.0)];
    assert!(off.iter().all(|off| off.abs() < 0.3), "the grid ends at {left} and {right} mm");
}

#[test]
fn word_lays_the_section_of_the_annex_alone() {
    let package = docx::write(&turned(), None).expect("a package can be put together");
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(package)).expect("a package can be read");
    let part = package.by_name("word/document.xml").expect("the package has its document");
    let xml = std::io::read_to_string(part).expect("the document is text");
    let sheets: Vec<&str> =
        xml.split("<w:pgSz ").skip(1).map(|sheet| &sheet[..sheet.find("/>").expect("an end")]).collect();
    assert_eq!(sheets.len(), 3);
    let turned: Vec<bool> = sheets.iter().map(|sheet| sheet.contains("landscape")).collect();
    assert_eq!(turned, [false, true, false]);
    assert_eq!(sheets[1], "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"");
}
