//! What the user sees: text on standard output and error, colours and a progress bar on a terminal only.

use std::io::{Error, ErrorKind, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use vanthu::face::FaceError;
use vanthu::finding::words::{self, Lang};
use vanthu::finding::{Arg, Finding, show};

use super::output;

/// Fewer specs than this need no progress bar.
const MANY: u64 = 20;

/// The first failure to write to standard output.
static UNWRITTEN: Mutex<Option<Error>> = Mutex::new(None);

/// The terminal, in the user's language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terminal {
    /// Language of every sentence.
    pub(super) lang: Lang,
    colour: bool,
}

impl Terminal {
    pub(super) fn new(lang: Lang) -> Self {
        let colour =
            std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { lang, colour }
    }

    /// Writes to standard output. Whoever closed it wants no more; any other failure is kept for the end of the run.
    pub(super) fn out(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        if let Err(error) = written
            && error.kind() != ErrorKind::BrokenPipe
        {
            UNWRITTEN.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
        }
    }

    /// Says why standard output could not be written, if it could not; whether it could.
    pub(super) fn is_written(&self) -> bool {
        let unwritten = UNWRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = unwritten.as_ref() {
            self.err(&self.words("cli.unwritten", &[("reason", &self.reason(&output::reason(error)))]));
        }
        unwritten.is_none()
    }

    /// Writes to standard error.
    pub(super) fn err(&self, text: &str) {
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    /// Shows findings on standard error.
    pub(super) fn findings(&self, findings: &[Finding]) {
        if !findings.is_empty() {
            self.err(&show::terminal(findings, self.lang, self.colour));
        }
    }

    /// A sentence of the command line.
    pub(super) fn words(&self, key: &str, values: &[(&str, &dyn std::fmt::Display)]) -> String {
        words::fill(words::text(self.lang, key), values)
    }

    /// A word of the locale, or a text as it is.
    pub(super) fn reason(&self, reason: &Arg) -> String {
        match reason {
            Arg::Word(key) => words::text(self.lang, key).to_owned(),
            Arg::Text(text) => text.clone(),
            other => format!("{other:?}"),
        }
    }

    /// Why no faces could be taken from a folder.
    pub(super) fn face_error(&self, error: &FaceError) -> String {
        match error {
            FaceError::NoFiles => self.words("cli.faces.none", &[]),
            FaceError::Unreadable { file } => self.words("cli.faces.unreadable", &[("file", file)]),
            FaceError::Outlines { file, .. } => self.words("cli.faces.outlines", &[("file", file)]),
            FaceError::Forbidden { file } => self.words("cli.faces.forbidden", &[("file", file)]),
            FaceError::Letters { family, lacking } => {
                let some: String = lacking.chars().rev().take(3).collect();
                self.words("cli.faces.letters", &[("family", family), ("letters", &some)])
            }
            FaceError::Missing { family, missing } => {
                let missing = missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                self.words("cli.faces.missing", &[("family", family), ("missing", &missing)])
            }
        }
    }

    /// A progress bar, drawn when there are many specs and somebody looks.
    pub(super) fn progress(&self, count: u64) -> ProgressBar {
        if count < MANY || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::stderr());
        match ProgressStyle::with_template("{bar:40} {pos}/{len}") {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }
    }
}
