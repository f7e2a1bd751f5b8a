//! `vanthu check`: what is wrong in specs, all of it in one run. Writes no file.

use rayon::prelude::*;
use vanthu::check::Facts;
use vanthu::face::Faces;
use vanthu::finding::{Finding, Severity, json, rules, show};
use vanthu::{Draft, draft};

use super::arguments::{CheckFormat, Checking};
use super::files::{self, SpecFile};
use super::terminal::Terminal;
use super::{Outcome, render};

/// Checks what is asked for.
pub(super) fn run(wanted: &Checking, terminal: &Terminal) -> Outcome {
    let mut findings = Vec::new();
    let mut specs = files::all_specs(&wanted.paths, &mut findings);
    // A file named twice, or by itself and by its folder, is checked once.
    specs.sort_by(|one, other| one.path.cmp(&other.path));
    specs.dedup_by(|one, other| render::same_file(&one.path, &other.path));
    let shelves = render::shelves(&specs);
    let progress = terminal.progress(specs.len() as u64);
    let found = specs.par_iter().map(|spec| checked(spec, &shelves)).inspect(|_| progress.inc(1));
    let (found, facts): (Vec<_>, Vec<_>) = found.unzip();
    findings.extend(found.into_iter().flatten());
    findings.extend(vanthu::check::folder(&facts));
    progress.finish_and_clear();
    vanthu::finding::sort(&mut findings);
    tell(&findings, specs.len(), wanted.format, terminal);
    // As of `render`: what cannot be read is no fault of a spec.
    let unread = [&rules::UNREADABLE_FILE, &rules::NO_SPECS];
    if findings.iter().any(|finding| unread.contains(&finding.rule)) {
        Outcome::Failed
    } else if render::has_error(&findings) {
        Outcome::Findings
    } else {
        Outcome::Done
    }
}

fn checked(spec: &SpecFile, shelves: &render::Shelves) -> (Vec<Finding>, Facts) {
    let source = match files::read(&spec.path) {
        Ok(source) => source,
        Err(finding) => return (vec![finding], Facts::default()),
    };
    let Some((shelf, faults)) = shelves.get(render::folder(&spec.path)) else { return Default::default() };
    let Draft { mut findings, facts, .. } = draft(&source, shelf, Faces::embedded(), None);
    findings.extend(faults.iter().cloned());
    (findings, facts)
}

/// What other programs read goes to standard output alone; people read sentences on standard error and the count below them.
fn tell(findings: &[Finding], specs: usize, format: CheckFormat, terminal: &Terminal) {
    let of = |severity| json::count(findings, severity);
    let (errors, warnings, hints) = (of(Severity::Error), of(Severity::Warning), of(Severity::Hint));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("specs", &specs), ("errors", &errors), ("warnings", &warnings), ("hints", &hints)];
    let summary = terminal.words("cli.check.summary", &values);
    match format {
        CheckFormat::Json => terminal.out(&json::text(findings, terminal.lang)),
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
