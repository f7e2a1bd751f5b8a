//! Checks, each finding pointing back into the file where the text was typed: on the sense of a meeting, on the words and letters
//! of the finished document, and on office files and directories as such.

mod directory;
mod letters;
mod meeting;
mod office;
mod people;
mod text;

pub use directory::directory;
pub use letters::{Sources, letters};
pub use meeting::{Case, Issued, Stage, meeting};
pub use office::office;
pub use text::{Line, Page, Part, Passage, across, text};
