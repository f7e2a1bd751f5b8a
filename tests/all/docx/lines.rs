//! What must stand on one line in Word has the room, and where lines end in the head and the subject.

use std::collections::BTreeMap;

use quick_xml::events::Event;
use vanthu::face::{Faces, Slant, Style, Weight};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::standard::Points;
use vanthu::{Shelf, draft};

use super::paragraphs::{NO_BREAK_HYPHEN, Paragraph, number, of_document, paragraphs};
use super::{all, bytes};
use crate::support::docx_text::{Parts, attribute, events, parts};
use crate::support::repository::{documents, text};

/// Parts whose lines are made to fit: each is typed as a paragraph of its own.
const LINED: [&str; 7] =
    ["CoQuanChuQuan", "CoQuanBanHanh", "QuyenHan", "ChucVu", "ChucDanhKhac", "HoTen", "DiaDanhThoiGian"];

/// Size in points, and ends in twips, of the styles of a file.
fn styles(parts: &Parts) -> BTreeMap<String, (f32, f32)> {
    let mut styles = BTreeMap::new();
    let mut id = String::new();
    for event in events(&parts["word/styles.xml"]) {
        let (Event::Start(start) | Event::Empty(start)) = event else { continue };
        let style: &mut (f32, f32) = styles.entry(id.clone()).or_default();
        match start.name().as_ref() {
            "w:style" => id = attribute(&start, "w:styleId").expect("a style has a name"),
            "w:ind" => style.1 = number(attribute(&start, "w:left")) + number(attribute(&start, "w:right")),
            "w:sz" => style.0 = number(attribute(&start, "w:val")) / 2.0,
            _ => {}
        }
    }
    styles
}

/// How much wider than a line its cell is, in points; in italics a no-break space is wider for LibreOffice.
fn room(line: &Paragraph, parts: &Parts) -> f32 {
    let (size, ends) = styles(parts)[&line.style];
    let italic = line.style == "DiaDanhThoiGian";
    let bold = ["CoQuanBanHanh", "QuyenHan", "ChucDanhKhac", "HoTen"].contains(&line.style.as_str());
    let style = Style::new(
        if bold { Weight::Bold } else { Weight::Normal },
        if italic { Slant::Italic } else { Slant::Upright },
    );
    let width = Faces::embedded().get(style).width(&line.text.replace(NO_BREAK_HYPHEN, "-"), Points(size)).0;
    let wider = if italic { line.text.matches('\u{A0}').count() as f32 * size / 10.0 } else { 0.0 };
    // Between the columns of the head.
    let inset = if ["SoKyHieu", "CoQuanChuQuan", "CoQuanBanHanh"].contains(&line.style.as_str()) { 9.0 } else { 0.0 };
    line.cell.expect("it stands in a cell") / 20.0 - ends / 20.0 - inset - width - wider
}

#[test]
fn what_stands_on_one_line_has_room_to_spare() {
    let mut lines = 0;
    for (name, parts, _) in all() {
        for line in paragraphs(&parts["word/document.xml"]).iter().filter(|line| LINED.contains(&line.style.as_str())) {
            lines += 1;
            assert!(room(line, &parts) > 2.0, "{name}: {line:?}");
            let blank = line.text.contains("\u{A0}\u{A0}");
            assert!(blank || !line.text.contains('\u{A0}'), "{name}: {line:?}");
        }
    }
    assert!(lines > 300, "{lines}");
}

#[test]
fn no_place_of_issue_parts_number_or_date() {
    let places = ["A", "Lạng Sơn", "Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh", "Thị xã Ngã Năm A B"];
    for place in places {
        for office in ["vi-du-ubnd", "vi-du-tinh-uy"] {
            for when in ["date = \"11/2026\"", "date = \"25/11/2026\"\nnumber = 1234"] {
                let path = format!("tests/fixtures/offices/{office}.toml");
                let given = text(&path).replace("place = \"A\"", &format!("place = {place:?}"));
                let file = File { path: "x.toml".to_owned(), source: Source::new("offices/x.toml", given) };
                let spec = format!(
                    "issuer = \"x\"\nsigner = {{ name = \"Nguyễn Văn A\", title = \"Chánh Văn phòng\" }}\n[meeting]\n\
                     topic = \"giao ban\"\nchair = {{ name = \"Trần Thị B\", title = \"Giám đốc\" }}\nroom = \"Phòng họp\"\n\
                     time = \"14:00 28/11/2026\"\nattendees = [\"Sở A\"]\n[[notice]]\nkind = \"giay-moi\"\n{when}\n"
                );
                let source = Source::new("x.toml", spec);
                let made = draft(&source, &Shelf::new(vec![file], Vec::new()), Faces::embedded(), None);
                let parts = parts(&bytes(&made.documents[0].document));
                let paragraphs = paragraphs(&parts["word/document.xml"]);
                for style in ["DiaDanhThoiGian", "SoKyHieu"] {
                    let lines: Vec<_> = paragraphs.iter().filter(|line| line.style == style).collect();
                    assert_eq!(lines.len(), 1, "{place} {office} {when}");
                    assert!(room(lines[0], &parts) > 2.0, "{} {:?}", room(lines[0], &parts), lines[0]);
                }
            }
        }
    }
}

#[test]
fn the_name_of_an_agency_is_typed_a_line_a_paragraph() {
    let lines = |path: &str| {
        let made = documents(path);
        let all = of_document(&made[0].document).into_iter();
        all.filter(|line| line.style == "CoQuanBanHanh").map(|line| line.text).collect::<Vec<_>>()
    };
    assert_eq!(lines("meetings/2024-11-25-cua-khau-thong-minh.toml"), ["ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"]);
}

/// Lines of words, each as full as it goes.
fn filled(text: &str, face: Style, size: Points, width: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("there is a line");
        let longer = if last.is_empty() { word.to_owned() } else { format!("{last} {word}") };
        if last.is_empty() || Faces::embedded().get(face).width(&longer, size).0 <= width {
            *last = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[test]
fn no_subject_ends_with_a_word_alone() {
    let (bold, regular) = (Style::new(Weight::Bold, Slant::Upright), Style::new(Weight::Normal, Slant::Upright));
    let mut several = 0;
    for (name, parts, document) in all() {
        let page = document.measures();
        let whole = document.standard.page.sheet.0.to_points() - page.left.to_points() - page.right.to_points();
        let styles = styles(&parts);
        for line in paragraphs(&parts["word/document.xml"]) {
            let (face, room) = match line.style.as_str() {
                "TrichYeu" => (bold, whole.0),
                "TrichYeuCongVan" => (regular, line.cell.expect("it stands in a cell") / 20.0 - 9.0),
                _ => continue,
            };
            let (size, ends) = styles[&line.style];
            // Rounding of the programs breaks no line otherwise.
            for off in [-1.0, 0.0, 1.0] {
                let lines = filled(&line.text, face, Points(size), room - ends / 20.0 + off);
                several += usize::from(lines.len() > 1);
                assert!(lines.len() == 1 || lines[lines.len() - 1].contains([' ', '\u{A0}']), "{name}: {lines:?}");
            }
        }
    }
    assert!(several > 60, "{several}");
}
