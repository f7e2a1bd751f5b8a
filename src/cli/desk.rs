//! The disk as the page in the browser sees it: the specs of one folder by their names below it, and nothing else. No name leads out of
//! the folder, no link is followed, and no text is written over one that has become another.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use vanthu::Shelf;
use vanthu::face::Faces;
use vanthu::finding::words::{self, Lang};
use vanthu::finding::{Arg, Finding};
use vanthu::source::Source;
use vanthu::starter;
use vanthu::write::Format;

use super::arguments::{Calendars, Render};
use super::beside::{Kind, places};
use super::files::{self, SpecFile};
use super::making::Making;
use super::outputs::Outputs;
use super::terminal::Terminal;
use super::writing::{self, Refused};
use super::{many, office, output, shelves};

/// A folder of specs, and where their notices go.
pub(crate) struct Desk {
    root: PathBuf,
    out: PathBuf,
    lang: Lang,
    shelves: Mutex<BTreeMap<PathBuf, (Vec<Stamp>, Shelved)>>,
}

/// What stands ready for the specs of a folder.
pub(crate) type Shelved = Arc<(Shelf, Vec<Finding>)>;

/// By what a file is known to be as it was: name, place, time and length.
type Stamp = (String, PathBuf, Option<SystemTime>, u64);

/// Why a spec was not saved.
#[derive(Debug)]
pub(crate) enum Unsaved {
    /// It holds another text by now.
    Changed,
    /// A file of that name is there.
    There,
    /// Anything else, in the user's words.
    Reason(String),
}

/// What became of notices that were to be written.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    /// Files that are there as they should be.
    pub(crate) written: Vec<String>,
    /// Whether files stay that people made or signed.
    pub(crate) kept: bool,
    /// What was found.
    pub(crate) findings: Vec<Finding>,
}

impl Desk {
    /// The specs of a folder, which is made where it is not there.
    pub(crate) fn open(folder: &Path, out: &Path, lang: Lang) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let root = folder.canonicalize()?;
        Ok(Self { root, out: out.to_owned(), lang, shelves: Mutex::default() })
    }

    /// Its language.
    pub(crate) const fn lang(&self) -> Lang {
        self.lang
    }

    /// The folder as it is shown.
    pub(crate) fn shown(&self) -> String {
        files::shown(&self.root)
    }

    /// Names of the specs below the folder, with slashes.
    pub(crate) fn names(&self) -> Vec<String> {
        let specs = files::all_specs(std::slice::from_ref(&self.root), &mut Vec::new());
        let below = |spec: SpecFile| Some(files::shown(spec.path.strip_prefix(&self.root).ok()?));
        specs.into_iter().filter_map(below).filter(|name| self.place(name).is_some()).collect()
    }

    /// What comes of each of many specs, in their order, made on every core.
    pub(crate) fn each<T: Send>(&self, names: &[String], make: impl Fn(&str) -> T + Sync + Send) -> Vec<T> {
        let specs: Vec<SpecFile> = names.iter().map(|name| self.spec(Path::new(name))).collect();
        let make = |spec: &SpecFile| make(&files::shown(spec.path.strip_prefix(&self.root).unwrap_or(&spec.path)));
        many::each(&specs, make, &indicatif::ProgressBar::hidden())
    }

    /// The text of a spec; nothing where no spec has that name, or why it cannot be read.
    pub(crate) fn read(&self, name: &str) -> Option<Result<Arc<Source>, Finding>> {
        let spec = self.place(name).filter(|spec| spec.path.is_file())?;
        let named = |source: Arc<Source>| Source::new(name, source.text());
        Some(files::read(&spec.path).map(named))
    }

    /// What stands ready for a spec. Read again where a file of it has changed.
    pub(crate) fn shelf(&self, name: &str) -> Shelved {
        let path = self.root.join(name);
        let folder = shelves::folder(&path);
        let stamps = stamps(folder);
        let mut known = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        match known.get(folder) {
            Some((then, shelf)) if *then == stamps => Arc::clone(shelf),
            _ => {
                let shelf = Arc::new(shelves::shelf(folder));
                known.insert(folder.to_owned(), (stamps, Arc::clone(&shelf)));
                shelf
            }
        }
    }

    /// Writes the new text of a spec, if the file still holds the old one.
    pub(crate) fn save(&self, name: &str, old: &Source, new: &Source) -> Result<(), Unsaved> {
        let spec = self.place(name).ok_or(Unsaved::Changed)?;
        writing::rewrite(&spec, old, new).map_err(|error| self.unsaved(&error))
    }

    /// Writes a new spec; what is there stays.
    pub(crate) fn create(&self, name: &str, text: &str) -> Result<(), Unsaved> {
        let spec = self.place(name).ok_or_else(|| Unsaved::Reason(self.word("reason.name")))?;
        writing::write_new(&spec.path, text.as_bytes()).map_err(|error| self.unsaved(&error))
    }

    /// Writes an office file with the directory of its people into `offices/` of the folder; what is there stays.
    pub(crate) fn office(&self, kind: &starter::Kind, answers: &starter::Answers) -> Result<(), Unsaved> {
        let file = self.root.join("offices").join(format!("{}.toml", kind.id));
        if self.leads_away(Path::new("offices")) {
            return Err(Unsaved::Reason(self.word("reason.link")));
        }
        office::write(&file, kind, answers, &Terminal::new(self.lang)).map_err(|error| self.unsaved(&error))
    }

    /// Writes the notices of a spec into the output folder, over files that would stay where that is asked for.
    pub(crate) fn render(&self, name: &str, force: bool) -> Option<Rendered> {
        let spec = self.place(name)?;
        let wanted = Render {
            paths: Vec::new(),
            out: self.out.clone(),
            formats: Format::ALL.to_vec(),
            messages: true,
            calendars: Calendars::Each,
            deadlines: false,
            kinds: None,
            fonts: None,
            force,
        };
        let outputs = &Outputs::new(&wanted.out, force);
        let shelves = [(shelves::folder(&spec.path).to_owned(), self.shelf(name))].into();
        let making = Making {
            wanted: &wanted,
            outputs,
            faces: Faces::embedded(),
            date: None,
            shelves,
            alone: true,
            clashes: BTreeMap::new(),
        };
        let made = making.spec(&spec);
        let written = made.written.iter().map(|(path, _)| files::shown(path)).collect();
        Some(Rendered { written, kept: made.kept > 0, findings: made.findings })
    }

    /// The spec of a name that leads nowhere but to a place below the folder.
    fn place(&self, name: &str) -> Option<SpecFile> {
        let below = Path::new(name);
        let is_plain = |part: Component<'_>| match part {
            Component::Normal(part) => !files::is_hidden(part),
            _ => false,
        };
        let plain = !name.contains(['\\', ':', '\0']) && below.components().all(is_plain);
        let toml = below.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        if !plain || !toml || name.ends_with('/') || self.leads_away(below) {
            return None;
        }
        Some(self.spec(below))
    }

    /// Whether a link stands on the way to a file, or the file is one.
    fn leads_away(&self, below: &Path) -> bool {
        let mut path = self.root.clone();
        below.components().any(|part| {
            path.push(part);
            std::fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink())
        })
    }

    fn spec(&self, below: &Path) -> SpecFile {
        SpecFile { path: self.root.join(below), named: false, stem: below.with_extension("") }
    }

    fn unsaved(&self, error: &io::Error) -> Unsaved {
        match (Refused::of(error), error.kind()) {
            (Some(Refused::Changed), _) | (None, io::ErrorKind::NotFound) => Unsaved::Changed,
            (None, io::ErrorKind::AlreadyExists) => Unsaved::There,
            _ => Unsaved::Reason(match output::reason(error) {
                Arg::Word(key) => self.word(&key),
                Arg::Text(text) => text,
                other => format!("{other:?}"),
            }),
        }
    }

    fn word(&self, key: &str) -> String {
        words::text(self.lang, key).to_owned()
    }
}

/// The office files and templates above a folder, as they are now.
fn stamps(folder: &Path) -> Vec<Stamp> {
    let files = [Kind::Offices, Kind::Templates].map(|kind| places(folder, kind).paths);
    let stamp = |(name, path): (String, PathBuf)| {
        let metadata = std::fs::metadata(&path).ok();
        let time = metadata.as_ref().and_then(|metadata| metadata.modified().ok());
        (name, path, time, metadata.map_or(0, |metadata| metadata.len()))
    };
    files.into_iter().flatten().map(stamp).collect()
}
