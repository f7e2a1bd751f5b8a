//! `vanthu serve`: the page in the browser, for this machine alone.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Outcome;
use super::desk::Desk;
use super::output;
use super::terminal::Terminal;

/// What to serve.
#[derive(Debug)]
pub(super) struct Serve {
    folder: PathBuf,
    out: PathBuf,
    /// Whether a browser is to be opened.
    open: bool,
}

/// The command.
pub(super) fn command(say: &impl Fn(&str) -> String) -> Command {
    let folder = |name: &'static str, default: &'static str| {
        let arg = Arg::new(name).value_name(say("folder")).default_value(default).hide_default_value(true);
        arg.value_parser(value_parser!(PathBuf))
    };
    Command::new("serve")
        .about(say("serve.about"))
        .override_usage(say("serve.usage"))
        .arg(folder("folder", "meetings").help(say("serve.folder")))
        .arg(folder("out", "out").short('o').long("out").help(say("serve.out")))
        .arg(Arg::new("no-open").long("no-open").action(ArgAction::SetTrue).help(say("serve.no-open")))
}

/// What the command is to do.
pub(super) fn chosen(matches: &ArgMatches) -> Serve {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    Serve { folder: path("folder"), out: path("out"), open: !matches.get_flag("no-open") }
}

/// Serves until the program is ended.
pub(super) fn run(wanted: &Serve, terminal: &Terminal) -> Outcome {
    let failed = |path: &Path, error: &std::io::Error| {
        let reason = terminal.reason(&output::reason(error));
        let path = super::files::shown(path);
        terminal.err(&terminal.words("cli.serve.failed", &[("path", &path), ("reason", &reason)]));
        Outcome::Failed
    };
    let desk = match Desk::open(&wanted.folder, &wanted.out, terminal.lang) {
        Ok(desk) => desk,
        Err(error) => return failed(&wanted.folder, &error),
    };
    let folder = desk.shown();
    let begun = |address: &str| {
        terminal.out(&terminal.words("cli.serve.address", &[("address", &address), ("folder", &folder)]));
        if wanted.open && open::that_detached(address).is_err() {
            terminal.err(&terminal.words("cli.serve.unopened", &[]));
        }
    };
    match crate::serve::run(desk, begun) {
        Ok(()) => Outcome::Done,
        Err(error) => failed(Path::new("127.0.0.1"), &error),
    }
}
