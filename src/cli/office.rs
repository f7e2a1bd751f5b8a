//! `vanthu office`: what an office file or a directory lacks or has wrong, and built-in ones written to disk, never over a file
//! that is there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vanthu::finding::{Finding, Severity, rules, words};
use vanthu::meeting::directory_name;
use vanthu::shelf::{self, File, Shelved, Unread};
use vanthu::source::Source;
use vanthu::spec::schema::{self, Shape};
use vanthu::spec::{DirectorySpec, KEYS, OfficeSpec, decode};
use vanthu::{Shelf, check};

use super::arguments::Office;
use super::beside::{self, Beside};
use super::terminal::Terminal;
use super::writing::{Folder, Place};
use super::{Outcome, files, new, shelves};

/// Does what is asked with office files.
pub(super) fn run(wanted: &Office, terminal: &Terminal) -> Outcome {
    match wanted {
        Office::Check { paths } => check_all(paths, terminal),
        Office::New { file, from } => new(file, from, terminal),
    }
}

fn check_all(paths: &[PathBuf], terminal: &Terminal) -> Outcome {
    let (mut findings, mut used) = (Vec::new(), BTreeSet::new());
    let mut files = BTreeSet::new();
    for path in paths.iter().flat_map(|path| files::tomls(path)) {
        // A file named twice, or by itself and by its folder, is checked once.
        match path {
            Ok(path) => drop(files.insert(path)),
            Err(finding) => findings.push(finding),
        }
    }
    let count = files.len();
    // Those that were asked for need not be named.
    let asked: BTreeSet<String> = files.iter().map(|path| files::shown(path)).collect();
    for path in files {
        let checked = files::read(&path).map(|source| checked(&path, &source, &mut used));
        findings.extend(checked.unwrap_or_else(|fault| vec![fault]));
    }
    used.retain(|file| !asked.contains(file));
    vanthu::finding::sort(&mut findings);
    terminal.findings(&findings);
    let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, hints) = (of(Severity::Error), of(Severity::Warning), of(Severity::Hint));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("files", &count), ("errors", &errors), ("warnings", &warnings), ("hints", &hints)];
    let summary = terminal.words("cli.office.check.summary", &values);
    terminal.out(&(shelves::used(&used, terminal) + &summary));
    let disk = [&rules::UNREADABLE_FILE, &rules::NO_SPECS];
    if findings.iter().any(|finding| finding.severity == Severity::Error && disk.contains(&finding.rule)) {
        Outcome::Failed
    } else if errors > 0 {
        Outcome::Findings
    } else {
        Outcome::Done
    }
}

/// What is wrong with a file, as an office or as a directory; `used` gains the files by which that was decided.
fn checked(path: &Path, source: &Arc<Source>, used: &mut BTreeSet<String>) -> Vec<Finding> {
    let (shelf, mut findings) = shelf_of(path, source);
    if is_directory(path, source) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        findings.extend(check::alphabet(source));
        let offices = shelf.offices_of(&name);
        used.extend(offices.iter().flat_map(|office| shelf.used(office)).cloned());
        findings.extend(check::directory(source, &offices));
        return findings;
    }
    let Shelved { office, findings: faults, used: given } = shelf.read(source);
    used.extend(given);
    let readable = faults.iter().all(|fault| fault.severity != Severity::Error);
    findings.extend(faults);
    findings.extend(check::alphabet(source));
    if readable {
        findings.extend(check::office(source, &office));
    }
    office.levels.apply(&mut findings);
    findings
}

/// By its tables where it has those of one kind only, otherwise by its folder.
fn is_directory(path: &Path, source: &Arc<Source>) -> bool {
    let (rows, _) = decode::decode::<DirectorySpec>(source, &KEYS);
    let (office, _) = decode::decode::<OfficeSpec>(source, &KEYS);
    let has_rows = !(rows.group.is_empty() && rows.body.is_empty() && rows.person.is_empty());
    let has_head = office.standard.is_some() || office.symbol.is_some() || !office.sign.is_empty();
    if has_rows == has_head { folder(path).ends_with("directories") } else { has_rows }
}

/// The whole folder of a file, so that its name can be looked at.
fn folder(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    whole.parent().map(Path::to_owned).unwrap_or_default()
}

/// The shelf on which specs would find the file, with the directory that stands beside it.
fn shelf_of(path: &Path, source: &Arc<Source>) -> (Shelf, Vec<Finding>) {
    let folder = folder(path);
    let offices = if folder.ends_with("directories") { folder.parent() } else { Some(folder.as_path()) };
    let offices = offices.unwrap_or(&folder);
    let beside = if offices.ends_with("offices") { offices.parent().unwrap_or(offices) } else { offices };
    let Beside { files: mut given, mut unread, faults } = beside::beside(beside, beside::Kind::Offices);
    if let Some(name) = directory_name(source) {
        let below = format!("directories/{}.toml", name.value);
        let known = given.iter().map(|file| &file.path).chain(unread.iter().map(|file| &file.path));
        if !known.into_iter().any(|path| *path == below) {
            let place = path.with_file_name(&below);
            match files::read(&place) {
                Ok(source) => given.push(File { path: below, source }),
                Err(fault) if place.exists() => unread.push(Unread { path: below, fault }),
                Err(_) => {}
            }
        }
    }
    (Shelf::new(given, Vec::new()).with_unread(unread, Vec::new()), faults)
}

/// Writes a built-in office file, the directory that it names, and the schemas that their first lines name.
fn new(file: &Path, from: &str, terminal: &Terminal) -> Outcome {
    let Some(text) = shelf::built_in_office(&format!("{from}.toml")) else { return Outcome::Failed };
    let file = &files::with_ending(file);
    let (folder, name) = (file.parent().unwrap_or_else(|| Path::new("")), file.file_name().unwrap_or_default());
    let path = files::shown(file);
    if let Err(error) = put(folder, Path::new(name), (text, Shape::Office), terminal) {
        new::unwritten(file, &error, terminal);
        return Outcome::Failed;
    }
    terminal.out(&terminal.words("cli.office.new.written", &[("path", &path)]));
    if let Some(name) = directory_name(&Source::new(from, text)) {
        let below = format!("directories/{}.toml", name.value);
        let text = shelf::built_in_office(&below).unwrap_or_default();
        let directory = folder.join(&below);
        let shown = files::shown(&directory);
        match put(folder, Path::new(&below), (text, Shape::Directory), terminal) {
            Ok(()) => terminal.out(&terminal.words("cli.office.new.written", &[("path", &shown)])),
            // Another office of the place may use it already, with rows of its own.
            Err(_) if directory.exists() => terminal.out(&terminal.words("cli.office.new.kept", &[("path", &shown)])),
            Err(error) => {
                new::unwritten(&directory, &error, terminal);
                return Outcome::Failed;
            }
        }
    }
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    terminal.out(&terminal.words("cli.office.new.next", &[("name", &name), ("typed", &files::typed(file))]));
    if !self::folder(file).ends_with("offices") {
        terminal.out(&terminal.words("cli.office.new.folder", &[("path", &path)]));
    }
    Outcome::Done
}

/// Writes a file below a folder; its first line names the schema beside it instead of that of the repository.
fn put(folder: &Path, below: &Path, (text, shape): (&str, Shape), terminal: &Terminal) -> std::io::Result<()> {
    let schema = format!("vanthu-{}.schema.json", shape.id());
    let body = text.strip_prefix("#:schema ").and_then(|rest| rest.split_once('\n')).map_or(text, |(_, body)| body);
    let folder = Folder::named(folder)?;
    Place::below(&folder, below)?.put_new(format!("#:schema {schema}\n{body}").as_bytes())?;
    // The schema is only a help for editors: an older one that is there stays, and none is no fault.
    let text = schema::text(shape, |table, key| words::key_meaning(terminal.lang, table, key));
    let _ = Place::below(&folder, &below.with_file_name(schema)).and_then(|place| place.put_new(text.as_bytes()));
    Ok(())
}
