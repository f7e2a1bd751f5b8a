//! Arguments of `vanthu office`: check office files and directories, write a built-in one to disk.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches};
use vanthu::shelf;

/// What to do with office files.
#[derive(Debug)]
pub(in crate::cli) enum Office {
    /// Say what is wrong with them.
    Check {
        /// Office files, directories and folders of them.
        paths: Vec<PathBuf>,
    },
    /// Write a built-in one with its directory.
    New {
        /// Where.
        file: PathBuf,
        /// Which.
        from: String,
    },
}

/// The office that a new one is made from unless the user names another: made up, so that nobody issues in its name unnoticed.
const USUAL: &str = "vi-du-so";

/// The command; `shared` puts the help option and the template in the user's language.
pub(super) fn command(
    say: &impl Fn(&str) -> String,
    shared: &impl Fn(clap::Command) -> clap::Command,
) -> clap::Command {
    shared(clap::Command::new("office"))
        .about(say("office.about"))
        .help_template(say("office.template"))
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(shared(check(say)))
        .subcommand(shared(new(say)))
}

fn check(say: &impl Fn(&str) -> String) -> clap::Command {
    clap::Command::new("check").about(say("office.check.about")).override_usage(say("office.check.usage")).arg(
        Arg::new("paths")
            .value_name(say("paths"))
            .num_args(1..)
            .required(true)
            .action(ArgAction::Append)
            .help(say("office.check.paths"))
            .value_parser(clap::value_parser!(PathBuf)),
    )
}

fn new(say: &impl Fn(&str) -> String) -> clap::Command {
    let from = format!("{} {}", say("office.new.from"), shelf::built_in_offices().join(", "));
    clap::Command::new("new")
        .about(say("office.new.about"))
        .override_usage(say("office.new.usage"))
        .arg(
            Arg::new("file")
                .value_name(say("file"))
                .required(true)
                .help(say("office.new.file"))
                .value_parser(clap::value_parser!(PathBuf)),
        )
        .arg(
            Arg::new("from")
                .long("from")
                .value_name(say("name"))
                .default_value(USUAL)
                .hide_default_value(true)
                .value_parser(clap::builder::PossibleValuesParser::new(shelf::built_in_offices()))
                .hide_possible_values(true)
                .help(from),
        )
}

/// What the user wants.
pub(super) fn chosen(matches: &ArgMatches) -> Office {
    match matches.subcommand() {
        Some(("new", matches)) => Office::New {
            file: matches.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
            from: matches.get_one::<String>("from").cloned().unwrap_or_default(),
        },
        Some((_, matches)) => Office::Check {
            paths: matches.get_many::<PathBuf>("paths").map(|paths| paths.cloned().collect()).unwrap_or_default(),
        },
        None => Office::Check { paths: Vec::new() },
    }
}
