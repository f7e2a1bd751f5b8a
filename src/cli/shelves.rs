//! What stands ready for the specs of a folder: office files, directories and templates beside them, and those built in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vanthu::Shelf;
use vanthu::finding::Finding;

use super::beside::{Kind, Places, places};
use super::files::SpecFile;
use super::terminal::Terminal;

/// Shelves by the folders of specs, each with what cannot be looked into above it.
pub(super) type Shelves = BTreeMap<PathBuf, Arc<(Shelf, Vec<Finding>)>>;

/// The folder of a spec, by which its offices and templates are found.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or_else(|| Path::new(""))
}

/// One shelf a folder, shared by its specs; and by folders above which the same files stand.
pub(super) fn shelves(specs: &[SpecFile]) -> Shelves {
    let mut shelves = Shelves::new();
    let mut known = BTreeMap::new();
    for spec in specs {
        let folder = folder(&spec.path);
        if !shelves.contains_key(folder) {
            let places = [Kind::Offices, Kind::Templates].map(|kind| places(folder, kind));
            let paths = places.each_ref().map(|places| places.paths.clone());
            let shelf = known.entry(paths).or_insert_with(|| Arc::new(filled(places)));
            shelves.insert(folder.to_owned(), Arc::clone(shelf));
        }
    }
    shelves
}

/// The shelf for the specs of a folder, with what cannot be looked into above it.
pub(super) fn shelf(folder: &Path) -> (Shelf, Vec<Finding>) {
    filled([Kind::Offices, Kind::Templates].map(|kind| places(folder, kind)))
}

fn filled(places: [Places; 2]) -> (Shelf, Vec<Finding>) {
    let [offices, templates] = places.map(Places::read);
    let shelf = Shelf::new(offices.files, templates.files).with_unread(offices.unread, templates.unread);
    (shelf, [offices.faults, templates.faults].concat())
}

/// The line of a summary that names the files used which are not built in; nothing where all are.
pub(super) fn used(files: &BTreeSet<String>, terminal: &Terminal) -> String {
    if files.is_empty() {
        return String::new();
    }
    let files = files.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    terminal.words("cli.used", &[("files", &files)])
}
