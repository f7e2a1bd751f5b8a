//! Office files, directories and templates on disk: what stands in `offices/` and `templates/` of the folders above a spec.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use vanthu::finding::{Finding, Severity};
use vanthu::shelf::{File, Unread};

use super::files::{self, shown, unreadable};

/// What a folder above a spec holds for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `offices/`, with directories.
    Offices,
    /// `templates/`, with their parts.
    Templates,
}

/// The files of one kind, as far as they can be read.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// Those that were read.
    pub(super) files: Vec<File>,
    /// Those that are there and could not be.
    pub(super) unread: Vec<Unread>,
    /// Folders that could not be looked into. What stands in them is not known, so that they stop nothing.
    pub(super) faults: Vec<Finding>,
}

/// Where the files stand, by the names under which they are asked for.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) paths: BTreeMap<String, PathBuf>,
    faults: Vec<Finding>,
}

impl Kind {
    const fn folder(self) -> &'static str {
        match self {
            Self::Offices => "offices",
            Self::Templates => "templates",
        }
    }

    /// Whether a path below the folder is ours to read: other programs have folders of these names too.
    fn has(self, below: &Path) -> bool {
        let ending = below.extension().unwrap_or_default();
        match self {
            Self::Offices => ending == "toml",
            // Any name may be that of a template which an office file or a spec asks for.
            Self::Templates => ending == "tera" && (below.starts_with("parts") || below.components().count() == 1),
        }
    }

    /// Whether files of ours may stand in a folder below.
    fn leads(self, below: &Path) -> bool {
        self == Self::Offices || below.starts_with("parts")
    }

    /// The folder below whose name the program itself knows: it may be a link.
    const fn inner(self) -> &'static str {
        match self {
            Self::Offices => "directories",
            Self::Templates => "parts",
        }
    }
}

/// The files of `offices/` or `templates/` in the folders above a spec: those of the nearest folder win, file by file.
pub(super) fn beside(folder: &Path, kind: Kind) -> Beside {
    places(folder, kind).read()
}

/// Where the files of `offices/` or `templates/` in the folders above a spec stand.
pub(super) fn places(folder: &Path, kind: Kind) -> Places {
    let mut places = Places::default();
    for ancestor in ancestors(folder) {
        places.walk(&ancestor.join(kind.folder()), Path::new(""), kind);
    }
    places
}

/// The templates of one folder, whatever it is called.
pub(super) fn templates(folder: &Path) -> Result<Beside, Finding> {
    std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut places = Places::default();
    places.walk(folder, Path::new(""), Kind::Templates);
    Ok(places.read())
}

impl Places {
    /// Looks for files in a folder and those below; a name that is known already stays where it is.
    fn walk(&mut self, root: &Path, below: &Path, kind: Kind) {
        let folder = if below == Path::new("") { root.to_owned() } else { root.join(below) };
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return,
            Err(error) => {
                let severity = Severity::Warning;
                return self.faults.push(Finding { severity, ..unreadable(&folder, &error) });
            }
        };
        let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
        entries.retain(|entry| !files::is_hidden(&entry.file_name()));
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let below = below.join(entry.file_name());
            // A folder of such a name stands in the place of a file: whoever uses it is told.
            if kind.has(&below) {
                self.paths.entry(name(&below)).or_insert_with(|| root.join(&below));
            } else if kind.leads(&below) {
                // Other linked folders could lead back to one above them.
                let linked = below == Path::new(kind.inner()) && entry.path().is_dir();
                if linked || entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    self.walk(root, &below, kind);
                }
            }
        }
    }

    /// Reads the files.
    pub(super) fn read(self) -> Beside {
        let mut beside = Beside { faults: self.faults, ..Beside::default() };
        for (path, place) in self.paths {
            match files::read(&place) {
                Ok(source) => beside.files.push(File { path, source }),
                Err(fault) => beside.unread.push(Unread { path, fault }),
            }
        }
        beside
    }
}

/// The name under which a file is asked for. Values of a spec are in composed letters; macOS and disks from there hand out names in
/// which accents stand for themselves.
fn name(below: &Path) -> String {
    shown(below).nfc().collect()
}

/// The folder and those above it, up to the root of the disk; as the user named it where possible.
fn ancestors(folder: &Path) -> Vec<PathBuf> {
    let whole =
        std::path::absolute(folder).and_then(|folder| folder.canonicalize()).unwrap_or_else(|_| folder.to_owned());
    let current = std::env::current_dir().and_then(|current| current.canonicalize()).unwrap_or_default();
    whole.ancestors().map(|above| above.strip_prefix(&current).unwrap_or(above).to_owned()).collect()
}
