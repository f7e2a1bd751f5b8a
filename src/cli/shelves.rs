//! What stands ready for the specs of a folder: office files, directories and templates beside them, and those built in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vanthu::Shelf;
use vanthu::finding::Finding;

use super::files::{self, SpecFile};

/// Shelves by the folders of specs, each with what is wrong in the files beside it.
pub(super) type Shelves = BTreeMap<PathBuf, (Shelf, Vec<Finding>)>;

/// The folder of a spec, by which its offices and templates are found.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or_else(|| Path::new(""))
}

/// One shelf a folder, shared by its specs.
pub(super) fn shelves(specs: &[SpecFile]) -> Shelves {
    let mut shelves = BTreeMap::new();
    for spec in specs {
        let folder = folder(&spec.path);
        if !shelves.contains_key(folder) {
            shelves.insert(folder.to_owned(), shelf(folder));
        }
    }
    shelves
}

/// The shelf for the specs of a folder, with the files beside it that cannot be read.
pub(super) fn shelf(folder: &Path) -> (Shelf, Vec<Finding>) {
    let (offices, mut findings) = files::beside(folder, "offices");
    let (templates, faults) = files::beside(folder, "templates");
    findings.extend(faults);
    (Shelf::new(offices, templates), findings)
}
