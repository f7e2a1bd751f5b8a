//! Why a DOCX could not be made.

use thiserror::Error;

/// Why a DOCX could not be made.
#[derive(Debug, Error)]
pub enum DocxError {
    /// The parts could not be packed.
    #[error("the package cannot be written: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part could not be compressed.
    #[error("the package cannot be compressed: {0}")]
    Compress(#[from] std::io::Error),
}
