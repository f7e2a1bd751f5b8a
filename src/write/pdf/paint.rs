//! Paints finished pages into a tagged PDF. The same pages, meta and faces always give the same bytes.

use lopdf::{Document, Object};
use printpdf::{OffsetDateTime, PdfDocument, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Pt, Rect};

use crate::face::Faces;
use crate::standard::Points;

use super::content::Content;
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
    let contents = pages.iter().map(paint).collect::<Result<Vec<_>, _>>()?;
    let mut pdf = document(meta)?;
    let mut sheets: Vec<PdfPage> = pages.iter().map(sheet).collect();
    if let Some(first) = sheets.first_mut() {
        first.ops = fonts.specimen();
    }
    pdf.resources.fonts.map.extend(fonts.into_embedded());
    pdf.with_pages(sheets);
    let mut warnings = Vec::new();
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    let mut written = pdf.to_lopdf_document(&options, &mut warnings);
    if let Some(fault) = warnings.into_iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error) {
        return Err(PdfError::Page(fault.msg));
    }
    fill(&mut written, contents)?;
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

/// A page without content.
fn sheet(page: &Page) -> PdfPage {
    let sheet = Rect::from_wh(Pt(thousandth(page.width)), Pt(thousandth(page.height)));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops: Vec::new() }
}

/// Gives each page its content.
fn fill(pdf: &mut Document, contents: Vec<Vec<u8>>) -> Result<(), PdfError> {
    let pages: Vec<_> = pdf.page_iter().collect();
    for (page, content) in pages.into_iter().zip(contents) {
        let stream = pdf.get_dictionary(page)?.get(b"Contents").and_then(Object::as_reference)?;
        pdf.get_object_mut(stream)?.as_stream_mut()?.set_content(content);
    }
    Ok(())
}

fn paint_page(page: &Page, fonts: &Fonts, structure: &mut Structure) -> Result<Vec<u8>, PdfError> {
    let mut content = Content::default();
    let mut open = None;
    for piece in &page.pieces {
        match piece {
            // An empty cell is a cell none the less.
            Piece::Line(line) if line.runs.iter().all(|run| run.text.is_empty()) => structure.know(line.tag),
            Piece::Line(line) => {
                // Lines of one element that follow each other share a mark.
                if open != Some(line.tag) {
                    if open.is_some() {
                        content.end_mark();
                    }
                    begin(&mut content, line.tag, structure);
                    open = Some(line.tag);
                }
                if line.colour != Colour::Black {
                    content.fill(rgb(line.colour));
                }
                type_line(&mut content, line, page.height, fonts)?;
                if line.colour != Colour::Black {
                    content.fill(rgb(Colour::Black));
                }
            }
            Piece::Rule(rule) => {
                if open.take().is_some() {
                    content.end_mark();
                }
                draw(&mut content, rule, page.height);
            }
            Piece::Outline(outline) => {
                if open.take().is_some() {
                    content.end_mark();
                }
                draw_outline(&mut content, outline, page.height);
            }
        }
    }
    if open.is_some() {
        content.end_mark();
    }
    Ok(content.into_bytes())
}

/// Opens a mark for a part of the text, or for what is none.
fn begin(content: &mut Content, tag: Tag, structure: &mut Structure) {
    match (name(tag.role), structure.mark(tag)) {
        (Some(name), Some(number)) => content.begin_element(name, number),
        _ if tag.role == Role::Ornament => content.begin_artifact("Layout"),
        _ => content.begin_artifact("Pagination"),
    }
}

fn draw(content: &mut Content, rule: &Rule, height: Points) {
    let y = thousandth(height - rule.y);
    content.begin_artifact("Layout");
    content.stroke([thousandth(rule.x), y], [thousandth(rule.x + rule.width), y], rule.thickness);
    content.end_mark();
}

/// The four sides of a rectangle, in its colour.
fn draw_outline(content: &mut Content, outline: &Outline, height: Points) {
    let corner = [thousandth(outline.x), thousandth(height - outline.y - outline.height)];
    let sides = [thousandth(outline.width), thousandth(outline.height)];
    let coloured = outline.colour != Colour::Black;
    content.begin_artifact("Layout");
    if coloured {
        content.pen(rgb(outline.colour));
    }
    content.rectangle(corner, sides, outline.thickness);
    if coloured {
        content.pen(rgb(Colour::Black));
    }
    content.end_mark();
}

/// A colour of the page in the colour space of the file, which is sRGB.
const fn rgb(colour: Colour) -> [u8; 3] {
    match colour {
        Colour::Black => [0, 0, 0],
        Colour::Red => [1, 0, 0],
    }
}
