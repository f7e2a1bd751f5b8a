//! Pages made wrong on purpose. Each must fail the measure it is made for, and no other.

use vanthu::face::Style;
use vanthu::standard::Points;
use vanthu::write::pdf::{self, Line, Page, Piece, Role, Rule};

use super::{MEASURES, failed};
use crate::support::repository;

const SHOWCASE: &str = "meetings/2024-11-25-cua-khau-thong-minh.toml";

/// What is done to the pages of the conclusion notice of the showcase.
type Breaking = (&'static str, fn(&mut Vec<Page>));

const BROKEN: &[Breaking] = &[
    ("sheet", |pages| pages[1].width += Points(2.0)),
    ("margins", |pages| each_line(pages, |line| shift(line, Points(-8.0)), |rule| rule.x += Points(-8.0))),
    ("styles", |pages| line(pages, "THÔNG BÁO").runs[0].style = Style::Regular),
    ("sizes", |pages| line(pages, "Nơi nhận:").runs[0].size = Points(13.0)),
    ("together", |pages| line(pages, "Lạng Sơn, ngày").runs.iter_mut().for_each(|run| run.size = Points(13.0))),
    ("national", |pages| {
        line(pages, "Độc lập").runs[0].x += Points(6.0);
        rule(pages, 1).x += Points(6.0);
    }),
    ("rules", |pages| {
        let rule = *rule(pages, 0);
        pages[1].pieces.push(Piece::Rule(rule));
    }),
    ("motto-rule", |pages| rule(pages, 1).width = Points(100.0)),
    ("issuer-rule", |pages| {
        let rule = rule(pages, 0);
        rule.x += rule.width * 0.2;
        rule.width = rule.width * 0.6;
    }),
    ("subject-rule", |pages| {
        pages[0].pieces.retain(|piece| !matches!(piece, Piece::Rule(rule) if rule.y > Points(180.0)))
    }),
    ("number-and-date", |pages| line(pages, "Số:").baseline += Points(2.0)),
    ("blanks", |pages| {
        let line = line(pages, "Số:");
        line.runs[1].x += Points(-10.0);
    }),
    ("page-numbers", |pages| {
        for page in &mut *pages {
            page.pieces.retain(|piece| !matches!(piece, Piece::Line(line) if line.tag.role == Role::Artifact));
        }
    }),
    ("foot", |pages| shift(line(pages, "- CVP, các PCVP"), Points(60.0))),
    ("signature-room", |pages| line(pages, "Hà Minh Anh").baseline += Points(-14.0)),
    ("indent", |pages| {
        let line = line(pages, "(1) Về đối ngoại");
        let (by, last) = (Points(-8.0), line.runs.len() - 1);
        shift(line, by);
        // The right end stays where it is.
        let spaces = line.runs[last].text.trim_end().matches(' ').count();
        line.runs[last].word_gap += Points(8.0 / spaces as f32);
    }),
    ("pitch", |pages| line(pages, "Đề án. Qua xem xét").baseline += Points(-5.0)),
    ("paragraph-gap", |pages| lower_from(&mut pages[0], "(1) Về đối ngoại", Points(-4.0))),
    ("justified", |pages| {
        line(pages, "lý dự án đầu tư").runs.iter_mut().for_each(|run| run.word_gap = Points(0.0));
    }),
    ("gaps", |pages| {
        let line = line(pages, "yêu cầu.");
        line.runs[0].word_gap = Points(9.0);
    }),
    ("end-mark", |pages| replace(line(pages, "trọng điểm./."), "điểm./.", "điểm ./.")),
    ("kept", |pages| {
        move_word(pages, "ngày 17/8/2024 phê duyệt", "ngày");
    }),
    ("lonely", |pages| alone(pages)),
    ("overlap", |pages| {
        let copy = line(pages, "Nơi nhận:").baseline;
        line(pages, "- Thường trực Tỉnh ủy").baseline = copy + Points(3.0);
    }),
];

/// Measures whose counter-proof needs a document made for it, or more than a page changed: they are tests of their own.
const ELSEWHERE: [&str; 6] =
    ["family", "subject", "text-with-signature", "blank-page", "annex-pages", "recipient-ends"];

#[test]
fn each_measure_fails_the_page_made_for_it_and_no_other_does() {
    let drafted = repository::documents(SHOWCASE);
    let document = &drafted.iter().find(|drafted| drafted.name == "ket-luan").expect("it is made").document;
    for (name, breaking) in BROKEN {
        let mut pages = pdf::layout(document);
        breaking(&mut pages);
        let failed = failed(document, &pages);
        let names: Vec<_> = failed.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, [*name], "{failed:#?}");
    }
}

#[test]
fn every_measure_has_a_counter_proof() {
    for (name, _) in MEASURES {
        let parts = super::broken_parts::BROKEN.iter().any(|(broken, ..)| broken == name);
        let here = parts || BROKEN.iter().any(|(broken, _)| broken == name);
        assert!(here != ELSEWHERE.contains(name), "{name}");
    }
}

/// The line that begins with these words.
pub(super) fn line<'a>(pages: &'a mut [Page], start: &str) -> &'a mut Line {
    let lines = pages.iter_mut().flat_map(|page| &mut page.pieces).filter_map(|piece| match piece {
        Piece::Line(line) => Some(line),
        Piece::Rule(_) | Piece::Outline(_) => None,
    });
    let begins =
        |line: &&mut Line| line.runs.iter().map(|run| run.text.as_str()).collect::<String>().starts_with(start);
    lines.into_iter().find(begins).unwrap_or_else(|| panic!("no line begins with {start:?}"))
}

pub(super) fn rule(pages: &mut [Page], place: usize) -> &mut Rule {
    let rules = pages[0].pieces.iter_mut().filter_map(|piece| match piece {
        Piece::Rule(rule) => Some(rule),
        Piece::Line(_) | Piece::Outline(_) => None,
    });
    rules.into_iter().nth(place).expect("page 1 has the rule")
}

fn each_line(pages: &mut [Page], change: impl Fn(&mut Line), change_rule: impl Fn(&mut Rule)) {
    for piece in pages.iter_mut().flat_map(|page| &mut page.pieces) {
        match piece {
            Piece::Line(line) => change(line),
            Piece::Rule(rule) => change_rule(rule),
            Piece::Outline(_) => {}
        }
    }
}

pub(super) fn shift(line: &mut Line, by: Points) {
    for run in &mut line.runs {
        run.x += by;
    }
}

fn replace(line: &mut Line, old: &str, new: &str) {
    for run in &mut line.runs {
        run.text = run.text.replace(old, new);
    }
}

/// Lowers all lines of a page from the one that begins so.
fn lower_from(page: &mut Page, start: &str, by: Points) {
    let mut below = false;
    for piece in &mut page.pieces {
        let Piece::Line(line) = piece else { continue };
        below |= line.runs[0].text.starts_with(start);
        if below {
            line.baseline += by;
        }
    }
}

/// Moves the first word of a line to the end of the line before it, keeping both lines' ends.
fn move_word(pages: &mut [Page], start: &str, word: &str) {
    let page = &mut pages[0];
    let place = page
        .pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Line(line) if line.runs[0].text.starts_with(start)))
        .expect("the line is there");
    let (before, after) = page.pieces.split_at_mut(place);
    let (Some(Piece::Line(before)), Some(Piece::Line(line))) = (before.last_mut(), after.first_mut()) else { return };
    // Room for the word is taken from the gaps of the one line, and given to those of the other.
    let width = vanthu::face::Faces::embedded().get(Style::Regular).width(&format!("{word} "), Points(14.0));
    let spaces =
        |line: &Line| line.runs.iter().map(|run| run.text.trim_end().matches(' ').count()).sum::<usize>() as f32;
    let text = format!("{word} ");
    let gap = before.runs[0].word_gap;
    before.runs[0].text.push_str(&text);
    before.runs[0].word_gap = Points((gap.0 * (spaces(before) - 1.0) - width.0) / spaces(before));
    let rest = line.runs[0].text.trim_start_matches(&text).to_owned();
    let wide = line.runs[0].word_gap.0 * spaces(line) + width.0;
    line.runs[0].text = rest;
    line.runs[0].word_gap = Points(wide / spaces(line));
}

/// Leaves one line of the paragraph that crosses from page 3 to page 4 on page 3: page 4 has room for the others.
fn alone(pages: &mut [Page]) {
    let tag = pages[3].pieces.iter().find_map(|piece| match piece {
        Piece::Line(line) if line.tag.role != Role::Artifact => Some(line.tag),
        _ => None,
    });
    let crossing = |piece: &Piece| matches!(piece, Piece::Line(line) if Some(line.tag) == tag);
    let first = pages[2].pieces.iter().position(crossing).expect("a paragraph crosses the pages");
    let moved: Vec<Piece> = pages[2].pieces.drain(first + 1..).collect();
    let baselines: Vec<f32> = pages[3].pieces[1..3].iter().map(baseline).collect();
    let pitch = baselines[1] - baselines[0];
    let height = Points(pitch * moved.len() as f32);
    let rest: Vec<Piece> = pages[3].pieces.drain(1..).map(|piece| piece.lowered(height)).collect();
    let rise = baselines[0] - baseline(&moved[0]);
    pages[3].pieces.extend(moved.into_iter().map(|piece| piece.lowered(Points(rise))));
    pages[3].pieces.extend(rest);
}

fn baseline(piece: &Piece) -> f32 {
    match piece {
        Piece::Line(line) => line.baseline.0,
        Piece::Rule(rule) => rule.y.0,
        Piece::Outline(outline) => outline.y.0,
    }
}
