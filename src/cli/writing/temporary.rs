//! A file in the making, beside the place that it will take. It is gone when nothing comes of it.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};

use cap_std::fs::{Dir, File, OpenOptions, Permissions};

use super::Synced;

/// What the names of such files begin with.
pub(super) const PREFIX: &str = ".vanthu-";
/// So many names may be taken by what killed runs left.
const MOST_NAMES: usize = 100_000;

/// A file that is whole and not in its place yet.
pub(super) struct Temporary<'a> {
    dir: &'a Dir,
    name: String,
}

impl<'a> Temporary<'a> {
    /// A file of these bytes; with the permissions of the one that it replaces, otherwise with those that every new file gets.
    pub(super) fn new(dir: &'a Dir, bytes: &[u8], replaced: Option<&Permissions>, synced: Synced) -> io::Result<Self> {
        let (mut file, name) = begun(dir, replaced)?;
        let temporary = Self { dir, name };
        file.write_all(bytes)?;
        if let Some(permissions) = replaced {
            file.set_permissions(permissions.clone())?;
        }
        if synced == Synced::Yes {
            file.sync_all()?;
        }
        Ok(temporary)
    }

    /// Moves it to its place, over what is there. A link there is replaced itself.
    pub(super) fn replace(self, name: &OsStr) -> io::Result<()> {
        self.dir.rename(&self.name, self.dir, name)?;
        std::mem::forget(self);
        Ok(())
    }

    /// Moves it to its place, where nothing is.
    pub(super) fn settle(self, name: &OsStr) -> io::Result<()> {
        match self.dir.hard_link(&self.name, self.dir, name) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                // Not every disk knows a second name for a file: the place is taken first.
                self.dir.open_with(name, OpenOptions::new().write(true).create_new(true))?;
                self.replace(name)
            }
            linked => linked,
        }
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        let _ = self.dir.remove_file(&self.name);
    }
}

/// A new empty file of a name that nobody else has.
fn begun(dir: &Dir, replaced: Option<&Permissions>) -> io::Result<(File, String)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private_as(replaced, &mut options);
    let mut taken = io::Error::from(io::ErrorKind::AlreadyExists);
    for _ in 0..MOST_NAMES {
        let name = format!("{PREFIX}{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        match dir.open_with(&name, &options) {
            Ok(file) => return Ok((file, name)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = error,
            Err(error) => return Err(error),
        }
    }
    Err(taken)
}

/// What only its owner may read is not open to others while it is written either.
#[cfg(unix)]
fn private_as(replaced: Option<&Permissions>, options: &mut OpenOptions) {
    use cap_std::fs::{OpenOptionsExt, PermissionsExt};
    if let Some(permissions) = replaced {
        options.mode(permissions.mode() & 0o777);
    }
}

#[cfg(not(unix))]
fn private_as(_: Option<&Permissions>, _: &mut OpenOptions) {}
