//! What stands ready beside the specs: office files with their directories, and templates. Built in, or given by the caller one by
//! one; read once and shared by all specs.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};

use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::Office;
use crate::source::Source;
use crate::template::Templates;

static OFFICES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/offices");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Office files, directories and templates by name.
#[derive(Debug)]
pub struct Shelf {
    offices: BTreeMap<String, OfficeSlot>,
    directories: BTreeMap<String, Arc<Source>>,
    templates: Templates,
}

/// A file that takes the place of a built-in one, or stands beside them.
#[derive(Debug, Clone)]
pub struct File {
    /// Path below `offices/` or `templates/`, with slashes: `ubnd-tinh-lang-son.toml`, `directories/lang-son.toml`.
    pub path: String,
    /// The text.
    pub source: Arc<Source>,
}

#[derive(Debug)]
struct OfficeSlot {
    source: Arc<Source>,
    read: OnceLock<(Office, Vec<Finding>)>,
}

impl Shelf {
    /// The built-in files with the given ones in their place.
    #[must_use]
    pub fn new(offices: Vec<File>, templates: Vec<File>) -> Self {
        let mut shelf = Self {
            offices: BTreeMap::new(),
            directories: BTreeMap::new(),
            templates: Templates::new(overlaid(&TEMPLATES, "templates", templates)),
        };
        for (path, source) in overlaid(&OFFICES, "offices", offices) {
            let Some(name) = path.strip_suffix(".toml") else { continue };
            match name.strip_prefix("directories/") {
                Some(directory) => {
                    shelf.directories.insert(directory.to_owned(), source);
                }
                None => {
                    let slot = OfficeSlot { source, read: OnceLock::new() };
                    shelf.offices.insert(name.to_owned(), slot);
                }
            }
        }
        shelf
    }

    /// The office of that name with what is wrong in its files.
    #[must_use]
    pub fn office(&self, name: &str) -> Option<&(Office, Vec<Finding>)> {
        let slot = self.offices.get(name)?;
        Some(slot.read.get_or_init(|| self.read(&slot.source)))
    }

    /// Reads an office file that need not stand on the shelf, with the directory that it names.
    #[must_use]
    pub fn read(&self, source: &Arc<Source>) -> (Office, Vec<Finding>) {
        let Some(wanted) = crate::meeting::directory_name(source) else { return Office::read(source, None) };
        let found = self.directories.get(&wanted.value);
        let (office, mut findings) = Office::read(source, found);
        if found.is_none() {
            let near = nearest(&wanted.value, self.directories.keys().map(String::as_str));
            let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.directory".to_owned()));
            let finding = finding.arg("name", wanted.value.clone()).maybe("near", near);
            findings.push(finding.at(source.place(wanted.span)));
        }
        (office, findings)
    }

    /// The offices that name a directory as theirs.
    #[must_use]
    pub fn offices_of(&self, directory: &str) -> Vec<&Office> {
        let names = |office: &&Office| {
            crate::meeting::directory_name(&office.source).is_some_and(|named| named.value == directory)
        };
        self.office_names().filter_map(|name| self.office(name)).map(|(office, _)| office).filter(names).collect()
    }

    /// The office name nearest to one that is not known.
    #[must_use]
    pub fn nearest_office(&self, name: &str) -> Option<String> {
        nearest(name, self.office_names())
    }

    /// Names of all offices.
    pub fn office_names(&self) -> impl Iterator<Item = &str> {
        self.offices.keys().map(String::as_str)
    }

    /// The office files, by their names.
    pub fn offices(&self) -> impl Iterator<Item = (&str, &Office)> {
        self.office_names().filter_map(|name| Some((name, &self.office(name)?.0)))
    }

    /// The templates.
    #[must_use]
    pub const fn templates(&self) -> &Templates {
        &self.templates
    }
}

/// Names of the built-in offices.
#[must_use]
pub fn built_in_offices() -> Vec<String> {
    let names = OFFICES.files().filter_map(|file| Some(file.path().to_str()?.strip_suffix(".toml")?.to_owned()));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Text of a built-in file below `offices/`: `ubnd-tinh-lang-son.toml`, `directories/lang-son.toml`.
#[must_use]
pub fn built_in_office(path: &str) -> Option<&'static str> {
    OFFICES.get_file(path)?.contents_utf8()
}

/// The built-in templates, for whoever wants to change one.
#[must_use]
pub fn built_in_templates() -> Vec<File> {
    let files = overlaid(&TEMPLATES, "templates", Vec::new());
    files.into_iter().map(|(path, source)| File { path, source }).collect()
}

/// Built-in files by path, each replaced by a given one of the same path.
fn overlaid(built_in: &Dir<'static>, folder: &str, given: Vec<File>) -> Vec<(String, Arc<Source>)> {
    let mut files = BTreeMap::new();
    collect(built_in, folder, &mut files);
    files.extend(given.into_iter().map(|file| (file.path, file.source)));
    files.into_iter().collect()
}

fn collect(dir: &Dir<'static>, folder: &str, files: &mut BTreeMap<String, Arc<Source>>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let Some(text) = file.contents_utf8() {
            files.insert(path.clone(), Source::new(format!("{folder}/{path}"), text));
        }
    }
    for dir in dir.dirs() {
        collect(dir, folder, files);
    }
}
