//! `vanthu office`: what an office file or a directory lacks or has wrong, new ones, and the bases that they stand on.

mod new;
#[cfg(feature = "serve")]
pub(super) use new::write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vanthu::finding::{Finding, Severity, rules};
use vanthu::meeting::directory_name;
use vanthu::shelf::{self, File, Shelved, Unread};
use vanthu::source::Source;
use vanthu::spec::{DirectorySpec, KEYS, OfficeSpec, decode};
use vanthu::{Shelf, check};

use super::arguments::Office;
use super::beside::{self, Beside};
use super::terminal::Terminal;
use super::{Outcome, files, shelves};

/// So many findings of one rule in one file are each shown whole.
const FEW: usize = 3;
/// The most lines of others that are named.
const MOST_LINES: usize = 12;

/// Does what is asked with office files.
pub(super) fn run(wanted: &Office, terminal: &Terminal) -> Outcome {
    match wanted {
        Office::Check { paths } => check_all(paths, terminal),
        Office::New { file, from: Some(from), .. } => new::copy(file, from, terminal),
        Office::New { file, kind, said, from: None } => new::begin(file, kind.as_deref(), said, terminal),
        Office::Base { name } => base(name.as_deref(), terminal),
    }
}

/// Prints a base, or the names of all.
fn base(name: Option<&str>, terminal: &Terminal) -> Outcome {
    let Some(name) = name else {
        let names = shelf::built_in_bases().into_iter().map(|name| {
            let meaning = terminal.words(&format!("cli.office.kinds.{name}"), &[]);
            format!("{name:<14}{meaning}\n")
        });
        terminal.out(&names.collect::<String>());
        return Outcome::Done;
    };
    terminal.out(shelf::built_in_office(&format!("bases/{name}.toml")).unwrap_or_default());
    Outcome::Done
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
    let (shown, repeated) = summed(&findings);
    terminal.findings(&shown);
    repeated.iter().for_each(|more| terminal.err(&more.told(terminal)));
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

/// Findings of one rule in one file beyond the first, where they are many.
struct Repeated<'f> {
    first: &'f Finding,
    lines: Vec<usize>,
}

impl Repeated<'_> {
    fn told(&self, terminal: &Terminal) -> String {
        let mut lines = self.lines.iter().take(MOST_LINES).map(usize::to_string).collect::<Vec<_>>().join(", ");
        if self.lines.len() > MOST_LINES {
            lines.push_str(", …");
        }
        let (file, code) = (self.first.file_name(), self.first.rule.code);
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("count", &self.lines.len()), ("code", &code), ("file", &file), ("lines", &lines)];
        terminal.words("cli.office.check.repeated", &values)
    }
}

/// The findings to be shown whole, and those of one rule in one file that are only counted behind the first.
fn summed(findings: &[Finding]) -> (Vec<Finding>, Vec<Repeated<'_>>) {
    let mut by_rule: BTreeMap<(&str, &str), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        by_rule.entry((finding.file_name(), finding.rule.code)).or_default().push(finding);
    }
    by_rule.retain(|_, same| same.len() > FEW);
    let line = |finding: &&Finding| finding.place.as_ref().map(|place| place.source.line_column(place.span.start).0);
    let is_shown = |finding: &Finding| {
        let same = by_rule.get(&(finding.file_name(), finding.rule.code));
        same.is_none_or(|same| std::ptr::eq(same[0], finding))
    };
    let shown = findings.iter().filter(|finding| is_shown(finding)).cloned().collect();
    let repeated =
        by_rule.values().map(|same| Repeated { first: same[0], lines: same[1..].iter().filter_map(line).collect() });
    let repeated = repeated.collect();
    (shown, repeated)
}

/// What is wrong with a file, as an office or as a directory; `used` gains the files by which that was decided.
fn checked(path: &Path, source: &Arc<Source>, used: &mut BTreeSet<String>) -> Vec<Finding> {
    let (shelf, mut findings) = shelf_of(path, source);
    if folder(path).ends_with("bases") {
        // Names in braces stand for those of an office: only the keys can be looked at.
        findings.extend(decode::decode::<OfficeSpec>(source, &KEYS).1);
        findings.extend(check::alphabet(source));
        return findings;
    }
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
