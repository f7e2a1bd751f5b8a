//! What is told of files that stay, and of those that were replaced all the same.

use std::collections::BTreeMap;
use std::path::Path;

use vanthu::finding::{Arg, Finding, Severity, rules};
use vanthu::replace::{Content, Why};

use super::files;
use super::outputs::Instead;
use super::terminal::Terminal;

/// Folder for new files beside those that stay.
const BESIDE: &str = "moi";

/// A file that stays as a person left it, and where the new one would go beside it.
pub(super) fn changed(why: &Why, content: Content, path: &Path, out: &Path) -> Finding {
    let beside = out.join(BESIDE);
    let new = beside.join(path.strip_prefix(out).unwrap_or(path));
    let why = Arg::Word(why.key(content).to_owned());
    let finding = Finding::new(&rules::EDITED_FILE).arg("path", files::shown(path)).arg("why", why);
    finding.arg("folder", files::shown(&beside)).arg("new", files::shown(&new))
}

/// The files of one notice that stay because it is issued, or was.
#[derive(Debug, Default)]
pub(super) struct Issued {
    /// Those of a notice that has number and day, and whether each is what was signed.
    pub(super) now: Vec<(String, bool)>,
    /// Those with a number that the notice no longer has.
    pub(super) before: Vec<(String, String)>,
}

impl Issued {
    /// What is told of them.
    pub(super) fn findings(self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let as_signed = self.now.iter().all(|(_, as_signed)| *as_signed);
        let now: Vec<String> = self.now.into_iter().map(|(path, _)| path).collect();
        if !now.is_empty() {
            let mut finding = Finding::new(&rules::ISSUED_FILE).arg("path", now);
            // Number and day were recorded after the signing, as they are to be.
            if as_signed {
                finding.severity = Severity::Hint;
            }
            findings.push(finding);
        }
        let mut by_number: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (path, number) in self.before {
            by_number.entry(number).or_default().push(path);
        }
        for (number, paths) in by_number {
            findings.push(Finding::new(&rules::RECORDED_FILE).arg("path", paths).arg("number", number));
        }
        findings
    }
}

/// The line on a file that was put in the place of another by force.
pub(super) fn replaced(path: &Path, instead: &Instead, terminal: &Terminal) -> String {
    let why = match instead {
        Instead::File(key) => terminal.words(key, &[]),
        Instead::Link(target) => terminal.words("kept.link", &[("target", &files::shown(target))]),
    };
    terminal.words("cli.replaced", &[("path", &files::shown(path)), ("why", &why)])
}
