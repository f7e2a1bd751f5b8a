//! Checks, each finding pointing back into the file where the text was typed: on the sense of a meeting, on the words and letters
//! of the finished document, on several specs together, and on office files and directories as such.

mod alphabet;
mod directory;
mod folder;
mod lead;
mod letters;
mod manuscript;
mod meeting;
mod named;
mod office;
mod people;
mod printed;
mod text;

pub use alphabet::{alphabet, unseen};
pub use directory::directory;
pub use folder::{Facts, folder};
pub use letters::{Sources, letters};
pub use manuscript::{Handed, Measure, manuscript, measures};
pub use meeting::{Case, Issued, Stage, Status, Wanted, meeting};
pub use office::office;
pub use printed::{OnPaper, lost, untold};
pub use text::{Line, Page, Paper, Part, Passage, Told, texts};
