//! Bytes of files that are read: of regular ones alone, looked at before they are opened, and no more of them than was said.

use std::io::{self, Read};
use std::path::Path;

use cap_fs_ext::OpenOptionsSyncExt;
use cap_std::ambient_authority;
use cap_std::fs::{File, OpenOptions};

use super::writing::Refused;

/// No file that is made here is anywhere near as large, nor a face that it is set in; in bytes.
pub(super) const LARGEST: u64 = 64 << 20;

/// The bytes of a file that has no more than `most`.
pub(super) fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(Refused::NoFile.into());
    }
    if metadata.len() > most {
        return Err(Refused::TooLarge.into());
    }
    taken(File::open_ambient_with(path, &options(), ambient_authority())?, most)
}

/// How files are opened: should a pipe take the place of one meanwhile, nobody waits for its other end.
pub(super) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).nonblock(true);
    options
}

/// The bytes of an open file that has no more than `most`.
pub(super) fn taken(file: File, most: u64) -> io::Result<Vec<u8>> {
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(Refused::NoFile.into());
    }
    if metadata.len() > most {
        return Err(Refused::TooLarge.into());
    }
    // Room for all of it and a byte more: its end is then found in one go.
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len() + 1).unwrap_or_default());
    // Some files of the system tell no length, and others grow while they are read.
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(Refused::TooLarge.into()) } else { Ok(bytes) }
}
