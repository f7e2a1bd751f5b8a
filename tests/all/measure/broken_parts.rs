//! Pages of letters, of the Party and of annexes made wrong on purpose. Each must fail the measure it is made for, and no other.

use vanthu::face::Style;
use vanthu::standard::Points;
use vanthu::write::pdf::{self, Colour, Outline, Page, Piece, Role, Rule};

use super::broken::{line, rule, shift};
use super::failed;
use super::sheet::{Part, Sheet};
use crate::support::repository;

/// What is done to the pages of a document of `tests/fixtures/specs`.
type Breaking = (&'static str, &'static str, &'static str, fn(&mut Vec<Page>));

const LETTER: &str = "bo-cuc-cong-van";
const PARTY: &str = "bo-cuc-dang";
const ANNEXED: &str = "bo-cuc-phu-luc";

pub(super) const BROKEN: &[Breaking] = &[
    ("issuer-sign", PARTY, "ket-luan", |pages| shift(line(pages, "*"), Points(6.0))),
    ("subject-sign", PARTY, "ket-luan", |pages| {
        pages[0].pieces.retain(|piece| !matches!(piece, Piece::Line(line) if line.runs[0].text == "-----"));
    }),
    ("number-label", LETTER, "cong-van.nhieu-noi", |pages| {
        // Written so, the words still stand where they stood.
        let run = &mut line(pages, "Số:").runs[0];
        run.text = run.text.replace("Số: 12", "Số : 12");
        run.x += Points(-1.7);
    }),
    ("letter-subject", LETTER, "cong-van.nhieu-noi", |pages| shift(line(pages, "V/v"), Points(4.0))),
    ("addressees", LETTER, "cong-van.nhieu-noi", |pages| shift(line(pages, "- Sở Kế hoạch"), Points(-6.0))),
    ("addressees", LETTER, "cong-van.mot-noi", |pages| line(pages, "Kính gửi:").baseline += Points(-4.0)),
    ("draft", LETTER, "cong-van.nhieu-noi", |pages| shift(line(pages, "Dự thảo"), Points(5.0))),
    ("urgency", LETTER, "cong-van.nhieu-noi", |pages| outline(pages).width += Points(5.0)),
    ("urgency", PARTY, "cong-van", |pages| outline(pages).height += Points(-2.0)),
    ("colour", LETTER, "cong-van.nhieu-noi", |pages| line(pages, "Kính gửi:").colour = Colour::Red),
    ("colour", PARTY, "giay-moi", |pages| line(pages, "HỎA TỐC").colour = Colour::Black),
    ("drafter", LETTER, "cong-van.nhieu-noi", |pages| shift(line(pages, "PL.(30)"), Points(-90.0))),
    ("other-title", ANNEXED, "ket-luan", |pages| shift(line(pages, "GIÁM ĐỐC"), Points(10.0))),
    ("recipients-underline", PARTY, "ket-luan", |pages| underline(pages).width = Points(40.0)),
    ("address", LETTER, "cong-van.nhieu-noi", |pages| {
        let rule = pages[0].pieces.iter_mut().rev().find_map(as_rule).expect("the address has a rule");
        rule.width = rule.width * 0.5;
    }),
    ("address", PARTY, "ket-luan", |pages| {
        let rule = pages[1].pieces.iter_mut().rev().find_map(as_rule).expect("the address has a rule");
        rule.width = rule.width * 0.5;
    }),
    ("annex-head", ANNEXED, "ket-luan", |pages| shift(line(pages, "Phụ lục II"), Points(8.0))),
    ("table", ANNEXED, "ket-luan", |pages| shift(line(pages, "Chi trả bồi thường"), Points(-12.0))),
    ("table-heads", ANNEXED, "ket-luan", |pages| {
        let head = |piece: &Piece| {
            let Piece::Line(line) = piece else { return false };
            line.tag.role == Role::Artifact && line.baseline > Points(60.0)
        };
        pages[2].pieces.retain(|piece| !head(piece));
    }),
    ("page-numbers", ANNEXED, "ket-luan", |pages| {
        let number = pages[2].pieces.iter_mut().find_map(|piece| match piece {
            Piece::Line(line) if line.tag.role == Role::Artifact => Some(line),
            _ => None,
        });
        number.expect("page 2 of the annex has its number").runs[0].text = "3".to_owned();
    }),
    ("page-numbers", PARTY, "ket-luan", |pages| line(&mut pages[1..], "2").runs[0].size = Points(13.0)),
    ("page-numbers", PARTY, "ket-luan", |pages| line(&mut pages[1..], "2").baseline += Points(4.0)),
    // What the State allows, the Party does not.
    ("margins", PARTY, "giay-moi", |pages| {
        for piece in pages.iter_mut().flat_map(|page| &mut page.pieces) {
            match piece {
                Piece::Line(line) => shift(line, Points(5.0)),
                Piece::Rule(rule) => rule.x += Points(5.0),
                Piece::Outline(outline) => outline.x += Points(5.0),
            }
        }
    }),
    ("paragraph-gap", PARTY, "giay-moi", |pages| line(pages, "3. Địa điểm").baseline += Points(-3.0)),
    ("styles", PARTY, "ket-luan", |pages| line(pages, "CHÁNH VĂN PHÒNG").runs[0].style = Style::Bold),
    ("sizes", PARTY, "ket-luan", |pages| line(pages, "TỈNH UỶ A").runs[0].size = Points(13.0)),
    ("motto-rule", PARTY, "ket-luan", |pages| rule(pages, 0).width = Points(150.0)),
    ("pitch", PARTY, "ket-luan", |pages| {
        line(pages, "đánh giá công tác xây dựng Đảng quý II năm 2026.").baseline += Points(-1.0)
    }),
    ("number-and-date", PARTY, "ket-luan", |pages| line(pages, "Số 05").baseline += Points(2.0)),
    ("end-mark", PARTY, "giay-moi", |pages| {
        let run = &mut line(pages, "Trân trọng kính mời").runs[0];
        run.text = run.text.replace("dự.", "dự .");
    }),
];

/// What is read wrongly on purpose, where a page made so would have other words than its document.
#[test]
fn a_page_of_two_annexes_and_a_wrong_end_fail_their_measures_alone() {
    let failed = misread(ANNEXED, |sheet| {
        let page = sheet.lines.iter().find(|line| line.annex == 1).expect("it has annexes").page;
        let last = sheet.lines.iter_mut().rfind(|line| line.page == page).expect("the page has lines");
        last.annex += 1;
    });
    assert_eq!(failed, ["annex-pages"]);
    let failed = misread(PARTY, |sheet| {
        let end = sheet.lines.iter_mut().find(|line| line.part == Part::Recipient && line.text.ends_with(';'));
        let text = &mut end.expect("it has recipients").text;
        *text = text.replace(';', ",");
    });
    assert_eq!(failed, ["recipient-ends"]);
}

/// The measures that a conclusion notice fails when its sheet is changed.
fn misread(spec: &str, change: fn(&mut Sheet<'_>)) -> Vec<&'static str> {
    let document = document(spec, "ket-luan");
    let bytes = pdf::write(&document, vanthu::face::Faces::embedded(), None).expect("the pages can be painted");
    let mut sheet = Sheet::read(&document, &bytes);
    change(&mut sheet);
    super::MEASURES.iter().filter(|(_, measure)| !measure(&sheet).is_empty()).map(|(name, _)| *name).collect()
}

#[test]
fn each_measure_of_a_part_fails_the_page_made_for_it_and_no_other_does() {
    let mut wrong = Vec::new();
    for (name, spec, made, breaking) in BROKEN {
        let document = document(spec, made);
        let mut pages = pdf::layout(&document);
        breaking(&mut pages);
        let failed = failed(&document, &pages);
        if failed.iter().map(|(name, _)| *name).collect::<Vec<_>>() != [*name] {
            wrong.push(format!("{name} {spec} {made}: {failed:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn document(spec: &str, made: &str) -> vanthu::document::Document {
    let drafted = repository::documents(&format!("tests/fixtures/specs/{spec}.toml"));
    drafted.into_iter().find(|drafted| drafted.name == made).expect("the spec asks for it").document
}

fn outline(pages: &mut [Page]) -> &mut Outline {
    let outlines = pages[0].pieces.iter_mut().filter_map(|piece| match piece {
        Piece::Outline(outline) if outline.colour == Colour::Red => Some(outline),
        _ => None,
    });
    outlines.into_iter().next().expect("page 1 has a box")
}

/// The rule under `Nơi nhận:`, on page 2.
fn underline(pages: &mut [Page]) -> &mut Rule {
    pages[1].pieces.iter_mut().find_map(as_rule).expect("the heading is underlined")
}

fn as_rule(piece: &mut Piece) -> Option<&mut Rule> {
    match piece {
        Piece::Rule(rule) => Some(rule),
        Piece::Line(_) | Piece::Outline(_) => None,
    }
}
