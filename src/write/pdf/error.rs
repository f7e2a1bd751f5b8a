//! Why a PDF could not be made.

use thiserror::Error;

/// Why a PDF could not be made. Only the first two lie in what was given; callers check for them before.
#[derive(Debug, Error)]
pub enum PdfError {
    /// A face lacks a letter of the text.
    #[error("no face has the letter {0:?} (U+{code:04X})", code = u32::from(*.0))]
    MissingLetter(char),
    /// The date of the document lies outside the years that PDF can write.
    #[error("{0} seconds from 1970 is no date that PDF can hold")]
    Date(i64),
    /// The font file cannot be reduced to the letters used.
    #[error("the face {face} cannot be embedded: {cause}")]
    Subset {
        /// PostScript name of the face.
        face: String,
        /// What the subsetter says.
        cause: subsetter::Error,
    },
    /// The writer could not express a page.
    #[error("the page cannot be written: {0}")]
    Page(String),
    /// The document made has not the shape that the last stage expects.
    #[error("the document cannot be finished: {0}")]
    Finish(#[from] lopdf::Error),
    /// The bytes could not be put together.
    #[error("the document cannot be saved: {0}")]
    Save(#[from] std::io::Error),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_letter_is_named_with_its_code() {
        assert_eq!(PdfError::MissingLetter('☐').to_string(), "no face has the letter '☐' (U+2610)");
    }
}
