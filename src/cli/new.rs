//! `vanthu new`: a commented starter spec, never over a file that is there.

use std::io::Write;
use std::path::Path;

use super::terminal::Terminal;
use super::{Outcome, files, output};

/// The starter spec; made-up people and bodies, so that nobody sends it by mistake unnoticed.
const STARTER: &str = include_str!("../../docs/starter.toml");

/// Writes the starter spec.
pub(super) fn run(file: &Path, terminal: &Terminal) -> Outcome {
    let path = files::shown(file);
    let write = || -> std::io::Result<()> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::File::create_new(file)?.write_all(STARTER.as_bytes())
    };
    match write() {
        Ok(()) => {
            terminal.out(&terminal.words("cli.new.written", &[("path", &path)]));
            Outcome::Done
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && file.exists() => {
            terminal.err(&terminal.words("cli.new.exists", &[("path", &path)]));
            Outcome::Failed
        }
        Err(error) => {
            let reason = terminal.reason(&output::reason(&error));
            terminal.err(&terminal.words("cli.new.refused", &[("path", &path), ("reason", &reason)]));
            Outcome::Failed
        }
    }
}
