//! Arguments of `vanthu office`: check office files and directories, write new ones, show their bases.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use vanthu::shelf;
use vanthu::starter::Answers;

/// What to do with office files.
#[derive(Debug)]
pub(in crate::cli) enum Office {
    /// Say what is wrong with them.
    Check {
        /// Office files, directories and folders of them.
        paths: Vec<PathBuf>,
    },
    /// Write one with its directory.
    New {
        /// Where.
        file: PathBuf,
        /// A built-in one that is copied whole.
        from: Option<String>,
        /// The base of one that is made.
        kind: Option<String>,
        /// What is said of it.
        said: Box<Answers>,
    },
    /// Show a base, or all their names.
    Base {
        /// Which.
        name: Option<String>,
    },
}

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
        .subcommand(shared(base(say)))
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
    let said = |id: &'static str, value: &str| {
        Arg::new(id).long(id).value_name(say(value)).help(say(&format!("office.new.{id}"))).conflicts_with("from")
    };
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
            said("kind", "office.new.kind-name")
                .value_parser(PossibleValuesParser::new(shelf::built_in_bases()))
                .hide_possible_values(true)
                .help(format!("{} {}", say("office.new.kind"), shelf::built_in_bases().join(", "))),
        )
        .args([said("province", "name"), said("commune", "name"), said("name", "name"), said("symbol", "name")])
        .args([said("parent", "name"), said("chief", "person"), said("deputy", "person").action(ArgAction::Append)])
        .arg(
            Arg::new("from")
                .long("from")
                .value_name(say("name"))
                .value_parser(PossibleValuesParser::new(shelf::built_in_offices()))
                .hide_possible_values(true)
                .help(from),
        )
}

fn base(say: &impl Fn(&str) -> String) -> clap::Command {
    clap::Command::new("base").about(say("office.base.about")).override_usage(say("office.base.usage")).arg(
        Arg::new("name")
            .value_name(say("name"))
            .value_parser(PossibleValuesParser::new(shelf::built_in_bases()))
            .hide_possible_values(true)
            .help(format!("{} {}", say("office.base.name"), shelf::built_in_bases().join(", "))),
    )
}

/// What the user wants.
pub(super) fn chosen(matches: &ArgMatches) -> Office {
    match matches.subcommand() {
        Some(("new", matches)) => {
            let text = |id: &str| matches.get_one::<String>(id).cloned();
            let said = Box::new(Answers {
                province: text("province"),
                commune: text("commune"),
                name: text("name"),
                symbol: text("symbol"),
                parent: text("parent"),
                chief: text("chief"),
                deputies: matches
                    .get_many::<String>("deputy")
                    .map(|names| names.cloned().collect())
                    .unwrap_or_default(),
            });
            let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
            Office::New { file, from: text("from"), kind: text("kind"), said }
        }
        Some(("base", matches)) => Office::Base { name: matches.get_one::<String>("name").cloned() },
        Some((_, matches)) => Office::Check {
            paths: matches.get_many::<PathBuf>("paths").map(|paths| paths.cloned().collect()).unwrap_or_default(),
        },
        None => Office::Check { paths: Vec::new() },
    }
}
