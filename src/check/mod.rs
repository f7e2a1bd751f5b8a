//! Checks, each finding pointing back into the file where the text was typed: on the finished document, and on office files and
//! directories as such.

mod directory;
mod letters;
mod office;
mod people;

pub use directory::directory;
pub use letters::{Sources, letters};
pub use office::office;
