//! Checks, each finding pointing back into the file where the text was typed: on the sense of a meeting, on the words and letters
//! of the finished document, and on office files and directories as such.

mod alphabet;
mod directory;
mod letters;
mod meeting;
mod office;
mod people;
mod text;

pub use alphabet::alphabet;
pub use directory::directory;
pub use letters::{Sources, letters};
pub use meeting::{Case, Issued, Stage, Status, Wanted, meeting};
pub use office::office;
pub use text::{Line, Page, Part, Passage, text};
