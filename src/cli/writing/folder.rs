//! Folders in which files are written. They are held open, so that nothing that is put in their place meanwhile leads a file away.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use cap_fs_ext::DirExt;
use cap_std::ambient_authority;
use cap_std::fs::{Dir, DirEntry};

use super::Refused;
use super::temporary::PREFIX;

/// How long a file in the making may stay: a run writes one in much less than a second.
const OLD: Duration = Duration::from_secs(600);

/// A folder that is held open.
#[derive(Debug)]
pub(in crate::cli) struct Folder {
    pub(super) dir: Dir,
    /// Its name as the user knows it.
    pub(super) path: PathBuf,
}

/// What is done about a folder that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// It is made.
    Made,
    /// It is an error.
    Error,
}

impl Folder {
    /// A folder that the user names, made where it is missing. If it is a link, or lies behind one, that is the user's own choice.
    pub(in crate::cli) fn named(path: &Path) -> io::Result<Self> {
        Self::open(path, Missing::Made)
    }

    pub(super) fn open(path: &Path, missing: Missing) -> io::Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let open = || Dir::open_ambient_dir(path, ambient_authority());
        let dir = match open() {
            Err(error) if error.kind() == io::ErrorKind::NotFound && missing == Missing::Made => {
                std::fs::create_dir_all(path)?;
                open()?
            }
            opened => opened?,
        };
        let folder = Self { dir, path: path.to_owned() };
        folder.sweep();
        Ok(folder)
    }

    /// A folder below, made where it is missing. No link may stand on the way.
    pub(super) fn below(&self, below: &Path, missing: Missing) -> io::Result<Self> {
        let mut folder = Self { dir: self.dir.try_clone()?, path: self.path.clone() };
        for part in below.components() {
            let Component::Normal(name) = part else { return Err(io::ErrorKind::InvalidInput.into()) };
            let path = folder.path.join(name);
            let dir = folder.step(name, missing).map_err(|error| folder.link(name).map_or(error, io::Error::from))?;
            folder = Self { dir, path };
            folder.sweep();
        }
        Ok(folder)
    }

    /// The folder of that name in this one.
    fn step(&self, name: &OsStr, missing: Missing) -> io::Result<Dir> {
        match self.dir.open_dir_nofollow(name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && missing == Missing::Made => {
                match self.dir.create_dir(name) {
                    // Another thread made it.
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
                    _ => self.dir.open_dir_nofollow(name),
                }
            }
            opened => opened,
        }
    }

    /// What is to be said of a name in this folder that is a link.
    pub(super) fn link(&self, name: &OsStr) -> Option<Refused> {
        let is_link = self.dir.symlink_metadata(name).is_ok_and(|there| there.is_symlink());
        let target = || self.dir.read_link_contents(name).unwrap_or_default();
        is_link.then(|| Refused::Link { link: self.path.join(name), target: target() })
    }

    /// Removes what runs left that were killed, once a run. What cannot be removed is no fault of this run.
    fn sweep(&self) {
        static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
        if !SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(self.path.clone()) {
            return;
        }
        let Ok(entries) = self.dir.entries() else { return };
        for entry in entries.flatten().filter(is_left) {
            let _ = self.dir.remove_file(entry.file_name());
        }
    }
}

/// Whether an entry is a file in the making that nobody is making any more.
fn is_left(entry: &DirEntry) -> bool {
    if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
        return false;
    }
    let Ok(there) = entry.metadata() else { return false };
    let modified = there.modified().map(cap_std::time::SystemTime::into_std);
    let age = modified.ok().and_then(|modified| SystemTime::now().duration_since(modified).ok());
    there.is_file() && age.is_some_and(|age| age > OLD)
}
