//! Files that are read: specs in folders, any text file, faces.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vanthu::finding::{Finding, rules};
use vanthu::source::{self, MAX_BYTES, Source};

use super::reading::LARGEST;
use super::writing::Refused;
use super::{reading, writing};

/// A spec and where its notices go below the output folder.
#[derive(Debug, Clone)]
pub(super) struct SpecFile {
    /// The file.
    pub(super) path: PathBuf,
    /// Whether the user named it, rather than a folder in which it is.
    pub(super) named: bool,
    /// Folder below the output folder and name without ending.
    pub(super) stem: PathBuf,
}

/// The specs of some files and folders; what cannot be read is reported.
pub(super) fn all_specs(paths: &[PathBuf], findings: &mut Vec<Finding>) -> Vec<SpecFile> {
    let mut specs = Vec::new();
    for path in paths {
        match self::specs(path, findings) {
            Ok(found) => specs.extend(found),
            Err(finding) => findings.push(finding),
        }
    }
    specs
}

/// The specs of a file or folder, in the order of their names. Folders named `offices`, `templates` or with a dot are passed over;
/// those that cannot be read are reported.
fn specs(path: &Path, findings: &mut Vec<Finding>) -> Result<Vec<SpecFile>, Finding> {
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !metadata.is_dir() {
        let stem = path.file_stem().map(PathBuf::from).unwrap_or_default();
        return Ok(vec![SpecFile { path: path.to_owned(), named: true, stem }]);
    }
    let mut found = Vec::new();
    walk(path, Path::new(""), &mut found, findings);
    if found.is_empty() && findings.is_empty() {
        return Err(Finding::new(&rules::NO_SPECS).arg("path", shown(path)));
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn walk(folder: &Path, below: &Path, found: &mut Vec<SpecFile>, findings: &mut Vec<Finding>) {
    let entries = match std::fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>()) {
        Ok(entries) => entries,
        Err(error) => return findings.push(unreadable(folder, &error)),
    };
    for entry in entries {
        let name = entry.file_name();
        if is_hidden(&name) {
            continue;
        }
        // A linked folder could lead back to one above it.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if name != "offices" && name != "templates" {
                walk(&entry.path(), &below.join(&name), found, findings);
            }
        } else if entry.path().extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            let stem = below.join(entry.path().file_stem().unwrap_or_default());
            found.push(SpecFile { path: entry.path(), named: false, stem });
        }
    }
}

/// Reads a spec of a run again by the name under which it was told.
pub(super) fn by_name(specs: &[SpecFile]) -> impl Fn(&str) -> Option<Arc<Source>> + '_ {
    let paths: BTreeMap<String, &Path> = specs.iter().map(|spec| (shown(&spec.path), spec.path.as_path())).collect();
    move |name| read(paths.get(name)?).ok()
}

/// Reads a text file.
pub(super) fn read(path: &Path) -> Result<Arc<Source>, Finding> {
    match reading::bytes(path, MAX_BYTES as u64) {
        Ok(bytes) => {
            writing::spare(path);
            Source::decode(shown(path), &bytes)
        }
        Err(error) if Refused::of(&error) == Some(&Refused::TooLarge) => Err(source::too_large(shown(path))),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// A file to be made with the ending by which specs and office files are found in a folder.
pub(super) fn with_ending(path: &Path) -> PathBuf {
    let ended = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    match path.file_name() {
        Some(name) if !ended && !path.is_dir() => {
            let mut name = name.to_owned();
            name.push(".toml");
            path.with_file_name(name)
        }
        _ => path.to_owned(),
    }
}

/// A path as messages show it: with slashes, as the user gave it. A backslash is a letter like others where it parts no folders.
pub(super) fn shown(path: &Path) -> String {
    let shown = path.display().to_string();
    if std::path::is_separator('\\') { shown.replace('\\', "/") } else { shown }
}

/// A path as it is typed in a command: in quotation marks where it would not be taken for one word.
pub(super) fn typed(path: &Path) -> String {
    let shown = shown(path);
    let plain = |letter: char| letter.is_alphanumeric() || "/._-:+,@~".contains(letter);
    if shown.chars().all(plain) {
        shown
    } else if shown.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", shown.replace('\'', r"'\''"))
    } else {
        format!("\"{shown}\"")
    }
}

/// Whether a name is one that editors and systems hide: notes of a Mac on a shared disk, locks of editors. They are no files of ours.
pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// What is said of a file or folder that the system does not let us read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Finding {
    Finding::new(&rules::UNREADABLE_FILE).arg("path", shown(path)).arg("reason", super::output::reason(error))
}

fn list(root: &Path, below: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(root.join(below))? {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if is_hidden(&entry.file_name()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            list(root, &path, found)?;
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(())
}

/// The TOML files of a folder and those below, in the order of their names; or the file itself.
pub(super) fn tomls(path: &Path) -> Vec<Result<PathBuf, Finding>> {
    if !path.is_dir() {
        return vec![Ok(path.to_owned())];
    }
    let mut below = Vec::new();
    if let Err(error) = list(path, Path::new(""), &mut below) {
        return vec![Err(unreadable(path, &error))];
    }
    below.retain(|file| file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")));
    if below.is_empty() {
        return vec![Err(Finding::new(&rules::NO_SPECS).arg("path", shown(path)))];
    }
    below.into_iter().map(|file| Ok(path.join(file))).collect()
}

/// A file of type faces: its name and its bytes.
type FontFile = (String, Vec<u8>);

/// The TrueType files of a folder, in the order of their names; or the one that cannot be read.
pub(super) fn fonts(folder: &Path) -> Result<Vec<FontFile>, (PathBuf, io::Error)> {
    let entries = std::fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let entries = entries.map_err(|error| (folder.to_owned(), error))?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ttf") || ending.eq_ignore_ascii_case("ttc"))
    });
    paths.sort();
    let read = |path: PathBuf| {
        writing::spare(&path);
        let bytes = reading::bytes(&path, LARGEST).map_err(|error| (path.clone(), error))?;
        Ok((shown(&path), bytes))
    };
    paths.into_iter().map(read).collect()
}
