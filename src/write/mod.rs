//! Writers: plain functions from a Document, or the entries of a calendar, to bytes. No disk, no clock.

pub mod docx;
pub mod ics;
pub mod markdown;
pub mod pdf;
