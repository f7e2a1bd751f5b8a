//! `vanthu check`: what is wrong in specs, all of it in one run. Writes no file unless it is asked to mend them.

use std::collections::BTreeSet;
use std::sync::Arc;

use indicatif::ProgressBar;
use vanthu::check::{Facts, Wanted};
use vanthu::face::Faces;
use vanthu::finding::{Finding, Mend, Severity, json, rules, show};
use vanthu::source::Source;
use vanthu::{Draft, draft_at};

use super::arguments::{CheckFormat, Checking};
use super::files::{self, SpecFile};
use super::terminal::Terminal;
use super::{Outcome, drafts, fix, many, render, shelves, watch};

/// Checks what is asked for.
pub(super) fn run(wanted: &Checking, terminal: &Terminal) -> Outcome {
    // Read while specs are looked for.
    many::aside(Faces::embedded);
    let mut findings = Vec::new();
    let (mut specs, mut drafts) = drafts::parted(&wanted.paths, &mut findings);
    [&mut specs, &mut drafts].into_iter().for_each(each_once);
    let all: Vec<SpecFile> = specs.iter().chain(&drafts).cloned().collect();
    let run = Run { wanted, shelves: shelves::shelves(&all) };
    if let Some(name) = run.unknown_office() {
        terminal.err(&name.told(terminal));
        return Outcome::Failed;
    }
    let progress = terminal.progress(all.len() as u64);
    let check = |spec: &SpecFile| {
        let checked = run.spec(spec);
        watch::done(&checked.findings, "");
        checked
    };
    let mut found = many::each(&specs, check, &progress);
    let reviewed = run.reviewed(&drafts, &progress, terminal);
    progress.finish_and_clear();
    let said: String = reviewed.iter().map(|reviewed| reviewed.said.as_str()).collect();
    let unwritten: String = reviewed.iter().filter_map(|reviewed| reviewed.unwritten.as_deref()).collect();
    found.extend(reviewed.into_iter().map(|reviewed| reviewed.checked));
    let count = found.len();
    let mut mends = Vec::new();
    let mut facts = Vec::new();
    let mut used = BTreeSet::new();
    for found in found {
        mends.extend(found.mends);
        findings.extend(found.findings);
        facts.push(found.facts);
        used.extend(found.used);
    }
    findings.extend(vanthu::check::folder(&facts, files::by_name(&specs)));
    vanthu::finding::sort(&mut findings);
    tell(
        &Told { findings: &findings, mends: wanted.fix.then_some(&mends), specs: count, used: &used },
        wanted.format,
        terminal,
    );
    if wanted.format == CheckFormat::Text {
        terminal.out(&said)
    } else {
        terminal.err(&said)
    }
    terminal.err(&unwritten);
    if unwritten.is_empty() { outcome(&findings) } else { Outcome::Failed }
}

/// A file named twice, or by itself and by its folder, is checked once: of two the one that is named comes first, and stays.
fn each_once(files: &mut Vec<SpecFile>) {
    files.sort_by(|one, other| (&one.path, !one.named).cmp(&(&other.path, !other.named)));
    files.dedup_by(|one, other| render::same_file(&one.path, &other.path));
}

/// As of `render`: what cannot be read or written is no fault of a spec.
fn outcome(findings: &[Finding]) -> Outcome {
    let disk = [&rules::UNREADABLE_FILE, &rules::NO_SPECS, &rules::UNWRITABLE_FILE, &rules::LINKED_FILE];
    if findings.iter().any(|finding| finding.severity == Severity::Error && disk.contains(&finding.rule)) {
        Outcome::Failed
    } else if render::has_error(findings) {
        Outcome::Findings
    } else {
        Outcome::Done
    }
}

/// What became of one spec.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// What was mended.
    pub(super) mends: Vec<Mend>,
    /// What is found in it, after that.
    pub(super) findings: Vec<Finding>,
    /// What other specs may contradict.
    pub(super) facts: Facts,
    /// Names of the files used that are not built in.
    pub(super) used: BTreeSet<String>,
}

struct Run<'a> {
    wanted: &'a Checking,
    shelves: shelves::Shelves,
}

/// An office that is asked for and not known, with those that are.
struct UnknownOffice<'a> {
    name: &'a str,
    known: String,
}

impl UnknownOffice<'_> {
    fn told(&self, terminal: &Terminal) -> String {
        terminal.words("cli.check.no-office", &[("name", &self.name), ("known", &self.known)])
    }
}

impl Run<'_> {
    fn reviewed(&self, drafts: &[SpecFile], progress: &ProgressBar, terminal: &Terminal) -> Vec<drafts::Reviewed> {
        let against = drafts::Against {
            office: self.wanted.office.as_deref(),
            status: self.wanted.status,
            shelves: &self.shelves,
            author: self.wanted.comment.then_some(self.wanted.author.as_str()),
            form: self.wanted.form,
            terminal,
        };
        let check = |draft: &SpecFile| {
            let reviewed = drafts::checked(draft, against);
            reviewed.iter().for_each(|reviewed| watch::done(&reviewed.checked.findings, ""));
            reviewed
        };
        many::each(drafts, check, progress).into_iter().flatten().collect()
    }

    fn unknown_office(&self) -> Option<UnknownOffice<'_>> {
        let name = self.wanted.office.as_deref()?;
        let shelf = self.shelves.values().find(|shelf| shelf.0.office(name).is_none())?;
        Some(UnknownOffice { name, known: shelf.0.office_names().collect::<Vec<_>>().join(", ") })
    }

    fn spec(&self, spec: &SpecFile) -> Checked {
        let source = match files::read(&spec.path) {
            Ok(source) => source,
            Err(finding) => return Checked { findings: vec![finding], ..Checked::default() },
        };
        let Some(shelf) = self.shelves.get(shelves::folder(&spec.path)) else { return Default::default() };
        let (shelf, faults) = &**shelf;
        let check = |source: &Arc<Source>| {
            let wanted = Wanted { kinds: self.wanted.kinds.as_deref(), status: self.wanted.status };
            let Draft { findings, facts, used, .. } = draft_at(source, shelf, Faces::embedded(), wanted);
            Checked { mends: Vec::new(), findings, facts, used }
        };
        let mut checked = if self.wanted.fix { fix::fixed(spec, &source, check) } else { check(&source) };
        checked.findings.extend(faults.iter().cloned());
        checked
    }
}

/// What a run has to say.
struct Told<'a> {
    findings: &'a [Finding],
    /// What was mended, where that was asked for.
    mends: Option<&'a Vec<Mend>>,
    specs: usize,
    used: &'a BTreeSet<String>,
}

/// What other programs read goes to standard output alone; people read sentences on standard error and the count below them.
fn tell(told: &Told<'_>, format: CheckFormat, terminal: &Terminal) {
    let Told { findings, mends, specs, used } = told;
    let of = |severity| json::count(findings, severity);
    let (errors, warnings, hints) = (of(Severity::Error), of(Severity::Warning), of(Severity::Hint));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("specs", specs), ("errors", &errors), ("warnings", &warnings), ("hints", &hints)];
    let fixed = mends.map(|mends| fix::told(mends, terminal)).unwrap_or_default();
    let summary = fixed + &shelves::used(used, terminal) + &terminal.words("cli.check.summary", &values);
    match format {
        CheckFormat::Json => {
            terminal.out(&json::text(findings, mends.map(Vec::as_slice), used, terminal.lang));
        }
        CheckFormat::Line => {
            terminal.out(&show::lines(findings, terminal.lang));
            terminal.err(&summary);
        }
        CheckFormat::Text => {
            terminal.findings(findings);
            terminal.out(&summary);
        }
    }
}
