//! The files that a run makes: where they go, and what stays of those that are there.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use vanthu::replace::{Fate, New, Old, Why, fate};

use super::reading::LARGEST;
use super::writing::{Folder, Place, Synced, There};

/// Where the files of a run go.
pub(super) struct Outputs<'a> {
    out: &'a Path,
    force: bool,
    /// The output folder once it is open; made when something is put there.
    folder: OnceLock<Folder>,
}

/// What became of a file.
pub(super) enum Put {
    /// It is there.
    Written,
    /// It is there, in the place of one that would have stayed if nobody had asked for it.
    Forced(Instead),
    /// The one that is there stays.
    Kept(Why),
}

/// What a file was put in the place of.
#[derive(Debug)]
pub(super) enum Instead {
    /// A file, which would have stayed for the reason of that key.
    File(&'static str),
    /// A link to this.
    Link(PathBuf),
}

impl<'a> Outputs<'a> {
    /// Files go below `out`; with `force` over those, too, that would stay.
    pub(super) fn new(out: &'a Path, force: bool) -> Self {
        Self { out, force, folder: OnceLock::new() }
    }

    /// The name of a file below the output folder, as it is shown.
    pub(super) fn path(&self, below: &Path) -> PathBuf {
        self.out.join(below)
    }

    /// Puts a file below the output folder.
    pub(super) fn put(&self, below: &Path, new: New<'_>) -> io::Result<Put> {
        self.settle(&self.place(below)?, new)
    }

    /// Puts a file where the user wants it.
    pub(super) fn put_at(&self, path: &Path, new: New<'_>) -> io::Result<Put> {
        self.settle(&Place::of(path)?, new)
    }

    fn place(&self, below: &Path) -> io::Result<Place> {
        let folder = match self.folder.get() {
            Some(folder) => folder,
            None => {
                let folder = Folder::named(self.out)?;
                self.folder.get_or_init(|| folder)
            }
        };
        Place::below(folder, below)
    }

    fn settle(&self, place: &Place, new: New<'_>) -> io::Result<Put> {
        let there = if self.force { place.there()? } else { place.no_link()? };
        let put = match &there {
            There::Nothing => Put::Written,
            There::Link(target) => Put::Forced(Instead::Link(target.clone())),
            There::File(permissions) => {
                let bytes = place.bytes(LARGEST).ok();
                let old = Old { bytes: bytes.as_deref(), read_only: permissions.readonly() };
                match fate(new, old) {
                    Fate::Same => return Ok(Put::Written),
                    Fate::Replaced => Put::Written,
                    Fate::Kept(why) if self.force => Put::Forced(Instead::File(why.key(new.content))),
                    Fate::Kept(why) => return Ok(Put::Kept(why)),
                }
            }
        };
        place.put(new.bytes, &there, Synced::No)?;
        Ok(put)
    }

    /// The bytes of a file below the output folder, as far as they can be read.
    pub(super) fn bytes(&self, below: &Path) -> Option<Vec<u8>> {
        self.place(below).and_then(|place| place.bytes(LARGEST)).ok()
    }
}
