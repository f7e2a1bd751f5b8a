//! Writers: plain functions from a Document, or the entries of a calendar, to bytes. No disk, no clock. What they wrote can be
//! known again.

pub mod docx;
pub mod ics;
pub mod markdown;
pub mod pdf;
pub mod svg;

/// A format of notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Pdf, Self::Docx];

    /// Name on the command line, and ending of the files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// How a file stands to what a writer wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// As it was written.
    Whole {
        /// The number of the notice as printed, where the registry had given it and the day.
        issued: Option<String>,
    },
    /// As it was written, with something behind it: digital signatures are put there.
    Continued,
    /// Changed since, or made by another program.
    Otherwise,
}
