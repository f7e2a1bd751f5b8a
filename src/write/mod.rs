//! Writers: plain functions from a Document to bytes. No disk, no clock.

pub mod docx;
pub mod markdown;
pub mod pdf;
