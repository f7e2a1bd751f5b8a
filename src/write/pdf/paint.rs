//! Paints finished pages into a tagged PDF. The same pages, meta and faces always give the same bytes.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, Line as Stroke, LinePoint, OffsetDateTime, Op, PdfDocument, PdfPage, PdfParseErrorSeverity,
    PdfSaveOptions, Point, Pt, Rect, Rgb,
};

use crate::face::Faces;
use crate::standard::Points;

use super::error::PdfError;
use super::fingerprint::identity;
use super::finish::{Facts, finish};
use super::fonts::Fonts;
use super::meta::Meta;
use super::page::{Colour, Outline, Page, Piece, Role, Rule, Tag};
use super::tags::{Structure, name};
use super::type_line::{thousandth, type_line};

/// What made the file, as its properties say.
const CREATOR: &str = concat!("vanthu ", env!("CARGO_PKG_VERSION"));

/// Paints pages in the given faces. Letters stand where the embedded faces' widths put them, whatever is printed.
///
/// # Errors
///
/// If a face lacks a letter, or a face cannot be embedded, or the date of `meta` is out of range.
pub fn paint(pages: &[Page], meta: &Meta, faces: &Faces) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::of(pages, faces)?;
    let mut structure = Structure::default();
    let paint = |page| {
        structure.turn_page();
        paint_page(page, &fonts, &mut structure)
    };
    let painted = pages.iter().map(paint).collect::<Result<Vec<_>, _>>()?;
    let mut pdf = document(meta)?;
    pdf.resources.fonts.map.extend(fonts.into_embedded());
    pdf.with_pages(painted);
    let mut warnings = Vec::new();
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    let written = pdf.to_lopdf_document(&options, &mut warnings);
    if let Some(fault) = warnings.into_iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error) {
        return Err(PdfError::Page(fault.msg));
    }
    finish(written, Facts { meta, creator: CREATOR }, &structure, identity(pages, meta))
}

/// A document without pages that states what `meta` says.
fn document(meta: &Meta) -> Result<PdfDocument, PdfError> {
    let mut pdf = PdfDocument::new(&meta.title);
    let info = &mut pdf.metadata.info;
    info.author.clone_from(&meta.author);
    info.subject.clone_from(&meta.subject);
    CREATOR.clone_into(&mut info.creator);
    CREATOR.clone_into(&mut info.producer);
    if let Some(seconds) = meta.date {
        let date = OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| PdfError::Date(seconds))?;
        info.creation_date = date;
        info.modification_date = date;
        info.metadata_date = date;
    }
    Ok(pdf)
}

fn paint_page(page: &Page, fonts: &Fonts, structure: &mut Structure) -> Result<PdfPage, PdfError> {
    let mut ops = Vec::new();
    let mut open = None;
    for piece in &page.pieces {
        match piece {
            Piece::Line(line) => {
                let typed = type_line(line, page.height, fonts)?;
                if typed.is_empty() {
                    // An empty cell is a cell none the less.
                    structure.know(line.tag);
                    continue;
                }
                // Lines of one element that follow each other share a mark.
                if open != Some(line.tag) {
                    ops.extend(open.map(|_| Op::EndMarkedContent));
                    ops.push(mark(line.tag, structure));
                    open = Some(line.tag);
                }
                ops.extend(filled(line.colour));
                ops.extend(typed);
                ops.extend(filled(line.colour).map(|_| Op::SetFillColor { col: rgb(Colour::Black) }));
            }
            Piece::Rule(rule) => {
                ops.extend(open.take().map(|_| Op::EndMarkedContent));
                ops.extend(draw(rule, page.height));
            }
            Piece::Outline(outline) => {
                ops.extend(open.take().map(|_| Op::EndMarkedContent));
                ops.extend(draw_outline(outline, page.height));
            }
        }
    }
    ops.extend(open.map(|_| Op::EndMarkedContent));
    let sheet = Rect::from_wh(Pt(thousandth(page.width)), Pt(thousandth(page.height)));
    Ok(PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops })
}

/// Opens a mark for a part of the text, or for what is none.
fn mark(tag: Tag, structure: &mut Structure) -> Op {
    match (name(tag.role), structure.mark(tag)) {
        (Some(name), Some(number)) => begin(name, "MCID", DictItem::Int(number as i64)),
        _ if tag.role == Role::Ornament => begin("Artifact", "Type", DictItem::Name(b"Layout".to_vec())),
        _ => begin("Artifact", "Type", DictItem::Name(b"Pagination".to_vec())),
    }
}

fn begin(tag: &str, key: &str, value: DictItem) -> Op {
    let map = BTreeMap::from([(key.to_owned(), value)]);
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn draw(rule: &Rule, height: Points) -> [Op; 4] {
    let y = Pt(thousandth(height - rule.y));
    let end = |x| LinePoint { p: Point { x: Pt(thousandth(x)), y }, bezier: false };
    let line = Stroke { points: vec![end(rule.x), end(rule.x + rule.width)], is_closed: false };
    [
        begin("Artifact", "Type", DictItem::Name(b"Layout".to_vec())),
        Op::SetOutlineThickness { pt: Pt(rule.thickness.0) },
        Op::DrawLine { line },
        Op::EndMarkedContent,
    ]
}

/// The four sides of a rectangle, in its colour.
fn draw_outline(outline: &Outline, height: Points) -> Vec<Op> {
    let corner = |x: Points, y: Points| {
        let p = Point { x: Pt(thousandth(outline.x + x)), y: Pt(thousandth(height - outline.y - y)) };
        LinePoint { p, bezier: false }
    };
    let (none, width, depth) = (Points(0.0), outline.width, outline.height);
    let points = vec![corner(none, none), corner(width, none), corner(width, depth), corner(none, depth)];
    let coloured = outline.colour != Colour::Black;
    let colour = |colour| coloured.then(|| Op::SetOutlineColor { col: rgb(colour) });
    let mut ops = vec![begin("Artifact", "Type", DictItem::Name(b"Layout".to_vec()))];
    ops.extend(colour(outline.colour));
    ops.push(Op::SetOutlineThickness { pt: Pt(outline.thickness.0) });
    ops.push(Op::DrawLine { line: Stroke { points, is_closed: true } });
    ops.extend(colour(Colour::Black));
    ops.push(Op::EndMarkedContent);
    ops
}

/// Sets the colour of letters, where it is not black.
fn filled(colour: Colour) -> Option<Op> {
    (colour != Colour::Black).then(|| Op::SetFillColor { col: rgb(colour) })
}

/// A colour of the page in the colour space of the file, which is sRGB.
const fn rgb(colour: Colour) -> Color {
    let red = match colour {
        Colour::Black => 0.0,
        Colour::Red => 1.0,
    };
    Color::Rgb(Rgb { r: red, g: 0.0, b: 0.0, icc_profile: None })
}
