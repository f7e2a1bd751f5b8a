//! Notices of every size, measured like those of the repository: a line and thirty pages, long subjects and names, many
//! recipients, long words; and counter-proofs that need such a notice.

use std::fmt::Write as _;

use vanthu::document::Document;
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::standard::Points;
use vanthu::write::pdf::{self, Meta, Page, Piece, Role};
use vanthu::{Shelf, draft, face::Faces};

use super::failed;
use crate::support::pdf_text::PdfText;

pub(super) const OFFICE: &str = include_str!("../../../offices/ubnd-tinh-lang-son.toml");

/// What varies in a notice.
pub(super) struct Wanted<'a> {
    pub(super) topic: &'a str,
    pub(super) text: &'a str,
    pub(super) recipients: &'a [String],
    pub(super) office: &'a str,
    pub(super) number: &'a str,
    pub(super) date: &'a str,
}

impl Default for Wanted<'_> {
    fn default() -> Self {
        Self {
            topic: "việc riêng",
            text: "Đồng ý.",
            recipients: &[],
            office: OFFICE,
            number: "number = 12",
            date: "20/12/2024",
        }
    }
}

pub(super) fn document(wanted: &Wanted<'_>) -> Document {
    let list = wanted.recipients.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
    let spec = format!(
        "issuer = \"vi-du\"\nsigner = {{ name = \"Nguyễn Văn A\", title = \"Chủ tịch UBND tỉnh\" }}\n\
         [meeting]\ntopic = {:?}\nchair = {{ name = \"Trần Thị B\", title = \"Phó Chủ tịch\" }}\n\
         time = \"08:00 12/12/2024\"\nroom = \"phòng họp\"\n\
         [[notice]]\nkind = \"ket-luan\"\ndate = {:?}\n{}\nrecipients = {{ add = [{list}] }}\n\
         [conclusion]\ntext = '''\n{}\n'''\n",
        wanted.topic, wanted.date, wanted.number, wanted.text
    );
    let office = File { path: "vi-du.toml".to_owned(), source: Source::new("vi-du.toml", wanted.office) };
    let shelf = Shelf::new(vec![office], Vec::new());
    let mut draft = draft(&Source::new("x.toml", spec), &shelf, Faces::embedded(), None);
    assert!(draft.findings.is_empty(), "{:?}", draft.findings);
    draft.documents.remove(0).document
}

/// Sentences of a conclusion: `paragraphs` of `sentences` each.
pub(super) fn sentences(paragraphs: usize, sentences: usize) -> String {
    let mut text = String::new();
    for paragraph in 0..paragraphs {
        for sentence in 0..sentences {
            write!(
                text,
                "Cơ quan thứ {paragraph} báo cáo lần {sentence} theo Kế hoạch số 239/KH-UBND ngày 24/10/2024. "
            )
            .expect("a string");
        }
        text.push_str("\n\n");
    }
    text
}

#[track_caller]
pub(super) fn measures_up(wanted: &Wanted<'_>, except: &[&str]) -> usize {
    let document = document(wanted);
    let pages = pdf::layout(&document);
    let mut failed = failed(&document, &pages);
    failed.retain(|(name, _)| !except.contains(name));
    assert!(failed.is_empty(), "{failed:#?}");
    pages.len()
}

#[test]
fn a_notice_of_one_line_and_one_of_thirty_pages() {
    assert_eq!(measures_up(&Wanted::default(), &[]), 1);
    let text = sentences(240, 4);
    assert!(measures_up(&Wanted { text: &text, ..Wanted::default() }, &[]) >= 30);
}

#[test]
fn the_signature_is_never_torn_off_however_long_the_text() {
    for lines in 1..60 {
        let text = (0..lines).map(|line| format!("Đoạn {line}.\n\n")).collect::<String>();
        measures_up(&Wanted { text: &text, ..Wanted::default() }, &[]);
        let text = sentences(1, lines);
        measures_up(&Wanted { text: &text, ..Wanted::default() }, &[]);
    }
}

#[test]
fn a_subject_of_four_hundred_letters() {
    let topic = "đánh giá tình hình thực hiện các nhiệm vụ trọng tâm ".repeat(8);
    measures_up(&Wanted { topic: topic.trim(), ..Wanted::default() }, &[]);
}

#[test]
fn an_agency_name_of_a_hundred_and_twenty_letters() {
    let name = "Ban Chỉ đạo thực hiện công tác bồi thường, giải phóng mặt bằng các dự án trọng điểm trên địa bàn tỉnh Lạng Sơn";
    let office =
        OFFICE.replace("Ủy ban nhân dân tỉnh Lạng Sơn\"\nshort", &format!("{name}\"\nparent = \"{name}\"\nshort"));
    assert!(office.contains("parent"));
    measures_up(&Wanted { office: &office, ..Wanted::default() }, &[]);
}

#[test]
fn a_title_of_the_signer_of_a_hundred_letters() {
    let offices = ["Chánh Văn phòng", "Phó Chánh Văn phòng", "Phó Trưởng Văn phòng", "Phó Trưởng ban"];
    for (office, body) in offices.iter().flat_map(|office| ["Ủy ban", "Hội đồng"].map(|body| (office, body))) {
        let title = format!("{office} {body} nhân dân tỉnh kiêm Phó Trưởng ban Thường trực Ban Chỉ đạo");
        let chain = "\"TM Ủy ban nhân dân\", \"Chủ tịch\"";
        assert!(OFFICE.contains(chain));
        let head = title.strip_prefix("Phó ").map(|head| format!("\"KT {head}\", ")).unwrap_or_default();
        let office = OFFICE.replace(chain, &format!("\"TL Trưởng ban\", {head}\"{title}\""));
        measures_up(&Wanted { office: &office, ..Wanted::default() }, &[]);
    }
}

#[test]
fn an_annex_with_a_blank_day() {
    for length in 0..5 {
        let office = OFFICE.replace("symbol = \"UBND\"", &format!("symbol = \"UBND{}\"", "A".repeat(length)));
        let annex = "annex = [{ title = \"Danh sách các Ủy ban nhân dân\", text = \"Một.\" }]";
        measures_up(&Wanted { office: &office, number: annex, ..Wanted::default() }, &[]);
    }
}

#[test]
fn a_place_line_of_a_hundred_and_six_millimetres() {
    let office = OFFICE.replace("place = \"Lạng Sơn\"", "place = \"Thành phố Hồ Chí Minh\"");
    // No place of its own contradicts that one.
    let office = office.replace("province = \"Lạng Sơn\"\n", "").replace("tỉnh Lạng Sơn", "tỉnh A");
    for number in ["number = 5", "number = 1234", "", "number = false"] {
        measures_up(&Wanted { office: &office, number, ..Wanted::default() }, &[]);
    }
}

#[test]
fn two_hundred_recipients_are_all_printed() {
    let recipients: Vec<String> = (1..=200).map(|number| format!("Ủy ban nhân dân xã thứ {number}")).collect();
    let document = document(&Wanted { recipients: &recipients, ..Wanted::default() });
    let bytes =
        pdf::paint(&pdf::layout(&document), &Meta::default(), Faces::embedded()).expect("the pages can be painted");
    let words = PdfText::read(&bytes).words().join(" ");
    for number in 1..=200 {
        assert!(words.contains(&format!("- Ủy ban nhân dân xã thứ {number};")), "{number}");
    }
    // Nothing is said twice.
    assert_eq!(words.matches("- Ủy ban").count(), 200);
}

#[test]
fn a_paragraph_of_three_pages_and_a_word_longer_than_a_line() {
    let text = sentences(1, 125);
    assert!(measures_up(&Wanted { text: &text, ..Wanted::default() }, &[]) > 3);
    let text = format!("Xem {} để biết.", "https://vi-du.gov.vn/".repeat(12));
    // The parts of such a word have no spaces to stretch.
    measures_up(&Wanted { text: &text, ..Wanted::default() }, &["justified", "gaps"]);
}

#[test]
fn every_choice_of_page_measures_stays_inside_the_ranges() {
    for (margins, sizes) in [
        (
            "top = 25, bottom = 25, left = 35, right = 20",
            "text_size = 13\nhead_size = 12\nindent = 12.7\nline_spacing = 1.5",
        ),
        (
            "top = 20, bottom = 20, left = 30, right = 15",
            "text_size = 14\nhead_size = 13\nindent = 10\nparagraph_gap = 12",
        ),
    ] {
        let office = format!("{OFFICE}\n[page]\nmargins = {{ {margins} }}\n{sizes}\n");
        let text = sentences(9, 3);
        measures_up(&Wanted { office: &office, text: &text, ..Wanted::default() }, &[]);
    }
}

fn names(document: &Document, pages: &[Page]) -> Vec<&'static str> {
    failed(document, pages).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_blank_last_page_fails_its_measure_alone() {
    let document = document(&Wanted::default());
    let mut pages = pdf::layout(&document);
    let number = Page { pieces: Vec::new(), ..pages[0].clone() };
    pages.push(number);
    let failed = names(&document, &pages);
    // The page has no number either, being blank.
    assert_eq!(failed, ["page-numbers", "blank-page"]);
}

#[test]
fn a_signature_with_one_line_of_text_fails_its_measure_alone() {
    let text = (0..30).map(|line| format!("Đoạn {line}.\n\n")).collect::<String>();
    let document = document(&Wanted { text: &text, ..Wanted::default() });
    let mut pages = pdf::layout(&document);
    assert_eq!(pages.len(), 2);
    // All but the last line of text goes back to page 1, where these short paragraphs leave room at a smaller pitch of pages.
    let moved: Vec<Piece> = pages[1].pieces.drain(1..).collect();
    let place = moved
        .iter()
        .position(|piece| matches!(piece, Piece::Line(line) if line.runs[0].text.ends_with("./.")))
        .expect("the text ends on page 2");
    let (earlier, later) = moved.split_at(place);
    let bottom = pages[0].pieces.iter().map(baseline).fold(0.0, f32::max);
    let first = earlier.first().map(baseline).expect("page 2 begins with text");
    // Page 1 is moved up to the top margin's room of the broken page by taking out its head's white space below the subject.
    let room = bottom - first + 24.0;
    pages[0].pieces.extend(earlier.iter().cloned().map(|piece| piece.lowered(Points(room))));
    pages[1].pieces.extend(later.iter().cloned());
    let failed = names(&document, &pages);
    assert!(failed.contains(&"text-with-signature"), "{failed:?}");
    assert!(failed.iter().all(|name| ["text-with-signature", "margins"].contains(name)), "{failed:?}");
}

fn baseline(piece: &Piece) -> f32 {
    match piece {
        Piece::Line(line) => line.baseline.0,
        Piece::Rule(rule) => rule.y.0,
        Piece::Outline(outline) => outline.y.0,
    }
}

#[test]
fn a_last_subject_line_of_one_word_fails_its_measure_alone() {
    let topic = "đánh giá tình hình thực hiện các nhiệm vụ trọng tâm của tháng mười hai năm nay";
    let document = document(&Wanted { topic, ..Wanted::default() });
    let mut pages = pdf::layout(&document);
    let lines: Vec<usize> = (0..pages[0].pieces.len())
        .filter(|place| matches!(&pages[0].pieces[*place], Piece::Line(line) if line.tag.role == Role::Title))
        .collect();
    let last = *lines.last().expect("the subject ends so");
    let Piece::Line(line) = &mut pages[0].pieces[last] else { return };
    let text = line.runs[0].text.clone();
    let cut = text.trim_end().rfind(' ').expect("the last line has words") + 1;
    let mut alone = line.clone();
    line.runs[0].text = text[..cut].to_owned();
    alone.runs[0].text = text[cut..].to_owned();
    alone.baseline += Points(16.1);
    let mut rest = pages[0].pieces.split_off(last + 1);
    pages[0].pieces.push(Piece::Line(alone));
    for piece in &mut rest {
        *piece = piece.clone().lowered(Points(16.1));
    }
    // The rule moves under the word.
    let faces = Faces::embedded().get(vanthu::face::Style::Bold);
    if let (Some(Piece::Line(alone)), Some(Piece::Rule(rule))) = (pages[0].pieces.last(), rest.first_mut()) {
        let width = faces.width(&alone.runs[0].text, alone.runs[0].size);
        rule.x = alone.runs[0].x + (width - rule.width) * 0.5;
    }
    pages[0].pieces.extend(rest);
    assert_eq!(names(&document, &pages), ["subject"]);
}

#[test]
fn a_second_family_fails_its_measure_alone() {
    let document = document(&Wanted::default());
    let pages = pdf::layout(&document);
    let bytes = pdf::paint(&pages, &pdf::Meta::default(), Faces::embedded()).expect("the pages can be painted");
    let mut sheet = super::Sheet::read(&document, &bytes);
    sheet.lines[3].families.push("Arial".to_owned());
    let failed: Vec<_> =
        super::MEASURES.iter().filter(|(_, measure)| !measure(&sheet).is_empty()).map(|(name, _)| *name).collect();
    assert_eq!(failed, ["family"]);
}
