//! PDF: layout of a document on pages, and the painting of finished pages.

mod content;
mod digest;
mod error;
mod fingerprint;
mod finish;
mod fonts;
mod hints;
mod icc;
pub(in crate::write) mod layout;
mod meta;
mod page;
mod paint;
mod tags;
mod tree;
mod type_line;
mod xmp;

pub use digest::written;
pub use error::PdfError;
pub use layout::{count_pages, head_fits, layout};
pub use meta::Meta;
pub use page::{Cell, Colour, Line, Outline, Page, Piece, Role, Rule, Run, Tag};
pub use paint::paint;

use crate::document::Document;
use crate::face::Faces;

/// Writes a document as PDF in the given faces. `date` is when it was made, in seconds from 1970; none leaves it out.
///
/// # Errors
/// When a face lacks a letter or cannot be embedded.
pub fn write(document: &Document, faces: &Faces, date: Option<i64>) -> Result<Vec<u8>, PdfError> {
    let meta = Meta {
        title: document.meta.title.clone(),
        author: document.meta.author.clone(),
        subject: document.meta.subject.clone(),
        language: document.meta.language.to_owned(),
        date,
        issued: document.meta.issued.clone(),
    };
    paint(&layout(document), &meta, faces)
}
