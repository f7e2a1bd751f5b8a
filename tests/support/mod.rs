//! What the tests share.

pub(crate) mod pdf_text;
