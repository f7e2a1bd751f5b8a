//! What stands ready beside the specs: office files with their directories, and templates. Built in, or given by the caller one by
//! one; read once and shared by all specs.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};

use crate::finding::near::{folded, nearest};
use crate::finding::{Arg, Finding, rules};
use crate::meeting::Office;
use crate::read::parts::{Parts, Role};
use crate::source::{Ready, Source};
use crate::spec::At;
use crate::template::Templates;
use crate::text::Text;

static OFFICES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/offices");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Office files, directories and templates by name.
#[derive(Debug)]
pub struct Shelf {
    offices: BTreeMap<String, OfficeSlot>,
    directories: BTreeMap<String, Ready>,
    bases: BTreeMap<String, Ready>,
    templates: Templates,
    nobody: OnceLock<Office>,
}

/// A file that takes the place of a built-in one, or stands beside them.
#[derive(Debug, Clone)]
pub struct File {
    /// Path below `offices/` or `templates/`, with slashes and in composed letters: `ubnd-tinh-lang-son.toml`,
    /// `directories/lang-son.toml`.
    pub path: String,
    /// The text.
    pub source: Arc<Source>,
}

/// A file that would take the place of a built-in one, or stand beside them, but cannot be read.
#[derive(Debug, Clone)]
pub struct Unread {
    /// Path below `offices/` or `templates/`, as of a [`File`].
    pub path: String,
    /// Why not: told to each spec that uses it, and to no other.
    pub fault: Finding,
}

/// An office as it was read.
#[derive(Debug)]
pub struct Shelved {
    /// The office.
    pub office: Office,
    /// What is wrong in its files.
    pub findings: Vec<Finding>,
    /// Names of those of its files that are not built in.
    pub used: Vec<String>,
}

#[derive(Debug)]
struct OfficeSlot {
    file: Ready,
    read: OnceLock<Shelved>,
}

impl Shelf {
    /// The built-in files with the given ones in their place.
    #[must_use]
    pub fn new(offices: Vec<File>, templates: Vec<File>) -> Self {
        let mut shelf = Self {
            offices: BTreeMap::new(),
            directories: BTreeMap::new(),
            bases: BTreeMap::new(),
            templates: Templates::new(overlaid(&TEMPLATES, "templates", templates)),
            nobody: OnceLock::new(),
        };
        for (path, file) in overlaid(&OFFICES, "offices", offices) {
            shelf.put_office(&path, file);
        }
        shelf
    }

    /// With files that cannot be read in the place of built-in ones.
    #[must_use]
    pub fn with_unread(mut self, offices: Vec<Unread>, templates: Vec<Unread>) -> Self {
        for Unread { path, fault } in offices {
            self.put_office(&path, Ready::Unread(fault));
        }
        for Unread { path, fault } in templates {
            self.templates.put(path, Ready::Unread(fault));
        }
        self
    }

    fn put_office(&mut self, path: &str, file: Ready) {
        let Some(name) = path.strip_suffix(".toml") else { return };
        if let Some(directory) = name.strip_prefix("directories/") {
            self.directories.insert(directory.to_owned(), file);
        } else if let Some(base) = name.strip_prefix("bases/") {
            self.bases.insert(base.to_owned(), file);
        } else {
            self.offices.insert(name.to_owned(), OfficeSlot { file, read: OnceLock::new() });
        }
    }

    /// The office of that name.
    #[must_use]
    pub fn office(&self, name: &str) -> Option<&Shelved> {
        let OfficeSlot { file, read } = self.offices.get(name)?;
        Some(read.get_or_init(|| match file.source() {
            Ok(source) => {
                let mut shelved = self.read(source);
                shelved.used.extend(file.given().map(str::to_owned));
                shelved
            }
            Err(fault) => {
                let (office, _) = Office::read(&Source::new(name, ""), None, None);
                Shelved { office, findings: vec![fault.clone()], used: Vec::new() }
            }
        }))
    }

    /// An office of which nothing is known, for what can be judged without one.
    #[must_use]
    pub fn nobody(&self) -> &Office {
        self.nobody.get_or_init(|| Office::read(&Source::new("", ""), None, None).0)
    }

    /// Reads an office file that need not stand on the shelf, with the directory and the base that it names.
    #[must_use]
    pub fn read(&self, source: &Arc<Source>) -> Shelved {
        let (directory, base) = crate::meeting::asked_for(source);
        let (mut faults, mut used) = (Vec::new(), Vec::new());
        let directory = asked(source, directory, &self.directories, "what.directory", (&mut faults, &mut used));
        let base = asked(source, base, &self.bases, "what.base", (&mut faults, &mut used));
        let (office, mut findings) = Office::read(source, base, directory);
        findings.append(&mut faults);
        Shelved { office, findings, used }
    }

    /// Names of the bases.
    pub fn base_names(&self) -> impl Iterator<Item = &str> {
        self.bases.keys().map(String::as_str)
    }

    /// The offices that name a directory as theirs.
    #[must_use]
    pub fn offices_of(&self, directory: &str) -> Vec<&Office> {
        let names = |office: &&Office| {
            crate::meeting::directory_name(&office.source).is_some_and(|named| named.value == directory)
        };
        self.offices().map(|(_, shelved)| &shelved.office).filter(names).collect()
    }

    /// Names of the files of one of its offices that are not built in.
    #[must_use]
    pub fn used(&self, office: &Office) -> &[String] {
        let found = self.offices().find(|(_, shelved)| std::ptr::eq(&raw const shelved.office, office));
        found.map(|(_, shelved)| shelved.used.as_slice()).unwrap_or_default()
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

    /// The office whose letterhead a draft has: one of them alone bears both names, in these letters.
    #[must_use]
    pub fn office_of(&self, parts: &Parts) -> Option<&Shelved> {
        let names = |names: &[Text]| names.iter().map(Text::letters).collect::<Vec<_>>().join(" ");
        let letterhead = format!("{} {}", parts.words(Role::Parent), parts.words(Role::Issuer));
        let wanted = folded(&letterhead).replace("uỷ", "ủy");
        let is_it = |office: &Office| {
            let own = format!("{} {}", names(&office.parent), names(&office.name));
            folded(&own).replace("uỷ", "ủy") == wanted
        };
        let mut found = self.offices().map(|(_, shelved)| shelved).filter(|shelved| is_it(&shelved.office));
        let first = found.next().filter(|_| parts.issuer_is_sure && !wanted.is_empty())?;
        found.next().is_none().then_some(first)
    }

    /// The name of that office.
    #[must_use]
    pub fn office_name_of(&self, parts: &Parts) -> Option<&str> {
        let known = self.office_of(parts)?;
        self.offices().find(|(_, shelved)| std::ptr::eq(*shelved, known)).map(|(name, _)| name)
    }

    /// Names of the offices that are not built in.
    pub fn given_offices(&self) -> impl Iterator<Item = &str> {
        self.offices.iter().filter(|(_, slot)| slot.file.given().is_some()).map(|(name, _)| name.as_str())
    }

    /// The offices by their names.
    pub fn offices(&self) -> impl Iterator<Item = (&str, &Shelved)> {
        self.office_names().filter_map(|name| Some((name, self.office(name)?)))
    }

    /// The templates.
    #[must_use]
    pub const fn templates(&self) -> &Templates {
        &self.templates
    }
}

/// A file that an office file asks for by its name.
fn asked<'s>(
    source: &Arc<Source>,
    wanted: Option<At<String>>,
    known: &'s BTreeMap<String, Ready>,
    what: &str,
    (faults, used): (&mut Vec<Finding>, &mut Vec<String>),
) -> Option<&'s Arc<Source>> {
    let wanted = wanted?;
    let Some(file) = known.get(&wanted.value) else {
        let near = nearest(&wanted.value, known.keys().map(String::as_str));
        let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word(what.to_owned()));
        let finding = finding.arg("name", wanted.value.clone()).maybe("near", near);
        faults.push(finding.at(source.place(wanted.span)));
        return None;
    };
    used.extend(file.given().map(str::to_owned));
    file.source().map_err(|fault| faults.push(fault.clone())).ok()
}

/// Names of the built-in bases of office files.
#[must_use]
pub fn built_in_bases() -> Vec<String> {
    let files = OFFICES.get_dir("bases").into_iter().flat_map(Dir::files);
    let names = files.filter_map(|file| Some(file.path().file_stem()?.to_str()?.to_owned()));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
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
    built_in(&TEMPLATES, "templates").into_iter().map(|(path, source)| File { path, source }).collect()
}

/// Built-in files by path, each replaced by a given one of the same path.
fn overlaid(built_in: &Dir<'static>, folder: &str, given: Vec<File>) -> BTreeMap<String, Ready> {
    let files = self::built_in(built_in, folder).into_iter();
    let given = given.into_iter().map(|file| (file.path, Ready::Given(file.source)));
    files.map(|(path, source)| (path, Ready::BuiltIn(source))).chain(given).collect()
}

fn built_in(dir: &Dir<'static>, folder: &str) -> BTreeMap<String, Arc<Source>> {
    let mut files = BTreeMap::new();
    collect(dir, folder, &mut files);
    files
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
