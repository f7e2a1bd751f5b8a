//! Pages made by hand are painted and read back.

use std::sync::LazyLock;

use crate::support::pdf_text::{PdfText, layout_text};
use vanthu::face::{Faces, Style};
use vanthu::standard::{Millimetres, Points};
use vanthu::write::pdf::{Colour, Line, Meta, Page, PdfError, Piece, Role, Rule, Run, Tag, paint};

const TONES: &str = "à á ả ã ạ ằ ắ ẳ ẵ ặ ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ồ ố ổ ỗ ộ ờ ớ ở ỡ ợ \
                     ù ú ủ ũ ụ ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ";
const A4: (Millimetres, Millimetres) = (Millimetres(210.0), Millimetres(297.0));

fn run(x_mm: f32, text: &str, style: Style) -> Run {
    let (x, size) = (Millimetres(x_mm).to_points(), Points(14.0));
    Run { x, text: text.to_owned(), style, size, word_gap: Points(0.0) }
}

/// Runs that follow each other from 30 mm, on a baseline.
fn line(tag: Tag, y_mm: f32, runs: &[(&str, Style, f32)]) -> Piece {
    let mut x = Millimetres(30.0).to_points();
    let mut line = Line { tag, baseline: Millimetres(y_mm).to_points(), colour: Colour::Black, runs: Vec::new() };
    for (text, style, gap) in runs {
        let spaces = text.chars().filter(|letter| matches!(letter, ' ' | '\u{a0}')).count() as f32;
        line.runs.push(Run { x, word_gap: Points(*gap), ..run(0.0, text, *style) });
        x += Faces::embedded().get(*style).width(text, Points(14.0)) + Points(*gap) * spaces;
    }
    Piece::Line(line)
}

fn page(pieces: Vec<Piece>) -> Page {
    Page { width: A4.0.to_points(), height: A4.1.to_points(), pieces }
}

fn pages() -> Vec<Page> {
    let tag = |role, element| Tag { role, element };
    let (title, text) = (tag(Role::Title, 1), tag(Role::Paragraph, 2));
    let rule = Rule { x: Points(240.0), y: Points(80.0), width: Points(120.0), thickness: Points(0.75) };
    let pair = Line {
        tag: tag(Role::Paragraph, 9),
        baseline: Millimetres(20.0).to_points(),
        colour: Colour::Black,
        runs: vec![run(30.0, "ỦY BAN ", Style::Bold)],
    };
    let right =
        Line { runs: vec![run(120.0, "CỘNG HÒA ", Style::Bold)], tag: tag(Role::Paragraph, 10), ..pair.clone() };
    let first = vec![
        Piece::Line(pair),
        Piece::Line(right),
        line(title, 25.4, &[("Độc lập – Tự do – Hạnh phúc ", Style::Bold, 0.0)]),
        Piece::Rule(rule),
        line(tag(Role::Heading, 3), 40.0, &[("I. NỘI DUNG ", Style::BoldItalic, 0.0)]),
        line(text, 50.0, &[("Ngày 19\u{a0}tháng 6, ", Style::Regular, 2.5), ("căn cứ ", Style::Italic, 2.5)]),
        line(
            text,
            57.0,
            &[
                ("theo Luật ", Style::Regular, -0.4),
                ("Tổ chức", Style::Bold, 0.0),
                (", số 12/NĐ-CP ", Style::Regular, 0.0),
            ],
        ),
        line(text, 64.0, &[(TONES, Style::Regular, 0.0)]),
    ];
    let second = vec![
        line(tag(Role::Artifact, 0), 12.0, &[("2", Style::Regular, 0.0)]),
        line(text, 25.0, &[("và sang trang. ", Style::Regular, 0.0)]),
        line(tag(Role::Item, 4), 35.0, &[(&TONES.to_uppercase(), Style::Italic, 0.0)]),
    ];
    vec![page(first), page(second)]
}

fn meta() -> Meta {
    let [title, author] = ["Giấy mời họp", "Ủy ban nhân dân phường 12"].map(str::to_owned);
    Meta { title, author, date: Some(1_787_000_000), ..Meta::default() }
}

static PDF: LazyLock<Vec<u8>> =
    LazyLock::new(|| paint(&pages(), &meta(), Faces::embedded()).expect("all letters are there"));

fn runs(pages: &[Page]) -> Vec<Run> {
    let lines = pages.iter().flat_map(|page| &page.pieces).filter_map(|piece| match piece {
        Piece::Line(line) => Some(line.runs.clone()),
        Piece::Rule(_) | Piece::Outline(_) => None,
    });
    lines.flatten().collect()
}

/// How far, in points, a letter stands at most from where the embedded faces put it.
fn worst_drift(pdf: &[u8], pages: &[Page]) -> f64 {
    let read = PdfText::read(pdf);
    let (runs, texts) = (runs(pages), read.texts().collect::<Vec<_>>());
    assert_eq!(runs.len(), texts.len());
    let mut worst = 0.0;
    for (run, text) in runs.iter().zip(texts) {
        let mut x = f64::from(run.x.0);
        assert_eq!(run.text.chars().count(), text.letters.len());
        for (letter, (_, start)) in run.text.chars().zip(&text.letters) {
            worst = f64::max(worst, (start * 72.0 / 25.4 - x).abs());
            let advance = Faces::embedded().get(run.style).advance(letter).expect("a letter of the face");
            x += f64::from(advance) * f64::from(run.size.0);
            x += if matches!(letter, ' ' | '\u{a0}') { f64::from(run.word_gap.0) } else { 0.0 };
        }
    }
    worst
}

#[test]
fn words_come_back_as_they_were_set() {
    let set: String = runs(&pages()).into_iter().map(|run| run.text).collect();
    // Only here does a line end without a space.
    let set = set.replace('\u{a0}', " ").replace("đ2", "đ 2 ");
    let words: Vec<_> = set.split_whitespace().map(str::to_owned).collect();
    assert_eq!(PdfText::read(&PDF).words(), words);
}

#[test]
fn letters_stand_where_they_were_measured() {
    let drift = worst_drift(&PDF, &pages());
    assert!(drift < 0.02, "{drift} pt");
}

#[test]
fn a_gap_that_was_not_set_is_noticed() {
    let mut pages = pages();
    for piece in &mut pages[0].pieces {
        if let Piece::Line(line) = piece {
            line.runs[0].word_gap += Points(0.05);
        }
    }
    assert!(worst_drift(&PDF, &pages) > 0.02);
}

#[test]
fn faces_of_other_widths_are_spaced_to_the_same_places() {
    // The faces are handed over in the wrong styles: bold letters are wider than those that were measured.
    let swapped = swapped_faces();
    let pdf = paint(&pages(), &meta(), &swapped).expect("all letters are there");
    assert!(layout_text(&pdf).contains(" B  Ngày 19 tháng 6"));
    let drift = worst_drift(&pdf, &pages());
    assert!(drift < 0.02, "{drift} pt");
}

/// The embedded faces with the style bits of regular and bold exchanged.
fn swapped_faces() -> Faces {
    let file = |style: Style| {
        let mut bytes = Faces::embedded().get(style).file().0.to_vec();
        let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
        let record = (0..tables).map(|table| 12 + table * 16).find(|at| &bytes[*at..at + 4] == b"OS/2");
        let record = record.expect("the face has an OS/2 table");
        let os2 = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().expect("four bytes")) as usize;
        let bits = match style {
            Style::Regular => [0x00, 0x20],
            Style::Bold => [0x00, 0x40],
            Style::Italic | Style::BoldItalic => [bytes[os2 + 62], bytes[os2 + 63]],
        };
        bytes[os2 + 62..os2 + 64].copy_from_slice(&bits);
        (style.to_string(), bytes)
    };
    Faces::from_files(Style::ALL.map(file).to_vec()).expect("four styles are given")
}

#[test]
fn layout_text_names_place_face_and_words() {
    let layout = layout_text(&PDF);
    assert!(layout.contains("p1  x=  30.0  y=  25.4  14.0 B  Độc lập – Tự do – Hạnh phúc\n"), "{layout}");
    assert!(layout.contains("p1  x=  30.0  y=  20.0  14.0 B  ỦY BAN\np1  x= 120.0  y=  20.0  14.0 B  CỘNG HÒA\n"));
    assert!(layout.contains("p1 rule x=84.7–127.0 y=28.2 w=0.75\n"));
    assert!(layout.contains("p2  x=  30.0  y=  12.0  14.0 R  2\n"));
}

#[test]
fn a_rule_is_read_back_where_it_was_drawn() {
    let read = PdfText::read(&PDF);
    let rules: Vec<_> = read.rules().map(|rule| (rule.page, rule.x1_mm, rule.x2_mm)).collect();
    let [(1, left, right)] = rules[..] else { panic!("one rule was drawn, not {rules:?}") };
    assert!((left - 240.0 * 25.4 / 72.0).abs() < 1e-4 && (right - 360.0 * 25.4 / 72.0).abs() < 1e-4);
}

#[test]
fn one_element_gathers_its_marks_over_pages() {
    let read = PdfText::read(&PDF);
    let marks: Vec<_> = read.texts().filter_map(|text| Some((text.page, text.mark.clone()?))).collect();
    let mark = |tag: &str, number| (tag.to_owned(), number);
    assert!(marks.contains(&(1, mark("H1", Some(2)))));
    assert!(marks.contains(&(1, mark("H2", Some(3)))));
    assert_eq!(marks.iter().filter(|(page, mark)| *page == 1 && mark.1 == Some(4)).count(), 6);
    assert!(marks.contains(&(2, mark("Artifact", None))));
    assert!(marks.contains(&(2, mark("P", Some(0)))));
}

#[test]
fn the_same_pages_give_the_same_bytes_in_any_thread() {
    let again = paint(&pages(), &meta(), Faces::embedded()).expect("all letters are there");
    assert!(again == *PDF);
    let threads = [0, 1].map(|_| std::thread::spawn(|| paint(&pages(), &meta(), Faces::embedded())));
    for thread in threads {
        assert!(thread.join().expect("the thread ends").expect("all letters are there") == *PDF);
    }
}

#[test]
fn a_document_without_date_holds_no_date() {
    let undated = paint(&pages(), &Meta { date: None, ..meta() }, Faces::embedded()).expect("all letters are there");
    let holds = |pdf: &[u8], key: &[u8]| pdf.windows(key.len()).any(|window| window == key);
    assert!(!holds(&undated, b"CreationDate") && !holds(&undated, b"ModDate"));
    assert!(holds(&PDF, b"/CreationDate(D:20260817"));
    assert!(!holds(&PDF, b"GTS_PDFX") && !holds(&PDF, b"/Trapped") && !holds(&PDF, b"/Annots"));
}

#[test]
fn a_missing_letter_is_an_error() {
    let tag = Tag { role: Role::Paragraph, element: 1 };
    let pages = [page(vec![line(tag, 25.0, &[("☐ đồng ý", Style::Regular, 0.0)])])];
    let error = paint(&pages, &meta(), Faces::embedded()).expect_err("the face has no box");
    assert!(matches!(error, PdfError::MissingLetter('☐')));
}
