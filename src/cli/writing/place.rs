//! The place of one file: what is there, and what is put there.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt};
use cap_std::fs::Permissions;

use super::folder::{Folder, Missing};
use super::temporary::Temporary;
use super::{Refused, Synced, WRITING, is_spared};
use crate::cli::outputs::Instead;
use crate::cli::reading::{self, LARGEST};

/// A name in a folder that is held open.
#[derive(Debug)]
pub(in crate::cli) struct Place {
    folder: Folder,
    name: OsString,
}

/// What is at a place.
#[derive(Debug)]
pub(in crate::cli) enum There {
    /// Nothing.
    Nothing,
    /// A file with these permissions.
    File(Permissions),
    /// A link to this.
    Link(PathBuf),
}

impl Place {
    /// The place of a file that the user names; folders are made where they are missing.
    pub(in crate::cli) fn of(path: &Path) -> io::Result<Self> {
        let (folder, name) = parted(path)?;
        Ok(Self { folder: Folder::named(folder)?, name: name.to_owned() })
    }

    /// The place of a file below a folder; no link may stand on the way.
    pub(in crate::cli) fn below(folder: &Folder, path: &Path) -> io::Result<Self> {
        let (between, name) = parted(path)?;
        Ok(Self { folder: folder.below(between, Missing::Made)?, name: name.to_owned() })
    }

    /// What is at a path below a folder that the user names. Nothing is made.
    pub(in crate::cli) fn look(root: &Path, path: &Path) -> io::Result<There> {
        let place = || {
            let (between, name) = parted(path)?;
            let folder = Folder::open(root, Missing::Error)?.below(between, Missing::Error)?;
            Self { folder, name: name.to_owned() }.there()
        };
        match place() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(There::Nothing),
            there => there,
        }
    }

    /// Its name as the user knows it.
    pub(in crate::cli) fn path(&self) -> PathBuf {
        self.folder.path.join(&self.name)
    }

    /// What is there. Refused where that is no file, or one that was read: what is made of it must not take its place.
    pub(in crate::cli) fn there(&self) -> io::Result<There> {
        match self.found()? {
            There::File(_) if is_spared(&self.path()) => Err(Refused::Input.into()),
            there => Ok(there),
        }
    }

    /// The file that is there, though it was read.
    pub(super) fn read_again(&self) -> io::Result<There> {
        match self.found()? {
            There::File(permissions) => Ok(There::File(permissions)),
            There::Link(target) => Err(self.is_link(target)),
            There::Nothing => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn found(&self) -> io::Result<There> {
        let metadata = match self.folder.dir.symlink_metadata(&self.name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
            metadata => metadata?,
        };
        if metadata.is_symlink() {
            let target = self.folder.dir.read_link_contents(&self.name)?;
            return Ok(There::Link(target));
        }
        if metadata.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !metadata.is_file() {
            return Err(Refused::NoFile.into());
        }
        Ok(There::File(metadata.permissions()))
    }

    /// As [`Self::there`], but a link is refused.
    pub(in crate::cli) fn no_link(&self) -> io::Result<There> {
        match self.there()? {
            There::Link(target) => Err(self.is_link(target)),
            there => Ok(there),
        }
    }

    fn is_link(&self, target: PathBuf) -> io::Error {
        Refused::Link { link: self.path(), target }.into()
    }

    /// The bytes of the file that is there, if it has no more than `most`.
    pub(in crate::cli) fn bytes(&self, most: u64) -> io::Result<Vec<u8>> {
        let mut options = reading::options();
        options.follow(FollowSymlinks::No);
        let metadata = self.folder.dir.symlink_metadata(&self.name)?;
        if !metadata.is_file() {
            return Err(Refused::NoFile.into());
        }
        if metadata.len() > most {
            return Err(Refused::TooLarge.into());
        }
        reading::taken(self.folder.dir.open_with(&self.name, &options)?, most)
    }

    /// Puts a file in the place of what is there.
    pub(in crate::cli) fn put(&self, bytes: &[u8], there: &There, synced: Synced) -> io::Result<()> {
        let _writing = WRITING.read().unwrap_or_else(PoisonError::into_inner);
        let permissions = match there {
            There::File(permissions) => Some(permissions),
            There::Nothing | There::Link(_) => None,
        };
        Temporary::new(&self.folder.dir, bytes, permissions, synced)?.replace(&self.name)
    }

    /// Puts a file in the place of what is there, if that is not the same, and tells what it was. Of a link, what it leads to stays.
    pub(in crate::cli) fn put_over(&self, bytes: &[u8]) -> io::Result<Option<Instead>> {
        let there = self.there()?;
        let instead = match &there {
            There::Nothing => None,
            There::File(_) if self.bytes(LARGEST).is_ok_and(|old| old == bytes) => return Ok(None),
            There::File(_) => Some(Instead::File("kept.there")),
            There::Link(target) => Some(Instead::Link(target.clone())),
        };
        self.put(bytes, &there, Synced::Yes)?;
        Ok(instead)
    }

    /// Puts a file where nothing is.
    pub(in crate::cli) fn put_new(&self, bytes: &[u8]) -> io::Result<()> {
        let _writing = WRITING.read().unwrap_or_else(PoisonError::into_inner);
        let settled = Temporary::new(&self.folder.dir, bytes, None, Synced::Yes)?.settle(&self.name);
        settled.map_err(|error| self.folder.link(&self.name).map_or(error, io::Error::from))
    }
}

/// The folder of a path and its last name.
fn parted(path: &Path) -> io::Result<(&Path, &std::ffi::OsStr)> {
    // A path that ends in `..` or is a root names a folder.
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    Ok((path.parent().unwrap_or_else(|| Path::new("")), name))
}
