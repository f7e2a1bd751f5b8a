//! Files that are written: whole or not at all, through links, and never over what a run has read or what is no file.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError, RwLock, RwLockWriteGuard};

use vanthu::finding::{Arg, Finding, rules};
use vanthu::source::Source;

use super::files::shown;

/// Why a place is refused before anything is written to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// A device, a pipe or the like.
    NoFile,
    /// A file that this run has read.
    Input,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoFile => "not a regular file",
            Self::Input => "an input of this run",
        })
    }
}

impl std::error::Error for Refused {}

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

/// The file to which a path leads: a link stays one, and what it leads to is written. Refused where that may not be written over.
pub(super) fn target(path: &Path) -> io::Result<PathBuf> {
    let there = match path.canonicalize() {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.is_symlink() => {
            // It leads to a file that is yet to be made; links in a circle are another error.
            let next = std::fs::read_link(path)?;
            return target(&path.parent().unwrap_or_else(|| Path::new("")).join(next));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path.to_owned()),
        Err(error) => return Err(error),
    };
    let kind = std::fs::metadata(&there)?;
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(Refused::NoFile.into());
    }
    if SPARED.lock().unwrap_or_else(PoisonError::into_inner).contains(&there) {
        return Err(Refused::Input.into());
    }
    Ok(if path.is_symlink() { there } else { path.to_owned() })
}

/// The bytes with which some editors begin UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Held by whoever writes; taken whole by whoever ends the program meanwhile.
static WRITING: RwLock<()> = RwLock::new(());

/// Waits until no file is being written; none is begun before what this gives is dropped.
pub(super) fn finish_writing() -> RwLockWriteGuard<'static, ()> {
    WRITING.write().unwrap_or_else(PoisonError::into_inner)
}

/// Writes a file whole or not at all: beside its place first, then moved there. One that holds the same stays: to put a file in the
/// place of another is the dearest part of a run that is made again.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_same(path, bytes) {
        return Ok(());
    }
    let _writing = WRITING.read().unwrap_or_else(PoisonError::into_inner);
    let path = target(path)?;
    prepared(&path, bytes)?.persist(&path).map(drop).map_err(|error| error.error)
}

/// As [`write`], but never over a file that is there.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let _writing = WRITING.read().unwrap_or_else(PoisonError::into_inner);
    prepared(path, bytes)?.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

/// Whether a file, no link, is there and holds just that.
fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let metadata = std::fs::symlink_metadata(path);
    let fits = metadata.is_ok_and(|there| there.is_file() && there.len() == bytes.len() as u64);
    fits && std::fs::read(path).is_ok_and(|there| there == bytes)
}

/// Whether a file is there and holds something else. One that cannot be read may hold anything.
pub(super) fn is_other(path: &Path, bytes: &[u8]) -> bool {
    path.exists() && std::fs::read(path).map_or(true, |there| there != bytes)
}

/// Writes the new text of a file that was read, with its byte order mark and its permissions. Refused where the file may not be
/// written, or holds another text by now.
pub(super) fn rewrite(path: &Path, old: &Source, new: &Source) -> Result<(), Finding> {
    let refused = |reason: Arg| {
        let finding = Finding::new(&rules::UNWRITABLE_FILE).arg("path", shown(path)).arg("reason", reason);
        finding.in_file(shown(path))
    };
    let failed = |error: io::Error| refused(super::output::reason(&error));
    // A link stays one: what it leads to is written.
    let whole = path.canonicalize().map_err(failed)?;
    let there = std::fs::read(&whole).map_err(failed)?;
    let permissions = std::fs::metadata(&whole).map_err(failed)?.permissions();
    if permissions.readonly() {
        return Err(refused(Arg::Word("reason.read-only-file".to_owned())));
    }
    let mark = there.strip_prefix(BYTE_ORDER_MARK);
    if mark.unwrap_or(&there) != old.text().as_bytes() {
        return Err(refused(Arg::Word("reason.changed".to_owned())));
    }
    let head: &[u8] = if mark.is_some() { BYTE_ORDER_MARK } else { &[] };
    let _writing = WRITING.read().unwrap_or_else(PoisonError::into_inner);
    let file = prepared(&whole, &[head, new.text().as_bytes()].concat()).map_err(failed)?;
    file.as_file().set_permissions(permissions).map_err(failed)?;
    file.persist(&whole).map(drop).map_err(|error| failed(error.error))
}

fn prepared(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    // Asked of the system once, not for each file.
    static CURRENT: LazyLock<Option<PathBuf>> = LazyLock::new(|| std::env::current_dir().ok());
    let folder = &CURRENT.as_ref().map_or_else(|| folder.to_owned(), |current| current.join(folder));
    let begun = || tempfile::Builder::new().prefix(".vanthu-").tempfile_in(folder);
    let mut file = match begun() {
        // Asked for only once it is missed: the folder of most files was made for the one before.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            std::fs::create_dir_all(folder)?;
            begun()?
        }
        begun => begun?,
    };
    file.write_all(bytes)?;
    readable_as_any_new_file(&file)?;
    Ok(file)
}

/// Temporary files are made for their owner alone; notices are to be read by the whole office.
#[cfg(unix)]
fn readable_as_any_new_file(file: &tempfile::NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_as_any_new_file(_: &tempfile::NamedTempFile) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn only_a_file_that_holds_something_else_is_written_over() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("a/b.md");
        write(&path, b"one")?;
        let day = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
        std::fs::File::options().write(true).open(&path)?.set_modified(day)?;
        write(&path, b"one")?;
        assert_eq!(std::fs::metadata(&path)?.modified()?, day);
        for other in [b"two", &b"three"[..]] {
            write(&path, other)?;
            assert_eq!(std::fs::read(&path)?, other);
            assert_ne!(std::fs::metadata(&path)?.modified()?, day);
        }
        Ok(())
    }
}
