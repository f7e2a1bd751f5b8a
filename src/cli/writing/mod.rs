//! Files that are written: whole or not at all, where they were meant to go, and never over what a run has read or what is no file.

mod folder;
mod place;
mod rewrite;
mod temporary;

use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, RwLock, RwLockWriteGuard};

use super::outputs::Instead;
pub(super) use folder::Folder;
pub(super) use place::{Place, There};
pub(super) use rewrite::rewrite;

/// Why a place is refused before anything is written to it, or a file before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// A device, a pipe or the like.
    NoFile,
    /// A file larger than any of its kind.
    TooLarge,
    /// A file that this run has read.
    Input,
    /// A file that is set read-only.
    ReadOnly,
    /// A file that was changed after this run had read it.
    Changed,
    /// A file that this run makes otherwise.
    Output,
    /// A file that is no calendar, where one is to go.
    NoCalendar,
    /// A calendar of another program.
    OtherCalendar,
    /// A link, which may lead anywhere.
    Link {
        /// Where it is.
        link: PathBuf,
        /// What it holds.
        target: PathBuf,
    },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoFile => "not a regular file",
            Self::TooLarge => "too large",
            Self::Input => "an input of this run",
            Self::ReadOnly => "set read-only",
            Self::Changed => "changed meanwhile",
            Self::Output => "another output of this run",
            Self::NoCalendar => "not a calendar",
            Self::OtherCalendar => "a calendar of another program",
            Self::Link { .. } => "a link",
        })
    }
}

impl std::error::Error for Refused {}

impl Refused {
    /// The refusal behind an error, if it is one.
    pub(super) fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref().and_then(|cause| cause.downcast_ref())
    }
}

impl From<Refused> for io::Error {
    fn from(refused: Refused) -> Self {
        Self::other(refused)
    }
}

/// The files that this run has read, by their whole paths.
static SPARED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Keeps a file that was read from being written over by what is made of it.
pub(super) fn spare(path: &Path) {
    if let Ok(whole) = path.canonicalize() {
        SPARED.lock().unwrap_or_else(PoisonError::into_inner).insert(whole);
    }
}

/// Whether a file was read, by any name.
fn is_spared(path: &Path) -> bool {
    path.canonicalize().is_ok_and(|whole| SPARED.lock().unwrap_or_else(PoisonError::into_inner).contains(&whole))
}

/// Held by whoever writes; taken whole by whoever ends the program meanwhile.
static WRITING: RwLock<()> = RwLock::new(());

/// Waits until no file is being written; none is begun before what this gives is dropped.
pub(super) fn finish_writing() -> RwLockWriteGuard<'static, ()> {
    WRITING.write().unwrap_or_else(PoisonError::into_inner)
}

/// What is at a place that the user names. Nothing is made.
pub(super) fn look(path: &Path) -> io::Result<There> {
    Place::look(path.parent().unwrap_or_else(|| Path::new("")), Path::new(path.file_name().unwrap_or_default()))
}

/// Writes a file that is not there yet, named by the user; what is there stays.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Place::of(path)?.put_new(bytes)
}

/// As [`write_new`], but in the place of what is there, which is told. Of a link, what it leads to stays.
pub(super) fn write_over(path: &Path, bytes: &[u8]) -> io::Result<Option<Instead>> {
    Place::of(path)?.put_over(bytes)
}

/// Whether a file must outlive a power cut that comes right after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Synced {
    /// It is what somebody types on in: a spec, an office file, a template.
    Yes,
    /// It can be made again.
    No,
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use vanthu::replace::{Content, New};

    use super::super::outputs::{Outputs, Put};
    use super::*;

    #[test]
    fn a_file_that_is_the_same_keeps_its_time() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let outputs = Outputs::new(folder.path(), false);
        let put = |bytes| outputs.put(Path::new("a/b.txt"), New { content: Content::Message, bytes });
        let path = folder.path().join("a/b.txt");
        assert!(matches!(put(b"one")?, Put::Written));
        let day = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
        std::fs::File::options().write(true).open(&path)?.set_modified(day)?;
        put(b"one")?;
        assert_eq!(std::fs::metadata(&path)?.modified()?, day);
        for other in [b"two", &b"three"[..]] {
            put(other)?;
            assert_eq!(std::fs::read(&path)?, other);
            assert_ne!(std::fs::metadata(&path)?.modified()?, day);
        }
        Ok(())
    }
}
