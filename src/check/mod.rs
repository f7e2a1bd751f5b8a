//! Checks on the finished document, each finding pointing back into the file where the text was typed.

mod letters;

pub use letters::{Sources, letters};
