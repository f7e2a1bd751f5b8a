//! `vanthu copy`: a spec taken over to a new meeting, never over a file that is there unless told to.

use vanthu::copy::{Copied, copy};
use vanthu::finding::Arg;

use super::commands::Copy;
use super::terminal::Terminal;
use super::writing::Refused;
use super::{Outcome, files, kept, output, render, writing};

/// Writes the copy and says what is to be looked at.
pub(super) fn run(wanted: &Copy, terminal: &Terminal) -> Outcome {
    let source = match files::read(&wanted.old) {
        Ok(source) => source,
        Err(finding) => {
            let unread = *finding.rule == vanthu::finding::rules::UNREADABLE_FILE;
            terminal.findings(&[finding]);
            return if unread { Outcome::Failed } else { Outcome::Findings };
        }
    };
    let new = files::with_ending(&wanted.new);
    let path = files::shown(&new);
    let refuse = |key: &str, reason: &str| {
        terminal.err(&terminal.words(key, &[("path", &path), ("reason", &reason)]));
        Outcome::Failed
    };
    if render::same_file(&wanted.old, &new) {
        return refuse("cli.copy.same", "");
    }
    if new.is_dir() {
        return refuse("cli.copy.refused", &terminal.reason(&Arg::Word("reason.folder".to_owned())));
    }
    let copied = match copy(&source) {
        Ok(copied) => copied,
        Err(findings) => {
            terminal.findings(&findings);
            return Outcome::Findings;
        }
    };
    let written = if wanted.force {
        writing::write_over(&new, copied.text.as_bytes())
    } else {
        writing::write_new(&new, copied.text.as_bytes()).map(|()| None)
    };
    match written {
        Ok(instead) => {
            terminal.out(&instead.map(|instead| kept::replaced(&new, &instead, terminal)).unwrap_or_default());
            terminal.out(&said(&copied, &path, terminal));
            Outcome::Done
        }
        Err(error) if matches!(Refused::of(&error), Some(Refused::Link { .. })) => {
            terminal.findings(&[output::refusal(&new, &error)]);
            Outcome::Failed
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && new.exists() => {
            refuse("cli.copy.exists", "")
        }
        Err(error) => refuse("cli.copy.refused", &terminal.reason(&output::reason(&error))),
    }
}

/// What there is to fill in and to look at.
fn said(copied: &Copied, path: &str, terminal: &Terminal) -> String {
    let mut text = terminal.words("cli.copy.written", &[("path", &path), ("count", &copied.marks)]);
    if copied.set_aside {
        text.push_str(&terminal.words("cli.copy.set-aside", &[]));
    }
    if !copied.mentions.is_empty() {
        text.push_str(&terminal.words("cli.copy.mentions", &[]));
    }
    for mention in &copied.mentions {
        text.push_str(&format!("  {path}:{}: {}\n", mention.line, mention.text));
    }
    text
}
