//! `vanthu data`: what the templates of a spec's notices receive, as JSON.

use std::path::Path;

use vanthu::finding::rules;
use vanthu::standard::Kind;
use vanthu::template::data;
use vanthu::{Inputs, received};

use super::terminal::Terminal;
use super::{Outcome, files, render, shelves};

/// Prints the data; nothing where the spec has errors.
pub(super) fn run(file: &Path, kinds: Option<&[Kind]>, terminal: &Terminal) -> Outcome {
    let source = match files::read(file) {
        Ok(source) => source,
        Err(finding) => {
            let unread = *finding.rule == rules::UNREADABLE_FILE;
            terminal.findings(&[finding]);
            return if unread { Outcome::Failed } else { Outcome::Findings };
        }
    };
    let (shelf, faults) = shelves::shelf(shelves::folder(file));
    let Inputs { notices, mut findings, used } = received(&source, &shelf, kinds);
    findings.extend(faults);
    vanthu::finding::sort(&mut findings);
    terminal.findings(&findings);
    if render::has_error(&findings) {
        return Outcome::Findings;
    }
    terminal.out(&data::text(&notices, &used));
    Outcome::Done
}
