//! The command line: arguments, files and terminal. The only place with disk, clock and environment.

mod arguments;
mod ask;
mod beside;
mod calendar;
mod check;
mod commands;
mod copy;
mod data;
#[cfg(feature = "serve")]
pub(crate) mod desk;
mod drafts;
mod explain;
mod files;
mod fitted;
mod fix;
mod import;
mod kept;
mod making;
mod many;
mod new;
mod office;
mod output;
mod outputs;
mod reading;
mod render;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod shelves;
mod templates;
mod terminal;
mod watch;
mod writing;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Command, Parsed};
use terminal::Terminal;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Done.
    Done,
    /// Findings of severity error.
    Findings,
    /// Could not run.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}

/// Runs the command with the given arguments, the program's name first.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = arguments::lang(&arguments);
    let terminal = Terminal::new(lang);
    watch::begin(terminal);
    let outcome = match arguments::parse(&arguments, lang) {
        Parsed::Command(Command::Render(wanted)) => render::run(&wanted, &terminal),
        Parsed::Command(Command::Findings(wanted)) => check::run(&wanted, &terminal),
        Parsed::Command(Command::Explain { code }) => explain::explain(&code, &terminal),
        Parsed::Command(Command::Rules) => explain::list(&terminal),
        Parsed::Command(Command::New { file, office }) => new::run(&file, office.as_deref(), &terminal),
        Parsed::Command(Command::Office(wanted)) => office::run(&wanted, &terminal),
        Parsed::Command(Command::Schema { shape }) => schema::run(shape, &terminal),
        Parsed::Command(Command::Copy(wanted)) => copy::run(&wanted, &terminal),
        Parsed::Command(Command::Import(wanted)) => import::run(&wanted, &terminal),
        Parsed::Command(Command::Data { file, kinds }) => data::run(&file, kinds.as_deref(), &terminal),
        Parsed::Command(Command::Export(wanted)) => templates::export(&wanted, &terminal),
        #[cfg(feature = "serve")]
        Parsed::Command(Command::Serve(wanted)) => serve::run(&wanted, &terminal),
        Parsed::Command(Command::Check { folder }) => templates::check(folder.as_deref(), &terminal),
        Parsed::Help(text) => {
            terminal.out(&text);
            Outcome::Done
        }
        Parsed::Refused(text) => {
            terminal.err(&text);
            Outcome::Failed
        }
    };
    if terminal.is_written() { outcome.into() } else { Outcome::Failed.into() }
}
