//! What the tests share.

pub(crate) mod cases;
pub(crate) mod desk;
pub(crate) mod difference;
pub(crate) mod docx_text;
pub(crate) mod ics;
pub(crate) mod odd;
pub(crate) mod pdf_text;
pub(crate) mod repository;
pub(crate) mod shapes;
pub(crate) mod snapshot;
pub(crate) mod words;
