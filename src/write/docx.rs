//! Document → DOCX (WordprocessingML), as a good typist builds it: a style for every part, tables for head and foot, drawn rules. Word
//! breaks its own lines and pages; what it must be told to break them where the pages of the PDF do is measured by the layout of those.

mod annex;
mod digest;
mod drawing;
mod error;
mod foot;
mod form;
mod head;
mod names;
mod package;
mod paragraph;
mod properties;
mod section;
mod styles;
mod table;
mod text;
mod theme;
mod units;
mod xml;

use std::collections::BTreeSet;

use crate::document::{Block, Document};
use crate::write::pdf::layout::Setter;
use crate::write::pdf::layout::parts::Part;

pub use digest::{is_as_written, written};
pub use error::DocxError;

/// Writes a document. `date` is when it was made, in seconds from 1970; none leaves it out.
///
/// # Errors
/// When the package cannot be put together.
pub fn write(document: &Document, date: Option<i64>) -> Result<Vec<u8>, DocxError> {
    let mut writer = Writer { document, setter: Setter::new(document), used: BTreeSet::new(), rules: 0 };
    let body = writer.body();
    let mut parts = vec![("word/document.xml", body.into_part())];
    parts.extend(writer.page_ends());
    // Last, when all parts that are in use are known.
    parts.push(("word/styles.xml", writer.styles().into_part()));
    parts.push((package::THEME, theme::part()));
    parts.extend(properties::parts(&document.meta, date));
    package::write(parts, document.meta.issued.as_deref())
}

/// What is known while a document is written.
struct Writer<'a> {
    document: &'a Document,
    setter: Setter<'a>,
    /// Parts whose styles the file needs.
    used: BTreeSet<Part>,
    /// Number of rules drawn.
    rules: usize,
}

impl Writer<'_> {
    /// The addressee that stands on the line of the label.
    fn one_addressee(&self) -> Option<&Block> {
        match &self.document.addressees.as_ref()?.lines[..] {
            [one] => Some(one),
            _ => None,
        }
    }
}
